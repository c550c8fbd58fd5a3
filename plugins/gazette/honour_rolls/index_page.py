"""The room of honours: years, titles by precedence, the newest documents, the ways."""

from __future__ import annotations

from collections.abc import Iterator

from gazette.core.archive import Archive
from gazette.core.entries import year_of
from gazette.core.titles import Level, Title, TitleKind
from gazette.honour_rolls.addresses import INDEX, title_route, years
from gazette.honour_rolls.names import SECTION, paper_row
from gazette.honour_rolls.rolls import year_id
from gazette.honour_rolls.views import (
    IndexView,
    LinkGroup,
    OpenList,
    TitleLevel,
    TitleRow,
    TitleShelf,
)
from gazette.publishing.atoms import Link, Moment
from gazette.publishing.edition import Edition
from gazette.publishing.formatting import bound, day
from gazette.publishing.plans import PagePlan
from gazette.publishing.structured import item_list

_NEWEST = 8

_SHELVES = (
    (
        TitleKind.TITLE,
        "Danh hiệu thi đua",
        "Xét theo phong trào thi đua, phần lớn mỗi năm một lần.",
    ),
    (
        TitleKind.COMMENDATION,
        "Hình thức khen thưởng",
        "Ghi nhận thành tích đạt được, không phải là danh hiệu.",
    ),
)

_LEVELS = {
    Level.STATE: "Cấp Nhà nước",
    Level.SECTOR: "Cấp ngành",
    Level.BASE: "Cấp cơ sở",
    Level.OUTSIDE: "Ngoài ngành",
}


def index_plan(edition: Edition) -> PagePlan:
    """``/khen-thuong/``."""
    return PagePlan(
        route=INDEX,
        template="honours.html",
        page=IndexView(
            frame=edition.frame(
                route=INDEX,
                title="Khen thưởng: danh hiệu, quyết định, danh sách",
                description=(
                    "Danh hiệu thi đua và hình thức khen thưởng theo năm, theo danh"
                    " hiệu và theo từng văn bản; danh sách lấy ý kiến nhân dân; tên"
                    " trong bảng vàng A–Z."
                ),
                type="honours",
                section=SECTION,
                data=("honours", ""),
                json_ld=item_list(
                    edition,
                    "Danh hiệu thi đua, hình thức khen thưởng",
                    (
                        edition.link("title", title.id, title.name)
                        for title in edition.archive.titles
                        if not title.illustrative
                    ),
                ),
            ),
            heading="Khen thưởng",
            ways=(
                edition.link("names", "", "Tên trong bảng vàng, A–Z"),
                edition.link("comment-lists", "", "Danh sách lấy ý kiến nhân dân"),
            ),
            open_lists=tuple(_open_lists(edition)),
            papers=tuple(
                paper_row(edition, decision)
                for decision in edition.archive.decisions[: -_NEWEST - 1 : -1]
            ),
            years=_years(edition),
            shelves=tuple(_shelves(edition)),
        ),
    )


def _years(edition: Edition) -> LinkGroup | None:
    links = tuple(
        edition.link("honours-year", str(year), str(year))
        for year in reversed(years(edition))
    )
    return LinkGroup(title="Theo năm", links=links) if links else None


def _open_lists(edition: Edition) -> Iterator[OpenList]:
    now_open = sorted(
        (
            (decision.comment.closes, decision.key, decision)
            for decision in edition.archive.decisions
            if decision.comment is not None and decision.open_at(edition.as_of)
        ),
        key=lambda found: found[:2],
    )
    for closes, _, decision in now_open:
        yield OpenList(
            link=edition.link("decision", str(decision.key), decision.name),
            closes=Moment(iso=closes.isoformat(), text=bound(f"ngày {day(closes)}")),
            illustrative=decision.illustrative,
        )


def _shelves(edition: Edition) -> Iterator[TitleShelf]:
    found = _years_of_titles(edition.archive)
    for kind, name, note in _SHELVES:
        titles = [title for title in edition.archive.titles if title.kind is kind]
        levels = tuple(
            TitleLevel(
                title=word,
                rows=tuple(
                    _row(edition, title, found.get(title.id, {}))
                    for title in titles
                    if title.level is level
                ),
            )
            for level, word in _LEVELS.items()
        )
        if titles:
            yield TitleShelf(
                title=name,
                note=note,
                levels=tuple(level for level in levels if level.rows),
            )


def _years_of_titles(archive: Archive) -> dict[str, dict[int, bool]]:
    """The years of each title, the newest first; whether all of it is illustrative."""
    found: dict[str, dict[int, bool]] = {}
    for decision in archive.decisions:
        for group in decision.honours:
            of_title = found.setdefault(group.title, {})
            year = year_of(group, decision)
            of_title[year] = of_title.get(year, True) and decision.illustrative
    return {
        title: dict(sorted(some.items(), reverse=True)) for title, some in found.items()
    }


def _row(edition: Edition, title: Title, its_years: dict[int, bool]) -> TitleRow:
    route = edition.href(title_route(title.id))
    return TitleRow(
        link=edition.link("title", title.id, title.name),
        years=tuple(
            Link(text=str(year), href=f"{route}#{year_id(year, illustrative)}")
            for year, illustrative in its_years.items()
        ),
    )
