"""The newsroom altered at one spot: each fault of the record, and its narrow miss.

A case replaces ``old`` by ``new`` in ``file``; the fault stands where ``at`` stands
behind that spot (``""``: the file as a whole). ``right`` in the place of ``old`` does
not earn the code. ``where`` is the faulty file if it is another one.
"""

from __future__ import annotations

from typing import NamedTuple

from tests.store.newsroom import (
    BALLOT,
    CLUSTERS,
    COMMENT,
    CORRECTION,
    CRITERIA,
    DECISION,
    LIST,
    MEDAL,
    NEWSROOM,
    PAGE,
    PEOPLE,
    PHOTOS,
    REDIRECTS,
    REPORT,
    REVOCATION,
    SCORES,
    SITE,
    TITLES,
    UNITS,
    VOTES,
)


class Case(NamedTuple):
    code: str
    file: str
    old: str
    new: str
    at: str
    right: str
    where: str = ""


LIST_ROWS = NEWSROOM[LIST].partition("\n")[2]

# Tables read best as tables: one case a line.
# ruff: noqa: E501
# fmt: off

SCHEMA = (
    Case("author-double", REPORT, "author: Ban", "authors: [A]\nauthor: Ban", "Ban", "author: Tổ"),
    Case("change-elsewhere", MEDAL, "honours:", "changes_to: 2021/15-qd-vks-mau\nhonours:", "2021/15", "honours:"),
    Case("change-now-elsewhere", REVOCATION, "    reason", "    now: Lê Ánh\n    reason", "Lê Thị Ánh", "    reason"),
    Case("change-now-missing", CORRECTION, "    now: Nguyễn Văn Hưng\n", "", "Nguyễn Văn Hùng (2)", "    now: Nguyễn Hưng\n"),
    Case("change-target-missing", REVOCATION, "changes_to: 2021/15-qd-vks-mau\n", "", "2022-03-01", "changes_to: 2021/15-qd-vks-mau\n"),
    Case("cluster-key-form", SCORES, "vksnd-tinh-mau/cum-1/2021", "cum-1/2021", "cum-1/2021", "vksnd-tinh-mau/cum-1/2021"),
    Case("cluster-key-form", CLUSTERS, "  vksnd-tinh-mau/cum-1/2021:", "  Cụm 1:", "Cụm 1:", "  vksnd-tinh-mau/cum-1/2021:"),
    Case("colon-in-row", DECISION, "Mẫu An\n      - Nguyễn Văn Hùng (2) | _", "Mẫu An | thành tích: giỏi\n      - Nguyễn Văn Hùng (2) | _", ": giỏi", "Mẫu An | thành tích:giỏi\n      - Nguyễn Văn Hùng (2) | _"),
    Case("colon-in-row", CLUSTERS, "| đến 2022", "| đến: 2022", ": 2022", "| đến 2022"),
    Case("columns-missing", SCORES, "columns: tự chấm | thẩm định\n", "", "vksnd-tinh-mau/cum-1", "columns: tự chấm | thẩm định\n"),
    Case("comment-eats-text", REPORT, "Cụm 1 tổng kết", "Cụm #1 tổng kết", "#1", "Cụm C#1 tổng kết"),
    Case("comment-eats-text", DECISION, "VKSND huyện Mẫu An\n  - title", "VKSND huyện Mẫu An # xem\n  - title", "# xem", "VKSND huyện Mẫu An\n  # xem\n  - title"),
    Case("comment-elsewhere", MEDAL, "honours:", "comment:\n  opens: 2022-07-07\n  closes: 2022-07-08\nhonours:", "comment", "honours:"),
    Case("comment-missing", COMMENT, "comment:\n  opens: 2022-07-03\n  closes: 2022-07-12\n", "", "2022-07-03", "comment:\n  opens: 2022-07-03\n  closes: 2022-07-03\n"),
    Case("criteria-with-votes", VOTES, "scoring: phiếu bầu\n", "scoring: phiếu bầu\ngroups:\n  A:\n    name: X\n    criteria:\n      A1: Y | 5\n", "A:", "scoring: phiếu bầu\n"),
    Case("criterion-id-form", CRITERIA, "      A1: K", "      '1.1': K", "'1.1'", "      A1: K"),
    Case("date-day-first", DECISION, "date: 2021-12-15", "date: 15/12/2021", "15/12", "date: 2021-12-15"),
    Case("date-day-first", REPORT, "date: 2021-12-20 08:00", "date: 20/12/2021 8:00", "20/12", "date: 2021-12-20"),
    Case("date-day-first", UNITS, "until: 2025-06-30\n  vksnd-tinh-mau-2025", "until: ngày 30 tháng 6 năm 2025\n  vksnd-tinh-mau-2025", "ngày 30", "until: 2025-06-30\n  vksnd-tinh-mau-2025"),
    Case("date-form", DECISION, "date: 2021-12-15", "date: cuối năm", "cuối", "date: 2021-12"),
    Case("date-impossible", COMMENT, "opens: 2022-07-03", "opens: 2022-02-29", "2022-02-29", "opens: 2022-02-28"),
    Case("date-impossible", REPORT, "2021-12-20 08:00", "2021-12-20 24:00", "2021-12-20", "2021-12-20 23:59"),
    Case("endpoint-waiver-bare", REPORT, "không ảnh, đơn vị không gửi", "không ảnh", "không ảnh", "không ảnh, lý do"),
    Case("event-double", REPORT, "event:\n", "events:\n  - kind: sơ kết\nevent:\n", "event:", "event:\n"),
    Case("file-name-form", DECISION, "file: 15-qd.pdf", "file: ../15-qd.pdf", "../15", "file: 15-qd.pdf"),
    Case("group-expected", REPORT, "source:\n  name: Báo Mẫu\n  how: viết lại\n  url: https://bao-mau.example/tin\n", "source: Báo Mẫu\n", "Báo Mẫu", "source:\n  name: Báo Mẫu\n"),
    Case("id-form", SITE, "Thi đua | thi-dua", "Thi đua | Thi đua", "Thi đua\n", "Thi đua | thi-dua-2"),
    Case("id-form", UNITS, "  vksnd-mau-an:", "  VKSND_Mau_An:", "VKSND_Mau_An", "  vksnd-mau-an:"),
    Case("key-missing", DECISION, "issuer: VKSND tỉnh Mẫu\n", "", "number", "issuer: VKSND tỉnh Mẫu\n"),
    Case("key-missing", CLUSTERS, "    kind: cụm\n    number: 1\n    organizer: VKSND tỉnh Mẫu\n    lead: VKSND huyện Mẫu An", "    organizer: VKSND tỉnh Mẫu\n    lead: VKSND huyện Mẫu An", "", "    kind: cụm\n    organizer: VKSND tỉnh Mẫu\n    lead: VKSND huyện Mẫu An"),
    Case("key-missing", DECISION, "  - title: Lao động tiên tiến\n    year: 2021", "  - year: 2021", "year: 2021", "  - title: Lao động tiên tiến\n    year: 2021"),
    Case("key-unknown", REPORT, "title: Cụm", "titel: Cụm", "titel", "title: Cụm"),
    Case("key-unknown", SCORES, "status: chính thức", "status: chính thức\nđiểm: 5", "điểm", "status: chính thức"),
    Case("language-unknown", PAGE, "menu: true", "lang: fr", "fr", "lang: en"),
    Case("list-empty", SITE, "sections:\n  - Thi đua | thi-dua\n  - Khen thưởng | khen-thuong\n", "sections: []\n", "[]", "sections:\n  - Thi đua | thi-dua\n"),
    Case("list-expected", REPORT, "decisions:\n  - 2021/15-qd-vks-mau\n", "decisions: 2021/15-qd-vks-mau\n", "2021/15", "decisions: []\n"),
    Case("logic-form", PAGE, "menu: true", "menu: đúng", "đúng", "menu: false"),
    Case("logic-form", PAGE, "menu: true", "menu: 'true'", "'true'", "menu: true"),
    Case("personal-data", PEOPLE, "    posts:", "    birth_date: 1970-01-01\n    posts:", "birth_date", "    posts:"),
    Case("personal-data", PEOPLE, "    posts:", "    dân tộc: Kinh\n    posts:", "dân tộc", "    posts:"),
    Case("personal-data", SCORES, "    A1: 58", "    A1: 58\n    Điện thoại: 5", "Điện thoại", "    A1: 58"),
    Case("personal-data", LIST, "STT;Họ và tên;Chức vụ;Đơn vị;Ghi chú", "STT;Họ và tên;Chức vụ;Đơn vị;Ngày sinh", "Ngày sinh", "STT;Họ và tên;Chức vụ;Đơn vị;Ghi chú"),
    Case("personal-text", MEDAL, "Viện trưởng |", "sinh năm 1970 |", "sinh năm", "Viện trưởng |"),
    Case("personal-text", LIST, "Kiểm sát viên", "ĐT 0905123456", "0905", "Đội 090512345"),
    Case("post-is-unit", MEDAL, "Viện trưởng | VKSND huyện Mẫu An", "VKSND huyện Mẫu An", "VKSND huyện", "_ | VKSND huyện Mẫu An"),
    Case("receiver-not-collective", MEDAL, "VKSND huyện Mẫu An", "VKSND huyện Mẫu An | tập thể", "", "VKSND huyện Mẫu An | nhóm tác giả"),
    Case("record-key-form", REPORT, "2021/15-qd-vks-mau", "15/QĐ-VKS", "15/QĐ", "2021/15-qd-vks-mau"),
    Case("row-bound-twice", PEOPLE, "| đến 2024", "| từ 2024", "từ 2024", "| đến 2024"),
    Case("row-field-empty", MEDAL, "Viện trưởng |", "|", " | VKSND", "_ |"),
    Case("row-form", REDIRECTS, "/cu-hon/ | /tin-tuc/", "/cu-hon/", "/cu-hon/", "/cu-hon/ | /tin-tuc/"),
    Case("row-form", DECISION, "      - VKSND huyện Mẫu An\n", "      - VKSND huyện Mẫu An | Viện trưởng\n", "Viện trưởng", "      - VKSND huyện Mẫu An | đã ẩn\n"),
    Case("row-form", DECISION, "Kiểm sát viên | truy tặng", "Kiểm sát viên | VKSND huyện Mẫu An | truy tặng", "VKSND huyện Mẫu An", "Kiểm sát viên | truy tặng | nhóm tác giả"),
    Case("row-mark", CLUSTERS, "Mẫu Đức | đến 2022-05-31", "Mẫu Đức | tới 2022-05-31", "tới", "Mẫu Đức | đến 2022-05-31 | ngoài ngành"),
    Case("row-mark", DECISION, "| truy tặng", "| truy tặng | hưu trí", "hưu trí", "| truy tặng | thành tích: giữ vững kỷ cương"),
    Case("row-mark", REPORT, "| điểm cầu chính", "| chính", "chính", "| điểm cầu chính"),
    Case("row-mark", TITLES, "cùng năm", "ba năm", "ba năm", "3 năm liền"),
    Case("share-form", TITLES, "15%", "0,15", "0,15", "15,5 %"),
    Case("site-url-slash", SITE, "https://mau.example", "https://mau.example/", "https", "https://mau.example/goc"),
    Case("text-expected", DECISION, "signer: KT. Viện trưởng, Phó Viện trưởng Trịnh Mẫu Sơn", "signer:\n  - Trịnh Mẫu Sơn", "- Trịnh", "signer: Trịnh Mẫu Sơn"),
    Case("text-on-many-lines", DECISION, "name: Quyết định mẫu năm 2021", "name: |\n  Quyết định\n  mẫu", "|\n", "name: Quyết định\n  mẫu"),
    Case("text-reads-as-logic", PAGE, "title: Giới thiệu", "title: true", "true", "title: 'true'"),
    Case("unit-name-double", UNITS, "    names:\n", "    name: X\n    names:\n", "X\n", "    names:\n"),
    Case("unit-names-order", UNITS, "| từ 2022-06-01", "| từ 2022-05-01", "VKSND thị xã", "| từ 2022-06-02"),
    Case("value-blank", PAGE, "title: Giới thiệu", "title: ''", "''", "title: 'G'"),
    Case("value-eaten", REPORT, "  name: Báo Mẫu", "  name: #Báo Mẫu", "#Báo", "  name: '#Báo Mẫu'"),
    Case("value-missing", REPORT, "  name: Báo Mẫu", "  name:", "\n  how", "  name: B"),
    Case("value-unknown", REPORT, "mode: trực tuyến", "mode: online", "online", "mode: Trực  Tuyến"),
    Case("value-unknown", SCORES, "columns: tự chấm | thẩm định", "columns: tự chấm | tự chấm", "tự chấm\n", "columns: tự chấm | cụm chấm"),
    Case("web-form", REPORT, "https://bao-mau.example/tin", "bao-mau.example/tin", "bao-mau", "http://bao-mau.example"),
)

