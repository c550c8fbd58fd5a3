"""What stands beside which pages: one row for each kind of page, for readers.

Published at ``/du-lieu/`` and in the data package. Knows addresses as patterns; that
every file offered is as declared here is a test.
"""

from __future__ import annotations

from dataclasses import dataclass

from gazette.open_data import catalogue as tables
from gazette.open_data.offers import ALL, CSV, JSON, PLAIN
from gazette.open_data.tables import Table


@dataclass(frozen=True, slots=True, kw_only=True)
class Beside:
    """The files of one kind of page, found under ``kind``; a list's under what it is
    ``of``. JSON holds all of ``tables`` that have rows; CSV the first that has, or
    ``csv``.
    """

    kind: str
    pages: str
    addresses: tuple[str, ...]
    tables: tuple[Table, ...]
    forms: tuple[str, ...] = PLAIN
    of: str | None = None
    csv: Table | None = None


_OF_CLUSTERS = (
    tables.BOARDS,
    tables.SCORES,
    tables.CRITERIA,
    tables.MEMBERS,
    tables.CLUSTERS,
)

BESIDE = (
    Beside(
        kind="report",
        pages="Tin, bài",
        addresses=("/tin-tuc/<năm>/<tin>/",),
        tables=(
            tables.REPORTS,
            tables.EVENTS,
            tables.ENDPOINTS,
            tables.PHOTOS,
            tables.AMENDMENTS,
        ),
        forms=(JSON, CSV),
        csv=tables.ENDPOINTS,
    ),
    Beside(
        kind="list",
        of="report",
        pages="Trang nhất, danh sách tin và từng trang đánh số của nó",
        addresses=(
            "/",
            "/tin-tuc/",
            "/tin-tuc/<năm>/",
            "/tin-tuc/chuyen-muc/<chuyên mục>/",
            "/chu-de/<chủ đề>/",
            "/anh/su-kien/",
        ),
        tables=(tables.REPORTS,),
    ),
    Beside(
        kind="list",
        of="photo",
        pages="Kho ảnh, trọn bộ ảnh của một sự kiện",
        addresses=(
            "/anh/",
            "/anh/<năm>/",
            "/anh/don-vi/<đơn vị>/",
            "/tin-tuc/<năm>/<tin>/anh/",
        ),
        tables=(tables.PHOTOS,),
    ),
    Beside(
        kind="leaderboards",
        pages="Mọi cụm, khối",
        addresses=("/thi-dua/",),
        tables=(tables.CLUSTERS,),
    ),
    Beside(
        kind="cluster",
        pages="Cụm, khối qua các năm",
        addresses=("/thi-dua/<tổ chức>/<cụm>/",),
        tables=_OF_CLUSTERS,
    ),
    Beside(
        kind="cluster-year",
        pages="Bảng xếp hạng một năm",
        addresses=("/thi-dua/<tổ chức>/<cụm>/<năm>/",),
        tables=_OF_CLUSTERS,
        forms=ALL,
    ),
    Beside(
        kind="honours",
        pages="Khen thưởng theo danh hiệu, theo năm",
        addresses=("/khen-thuong/",),
        tables=(tables.YEAR_COUNTS, tables.TITLES),
    ),
    Beside(
        kind="title",
        pages="Một danh hiệu, hình thức",
        addresses=("/khen-thuong/<danh hiệu>/",),
        tables=(tables.YEAR_COUNTS, tables.TITLES),
    ),
    Beside(
        kind="honours-year",
        pages="Khen thưởng một năm",
        addresses=("/khen-thuong/<năm>/",),
        tables=(tables.HONOURS,),
    ),
    Beside(
        kind="list",
        of="decision",
        pages="Danh sách văn bản dài và từng trang đánh số của nó",
        addresses=("/khen-thuong/<năm>/van-ban/", "/khen-thuong/<năm>/<danh hiệu>/"),
        tables=(tables.DECISIONS,),
    ),
    Beside(
        kind="decision",
        pages="Một quyết định, danh sách",
        addresses=("/khen-thuong/quyet-dinh/<năm>/<văn bản>/",),
        tables=(tables.HONOURS, tables.GROUPS, tables.AMENDMENTS, tables.DECISIONS),
    ),
    Beside(
        kind="comment-lists",
        pages="Danh sách lấy ý kiến nhân dân",
        addresses=("/khen-thuong/lay-y-kien/",),
        tables=(tables.DECISIONS,),
    ),
    Beside(
        kind="units",
        pages="Mọi đơn vị",
        addresses=("/don-vi/",),
        tables=(tables.UNITS,),
    ),
    Beside(
        kind="list",
        of="unit",
        pages="Đơn vị có ảnh điểm cầu",
        addresses=("/anh/don-vi/",),
        tables=(tables.UNITS,),
    ),
    Beside(
        kind="unit",
        pages="Một đơn vị",
        addresses=("/don-vi/<đơn vị>/",),
        tables=(tables.HONOURS, tables.UNIT_NAMES, tables.UNITS),
    ),
    Beside(
        kind="names",
        pages="Tên trong bảng vàng: những người có hồ sơ",
        addresses=("/ca-nhan/",),
        tables=(tables.PEOPLE,),
    ),
    Beside(
        kind="person",
        pages="Một người có trang riêng",
        addresses=("/ca-nhan/<mã>/",),
        tables=(tables.HONOURS, tables.POSTS, tables.PEOPLE),
    ),
    Beside(
        kind="withdrawals",
        pages="Tên đã rút theo yêu cầu",
        addresses=("/ca-nhan/rut-ten/",),
        tables=(tables.WITHDRAWALS,),
    ),
    Beside(
        kind="corrections",
        pages="Đính chính",
        addresses=("/dinh-chinh/",),
        tables=(tables.AMENDMENTS,),
    ),
)
"""Every kind of page with files of its own."""
