"""The desk page, ``/ban-bien-tap/`` of the live preview: what waits for somebody.

Knows the whole record at a moment, with what the public may not see yet. Refuses to
plan a page: nothing here is ever published.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from datetime import date, datetime
from itertools import groupby

from gazette.core.archive import Archive
from gazette.core.decisions import Comment, Decision
from gazette.core.endpoints import Coverage, coverage
from gazette.core.problems import Place, Problem, in_order
from gazette.core.reports import Report, ReportStatus
from gazette.desk.desk_views import (
    DeskFault,
    DeskFile,
    DeskItem,
    DeskPhotos,
    DeskView,
)
from gazette.publishing.atoms import Frame, Link, Moment, SiteView
from gazette.publishing.formatting import clock, day, weekday
from gazette.store.messages import remedy
from gazette.store.printing import count, words

ROUTE = "/ban-bien-tap/"
TEMPLATE = "desk/desk.html"
HEADING = "Bàn biên tập"
GAP = "gap-left"

_NO_PHOTO = "photo-missing"

Links = Callable[[str, str], str | None]
"""The preview's address of a thing by kind and key; also ``("file", "path:line:col")``
for an editor's address."""


def desk_view(
    record: Archive | None,
    problems: Sequence[Problem],
    as_of: datetime,
    site: SiteView,
    links: Links,
) -> DeskView:
    """Everything that waits at *as_of*; without a *record* only the problems speak.

    *record* is the whole archive, not the public one.
    """
    ordered = in_order(problems)
    gaps = tuple(p for p in ordered if p.code == GAP)
    rest = tuple(p for p in ordered if p.code != GAP)
    lists = _lists(record, as_of.date(), links) if record else ((), ())
    return DeskView(
        frame=_frame(site),
        heading=HEADING,
        moment=Moment(iso=as_of.isoformat(timespec="minutes"), text=clock(as_of)),
        told=count(ordered),
        stopped=any(p.stops for p in ordered),
        drafts=_drafts(record, ordered, links),
        embargoes=tuple(_embargoes(record, as_of, links)) if record else (),
        open_lists=lists[0],
        coming_lists=lists[1],
        photos=tuple(_photos(record, ordered, links)) if record else (),
        gaps=_files(gaps, links, "thieu"),
        files=_files(rest, links, "tep"),
    )


def _frame(site: SiteView) -> Frame:
    return Frame(
        title=HEADING,
        description="Bản nháp, hẹn giờ, cảnh báo và chỗ còn thiếu; không xuất bản.",
        canonical=site.url + ROUTE,
        type="desk",
        robots="noindex",
        crumbs=(Link(text="Trang nhất", href=site.home),),
    )


def _drafts(
    record: Archive | None, problems: Iterable[Problem], links: Links
) -> tuple[DeskItem, ...]:
    """Draft reports, newest first, then pages; then drafts too broken to be read."""
    found: dict[str, DeskItem] = {}
    for report in reversed(record.reports if record else ()):
        if report.status is ReportStatus.DRAFT:
            found[report.place.file] = _item(report, "Bản nháp, ngày", links)
    for page in record.pages if record else ():
        if page.status is ReportStatus.DRAFT:
            link = Link(text=page.title, href=links("standing", page.slug))
            file = page.place.file
            found[file] = DeskItem(link=link, file=file, note="Trang nháp")
    known = {file.rpartition("/")[0] for file in found} | set(found)
    for file in dict.fromkeys(p.place.file for p in problems if p.in_draft):
        folder = file.rpartition("/")[0]
        if file not in known and folder not in known and file.endswith(".md"):
            note = "Bản nháp chưa đọc được, xem lỗi ở dưới"
            found[file] = DeskItem(link=Link(text=file), file=file, note=note)
    return tuple(found.values())


def _embargoes(record: Archive, as_of: datetime, links: Links) -> Iterator[DeskItem]:
    """Whatever comes out by itself, the next first."""
    for report in record.reports:
        if report.status is not ReportStatus.DRAFT and report.date > as_of:
            yield _item(report, _opening(report, as_of), links)
    for decision in record.decisions:
        starts = decision.date.period.start
        if starts is not None and starts > as_of.date():
            moment = Moment(iso=starts.isoformat(), text=day(starts))
            yield _document(decision, "Công khai từ ngày", moment, links)


def _opening(report: Report, as_of: datetime) -> str:
    days = (report.date.date() - as_of.date()).days
    wait = f"còn {days} ngày" if days else "trong hôm nay"
    return f"Tự đăng {wait}, {weekday(report.date.date())}"


