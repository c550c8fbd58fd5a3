"""The verb ``photos``: drafts from what cameras wrote; nothing guessed, none lost."""

from __future__ import annotations

from pathlib import Path

import pytest
from PIL import Image

from gazette.desk.photos import RefusedError, answer, proposed, told, written
from tests.build.folder import Desk, desk
from tests.imaging.exiftool import write

CLOSING = "content/news/2023/tong-ket"
KEY = "2023/tong-ket"


@pytest.fixture
def bench(tmp_path: Path) -> Desk:
    return desk(tmp_path)


def photo(bench: Desk, name: str, *tags: str, folder: str = CLOSING) -> Path:
    """A new photo in a report's folder, with what exiftool writes into it."""
    path = bench.root / folder / name
    Image.radial_gradient("L").resize((900, 600)).convert("RGB").save(path, "JPEG")
    if tags:
        write(path, *tags)
    return path


def camera(bench: Desk, name: str = "IMG_2031.jpg") -> Path:
    return photo(
        bench,
        name,
        "-IPTC:Caption-Abstract=Điểm cầu: Thử An, “giờ họp” #1",
        "-IPTC:By-line=Nguyễn Văn A",
        "-IPTC:Credit=Báo Thử",
        "-EXIF:DateTimeOriginal=2023:12:20 08:00:00",
    )


def snapshot(bench: Desk) -> dict[str, bytes]:
    folder = bench.root / CLOSING
    return {path.name: path.read_bytes() for path in folder.iterdir()}


def test_what_the_camera_wrote_is_offered(bench: Desk) -> None:
    camera(bench)
    (draft,) = proposed(bench.root, KEY).drafts
    assert draft.file == "IMG_2031.jpg"
    assert draft.said.caption == "Điểm cầu: Thử An, “giờ họp” #1"
    assert draft.credit == "Nguyễn Văn A/Báo Thử"
    said = told(proposed(bench.root, KEY))
    assert "chụp ngày 20/12/2023" in said
    assert "còn phải viết: mô tả ảnh (alt)" in said


def test_without_write_nothing_is_written(bench: Desk) -> None:
    camera(bench)
    before = snapshot(bench)
    said = answer(proposed(bench.root, KEY), text=False, write=False)
    assert "Chưa ghi gì" in said
    assert snapshot(bench) == before


@pytest.mark.parametrize("text", [True, False])
def test_a_second_run_changes_nothing_and_check_warns_until_completed(
    bench: Desk, text: bool
) -> None:
    camera(bench)
    photo(bench, "Ảnh hai (2).jpg")
    before = snapshot(bench)
    assert written(proposed(bench.root, KEY), text=text) is not None
    after = snapshot(bench)
    changed = "index.md" if text else "photos.yaml"
    for name, data in before.items():
        assert after[name] == data or name == changed
        assert after[name].startswith(data.rstrip()), "what stood there still stands"
    assert set(after) - set(before) <= {changed}
    again = proposed(bench.root, KEY)
    assert again.drafts == ()
    assert written(again, text=text) is None
    assert snapshot(bench) == after
    made = bench.build()
    assert made.status == 0, made.said
    codes = ("photo-alt-missing" if text else "gallery-alt-missing",)
    assert all(code in made.said for code in codes), made.said


def test_an_entry_comes_behind_those_that_stand_with_their_comments(
    bench: Desk,
) -> None:
    photo(bench, "mot.jpg")
    sidecar = bench.root / CLOSING / "photos.yaml"
    old = "photos:\n  # giữ nguyên\n  - file: mot.jpg\n    caption: 'Của người viết'\n"
    sidecar.write_text(old, encoding="utf-8", newline="\n")
    camera(bench)
    written(proposed(bench.root, KEY), text=False)
    new = sidecar.read_text(encoding="utf-8")
    assert new.startswith(old)
    assert "IMG_2031.jpg" in new
    assert "mot.jpg" not in new.removeprefix(old)


@pytest.mark.parametrize(
    ("name", "caption", "asked"),
    [
        ("thu-an.jpg", "", ("VKSND khu vực Thử An",)),
        ("ThuDuc2.jpg", "", ("VKSND khu vực Thử Đức",)),
        ("x.jpg", "Hội trường Thử Đức", ("VKSND khu vực Thử Đức",)),
        ("x.jpg", "Hội trường tỉnh Thử", ()),
        ("thuan.jpg", "Chỗ thuận lợi", ("VKSND khu vực Thử An",)),
    ],
)
def test_an_endpoint_is_asked_never_written(
    bench: Desk, name: str, caption: str, asked: tuple[str, ...]
) -> None:
    index = bench.root / CLOSING / "index.md"
    text = index.read_text(encoding="utf-8")
    assert "VKSND khu vực Thử An" in text
    photo(bench, name, *([f"-XMP-dc:Description={caption}"] if caption else []))
    (draft,) = proposed(bench.root, KEY).drafts
    assert draft.endpoints == asked
    written(proposed(bench.root, KEY), text=False)
    assert index.read_text(encoding="utf-8") == text


def test_by_key_by_folder_by_file(bench: Desk) -> None:
    camera(bench)
    ways = (KEY, CLOSING, f"{CLOSING}/index.md", str(bench.root / CLOSING))
    found = {proposed(bench.root, way).drafts for way in ways}
    assert len(found) == 1


def test_refusals(bench: Desk) -> None:
    with pytest.raises(RefusedError, match="Có phải là: 2023/tong-ket"):
        proposed(bench.root, "2023/tong-kêt")
    index = bench.root / CLOSING / "index.md"
    text = index.read_text(encoding="utf-8")
    index.write_text(text.replace("date:", "date: hôm qua #", 1), encoding="utf-8")
    with pytest.raises(RefusedError, match="đang có lỗi"):
        proposed(bench.root, KEY)


def test_a_broken_photo_is_told_and_the_others_are_drafted(bench: Desk) -> None:
    camera(bench)
    (bench.root / CLOSING / "hong.jpg").write_bytes(b"\xff\xd8\xff\xe0")
    found = proposed(bench.root, KEY)
    assert [draft.file for draft in found.drafts] == ["IMG_2031.jpg"]
    assert [problem.code for problem in found.problems] == ["photo-truncated"]


def test_a_picture_that_a_machine_made_is_told(bench: Desk) -> None:
    photo(bench, "a.jpg", "-XMP-iptcExt:DigitalSourceType=trainedAlgorithmicMedia")
    assert "do máy tạo ra" in told(proposed(bench.root, KEY))