REFERENCES = (
    Case("file-kind-refused", REPORT, "ke-hoach.pdf |", "ke-hoach.html |", "ke-hoach.html", "ke-hoach.PDF |"),
    Case("file-kind-refused", DECISION, "15-qd.pdf", "15-qd.svg", "15-qd.svg", "15-qd.docx"),
    Case("attachment-missing", REPORT, "ke-hoach.pdf |", "kehoach.pdf |", "kehoach", "ke-hoach.pdf |"),
    Case("change-row-two", CORRECTION, "Nguyễn Văn Hùng (2)", "Nguyễn Văn Hùng", "Nguyễn Văn Hùng", "Nguyễn Văn Hùng (2)"),
    Case("change-row-unknown", REVOCATION, "was: Lê Thị Ánh", "was: Lê Thị Ấnh", "Lê Thị", "was: LÊ THỊ ÁNH"),
    Case("change-title-unknown", REVOCATION, "title: Chiến sĩ thi đua cơ sở", "title: Kỷ niệm chương", "", "title: Chiến sỹ thi đua cơ sở"),
    Case("cluster-continued-twice", CLUSTERS, "    continues: vksnd-tinh-mau/cum-1/2021\n", "    continues: vksnd-tinh-mau/cum-1/2021\n  vksnd-tinh-mau/cum-9/2022:\n    name: Cụm 9\n    kind: cụm\n    organizer: VKSND tỉnh Mẫu\n    continues: vksnd-tinh-mau/cum-1/2021 \n", "vksnd-tinh-mau/cum-1/2021 \n", "    continues: vksnd-tinh-mau/cum-1/2021\n"),
    Case("cluster-continues-later", CLUSTERS, "continues: vksnd-tinh-mau/cum-1/2021", "continues: vksnd-tinh-mau/cum-1/2022", "vksnd-tinh-mau/cum-1/2022", "continues: vksnd-tinh-mau/cum-1/2021"),
    Case("cluster-organizer", CLUSTERS, "organizer: VKSND tỉnh Mẫu", "organizer: VKS Mẫu tối cao", "VKS Mẫu", "organizer: VKSND tỉnh Mẫu"),
    Case("cluster-unknown", SCORES, "cum-1/2021", "cum-2/2021", "", "cum-1/2021"),
    Case("cluster-unknown", REPORT, "cluster: vksnd-tinh-mau/cum-1/2021", "cluster: vksnd-tinh-mau/cum-1/2020", "vksnd-tinh", "cluster: vksnd-tinh-mau/cum-1/2022"),
    Case("cluster-unknown", CLUSTERS, "continues: vksnd-tinh-mau/cum-1/2021", "continues: vksnd-tinh-mau/cum-3/2021", "vksnd-tinh", "continues: vksnd-tinh-mau/cum-1/2021"),
    Case("criteria-unknown", SCORES, "criteria: mau-2021", "criteria: mau-2012", "mau-2012", "criteria: mau-2021"),
    Case("criteria-wrong-kind", CRITERIA, "unit_kind: cấp huyện", "unit_kind: khu vực", "VKSND huyện Mẫu An", "unit_kind: cấp huyện", SCORES),
    Case("criteria-wrong-year", CRITERIA, "years: 2021", "years: 2022-2023", "mau-2021", "years: 2020-", SCORES),
    Case("criterion-twice", CRITERIA, "      A2:", "      A2: Thêm | 5\n  B:\n    name: B\n    criteria:\n      A2:", "A2: Kiểm", "      A2:"),
    Case("criterion-unknown", SCORES, "    A1: 58", "    A1: 58\n    A3: 5", "A3", "    A1: 58"),
    Case("criterion-unknown", CRITERIA, "tie_break: đồng hạng", "tie_break: A9", "A9", "tie_break: A1"),
    Case("decision-file-missing", DECISION, "15-qd.pdf", "15.pdf", "15.pdf", "15-qd.pdf"),
    Case("decision-twice", REVOCATION, "21/QĐ-VKS", "22/qđ-vks", "22/QĐ", "23/QĐ-VKS", CORRECTION),
    Case("decision-unknown", REPORT, "2021/15-qd-vks-mau", "2021/16-qd-vks-mau", "2021/16", "2022/7-qd-vks-mau"),
    Case("decision-unknown", REVOCATION, "2021/15-qd-vks-mau", "2020/15-qd-vks-mau", "2020/15", "2021/15-qd-vks-mau"),
    Case("endpoint-main-twice", REPORT, "mau-aan.jpg", "mau-aan.jpg | điểm cầu chính", "", "mau-aan.jpg"),
    Case("endpoint-twice", REPORT, "Mẫu Đức | không", "Mẫu Ân | không", "VKSND huyện Mẫu Ân | không", "Mẫu Đức | không"),
    Case("group-twice", DECISION, "  - title: Lao động tiên tiến\n", "  - title: Chiến sĩ thi đua cơ sở\n", "Chiến sĩ", "  - title: Lao động tiên tiến\n"),
    Case("list-missing", DECISION, "list: ldtt.csv", "list: ldt.csv", "ldt.csv", "list: ldtt.csv"),
    Case("member-outside-year", CLUSTERS, "đến 2022-05-31", "đến 2021-05-31", "", "đến 2022-01-01"),
    Case("member-twice", CLUSTERS, "      - VKSND huyện Mẫu Đức\n", "      - VKSND H. Mẫu Ân\n", "VKSND H.", "      - VKSND huyện Mẫu Đức\n"),
    Case("once-per-person", DECISION, "  - title: Lao động tiên tiến\n    year: 2021\n    count: 3\n    list: ldtt.csv\n", "  - title: Kỷ niệm chương\n    to:\n      - Nguyễn Văn Hùng @hung-mau | Viện trưởng | VKSND huyện Mẫu An\n", "Nguyễn", "  - title: Kỷ niệm chương\n    to:\n      - Lê Thị Ánh | Kiểm sát viên | VKSND huyện Mẫu Ân\n", MEDAL),
    Case("person-other-name", PEOPLE, "name: Nguyễn Văn Hùng", "name: Nguyễn Văn Hưng", "hung-mau", "name: NGUYỄN VĂN HÙNG", MEDAL),
    Case("person-unknown", MEDAL, "@hung-mau", "@hung-mua", "hung-mua", "@hung-mau"),
    Case("predecessor-later", UNITS, "    until: 2025-06-30\n  vksnd-mau-aan:", "    predecessors:\n      - vksnd-mau-an\n  vksnd-mau-aan:", "", "    until: 2025-06-30\n  vksnd-mau-aan:"),
    Case("recipient-twice", DECISION, "Nguyễn Văn Hùng (2)", "Nguyễn Văn Hùng (1)", "Nguyễn Văn Hùng (1) | _", "Nguyễn Văn Hùng"),
    Case("report-unknown", DECISION, "report: 2021/cum-1-tong-ket\npresented", "report: 2021/cum-1-so-ket\npresented", "2021/cum-1-so", "report: 2021/cum-1-tong-ket\npresented"),
    Case("role-after-exclusion", CLUSTERS, "    lead: VKSND huyện Mẫu Ân", "    lead: VKSND huyện Mẫu Đức @vksnd-mau-duc", "VKSND huyện Mẫu Đức @", "    lead: VKSND huyện Mẫu An"),
    Case("role-not-member", CLUSTERS, "lead: VKSND huyện Mẫu An", "lead: VKSND tỉnh Mẫu", "VKSND tỉnh", "lead: VKSND huyện Mẫu Đức"),
    Case("role-twice", CLUSTERS, "deputy: VKSND huyện Mẫu Ân", "deputy: VKSND huyện Mẫu An", "VKSND huyện Mẫu An", "deputy: VKSND huyện Mẫu Đức"),
    Case("scores-twice", BALLOT, "cum-1/2022", "cum-1/2021", "", "cum-1/2022"),
    Case("section-unknown", REPORT, "category: Thi đua", "category: Thi dua", "Thi dua", "category: THI ĐUA"),
    Case("sheet-missing", SCORES, "  VKSND huyện Mẫu Đức:\n    not_considered: có công chức bị kỷ luật | Điều 12 Quy chế mẫu\n", "", "", "  VKSND huyện Mẫu Đức:\n    not_considered: lý do\n"),
    Case("sheet-not-member", SCORES, "  VKSND huyện Mẫu Đức:", "  VKSND tỉnh Mẫu:", "VKSND tỉnh", "  VKSND huyện Mẫu Đức:"),
    Case("sheet-twice", SCORES, "  VKSND huyện Mẫu Đức:", "  VKSND H. Mẫu Ân:", "VKSND H.", "  VKSND huyện Mẫu Đức:"),
    Case("title-id-unknown", TITLES, "- lao-dong-tien-tien |", "- lao-dong-tien |", "lao-dong-tien |", "- tap-the-lao-dong-tien-tien |"),
    Case("title-name-twice", TITLES, "Chiến sỹ thi đua cơ sở", "LAO ĐỘNG TIÊN TIẾN", "LAO ĐỘNG", "Chiến sỹ"),
    Case("title-not-in-force", TITLES, "until: 2023-12-31", "until: 2020-12-31", "Lao động tiên tiến", "until: 2021-12-31", DECISION),
    Case("title-precedence-twice", TITLES, "precedence: 70", "precedence: 60", "60", "precedence: 61"),
    Case("title-twice-in-year", MEDAL, "  - title: Kỷ niệm chương\n", "  - title: Lao động tiên tiến\n    year: 2021\n", "Nguyễn", "  - title: Lao động tiên tiến\n    year: 2022\n"),
    Case("title-unknown", DECISION, "- title: Lao động tiên tiến", "- title: Lao động tiến tiến", "Lao động tiến", "- title: LAO ĐỘNG TIÊN TIẾN"),
    Case("title-versions-overlap", TITLES, "since: 2024-01-01", "since: 2023-12-31", "", "since: 2024-01-01"),
    Case("unit-circle", UNITS, "    name: VKS Mẫu tối cao\n", "    name: VKS Mẫu tối cao\n    parent: vksnd-tinh-mau\n", "", "    name: VKS Mẫu tối cao\n"),
    Case("unit-id-unknown", UNITS, "      - vksnd-tinh-mau\n", "      - vksnd-mau\n", "vksnd-mau\n", "      - vks-mau-toi-cao\n"),
    Case("unit-id-unknown", BALLOT, "@vksnd-mau-duc", "@vksnd-duc", "vksnd-duc", "@vksnd-mau-duc"),
    Case("unit-name-taken", UNITS, "    name: VKSND huyện Mẫu Ân\n    aliases:\n      - VKSND H. Mẫu Ân\n", "    name: VKSND huyện Mẫu An\n", "", "    name: VKSND huyện Mẫu Ân\n"),
    Case("unit-not-then", MEDAL, "date: 2022-07-06", "date: 2026-07-06", "VKSND huyện Mẫu An", "date: 2022-07-06"),
    Case("unit-not-then", BALLOT, "Mẫu An:", "Mẫu An @vksnd-tinh-mau-2025:", "vksnd-tinh-mau-2025", "Mẫu An @vksnd-mau-an:"),
    Case("unit-two", PEOPLE, "VKSND huyện Mẫu An | từ 2020-01-01 | đến 2024-12-31", "VKSND tỉnh Mẫu | từ 2020-01-01", "VKSND tỉnh", "VKSND tỉnh Mẫu @vksnd-tinh-mau | từ 2020-01-01"),
    Case("unit-two", REVOCATION, "date: 2022-03-01", "date: 2025", "VKSND tỉnh Mẫu", "date: 2025-06"),
    Case("unit-unknown", MEDAL, "VKSND huyện Mẫu An", "VKSND huyện Mẫu Ăn", "VKSND huyện Mẫu Ăn", "vksnd  huyện mẫu an"),
    Case("unit-unknown", REPORT, "VKSND huyện Mẫu Đức | không", "Bưu điện Mẫu | không", "Bưu điện", "Bưu điện Mẫu | ngoài ngành | không"),
)

