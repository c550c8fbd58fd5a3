"""Columns that several tables share, worded once.

Knows what such a column means wherever it stands. Refuses to know the tables.
"""

from __future__ import annotations

from enum import Enum

from gazette.open_data.tables import Column, Type


def all_of(kind: type[Enum]) -> tuple[str, ...]:
    """All that a column of *kind* may hold."""
    return tuple(str(member.value) for member in kind)


def id_column(about: str) -> Column:
    """The id of a row."""
    return Column(name="ma", title="Mã", about=about, required=True)


def page_column(what: str) -> Column:
    """The address of the page of a row."""
    return Column(name="trang", title="Địa chỉ", about=f"Trang của {what}, nếu có.")


YEAR = Column(name="nam", title="Năm", type=Type.INTEGER, required=True)
SOURCES = Column(
    name="nguon", title="Nguồn", type=Type.LIST, about="Địa chỉ hoặc thư mục nguồn."
)
NOTE = Column(name="ghi_chu", title="Ghi chú")
BASIS = Column(name="can_cu", title="Căn cứ")
FROM = Column(name="tu_ngay", title="Từ ngày", type=Type.DAY)
UNTIL = Column(name="den_ngay", title="Đến ngày", type=Type.DAY)
CLUSTER = Column(
    name="cum",
    title="Mã cụm, khối",
    about="Đơn vị tổ chức/cụm/năm.",
    required=True,
    refers="cum-thi-dua",
)
DOCUMENT = Column(
    name="van_ban", title="Mã văn bản", about="Năm/số và nơi ban hành.", required=True
)
UNIT = Column(
    name="don_vi_ma", title="Mã đơn vị", about="Mã trong bảng don-vi.", refers="don-vi"
)
UNIT_NAME = Column(name="don_vi", title="Đơn vị", about="Như trong nguồn.")
TITLE = Column(
    name="danh_hieu_ma",
    title="Mã danh hiệu, hình thức",
    required=True,
    refers="danh-hieu",
)
ILLUSTRATIVE = Column(
    name="minh_hoa",
    title="Số liệu minh họa",
    about="true: số liệu hư cấu để trình diễn, không dùng làm căn cứ.",
    type=Type.FLAG,
    required=True,
)
