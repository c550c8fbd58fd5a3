"""An original photo file: whether it is one, whole, harmless, and of a size to bear.

Knows every way in which a file can be hostile or broken, and answers with a value.
Refuses to decode: only headers are read here.
"""

from __future__ import annotations

import hashlib
import importlib
import importlib.util
import io
import stat
import warnings
from dataclasses import dataclass
from pathlib import Path

from PIL import Image, ImageFile

from gazette.imaging import signatures
from gazette.imaging.faults import PhotoFault, photo_fault

MAX_BYTES = 64 * 1024 * 1024
MAX_PIXELS = 60_000_000  # 180 MB once decoded; a phone's 50 megapixels fit
MAX_SIDE = 16_000  # WebP ends at 16,383

ORIENTATION = 0x0112
_SIDEWAYS = (5, 6, 7, 8)
_BLOCK = 1024 * 1024

# The header's size is judged below, before anything is decoded, and in words that an
# officer can use; Pillow's own limit only warns.
Image.MAX_IMAGE_PIXELS = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Original:
    """A file that passed. ``size`` is upright, as a reader sees it."""

    data: bytes
    format: str
    size: tuple[int, int]
    orientation: int
    frames: int
    has_alpha: bool

    @property
    def sideways(self) -> bool:
        """Whether the camera was held on its side."""
        return self.orientation in _SIDEWAYS

    def opened(self) -> ImageFile.ImageFile:
        """The picture, its header read, its pixels not yet."""
        return _opened(self.data, self.format)


def digest(path: Path) -> str:
    """The SHA-256 of a file, read in blocks. Raises OSError."""
    seen = hashlib.sha256()
    with path.open("rb") as stream:
        while block := stream.read(_BLOCK):
            seen.update(block)
    return seen.hexdigest()


def open_original(path: Path) -> Original | PhotoFault:
    """The photo at *path*, or what is wrong with it. Never raises."""
    data = _read(path)
    if isinstance(data, PhotoFault):
        return data
    form = signatures.kind(data)
    fault = _judge_bytes(data, form, path.suffix.lower())
    if fault is not None or form is None:
        return fault or photo_fault("photo-format-unknown")
    return _open(data, form)


def _read(path: Path) -> bytes | PhotoFault:
    try:
        found = path.stat()
        if not stat.S_ISREG(found.st_mode):
            return photo_fault("photo-not-a-file")
        if found.st_size == 0:
            return photo_fault("photo-empty")
        if found.st_size > MAX_BYTES:
            return photo_fault(
                "photo-too-heavy",
                megabytes=found.st_size // 1024 // 1024,
                limit=MAX_BYTES // 1024 // 1024,
            )
        with path.open("rb") as stream:
            return stream.read(MAX_BYTES + 1)
    except FileNotFoundError:
        return photo_fault("photo-gone")
    except (OSError, ValueError) as reason:  # ValueError: a NUL in the name
        return photo_fault("photo-unreadable", reason=type(reason).__name__)


def _judge_bytes(data: bytes, form: str | None, suffix: str) -> PhotoFault | None:
    if form is None:
        return photo_fault("photo-format-unknown")
    if form == "heic" and not _heif_opener():
        return photo_fault("photo-heic")
    if form not in (*signatures.ACCEPTED, "heic"):
        return photo_fault("photo-format-refused", format=form.upper())
    if suffix not in signatures.SUFFIXES[form]:
        proper = signatures.SUFFIXES[form][0]
        return photo_fault("photo-suffix", format=form.upper(), proper=proper)
    picture_end = signatures.end(data, form)
    if picture_end is None:
        return photo_fault("photo-truncated")
    if signatures.is_laborious(data, form):
        return photo_fault("photo-too-demanding")
    if rider := signatures.stowaway(data, picture_end):
        return photo_fault("photo-carries-more", format=rider.upper())
    return None


def _open(data: bytes, form: str) -> Original | PhotoFault:
    try:
        with warnings.catch_warnings():  # Pillow tells of odd metadata on stderr
            warnings.simplefilter("ignore")
            image = _opened(data, form)
            width, height = image.size
            # Before anything else is asked of Pillow, which may decode to answer.
            if width * height > MAX_PIXELS or max(width, height) > MAX_SIDE:
                return photo_fault(
                    "photo-too-large",
                    width=width,
                    height=height,
                    limit=MAX_PIXELS // 1_000_000,
                )
            orientation = _orientation(image, data)
            # A phone's JPEG or HEIC may hold a second picture; it is no animation.
            still = form in ("jpeg", "heic")
            frames = 1 if still else getattr(image, "n_frames", 1)
            has_alpha = image.has_transparency_data
    # Pillow's readers raise SyntaxError, struct.error, KeyError and more on damaged
    # headers; the list is not part of its contract.
    except Exception as reason:  # noqa: BLE001
        return photo_fault("photo-damaged", reason=type(reason).__name__)
    return Original(
        data=data,
        format=form,
        size=(height, width) if orientation in _SIDEWAYS else (width, height),
        orientation=orientation,
        frames=frames,
        has_alpha=has_alpha,
    )


def _opened(data: bytes, form: str) -> ImageFile.ImageFile:
    name = "HEIF" if form == "heic" else form.upper()
    return Image.open(io.BytesIO(data), formats=(name,))


def _orientation(image: Image.Image, data: bytes) -> int:
    """The EXIF orientation, 1 to 8; damaged EXIF says nothing about the picture."""
    try:
        if image.format == "PNG":  # Pillow would decode it, to see what stands behind
            exif = Image.Exif()
            exif.load(b"Exif\0\0" + (signatures.png_chunk(data, b"eXIf") or b""))
        else:
            exif = image.getexif()
        found = exif.get(ORIENTATION, 1)
    except Exception:  # noqa: BLE001 - see _open
        return 1
    return found if found in range(1, 9) else 1


def _heif_opener() -> bool:
    """Whether HEIC can be opened: pillow-heif is an optional neighbour of Pillow."""
    if importlib.util.find_spec("pillow_heif") is None:
        return False
    importlib.import_module("pillow_heif").register_heif_opener()
    return True
