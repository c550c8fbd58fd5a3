"""The tables of reports, conferences, endpoints and photos."""

from __future__ import annotations

from gazette.core.reports import EventKind, Mode
from gazette.open_data.columns import (
    ILLUSTRATIVE,
    UNIT,
    all_of,
    id_column,
    page_column,
)
from gazette.open_data.tables import Column, Table, Type

REPORTS = Table(
    name="tin-bai",
    title="Tin, bài",
    about="Mỗi dòng là một tin đã đăng, theo năm đăng; không kèm nội dung.",
    columns=(
        id_column("Năm/tên đường dẫn."),
        Column(name="ten", title="Đầu đề", required=True),
        Column(name="dang_luc", title="Đăng lúc", type=Type.MOMENT, required=True),
        Column(name="sua_luc", title="Sửa lúc", type=Type.MOMENT),
        Column(name="chuyen_muc", title="Chuyên mục", required=True),
        Column(name="tom_tat", title="Tóm tắt"),
        Column(name="tac_gia", title="Tác giả", type=Type.LIST),
        Column(name="nguon", title="Nguồn tin"),
        Column(name="chu_de", title="Chủ đề", type=Type.LIST),
        Column(name="don_vi_ma", title="Mã đơn vị", type=Type.LIST),
        Column(name="van_ban", title="Mã văn bản", type=Type.LIST),
        Column(name="so_anh", title="Số ảnh", type=Type.INTEGER, required=True),
        page_column("tin"),
        ILLUSTRATIVE,
    ),
    key=("ma",),
    yearly=True,
)
EVENTS = Table(
    name="hoi-nghi",
    title="Hội nghị",
    about="Mỗi dòng là một hội nghị mà một tin kể lại.",
    columns=(
        Column(name="tin", title="Mã tin", required=True),
        Column(name="thu_tu", title="Thứ tự", type=Type.INTEGER, required=True),
        Column(
            name="loai",
            title="Loại",
            type=Type.LIST,
            about=", ".join(all_of(EventKind)) + ".",
        ),
        Column(name="ten", title="Tên"),
        Column(name="ngay", title="Ngày", type=Type.KNOWN_DAY),
        Column(name="hinh_thuc", title="Hình thức", choices=all_of(Mode)),
        Column(name="noi_hop", title="Nơi họp"),
        Column(name="cum", title="Mã cụm, khối", refers="cum-thi-dua"),
        Column(name="to_chuc", title="Đơn vị tổ chức"),
        Column(name="chu_tri", title="Chủ trì"),
        Column(name="chuc_vu", title="Chức vụ chủ trì"),
        Column(name="so_diem_cau", title="Số điểm cầu", type=Type.INTEGER),
        Column(name="so_don_vi", title="Số đơn vị dự", type=Type.INTEGER),
        ILLUSTRATIVE,
    ),
    key=("tin", "thu_tu"),
    yearly=True,
)
ENDPOINTS = Table(
    name="diem-cau",
    title="Điểm cầu",
    about="Mỗi dòng là một điểm cầu có tên của một hội nghị.",
    columns=(
        Column(name="tin", title="Mã tin", required=True),
        Column(
            name="hoi_nghi",
            title="Thứ tự hội nghị",
            type=Type.INTEGER,
            required=True,
        ),
        Column(name="thu_tu", title="Thứ tự", type=Type.INTEGER, required=True),
        UNIT,
        Column(name="ten", title="Điểm cầu", required=True),
        Column(name="chinh", title="Điểm cầu chính", type=Type.FLAG, required=True),
        Column(name="co_anh", title="Có ảnh", type=Type.FLAG, required=True),
        Column(name="ly_do", title="Lý do không có ảnh"),
        ILLUSTRATIVE,
    ),
    key=("tin", "hoi_nghi", "thu_tu"),
    yearly=True,
)
PHOTOS = Table(
    name="anh",
    title="Ảnh",
    about="Mỗi dòng là một ảnh hay hình của một tin, theo thứ tự xuất hiện.",
    columns=(
        id_column("Mã tin và tên tệp ảnh."),
        Column(name="tin", title="Mã tin", required=True),
        Column(name="thu_tu", title="Thứ tự", type=Type.INTEGER, required=True),
        Column(name="tep", title="Tên tệp gốc", required=True),
        Column(name="mo_ta", title="Mô tả", about="Thấy gì trong ảnh."),
        Column(name="chu_thich", title="Chú thích", about="Ai, ở đâu, khi nào."),
        Column(name="ghi_nguon", title="Nguồn ảnh"),
        Column(
            name="hinh_ve",
            title="Hình vẽ minh họa",
            about="true: hình vẽ, không phải ảnh chụp.",
            type=Type.FLAG,
            required=True,
        ),
        Column(name="diem_cau", title="Điểm cầu"),
        UNIT,
        page_column("tin"),
        ILLUSTRATIVE,
    ),
    key=("ma",),
    yearly=True,
)