FIGURES = (
    Case("change-before", REVOCATION, "date: 2022-03-01", "date: 2021-12-14", "2021/15", "date: 2022-03-01"),
    Case("correction-early", REPORT, "2021-12-22 |", "2021-12-19 |", "Sửa", "2021-12-20 |"),
    Case("count-differs", DECISION, "count: 3\n    list", "count: 4\n    list", "4\n", "count: 4\n    complete: false\n    list"),
    Case("count-differs", DECISION, "count: 3\n    split", "count: 2\n    complete: false\n    split", "2\n", "count: 3\n    complete: false\n    split"),
    Case("count-form", DECISION, "asked: 4", "asked: '4'", "'4'", "asked: 4"),
    Case("count-form", DECISION, "Cấp tỉnh | 1", "Cấp tỉnh | một", "một", "Cấp tỉnh | 1"),
    Case("count-grows", DECISION, "agreed: 4", "agreed: 5", "5", "agreed: 3"),
    Case("criteria-missing", SCORES, "    A1: 58\n", "", "", "    A1: _\n"),
    Case("endpoints-too-many", REPORT, "total: 3", "total: 2", "2\n", "total: 4"),
    Case("event-units-differ", REPORT, "units: 3", "units: 4", "4", "units: 2"),
    Case("figure-dash", SCORES, "A2: 40 39,5", "A2: 40 -", "-", "A2: 40 _"),
    Case("figure-doubtful", CRITERIA, "bonus_cap: 5", "bonus_cap: 1.234", "1.234", "bonus_cap: 1,234"),
    Case("figure-form", SCORES, "A2: 40 39,5", "A2: 40 39,5,5", "39,5,5", "A2: 40 39,5"),
    Case("honour-early", DECISION, "date: 2021-12-15", "date: 2021-08-31", "Tập thể", "date: 2021-09-01"),
    Case("member-count", CLUSTERS, "member_count: 3", "member_count: 4", "4", "member_count: 3"),
    Case("modified-early", REPORT, "modified: 2021-12-21 09:30", "modified: 2021-12-20 07:59", "2021-12-20 07:59", "modified: 2021-12-20 08:00"),
    Case("period-backwards", COMMENT, "closes: 2022-07-12", "closes: 2022-07-02", "2022-07-02", "closes: 2022-07-03"),
    Case("period-backwards", UNITS, "since: 2025-07-01", "since: 2025-07-01\n    until: 2025-06-30", "2025-06-30", "since: 2025-07-01\n    until: 2025-07-01"),
    Case("period-backwards", PEOPLE, "đến 2024-12-31", "đến 2019-12-31", "đến 2019", "đến 2020-01-01"),
    Case("points-negative", SCORES, "- 1 | Báo", "- -1 | Báo", "-1", "- 1 | Báo"),
    Case("presented-early", DECISION, "on: 2021-12-25", "on: 2021-12-14", "2021-12-14", "on: 2021-12-15"),
    Case("prose-count-differs", REPORT, "năm 2021 với 3 đơn vị", "năm 2021 với 5 đơn vị", "5 đơn vị", "năm 2021 với 3 đơn vị"),
    Case("prose-count-differs", REPORT, "3 điểm cầu", "4 điểm cầu", "4 điểm", "03 điểm cầu"),
    Case("prose-count-differs", REPORT, "tổng kết năm 2021 với 3 đơn vị", "khen 9 cá nhân", "9 cá nhân", "khen 6 cá nhân"),
    Case("score-columns", SCORES, "A1: 60", "A1: 60 60 60", "A1", "A1: 60 60"),
    Case("score-out-of-range", SCORES, "A2: 40 39,5", "A2: 40 40,5", "40,5", "A2: 40 40"),
    Case("scores-unfixed", SCORES, "fixed_by: 15/QĐ-VKS\n", "", "", "fixed_by: X\n"),
    Case("split-differs", DECISION, "Cấp tỉnh | 1", "Cấp tỉnh | 2", "", "Cấp tỉnh | 1"),
    Case("total-wrong", SCORES, "printed_total: 102 101,5", "printed_total: 102 101", "101\n", "printed_total: 102 101,50"),
    Case("total-wrong", SCORES, "printed_total: 97", "printed_total: 98", "98", "printed_total: 97 97"),
    Case("votes-too-many", BALLOT, "votes: 3", "votes: 4", "", "votes: 0"),
    Case("year-range", DECISION, "year: 2021\n    count: 3", "year: 221\n    count: 3", "221", "year: 2021\n    count: 3"),
    Case("years-form", CRITERIA, "years: 2021", "years: 2021-2020", "2021-2020", "years: 2020-2021"),
)

