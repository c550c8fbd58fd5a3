"""Links: where each stood, the slot it leaves, the address that fills the slot.

Knows which kinds of address a page may carry. Refuses to know what an address means.
"""

from __future__ import annotations

import html as entities
import re
from collections.abc import Iterator, Sequence

from gazette.core.problems import Place, Problem, error, warning
from gazette.markup.body import Link
from gazette.markup.manuscript import LINK_CLOSE, LINK_OPEN, Manuscript, settle_plain

SCHEMES = ("http", "https", "mailto", "tel")

_SCHEME = re.compile(r"([A-Za-z][A-Za-z0-9+.-]*):")
_ANCHOR = re.compile(r"<a((?: [^<>]*)?)>(.*?)</a>", re.DOTALL)
_HREF = re.compile(r' href="([^"<>]*)"')
_TITLE = re.compile(r' title="[^"<>]*"')
_MARK = re.compile(f"{LINK_OPEN}([0-9]+){LINK_CLOSE}")
_SLOT = re.compile(r'<a href="slot:([0-9]+)"([^<>]*)>(.*?)</a>', re.DOTALL)
_SPOT = re.compile(
    r"(?P<inline>\]\([ \t]*<?)"
    r"|(?P<definition>^[ ]{0,3}\[[^\[\]\n]+\]:[ ]*<?)"
    r"|(?P<raw>\bhref[ ]*=[ ]*[\"']?)"
    r"|<(?P<auto>(?:https?|ftp)://[^<>\s]+|[^<> !]+@[^@<> ]+)(?=>)",
    re.MULTILINE | re.IGNORECASE,
)


def mark_links(text: str, spots: list[tuple[int, int]], row: int) -> str:
    """*text* with a private mark in every address; their places go to *spots*.

    Python-Markdown forgets where a link stood; the mark travels inside the address.
    """

    def marked(found: re.Match[str]) -> str:
        start = found.start("auto") if found["auto"] else found.end()
        line_start = text.rfind("\n", 0, start) + 1
        spots.append((row + text.count("\n", 0, start), start - line_start))
        return f"{found[0]}{LINK_OPEN}{len(spots) - 1}{LINK_CLOSE}"

    return _SPOT.sub(marked, text)


def number_links(
    html: str,
    links: list[Link],
    spots: Sequence[tuple[int, int]],
    manuscript: Manuscript,
    fallback_row: int,
) -> tuple[str, list[Problem]]:
    """*html* with its addresses replaced by slots, appended to *links* in order."""
    problems: list[Problem] = []

    def numbered(found: re.Match[str]) -> str:
        attributes, inner = found[1], found[2]
        written = _HREF.search(attributes)
        if written is None:
            return inner
        address = entities.unescape(written[1])
        mark = _MARK.search(address)
        spot = spots[int(mark[1])] if mark and int(mark[1]) < len(spots) else None
        place = manuscript.place(*(spot or (fallback_row, 0)))
        address = settle_plain(address).strip()
        if fault := _fault(address, inner, place):
            problems.append(fault)
            return inner
        links.append(Link(href=address, line=place.line, column=place.column))
        title = _TITLE.search(attributes)
        return _anchor(len(links) - 1, address, title[0] if title else "", inner)

    return _ANCHOR.sub(numbered, html), problems


def fill(html: str, addresses: Sequence[str | None]) -> str:
    """*html* with address N in slot N, escaped; all else stays byte for byte.

    ``None`` leaves the words without a link. Raises ValueError for an address that
    could run code in a reader's browser, or when there are fewer addresses than slots.
    """

    def filled(found: re.Match[str]) -> str:
        number = int(found[1])
        if number >= len(addresses):
            raise ValueError(f"slot {number} has no address, {len(addresses)} given")
        address = addresses[number]
        if address is None:
            return found[3]
        if not allowed(address):
            raise ValueError(f"slot {number} may not lead to {address!r}")
        return f'<a href="{entities.escape(address)}"{found[2]}>{found[3]}</a>'

    return _SLOT.sub(filled, html)


def allowed(address: str) -> bool:
    """Whether *address* is relative or of a scheme that cannot run code.

    Browsers drop spaces and controls before a scheme, and tabs and newlines in it.
    """
    bare = re.sub(r"[\x00-\x20]", "", address)
    scheme = _SCHEME.match(bare)
    return scheme is None or scheme[1].lower() in SCHEMES


def external(address: str) -> bool:
    """Whether *address* names a host."""
    return re.match(r"(?:https?:)?//", address, re.IGNORECASE) is not None


def _anchor(number: int, address: str, title: str, inner: str) -> str:
    rel = ' class="external" rel="noopener"' if external(address) else ""
    return f'<a href="slot:{number}"{rel}{title}>{inner}</a>'


def _fault(address: str, inner: str, place: Place) -> Problem | None:
    for fault in _faults(address, inner, place):
        return fault
    return None


def _faults(address: str, inner: str, place: Place) -> Iterator[Problem]:
    words = settle_plain(re.sub(r"<[^<>]*>", "", inner)).strip()
    if not address:
        yield warning("link-empty", place, text=words)
    elif not allowed(address):
        scheme = re.sub(r"[\x00-\x20]", "", address).split(":")[0]
        yield error("link-scheme", place, scheme=scheme)
    elif address.lower().startswith("www."):
        yield error("link-incomplete", place, f"https://{address}", address=address)
    elif not words:
        yield warning("link-without-text", place, address=address)
