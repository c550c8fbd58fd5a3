"""What published photos say of themselves, and what a changed caption costs."""

from __future__ import annotations

import shutil
from dataclasses import replace
from pathlib import Path

from PIL import Image

from tests.build.folder import Desk, desk, tree
from tests.imaging.conftest import exif
from tests.imaging.exiftool import read

PACT = "content/news/2023/ky-giao-uoc"
PICTURES = (".jpg", ".webp", ".avif")
CLOSING = "content/news/2023/tong-ket"


def photographed(folder: Path) -> Desk:
    """A newsroom whose two reports show one photo, which tells where it was taken."""
    bench = desk(folder)
    for name in (PACT, CLOSING):
        Image.radial_gradient("L").resize((900, 600)).convert("RGB").save(
            bench.root / name / "chung.jpg", exif=exif(), quality=90
        )
    say(bench, PACT, "Hội nghị ký giao ước tại Thử An.")
    say(bench, CLOSING, "Hội nghị tổng kết tại Thử Đức.")
    return bench


def say(bench: Desk, report: str, caption: str) -> None:
    """Show the photo under *caption* at the end of a report."""
    path = bench.root / report / "index.md"
    text = path.read_text(encoding="utf-8").partition("\n![Phòng họp]")[0]
    photo = f"\n![Phòng họp](chung.jpg)\n{caption} (Ảnh: Phòng Tổng hợp)\n"
    path.write_text(text + photo, encoding="utf-8", newline="\n")


def published(bench: Desk) -> dict[str, dict[str, object]]:
    """The shared photo's published JPEGs, by name, as exiftool reads them."""
    found = sorted((bench.output / "anh").glob("chung-*.jpg"))
    return {path.name: read(path) for path in found}


def developed(bench: Desk) -> dict[Path, int]:
    """Every developed picture in the store; one made again has another inode."""
    photos = (bench.store / "photos").rglob("*.*")
    return {path: path.stat().st_ino for path in photos}


def test_each_report_has_its_own_words_in_its_own_file(tmp_path: Path) -> None:
    bench = photographed(tmp_path)
    assert bench.build().status == 0
    photos = published(bench)
    captions = {str(tags["XMP-dc:Description"]) for tags in photos.values()}
    assert captions == {
        "Hội nghị ký giao ước tại Thử An.",
        "Hội nghị tổng kết tại Thử Đức.",
    }
    for tags in photos.values():
        assert tags["XMP-photoshop:Credit"] == "Phòng Tổng hợp"
        assert tags["IPTC:CopyrightNotice"] == "CC BY 4.0"
        assert not [name for name in tags if "GPS" in name or "Make" in name]
    for path in (bench.output / "anh").iterdir():
        if path.suffix in PICTURES:
            assert b"Secret" not in path.read_bytes(), path
            assert read(path)["ExifTool:Validate"] == "OK"


def test_a_changed_caption_encodes_nothing_and_changes_its_own_files(
    tmp_path: Path,
) -> None:
    bench = photographed(tmp_path)
    assert bench.build().status == 0
    before = tree(bench.output)
    kept = developed(bench)
    say(bench, PACT, "Hội nghị ký giao ước tại hội trường Thử An.")
    assert bench.build().status == 0
    after = tree(bench.output)
    assert before.keys() == after.keys(), "a caption moves no address"
    changed = {path for path in after if after[path] != before[path]}
    photos = {path for path in changed if path.endswith(PICTURES)}
    assert photos
    assert photos < {path for path in after if path.startswith("anh/chung-")}
    pages = {p for p in changed if p.endswith(".html") and p.startswith("tin-tuc/")}
    assert pages == {"tin-tuc/2023/ky-giao-uoc/index.html"}
    assert developed(bench) == kept
    fresh = replace(bench, output=tmp_path / "moi", store=tmp_path / "kho-moi")
    assert fresh.build().status == 0
    assert tree(fresh.output) == after


def test_one_photo_under_two_captions_in_one_report(tmp_path: Path) -> None:
    bench = photographed(tmp_path)
    shutil.copy(bench.root / PACT / "chung.jpg", bench.root / PACT / "Chung.JPG")
    path = bench.root / PACT / "index.md"
    with path.open("a", encoding="utf-8", newline="\n") as stream:
        stream.write("\n![Phòng họp](Chung.JPG)\nCũng phòng ấy, buổi chiều.\n")
    made = bench.build()
    assert made.status == 0, made.said
    said = [str(tags["XMP-dc:Description"]) for tags in published(bench).values()]
    assert len(set(said)) == 3


def test_a_photo_keeps_its_own_notice_of_rights(tmp_path: Path) -> None:
    bench = photographed(tmp_path)
    data = Image.Exif()
    data[0x8298] = "© Nguyễn Văn A".encode()
    path = bench.root / PACT / "chung.jpg"
    Image.open(path).save(path, exif=data.tobytes(), quality=90)
    assert bench.build().status == 0
    found = {
        str(tags["XMP-dc:Description"]): (
            tags["IPTC:CopyrightNotice"],
            tags.get("XMP-xmpRights:UsageTerms"),
        )
        for tags in published(bench).values()
    }
    assert found == {
        "Hội nghị ký giao ước tại Thử An.": ("© Nguyễn Văn A", "CC BY 4.0"),
        "Hội nghị tổng kết tại Thử Đức.": ("CC BY 4.0", None),
    }