FILES = (
    Case("decision-year-folder", MEDAL, "date: 2022-07-06", "date: 2021-07-06", "2021-07-06", "date: 2022-01-01"),
    Case("list-cells", LIST, "2;Lê Thị Ánh;Kiểm sát viên;VKSND huyện Mẫu Ân;truy tặng", "2;Lê Thị Ánh", "2;", "2;Lê Thị Ánh;Kiểm sát viên;VKSND huyện Mẫu Ân;"),
    Case("list-cells", LIST, "Kiểm sát viên;", "Kiểm sát viên;Bí thư;", "2;", "\"Kiểm sát viên; Bí thư\";"),
    Case("encoding-old-letters", REPORT, "Cụm 1 tổng kết", "Côm thi ®ua sè 1 tæng kÕt n¨m 2021", "®ua", "Müller và Noël tổng kết"),
    Case("encoding-old-letters", LIST, "Lê Thị Ánh", "Nguyeãn Vaên Huøng", "eã", "Michaël Noël"),
    Case("list-column-twice", LIST, "Ghi chú", "Họ tên", "Họ tên", "Ghi chú"),
    Case("list-column-unknown", LIST, "Ghi chú", "Số quyết định", "Số", "Ghi chú"),
    Case("list-formula", LIST, "Kiểm sát viên", "=A1", "=A1", "Kiểm sát viên"),
    Case("list-header", LIST, "STT;Họ và tên;Chức vụ;Đơn vị;Ghi chú\n", "", "1;", "TT,Họ và tên,Chức vụ,Đơn vị,Ghi chú\n"),
    Case("list-name-missing", LIST, "3;Y Blăk Mẫu;", "3;;", "3;", "3;Y Blăk;"),
    Case("list-number-gap", LIST, "3;Y Blăk", "4;Y Blăk", "4;", ";Y Blăk"),
    Case("list-without-rows", LIST, LIST_ROWS, "", "", LIST_ROWS),
    Case("list-quotes", LIST, "Kiểm sát viên", "\"Kiểm\" sát", "2;", "\"Kiểm sát\""),
    Case("count-form", LIST, "3;Y Blăk", "ba;Y Blăk", "ba;", "3;Y Blăk"),
    Case("report-year-folder", REPORT, "date: 2021-12-20 08:00", "date: 2022-12-20 08:00", "2022-12-20", "date: 2021-01-01 08:00"),
    Case("fence-missing", REPORT, "---\ntitle", "title", "title", "---\ntitle"),
    Case("fence-not-closed", PAGE, "order: 1\n---\n", "order: 1\n", "---", "order: 1\n---\n"),
    Case("file-empty", REDIRECTS, "redirects:\n  - /cu/ | /tin-tuc/2021/cum-1-tong-ket/\n  - /cu-hon/ | /tin-tuc/\n", "# trống\n", "", "redirects: []\n"),
)

