"""Standing pages, the page of a lost address, and the site map."""

from __future__ import annotations

from collections.abc import Iterator

from gazette.core.clusters import Cluster
from gazette.core.problems import Problem, error
from gazette.core.reports import ReportStatus, StandingPage
from gazette.news.addresses import NOT_FOUND, SITE_MAP, public_pages
from gazette.news.cards import plain_day
from gazette.news.list_pages import section_links, tag_links, year_links
from gazette.news.views import (
    NotFoundView,
    OtherLanguage,
    SiteMapView,
    StandingView,
)
from gazette.publishing.atoms import Link, LinkGroup, Translation
from gazette.publishing.edition import Edition
from gazette.publishing.formatting import bound
from gazette.publishing.plans import PagePlan

_TAGS_ON_THE_MAP = 60
_NAMED = {"vi": "Tiếng Việt", "en": "English"}
"""Languages as their readers call them."""

# Rooms of other slices: shown where the slice is on.
_ROOMS = (
    ("news", "Tin tức"),
    ("leaderboards", "Thi đua: các cụm, khối"),
    ("honours", "Khen thưởng"),
    ("comment-lists", "Danh sách lấy ý kiến nhân dân"),
    ("units", "Đơn vị"),
    ("photos", "Ảnh"),
    ("photos-events", "Ảnh theo sự kiện"),
    ("photos-units", "Ảnh theo đơn vị"),
    ("names", "Tên trong bảng vàng, A–Z"),
    ("search", "Tìm kiếm"),
    ("data", "Dữ liệu mở"),
    ("corrections", "Đính chính"),
    ("withdrawals", "Tên đã rút theo yêu cầu"),
)


def standing_plans(edition: Edition) -> Iterator[PagePlan | Problem]:
    """The standing pages, the hidden ones too; drafts never come here."""
    for page in edition.archive.pages:
        hidden = page.status is not ReportStatus.PUBLISHED
        yield from _standing_page(edition, page, hidden=hidden)


def _standing_page(
    edition: Edition, page: StandingPage, *, hidden: bool
) -> Iterator[PagePlan | Problem]:
    prose = edition.prose(page.body, page.photos, page.folder, again=page.again)
    yield from prose.problems
    if _lost(edition, page):
        told = page.translation or ""
        yield error("link-unresolved", page.place, href=told)
    same = _same_pages(edition, page)
    route = f"/{page.slug}/"
    yield PagePlan(
        route=route,
        template="standing_page.html",
        page=StandingView(
            frame=edition.frame(
                route=route,
                title=page.title,
                description=page.summary or page.title,
                type="standing",
                hidden=hidden,
                lang=page.lang,
                crumbs=_crumbs(edition, page),
                translations=(
                    Translation(lang=each.lang, href=edition.absolute(f"/{each.slug}/"))
                    for each in same
                ),
            ),
            summary=None if page.summary is None else bound(page.summary),
            body=prose.passages,
            modified=None if page.modified is None else plain_day(page.modified),
            others=tuple(
                OtherLanguage(
                    lang=each.lang,
                    link=edition.link(
                        "standing", each.slug, f"{_NAMED[each.lang]}: {each.title}"
                    ),
                )
                for each in same
                if each.lang != page.lang
            ),
        ),
        anchors=prose.anchors,
        links=prose.links,
        listed=not hidden,
        modified=None if page.modified is None else page.modified.isoformat(),
        origin=page.place,
    )


def _same_pages(edition: Edition, page: StandingPage) -> tuple[StandingPage, ...]:
    """The page in every language it is in, its own first; none where it is alone."""
    others = tuple(
        each
        for each in public_pages(edition)
        if each is not page
        and (each.translation == page.slug or page.translation == each.slug)
    )
    return (page, *others) if others else ()


def _lost(edition: Edition, page: StandingPage) -> bool:
    """Whether the page names a translation that the site does not have."""
    named = page.translation
    return named is not None and edition.url("standing", named) is None


def _crumbs(edition: Edition, page: StandingPage) -> tuple[Link, ...]:
    """The pages in English lie below ``/en/``, where that page is."""
    above = edition.link("standing", "en", "English")
    return (above,) if page.slug.startswith("en/") and above.href else ()


def not_found_plan(edition: Edition) -> PagePlan:
    """``404.html``: every link in it is absolute, since it stands at any address."""
    return PagePlan(
        route=NOT_FOUND,
        template="not_found.html",
        page=NotFoundView(
            frame=edition.frame(
                route=NOT_FOUND,
                title="Không tìm thấy trang",
                description="Địa chỉ này không có trên trang.",
                type="404",
                hidden=True,
            ),
            ways=(*_rooms(edition), edition.link("site-map", "", "Sơ đồ trang")),
        ),
        listed=False,
    )


