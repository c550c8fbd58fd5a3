"""What LibreOffice saved is taken in as what the officer meant by it.

The files lie in ``libreoffice/``; ``make.py`` there has the program save them anew.
"""

from __future__ import annotations

import re
from decimal import Decimal
from pathlib import Path

import pytest

from gazette.desk.import_files import imported
from gazette.importers.arriving import arrived
from gazette.importers.captions import Pairing
from gazette.importers.newsroom import Newsroom
from gazette.importers.press_marks import unmarked
from gazette.importers.questions import nobody
from gazette.importers.sheets import sheet_draft
from gazette.importers.word_text import read_document
from gazette.store.models.decisions import DecisionFile
from gazette.store.models.scores import ScoresFile
from gazette.store.reading import FileKind, read_file
from tests.build.folder import Desk, desk
from tests.importers.libreoffice import make
from tests.importers.pieces_told import told

FILES = Path(make.__file__).parent


@pytest.fixture
def bench(tmp_path: Path) -> Desk:
    return desk(tmp_path)


def test_a_report_with_captions_in_a_frame_by_style_and_by_place() -> None:
    (arrival,) = arrived([FILES / "bao-cao.docx"]).arrivals
    read = read_document(arrival)
    assert (read.title, read.summary) == (make.REPORT_TITLE, make.SUMMARY)
    pairing = Pairing(source="bao-cao.docx", unit="đoạn", ask=nobody)
    marked = unmarked(list(pairing.paired(read.pieces)), "bao-cao.docx", "đoạn")
    assert told(marked.pieces) == [
        f"¶ {make.FIRST}[1]",
        f"▣ {make.BY_STYLE}",
        "heading Bảy bản tham luận",
        f"¶ {make.SECOND}",
        f"▣ {make.IN_FRAME}",
        f"▣ {make.CENTRED}",
        "table " + " / ".join(",".join(row) for row in make.TABLE),
        f"note {make.NOTE}",
    ]
    assert marked.authors == (make.BYLINE,)
    doubts = [finding.text for finding in pairing.findings]
    assert len(doubts) == 1, "only the caption by its place is to be looked at"
    assert "Mẫu Êm" in doubts[0]


def test_the_report_builds_but_for_what_only_the_officer_knows(bench: Desk) -> None:
    said = imported(bench.root, [str(FILES / "bao-cao.docx")], ask=nobody)
    assert "3 tệp ảnh" in said
    built = bench.build()
    assert built.status == 0, built.said
    faults = re.findall(r"(?m)(lỗi|cảnh báo) \(bản nháp\) \[([a-z-]+)\]", built.said)
    assert sorted(faults) == [
        *[("cảnh báo", "photo-alt-missing")] * 3,
        *[("lỗi", "gap-left")] * 2,
    ]


def test_a_score_sheet_with_joined_heads_and_cached_sums(record: Newsroom) -> None:
    (arrival,) = arrived([FILES / "bang-diem.xlsx"]).arrivals
    (file,) = sheet_draft(arrival, record, nobody).files
    found = read_file(FileKind.SCORES, file.data(), file.path)
    assert found.problems == ()
    assert isinstance(found.draft, ScoresFile)
    units = {
        unit.at.text: [
            figure.value for row in unit.criteria for figure in row.figures if figure
        ]
        for unit in found.draft.units
    }
    assert units == {
        name: [Decimal(str(figure)) for figure in figures]
        for name, figures in make.SCORES.items()
    }
    rows = [unit.printed_total for unit in found.draft.units]
    assert [
        figure.value for row in rows if row for figure in row.figures if figure
    ] == [Decimal(str(sum(figures))) for figures in make.SCORES.values()]


def test_an_award_list_under_the_words_of_its_decision(record: Newsroom) -> None:
    (arrival,) = arrived([FILES / "danh-sach.xlsx"]).arrivals
    (file,) = sheet_draft(arrival, record, nobody).files
    found = read_file(FileKind.DECISION, file.data(), file.path)
    assert found.problems == ()
    assert isinstance(found.draft, DecisionFile)
    (honour,) = found.draft.honours
    assert honour.title.text == "Lao động tiên tiến"
    rows = [row.row for row in honour.to if row.row]
    assert [
        (row.name.text, *(field.text for field in row.rest)) for row in rows
    ] == list(make.NAMES_LISTED)
