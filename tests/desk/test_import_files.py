"""``import``: what came is a draft that builds, but for what only an officer knows."""

from __future__ import annotations

import io
import re
import subprocess
import sys
import unicodedata
import zipfile
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import docx
import pytest
from docx.shared import Cm
from PIL import Image

from gazette.desk.import_files import RefusedImportError, at_terminal, imported
from gazette.importers.answers import moment_fault
from gazette.importers.legacy_tables import TCVN3, VNI
from gazette.importers.questions import Ask, Question
from tests.build.folder import REPOSITORY, Desk, desk
from tests.imaging.exiftool import write

AN, DUC = "VKSND khu vực Thử An", "VKSND khu vực Thử Đức"
BODY = (
    "Các đơn vị trong Cụm thi đua số 1 đã nhìn lại kết quả thi đua năm 2023 và bàn "
    "việc của năm tới."
)
CMS = f"""\
(thu.vn) - {BODY} Dự họp có 2 đơn vị thuộc Cụm.

leftcenterrightdel
Đồng chí Trần Thử Bình, Viện trưởng {AN}, chủ trì Hội nghị. (Ảnh: Tòa soạn thử)

Đại diện {DUC} trình bày báo cáo * [tham luận] tại Hội nghị trực tuyến.

leftcenterrightdel
 Điểm cầu Hội nghị trực tuyến tại {DUC}.\x20

Hội nghị bế mạc cùng ngày./.

Lê Thử Ánh
"""
ANSWERS = {
    "title": "Cụm thi đua số 1 tổng kết một năm thi đua",
    "date": "21/12/2023 09:30",
    "section": "Thi đua",
}


@pytest.fixture
def bench(tmp_path: Path) -> Desk:
    return desk(tmp_path)


@pytest.fixture
def sent(tmp_path: Path) -> Path:
    """A folder of what a newsroom sent."""
    folder = tmp_path / "gui"
    folder.mkdir()
    return folder


def answering(answers: Mapping[str, str], asked: list[str] | None = None) -> Ask:
    def ask(question: Question) -> str | None:
        if asked is not None:
            asked.append(question.key)
        answer = answers.get(question.key)
        assert answer is None or question.fault(answer) is None
        return answer

    return ask


def photo(path: Path, *tags: str, colour: str = "#357") -> Path:
    Image.radial_gradient("L").resize((900, 600)).convert("RGB").save(path, "JPEG")
    if tags:
        write(path, *tags)
    return path


def text(sent: Path, name: str = "bai.txt", body: str = CMS) -> str:
    (sent / name).write_text(body, encoding="utf-8", newline="\n")
    return str(sent / name)


def index(bench: Desk) -> str:
    (found,) = [
        path
        for path in (bench.root / "content" / "news").rglob("index.md")
        if "status: bản nháp" in path.read_text(encoding="utf-8")
        and path.parent.name != "ban-nhap"
    ]
    return found.read_text(encoding="utf-8")


def snapshot(root: Path) -> dict[str, bytes]:
    return {
        path.relative_to(root).as_posix(): path.read_bytes()
        for path in sorted(root.rglob("*"))
        if path.is_file()
    }


def test_a_text_with_answers_builds_but_for_the_photos(bench: Desk, sent: Path) -> None:
    asked: list[str] = []
    said = imported(bench.root, [text(sent)], ask=answering(ANSWERS, asked))
    assert set(asked) == {"title", "date", "section"}
    made = index(bench)
    assert made.startswith(
        "---\n"
        "title: Cụm thi đua số 1 tổng kết một năm thi đua\n"
        "date: 2023-12-21 09:30\n"
        "category: Thi đua\n"
        "author: Lê Thử Ánh\n"
        "status: bản nháp\n"
        "event:\n"
        "  kind: tổng kết\n"
        "  held_on: 2023\n"
        "  mode: trực tuyến\n"
        "  cluster: vksnd-tinh-thu/cum-1/2023\n"
        f"  chair: Trần Thử Bình | Viện trưởng {AN}\n"
        "  units: 2\n"
        "  endpoints:\n"
        "    named:\n"
        f"      - {DUC} | diem-cau-thu-duc.jpg\n"
        "units:\n"
        f"  - {AN}\n"
        f"  - {DUC}\n"
        "---\n"
        f"{BODY} Dự họp"
    )
    assert r"báo cáo \* \[tham luận\] tại" in made
    assert made.endswith("Hội nghị bế mạc cùng ngày.\n")
    assert (
        "content/news/2023/cum-thi-dua-so-1-tong-ket-mot-nam-thi-dua/index.md" in said
    )
    built = bench.build()
    assert built.status == 0, built.said
    assert set(re.findall(r"\[([a-z]+(?:-[a-z]+)+)\]", built.said)) == {"gap-left"}


