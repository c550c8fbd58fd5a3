"""Files that are larger, other or meaner than they look: each refused in a sentence."""

from __future__ import annotations

import io
import os
import tracemalloc
import zipfile
from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple

import docx
import pytest
from PIL import Image

from gazette.importers.arrivals import ArrivalKind
from gazette.importers.arriving import arrived
from gazette.importers.findings import RefusedImportError
from gazette.importers.html_text import Walk, soup_of
from gazette.importers.old_letters import decoded
from gazette.importers.unpacking import MAX_PARTS, package
from gazette.importers.word_text import read_document

TYPES = "[Content_Types].xml"


def word(**extra: bytes) -> bytes:
    """A document as Word writes it, with parts put in or over its own."""
    made = io.BytesIO()
    document = docx.Document()
    document.add_paragraph("Một đoạn văn.")
    document.save(made)
    out = io.BytesIO()
    with zipfile.ZipFile(made) as old, zipfile.ZipFile(out, "w", 8) as new:
        for info in old.infolist():
            if info.filename not in extra:
                new.writestr(info.filename, old.read(info))
        for name, data in extra.items():
            new.writestr(name, data)
    return out.getvalue()


def zipped(**files: bytes) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", 8) as bundle:
        for name, data in files.items():
            bundle.writestr(name, data)
    return out.getvalue()


def jpeg() -> bytes:
    out = io.BytesIO()
    Image.new("RGB", (900, 600), "#345").save(out, "JPEG")
    return out.getvalue()


def named(name: str, data: bytes = b"x") -> bytes:
    return zipped(**{name: data})


def link() -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as bundle:
        info = zipfile.ZipInfo("anh.jpg")
        info.external_attr = 0o120777 << 16
        bundle.writestr(info, "/etc/passwd")
    return out.getvalue()


def twice() -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as bundle:
        bundle.writestr("anh.jpg", b"1")
        with pytest.warns(UserWarning, match="Duplicate"):
            bundle.writestr("anh.jpg", b"2")
    return out.getvalue()


def locked() -> bytes:
    data = bytearray(named("anh.jpg"))
    at = data.index(b"PK\x01\x02")
    data[at + 8] |= 1
    return bytes(data)


LAUGHS = (
    b'<?xml version="1.0"?><!DOCTYPE x [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;">]>'
    b"<w:document xmlns:w='w'>&b;</w:document>"
)
OUTSIDE = b'<?xml version="1.0"?><!DOCTYPE x SYSTEM "file:///etc/passwd"><x/>'


def bent(data: bytes, *, at: int | None = None) -> bytes:
    """*data* with a few bytes in its middle, or from *at*, turned over."""
    start = len(data) // 2 if at is None else at
    middle = bytes(byte ^ 0xFF for byte in data[start : start + 30])
    return data[:start] + middle + data[start + 30 :]


def stored(name: str, data: bytes) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as bundle:
        bundle.writestr(name, data)
    return out.getvalue()


class Hostile(NamedTuple):
    name: str
    make: Callable[[], bytes]
    said: str


TABLE = (
    Hostile("bom.docx", lambda: word(**{"word/document.xml": bytes(300_000_000)}), "quá 64 MB"),
    Hostile("dai.docx", lambda: word(**{"word/document.xml": os.urandom(2_500_000).hex().encode()}), "quá 4 MB"),
    Hostile("bom.zip", lambda: named("anh.jpg", bytes(50_000_000)), "bom nén"),
    Hostile("qua-lon.zip", lambda: named("anh.jpg", bytes(70_000_000)), "quá 64 MB"),
    Hostile("nhieu.zip", lambda: zipped(**{f"{n}.txt": b"" for n in range(MAX_PARTS + 1)}), "quá 5000"),
    Hostile("long.zip", lambda: named("trong.zip", named("a.txt")), "tệp nén nằm trong tệp nén"),
    Hostile("cuoi.docx", lambda: word(**{"word/document.xml": LAUGHS}), "DOCTYPE"),
    Hostile("ngoai.docx", lambda: word(**{"customXml/item1.xml": OUTSIDE}), "DOCTYPE"),
    Hostile("rong.docx", lambda: word(**{"customXml/item1.xml": OUTSIDE.decode().encode("utf-16")}), "DOCTYPE"),
    Hostile("macro.docx", lambda: word(**{"word/vbaProject.bin": b"\xd0\xcf"}), "macro"),
    Hostile("macro.docm", lambda: word(**{"word/vbaProject.bin": b"\xd0\xcf"}), "macro"),
    Hostile("leo.zip", lambda: named("../../etc/cron.d/x"), "trỏ ra ngoài"),
    Hostile("goc.zip", lambda: named("/etc/passwd"), "trỏ ra ngoài"),
    Hostile("win.zip", lambda: named("C:\\Windows\\x.jpg"), "trỏ ra ngoài"),
    Hostile("xien.zip", lambda: named("..\\x.jpg"), "trỏ ra ngoài"),
    Hostile("dieu-khien.zip", lambda: named("a\x1b[2Jb.jpg"), "không in được"),
    Hostile("loi-tat.zip", link, "lối tắt"),
    Hostile("trung.zip", twice, "cùng tên"),
    Hostile("khoa.zip", locked, "mật khẩu"),
    Hostile("hong.docx", lambda: bent(word(**{"word/document.xml": os.urandom(4_000).hex().encode()})), "hỏng"),
    Hostile("hong.zip", lambda: bent(named("bai.txt", os.urandom(4_000).hex().encode())), "hỏng"),
    Hostile("sai-so.zip", lambda: bent(stored("bai.txt", b"Tin. " * 200), at=60), "hỏng"),
    Hostile("sai-duoi.zip", lambda: bent(stored("bai.txt", b"Tin. " * 4_000), at=19_000), "hỏng"),
    Hostile("cut.docx", lambda: word()[:900], "hỏng"),
    Hostile("gia.docx", jpeg, "bên trong là ảnh"),
    Hostile("van-ban.docx", "Chỉ là chữ.".encode, "bên trong là văn bản thuần"),
    Hostile("bai.txt", word, "bên trong là văn bản Word"),
    Hostile("trinh-chieu.docx", lambda: zipped(**{TYPES: b"<Types/>", "ppt/presentation.xml": b"<p/>"}), "phần mềm văn phòng khác"),
    Hostile("dai.txt", lambda: b"a " * 5_000_000, "quá 2 MB"),
)  # fmt: skip
# ruff: noqa: E501


