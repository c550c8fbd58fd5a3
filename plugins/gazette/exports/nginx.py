"""The table of headers and moves as nginx reads it, inside a ``server`` block.

A header set in an inner block makes nginx forget those of the outer one, so that the
blocks of kept files repeat them all. Refuses to know what the headers say.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from gazette.exports.server_rules import KEEPINGS, PASSING, Keeping, headers
from gazette.publishing.media_types import BINARY, FEED_NAME, FEEDS, TEXT

ROUTE = "/_nginx.conf"

_HEAD = """\
# Do phần mềm viết ra, đừng sửa tay: mỗi lần dựng lại viết mới.
# Đặt trong khối server {{ … }}, sau dòng root:
#     include {include};
# Thư mục root là nơi mà {home} là trang nhất. Đổi tệp này thì: nginx -s reload
"""


def nginx_rules(base: str, moved: Sequence[tuple[str, str]], *, https: bool) -> str:
    """The whole include for a site below *base*."""
    common = headers(https=https)
    head = _HEAD.format(include=f"…{base}{ROUTE}", home=f"{base}/")
    return head + "\n".join(
        (
            *_ways(base),
            *_types(base),
            *_squeezing(),
            *_said((*common, ("Cache-Control", PASSING))),
            *(line for each in KEEPINGS for line in _kept(base, each, common)),
            *_moves(moved),
            "",
        )
    )


def _ways(base: str) -> Iterator[str]:
    yield "index index.html;"
    yield "absolute_redirect off;"
    yield "server_tokens off;"
    yield f"error_page 403 =404 {base}/404.html;"
    yield f"error_page 404 {base}/404.html;"
    # These rules are nobody's page.
    yield f"location ~ ^{re.escape(base)}/_[^/]*$ {{ return 404; }}"
    yield f"location ~ ^{re.escape(base)}/\\. {{ return 404; }}"


def _types(base: str) -> Iterator[str]:
    yield "types {"
    for suffix, kind in sorted((*TEXT.items(), *BINARY.items())):
        yield f"    {kind} {suffix.removeprefix('.')};"
    yield "}"
    yield "default_type application/octet-stream;"
    yield "charset utf-8;"
    yield f"charset_types {' '.join(_text_types())};"
    for suffix, kind in FEEDS.items():
        name = f"/{FEED_NAME}{re.escape(suffix)}$"
        yield (
            f'location ~ "^{re.escape(base)}/(?:.+/)?{name.removeprefix("/")}" '
            f"{{ types {{ }} default_type {kind}; }}"
        )


def _text_types() -> list[str]:
    """All that is words; nginx knows of HTML itself and complains when told."""
    return sorted({*TEXT.values(), *FEEDS.values()} - {"text/html"})


def _squeezing() -> Iterator[str]:
    yield "gzip on;"
    yield "gzip_vary on;"
    yield "gzip_min_length 1000;"
    yield f"gzip_types {' '.join(_text_types())};"


def _said(told: Sequence[tuple[str, str]], indent: str = "") -> Iterator[str]:
    for name, value in told:
        yield f'{indent}add_header {name} "{value}" always;'


def _kept(base: str, kept: Keeping, common: Sequence[tuple[str, str]]) -> Iterator[str]:
    where = f"^~ {base}{kept.folder}"
    if kept.suffixes:
        suffixes = "|".join(kept.suffixes)
        where = f'~ "^{re.escape(base + kept.folder)}.+\\.(?:{suffixes})$"'
    yield f"location {where} {{"
    yield from _said((*common, ("Cache-Control", kept.value)), "    ")
    yield "}"


def _moves(moved: Sequence[tuple[str, str]]) -> Iterator[str]:
    for old, new in moved:
        yield f"location = {old} {{ return 301 {new}; }}"