PHOTO_CASES = (
    Case("endpoint-photo-alt", PHOTOS, "  - file: mau-aan.jpg\n", "  - file: mau-an.jpg\n", "mau-aan.jpg", "  - file: mau-aan.jpg\n", REPORT),
    Case("endpoint-photo-twice", REPORT, "| mau-aan.jpg", "| mau-an.jpg", "mau-an.jpg", "| mau-aan.jpg"),
    Case("endpoint-without-photo", REPORT, " | không ảnh, đơn vị không gửi", "", "", " | không ảnh, x"),
    Case("gallery-alt-missing", PHOTOS, "    alt: Đại biểu trước màn hình\n", "", "", "    alt: Đại biểu\n"),
    Case("gallery-caption-missing", PHOTOS, "    caption: Điểm cầu tại VKSND huyện Mẫu Ân.\n", "", "", "    caption: A\n"),
    Case("photo-drawing-alt", PHOTOS, "    focus", "    illustration: true\n    focus", "", "    focus"),
    Case("photo-focus", PHOTOS, "focus: 0.5,0.3", "focus: 50,30", "50,30", "focus: 1,0"),
    Case("photo-in-text", PHOTOS, "  - file: mau-aan.jpg\n", "  - file: mau-an.jpg\n    alt: A\n    caption: B\n  - file: mau-aan.jpg\n", "mau-an.jpg", "  - file: mau-aan.jpg\n"),
    Case("photo-missing", REPORT, "![Đại biểu ngồi quanh bàn](mau-an.jpg)", "![Đại biểu ngồi quanh bàn](Mau-An.jpg)", "![", "![Đại biểu](mau-an.jpg)"),
    Case("photo-missing", REPORT, "| mau-aan.jpg", "| mau-ann.jpg", "mau-ann", "| mau-aan.jpg"),
    Case("photo-twice", PHOTOS, "    focus: 0.5,0.3\n", "  - file: mau-aan.jpg \n", "mau-aan.jpg \n", "    focus: 0.5,0.3\n"),
)

