"""The tables of criteria, boards and the steps of every sum."""

from __future__ import annotations

from gazette.core.breakdown import StepKind
from gazette.core.scores import Column as ScoreColumn
from gazette.core.scores import ScoreStatus
from gazette.open_data.columns import (
    BASIS,
    CLUSTER,
    ILLUSTRATIVE,
    UNIT,
    UNIT_NAME,
    YEAR,
    all_of,
    page_column,
)
from gazette.open_data.tables import Column, Table, Type

STATES = ("xếp hạng", "thiếu số liệu", "không xét thi đua", "chưa có bảng điểm")

CRITERIA = Table(
    name="tieu-chi",
    title="Bộ tiêu chí chấm điểm",
    about="Mỗi dòng là một tiêu chí của một bộ; bộ chấm bằng phiếu không có dòng nào.",
    columns=(
        Column(name="bo_tieu_chi", title="Mã bộ tiêu chí", required=True),
        Column(name="ten_bo", title="Tên bộ tiêu chí", required=True),
        Column(name="tu_nam", title="Từ năm", type=Type.INTEGER, required=True),
        Column(name="den_nam", title="Đến năm", type=Type.INTEGER),
        Column(name="cach_cham", title="Cách chấm", required=True),
        Column(name="nhom", title="Mã nhóm", required=True),
        Column(name="ten_nhom", title="Tên nhóm", required=True),
        Column(name="tieu_chi", title="Mã tiêu chí", required=True),
        Column(name="ten", title="Tên tiêu chí", required=True),
        Column(
            name="diem_toi_da", title="Điểm tối đa", type=Type.NUMBER, required=True
        ),
        ILLUSTRATIVE,
    ),
    key=("bo_tieu_chi", "tieu_chi"),
)
BOARDS = Table(
    name="bang-diem",
    title="Bảng xếp hạng",
    about=(
        "Mỗi dòng là một đơn vị trong bảng của một cụm, khối một năm. Tổng điểm và"
        " hạng được tính lại từ từng tiêu chí."
    ),
    columns=(
        CLUSTER,
        YEAR,
        Column(name="hang", title="Hạng", type=Type.INTEGER),
        Column(
            name="dong_hang",
            title="Đồng hạng",
            about="true: chung hạng với đơn vị khác.",
            type=Type.FLAG,
        ),
        UNIT,
        UNIT_NAME,
        Column(name="tinh_trang", title="Tình trạng", choices=STATES, required=True),
        Column(name="tong_tu_cham", title="Tổng tự chấm", type=Type.NUMBER),
        Column(name="tong_cum_cham", title="Tổng cụm chấm", type=Type.NUMBER),
        Column(name="tong_tham_dinh", title="Tổng thẩm định", type=Type.NUMBER),
        Column(name="so_phieu", title="Số phiếu", type=Type.NUMBER),
        Column(
            name="cot_xep_hang",
            title="Cột dùng xếp hạng",
            choices=all_of(ScoreColumn),
        ),
        Column(name="ly_do", title="Lý do không xét"),
        BASIS,
        Column(
            name="trang_thai",
            title="Trạng thái số liệu",
            choices=all_of(ScoreStatus),
            required=True,
        ),
        Column(
            name="quyet_dinh",
            title="Văn bản chốt số liệu",
            about="Mã văn bản hoặc số như in.",
        ),
        Column(name="bo_tieu_chi", title="Mã bộ tiêu chí", required=True),
        page_column("bảng"),
        ILLUSTRATIVE,
    ),
    key=("cum", "don_vi_ma"),
    yearly=True,
    sheet=True,
)
SCORES = Table(
    name="diem",
    title="Điểm từng bước",
    about=(
        "Mỗi dòng là một bước của phép cộng: cộng cột diem của một đơn vị theo một"
        " cột chấm được đúng tổng điểm."
    ),
    columns=(
        CLUSTER,
        YEAR,
        Column(name="don_vi_ma", title="Mã đơn vị", required=True, refers="don-vi"),
        UNIT_NAME,
        Column(name="cot", title="Cột chấm", choices=(*all_of(ScoreColumn), "phiếu")),
        Column(name="thu_tu", title="Thứ tự", type=Type.INTEGER, required=True),
        Column(name="buoc", title="Bước", choices=all_of(StepKind), required=True),
        Column(
            name="muc",
            title="Mục",
            about="Mã tiêu chí, hoặc lý do cộng, trừ.",
        ),
        Column(name="diem", title="Điểm", type=Type.NUMBER, required=True),
        Column(name="ghi", title="Số đã ghi", type=Type.NUMBER),
        Column(name="gioi_han", title="Giới hạn", type=Type.NUMBER),
        Column(name="ly_do", title="Lý do chênh lệch"),
        Column(name="minh_chung", title="Minh chứng"),
        ILLUSTRATIVE,
    ),
    key=("cum", "don_vi_ma", "cot", "thu_tu"),
    yearly=True,
)