def _item(report: Report, note: str, links: Links) -> DeskItem:
    return DeskItem(
        link=Link(text=report.title, href=links("report", report.key)),
        file=report.place.file,
        note=note,
        moment=Moment(
            iso=report.date.isoformat(timespec="minutes"), text=clock(report.date)
        ),
    )


def _document(
    decision: Decision, note: str, moment: Moment | None, links: Links
) -> DeskItem:
    key = str(decision.key)
    return DeskItem(
        link=Link(text=decision.name, href=links("decision", key)),
        file=decision.place.file,
        note=note,
        moment=moment,
    )


def _lists(
    record: Archive, today: date, links: Links
) -> tuple[tuple[DeskItem, ...], tuple[DeskItem, ...]]:
    """Lists open for public comment, the next to close first; and those to come."""
    laid = [(d.comment, d) for d in record.decisions if d.comment is not None]
    laid.sort(key=lambda pair: (pair[0].closes, str(pair[1].key)))
    now = [pair for pair in laid if pair[0].opens <= today <= pair[0].closes]
    coming = [pair for pair in laid if today < pair[0].opens]
    return (
        tuple(_closing(window, each, today, links) for window, each in now),
        tuple(
            _document(each, "Mở lấy ý kiến ngày", _day(window.opens), links)
            for window, each in coming
        ),
    )


def _closing(
    window: Comment, decision: Decision, today: date, links: Links
) -> DeskItem:
    left = (window.closes - today).days
    wait = f"còn {left} ngày" if left else "hôm nay là ngày cuối"
    heard = "" if window.received is None else f", đã nhận {window.received} ý kiến"
    note = f"Đang lấy ý kiến, {wait}{heard}; hết ngày"
    return _document(decision, note, _day(window.closes), links)


def _day(value: date) -> Moment:
    return Moment(iso=value.isoformat(), text=day(value))


def _photos(
    record: Archive, problems: Iterable[Problem], links: Links
) -> Iterator[DeskPhotos]:
    """Reports with an endpoint unseen or unnamed, or a photo gone; newest first."""
    gone: dict[str, list[str]] = {}
    for problem in problems:
        if problem.code == _NO_PHOTO:
            name = dict(problem.particulars).get("photo", "")
            folder = problem.place.file.rpartition("/")[0]
            gone.setdefault(folder, []).append(f"tệp {name}")
    for report in reversed(record.reports):
        covers = [coverage(event, report.photos) for event in report.events]
        open_ones = [found for found in covers if found and _unseen(found)]
        files = gone.get(report.place.file.rpartition("/")[0], [])
        if open_ones or files:
            yield DeskPhotos(
                link=Link(text=report.title, href=links("report", report.key)),
                file=report.place.file,
                told="; ".join(map(_covered, open_ones)),
                missing=(
                    *(each.printed for found in open_ones for each in found.missing),
                    *(_unnamed(found) for found in open_ones if found.unnamed),
                    *files,
                ),
            )


def _unseen(found: Coverage) -> bool:
    """A drawing is no photo, but it was chosen: nobody waits for it."""
    return bool(found.missing or found.unnamed)


def _covered(found: Coverage) -> str:
    return f"{len(found.with_photo)}/{found.expected} điểm cầu có ảnh"


def _unnamed(found: Coverage) -> str:
    return f"{found.unnamed} điểm cầu chưa ghi tên"


def _files(
    problems: Iterable[Problem], links: Links, prefix: str
) -> tuple[DeskFile, ...]:
    """*problems* by file; files that stop the build first, then by name."""
    groups = [(file, tuple(found)) for file, found in groupby(problems, _file_of)]
    groups.sort(key=lambda group: (not any(p.stops for p in group[1]), group[0]))
    return tuple(
        DeskFile(
            id=f"{prefix}-{number}",
            file=file,
            told=count(found),
            faults=tuple(_fault(problem, links) for problem in found),
        )
        for number, (file, found) in enumerate(groups, 1)
    )


def _file_of(problem: Problem) -> str:
    return problem.place.file


def _fault(problem: Problem, links: Links) -> DeskFault:
    kind = "error" if problem.stops else "draft" if problem.in_draft else "warning"
    return DeskFault(
        kind=kind,
        word={"error": "Lỗi", "draft": "Bản nháp", "warning": "Cảnh báo"}[kind],
        where=_where(problem.place, links),
        code=problem.code,
        sentence=words(problem),
        remedy=remedy(problem),
    )


def _where(place: Place, links: Links) -> Link:
    if not place.line:
        return Link(text="Cả tệp", href=links("file", place.file))
    column = f", cột {place.column}" if place.column else ""
    key = f"{place.file}:{place.line}:{place.column or 1}"
    return Link(text=f"Dòng {place.line}{column}", href=links("file", key))
