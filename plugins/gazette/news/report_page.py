"""A report's page: words, photos, the conference record, and what surrounds them.

Nothing here looks forward but the one next step of a cluster's course.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime

from gazette.core.problems import Problem
from gazette.core.reports import Report
from gazette.news import structured
from gazette.news.addresses import (
    NEWS,
    attachment_key,
    attachment_route,
    report_route,
    section_of,
    tag_slugs,
)
from gazette.news.cards import changed, feeds, first_photo, plain_day, section_link
from gazette.news.conference import conferences, units_in
from gazette.news.report_parts import (
    album_link,
    awards,
    downloads,
    more_photos,
    photo_bundle,
    source_line,
)
from gazette.news.report_ways import (
    NOTHING,
    Surroundings,
    course_views,
    older_reports,
    surroundings,
)
from gazette.news.share import share_links
from gazette.news.views import MovedView, Note, ReportView
from gazette.publishing.atoms import Figure, Meta, Moment
from gazette.publishing.card_desk import Card
from gazette.publishing.edition import Edition, Prose
from gazette.publishing.formatting import bound, day
from gazette.publishing.plans import CopyPlan, PagePlan


def report_plans(edition: Edition) -> Iterator[PagePlan | CopyPlan | Problem]:
    """The pages of all reports, the hidden ones too, and their files."""
    around = surroundings(edition.archive)
    for report in edition.archive.reports:
        yield from plans_of(edition, report, around, hidden=False)
        yield from _moved(edition, report)
    for report in edition.hidden:
        yield from plans_of(edition, report, NOTHING, hidden=True)


def plans_of(
    edition: Edition, report: Report, around: Surroundings, *, hidden: bool
) -> Iterator[PagePlan | CopyPlan | Problem]:
    """The page of one report and the files it offers."""
    lead = first_photo(report)
    prose = edition.prose(
        report.body,
        report.photos,
        report.folder,
        again=report.again,
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
        images=tuple(dict.fromkeys(figure.href for figure in _shown(view))),
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


def _moved(edition: Edition, report: Report) -> Iterator[PagePlan]:
    """Where the report stood before."""
    route = report_route(report)
    for former in report.former_addresses:
        yield PagePlan(
            route=f"{NEWS}{former}/",
            template="redirect.html",
            page=MovedView(href=edition.href(route), canonical=edition.absolute(route)),
            listed=False,
            origin=report.place,
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
            card=_share_card(edition, report),
            article=True,
            alternates=feeds(edition),
            data=None if hidden else ("report", report.key),
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
        source=source_line(report.source),
        published=edition.moment(report.date),
        updated=_updated(edition, report),
        lead=shown,
        body=prose.passages,
        conferences=conferences(edition, report),
        gallery=more_photos(edition, report),
        album=None if hidden else album_link(edition, report),
        awards=awards(edition, report),
        downloads=(*downloads(edition, report), *photo_bundle(edition, report)),
        corrections=tuple(
            Note(date=plain_day(c.on), text=bound(c.text)) for c in report.corrections
        ),
        courses=course_views(edition, around.courses.get(report.key, ())),
        related=older_reports(edition, report, around),
        units=() if report.events else units_in(edition, report),
        tags=tuple(
            edition.link("tag", key, tag) for key, tag in tag_slugs(report).items()
        ),
        share=() if hidden else share_links(report.title, edition.absolute(route)),
        address=edition.absolute(route),
    )


def _shown(view: ReportView) -> Iterator[Figure]:
    """The photos of the page in its order: lead, body, endpoints, gallery."""
    if view.lead is not None:
        yield view.lead
    yield from (passage.figure for passage in view.body if passage.figure)
    for conference in view.conferences:
        tiles = conference.gallery.tiles if conference.gallery else ()
        yield from (tile.figure for tile in tiles if tile.figure)
    yield from view.gallery


def _share_card(edition: Edition, report: Report) -> Card | None:
    """What other sites show of the report: its headline beside its lead photo."""
    section = section_of(edition, report)
    lead = first_photo(report)
    return edition.cards.card(
        title=report.title,
        on=report.date.date(),
        illustrative=report.illustrative,
        kicker="Tin tức" if section is None else section.name,
        foot=(day(report.date),),
        photo=None if lead is None else (lead, report.folder),
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


def _updated(edition: Edition, report: Report) -> Moment | None:
    last = changed(report)
    if last == report.date:
        return None
    if isinstance(last, datetime):
        return edition.moment(last)
    return plain_day(last)
