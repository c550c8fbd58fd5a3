"""The tree of a YAML file as its author wrote it: texts, places, nothing typed.

Knows where every key and value stands. Refuses to know what a value means: only the
schema gives types, so ``2023`` and ``9,5`` are texts here.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TypeAlias

from gazette.core.problems import Place


@dataclass(frozen=True, slots=True, kw_only=True)
class Comment:
    """What stands after `` #`` behind a value on the same line, the ``#`` included."""

    text: str
    place: Place


@dataclass(frozen=True, slots=True, kw_only=True)
class Scalar:
    """One text. ``plain`` is false for quoted texts and blocks.

    ``first_column`` is the column of ``text[0]`` when the text stands letter by letter
    on one line of the file, else 0.
    """

    text: str
    plain: bool
    place: Place
    comment: Comment | None = None
    first_column: int = 0

    def at(self, offset: int) -> Place:
        """The place of ``text[offset]``, or of the whole text if that is not known."""
        if not self.first_column:
            return self.place
        return Place(
            file=self.place.file,
            line=self.place.line,
            column=self.first_column + offset,
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class Mapping:
    """Keys with their nodes in written order; of a doubled key only the first."""

    entries: tuple[tuple[Scalar, Node], ...]
    place: Place

    def get(self, key: str) -> Node | None:
        """The node under *key*."""
        return next((node for name, node in self.entries if name.text == key), None)

    def key(self, key: str) -> Scalar | None:
        """The key's own node."""
        return next((name for name, _ in self.entries if name.text == key), None)


@dataclass(frozen=True, slots=True, kw_only=True)
class Sequence:
    """The items of a list in written order."""

    items: tuple[Node, ...]
    place: Place


@dataclass(frozen=True, slots=True, kw_only=True)
class Broken:
    """A value whose fault is already reported; whoever meets it stays silent."""

    place: Place


Node: TypeAlias = Scalar | Mapping | Sequence | Broken
