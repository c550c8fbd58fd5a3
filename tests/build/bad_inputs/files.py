"""Files as such: encodings, fences, places, lists in CSV."""

from __future__ import annotations

import os
import sys

from tests.build.bad_inputs.case import (
    CLUSTER,
    LIST,
    REPORT,
    SCORES,
    Bad,
    bytes_of,
    changed,
    moved,
    written,
)
from tests.build.folder import Desk

MARK = b"\xef\xbb\xbf"
HEADER = "STT;Họ và tên;Chức vụ;Đơn vị;Ghi chú\n"
OLD_TITLE = "Côm thi ®ua sè 1 tæng kÕt n¨m 2023"
COMMAS = (
    "STT,Họ và tên,Chức vụ,Đơn vị,Ghi chú\n"
    "1,Trần Thử Bình,Viện trưởng, Bí thư,VKSND khu vực Thử An,\n"
)


def unreadable_name(desk: Desk) -> None:
    """A file whose name is no text: Latin-1 from an old archive."""
    folder = os.fsencode(desk.root / "content/news/2023/tong-ket")
    with open(folder + b"/\xe2nh.jpg", "wb"):  # noqa: PTH123 - no Path has such a name
        pass


def pipe(desk: Desk) -> None:
    """A named pipe, on which a careless reader would wait for ever."""
    os.mkfifo(desk.root / "content/news/2023/tong-ket/ống.md")


def link(desk: Desk) -> None:
    """A link that leads out of the newsroom."""
    path = desk.root / "content/news/2023/tong-ket/ke-hoach.pdf"
    path.symlink_to("/etc/hostname")


