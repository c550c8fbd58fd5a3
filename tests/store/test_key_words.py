"""What is offered to somebody who writes a key in Vietnamese."""

from __future__ import annotations

import pytest

from gazette.store.key_words import _SAID, meant_by
from gazette.store.schemas import FORMS, known_keys


@pytest.mark.parametrize("word", ["tóm tắt", "Tóm tắt", "tom_tat", "TOM-TAT", "tomtat"])
def test_any_spelling_of_the_word_leads_to_the_key(word: str) -> None:
    assert meant_by(word) == "summary"


def test_other_words_lead_nowhere() -> None:
    assert meant_by("save_as") is None


def test_every_key_that_is_offered_exists() -> None:
    known = {key for form in FORMS.values() for key in known_keys(form)}
    assert _SAID.keys() <= known
