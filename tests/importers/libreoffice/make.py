"""Makes the files beside it anew, as LibreOffice saves them: nobody and nothing real.

``python tests/importers/libreoffice/make.py`` writes each document in LibreOffice's
flat form and has LibreOffice save it as .docx or .xlsx. Needed only to make them anew:
``apt-get install libreoffice-writer-nogui libreoffice-calc-nogui``. The tests read what
is committed. Places and people are of the invented Tỉnh Mẫu.
"""

from __future__ import annotations

import base64
import io
import subprocess
import sys
import tempfile
from collections.abc import Iterable
from html import escape
from pathlib import Path

from PIL import Image

HERE = Path(__file__).resolve().parent
NAMES = {
    name: f"urn:oasis:names:tc:opendocument:xmlns:{name}:1.0"
    for name in ("office", "text", "table", "style", "drawing")
}
HEAD = (
    '<?xml version="1.0" encoding="UTF-8"?>\n'
    '<office:document office:version="1.3" office:mimetype="{kind}"'
    + "".join(
        f' xmlns:{"draw" if name == "drawing" else name}="{address}"'
        for name, address in NAMES.items()
    )
    + ' xmlns:fo="urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0"'
    ' xmlns:svg="urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0"'
    ' xmlns:of="urn:oasis:names:tc:opendocument:xmlns:of:1.2">\n'
)
STYLES = """<office:styles>
<style:style style:name="Standard" style:family="paragraph"/>
<style:style style:name="Title" style:family="paragraph"/>
<style:style style:name="Subtitle" style:family="paragraph"/>
<style:style style:name="Heading_20_2" style:display-name="Heading 2"
 style:family="paragraph" style:default-outline-level="2"/>
<style:style style:name="Caption" style:family="paragraph"/>
<style:style style:name="Illustration" style:family="paragraph"
 style:parent-style-name="Caption"/>
</office:styles>
<office:automatic-styles>
<style:style style:name="Middle" style:family="paragraph"
 style:parent-style-name="Standard"><style:paragraph-properties fo:text-align="center"/>
</style:style>
<style:style style:name="Right" style:family="paragraph"
 style:parent-style-name="Standard"><style:paragraph-properties fo:text-align="end"/>
<style:text-properties fo:font-weight="bold"/></style:style>
</office:automatic-styles>
"""

REPORT_TITLE = "Cụm thi đua số 1 Tỉnh Mẫu tổng kết năm 2025"
SUMMARY = "Bảy đơn vị nhìn lại một năm thi đua và bầu đơn vị dẫn đầu."
FIRST = (
    "Các đơn vị trong Cụm thi đua số 1 của VKSND tỉnh Mẫu họp tổng kết công tác thi "
    "đua năm 2025 theo hình thức trực tuyến."
)
SECOND = "Hội nghị nghe bảy bản tham luận, mỗi bản không quá mười phút."
NOTE = "Số liệu minh họa, Tỉnh Mẫu không có thật."
IN_FRAME = "Điểm cầu Hội nghị trực tuyến tại VKSND khu vực Mẫu Đông."
BY_STYLE = "Đồng chí Lê Mẫu Thanh, Viện trưởng VKSND khu vực Mẫu Đức, chủ trì Hội nghị."
CENTRED = "Điểm cầu Hội nghị trực tuyến tại VKSND khu vực Mẫu Êm. (Ảnh: Tổ ảnh Mẫu)"
BYLINE = "Trần Mẫu Vân"
TABLE = (("Đơn vị", "Điểm"), ("VKSND khu vực Mẫu Ân", "122,5"))


