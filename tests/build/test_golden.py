"""A few whole pages as they are published, kept as files and reviewed as a diff.

When a change is meant: ``python3 tasks.py golden``, then read the diff.
"""

from __future__ import annotations

import re
from collections.abc import Callable

import pytest

from tests.build.folder import Desk

PAGES = {
    "report.html": "tin-tuc/2023/tong-ket/index.html",
    "leaderboard.html": "thi-dua/vksnd-tinh-thu/cum-1/2023/index.html",
    "decision.html": "khen-thuong/quyet-dinh/2023/7-qd-vks/index.html",
    "feed.xml": "tin-tuc/nguon.xml",
}

# Hashes in the names of styles, photos and cards change with every colour, digests of
# scripts with every word of theirs.
HASH = re.compile(
    r"-[0-9a-f]{12}(?=[-.])|(?<=/the/)[0-9a-f]{16}|(?<=sha256)-[0-9A-Za-z+/]{43}="
)


@pytest.mark.golden
@pytest.mark.parametrize("name", PAGES)
def test_a_page_is_what_was_reviewed(
    newsdesk: Desk, golden: Callable[[str, str], None], name: str
) -> None:
    built = newsdesk.build()
    assert built.status == 0, built.said
    text = (newsdesk.output / PAGES[name]).read_text(encoding="utf-8")
    golden(name, HASH.sub("-HASH", text))