ANY_SYSTEM = (
    Bad(
        name="a byte order mark",
        code="byte-order-mark",
        file=REPORT,
        line=1,
        column=1,
        says="dấu BOM",
        advises="UTF-8",
        spoil=bytes_of(REPORT, lambda data: MARK + data),
    ),
    Bad(
        name="UTF-16 from Notepad",
        code="encoding-utf16",
        file=SCORES,
        says="UTF-16",
        spoil=bytes_of(SCORES, lambda data: data.decode().encode("utf-16")),
        errors=1,
    ),
    Bad(
        name="a byte that is no UTF-8",
        code="encoding-not-utf8",
        file=REPORT,
        line=2,
        column=9,
        says="không phải là UTF-8 (byte 0xF4)",
        advises="TCVN3",
        spoil=bytes_of(REPORT, lambda data: data.replace("ụ".encode(), b"\xf4", 1)),
    ),
    Bad(
        name="TCVN3 letters pasted from Word",
        code="encoding-old-letters",
        file=REPORT,
        line=2,
        column=16,
        says="TCVN3",
        advises="UniKey",
        spoil=changed(REPORT, "Cụm thi đua số 1 tổng kết năm 2023", OLD_TITLE),
    ),
    Bad(
        name="VNI letters in a list of names",
        code="encoding-old-letters",
        file=LIST,
        line=2,
        column=7,
        says="VNI",
        spoil=changed(LIST, "Trần Thử Bình", "Nguyeãn Vaên Huøng"),
    ),
    Bad(
        name="a control character from a PDF",
        code="control-character",
        file=REPORT,
        line=22,
        column=3,
        says="ký tự điều khiển U+000C",
        spoil=changed(REPORT, "Hội nghị tổng kết của", "Hộ\x0ci nghị tổng kết của"),
    ),
    Bad(
        name="an invisible character from the web",
        code="invisible-character",
        file=REPORT,
        line=2,
        column=10,
        says="không nhìn thấy U+200B",
        spoil=changed(REPORT, "title: Cụm", "title: Cụ\u200bm"),
    ),
    Bad(
        name="no fence above the keys",
        code="fence-missing",
        file=REPORT,
        line=1,
        column=1,
        says="phải mở đầu bằng dòng `---`",
        spoil=changed(REPORT, "---\ntitle", "title"),
    ),
    Bad(
        name="no fence below the keys",
        code="fence-not-closed",
        file=REPORT,
        line=1,
        column=1,
        says="không có dòng `---` thứ hai",
        spoil=changed(REPORT, "illustrative: true\n---\n", "illustrative: true\n"),
    ),
    Bad(
        name="an empty file",
        code="file-empty",
        file="data/clusters/khac.yaml",
        says="Tệp không có nội dung",
        spoil=written("data/clusters/khac.yaml", "# chưa viết\n"),
    ),
    Bad(
        name="a suffix nobody reads",
        code="file-not-read",
        file="data/scores/2023/cum-1.yml",
        says="Tệp `cum-1.yml` nằm ngoài",
        advises=".yaml",
        spoil=moved(SCORES, "data/scores/2023/cum-1.yml"),
    ),
    Bad(
        name="a document of Word's beside a report",
        code="file-not-read",
        file="content/news/2023/tong-ket/bai.docx",
        says="Tệp `bai.docx` nằm ngoài",
        spoil=written("content/news/2023/tong-ket/bai.docx", "PK"),
    ),
    Bad(
        name="a report in the folder of another year",
        code="report-year-folder",
        file="content/news/2024/ky-giao-uoc/index.md",
        line=3,
        column=7,
        says="Bài ngày trong năm 2023 nằm ở thư mục 2024",
        spoil=moved("content/news/2023/ky-giao-uoc", "content/news/2024/ky-giao-uoc"),
    ),
    Bad(
        name="a decision's list with another name",
        code="list-missing",
        file="data/decisions/2023/7-qd-vks.yaml",
        line=11,
        column=11,
        says="Có phải là `danh-sach-2023.csv`?",
        spoil=moved(LIST, "data/decisions/2023/danh-sach-2023.csv"),
    ),
    Bad(
        name="a list without its header",
        code="list-header",
        file=LIST,
        line=1,
        column=1,
        says="Dòng đầu phải là tên các cột",
        advises="STT; Họ và tên",
        spoil=changed(LIST, HEADER, ""),
    ),
    Bad(
        name="a list with an unknown column",
        code="list-column-unknown",
        file=LIST,
        line=1,
        column=30,
        says="Không nhận cột “Xếp loại”",
        spoil=changed(LIST, "Ghi chú", "Xếp loại"),
    ),
    Bad(
        name="a comma that parts a post",
        code="list-cells",
        file=LIST,
        line=2,
        column=1,
        says="Dòng có 6 ô, cần 5",
        advises="nháy kép",
        spoil=written(LIST, COMMAS),
    ),
    Bad(
        name="a quote left open in a list",
        code="list-quotes",
        file=LIST,
        line=2,
        column=1,
        says="nháy kép",
        spoil=changed(LIST, "Trần Thử Bình", '"Trần Thử Bình'),
    ),
    Bad(
        name="a formula in a list",
        code="list-formula",
        file=LIST,
        line=2,
        column=3,
        says="công thức `=A1`",
        spoil=changed(LIST, "Trần Thử Bình", "=A1"),
    ),
    Bad(
        name="a list of nobody",
        code="list-without-rows",
        file=LIST,
        says="chưa có ai",
        spoil=written(LIST, HEADER),
    ),
    Bad(
        name="a list where groups of keys belong",
        code="group-expected",
        file=CLUSTER,
        line=1,
        column=1,
        says="cần một nhóm khóa",
        spoil=written(CLUSTER, "- cụm 1\n- cụm 2\n"),
    ),
)

UNIX = (
    Bad(
        name="a file name that is no text",
        code="file-name-unreadable",
        file="'content/news/2023/tong-ket/\\udce2nh.jpg'",
        says="Tên tệp có ký tự không đọc được",
        spoil=unreadable_name,
    ),
    Bad(
        name="a named pipe",
        code="file-is-special",
        file="content/news/2023/tong-ket/ống.md",
        says="không phải là tệp thường",
        spoil=pipe,
    ),
    Bad(
        name="a link out of the newsroom",
        code="file-is-link",
        file="content/news/2023/tong-ket/ke-hoach.pdf",
        says="liên kết tượng trưng",
        spoil=link,
    ),
)

CASES = (*ANY_SYSTEM, *(UNIX if sys.platform == "linux" else ()))
