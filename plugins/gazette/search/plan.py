"""The search page and its index: the inventory of the slice.

Knows what can be found and how a reader gets on without a script. Refuses to send a
reader's words anywhere: the browser reads the index itself.
"""

from __future__ import annotations

from collections.abc import Iterator
from urllib.parse import quote

from gazette.core.collation import sort_key
from gazette.publishing.atoms import Link
from gazette.publishing.edition import Edition
from gazette.publishing.formatting import bound
from gazette.publishing.plans import PagePlan, Plan
from gazette.publishing.slices import Address, Slice
from gazette.search import documents as kinds
from gazette.search.documents import cluster_mark, unit_mark
from gazette.search.index import FOLDER, SLIP, Index, index_of
from gazette.search.views import Choice, SearchView, Way
from gazette.search.words import FOLDED_FORMS

ROUTE = "/tim-kiem/"
DESCRIPTION = (
    "Tìm trong tin bài, chú thích ảnh, đơn vị, cá nhân, quyết định, danh hiệu và cụm"
    " thi đua; gõ có dấu hay không dấu đều được."
)

_KINDS = (
    (kinds.REPORT, "Tin bài"),
    (kinds.PHOTO, "Ảnh"),
    ("n", "Cá nhân"),
    (kinds.UNIT, "Đơn vị"),
    (kinds.DECISION, "Quyết định, danh sách"),
    (kinds.TITLE, "Danh hiệu"),
    (kinds.CLUSTER, "Cụm thi đua"),
    (kinds.PAGE, "Trang thông tin"),
)
_WAYS = (
    ("news", "Tin tức", "mọi tin bài, từ mới đến cũ"),
    ("names", "Tên người A–Z", "mọi người có tên trong bảng vàng"),
    ("units", "Đơn vị", "tên gọi qua các thời kỳ"),
    ("leaderboards", "Thi đua", "các cụm, các năm, bảng xếp hạng"),
    ("honours", "Khen thưởng", "theo năm, theo danh hiệu, theo quyết định"),
    ("photos", "Ảnh", "theo năm, theo đơn vị"),
    ("data", "Dữ liệu mở", "mọi bảng số liệu, tải về được"),
    ("site-map", "Sơ đồ trang", "mọi chuyên mục"),
)
_EXAMPLES = ("dak lak", "Cụm thi đua số 7", "ky niem chuong", "152/QĐ-VKSTC")


def addresses(_edition: Edition) -> Iterator[Address]:
    """The page; the index has no address that others link to."""
    yield Address(kind="search", key="", route=ROUTE)


def plan(edition: Edition) -> Iterator[Plan]:
    """The page and the files of the index."""
    index = index_of(edition)
    yield _page(edition, index)
    yield from index.plans


def _page(edition: Edition, index: Index) -> PagePlan:
    return PagePlan(
        route=ROUTE,
        template="search.html",
        page=SearchView(
            frame=edition.frame(
                route=ROUTE,
                title="Tìm kiếm",
                description=DESCRIPTION,
                type="search",
                section="search",
            ),
            folder=edition.href(FOLDER),
            shards=index.shards,
            slip=SLIP,
            forms="|".join(f"{long}={short}" for long, short in FOLDED_FORMS),
            kinds=tuple(Choice(value=value, text=text) for value, text in _KINDS),
            clusters=tuple(_clusters(edition)),
            units=tuple(_units(edition)),
            ways=tuple(_ways(edition)),
            examples=tuple(
                Link(text=words, href=f"{edition.href(ROUTE)}?q={quote(words)}")
                for words in _EXAMPLES
            ),
        ),
    )


def _ways(edition: Edition) -> Iterator[Way]:
    for kind, text, about in _WAYS:
        href = edition.url(kind)
        if href is not None:
            yield Way(link=Link(text=text, href=href), about=about)


def _clusters(edition: Edition) -> Iterator[Choice]:
    """The clusters through their years, under the name they bore last."""
    last = {cluster_mark(cluster): cluster for cluster in edition.archive.clusters}
    for mark, cluster in sorted(last.items(), key=lambda item: sort_key(item[1].name)):
        organizer = edition.archive.unit.get(cluster.organizer_unit)
        name = organizer.name if organizer else cluster.key.organizer
        yield Choice(value=mark, text=bound(f"{cluster.name} ({name})"))


def _units(edition: Edition) -> Iterator[Choice]:
    known = (u for u in edition.archive.units if edition.url("unit", u.id))
    for unit in sorted(known, key=lambda u: (sort_key(u.name), u.id)):
        ended = unit.valid.end
        text = f"{unit.name} (đến {ended.year})" if ended else unit.name
        yield Choice(value=unit_mark(unit.id), text=text)


SLICE = Slice(name="search", addresses=addresses, plan=plan)
