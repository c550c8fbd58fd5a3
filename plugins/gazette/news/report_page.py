"""A report's page: words, photos, the conference record, and what surrounds them.

Nothing here looks forward but the one next step of a cluster's course.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime
from pathlib import PurePosixPath

from gazette.core.decisions import Decision, DecisionKey, HonourGroup
from gazette.core.problems import Problem
from gazette.core.reports import Report, ReportSource
from gazette.news import structured
from gazette.news.addresses import (
    attachment_key,
    attachment_route,
    report_route,
    section_of,
    tag_slugs,
)
from gazette.news.cards import (
    changed,
    dated_link,
    feeds,
    first_photo,
    plain_day,
    report_link,
    section_link,
)
from gazette.news.conference import conferences, units_in, what
from gazette.news.courses import Neighbours, Stop, neighbours
from gazette.news.related import related
from gazette.news.share import share_links
from gazette.news.views import (
    Award,
    Course,
    DatedLink,
    Download,
    Note,
    ReportView,
    Step,
)
from gazette.publishing.atoms import Figure, Link, Meta, Moment
from gazette.publishing.edition import Edition, Prose
from gazette.publishing.formatting import bound, figure, file_size
from gazette.publishing.plans import CopyPlan, PagePlan

_HOW = {
    "đăng lại": "Đăng lại từ",
    "viết lại": "Viết lại theo",
    "theo": "Theo",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Surroundings:
    """What leads from one report to others, worked out once for all of them."""

    courses: Mapping[str, tuple[Neighbours, ...]]
    related: Mapping[str, tuple[Report, ...]]


def report_plans(edition: Edition) -> Iterator[PagePlan | CopyPlan | Problem]:
    """The pages of all reports, the hidden ones too, and their files."""
    around = Surroundings(
        courses=neighbours(edition.archive), related=related(edition.archive.reports)
    )
    alone = Surroundings(courses={}, related={})
    for report in edition.archive.reports:
        yield from _plans(edition, report, around, hidden=False)
    for report in edition.hidden:
        yield from _plans(edition, report, alone, hidden=True)


def _plans(
    edition: Edition, report: Report, around: Surroundings, *, hidden: bool
) -> Iterator[PagePlan | CopyPlan | Problem]:
    lead = first_photo(report)
    prose = edition.prose(
        report.body,
        report.photos,
        report.folder,
        skip=None if lead is None else lead.file,
    )
    yield from prose.problems
    view = _view(edition, report, around, prose, hidden=hidden)
    yield PagePlan(
        route=report_route(report),
        template="report.html",
        page=view,
        anchors=(*prose.anchors, *_own_anchors(view)),
        links=prose.links,
        listed=not hidden,
        modified=changed(report).isoformat(),
        origin=report.place,
    )
    for attachment in report.attachments:
        kept = edition.files.get(attachment_key(report, attachment))
        if kept is not None:
            yield CopyPlan(
                route=attachment_route(report, attachment),
                source=kept.source,
                digest=kept.digest,
                origin=attachment.place,
            )


def _view(
    edition: Edition,
    report: Report,
    around: Surroundings,
    prose: Prose,
    *,
    hidden: bool,
) -> ReportView:
    route = report_route(report)
    shown = lead_figure(edition, report)
    section = section_link(edition, report)
    modified = changed(report).isoformat()
    crumbs = [edition.link("news", "", "Tin tức"), *([section] if section else [])]
    images = (shown,) if shown else ()
    return ReportView(
        frame=edition.frame(
            route=route,
            title=report.title,
            description=report.summary or report.title,
            type="report",
            section="news",
            crumbs=crumbs,
            illustrative=report.illustrative,
            hidden=hidden,
            image=shown,
            article=True,
            alternates=feeds(edition),
            extra_meta=_article_meta(edition, report, modified),
            json_ld=(
                structured.news_article(edition, report, images, modified),
                *structured.events(edition, report, images),
            ),
        ),
        kicker=section,
        headline=bound(report.title),
        sapo=None if report.summary is None else bound(report.summary),
        byline=", ".join(report.authors) or None,
        source=_source(report.source),
        published=edition.moment(report.date),
        updated=_updated(edition, report),
        lead=shown,
        body=prose.passages,
        conferences=conferences(edition, report),
        gallery=_gallery(edition, report),
        awards=_awards(edition, report),
        downloads=tuple(_downloads(edition, report)),
        corrections=tuple(
            Note(date=plain_day(c.on), text=bound(c.text)) for c in report.corrections
        ),
        courses=_courses(edition, around.courses.get(report.key, ())),
        related=_related(edition, report, around),
        units=() if report.events else units_in(edition, report),
        tags=tuple(
            edition.link("tag", key, tag) for key, tag in tag_slugs(report).items()
        ),
        share=() if hidden else share_links(report.title, edition.absolute(route)),
        address=edition.absolute(route),
    )


def _article_meta(edition: Edition, report: Report, modified: str) -> Iterator[Meta]:
    yield Meta(property="article:published_time", content=report.date.isoformat())
    yield Meta(property="article:modified_time", content=modified)
    section = section_of(edition, report)
    if section is not None:
        yield Meta(property="article:section", content=section.name)
    for tag in tag_slugs(report).values():
        yield Meta(property="article:tag", content=tag)


def _own_anchors(view: ReportView) -> Iterator[str]:
    if view.conferences:
        yield "ho-so"
    for conference in view.conferences:
        if conference.gallery is not None:
            yield conference.gallery.anchor
    if view.corrections:
        yield "dinh-chinh"


def lead_figure(edition: Edition, report: Report) -> Figure | None:
    """The photo above the text: the text's first, else the report's first."""
    lead = first_photo(report)
    if lead is None:
        return None
    return edition.figure(lead, report.folder, "lead", lazy=False)


def _source(source: ReportSource | None) -> Link | None:
    if source is None:
        return None
    words = f"{_HOW.get(source.how or '', 'Nguồn:')} {source.name}"
    if source.author is not None:
        words += f", tác giả {source.author}"
    return Link(text=bound(words), href=source.url)


def _updated(edition: Edition, report: Report) -> Moment | None:
    last = changed(report)
    if last == report.date:
        return None
    if isinstance(last, datetime):
        return edition.moment(last)
    return plain_day(last)


def _gallery(edition: Edition, report: Report) -> tuple[Figure, ...]:
    """The sidecar's photos that stand nowhere else on the page."""
    elsewhere = {piece.photo for piece in report.body.passages}
    elsewhere.update(e.photo for event in report.events for e in event.endpoints)
    lead = first_photo(report)
    if lead is not None:
        elsewhere.add(lead.file)
    figures = (
        edition.figure(photo, report.folder, "tile")
        for photo in report.photos
        if photo.file in report.gallery and photo.file not in elsewhere
    )
    return tuple(figure for figure in figures if figure is not None)