def test_with_photos_and_the_draft_set_free_the_site_builds_without_an_error(
    bench: Desk, sent: Path
) -> None:
    """The round trip: only what is unfinished is left, and it is warned of."""
    photo(sent / "thu-duc.jpg")
    caption = f"Đồng chí Trần Thử Bình, Viện trưởng {AN}, chủ trì Hội nghị."
    photo(sent / "IMG_1.jpg", f"-IPTC:Caption-Abstract={caption}")
    photo(sent / "IMG_2.jpg", "-IPTC:Caption-Abstract=Sân trụ sở", "-IPTC:By-line=A B")
    text(sent)
    said = imported(bench.root, [str(sent)], ask=answering(ANSWERS))
    folder = bench.root / "content/news/2023/cum-thi-dua-so-1-tong-ket-mot-nam-thi-dua"
    assert sorted(path.name for path in folder.iterdir()) == [
        "anh-1.jpg",
        "anh-3.jpg",
        "diem-cau-thu-duc.jpg",
        "index.md",
        "photos.yaml",
    ]
    assert "CẦN BỔ SUNG" not in index(bench), said
    published = index(bench).replace("status: bản nháp\n", "")
    (folder / "index.md").write_text(published, encoding="utf-8", newline="\n")
    built = bench.build()
    assert built.status == 0, built.said
    page = bench.output / "tin-tuc/2023/cum-thi-dua-so-1-tong-ket-mot-nam-thi-dua"
    html = (page / "index.html").read_text(encoding="utf-8").replace("\u00a0", " ")
    assert "báo cáo * [tham luận] tại Hội nghị trực tuyến" in html
    assert f"Điểm cầu Hội nghị trực tuyến tại {DUC}." in html
    assert "0 lỗi, 3 cảnh báo" in built.said
    assert set(re.findall(r"\[([a-z]+(?:-[a-z]+)+)\]", built.said)) == {
        "photo-alt-missing",
        "gallery-alt-missing",
    }


def test_without_a_terminal_gaps_are_marked_and_check_reports_each(
    bench: Desk, sent: Path
) -> None:
    imported(bench.root, [text(sent)])
    made = index(bench)
    for key in ("title", "date", "category"):
        assert re.search(rf'^{key}: "CẦN BỔ SUNG: ', made, re.MULTILINE), made
    built = bench.build()
    assert built.status == 0, built.said
    assert built.said.count("Chỗ này còn bỏ trống") == made.count("CẦN BỔ SUNG")
    published = made.replace("status: bản nháp\n", "")
    (bench.root / "content/news/2023/bai/index.md").write_text(
        published, encoding="utf-8", newline="\n"
    )
    assert bench.build().status == 1, "a gap is never published"


def test_a_word_document_with_its_pictures(bench: Desk, sent: Path) -> None:
    document = docx.Document()
    document.add_heading("Tít trong văn bản Word", 0)
    document.add_paragraph(BODY)
    raw = io.BytesIO()
    Image.new("RGB", (900, 600), "#246").save(raw, "JPEG")
    document.add_paragraph().add_run().add_picture(raw, width=Cm(8))
    document.add_paragraph(f"Điểm cầu tại {AN}.", style="Caption")
    document.save(str(sent / "bai.docx"))
    said = imported(bench.root, [str(sent / "bai.docx")], ask=answering(ANSWERS))
    folder = bench.root / "content/news/2023/tit-trong-van-ban-word"
    assert (folder / "diem-cau-thu-an.jpg").read_bytes() == raw.getvalue()
    made = index(bench)
    assert "title: Tít trong văn bản Word\n" in made
    assert f"![](diem-cau-thu-an.jpg)\nĐiểm cầu tại {AN}.\n" in made
    assert f"- {AN} | diem-cau-thu-an.jpg" in made
    assert "1 tệp ảnh" in said
    assert bench.build().status == 0


