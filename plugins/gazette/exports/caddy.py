"""The table of headers and moves as Caddy reads it, inside a site's block.

Caddy does not promise which of two rules for one header comes last, so that no file
matches two. Refuses to know what the headers say.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from gazette.exports.server_rules import KEEPINGS, PASSING, Keeping, headers
from gazette.publishing.media_types import BINARY, FEED_NAME, FEEDS, TEXT

ROUTE = "/_caddy.conf"

_HEAD = """\
# Do phần mềm viết ra, đừng sửa tay: mỗi lần dựng lại viết mới.
# Đặt trong khối của trang, sau dòng root:
#     import {include}
# Thư mục root là nơi mà {home} là trang nhất. Đổi tệp này thì: caddy reload
"""


def caddy_rules(base: str, moved: Sequence[tuple[str, str]], *, https: bool) -> str:
    """The whole snippet for a site below *base*."""
    head = _HEAD.format(include=f"…{base}{ROUTE}", home=f"{base}/")
    common = tuple(_said(headers(https=https)))
    return head + "\n".join(
        (
            "encode gzip zstd",
            "header {",
            *common,
            "\t?Content-Type application/octet-stream",
            "}",
            *_keepings(base),
            *_types(base),
            *(f"redir {old} {new} 301" for old, new in moved),
            f"@rules path_regexp ^{re.escape(base)}/[_.][^/]*$",
            "error @rules 404",
            "file_server",
            "handle_errors {",
            *(f"\t{line}" for line in ("header {", *common, "}")),
            f'\theader Cache-Control "{PASSING}"',
            '\theader Content-Type "text/html; charset=utf-8"',
            f"\trewrite * {base}/404.html",
            "\tfile_server",
            "}",
            "",
        )
    )


def _said(told: Sequence[tuple[str, str]]) -> Iterator[str]:
    for name, value in told:
        yield f'\t{name} "{value}"'


def _keepings(base: str) -> Iterator[str]:
    for each in KEEPINGS:
        yield f"@{each.name} path_regexp {_pattern(base, each)}"
        yield f'header @{each.name} Cache-Control "{each.value}"'
    yield "@passing {"
    yield from (f"\tnot path_regexp {_pattern(base, each)}" for each in KEEPINGS)
    yield "}"
    yield f'header @passing Cache-Control "{PASSING}"'


def _pattern(base: str, kept: Keeping) -> str:
    where = f"^{re.escape(base + kept.folder)}"
    return f"{where}.+\\.({'|'.join(kept.suffixes)})$" if kept.suffixes else where


def _types(base: str) -> Iterator[str]:
    kinds = {
        **{suffix: f"{kind}; charset=utf-8" for suffix, kind in TEXT.items()},
        **BINARY,
    }
    for suffix, kind in sorted(kinds.items()):
        if suffix == ".html":  # folders are pages too: Caddy knows of them
            continue
        name = suffix.removeprefix(".")
        yield f"@{name} {{"
        yield f"\tpath *{suffix}"
        if suffix in FEEDS:
            yield f"\tnot path_regexp {_feed(base, suffix)}"
        yield "}"
        yield f'header @{name} Content-Type "{kind}"'
    for suffix, kind in FEEDS.items():
        name = f"feed_{suffix.removeprefix('.')}"
        yield f"@{name} path_regexp {_feed(base, suffix)}"
        yield f'header @{name} Content-Type "{kind}; charset=utf-8"'


def _feed(base: str, suffix: str) -> str:
    return f"^{re.escape(base)}/(.+/)?{FEED_NAME}{re.escape(suffix)}$"
