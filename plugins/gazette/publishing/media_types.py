"""The media type of every kind of file that a site consists of.

One table for our own server and for the rules that other servers are given.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from pathlib import Path
from types import MappingProxyType

TEXT: Mapping[str, str] = MappingProxyType(
    {
        ".css": "text/css",
        ".csv": "text/csv",
        ".html": "text/html",
        ".js": "text/javascript",
        ".json": "application/json",
        ".mjs": "text/javascript",
        ".svg": "image/svg+xml",
        ".txt": "text/plain",
        ".webmanifest": "application/manifest+json",
        ".xml": "application/xml",
    }
)
BINARY: Mapping[str, str] = MappingProxyType(
    {
        ".avif": "image/avif",
        ".docx": "application/vnd.openxmlformats-officedocument"
        ".wordprocessingml.document",
        ".gif": "image/gif",
        ".ico": "image/x-icon",
        ".jpeg": "image/jpeg",
        ".jpg": "image/jpeg",
        ".mp4": "video/mp4",
        ".pdf": "application/pdf",
        ".png": "image/png",
        ".webp": "image/webp",
        ".woff2": "font/woff2",
        ".xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
        ".zip": "application/zip",
    }
)
FEEDS: Mapping[str, str] = MappingProxyType(
    {".xml": "application/atom+xml", ".json": "application/feed+json"}
)
FEED_NAME = r"nguon[^/]*"
"""How the file of a feed is named, before its suffix, as a regular expression."""

_FEED = re.compile(FEED_NAME)


def content_type(name: str) -> str:
    """The type a host should send for a file of this *name*, with its charset."""
    suffix = Path(name).suffix.lower()
    if suffix in FEEDS and _FEED.fullmatch(Path(name).stem):
        return f"{FEEDS[suffix]}; charset=utf-8"
    if suffix in TEXT:
        return f"{TEXT[suffix]}; charset=utf-8"
    return BINARY.get(suffix, "application/octet-stream")
