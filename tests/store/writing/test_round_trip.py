"""What is written is what is read: for any text, and for every file of the sample."""

from __future__ import annotations

import unicodedata
from pathlib import Path

import pytest
from hypothesis import assume, example, given, settings
from hypothesis import strategies as st

from gazette.store.nodes import Mapping
from gazette.store.reading import kind_of
from gazette.store.source_text import odd_characters
from gazette.store.writing import Document, Plain, Unwritable, Value, document
from gazette.store.writing.document import HEADED
from gazette.store.writing.values import of_node
from gazette.store.yaml_events import PARSER, PURE_PARSER
from gazette.store.yaml_reader import read

ROOT = Path(__file__).parents[3]

NASTY = [
    "no", "No", "on", "y", "yes", "true", "True", "null", "~", "012", "0123", "12:30",
    "1_000", "0x1F", "1e3", ".5", "5.", "-5", "+5", "2023", "9,5", "9.5", "2023-12-15",
    "Ảnh minh họa: trụ sở", "khen thưởng:", "a:b", "a: ", " #", "Số #5", "a #b", "a# b",
    "#", "- mục", "-mục", "-", "--", "---", "...", "...a", "? gì", "?", ": ", ":",
    "| bảng", "|", ">", "> lời", "'", "''", '"', '""', "H’Liêu Êban", "d'Estaing",
    'Nói: "Có"', "Nói: \"Có\" và 'không'", "\\", "C:\\Tệp", '\\"', "a\\n", "[a]", "{a}",
    "[", "]", "{", "}", ",", "a, b", "&a", "*a", "!a", "%a", "@a", "`a`", "=", "<<",
    "“Vì sự nghiệp Kiểm sát”", "🏅 Huân chương", "Đặng Thị Ánh @ab", "a\nb", "a\n",
    "\ta", "a\tb", " a", "a ", "  ", "a\u00a0b", "\u00a0a", "a:\u00a0b", "a:\u2003b",
    "_", "_ | a",
    "Nguyễn Văn Hùng (1) | Viện trưởng | VKSND khu vực Mẫu An", "\u0301a", "a\r\nb",
]  # fmt: skip

letters = st.characters(
    codec="utf-8", exclude_categories=["Cc", "Cs", "Cf", "Zl", "Zp"]
)
signs = st.sampled_from("aAáÁđ0129 .,:;#-?|>'\"\\[]{}&*!%@`=~_<\n\t\u00a0\u0301🏅")
words = st.sampled_from(NASTY)
texts = st.one_of(
    words,
    st.text(signs, max_size=12),
    st.text(letters, max_size=20),
    st.lists(words, min_size=2, max_size=3).map("".join),
)


def held(text: str) -> bool:
    """Whether a file may hold *text* at all, whatever quotes stand around it."""
    lines = text.split("\n")
    return not list(odd_characters([*lines, text.replace("\n", "")], "", 1))


def check(text: str, values: dict[str, object]) -> None:
    for parser in (PARSER, PURE_PARSER):
        node, problems = read(text, "x.yaml", parser=parser)
        assert problems == ()
        assert node is not None
        assert of_node(node) == values


@settings(max_examples=400, deadline=None)
@given(texts)
def test_any_text_is_read_back_in_any_place(text: str) -> None:
    composed = unicodedata.normalize("NFC", text)
    values = {"a": text, "b": [text, {"c": text}], "d": {text or "đ": {"e": text}}}
    meant = {
        "a": composed,
        "b": (composed, {"c": composed}),
        "d": {composed or "đ": {"e": composed}},
    }
    if not held(composed):
        with pytest.raises(Unwritable):
            document(values)
        return
    written = document(values)
    check(written, meant)
    assert document(of_node(read(written, "")[0])) == written  # type: ignore[arg-type]


@pytest.mark.parametrize("text", NASTY)
def test_nasty_texts_one_by_one(text: str) -> None:
    check(document({text: [text]}), {unicodedata.normalize("NFC", text): (text,)})