def taken_in(path: Path) -> None:
    for arrival in arrived([path]).arrivals:
        if arrival.kind is ArrivalKind.DOCUMENT:
            read_document(arrival)


@pytest.mark.parametrize("case", TABLE, ids=lambda case: case.name)
def test_hostile_files_are_refused_with_a_reason(case: Hostile, tmp_path: Path) -> None:
    path = tmp_path / case.name
    path.write_bytes(case.make())
    tracemalloc.start()
    try:
        with pytest.raises(RefusedImportError, match=case.said) as refusal:
            taken_in(path)
        peak = tracemalloc.get_traced_memory()[1]
    finally:
        tracemalloc.stop()
    assert case.name in str(refusal.value)
    assert peak < 40_000_000, f"{peak} bytes in use before the refusal"


def test_a_directory_that_lies_of_sizes_gains_nothing(tmp_path: Path) -> None:
    data = bytearray(word(**{"word/big.xml": b"<x>" + bytes(5_000_000) + b"</x>"}))
    size = (5_000_007).to_bytes(4, "little")
    while (at := data.find(size)) >= 0:
        data[at : at + 4] = (100).to_bytes(4, "little")
    path = tmp_path / "noi-doi.docx"
    path.write_bytes(data)
    with pytest.raises(RefusedImportError, match="hỏng"):
        package(path, "noi-doi.docx")


def test_a_sound_document_is_none_of_these(tmp_path: Path) -> None:
    path = tmp_path / "bai.docx"
    path.write_bytes(word())
    (arrival,) = arrived([path]).arrivals
    assert [piece.plain for piece in read_document(arrival).pieces] == ["Một đoạn văn."]


def test_what_a_document_would_fetch_is_left_and_said(tmp_path: Path) -> None:
    rels = (
        b'<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/'
        b'package/2006/relationships"><Relationship Id="r9" Type="http://x/attachedTem'
        b'plate" Target="http://evil.example/t.dotm" TargetMode="External"/>'
        b"</Relationships>"
    )
    path = tmp_path / "mau.docx"
    path.write_bytes(word(**{"word/_rels/settings.xml.rels": rels}))
    (arrival,) = arrived([path]).arrivals
    said = [finding.text for finding in read_document(arrival).findings]
    assert said == ["mau.docx: “http://evil.example/t.dotm” ở ngoài tệp, không tải về."]


@pytest.mark.parametrize(
    ("name", "data", "said"),
    [
        ("bai.doc", b"\xd0\xcf\x11\xe0" + bytes(600), "đời cũ"),
        ("bai.pdf", b"%PDF-1.7\n", "PDF"),
        ("phim.mp4", b"\0\0\0\x18ftypmp42", "không phải bài"),
        ("rong.txt", b"", "rỗng"),
    ],
)
def test_what_cannot_be_imported_is_left_and_said(
    tmp_path: Path, name: str, data: bytes, said: str
) -> None:
    (tmp_path / name).write_bytes(data)
    found = arrived([tmp_path])
    assert found.arrivals == ()
    assert [said in finding.text for finding in found.findings] == [True]


def test_nobodys_files_and_links_are_left(tmp_path: Path) -> None:
    for name in ("Thumbs.db", ".DS_Store", "~$bai.docx", "anh.jpg"):
        (tmp_path / name).write_bytes(jpeg())
    (tmp_path / "noi.jpg").symlink_to("/etc/passwd")
    assert [a.file for a in arrived([tmp_path]).arrivals] == ["anh.jpg"]


def test_entities_and_endless_nesting_in_a_page_are_refused() -> None:
    with pytest.raises(RefusedImportError, match="ENTITY"):
        soup_of("<!DOCTYPE html [<!ENTITY a 'b'>]><p>&a;</p>", "t.html")
    soup = soup_of("<div>" * 5000 + "x", "t.html")
    walk = Walk(source="t.html", stored=lambda _address: None)
    with pytest.raises(RefusedImportError, match="lồng nhau"):
        walk.read(soup)


def test_bytes_of_no_encoding_are_refused_with_their_line() -> None:
    with pytest.raises(RefusedImportError, match="dòng 2"):
        decoded(b"abc\n\xff\x81\x8d\x90 \xfe\xfe\xfe", "t.txt")