def site_map_plan(edition: Edition) -> PagePlan:
    """``/so-do/``: every room that the edition has, and the ways into the archive."""
    groups = (
        LinkGroup(title="Các phần của trang", links=_rooms(edition)),
        LinkGroup(title="Chuyên mục tin", links=section_links(edition)),
        LinkGroup(title="Tin theo năm", links=year_links(edition)),
        LinkGroup(title="Cụm, khối thi đua", links=_clusters(edition)),
        LinkGroup(title="Khen thưởng theo năm", links=_honour_years(edition)),
        LinkGroup(title="Chủ đề", links=tag_links(edition, _TAGS_ON_THE_MAP)),
        LinkGroup(title="Danh hiệu, hình thức khen thưởng", links=_titles(edition)),
        LinkGroup(title="Ảnh theo năm", links=_photo_years(edition)),
        LinkGroup(title="Về trang tin này", links=_about(edition, "vi")),
        LinkGroup(title="English", links=_about(edition, "en")),
        LinkGroup(title="Theo dõi bằng nguồn tin", links=_feeds(edition)),
    )
    return PagePlan(
        route=SITE_MAP,
        template="site_map.html",
        page=SiteMapView(
            frame=edition.frame(
                route=SITE_MAP,
                title="Sơ đồ trang",
                description="Các phần của trang, chuyên mục, chủ đề, trang giới thiệu.",
                type="site-map",
            ),
            groups=tuple(group for group in groups if group.links),
        ),
    )


def _rooms(edition: Edition) -> tuple[Link, ...]:
    links = (edition.link(kind, "", text) for kind, text in _ROOMS)
    return tuple(link for link in links if link.href is not None)


def _clusters(edition: Edition) -> tuple[Link, ...]:
    """Each cluster once, under the name of its newest year."""
    names = {
        f"{cluster.key.organizer}/{cluster.key.slug}": cluster
        for cluster in edition.archive.clusters
    }
    links = []
    for key, cluster in sorted(names.items(), key=_by_organizer_and_number):
        unit = edition.archive.unit.get(cluster.organizer_unit)
        text = cluster.name if unit is None else f"{cluster.name}, {unit.name}"
        links.append(edition.link("cluster", key, text))
    return tuple(link for link in links if link.href is not None)


def _by_organizer_and_number(named: tuple[str, Cluster]) -> tuple[str, str, int, str]:
    """Number 6 before number 10; clusters that bear a name after the numbered."""
    key, cluster = named
    slug = cluster.key.slug
    kind, _, number = slug.rpartition("-")
    return (
        cluster.key.organizer,
        kind,
        int(number) if number.isdecimal() else 10_000,
        key,
    )


def _honour_years(edition: Edition) -> tuple[Link, ...]:
    years = {
        group.year or decision.date.year: None
        for decision in edition.archive.decisions
        for group in decision.honours
    }
    links = (
        edition.link("honours-year", str(year), str(year))
        for year in sorted(years, reverse=True)
    )
    return tuple(link for link in links if link.href is not None)


def _titles(edition: Edition) -> tuple[Link, ...]:
    """The titles that have a page, in legal order."""
    links = (
        edition.link("title", title.id, title.name) for title in edition.archive.titles
    )
    return tuple(link for link in links if link.href is not None)


def _photo_years(edition: Edition) -> tuple[Link, ...]:
    years = {report.date.year for report in edition.archive.reports}
    links = (
        edition.link("photos-year", str(year), str(year))
        for year in sorted(years, reverse=True)
    )
    return tuple(link for link in links if link.href is not None)


def _about(edition: Edition, lang: str) -> tuple[Link, ...]:
    return tuple(
        edition.link("standing", page.slug, page.title)
        for page in public_pages(edition)
        if page.lang == lang
    )


def _feeds(edition: Edition) -> tuple[Link, ...]:
    """What can be followed without visiting: all news, sections, corrections."""
    sections = edition.archive.site.sections
    links = (
        edition.link("feed", "", "Mọi tin (Atom)"),
        *(edition.link("feed", each.slug, f"{each.name} (Atom)") for each in sections),
        edition.link("corrections-feed", "", "Đính chính (Atom)"),
    )
    return tuple(link for link in links if link.href is not None)