@pytest.mark.parametrize("text", ["a\u200bb", "a\x00b", "\ufffd", "a\u2028b", "\ufeff"])
def test_what_no_file_may_hold_is_refused_with_the_readers_reason(text: str) -> None:
    with pytest.raises(Unwritable) as refused:
        document({"a": text})
    assert refused.value.problems


def test_loose_marks_are_composed() -> None:
    assert document({"a": "Thê\u0309"}) == "a: Thể\n"


@settings(max_examples=150, deadline=None)
@given(texts, texts, st.sampled_from(["\n", "\r\n"]))
@example("a: b", "no", "\r\n")
@example("a", "§aA¡", "\n")
def test_an_edit_disturbs_no_other_line(new: str, key: str, end: str) -> None:
    lines = [
        "# Đầu tệp", "a:   'cũ'   # lời", "", "b:", "  # trong", "  - x: 1",
        "    y: \"2\"", "  - một dòng", "c: [m, k]", "d:", "  e: >", "    dài",
        "    lắm", "", "# Cuối tệp",
    ]  # fmt: skip
    before = Document(text=end.join([*lines, ""]))
    # Letters that are harmless apart may be an old encoding's in one line.
    assume(held(unicodedata.normalize("NFC", f"{key}k: {new}")))
    after = before.set(("b", 0, "y"), new).set(("b", 0, key + "k"), new)
    after = after.append(("b",), new).set(("d", "e"), new)
    found = after.text.split(end)
    assert found[:6] == lines[:6]
    assert "c: [m, k]" in found
    assert found[-3:] == [*lines[-2:], ""]
    assert found.count("  - một dòng") == 1
    assert after.value(("b", 2)) == unicodedata.normalize("NFC", new)
    assert len(found) == len(lines) + 1


def test_an_edit_that_the_reader_would_refuse_is_not_made() -> None:
    with pytest.raises(Unwritable) as refused:
        Document(text="a: b\n").set(("§aA¡k",), "c")
    assert [p.code for p in refused.value.problems] == ["encoding-old-letters"]


def flagged(value: Plain) -> Value:
    """Texts as a caller holds them: what reads ``true`` in the sample is logic."""
    if isinstance(value, dict):
        return {key: flagged(item) for key, item in value.items()}
    if isinstance(value, tuple):
        return [flagged(item) for item in value]
    return {"true": True, "false": False}.get(value, value)


SAMPLE = sorted(
    path
    for folder in ("data", "content")
    for path in (ROOT / folder).rglob("*")
    if path.suffix in (".yaml", ".md") and path.name != "README.md"
)


@pytest.mark.parametrize("path", SAMPLE, ids=lambda path: path.parent.name + path.name)
def test_the_sample_is_canonical_but_for_comments(path: Path) -> None:
    name = path.relative_to(ROOT).as_posix()
    kind = kind_of(name)
    text = path.read_text(encoding="utf-8")
    head = text
    if kind in HEADED:
        head, _ = text.removeprefix("---\n").split("\n---\n", 1)
        head += "\n"
    node, problems = read(head, name)
    assert problems == ()
    assert isinstance(node, Mapping)
    bare = [line for line in head.splitlines() if line.lstrip()[:1] not in ("", "#")]
    values = flagged(of_node(node))
    assert isinstance(values, dict)
    assert document(values) == "\n".join([*bare, ""])


@pytest.mark.parametrize("path", SAMPLE, ids=lambda path: path.parent.name + path.name)
def test_setting_what_is_there_changes_no_letter(path: Path) -> None:
    name = path.relative_to(ROOT).as_posix()
    found = Document(text=path.read_text(encoding="utf-8"), file=name)
    values = found.value()
    assert isinstance(values, dict)
    for key, value in values.items():
        if isinstance(value, str) and value not in ("true", "false"):
            assert found.set((key,), value).text == found.text
