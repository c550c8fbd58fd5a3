"""What a host should call each kind of file."""

from __future__ import annotations

import pytest

from gazette.publishing.media_types import content_type


@pytest.mark.parametrize(
    ("name", "kind"),
    [
        ("index.html", "text/html; charset=utf-8"),
        ("main.css", "text/css; charset=utf-8"),
        ("main.js", "text/javascript; charset=utf-8"),
        ("nguon-vinh-danh.xml", "application/atom+xml; charset=utf-8"),
        ("nguon.json", "application/feed+json; charset=utf-8"),
        ("muc-luc.json", "application/json; charset=utf-8"),
        ("sitemap.xml", "application/xml; charset=utf-8"),
        ("bang.csv", "text/csv; charset=utf-8"),
        ("site.webmanifest", "application/manifest+json; charset=utf-8"),
        ("a.webp", "image/webp"),
        ("a.AVIF", "image/avif"),
        ("a.woff2", "font/woff2"),
        ("manifest", "application/octet-stream"),
    ],
)
def test_content_types(name: str, kind: str) -> None:
    assert content_type(name) == kind
