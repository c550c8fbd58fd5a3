"""The tables of documents, counts, honours and what changed them."""

from __future__ import annotations

from gazette.core.decisions import DecisionKind, Stage, Transcribed
from gazette.core.titles import Level, TitleKind
from gazette.open_data.columns import (
    DOCUMENT,
    ILLUSTRATIVE,
    NOTE,
    SOURCES,
    TITLE,
    UNIT,
    UNIT_NAME,
    YEAR,
    all_of,
    id_column,
    page_column,
)
from gazette.open_data.tables import Column, Table, Type

DECISIONS = Table(
    name="van-ban",
    title="Quyết định và danh sách",
    about="Mỗi dòng là một văn bản, theo năm ban hành.",
    columns=(
        id_column("Năm/số và nơi ban hành."),
        Column(name="loai", title="Loại", choices=all_of(DecisionKind), required=True),
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
            choices=all_of(Transcribed),
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
        page_column("văn bản"),
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
        id_column("Mã văn bản và thứ tự nhóm."),
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
YEAR_COUNTS = Table(
    name="danh-hieu-nam",
    title="Số lượng theo danh hiệu, theo năm",
    about=(
        "Mỗi dòng là một danh hiệu trong một năm: cộng số của các văn bản, mỗi cơ quan"
        " lấy văn bản ràng buộc nhất. Đề nghị, thống nhất và quyết định là ba số khác"
        " nhau; ô trống là chưa công bố."
    ),
    columns=(
        TITLE,
        Column(name="danh_hieu", title="Danh hiệu, hình thức", required=True),
        YEAR,
        Column(name="de_nghi", title="Số đề nghị", type=Type.INTEGER),
        Column(name="thong_nhat", title="Số thống nhất", type=Type.INTEGER),
        Column(
            name="quyet_dinh",
            title="Số quyết định",
            about="Kể cả dòng về sau bị hủy bỏ.",
            type=Type.INTEGER,
        ),
        Column(name="trinh_len", title="Số trình cấp trên", type=Type.INTEGER),
        Column(
            name="it_nhat",
            title="Số có thể còn nhiều hơn",
            about="Tên các cột đếm từ danh sách chưa đủ.",
            type=Type.LIST,
        ),
        Column(name="so_van_ban", title="Số văn bản", type=Type.INTEGER, required=True),
        ILLUSTRATIVE,
    ),
    key=("danh_hieu_ma", "nam", "minh_hoa"),
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
        id_column("Mã văn bản, thứ tự nhóm và dòng."),
        DOCUMENT,
        Column(name="so", title="Số văn bản"),
        Column(name="ngay", title="Ngày", type=Type.KNOWN_DAY, required=True),
        Column(name="co_quan", title="Cơ quan ban hành", required=True),
        YEAR,
        TITLE,
        Column(name="danh_hieu", title="Danh hiệu, hình thức", required=True),
        Column(name="loai", title="Loại", choices=all_of(TitleKind), required=True),
        Column(name="cap", title="Cấp", choices=all_of(Level), required=True),
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
            name="tinh_trang", title="Tình trạng", choices=all_of(Stage), required=True
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
        page_column("dòng này"),
        ILLUSTRATIVE,
    ),
    key=("ma",),
    yearly=True,
    sheet=True,
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
WITHDRAWALS = Table(
    name="rut-ten",
    title="Tên đã rút theo yêu cầu",
    about=(
        "Mỗi dòng là một lần rút tên, không nêu tên: ai đã sao số liệu nên xóa tên ở"
        " các dòng này trong bản sao của mình."
    ),
    columns=(
        Column(name="thu_tu", title="Thứ tự", type=Type.INTEGER, required=True),
        Column(name="ngay", title="Ngày", type=Type.DAY, required=True),
        Column(name="can_cu", title="Căn cứ", required=True),
        Column(
            name="dong",
            title="Các dòng",
            about="Mã trong bảng khen-thuong; dòng ấy không còn tên.",
            type=Type.LIST,
        ),
        ILLUSTRATIVE,
    ),
    key=("thu_tu",),
)
