"""The files beside lists and indexes: the rows that the page shows, in its order.

What a numbered page shows is told by its slice (`publishing.slices.Listed`).
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from itertools import groupby

from gazette.open_data import catalogue as tables
from gazette.open_data import contents
from gazette.open_data.contents import Content
from gazette.open_data.gathering import Gathering
from gazette.open_data.offers import Offer, beside, offer_at
from gazette.open_data.parts import Shots
from gazette.open_data.tables import Table
from gazette.publishing.data_links import data_key
from gazette.publishing.edition import Edition
from gazette.publishing.slices import list_of


def beside_lists(edition: Edition, parts: Gathering) -> Iterator[Offer]:
    """All of them; a list of nothing has no file."""
    yield from _indexes(edition, parts)
    for listed in edition.lists:
        if listed.keys:
            table, content_of = _KINDS[listed.of]
            content = content_of(parts, listed.keys)
            key = data_key(*list_of(listed.route))
            yield offer_at(listed.route, key, table, listed.title, content)


def _indexes(edition: Edition, parts: Gathering) -> Iterator[Offer]:
    for kind, title, (table, content) in _whole(parts):
        yield from beside(edition, kind, "", table, title, content)


def _whole(parts: Gathering) -> Iterator[tuple[str, str, tuple[Table, Content]]]:
    """The pages that show all of a table, or one part of it, under their titles."""
    if parts.clusters:
        clusters = contents.Clusters(parts=parts.clusters)
        yield "leaderboards", "Cụm và khối thi đua", (tables.CLUSTERS, clusters)
    if parts.book.titles:
        counts = tuple(count for some in parts.counts.values() for count in some)
        shown = contents.TitleCounts(counts=counts, book=parts.book)
        main = tables.YEAR_COUNTS if counts else tables.TITLES
        yield "honours", "Khen thưởng theo danh hiệu, theo năm", (main, shown)
    open_to_public = tuple(p for p in parts.decisions if p.decision.comment is not None)
    if open_to_public:
        title = "Danh sách lấy ý kiến nhân dân"
        lists = contents.Documents(parts=open_to_public)
        yield "comment-lists", title, (tables.DECISIONS, lists)
    if parts.units:
        units = contents.Units(parts=parts.units)
        yield "units", "Đơn vị", (tables.UNITS, units)
    if parts.people:
        people = contents.People(parts=parts.people)
        yield "names", "Cá nhân có hồ sơ", (tables.PEOPLE, people)
    if parts.traces:
        traces = contents.Withdrawals(traces=parts.traces)
        yield "withdrawals", "Tên đã rút theo yêu cầu", (tables.WITHDRAWALS, traces)
    changes = parts.changes
    if changes is not None:
        yield "corrections", "Đính chính", (tables.AMENDMENTS, changes)


def _reports(parts: Gathering, keys: tuple[str, ...]) -> Content:
    return contents.Reports(
        parts=tuple(parts.report[key] for key in keys), table=tables.REPORTS.name
    )


def _decisions(parts: Gathering, keys: tuple[str, ...]) -> Content:
    return contents.Documents(parts=tuple(parts.decision[key] for key in keys))


def _units(parts: Gathering, keys: tuple[str, ...]) -> Content:
    return contents.Units(parts=tuple(parts.unit[key] for key in keys))


def _photos(parts: Gathering, keys: tuple[str, ...]) -> Content:
    """Photos of one report that follow each other are read together."""
    pairs = (key.partition("#")[::2] for key in keys)
    return contents.Photos(
        shots=tuple(
            Shots(part=parts.report[report], files=tuple(file for _, file in some))
            for report, some in groupby(pairs, key=lambda pair: pair[0])
        )
    )


_KINDS: dict[str, tuple[Table, Callable[[Gathering, tuple[str, ...]], Content]]] = {
    "report": (tables.REPORTS, _reports),
    "decision": (tables.DECISIONS, _decisions),
    "unit": (tables.UNITS, _units),
    "photo": (tables.PHOTOS, _photos),
}
