"""Standing pages, the page of a lost address, and the site map."""

from __future__ import annotations

from collections.abc import Iterator

from gazette.core.clusters import Cluster
from gazette.core.problems import Problem
from gazette.core.reports import ReportStatus, StandingPage
from gazette.news.addresses import NOT_FOUND, SITE_MAP, public_pages
from gazette.news.cards import plain_day
from gazette.news.list_pages import section_links, tag_links, year_links
from gazette.news.views import NotFoundView, SiteMapView, StandingView
from gazette.publishing.atoms import Link, LinkGroup
from gazette.publishing.edition import Edition
from gazette.publishing.formatting import bound
from gazette.publishing.plans import PagePlan

_TAGS_ON_THE_MAP = 60

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
            ),
            summary=None if page.summary is None else bound(page.summary),
            body=prose.passages,
            modified=None if page.modified is None else plain_day(page.modified),
        ),
        anchors=prose.anchors,
        links=prose.links,
        listed=not hidden,
        modified=None if page.modified is None else page.modified.isoformat(),
        origin=page.place,
    )


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
        LinkGroup(title="Về trang này", links=_about(edition)),
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


def _about(edition: Edition) -> tuple[Link, ...]:
    return tuple(
        edition.link("standing", page.slug, page.title)
        for page in public_pages(edition)
    )
