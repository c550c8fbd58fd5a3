"""Words as they are searched; the browser's twin is held to the same vectors."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from gazette.search.words import keys_of, question, shard_of, tokens

VECTORS = json.loads(
    (Path(__file__).parent / "vectors" / "words.json").read_text(encoding="utf-8")
)
PHRASE = "viện kiểm sát nhân dân tối cao VKSND tỉnh Đắk Lắk chiến sĩ thi đua cơ sở 7"
SYLLABLES = st.sampled_from(PHRASE.split())


@pytest.mark.parametrize(("text", "words"), VECTORS["tokens"])
def test_tokens(text: str, words: list[str]) -> None:
    assert tokens(text) == words


@pytest.mark.parametrize(("text", "keys"), VECTORS["question"])
def test_question(text: str, keys: list[str]) -> None:
    assert list(question(text)) == keys


@pytest.mark.parametrize(("key", "shards", "shard"), VECTORS["shard"])
def test_shard(key: str, shards: int, shard: int) -> None:
    assert shard_of(key, shards) == shard


@given(st.lists(SYLLABLES, min_size=2, max_size=9), st.data())
def test_what_stands_in_a_title_is_found_by_every_two_words_of_it(
    words: list[str], data: st.DataObject
) -> None:
    start = data.draw(st.integers(0, len(words) - 2))
    asked = question(" ".join(words[start : start + 2]))
    assert set(asked) <= keys_of(" ".join(words), singles=True)


@pytest.mark.parametrize(
    "body", ["Viện kiểm sát nhân dân tỉnh Đắk Lắk", "VKSND tỉnh Đắk Lắk"]
)
@pytest.mark.parametrize(
    "asked", ["vksnd tinh dak lak", "viện kiểm sát nhân dân tỉnh", "kiểm sát nhân dân"]
)
def test_long_and_short_forms_find_each_other(body: str, asked: str) -> None:
    assert set(question(asked)) <= keys_of(body, singles=False)


def test_a_body_has_alone_only_what_tells() -> None:
    keys = keys_of("Năm 2021 bàn về blockchain và số 1234567", singles=False)
    alone = {key for key in keys if " " not in key}
    assert alone == {"blockchain", "1234567"}