def photo(colour: str) -> str:
    """A picture as the flat form holds one."""
    made = io.BytesIO()
    light = Image.radial_gradient("L").resize((900, 600))
    Image.merge("RGB", [light.point(lambda v, c=c: v * c // 255) for c in
                        Image.new("RGB", (1, 1), colour).getpixel((0, 0))]).save(
        made, "JPEG", quality=60)  # fmt: skip
    data = base64.b64encode(made.getvalue()).decode()
    return (
        '<draw:frame text:anchor-type="as-char" svg:width="9cm" svg:height="6cm">'
        f"<draw:image><office:binary-data>{data}</office:binary-data></draw:image>"
        "</draw:frame>"
    )


def paragraph(text: str, style: str = "Standard", *, inside: str = "") -> str:
    """A paragraph; *inside* is markup that stands before its words."""
    return f'<text:p text:style-name="{style}">{inside}{escape(text)}</text:p>\n'


def report() -> str:
    """A report with captions in a frame, by their style and by their place."""
    note = (
        '<text:note text:id="n1" text:note-class="footnote"><text:note-citation>1'
        f"</text:note-citation><text:note-body>{paragraph(NOTE)}</text:note-body>"
        "</text:note>"
    )
    framed = paragraph(IN_FRAME, "Illustration", inside=photo("#a43"))
    table = "".join(
        "<table:table-row>"
        + "".join(
            f'<table:table-cell office:value-type="string">{paragraph(cell)}'
            "</table:table-cell>"
            for cell in row
        )
        + "</table:table-row>"
        for row in TABLE
    )
    parts = (
        paragraph(REPORT_TITLE, "Title"),
        paragraph(SUMMARY, "Subtitle"),
        f'<text:p text:style-name="Standard">{escape(FIRST)}{note}</text:p>\n',
        paragraph("", inside=photo("#37a")),
        paragraph(BY_STYLE, "Illustration"),
        (
            '<text:h text:style-name="Heading_20_2" text:outline-level="2">'
            "Bảy bản tham luận</text:h>\n"
        ),
        paragraph(SECOND),
        # What the program's own «insert caption» makes: a frame around both.
        (
            '<text:p text:style-name="Standard"><draw:frame text:anchor-type="as-char"'
            f' svg:width="9cm"><draw:text-box fo:min-height="6cm">{framed}'
            "</draw:text-box></draw:frame></text:p>\n"
        ),
        paragraph("", "Middle", inside=photo("#3a4")),
        paragraph(CENTRED, "Middle"),
        (
            f'<table:table table:name="Điểm"><table:table-column '
            f'table:number-columns-repeated="2"/>{table}</table:table>\n'
        ),
        paragraph(BYLINE, "Right"),
    )
    kind = "application/vnd.oasis.opendocument.text"
    return document(kind, "text", parts)


def document(kind: str, name: str, parts: Iterable[str]) -> str:
    """A whole flat document."""
    body = "".join(parts)
    return (
        f"{HEAD.format(kind=kind)}{STYLES}<office:body><office:{name}>\n{body}"
        f"</office:{name}></office:body></office:document>\n"
    )


def cell(value: object, *, across: int = 1, down: int = 1) -> str:
    """A cell: a number, a formula that begins with ``=``, or words."""
    joined = ""
    if (across, down) != (1, 1):
        joined = (
            f' table:number-columns-spanned="{across}"'
            f' table:number-rows-spanned="{down}"'
        )
    if value is None:
        return f"<table:table-cell{joined}/>"
    if isinstance(value, int | float):
        return (
            f'<table:table-cell{joined} office:value-type="float" '
            f'office:value="{value}"/>'
        )
    text = str(value)
    if text.startswith("="):
        return (
            f'<table:table-cell{joined} table:formula="of:{escape(text)}" '
            'office:value-type="float"/>'
        )
    return (
        f'<table:table-cell{joined} office:value-type="string">'
        f"<text:p>{escape(text)}</text:p></table:table-cell>"
    )


def sheet(title: str, rows: Iterable[Iterable[str]]) -> str:
    """A workbook of one sheet."""
    lines = "".join(
        f"<table:table-row>{''.join(cells)}</table:table-row>\n" for cells in rows
    )
    table = f'<table:table table:name="{escape(title)}">\n{lines}</table:table>\n'
    kind = "application/vnd.oasis.opendocument.spreadsheet"
    return document(kind, "spreadsheet", (table,))


CRITERIA = ("A1", "A2", "A3", "A4", "A5", "B1", "B2", "B3", "B4", "C1", "C2")
SCORES: dict[str, tuple[float, ...]] = {
    "VKSND khu vực Mẫu An": (24.5, 15, 14, 10, 5, 10, 10, 5, 9, 10, 4.5),
    "VKSND khu vực Mẫu Ân": (25, 14.5, 15, 10, 5, 10, 10, 4.5, 10, 10, 5),
    "VKSND khu vực Mẫu Đức": (24, 14.5, 13.5, 9.5, 5, 10, 10, 5, 8, 9.5, 4.5),
}


def scores() -> str:
    """Units down, criteria across; joined heads, and totals that were added up."""
    wide = len(CRITERIA)
    covered = "<table:covered-table-cell/>"
    rows = [
        [cell("BẢNG CHẤM ĐIỂM THI ĐUA NĂM 2025", across=wide + 3)],
        [cell("Cụm thi đua số 1, VKSND tỉnh Mẫu")],
        [
            cell("STT", down=2),
            cell("Đơn vị", down=2),
            cell("Điểm thẩm định", across=wide),
            *[covered] * (wide - 1),
            cell("Tổng điểm", down=2),
        ],
        [covered, covered, *map(cell, CRITERIA), covered],
    ]
    last = chr(ord("C") + wide - 1)
    for number, (unit, figures) in enumerate(SCORES.items(), 1):
        at = number + 4
        total = f"=SUM([.C{at}:.{last}{at}])"
        rows.append([cell(number), cell(unit), *map(cell, figures), cell(total)])
    return sheet("Tổng hợp", rows)


NAMES_LISTED = (
    ("Lê Mẫu Hà", "Kiểm sát viên", "VKSND khu vực Mẫu An"),
    ("Phạm Mẫu Dũng", "Kiểm tra viên", "VKSND khu vực Mẫu Ân"),
    ("Đỗ Mẫu Giang", "Chánh Văn phòng", "VKSND tỉnh Mẫu"),
)


def names() -> str:
    """An award list under the heading of its decision."""
    rows = [
        [cell("VKSND TỈNH MẪU")],
        [cell("DANH SÁCH TẶNG DANH HIỆU LAO ĐỘNG TIÊN TIẾN NĂM 2025", across=5)],
        [
            cell(
                "(Kèm theo Quyết định số 91/QĐ-VKS ngày 12 tháng 12 năm 2025 của "
                "Viện trưởng VKSND tỉnh Mẫu)",
                across=5,
            )
        ],
        [],
        [*map(cell, ("STT", "Họ và tên", "Chức vụ", "Đơn vị", "Ghi chú"))],
    ]
    for number, who in enumerate(NAMES_LISTED, 1):
        rows.append([cell(number), *map(cell, who), cell(None)])
    return sheet("Danh sách", rows)


FILES = {
    "bao-cao.docx": (report, "fodt"),
    "bang-diem.xlsx": (scores, "fods"),
    "danh-sach.xlsx": (names, "fods"),
}


def main() -> None:
    """Have each file saved beside this script."""
    with tempfile.TemporaryDirectory() as scratch:
        for name, (made, flat) in FILES.items():
            source = Path(scratch) / f"{Path(name).stem}.{flat}"
            source.write_text(made(), encoding="utf-8", newline="\n")
            done = subprocess.run(
                (
                    *("soffice", f"-env:UserInstallation=file://{scratch}/home"),
                    *("--headless", "--convert-to", Path(name).suffix[1:]),
                    *("--outdir", str(HERE), str(source)),
                ),
                check=True,
                capture_output=True,
                encoding="utf-8",
            )
            sys.stdout.write(done.stdout)


if __name__ == "__main__":
    main()
