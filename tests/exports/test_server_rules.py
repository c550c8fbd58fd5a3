"""The table of headers and moves, without a server."""

from __future__ import annotations

import re
from pathlib import Path

from gazette.exports.moves import flattened
from gazette.exports.server_rules import HTTPS, PAGE_POLICY, POLICY, headers, keeping

BASE = Path(__file__).resolve().parents[2] / "theme" / "templates" / "base.html"


def test_the_page_and_the_header_bear_one_policy() -> None:
    found = re.findall(
        r'http-equiv="Content-Security-Policy" content="([^"]*)"',
        BASE.read_text(encoding="utf-8"),
    )
    assert found[0] == PAGE_POLICY
    # The second names scripts by their content, page by page.
    assert len(found) == 2
    assert found[1].startswith("script-src 'self'{")
    assert found[1].endswith("; object-src 'none'; base-uri 'none'")
    assert POLICY.removeprefix(PAGE_POLICY) == "; frame-ancestors 'none'"
    assert "unsafe" not in POLICY
    assert "http" not in POLICY


def test_only_a_site_on_https_binds_browsers_to_it() -> None:
    assert HTTPS in headers(https=True)
    assert HTTPS not in headers(https=False)


def test_what_is_named_by_its_content_keeps_and_pages_do_not() -> None:
    assert "immutable" in keeping("/tinh/main-0123456789ab.css")
    assert keeping("/anh/ban-0123456789ab-400.avif").startswith("public, max-age=")
    for passing in ("/", "/anh/", "/anh/su-kien/", "/tim-kiem/muc-luc/0.json"):
        assert keeping(passing) == "no-cache"


def test_moves_lead_straight_to_their_end() -> None:
    moved = [("/a/", "/b/"), ("/b/", "/c/#x"), ("/d/", "/e/")]
    assert flattened(moved) == (("/a/", "/c/#x"), ("/b/", "/c/#x"), ("/d/", "/e/"))


def test_a_circle_leads_nowhere() -> None:
    circle = [("/a/", "/b/"), ("/b/", "/a/"), ("/c/", "/a/"), ("/d/", "/d/#x")]
    assert flattened(circle) == ()
