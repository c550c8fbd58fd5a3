"""Word's documents as officers make them: photos, captions, tables, notes."""

from __future__ import annotations

import io
import zipfile
from pathlib import Path
from typing import Any

import docx
import pytest
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.shared import Cm
from PIL import Image

from gazette.importers.arriving import arrived
from gazette.importers.captions import Pairing
from gazette.importers.html_text import PageRead
from gazette.importers.pieces import PhotoSpot, PieceKind
from gazette.importers.questions import nobody
from gazette.importers.word_text import read_document
from tests.importers.pieces_told import told

BODY = "Các đơn vị đã báo cáo kết quả sáu tháng đầu năm tại buổi làm việc."


def picture(colour: str = "#834") -> io.BytesIO:
    made = io.BytesIO()
    Image.new("RGB", (900, 600), colour).save(made, "JPEG")
    made.seek(0)
    return made


def with_photo(document: Any, colour: str = "#834") -> None:
    document.add_paragraph().add_run().add_picture(picture(colour), width=Cm(8))


def read(document: Any, folder: Path) -> PageRead:
    document.save(str(folder / "bai.docx"))
    (arrival,) = arrived([folder / "bai.docx"]).arrivals
    return read_document(arrival)


def pieces(document: Any, folder: Path) -> tuple[list[str], list[str]]:
    pairing = Pairing(source="bai.docx", unit="đoạn", ask=nobody)
    found = told(list(pairing.paired(read(document, folder).pieces)))
    return found, [finding.text for finding in pairing.findings]


def test_a_caption_by_its_style(tmp_path: Path) -> None:
    document = docx.Document()
    document.add_paragraph(BODY)
    with_photo(document)
    document.add_paragraph("Một chú thích theo kiểu của Word.", style="Caption")
    document.add_paragraph(BODY)
    assert pieces(document, tmp_path) == (
        [f"¶ {BODY}", "▣ Một chú thích theo kiểu của Word.", f"¶ {BODY}"],
        [],
    )


@pytest.mark.parametrize("how", ["centred", "italic"])
def test_a_caption_by_its_place_and_setting_is_said_to_be(
    tmp_path: Path, how: str
) -> None:
    document = docx.Document()
    with_photo(document)
    line = document.add_paragraph()
    run = line.add_run("Buổi làm việc tại VKSND khu vực Thử An.")
    if how == "centred":
        line.alignment = WD_ALIGN_PARAGRAPH.CENTER
    else:
        run.italic = True
    document.add_paragraph(BODY)
    found, doubts = pieces(document, tmp_path)
    assert found == ["▣ Buổi làm việc tại VKSND khu vực Thử An.", f"¶ {BODY}"]
    assert len(doubts) == 1


def test_a_plain_paragraph_under_a_photo_stays_text(tmp_path: Path) -> None:
    document = docx.Document()
    with_photo(document)
    document.add_paragraph(BODY)
    assert pieces(document, tmp_path)[0] == ["▣", f"¶ {BODY}"]


def test_photos_in_a_table_with_captions_under_them(tmp_path: Path) -> None:
    document = docx.Document()
    table = document.add_table(rows=2, cols=1)
    table.cell(0, 0).paragraphs[0].add_run().add_picture(picture(), width=Cm(5))
    table.cell(1, 0).text = "Ảnh trong ô của bảng."
    document.add_paragraph(BODY)
    found, _ = pieces(document, tmp_path)
    assert found == ["▣ Ảnh trong ô của bảng.", f"¶ {BODY}"]


def test_tables_headings_lists_and_emphasis(tmp_path: Path) -> None:
    document = docx.Document()
    document.add_heading("Tít của văn bản", 0)
    document.add_heading("Kết quả", 1)
    line = document.add_paragraph("Có ")
    line.add_run("3 đơn vị").bold = True
    line.add_run(" dẫn đầu * và [một] #2.")
    document.add_paragraph("Việc một", style="List Bullet")
    table = document.add_table(rows=2, cols=2)
    for cell, text in zip(
        (c for row in table.rows for c in row.cells),
        ("Đơn vị", "Điểm", "Thử An", "9,5"),
        strict=True,
    ):
        cell.text = text
    made = read(document, tmp_path)
    assert made.title == "Tít của văn bản"
    assert told(made.pieces)[:2] == [
        "heading Kết quả",
        "¶ Có 3 đơn vị dẫn đầu * và [một] #2.",
    ]
    assert made.pieces[1].text == r"Có **3 đơn vị** dẫn đầu \* và \[một\] #2."
    assert [p.rows for p in made.pieces if p.kind is PieceKind.TABLE] == [
        (("Đơn vị", "Điểm"), ("Thử An", "9,5"))
    ]


NOTES = (
    '<?xml version="1.0"?><w:footnotes xmlns:w="http://schemas.openxmlformats.org/'
    'wordprocessingml/2006/main"><w:footnote w:id="2"><w:p><w:r><w:t>Theo báo cáo năm'
    "2023.</w:t></w:r></w:p></w:footnote></w:footnotes>"
)
RELATION = (
    '<Relationship Id="rId99" Type="http://schemas.openxmlformats.org/officeDocument/'
    '2006/relationships/footnotes" Target="footnotes.xml"/></Relationships>'
)


def test_footnotes_stand_behind_the_text(tmp_path: Path) -> None:
    document = docx.Document()
    document.add_paragraph("Số liệu tăng")
    plain = io.BytesIO()
    document.save(plain)
    path = tmp_path / "bai.docx"
    with zipfile.ZipFile(plain) as old, zipfile.ZipFile(path, "w") as new:
        for info in old.infolist():
            data = old.read(info)
            if info.filename == "word/document.xml":
                data = data.replace(
                    b"</w:r></w:p>",
                    b'</w:r><w:r><w:footnoteReference w:id="2"/></w:r></w:p>',
                )
            if info.filename == "word/_rels/document.xml.rels":
                data = data.replace(b"</Relationships>", RELATION.encode())
            new.writestr(info, data)
        new.writestr("word/footnotes.xml", NOTES)
    (arrival,) = arrived([path]).arrivals
    found = read_document(arrival).pieces
    assert [p.plain for p in found if p.kind is PieceKind.TEXT] == ["Số liệu tăng[1]"]
    assert [p.plain for p in found if p.kind is PieceKind.NOTE] == [
        "Theo báo cáo năm2023."
    ]


def test_pictures_come_along_as_they_were(tmp_path: Path) -> None:
    document = docx.Document()
    with_photo(document, "#123")
    with_photo(document, "#456")
    spots = list(
        Pairing(source="b", unit="đoạn", ask=nobody).paired(
            read(document, tmp_path).pieces
        )
    )
    raws = [s.picture.raw for s in spots if isinstance(s, PhotoSpot) and s.picture]
    assert raws == [picture("#123").getvalue(), picture("#456").getvalue()]