def test_a_zip_a_folder_and_a_document_are_one_event(bench: Desk, sent: Path) -> None:
    photo(sent / "san tru so.jpg", "-IPTC:Caption-Abstract=Sân trụ sở")
    with zipfile.ZipFile(sent / "anh.zip", "w") as bundle:
        bundle.writestr("ảnh/hoi truong.JPG", (sent / "san tru so.jpg").read_bytes())
        bundle.writestr("__MACOSX/ảnh/._hoi truong.JPG", b"x")
    folder = sent / "them"
    folder.mkdir()
    photo(folder / "Phòng họp.jpg")
    path = text(sent, body=BODY)
    said = imported(
        bench.root,
        [path, str(sent / "anh.zip"), str(folder), str(sent / "san tru so.jpg")],
        ask=answering(ANSWERS),
        slug="mot-su-kien",
    )
    made = bench.root / "content/news/2023/mot-su-kien"
    assert sorted(p.name for p in made.iterdir()) == [
        "hoi-truong.jpg",
        "index.md",
        "phong-hop.jpg",
        "photos.yaml",
        "san-tru-so.jpg",
    ]
    sidecar = (made / "photos.yaml").read_text(encoding="utf-8")
    assert sidecar.count("caption: Sân trụ sở") == 2
    assert "__MACOSX" in said
    assert bench.build().status == 0


def test_what_is_doubtful_is_asked_with_the_choices(bench: Desk, sent: Path) -> None:
    seen: dict[str, tuple[str, ...]] = {}

    def ask(question: Question) -> str | None:
        seen[question.key] = question.options
        return {"held_on": "2022", "kind": "sơ kết", **ANSWERS}.get(question.key)

    body = "Hội nghị nhìn lại năm 2022 và bàn việc năm 2023 của hai đơn vị."
    imported(
        bench.root,
        [text(sent, body=body)],
        ask=lambda q: "Bài thử" if q.key == "title" else ask(q),
    )
    assert seen["section"] == ("Thi đua", "Vinh danh")
    assert "tổng kết" in seen["kind"]
    assert "held_on: 2022\n" in index(bench)
    assert "kind: sơ kết\n" in index(bench)


def test_two_units_of_one_name_are_asked_and_written_with_their_id(
    bench: Desk, sent: Path
) -> None:
    bench.change(
        "data/units/tinh.yaml",
        "    illustrative: true\n",
        "    until: 2023-06-30\n    illustrative: true\n  vksnd-tinh-thu-2023:\n"
        "    name: VKSND tỉnh Thử\n    kind: cấp tỉnh\n    since: 2023-07-01\n"
        "    illustrative: true\n",
    )
    path = text(sent, body="Năm 2023, VKSND tỉnh Thử tổ chức hội nghị.")
    answers = {**ANSWERS, "unit": "VKSND tỉnh Thử @vksnd-tinh-thu-2023"}
    imported(bench.root, [path], ask=answering(answers), slug="co")
    assert "- VKSND tỉnh Thử @vksnd-tinh-thu-2023\n" in index(bench)
    (bench.root / "content/news/2023/co/index.md").unlink()
    (bench.root / "content/news/2023/co").rmdir()
    imported(bench.root, [path], ask=answering(ANSWERS), slug="co")
    assert re.search(
        r'- "CẦN BỔ SUNG: VKSND tỉnh Thử @vksnd-tinh-thu hay', index(bench)
    )


def test_a_second_import_writes_over_nothing(bench: Desk, sent: Path) -> None:
    imported(bench.root, [text(sent)], ask=answering(ANSWERS))
    before = snapshot(bench.root)
    with pytest.raises(RefusedImportError, match="không ghi đè"):
        imported(bench.root, [text(sent)], ask=answering(ANSWERS))
    assert snapshot(bench.root) == before


