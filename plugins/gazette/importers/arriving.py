"""Taking in what an officer points at: files, folders, ZIPs of photos.

Knows which files are nobody's work (``Thumbs.db``). Refuses wrong endings, nested
ZIPs, links and absurd sizes with a sentence; opens nothing but ZIP directories.
"""

from __future__ import annotations

import io
import os
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import IO

from gazette.importers.arrivals import (
    HEAD,
    SUFFIXES,
    Arrival,
    ArrivalKind,
    kind_of_bytes,
)
from gazette.importers.findings import Finding, RefusedImportError, left
from gazette.importers.unpacking import MAX_PART, opened, parts

MAX_FILES = 2_000
MAX_TEXT = 2 * 1024**2  # three hundred pages
MAX_PAGE = 8 * 1024**2  # a page of the web may carry its pictures inside

_NOBODYS = re.compile(
    r"(?:^|/)(?:__MACOSX/|\.[^/]*(?:/|$)|Thumbs\.db$|desktop\.ini$|~\$[^/]*$)",
    re.IGNORECASE,
)
_OLD_OFFICE = b"\xd0\xcf\x11\xe0"


@dataclass(frozen=True, slots=True, kw_only=True)
class Arrived:
    """Everything that can be read, in order of names, and what cannot."""

    arrivals: tuple[Arrival, ...]
    findings: tuple[Finding, ...] = ()


def arrived(paths: Sequence[Path]) -> Arrived:
    """What is at *paths*. Raises RefusedImportError."""
    desk = _Desk()
    for path in paths:
        desk.take(path)
    return Arrived(arrivals=tuple(desk.arrivals), findings=tuple(desk.findings))


@dataclass(slots=True)
class _Desk:
    arrivals: list[Arrival] = field(default_factory=list)
    findings: list[Finding] = field(default_factory=list)

    def take(self, path: Path) -> None:
        if path.is_dir():
            for file in _files(path):
                self._file(file, f"{path.name}/{file.relative_to(path).as_posix()}")
        elif path.is_file():
            self._file(path, path.name)
        else:
            raise RefusedImportError(f"Không có tệp hay thư mục {path}.")

    def _file(self, path: Path, name: str) -> None:
        if _NOBODYS.search(name.partition("/")[2]) or path.is_symlink():
            return self._left(name, "tệp ẩn, lối tắt hoặc của hệ điều hành.")
        try:
            size = path.stat().st_size
            with path.open("rb") as stream:
                head = stream.read(HEAD)
        except OSError as fault:
            raise RefusedImportError(
                f"không đọc được ({fault.strerror}).", source=name
            ) from None
        kind = kind_of_bytes(head, path.suffix.lower())
        if kind is ArrivalKind.ARCHIVE:
            kind = _office(path, name)
        if kind is ArrivalKind.ARCHIVE:
            return self._archive(path, name)
        self._judged(name, kind, size, head, path)
        return None

    def _archive(self, path: Path, name: str) -> None:
        if path.suffix.lower() != ".zip":
            raise RefusedImportError(_other_suffix(ArrivalKind.ARCHIVE), source=name)
        for part in parts(path, name):
            own = f"{name}/{part.name}"
            if _NOBODYS.search(part.name):
                self._left(own, "tệp ẩn hoặc của hệ điều hành.")
                continue
            with opened(path, own) as bundle, bundle.open(part.name) as stream:
                head = stream.read(HEAD)
            suffix = Path(part.name).suffix.lower()
            kind = kind_of_bytes(head, suffix)
            if kind is ArrivalKind.ARCHIVE:
                kind = _inside(path, part.name, own)
            self._judged(own, kind, part.size, head, path, part.name)

    def _judged(
        self,
        name: str,
        kind: ArrivalKind,
        size: int,
        head: bytes,
        path: Path,
        member: str | None = None,
    ) -> None:
        if size == 0:
            return self._left(name, "tệp rỗng.")
        if kind is ArrivalKind.OTHER:
            return self._left(name, _why_not(head))
        limit = _LIMITS.get(kind, MAX_PART)
        if size > limit:
            raise RefusedImportError(
                f"nặng {size // 1024**2} MB, quá {limit // 1024**2} MB.", source=name
            )
        arrival = Arrival(name=name, kind=kind, path=path, size=size, member=member)
        if arrival.suffix not in _suffixes(kind):
            raise RefusedImportError(_other_suffix(kind), source=name)
        if len(self.arrivals) >= MAX_FILES:
            raise RefusedImportError(f"Quá {MAX_FILES} tệp trong một lần nhập.")
        self.arrivals.append(arrival)
        return None

    def _left(self, name: str, why: str) -> None:
        self.findings.append(left(why, name))


