"""What came: each file by what it is, not by what it is called.

Knows the first bytes of everything that newsrooms send. Refuses to read any further,
and to hold what it need not hold: an arrival is read when it is wanted.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import Enum
from pathlib import Path

from gazette.core.folding import fold
from gazette.core.legacy_text import decoded
from gazette.imaging import signatures
from gazette.importers.unpacking import opened


class ArrivalKind(Enum):
    """What an arrival is; the value is its name for officers."""

    TEXT = "văn bản thuần"
    PAGE = "trang HTML"
    DOCUMENT = "văn bản Word (.docx)"
    SHEET = "bảng tính Excel (.xlsx)"
    LIST = "bảng CSV"
    PHOTO = "ảnh"
    ARCHIVE = "tệp nén ZIP"
    OTHER = "loại không nhập được"


SUFFIXES: dict[ArrivalKind, tuple[str, ...]] = {
    ArrivalKind.TEXT: (".txt", ".md", ".text", ""),
    ArrivalKind.PAGE: (".html", ".htm", ".xhtml"),
    ArrivalKind.DOCUMENT: (".docx",),
    ArrivalKind.SHEET: (".xlsx",),
    ArrivalKind.LIST: (".csv", ".tsv"),
    ArrivalKind.ARCHIVE: (".zip",),
    ArrivalKind.PHOTO: tuple(
        s for group in signatures.SUFFIXES.values() for s in group
    ),
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Arrival:
    """One file that came: on disk, or as ``member`` of the ZIP at ``path``.

    ``name`` is how an officer knows it: ``hồ sơ.zip/ảnh/1.jpg``. ``size`` in bytes,
    unpacked, has been judged before.
    """

    name: str
    kind: ArrivalKind
    path: Path
    size: int
    member: str | None = None

    @property
    def stem(self) -> str:
        """The file's own name without its ending."""
        return self.file.rpartition(".")[0] or self.file

    @property
    def file(self) -> str:
        """The file's own name."""
        return re.split(r"[/\\]", self.name)[-1]

    @property
    def suffix(self) -> str:
        """The ending in lower case, with its dot."""
        return Path(self.file).suffix.lower()

    def data(self) -> bytes:
        """All of it. Raises OSError, and RefusedImportError for a damaged ZIP."""
        if self.member is None:
            with self.path.open("rb") as stream:
                return stream.read(self.size + 1)
        with opened(self.path, self.name) as bundle, bundle.open(self.member) as part:
            return part.read(self.size + 1)


_CSV_WORDS = re.compile(
    r"\b(?:stt|tt|ho va ten|ho ten|don vi|chuc vu|danh hieu|tong diem|diem)\b"
)
_TAGS = re.compile(
    rb"<(?:!doctype\s+html|html|head|body|article|section|p|div|table|figure|img|br|"
    rb"span|h[1-6]|ul|ol)\b[^<>]{0,2000}>",
    re.IGNORECASE,
)
_LONGEST_HEAD = 60  # bytes
HEAD = 64 * 1024
"""As many first bytes as ``kind_of_bytes`` wants to see."""


def kind_of_bytes(head: bytes, suffix: str = "") -> ArrivalKind:
    """What a file that begins with *head* is.

    An ending counts only between texts: a table without a header looks like prose. A
    ZIP, which Word and Excel write too, is an ``ARCHIVE`` until it is opened.
    """
    form = signatures.kind(head)
    if form in (*signatures.ACCEPTED, "heic"):
        return ArrivalKind.PHOTO
    if form == "zip":
        return ArrivalKind.ARCHIVE
    if form == "html" or (form is None and _TAGS.search(head)):
        return ArrivalKind.PAGE
    if form is not None or _is_binary(head):
        return ArrivalKind.OTHER
    if suffix in SUFFIXES[ArrivalKind.LIST] or _is_table(head):
        return ArrivalKind.LIST
    return ArrivalKind.TEXT


def _is_binary(head: bytes) -> bool:
    if head.startswith((b"\xff\xfe", b"\xfe\xff")):  # UTF-16 with its mark
        return False
    return b"\0" in head


def _is_table(head: bytes) -> bool:
    """Whether the first line that says something is a header of short cells."""
    line = next((row for row in head.splitlines() if row.strip()), b"")
    cells = max((line.split(sign) for sign in (b";", b"\t", b",")), key=len)
    if len(cells) < 3 or max(map(len, cells)) > _LONGEST_HEAD:
        return False
    return _CSV_WORDS.search(fold(decoded(line))) is not None