SPOILT = {
    "hong.txt": "Há»™i nghá»‹ tá»•ng káº¿t.".encode(),
    "mat.txt": "H\ufffdi ngh\ufffd t\ufffdng k\ufffdt".encode(),
}


@pytest.mark.parametrize("name", SPOILT)
def test_spoilt_letters_are_refused_with_their_place(
    bench: Desk, sent: Path, name: str
) -> None:
    (sent / name).write_bytes(b"\n" + SPOILT[name])
    before = snapshot(bench.root)
    with pytest.raises(RefusedImportError, match=rf"{name}, dòng 2, ký tự \d+"):
        imported(bench.root, [str(sent)])
    assert snapshot(bench.root) == before


TONES = "\u0300\u0301\u0303\u0309\u0323"
OLD = "Hội nghị tổng kết công tác thi đua của các đơn vị năm 2023 đã kết thúc tốt đẹp."


@pytest.mark.parametrize("name", ["tcvn3", "vni", "cp1258"])
def test_old_letters_are_made_new_and_said(bench: Desk, sent: Path, name: str) -> None:
    (sent / "cu.txt").write_bytes(in_old_letters(OLD, name))
    said = imported(bench.root, [str(sent)])
    assert OLD in index(bench)
    if name != "cp1258":
        assert "đã chuyển sang Unicode" in said


def with_tone_apart(sign: str) -> str:
    """Windows-1258 keeps circumflex, breve and horn with the letter."""
    parts = unicodedata.normalize("NFD", sign)
    tone = "".join(part for part in parts if part in TONES)
    rest = "".join(part for part in parts if part not in TONES)
    return unicodedata.normalize("NFC", rest) + tone


def in_old_letters(written: str, encoding: str) -> bytes:
    """*written* as a program of the nineties saved it."""
    if encoding == "cp1258":
        return "".join(map(with_tone_apart, written)).encode("cp1258")
    table: dict[str, Any] = {"tcvn3": TCVN3, "vni": VNI}[encoding]
    back = {
        (new if isinstance(new, str) else chr(new)): (
            old if isinstance(old, str) else chr(old)
        )
        for old, new in table.items()
    }
    return "".join(back.get(sign, sign) for sign in written).encode("cp1252")


def test_a_folder_that_is_no_newsroom_is_refused(tmp_path: Path, sent: Path) -> None:
    with pytest.raises(RefusedImportError, match=r"data/site\.yaml"):
        imported(tmp_path, [text(sent)])


def test_at_a_terminal_an_answer_is_a_number_a_text_or_nothing(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    typed = io.StringIO("ngày mai\n21/12/2023\n9\n2\n\n\n")
    monkeypatch.setattr("sys.stdin", typed)
    day = Question(key="date", text="Ngày?", fault=moment_fault)
    assert at_terminal(day) == "21/12/2023"
    section = Question(key="section", text="Mục?", options=("Một", "Hai"))
    assert at_terminal(section) == "Hai"
    assert at_terminal(section) is None
    held = Question(key="held_on", text="Họp?", offered="2023")
    assert at_terminal(held) == "2023"
    said = capsys.readouterr().err
    assert "Viết ngày giờ như" in said
    assert "  2. Hai" in said
    assert "Gõ một số từ 1 đến 2" in said


def test_invoke_takes_a_path_as_often_as_it_is_given(bench: Desk, sent: Path) -> None:
    paths = [text(sent, "mot.txt", BODY), text(sent, "hai.txt", "Hết tin.")]
    words = [word for path in paths for word in ("--path", path)]
    ended = subprocess.run(
        [sys.executable, "-m", "invoke", "import", *words, "--root", str(bench.root)],
        cwd=REPOSITORY,
        capture_output=True,
        encoding="utf-8",
        stdin=subprocess.DEVNULL,
        check=False,
    )
    assert ended.returncode == 0, ended.stderr
    assert "2 văn bản nối thành một bài: mot.txt, hai.txt" in ended.stdout
    assert index(bench).endswith(f"{BODY}\n\nHết tin.\n")
