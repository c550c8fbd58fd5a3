"""A file of the record as text that can be changed, one value at a time.

Each change gives a new ``Document``; the old one stays. A change that the strict
reader would not find again, value for value, raises ``Unwritable``.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import TypeAlias
from unicodedata import normalize

from gazette.store.reading import FileKind, kind_of
from gazette.store.schemas import FORMS
from gazette.store.writing.changes import put_lines, taken_lines
from gazette.store.writing.order import FREE, Shape, shape_of
from gazette.store.writing.scalars import Unwritable, is_plain
from gazette.store.writing.sheet import Sheet, sheet
from gazette.store.writing.spans import spans
from gazette.store.writing.trees import PathMissing, Steps, at, put, taken, told
from gazette.store.writing.values import Plain, Value, of_node, plain, texts
from gazette.store.yaml_reader import read

Path: TypeAlias = Sequence[str | int]
"""Keys and places in lists, from the outermost: ``("photos", 2, "alt")``."""

HEADED = frozenset({FileKind.REPORT, FileKind.PAGE})


@dataclass(frozen=True, slots=True, kw_only=True)
class Document:
    """The whole ``text`` of a file; ``file``, its path from the root, says what it is.

    Of a report or page only the head is seen and changed. New keys take the place
    that the file's form gives them. Everything raises ``Unwritable``, with the
    reader's problems, where the text itself has faults: an edit would be a guess.
    """

    text: str
    file: str = ""

    def value(self, path: Path = ()) -> Plain | None:
        """What stands at *path* as texts, lists and groups; None where nothing does."""
        return at(self._values(self._sheet()), _steps(path))

    def set(self, path: Path, value: Value) -> Document:
        """Write *value* at *path*; groups that lead to it are made where missing.

        ``None``, an empty list or an empty group removes what stands there.
        """
        new, steps = plain(value), _steps(path)
        old = self.value(steps)
        if new is None:
            return self if old is None else self.remove(steps)
        if not steps:
            raise PathMissing(told(steps))
        if isinstance(new, str) and new == old and is_plain(new):
            return self  # whatever quotes its author chose
        return self._put(steps, new)

    def append(self, path: Path, item: Value) -> Document:
        """Add *item* at the end of the list at *path*, which is made where missing.

        A single value, where a list may also stand, becomes the list's first item.
        """
        new, steps = plain(item), _steps(path)
        old = self.value(steps)
        if new is None:
            return self
        if not old:
            return self._put(steps, (new,))
        if isinstance(old, tuple):
            return self._put((*steps, len(old)), new)
        return self._put(steps, (old, new))

    def remove(self, path: Path) -> Document:
        """Take away what stands at *path*; a list or group left empty goes with it.

        Comment lines above it stay: they are somebody's words.
        """
        steps, own = _steps(path), self._sheet()
        values = self._values(own)
        if not steps or at(values, steps) is None:
            raise PathMissing(told(steps))
        while steps and _is_alone(at(values, steps[:-1])):
            steps = steps[:-1]
        if not steps:
            raise Unwritable("nothing would be left of the file")
        lines = taken_lines(own.lines, spans(own.lines), steps)
        return self._with(own, lines, taken(values, steps))

    def _put(self, steps: Steps, new: Plain) -> Document:
        own = self._sheet()
        values = self._values(own)
        lines = put_lines(own.lines, spans(own.lines), self._shape(), steps, new)
        return self._with(own, lines, put(values, steps, texts(new)))

    def _with(self, own: Sheet, lines: list[str], expected: Plain) -> Document:
        changed = replace(self, text=own.joined(lines))
        if changed.value() != expected:
            raise Unwritable("the change would not be read back as it was made")
        return changed

    def _values(self, own: Sheet) -> Plain:
        node, problems = read("\n".join(own.lines), self.file, first_line=own.first)
        if node is None or problems:
            raise Unwritable("the text has faults", problems)
        return of_node(node)

    def _sheet(self) -> Sheet:
        return sheet(self.text, headed=kind_of(self.file) in HEADED)

    def _shape(self) -> Shape:
        kind = kind_of(self.file)
        form = FORMS.get(kind.value) if kind else None
        return shape_of(form) if form else FREE


def _steps(path: Path) -> Steps:
    return tuple(normalize("NFC", s) if isinstance(s, str) else s for s in path)


def _is_alone(value: Plain | None) -> bool:
    """Whether *value* holds one thing only, which is about to go."""
    return isinstance(value, dict | tuple) and len(value) == 1
