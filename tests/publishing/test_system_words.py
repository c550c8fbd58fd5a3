"""Refusals of the operating system in Vietnamese."""

from __future__ import annotations

from pathlib import Path

import pytest

from gazette.publishing.system_words import reason


def test_a_refusal_that_a_newsroom_meets_is_in_vietnamese(tmp_path: Path) -> None:
    with pytest.raises(OSError, match="No such file") as met:
        (tmp_path / "khong-co").read_bytes()
    assert reason(met.value) == "không có ở đó"


def test_another_keeps_the_systems_words() -> None:
    assert reason(OSError(9999, "Strange thing")) == "Strange thing"
    assert reason(TimeoutError()) == "TimeoutError"
