"""An event's photos as one file: complete, captioned, the same every time."""

from __future__ import annotations

import csv
import io
import tracemalloc
import zipfile
from dataclasses import replace
from datetime import datetime
from pathlib import Path

from gazette.photos.caption_sheet import CaptionRow, CaptionSheet, texts
from gazette.publishing.bundles import write_bundle
from gazette.publishing.plans import BundlePlan
from tests.toy.reports import HANOI

ROW = CaptionRow(
    file="01-an.jpg",
    caption="Điểm cầu tại Mẫu An; đồng chí “A”, phát biểu.",
    credit="Ảnh: Tổ tin",
    alt="Bàn họp",
    endpoint="Mẫu An",
    drawn=False,
)
SHEET = CaptionSheet(
    folder="tong-ket",
    site="Bảng Vàng",
    title="Cụm tổng kết",
    address="https://mau.example/tin-tuc/2021/tong-ket/",
    day="20/12/2021",
    licence="CC BY 4.0",
    illustrative=False,
    rows=(
        ROW,
        replace(ROW, file="02-ve-hinh-minh-hoa.jpg", drawn=True, endpoint=None),
        replace(ROW, file="03-x.jpg", caption="=1+1", credit=None, alt=""),
    ),
)


def test_the_text_says_everything_that_is_known_and_marks_drawings() -> None:
    text = dict(texts(SHEET))["tong-ket/chu-thich.txt"].decode()
    assert text.startswith("Cụm tổng kết\nBảng Vàng, đăng ngày 20/12/2021\nhttps://")
    assert "01-an.jpg\n  Điểm cầu: Mẫu An\n  Chú thích: Điểm cầu" in text
    assert "02-ve-hinh-minh-hoa.jpg (hình minh họa)\n  Chú thích:" in text
    assert "là hình vẽ, không phải ảnh chụp" in text
    assert text.endswith("03-x.jpg\n  Điểm cầu: Mẫu An\n  Chú thích: =1+1\n")
    assert "minh họa, không có thật" not in text
    fiction = dict(texts(replace(SHEET, illustrative=True)))
    assert "minh họa, không có thật" in fiction["tong-ket/chu-thich.txt"].decode()


def test_without_drawings_nothing_is_said_of_them() -> None:
    plain = texts(replace(SHEET, rows=(ROW,)))
    assert "hình vẽ" not in plain[0][1].decode()


def test_the_table_opens_in_a_spreadsheet_and_runs_nothing() -> None:
    data = dict(texts(SHEET))["tong-ket/chu-thich.csv"]
    assert data.startswith(b"\xef\xbb\xbf")
    rows = list(csv.DictReader(io.StringIO(data.decode("utf-8-sig"))))
    assert rows[0]["Chú thích"] == ROW.caption
    assert [row["Loại"] for row in rows] == ["ảnh", "hình minh họa", "ảnh"]
    assert rows[2]["Chú thích"] == "'=1+1"
    assert rows[0]["Địa chỉ"] == SHEET.address


def plan(count: int = 2) -> BundlePlan:
    return BundlePlan(
        route="/a.zip",
        of=tuple((f"tong-ket/{n:02d}.jpg", f"/anh/{n}.jpg") for n in range(count)),
        key="k",
        texts=lambda: texts(SHEET),
        dated=datetime(2021, 12, 20, 8, 30, tzinfo=HANOI),
    )


def test_two_bundles_of_the_same_are_the_same_bytes(tmp_path: Path) -> None:
    made = []
    for turn in ("one", "two"):
        folder = tmp_path / turn
        (folder / "anh").mkdir(parents=True)
        for n in range(2):
            (folder / "anh" / f"{n}.jpg").write_bytes(b"\xff\xd8" + bytes([n]) * 99)
        place = folder / "a.zip"
        write_bundle(plan(), place, lambda r, at=folder: at / r[1:])  # type: ignore[misc]
        made.append(place.read_bytes())
    assert made[0] == made[1]
    with zipfile.ZipFile(io.BytesIO(made[0])) as bundle:
        assert bundle.testzip() is None
        assert bundle.namelist() == [
            "tong-ket/chu-thich.txt",
            "tong-ket/chu-thich.csv",
            "tong-ket/00.jpg",
            "tong-ket/01.jpg",
        ]
        entry = bundle.getinfo("tong-ket/01.jpg")
        assert entry.date_time == (2021, 12, 20, 8, 30, 0)
        assert entry.external_attr >> 16 == 0o100644
        assert bundle.read(entry)[2:] == b"\x01" * 99


def test_a_report_older_than_zip_itself_is_dated_as_early_as_it_can(
    tmp_path: Path,
) -> None:
    old = replace(plan(0), dated=datetime(1961, 7, 26, tzinfo=HANOI))
    write_bundle(old, tmp_path / "a.zip", Path)
    with zipfile.ZipFile(tmp_path / "a.zip") as bundle:
        assert bundle.infolist()[0].date_time == (1980, 1, 1, 0, 0, 0)


def test_photos_are_never_held_in_memory(tmp_path: Path) -> None:
    heavy = tmp_path / "nang.jpg"
    heavy.write_bytes(b"\0" * 30_000_000)
    tracemalloc.start()
    write_bundle(plan(3), tmp_path / "a.zip", lambda _: heavy)
    _, peak = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert (tmp_path / "a.zip").stat().st_size > 90_000_000
    assert peak < 2_000_000