def _awards(edition: Edition, report: Report) -> tuple[Award, ...]:
    found = (decision_of(edition, key) for key in report.decisions)
    return tuple(_award(edition, decision) for decision in found if decision)


def decision_of(edition: Edition, key: str) -> Decision | None:
    """The decision written ``2022/152-qd-vkstc``."""
    year, _, name = key.partition("/")
    if not year.isdecimal():
        return None
    return edition.archive.decision.get(DecisionKey(year=int(year), slug=name))


def _award(edition: Edition, decision: Decision) -> Award:
    return Award(
        link=edition.link("decision", str(decision.key), decision.name),
        kind=decision.kind.value,
        figures=tuple(
            text for group in decision.honours if (text := group_in_words(group))
        ),
    )


def group_in_words(group: HonourGroup) -> str | None:
    """``22 Cờ thi đua của Chính phủ``, where a number is published."""
    number = group.number if group.number is not None else group.asked
    if number is None:
        return None
    return bound(f"{figure(number)} {group.printed_title}")


def _downloads(edition: Edition, report: Report) -> Iterator[Download]:
    for attachment in report.attachments:
        kept = edition.files.get(attachment_key(report, attachment))
        if kept is None:
            continue
        form = PurePosixPath(attachment.file).suffix.removeprefix(".").upper()
        yield Download(
            href=edition.href(attachment_route(report, attachment)),
            text=bound(attachment.label),
            note=", ".join(part for part in (form, file_size(kept.size)) if part),
        )


def _courses(edition: Edition, entries: tuple[Neighbours, ...]) -> tuple[Course, ...]:
    return tuple(
        Course(
            title=_course_title(edition, entry.here),
            older=_step(edition, entry.previous),
            newer=_step(edition, entry.following),
        )
        for entry in entries
        if entry.previous is not None or entry.following is not None
    )


def _course_title(edition: Edition, here: Stop) -> Link:
    key = here.cluster
    cluster = edition.archive.cluster.get(key)
    name = cluster.name if cluster is not None else key.slug
    return edition.link("cluster", f"{key.organizer}/{key.slug}", name)


def _step(edition: Edition, stop: Stop | None) -> Step | None:
    if stop is None:
        return None
    return Step(
        label=bound(f"{what(stop.event) or 'Tin'} năm {stop.cluster.year}"),
        link=report_link(edition, stop.report),
    )


def _related(
    edition: Edition, report: Report, around: Surroundings
) -> tuple[DatedLink, ...]:
    """Older reports, without the one that the course already names."""
    named = {
        entry.previous.report.key
        for entry in around.courses.get(report.key, ())
        if entry.previous is not None
    }
    return tuple(
        dated_link(edition, older)
        for older in around.related.get(report.key, ())
        if older.key not in named
    )
