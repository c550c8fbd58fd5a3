"""The words that travel inside a published photo, as XMP and as IPTC have them.

Knows the two forms and the limits of the older one. Refuses to know picture formats.
"""

from __future__ import annotations

import struct
from collections.abc import Iterator
from dataclasses import dataclass
from xml.sax.saxutils import escape

_SOURCE_TYPES = "http://cv.iptc.org/newscodes/digitalsourcetype/"
DRAWN = "digitalCreation"
"""IPTC's term for what somebody drew; for a picture nobody photographed."""

_NAMESPACES = (
    ("dc", "http://purl.org/dc/elements/1.1/"),
    ("photoshop", "http://ns.adobe.com/photoshop/1.0/"),
    ("xmpRights", "http://ns.adobe.com/xap/1.0/rights/"),
    ("Iptc4xmpCore", "http://iptc.org/std/Iptc4xmpCore/1.0/xmlns/"),
    ("Iptc4xmpExt", "http://iptc.org/std/Iptc4xmpExt/2008-02-29/"),
)
_UTF8 = b"\x1b%G"
_CHARSET, _VERSION = (1, 90), (2, 0)
_CREDIT, _RIGHTS, _CAPTION = (2, 110), (2, 116), (2, 120)
# Bytes that IPTC-IIM 4.2 grants; XMP has the whole text.
_LIMITS = {_CREDIT: 32, _RIGHTS: 128, _CAPTION: 2000}


@dataclass(frozen=True, slots=True, kw_only=True)
class Words:
    """What a published photo says of itself, ready to write.

    ``caption`` says who, where, when; ``alt`` what is seen; ``credit`` has no
    ``Ảnh:`` before it; ``rights`` is the copyright notice, ``terms`` under what
    conditions the site publishes it; ``source_type`` a term of IPTC's list.
    """

    caption: str = ""
    alt: str = ""
    credit: str = ""
    rights: str = ""
    terms: str = ""
    source_type: str = ""


NO_WORDS = Words()


def xmp(words: Words) -> bytes:
    """An XMP packet without padding, or nothing where nothing is said."""
    rows = "".join(_rows(words))
    if not rows:
        return b""
    names = "".join(
        f' xmlns:{short}="{long}"'
        for short, long in _NAMESPACES
        if f"<{short}:" in rows
    )
    return (
        '<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>'
        '<x:xmpmeta xmlns:x="adobe:ns:meta/">'
        '<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">'
        f'<rdf:Description rdf:about=""{names}>{rows}</rdf:Description>'
        '</rdf:RDF></x:xmpmeta><?xpacket end="r"?>'
    ).encode()


def iptc(words: Words) -> bytes:
    """IPTC-IIM records in UTF-8 with the mark that says so, or nothing."""
    texts = {_CREDIT: words.credit, _RIGHTS: words.rights, _CAPTION: words.caption}
    rows = [
        _record(key, _fitted(text.encode(), _LIMITS[key]))
        for key, text in texts.items()
        if text
    ]
    if not rows:
        return b""
    return b"".join((_record(_CHARSET, _UTF8), _record(_VERSION, b"\0\4"), *rows))


def _rows(words: Words) -> Iterator[str]:
    if words.caption:
        yield _in_vietnamese("dc:description", words.caption)
    if words.rights:
        yield _in_vietnamese("dc:rights", words.rights)
    if words.terms:
        yield _in_vietnamese("xmpRights:UsageTerms", words.terms)
    if words.credit:
        yield f"<photoshop:Credit>{_safe(words.credit)}</photoshop:Credit>"
    if words.alt:
        yield _in_vietnamese("Iptc4xmpCore:AltTextAccessibility", words.alt)
    if words.source_type:
        yield (
            f"<Iptc4xmpExt:DigitalSourceType>{_SOURCE_TYPES}{_safe(words.source_type)}"
            "</Iptc4xmpExt:DigitalSourceType>"
        )


def _in_vietnamese(name: str, text: str) -> str:
    """Programs that know no languages read ``x-default``; it comes first."""
    return (
        f'<{name}><rdf:Alt><rdf:li xml:lang="x-default">{_safe(text)}</rdf:li>'
        f"</rdf:Alt></{name}>"
    )


def _safe(text: str) -> str:
    """*text* without what XML 1.0 cannot hold."""
    return escape("".join(c for c in text if c.isprintable() or c in "\t\n\xa0"))


def _record(key: tuple[int, int], value: bytes) -> bytes:
    return struct.pack(">BBBH", 0x1C, *key, len(value)) + value


def _fitted(text: bytes, limit: int) -> bytes:
    """*text* up to *limit* bytes, no letter cut in two."""
    return text[:limit].decode("utf-8", errors="ignore").encode()
