"""The tables of units, clusters, titles and people."""

from __future__ import annotations

from gazette.core.clusters import ClusterKind
from gazette.core.titles import Level, Receiver, TitleKind
from gazette.core.units import UnitKind
from gazette.open_data.columns import (
    BASIS,
    CLUSTER,
    FROM,
    ILLUSTRATIVE,
    NOTE,
    SOURCES,
    UNIT,
    UNIT_NAME,
    UNTIL,
    YEAR,
    all_of,
    id_column,
    page_column,
)
from gazette.open_data.tables import Column, Table, Type

UNITS = Table(
    name="don-vi",
    title="Đơn vị",
    about=(
        "Mỗi dòng là một đơn vị trong một đời pháp lý: đơn vị sau sáp nhập là đơn vị"
        " mới, kể cả khi giữ tên cũ."
    ),
    columns=(
        id_column("Không đổi, không dùng lại."),
        Column(name="ten", title="Tên", about="Tên gần nhất.", required=True),
        Column(name="ten_tieng_anh", title="Tên tiếng Anh"),
        Column(name="cap", title="Cấp", choices=all_of(UnitKind), required=True),
        Column(name="truc_thuoc", title="Trực thuộc", refers="don-vi"),
        FROM,
        UNTIL,
        Column(
            name="tien_than",
            title="Tiền thân",
            type=Type.LIST,
            about="Mã các đơn vị tiền thân.",
        ),
        Column(
            name="ke_tuc",
            title="Kế thừa",
            type=Type.LIST,
            about="Mã các đơn vị kế thừa.",
        ),
        BASIS,
        SOURCES,
        page_column("đơn vị"),
        ILLUSTRATIVE,
    ),
    key=("ma",),
    sheet=True,
)
UNIT_NAMES = Table(
    name="ten-don-vi",
    title="Tên đơn vị qua các thời kỳ",
    about="Mỗi dòng là một tên của một đơn vị, theo thứ tự thời gian.",
    columns=(
        Column(
            name="don_vi_ma",
            title="Mã đơn vị",
            required=True,
            refers="don-vi",
        ),
        Column(name="thu_tu", title="Thứ tự", type=Type.INTEGER, required=True),
        Column(name="ten", title="Tên", required=True),
        FROM,
        UNTIL,
        ILLUSTRATIVE,
    ),
    key=("don_vi_ma", "thu_tu"),
)
CLUSTERS = Table(
    name="cum-thi-dua",
    title="Cụm, khối thi đua",
    about="Mỗi dòng là một cụm hoặc khối trong một năm.",
    columns=(
        id_column("Đơn vị tổ chức/cụm/năm."),
        Column(name="ten", title="Tên", required=True),
        Column(name="loai", title="Loại", choices=all_of(ClusterKind), required=True),
        Column(name="so", title="Số"),
        YEAR,
        Column(
            name="to_chuc",
            title="Đơn vị tổ chức",
            about="Mã đơn vị.",
            required=True,
            refers="don-vi",
        ),
        Column(
            name="truong",
            title="Cụm (khối) trưởng",
            about="Mã đơn vị.",
            refers="don-vi",
        ),
        Column(name="pho", title="Cụm (khối) phó", about="Mã đơn vị.", refers="don-vi"),
        Column(name="theo_doi", title="Người theo dõi"),
        Column(
            name="so_thanh_vien",
            title="Số thành viên đã công bố",
            type=Type.INTEGER,
        ),
        Column(
            name="du_thanh_vien",
            title="Nguồn nêu đủ thành viên",
            type=Type.FLAG,
            required=True,
        ),
        Column(
            name="noi_tiep",
            title="Nối tiếp",
            about="Mã cụm của năm trước mà cụm này nối tiếp.",
        ),
        NOTE,
        SOURCES,
        page_column("cụm trong năm"),
        ILLUSTRATIVE,
    ),
    key=("ma",),
    sheet=True,
)
MEMBERS = Table(
    name="thanh-vien-cum",
    title="Thành viên của cụm, khối",
    about="Mỗi dòng là một đơn vị trong một cụm của một năm.",
    columns=(
        CLUSTER,
        Column(name="thu_tu", title="Thứ tự", type=Type.INTEGER, required=True),
        UNIT,
        UNIT_NAME,
        FROM,
        UNTIL,
        Column(name="ngoai_nganh", title="Ngoài ngành", type=Type.FLAG, required=True),
        ILLUSTRATIVE,
    ),
    key=("cum", "thu_tu"),
)
TITLES = Table(
    name="danh-hieu",
    title="Danh hiệu thi đua, hình thức khen thưởng",
    about="Danh mục theo thứ tự pháp luật quy định; hai loại để riêng.",
    columns=(
        id_column("Không đổi."),
        Column(name="ten", title="Tên", required=True),
        Column(
            name="ten_khac",
            title="Cách viết khác",
            type=Type.LIST,
        ),
        Column(name="loai", title="Loại", choices=all_of(TitleKind), required=True),
        Column(name="cap", title="Cấp", choices=all_of(Level), required=True),
        Column(
            name="doi_tuong",
            title="Đối tượng",
            choices=all_of(Receiver),
            required=True,
        ),
        Column(
            name="thu_bac",
            title="Thứ bậc",
            about="1 là cao nhất.",
            type=Type.INTEGER,
            required=True,
        ),
        Column(name="y_nghia", title="Ý nghĩa"),
        Column(
            name="mot_lan",
            title="Mỗi người một lần",
            type=Type.FLAG,
            required=True,
        ),
        SOURCES,
        page_column("danh hiệu"),
        ILLUSTRATIVE,
    ),
    key=("ma",),
    sheet=True,
)
PEOPLE = Table(
    name="ca-nhan",
    title="Cá nhân",
    about=(
        "Chỉ những người có hồ sơ nối các quyết định; không ghi ngày sinh, số giấy tờ,"
        " điện thoại, địa chỉ."
    ),
    columns=(
        id_column("Không đổi."),
        Column(name="ten", title="Họ và tên", required=True),
        page_column("cá nhân"),
        ILLUSTRATIVE,
    ),
    key=("ma",),
)
POSTS = Table(
    name="chuc-vu",
    title="Chức vụ",
    about="Mỗi dòng là một chức vụ của một cá nhân có hồ sơ.",
    columns=(
        Column(name="ca_nhan", title="Mã cá nhân", required=True, refers="ca-nhan"),
        Column(name="thu_tu", title="Thứ tự", type=Type.INTEGER, required=True),
        Column(name="chuc_vu", title="Chức vụ", required=True),
        UNIT,
        UNIT_NAME,
        FROM,
        UNTIL,
        ILLUSTRATIVE,
    ),
    key=("ca_nhan", "thu_tu"),
)
