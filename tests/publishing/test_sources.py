from __future__ import annotations

import pytest

from gazette.publishing.sources import source_links

NBSP = "\N{NO-BREAK SPACE}"


def test_an_address_is_a_link_named_by_its_host() -> None:
    (link,) = source_links(["https://vksndtc.example/tin?id=1#a"])
    assert (link.text, link.href) == (
        "vksndtc.example",
        "https://vksndtc.example/tin?id=1#a",
    )


def test_a_named_address_bears_its_name() -> None:
    (link,) = source_links(["Tin tổng kết (https://vksndtc.example/tin)"])
    assert link.href == "https://vksndtc.example/tin"
    assert link.text.replace(NBSP, " ") == "Tin tổng kết"


def test_two_that_read_alike_are_numbered_and_others_are_not() -> None:
    links = source_links(["https://a.vn/1", "https://b.vn/1", "https://a.vn/2"])
    assert [link.text for link in links] == ["a.vn (1)", "b.vn", "a.vn (2)"]
    assert [link.href for link in links] == [
        "https://a.vn/1",
        "https://b.vn/1",
        "https://a.vn/2",
    ]


@pytest.mark.parametrize(
    "source",
    [
        "https://",
        "https:///tin",
        "javascript:alert(1)",
        "https://a.vn (mục 2)",
        "Tin (javascript:alert)",
        "Tin (https://)",
        "Tin (https:///tin)",
    ],
)
def test_what_is_no_whole_address_is_words(source: str) -> None:
    (link,) = source_links([source])
    assert link.href is None
    assert link.text.replace(NBSP, " ") == source