_TEXTS = (ArrivalKind.TEXT, ArrivalKind.PAGE, ArrivalKind.LIST)
_LIMITS = {
    ArrivalKind.TEXT: MAX_TEXT,
    ArrivalKind.PAGE: MAX_PAGE,
    ArrivalKind.LIST: MAX_PAGE,
}


def _suffixes(kind: ArrivalKind) -> tuple[str, ...]:
    """The endings that *kind* may have; between texts they say little."""
    kinds = _TEXTS if kind in _TEXTS else (kind,)
    return tuple(suffix for each in kinds for suffix in SUFFIXES[each])


def _files(folder: Path) -> Iterator[Path]:
    """All files below *folder* in order of their names; links are not followed."""
    found: list[Path] = []
    for here, folders, names in os.walk(folder, followlinks=False):
        folders.sort()
        found += [Path(here) / name for name in names]
        if len(found) > MAX_FILES:
            raise RefusedImportError(f"Thư mục {folder.name} có quá {MAX_FILES} tệp.")
    return iter(sorted(found, key=lambda path: path.as_posix()))


def _inside(path: Path, member: str, name: str) -> ArrivalKind:
    """What a ZIP in a ZIP is. Raises RefusedImportError for a mere ZIP."""
    with opened(path, name) as bundle:
        kind = _office(io.BytesIO(bundle.read(member)), name)
    if kind is ArrivalKind.ARCHIVE:
        raise RefusedImportError(
            "tệp nén nằm trong tệp nén. Giải nén ra rồi nhập cả thư mục.", source=name
        )
    return kind


def _office(path: Path | IO[bytes], name: str) -> ArrivalKind:
    """Word's or Excel's file, else a ZIP like others."""
    names = {part.name.lower() for part in parts(path, name)}
    if "[content_types].xml" not in names:
        return ArrivalKind.ARCHIVE
    if any(part.startswith("word/") for part in names):
        return ArrivalKind.DOCUMENT if not _has_macro(names) else _macro(name)
    if any(part.startswith("xl/") for part in names):
        return ArrivalKind.SHEET if not _has_macro(names) else _macro(name)
    raise RefusedImportError(
        "tệp của một phần mềm văn phòng khác (PowerPoint?). Lưu lại dạng .docx.",
        source=name,
    )


def _has_macro(names: set[str]) -> bool:
    return any(part.endswith("vbaproject.bin") for part in names)


def _macro(name: str) -> ArrivalKind:
    raise RefusedImportError(
        "tệp chứa macro. Mở bằng Word hay Excel, lưu lại dạng .docx hay .xlsx rồi "
        "nhập.",
        source=name,
    )


def _why_not(head: bytes) -> str:
    if head.startswith(_OLD_OFFICE):
        return (
            "tệp Word hay Excel đời cũ (.doc, .xls) hoặc có mật khẩu. Mở ra, lưu lại "
            "dạng .docx hay .xlsx rồi nhập."
        )
    if head.startswith(b"%PDF-"):
        return "tệp PDF không đọc thành bài được; dùng làm tệp đính kèm thì chép tay."
    return "không phải bài, bảng hay ảnh JPEG, PNG, WebP, HEIC."


def _other_suffix(kind: ArrivalKind) -> str:
    return (
        f"đuôi tệp không đúng: bên trong là {kind.value}. Đổi đuôi thành "
        f"{SUFFIXES[kind][0]} nếu đúng là tệp ấy, hoặc hỏi lại nơi gửi."
    )
