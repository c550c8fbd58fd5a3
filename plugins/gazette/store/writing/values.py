"""What callers hand over, made plain: texts, bare words, lists and groups.

Knows how the record writes figures, days and logic. Whatever is absent is left out: a
``None``, an empty list, an empty group.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal
from typing import TypeAlias, Union
from unicodedata import normalize

from gazette.core.numerals import write_decimal
from gazette.core.periods import PartialDate
from gazette.store import nodes
from gazette.store.days import VIETNAM

Value: TypeAlias = (
    str
    | bool
    | int
    | Decimal
    | date
    | PartialDate
    | Sequence["Value"]
    | Mapping[str, "Value"]
    | None
)
"""What can be written; a ``float`` is none: nobody knows how many decimals it has."""

Plain: TypeAlias = Union[str, "Bare", tuple["Plain", ...], dict[str, "Plain"]]
"""A value as it stands in a file: the reader's side of ``Value``."""


@dataclass(frozen=True, slots=True)
class Bare:
    """A word or figure that stands without quotes: ``true``, ``-5``, ``2023``."""

    text: str


def plain(value: Value) -> Plain | None:
    """*value* as the record writes it; None where there is nothing to write."""
    if value is None or isinstance(value, str):
        return None if value is None else normalize("NFC", value)
    if isinstance(value, bool | int | Decimal | date | PartialDate):
        return Bare(_word(value))
    if isinstance(value, Mapping):
        group = {normalize("NFC", key): plain(item) for key, item in value.items()}
        return {key: item for key, item in group.items() if item is not None} or None
    if isinstance(value, Sequence):
        items = (plain(item) for item in value)
        return tuple(item for item in items if item is not None) or None
    raise TypeError(f"no way to write a {type(value).__name__}")


def texts(value: Plain) -> Plain:
    """*value* as a reader finds it: a bare word is a text."""
    if isinstance(value, Bare):
        return value.text
    if isinstance(value, dict):
        return {key: texts(item) for key, item in value.items()}
    if isinstance(value, tuple):
        return tuple(texts(item) for item in value)
    return value


def of_node(node: nodes.Node) -> Plain:
    """What the strict reader found, without places; a key without value is ``""``."""
    if isinstance(node, nodes.Mapping):
        return {key.text: of_node(value) for key, value in node.entries}
    if isinstance(node, nodes.Sequence):
        return tuple(of_node(item) for item in node.items)
    return node.text if isinstance(node, nodes.Scalar) else ""


def _word(value: bool | int | Decimal | date | PartialDate) -> str:
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, int | Decimal):
        return write_decimal(value, grouped=False)
    if isinstance(value, datetime):
        local = value.astimezone(VIETNAM) if value.tzinfo else value
        return f"{local:%Y-%m-%d %H:%M}"
    if isinstance(value, date):
        return value.isoformat()
    parts = [f"{value.year:04d}"]
    parts += [f"{part:02d}" for part in (value.month, value.day) if part is not None]
    return "-".join(parts)
