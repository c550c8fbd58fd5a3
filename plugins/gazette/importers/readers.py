"""Which reader drafts which kind of arrival: the one table to add a format to.

Reports take texts, pages, documents and photos together, for one event has several;
each sheet is a draft of its own.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from types import MappingProxyType

from gazette.importers.arrivals import Arrival, ArrivalKind
from gazette.importers.arriving import Arrived
from gazette.importers.drafts import Draft, joined
from gazette.importers.findings import Finding, left
from gazette.importers.newsroom import Newsroom
from gazette.importers.questions import Ask
from gazette.importers.reports import REPORT_KINDS, report_draft
from gazette.importers.sheets import list_draft, sheet_draft

TableReader = Callable[[Arrival, Newsroom, Ask], Draft]

TABLES: Mapping[ArrivalKind, TableReader] = MappingProxyType(
    {ArrivalKind.SHEET: sheet_draft, ArrivalKind.LIST: list_draft}
)
"""Readers of score sheets and award lists, by kind."""


def drafted(received: Arrived, record: Newsroom, ask: Ask, *, slug: str = "") -> Draft:
    """Everything that came as one draft. Raises RefusedImportError."""
    parts = [Draft(findings=received.findings)]
    told = [a for a in received.arrivals if a.kind in REPORT_KINDS]
    if told:
        parts.append(report_draft(told, record, ask, slug=slug))
    for arrival in received.arrivals:
        if arrival.kind in REPORT_KINDS:
            continue
        read = TABLES.get(arrival.kind)
        parts.append(
            read(arrival, record, ask) if read else Draft(findings=(_no(arrival),))
        )
    return joined(parts)


def _no(arrival: Arrival) -> Finding:
    return left(f"chưa nhập được {arrival.kind.value}.", arrival.name)