SETTINGS = (
    Case("as-of-pinned", SITE, "illustrative: true", "illustrative: false", "", "illustrative: true"),
    Case("section-twice", SITE, "Khen thưởng | khen-thuong", "Khen thưởng | thi-dua", "thi-dua", "Khen thưởng | khen"),
    Case("site-url-slash", SITE, "url: https://mau.example", "url: https://mau.example/", "https", "url: http://localhost"),
    Case("web-form", SITE, "url: https://mau.example", "url: mau.example", "mau.example", "url: https://mau.example"),
    Case("key-missing", SITE, "licence: CC BY 4.0\n", "", "", "licence: riêng\n"),
    Case("key-unknown", SITE, "tagline:", "slogan: A\ntagline:", "slogan", "tagline:"),
)

ADDRESSES = (
    Case("redirect-chain", REDIRECTS, "/cu-hon/ | /tin-tuc/", "/cu-hon/ | /cu/", "/cu-hon/", "/cu-hon/ | /tin-tuc/"),
    Case("redirect-circle", REDIRECTS, "/cu-hon/ | /tin-tuc/", "/cu-hon/ | /vong/\n  - /vong/ | /cu-hon/", "/cu-hon/ |", "/cu-hon/ | /tin-tuc/"),
    Case("redirect-form", REDIRECTS, "| /tin-tuc/\n", "| tin-tuc\n", "tin-tuc\n", "| /tin-tuc/\n"),
    Case("redirect-form", REDIRECTS, "/cu-hon/ |", "/../cu/ |", "/../", "/cu-hon.html |"),
    Case("redirect-to-itself", REDIRECTS, "/cu-hon/ | /tin-tuc/", "/cu-hon/ | /cu-hon/", "/cu-hon/", "/cu-hon/ | /tin-tuc/"),
    Case("redirect-twice", REDIRECTS, "/cu-hon/ |", "/cu/ |", "/cu/ |", "/cu-hon/ |"),
)

# fmt: on

CASES = (*SCHEMA, *REFERENCES, *FIGURES, *FILES, *PHOTO_CASES, *SETTINGS, *ADDRESSES)
