from __future__ import annotations

import pytest

from gazette.publishing.sources import source_link


def test_an_address_is_a_link_named_by_its_host() -> None:
    link = source_link("https://vksndtc.example/tin?id=1#a")
    assert (link.text, link.href) == (
        "vksndtc.example",
        "https://vksndtc.example/tin?id=1#a",
    )


@pytest.mark.parametrize(
    "source",
    ["https://", "https:///tin", "javascript:alert(1)", "https://a.vn (mục 2)"],
)
def test_what_is_no_whole_address_is_words(source: str) -> None:
    link = source_link(source)
    assert link.href is None
    assert link.text.replace("\N{NO-BREAK SPACE}", " ") == source
