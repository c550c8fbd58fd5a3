"""Where the pages of the news stand.

Sections live under ``/tin-tuc/chuyen-muc/``, so that no section's name can meet a
year (``/tin-tuc/2021/``) or the numbered pages (``/tin-tuc/trang/3/``). Hidden reports
have a page and no address in the book: nobody can be led there.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache

from gazette.core.folding import slug
from gazette.core.reports import Attachment, Report, ReportStatus, StandingPage
from gazette.core.site import Section
from gazette.publishing.edition import Edition
from gazette.publishing.slices import Address

FRONT = "/"
NEWS = "/tin-tuc/"
CORRECTIONS = "/dinh-chinh/"
SITE_MAP = "/so-do/"
NOT_FOUND = "/404.html"


def year_route(year: int) -> str:
    """The list of a year's reports."""
    return f"{NEWS}{year}/"


def section_route(section: str) -> str:
    """The list of a section's reports."""
    return f"{NEWS}chuyen-muc/{section}/"


def tag_route(tag: str) -> str:
    """The list of a tag's reports, by the tag's slug."""
    return f"/chu-de/{tag}/"


def report_route(report: Report) -> str:
    """``/tin-tuc/2021/slug/``."""
    return f"{NEWS}{report.key}/"


def attachment_route(report: Report, attachment: Attachment) -> str:
    """The file beside the report's page, under a name that every system can write."""
    stem, dot, suffix = attachment.file.rpartition("/")[2].rpartition(".")
    name = slug(stem if dot else suffix) or "tep"
    return f"{report_route(report)}{name}" + (f".{slug(suffix)}" if dot else "")


def attachment_key(report: Report, attachment: Attachment) -> str:
    """The file's path from the newsroom root, by which texts link to it."""
    return f"{report.folder}/{attachment.file}"


def public_pages(edition: Edition) -> tuple[StandingPage, ...]:
    """The standing pages that the site mentions."""
    return tuple(
        page for page in edition.archive.pages if page.status is ReportStatus.PUBLISHED
    )


def section_of(edition: Edition, report: Report) -> Section | None:
    """The report's section in the site's menu."""
    for section in edition.archive.site.sections:
        if report.section in (section.slug, section.name):
            return section
    return None


@lru_cache(maxsize=4096)
def _tag_slug(tag: str) -> str:
    """Few tags stand on many reports."""
    return slug(tag)


def tag_slugs(report: Report) -> dict[str, str]:
    """The report's tags by slug, each slug once, as first written."""
    slugs: dict[str, str] = {}
    for tag in report.tags:
        slugs.setdefault(_tag_slug(tag), tag)
    slugs.pop("", None)
    return slugs


def addresses(edition: Edition) -> Iterator[Address]:
    """Every address of the slice."""
    yield Address(kind="front", key="", route=FRONT)
    yield Address(kind="not-found", key="", route=NOT_FOUND)
    yield Address(kind="news", key="", route=NEWS)
    yield Address(kind="corrections", key="", route=CORRECTIONS)
    yield Address(kind="site-map", key="", route=SITE_MAP)
    for page in public_pages(edition):
        yield Address(kind="standing", key=page.slug, route=f"/{page.slug}/")
    yield from _addresses_of_reports(edition)


def _addresses_of_reports(edition: Edition) -> Iterator[Address]:
    years: dict[int, None] = {}
    sections: dict[str, None] = {}
    tags: dict[str, None] = {}
    for report in edition.archive.reports:
        yield Address(kind="report", key=report.key, route=report_route(report))
        for attachment in report.attachments:
            yield Address(
                kind="attachment",
                key=attachment_key(report, attachment),
                route=attachment_route(report, attachment),
            )
        years[report.date.year] = None
        tags.update(dict.fromkeys(tag_slugs(report)))
        section = section_of(edition, report)
        if section is not None:
            sections[section.slug] = None
    for year in years:
        yield Address(kind="news-year", key=str(year), route=year_route(year))
    for key in sections:
        yield Address(kind="section", key=key, route=section_route(key))
    for key in tags:
        yield Address(kind="tag", key=key, route=tag_route(key))
