"""Folding: what readers take for the same, and what must stay apart."""

from __future__ import annotations

import json
import re
from pathlib import Path
from unicodedata import normalize

import pytest
from hypothesis import given
from hypothesis import strategies as st
from slugify import slugify

from gazette.core.folding import fold, search_form, slug, spelling

VECTORS = json.loads(
    (Path(__file__).parent / "vectors" / "folding.json").read_text(encoding="utf-8")
)
IN_ORDER = json.loads(
    (Path(__file__).parent / "vectors" / "collation.json").read_text(encoding="utf-8")
)["in_order"]


@pytest.mark.parametrize(("written", "folded"), VECTORS["fold"])
def test_fold(written: str, folded: str) -> None:
    assert fold(written) == folded


@pytest.mark.parametrize(("written", "folded"), VECTORS["search_form"])
def test_search_form(written: str, folded: str) -> None:
    assert search_form(written) == folded


@pytest.mark.parametrize(("one", "other"), VECTORS["same_spelling"])
def test_one_name_in_two_spellings(one: str, other: str) -> None:
    assert spelling(one) == spelling(other)


@pytest.mark.parametrize(("one", "other"), VECTORS["other_spelling"])
def test_two_names_stay_two(one: str, other: str) -> None:
    assert spelling(one) != spelling(other)


@pytest.mark.parametrize(("written", "address"), VECTORS["slug"])
def test_slug(written: str, address: str) -> None:
    assert slug(written) == address


@pytest.mark.parametrize("name", IN_ORDER)
def test_slugs_are_those_of_the_usual_library(name: str) -> None:
    assert slug(name) == slugify(name)


@given(st.text())
def test_folding_twice_folds_no_further(text: str) -> None:
    assert fold(fold(text)) == fold(text)
    assert search_form(search_form(text)) == search_form(text)


@given(st.text())
def test_the_unicode_form_does_not_matter(text: str) -> None:
    decomposed, composed = normalize("NFD", text), normalize("NFC", text)
    assert fold(decomposed) == fold(composed)
    assert spelling(decomposed) == spelling(composed)
    assert slug(decomposed) == slug(composed)


@given(st.text())
def test_a_slug_is_safe_in_any_address(text: str) -> None:
    assert re.fullmatch(r"([a-z0-9]+(-[a-z0-9]+)*)?", slug(text))


@given(st.text(), st.text())
def test_one_spelling_has_one_fold(one: str, other: str) -> None:
    if spelling(one) == spelling(other):
        assert fold(one) == fold(other)
