"""What a photo file says of itself: caption, byline, credit, day.

Knows XMP, IPTC and EXIF, in that order of trust. Refuses to publish any of it: an
officer reads it, decides, and writes the caption.
"""

from __future__ import annotations

import unicodedata
import warnings
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from xml.etree.ElementTree import Element

from defusedxml.ElementTree import fromstring
from PIL import ExifTags, Image, ImageFile, IptcImagePlugin

from gazette.imaging.faults import PhotoFault
from gazette.imaging.originals import open_original

_RDF = "{http://www.w3.org/1999/02/22-rdf-syntax-ns#}"
_DC = "{http://purl.org/dc/elements/1.1/}"
_PHOTOSHOP = "{http://ns.adobe.com/photoshop/1.0/}"

_CAPTION, _BYLINE, _CREDIT, _CREATED = (2, 120), (2, 80), (2, 110), (2, 55)
_CHARSET, _UTF8 = (1, 90), b"\x1b%G"


@dataclass(frozen=True, slots=True, kw_only=True)
class Described:
    """All texts in one line and NFC; ``taken`` is the day by the camera's clock."""

    caption: str | None = None
    byline: str | None = None
    credit: str | None = None
    taken: date | None = None


def describe(path: Path) -> Described | PhotoFault:
    """What the photo at *path* says of itself, or what is wrong with it."""
    original = open_original(path)
    if isinstance(original, PhotoFault):
        return original
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        image = original.opened()
        xmp, iptc = _xmp(image), _iptc(image)
        return Described(
            caption=_listed(xmp, f"{_DC}description") or iptc.get(_CAPTION),
            byline=_listed(xmp, f"{_DC}creator") or iptc.get(_BYLINE),
            credit=_single(xmp, f"{_PHOTOSHOP}Credit") or iptc.get(_CREDIT),
            taken=_taken(image) or _day(iptc.get(_CREATED, "")),
        )


def _xmp(image: Image.Image) -> Element | None:
    packet = image.info.get("xmp") or image.info.get("XML:com.adobe.xmp")
    if not packet:
        return None
    try:
        data = packet.encode() if isinstance(packet, str) else packet
        root: Element = fromstring(data.strip(b"\0 \n\r\t"))
    # Not XML, or XML that builds bombs (defusedxml's own exceptions): as good as none.
    except Exception:  # noqa: BLE001
        return None
    return root


def _listed(xmp: Element | None, name: str) -> str | None:
    """The entries of a bag, list or choice of languages, joined by commas."""
    if xmp is None:
        return None
    for found in xmp.iter(name):
        return _text(", ".join(entry.text or "" for entry in found.iter(f"{_RDF}li")))
    return None


def _single(xmp: Element | None, name: str) -> str | None:
    """A property, which XMP allows as an element and as an attribute."""
    if xmp is None:
        return None
    for node in xmp.iter():
        value = node.get(name) or (node.text if node.tag == name else None)
        if value:
            return _text(value)
    return None


def _iptc(image: ImageFile.ImageFile) -> Mapping[tuple[int, int], str]:
    try:
        found = IptcImagePlugin.getiptcinfo(image) or {}
    # Its reader trusts the lengths that a damaged block tells.
    except Exception:  # noqa: BLE001
        return {}
    utf8 = _UTF8 in _parts(found.get(_CHARSET, b""))
    texts = {
        key: _text(", ".join(_decoded(part, utf8=utf8) for part in _parts(value)))
        for key, value in found.items()
    }
    return {key: text for key, text in texts.items() if text}


def _parts(value: bytes | Iterable[bytes]) -> list[bytes]:
    return [value] if isinstance(value, bytes) else list(value)


def _decoded(value: bytes, *, utf8: bool) -> str:
    """IPTC of before Unicode has no mark: UTF-8 if it is that, else Windows-1258."""
    try:
        return value.decode("utf-8")
    except UnicodeDecodeError:
        return value.decode("utf-8" if utf8 else "cp1258", errors="replace")


def _taken(image: Image.Image) -> date | None:
    try:
        exif = image.getexif()
        lens = exif.get_ifd(ExifTags.IFD.Exif)
        written = lens.get(ExifTags.Base.DateTimeOriginal)
    # Damaged EXIF raises what struct and Pillow's TIFF reader raise.
    except Exception:  # noqa: BLE001
        return None
    return _day(str(written or "")[:10].replace(":", ""))


def _day(digits: str) -> date | None:
    """``20211201`` as a day; a camera whose clock was never set says zeros."""
    try:
        return date(int(digits[:4]), int(digits[4:6]), int(digits[6:8]))
    except ValueError:
        return None


def _text(written: str) -> str | None:
    """*written* in one line without what cannot be seen, or None if that is nothing."""
    composed = unicodedata.normalize("NFC", written)
    visible = (c if c.isprintable() else " " for c in composed)
    return " ".join("".join(visible).split()) or None
