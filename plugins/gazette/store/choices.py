"""Fixed Vietnamese words that stand for one of a few values."""

from __future__ import annotations

from collections.abc import Mapping
from enum import Enum
from typing import TypeVar

from gazette.core.folding import spelling
from gazette.core.problems import error
from gazette.store.leaf import Leaf, Refused
from gazette.store.near import near
from gazette.store.nodes import Scalar

Value = TypeVar("Value", bound=Enum)


def choice(values: type[Value], also: Mapping[str, Value] | None = None) -> Leaf:
    """A leaf for one of *values* by its printed word, or by a word of *also*.

    Case, spacing and the place of tones do not matter: ``Tổng  kết`` is ``tổng kết``.
    """
    known: dict[str, Value] = {str(value.value): value for value in values}
    known.update(also or {})
    by_spelling = {spelling(word): value for word, value in known.items()}

    def read(scalar: Scalar) -> Value:
        found = known.get(scalar.text) or by_spelling.get(spelling(scalar.text))
        if found is None:
            raise Refused(
                error(
                    "value-unknown",
                    scalar.place,
                    *near(scalar.text, known),
                    value=scalar.text,
                    known=", ".join(known),
                )
            )
        return found

    return Leaf(read, {"type": "string", "enum": list(known)})
