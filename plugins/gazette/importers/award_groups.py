"""What award lists come to: recipients in groups, one a title, as printed."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field

from gazette.importers.title_names import FoundTitle


@dataclass(frozen=True, slots=True, kw_only=True)
class AwardRow:
    """One recipient; ``collective`` where the row is a unit. ``where`` for officers."""

    name: str
    post: str = ""
    unit: str = ""
    marks: tuple[str, ...] = ()
    citation: str = ""
    collective: bool = False
    where: str


@dataclass(slots=True)
class AwardGroup:
    """The rows of one title as printed; ``printed_count`` where the list says."""

    found: FoundTitle | None
    rows: list[AwardRow] = field(default_factory=list)
    printed_count: int | None = None


def in_order(groups: dict[str, AwardGroup]) -> Iterator[AwardGroup]:
    """The groups that have rows or a count, as the list prints them."""
    for group in groups.values():
        if group.rows or group.printed_count:
            yield group
