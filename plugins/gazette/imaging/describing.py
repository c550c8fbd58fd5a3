"""What a photo file says of itself: caption, byline, credit, rights, day.

Knows XMP, IPTC and EXIF, in that order of trust, and the encodings of before Unicode.
Refuses to publish any of it: an officer reads it, decides, and writes the caption. Two
things alone go on with the picture, for nobody may take them off it: whose it is, and
whether a machine made it (``Notices``).
"""

from __future__ import annotations

import re
import unicodedata
import warnings
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from xml.etree.ElementTree import Element

from defusedxml.ElementTree import fromstring
from PIL import ExifTags, Image, ImageFile, IptcImagePlugin

from gazette.core.legacy_text import decoded
from gazette.imaging.faults import PhotoFault
from gazette.imaging.originals import Original, open_original

_RDF = "{http://www.w3.org/1999/02/22-rdf-syntax-ns#}"
_DC = "{http://purl.org/dc/elements/1.1/}"
_PHOTOSHOP = "{http://ns.adobe.com/photoshop/1.0/}"
_EXT = "{http://iptc.org/std/Iptc4xmpExt/2008-02-29/}"
_LANG = "{http://www.w3.org/XML/1998/namespace}lang"

_CAPTION, _BYLINE, _CREDIT, _CREATED = (2, 120), (2, 80), (2, 110), (2, 55)
_RIGHTS = (2, 116)
_CHARSET, _UTF8 = (1, 90), b"\x1b%G"

# What cameras and programs put in by themselves, folded.
_STOCK = re.compile(
    r"(?:olympus|kodak|minolta|sony|konica|samsung|digital|camera|still|dsc|dcim|default"
    r"|imag[ei]|img|photo|untitled|[\W_0-9]+)+",
    re.IGNORECASE,
)
_SOURCE_TYPE = re.compile(r"[A-Za-z]{1,40}$")


@dataclass(frozen=True, slots=True, kw_only=True)
class Notices:
    """``rights``: the copyright notice. ``source_type``: how the picture came to be, a
    term of IPTC's list (``digitalCapture``, ``trainedAlgorithmicMedia``…).
    """

    rights: str | None = None
    source_type: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Described:
    """All texts in one line and NFC; ``taken`` is the day by the camera's clock."""

    caption: str | None = None
    byline: str | None = None
    credit: str | None = None
    taken: date | None = None
    notices: Notices = Notices()


def describe(path: Path) -> Described | PhotoFault:
    """What the photo at *path* says of itself, or what is wrong with it."""
    original = open_original(path)
    return original if isinstance(original, PhotoFault) else described(original)


def described(original: Original) -> Described:
    """What a sound photo says of itself. Damaged metadata say nothing."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        image = original.opened()
        xmp, iptc, exif = _xmp(image), _iptc(image), _exif(image)
        caption = (
            _in_one_language(xmp, f"{_DC}description")
            or iptc.get(_CAPTION)
            or exif.get(ExifTags.Base.ImageDescription)
            or exif.get(ExifTags.Base.XPTitle)
        )
        return Described(
            caption=None if caption and _STOCK.fullmatch(caption) else caption,
            byline=_listed(xmp, f"{_DC}creator")
            or iptc.get(_BYLINE)
            or exif.get(ExifTags.Base.Artist),
            credit=_single(xmp, f"{_PHOTOSHOP}Credit") or iptc.get(_CREDIT),
            taken=_day(exif.get(ExifTags.Base.DateTimeOriginal))
            or _day(_single(xmp, f"{_PHOTOSHOP}DateCreated"))
            or _day(iptc.get(_CREATED)),
            notices=Notices(
                rights=_in_one_language(xmp, f"{_DC}rights")
                or iptc.get(_RIGHTS)
                or exif.get(ExifTags.Base.Copyright),
                source_type=_source_type(xmp),
            ),
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
    """The entries of a bag or list, joined by commas."""
    for found in () if xmp is None else xmp.iter(name):
        return _text(", ".join(entry.text or "" for entry in found.iter(f"{_RDF}li")))
    return None


def _in_one_language(xmp: Element | None, name: str) -> str | None:
    """A text that may stand in several languages: Vietnamese, else the usual one."""
    for found in () if xmp is None else xmp.iter(name):
        texts = {
            entry.get(_LANG, "x-default").casefold()[:9]: entry.text or ""
            for entry in found.iter(f"{_RDF}li")
        }
        order = ("vi", "vi-vn", "x-default", *texts)
        return _text(next((texts[lang] for lang in order if texts.get(lang)), ""))
    return None


def _single(xmp: Element | None, name: str) -> str | None:
    """A property, which XMP allows as an element and as an attribute."""
    for node in () if xmp is None else xmp.iter():
        value = node.get(name) or (node.text if node.tag == name else None)
        if value:
            return _text(value)
    return None


def _source_type(xmp: Element | None) -> str | None:
    found = _SOURCE_TYPE.search(_single(xmp, f"{_EXT}DigitalSourceType") or "")
    return found[0] if found else None


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
    """IPTC of before Unicode has no mark, or one that its program did not keep to."""
    return value.decode("utf-8", errors="replace") if utf8 else decoded(value)


def _exif(image: Image.Image) -> Mapping[int, str]:
    try:
        exif = image.getexif()
        tags = {**exif.get_ifd(ExifTags.IFD.Exif), **exif}
        texts = {key: _text(_exif_text(key, value)) for key, value in tags.items()}
    # Damaged EXIF raises what struct and Pillow's TIFF reader raise.
    except Exception:  # noqa: BLE001
        return {}
    return {key: text for key, text in texts.items() if text}


def _exif_text(key: int, value: object) -> str:
    """A text of EXIF: Windows writes its own tags in UTF-16, the others are bytes that
    Pillow takes for Latin-1.
    """
    if key == ExifTags.Base.XPTitle:
        data = value if isinstance(value, bytes) else bytes(value)  # type: ignore[call-overload]
        return str(data.decode("utf-16-le", errors="replace"))
    if not isinstance(value, str):
        return ""
    try:
        return decoded(value.encode("latin-1"))
    except UnicodeEncodeError:
        return value


def _day(written: str | None) -> date | None:
    """``20211201``, ``2021:12:01 …`` or ``2021-12-01T…`` as a day; a camera whose clock
    was never set says zeros.
    """
    digits = re.sub(r"\D", "", (written or "")[:10])
    try:
        return date(int(digits[:4]), int(digits[4:6]), int(digits[6:8]))
    except ValueError:
        return None


def _text(written: str) -> str | None:
    """*written* in one line without what cannot be seen, or None if that is nothing."""
    composed = unicodedata.normalize("NFC", written)
    visible = (c if c.isprintable() else " " for c in composed)
    return " ".join("".join(visible).split()) or None
