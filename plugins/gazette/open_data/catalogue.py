"""Every table of the open record: its columns, their types and what they mean.

The names are a promise: a column may be added, and none renamed or given another
meaning without a new main number of ``VERSION``.
"""

from __future__ import annotations

from enum import Enum

from gazette.core.breakdown import StepKind
from gazette.core.clusters import ClusterKind
from gazette.core.decisions import DecisionKind, Stage, Transcribed
from gazette.core.reports import EventKind, Mode
from gazette.core.scores import Column as ScoreColumn
from gazette.core.scores import ScoreStatus
from gazette.core.titles import Level, Receiver, TitleKind
from gazette.core.units import UnitKind
from gazette.open_data.tables import Column, Table, Type

VERSION = "1.0.0"
CHANGES = (("1.0.0", "2026-11-22", "Bản đầu tiên của lược đồ."),)
"""What changed in the tables' shape: version, day, sentence."""

STATES = ("xếp hạng", "thiếu số liệu", "không xét thi đua", "chưa có bảng điểm")


def _all(kind: type[Enum]) -> tuple[str, ...]:
    return tuple(str(member.value) for member in kind)


def _id(about: str) -> Column:
    return Column(name="ma", title="Mã", about=about, required=True)


def _page(what: str) -> Column:
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

UNITS = Table(
    name="don-vi",
    title="Đơn vị",
    about=(
        "Mỗi dòng là một đơn vị trong một đời pháp lý: đơn vị sau sáp nhập là đơn vị"
        " mới, kể cả khi giữ tên cũ."
    ),
    columns=(
        _id("Không đổi, không dùng lại."),
        Column(name="ten", title="Tên", about="Tên gần nhất.", required=True),
        Column(name="ten_tieng_anh", title="Tên tiếng Anh"),
        Column(name="cap", title="Cấp", choices=_all(UnitKind), required=True),
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
            title="Kế tục",
            type=Type.LIST,
            about="Mã các đơn vị kế tục.",
        ),
        BASIS,
        SOURCES,
        _page("đơn vị"),
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
        _id("Đơn vị tổ chức/cụm/năm."),
        Column(name="ten", title="Tên", required=True),
        Column(name="loai", title="Loại", choices=_all(ClusterKind), required=True),
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
        _page("cụm trong năm"),
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
        _id("Không đổi."),
        Column(name="ten", title="Tên", required=True),
        Column(
            name="ten_khac",
            title="Cách viết khác",
            type=Type.LIST,
        ),
        Column(name="loai", title="Loại", choices=_all(TitleKind), required=True),
        Column(name="cap", title="Cấp", choices=_all(Level), required=True),
        Column(
            name="doi_tuong",
            title="Đối tượng",
            choices=_all(Receiver),
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
        _page("danh hiệu"),
        ILLUSTRATIVE,
    ),
    key=("ma",),
    sheet=True,
)
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
            choices=_all(ScoreColumn),
        ),
        Column(name="ly_do", title="Lý do không xét"),
        BASIS,
        Column(
            name="trang_thai",
            title="Trạng thái số liệu",
            choices=_all(ScoreStatus),
            required=True,
        ),
        Column(
            name="quyet_dinh",
            title="Văn bản chốt số liệu",
            about="Mã văn bản hoặc số như in.",
        ),
        Column(name="bo_tieu_chi", title="Mã bộ tiêu chí", required=True),
        _page("bảng"),
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
        Column(name="cot", title="Cột chấm", choices=(*_all(ScoreColumn), "phiếu")),
        Column(name="thu_tu", title="Thứ tự", type=Type.INTEGER, required=True),
        Column(name="buoc", title="Bước", choices=_all(StepKind), required=True),
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
DECISIONS = Table(
    name="van-ban",
    title="Quyết định và danh sách",
    about="Mỗi dòng là một văn bản, theo năm ban hành.",
    columns=(
        _id("Năm/số và nơi ban hành."),
        Column(name="loai", title="Loại", choices=_all(DecisionKind), required=True),
        Column(name="so", title="Số"),
        Column(name="ten", title="Trích yếu", required=True),
        Column(name="ngay", title="Ngày", type=Type.KNOWN_DAY, required=True),
        Column(name="co_quan_ma", title="Mã cơ quan", required=True, refers="don-vi"),
        Column(name="co_quan", title="Cơ quan ban hành", required=True),
        Column(name="nguoi_ky", title="Người ký"),
        Column(name="can_cu", title="Căn cứ", type=Type.LIST),
        Column(
            name="chep",
            title="Đã chép danh sách",
            choices=_all(Transcribed),
            required=True,
        ),
        Column(name="thay_doi", title="Hủy bỏ, đính chính văn bản"),
        Column(name="gop_y_tu", title="Lấy ý kiến từ ngày", type=Type.DAY),
        Column(name="gop_y_den", title="Lấy ý kiến đến ngày", type=Type.DAY),
        Column(name="so_y_kien", title="Số ý kiến nhận được", type=Type.INTEGER),
        Column(name="trao_ngay", title="Ngày trao", type=Type.DAY),
        Column(name="trao_boi", title="Người trao"),
        Column(name="tin", title="Tin đã đưa", about="Mã trong bảng tin-bai."),
        NOTE,
        SOURCES,
        _page("văn bản"),
        ILLUSTRATIVE,
    ),
    key=("ma",),
    yearly=True,
)
GROUPS = Table(
    name="nhom-khen-thuong",
    title="Số lượng theo văn bản",
    about=(
        "Mỗi dòng là một danh hiệu trong một văn bản, với số đã công bố; có nhóm chỉ"
        " có số, không có tên."
    ),
    columns=(
        _id("Mã văn bản và thứ tự nhóm."),
        DOCUMENT,
        TITLE,
        Column(name="ten_in", title="Tên như in", required=True),
        YEAR,
        Column(name="de_nghi", title="Số đề nghị", type=Type.INTEGER),
        Column(name="thong_nhat", title="Số thống nhất", type=Type.INTEGER),
        Column(name="so_luong", title="Số lượng", type=Type.INTEGER),
        Column(name="trinh_len", title="Số trình cấp trên", type=Type.INTEGER),
        Column(
            name="co_cau",
            title="Cơ cấu",
            about="Từng phần đã công bố: tên phần, số.",
            type=Type.LIST,
        ),
        Column(
            name="so_dong",
            title="Số dòng có tên",
            type=Type.INTEGER,
            required=True,
        ),
        Column(name="du_ten", title="Danh sách đủ", type=Type.FLAG, required=True),
        Column(name="thanh_tich", title="Thành tích"),
        NOTE,
        ILLUSTRATIVE,
    ),
    key=("ma",),
    yearly=True,
)
HONOURS = Table(
    name="khen-thuong",
    title="Khen thưởng",
    about=(
        "Mỗi dòng là một dòng của một văn bản, theo năm được khen. Dòng đã bị hủy bỏ"
        " hay đính chính vẫn còn, có đánh dấu; tên được rút theo yêu cầu không còn ở"
        " đâu cả."
    ),
    columns=(
        _id("Mã văn bản, thứ tự nhóm và dòng."),
        DOCUMENT,
        Column(name="so", title="Số văn bản"),
        Column(name="ngay", title="Ngày", type=Type.KNOWN_DAY, required=True),
        Column(name="co_quan", title="Cơ quan ban hành", required=True),
        YEAR,
        TITLE,
        Column(name="danh_hieu", title="Danh hiệu, hình thức", required=True),
        Column(name="loai", title="Loại", choices=_all(TitleKind), required=True),
        Column(name="cap", title="Cấp", choices=_all(Level), required=True),
        Column(
            name="doi_tuong",
            title="Đối tượng",
            choices=("tập thể", "cá nhân"),
            required=True,
        ),
        Column(
            name="ten",
            title="Tên",
            about="Cách đọc hiện nay, sau đính chính nếu có.",
            required=True,
        ),
        Column(name="ten_in", title="Tên như in", required=True),
        Column(
            name="so_phan_biet",
            title="Số phân biệt",
            about="Phân biệt người trùng tên trong một đơn vị.",
            type=Type.INTEGER,
        ),
        Column(name="chuc_vu", title="Chức vụ"),
        UNIT_NAME,
        UNIT,
        Column(
            name="ca_nhan",
            title="Mã cá nhân",
            about="Nối các dòng là một người; không phải ai cũng có.",
        ),
        Column(
            name="tinh_trang", title="Tình trạng", choices=_all(Stage), required=True
        ),
        Column(name="ngay_trao", title="Ngày trao", type=Type.DAY),
        Column(
            name="danh_dau",
            title="Đánh dấu",
            about="truy tặng, nhóm tác giả, ngoài ngành.",
            type=Type.LIST,
        ),
        Column(name="thanh_tich", title="Thành tích"),
        Column(
            name="thay_doi_boi",
            title="Hủy bỏ, đính chính bởi",
            about="Mã các văn bản về sau.",
            type=Type.LIST,
        ),
        _page("dòng này"),
        ILLUSTRATIVE,
    ),
    key=("ma",),
    yearly=True,
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
        _id("Không đổi."),
        Column(name="ten", title="Họ và tên", required=True),
        _page("cá nhân"),
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
REPORTS = Table(
    name="tin-bai",
    title="Tin, bài",
    about="Mỗi dòng là một tin đã đăng, theo năm đăng; không kèm nội dung.",
    columns=(
        _id("Năm/tên đường dẫn."),
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
        _page("tin"),
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
            about=", ".join(_all(EventKind)) + ".",
        ),
        Column(name="ten", title="Tên"),
        Column(name="ngay", title="Ngày", type=Type.KNOWN_DAY),
        Column(name="hinh_thuc", title="Hình thức", choices=_all(Mode)),
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
AMENDMENTS = Table(
    name="thay-doi",
    title="Nhật ký thay đổi",
    about=(
        "Mỗi dòng là một thay đổi đã công bố: hủy bỏ, đính chính khen thưởng, đính"
        " chính tin bài; trước là gì, nay là gì, vì sao."
    ),
    columns=(
        Column(name="ngay", title="Ngày", type=Type.KNOWN_DAY, required=True),
        Column(
            name="loai",
            title="Loại",
            choices=(
                "hủy bỏ",
                "đính chính",
                "đính chính tin bài",
                "đính chính bảng điểm",
            ),
            required=True,
        ),
        Column(
            name="ma",
            title="Mã bị thay đổi",
            about="Văn bản, tin bài, hoặc cụm trong năm.",
            required=True,
        ),
        Column(name="thu_tu", title="Thứ tự", type=Type.INTEGER, required=True),
        Column(
            name="van_ban",
            title="Nơi công bố thay đổi",
            about="Văn bản, hoặc chính tin bài, bảng điểm.",
            required=True,
        ),
        Column(name="danh_hieu", title="Danh hiệu, hình thức"),
        Column(name="truoc", title="Trước"),
        Column(name="nay", title="Nay"),
        Column(name="ly_do", title="Lý do, nội dung"),
        ILLUSTRATIVE,
    ),
    key=("ma", "van_ban", "ngay", "thu_tu"),
)

TABLES = (
    HONOURS,
    GROUPS,
    DECISIONS,
    BOARDS,
    SCORES,
    CLUSTERS,
    MEMBERS,
    CRITERIA,
    TITLES,
    UNITS,
    UNIT_NAMES,
    PEOPLE,
    POSTS,
    REPORTS,
    EVENTS,
    ENDPOINTS,
    AMENDMENTS,
)
