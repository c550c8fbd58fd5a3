from __future__ import annotations

import unicodedata

import pytest

from gazette.store import source_text
from gazette.store.source_text import clean, decode, odd_characters, split_lines


@pytest.mark.parametrize(
    ("data", "code", "line", "column"),
    [
        ("\ufeffa: 1\n".encode(), "byte-order-mark", 1, 1),
        ("a: 1\n".encode("utf-16"), "encoding-utf16", 0, 0),
        ("a: 1\nb: é\n".encode("latin-1"), "encoding-not-utf8", 2, 4),
        ("Đắk\r\n".encode() + b"\xff", "encoding-not-utf8", 2, 1),
    ],
)
def test_bytes_that_are_no_utf8(data: bytes, code: str, line: int, column: int) -> None:
    _, problems = decode(data, "x")
    assert [(p.code, p.place.line, p.place.column) for p in problems] == [
        (code, line, column)
    ]


def test_a_marked_file_is_read_all_the_same() -> None:
    text, _ = decode("\ufeffa: 1\n".encode(), "x")
    assert text == "a: 1\n"


def test_utf8_without_a_mark_has_no_fault() -> None:
    assert decode("tỉnh Đắk Lắk".encode(), "x") == ("tỉnh Đắk Lắk", ())


def test_a_file_over_the_limit_is_not_decoded(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(source_text, "MAX_BYTES", 3)
    assert [p.code for p in decode(b"abcd", "x")[1]] == ["file-too-large"]
    assert decode(b"abc", "x")[1] == ()


def test_lines_end_as_any_system_ends_them() -> None:
    assert split_lines("a\r\nb\nc\rd") == ["a", "b", "c", "d"]


def test_columns_lead_back_to_the_files_own_letters() -> None:
    raw = unicodedata.normalize("NFD", "tỉnh Đắk") + "\u200b Lắk"
    line = clean(raw)
    assert line.text == "tỉnh Đắk Lắk"
    offset = line.text.index("L")
    assert raw[line.column(offset) - 1] == "L"
    assert line.column(len(line.text)) == len(raw) + 1


OLD = (
    "Côm thi ®ua sè 1 tæng kÕt n¨m 2023",
    "NguyÔn V¨n Hïng",
    "Cuïm thi ñua soá 1 toång keát naêm 2023",
    "Nguyeãn Vaên Huøng",
    "Cá»¥m thi Ä‘ua sá»‘ 1",
)
SOUND = (
    "Müller và Citroën dự Noël ở España",
    "«Bảng vàng» © 2021, 5 µm, 10 m² ½, Adobe® và Word®, § 5",
    "hoá, toán, thuê, uể oải, khuỷu tay, ngoằn ngoèo, Y Blăk Niê",
)


@pytest.mark.parametrize("line", OLD)
def test_letters_of_an_old_encoding_are_told_once(line: str) -> None:
    (problem,) = odd_characters(["a", line, line], "x", 1)
    assert problem.code == "encoding-old-letters"
    assert problem.place.line == 2
    assert dict(problem.particulars)["lines"] == "2"


@pytest.mark.parametrize("line", SOUND)
def test_foreign_names_and_signs_are_no_old_encoding(line: str) -> None:
    assert list(odd_characters([line], "x", 1)) == []
