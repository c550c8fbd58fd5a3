"""``import`` of sheets: what Excel holds is a record that really builds."""

from __future__ import annotations

import re
import shutil
from collections.abc import Mapping
from pathlib import Path

import pytest

from gazette.desk.import_files import RefusedImportError, imported
from gazette.importers.questions import nobody
from gazette.store.assembling.scores import BuiltScores
from tests.build.folder import REPOSITORY, Desk, desk
from tests.importers import sheet_makers as make
from tests.importers.conftest import sample_scores  # noqa: F401 - a fixture
from tests.importers.test_award_lists import AAN, AN, COLUMNS, book

KEY = "vksnd-tinh-mau/cum-1/2025"
REGISTERS = ("units", "clusters", "criteria", "titles.yaml", "site.yaml")
AWARDS = [
    ["I", "LAO ĐỘNG TIÊN TIẾN (03 người)"],
    [None, AN],
    [1, "Nguyễn Mẫu Hùng", "Viện trưởng"],
    [2, "Nguyễn Mẫu Hùng", "Kiểm sát viên"],
    [None, AAN],
    [1, "Lê Thị Mẫu Ánh", "Phó Viện trưởng"],
    ["II", "Chiến sĩ thi đua cơ sở"],
    [1, "Lê Thị Mẫu Ánh", "Phó Viện trưởng", AAN],
]


@pytest.fixture
def bench(tmp_path: Path) -> Desk:
    """The small newsroom with the sample's registers, and no figures of its own."""
    made = desk(tmp_path)
    for name in REGISTERS:
        source, target = REPOSITORY / "data" / name, made.root / "data" / name
        if source.is_dir():
            shutil.rmtree(target, ignore_errors=True)
            shutil.copytree(source, target)
        else:
            shutil.copyfile(source, target)
    for name in ("content", "data/scores", "data/decisions", "data/people"):
        shutil.rmtree(made.root / name, ignore_errors=True)
    (made.root / "content").mkdir()
    return made


def test_scores_and_decisions_from_excel_build_without_an_error(
    bench: Desk,
    tmp_path: Path,
    sample_scores: Mapping[str, BuiltScores],  # noqa: F811
) -> None:
    own = sample_scores[KEY]
    sheets = {
        "tong-hop.xlsx": make.units_down(own.scores, own.criteria, text=True),
        "ds.xlsx": book([COLUMNS, *AWARDS]),
    }
    for name, data in sheets.items():
        (tmp_path / name).write_bytes(data)
    said = imported(bench.root, [str(tmp_path / n) for n in sheets], ask=nobody)
    made = sorted(
        path.relative_to(bench.root / "data").as_posix()
        for folder in ("scores", "decisions")
        for path in (bench.root / "data" / folder).rglob("*.yaml")
    )
    assert made == [
        "decisions/2025/88-qd-vks-tinh-mau.yaml",
        "scores/2025/tinh-mau-cum-1.yaml",
    ]
    assert "Lao động tiên tiến: 3" in said
    built = bench.build(as_of="2026-11-20T08:00")
    assert built.status == 0, built.said
    assert "\n0 lỗi" in built.said
    codes = set(re.findall(r"\[([a-z]+(?:-[a-z]+)+)\]", built.said))
    assert codes <= {
        "exclusion-basis-missing",  # the sheet does not say it
        "ordinal-missing",
        "sort-name-needed",
    }, codes
    board = bench.output / "thi-dua/vksnd-tinh-mau/cum-1/2025/index.html"
    html = board.read_text(encoding="utf-8")
    assert "122,5" in html  # the best total, counted anew
    paper = bench.output / "khen-thuong/quyet-dinh/2025/88-qd-vks-tinh-mau/index.html"
    assert "Nguyễn Mẫu Hùng" in paper.read_text(encoding="utf-8").replace("\u00a0", " ")


def test_a_gap_stops_the_build_and_is_the_only_thing_that_does(
    bench: Desk, tmp_path: Path
) -> None:
    rows = [["Lao động tiên tiến năm 2025"], COLUMNS, [1, "Lê Mẫu Ánh", "KSV", AN]]
    (tmp_path / "thieu.xlsx").write_bytes(make.book_of(rows))
    imported(bench.root, [str(tmp_path / "thieu.xlsx")], ask=nobody)
    built = bench.build(as_of="2026-11-20T08:00")
    assert built.status == 1
    errors = re.findall(r"lỗi \[([a-z-]+)\]", built.said)
    assert set(errors) == {"gap-left"}, built.said


def test_one_bad_sheet_leaves_nothing_behind(bench: Desk, tmp_path: Path) -> None:
    sent = tmp_path / "gui"
    sent.mkdir()
    (sent / "ds.xlsx").write_bytes(book([COLUMNS, *AWARDS]))
    formula = [
        ["Cụm thi đua số 1 năm 2025"],
        ["Đơn vị", "A1", "A2"],
        ["Mẫu An", "=1+1"],
    ]
    (sent / "cong thuc.xlsx").write_bytes(make.book_of(formula))
    with pytest.raises(RefusedImportError) as refused:
        imported(bench.root, [str(sent)], ask=nobody)
    assert "công thức chưa có kết quả ở ô B3" in str(refused.value)
    assert not (bench.root / "data/decisions").exists()
