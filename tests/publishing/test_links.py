"""Where an officer's link leads."""

from __future__ import annotations

import pytest

from gazette.publishing.address_book import AddressBook
from gazette.publishing.links import resolve

BOOK = AddressBook("/vks", {("report", "2021/b"): "/tin-tuc/2021/b/"})
FILES = {"content/news/2021/b/index.md": ("report", "2021/b")}
FOLDER = "content/news/2021/a"


@pytest.mark.parametrize(
    ("href", "address"),
    [
        ("https://example.org/x?y=1", "https://example.org/x?y=1"),
        ("mailto:toa-soan@example.org", "mailto:toa-soan@example.org"),
        ("#muc", "#muc"),
        ("/don-vi/x/", "/vks/don-vi/x/"),
        ("../b/index.md", "/vks/tin-tuc/2021/b/"),
        ("../b/", "/vks/tin-tuc/2021/b/"),
        ("{filename}../b/index.md", "/vks/tin-tuc/2021/b/"),
        ("{filename}/news/2021/b/index.md", "/vks/tin-tuc/2021/b/"),
        ("../b/index.md#dien-bien", "/vks/tin-tuc/2021/b/#dien-bien"),
        ("../c/index.md", None),
        ("{filename}../../../../../etc/passwd", None),
    ],
)
def test_links_resolve(href: str, address: str | None) -> None:
    assert resolve(href, FOLDER, BOOK, FILES).address == address


def test_a_near_miss_is_offered() -> None:
    target = resolve("../bb/index.md", FOLDER, BOOK, FILES)
    assert target.near == ("../b/index.md",)
