"""ZIP files, and the Word and Excel files that are such: judged before they are read.

Knows every way in which a ZIP can be larger, other or meaner than it looks. Counts
while it unpacks, for what a directory says of sizes may be a lie. Refuses to write
anything to a disk.
"""

from __future__ import annotations

import io
import lzma
import re
import stat
import zipfile
import zlib
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import IO

from gazette.importers.findings import RefusedImportError

MAX_PARTS = 5_000
MAX_TOTAL = 2 * 1024**3  # a day's photos; no more than one is in memory at a time
MAX_PART = 64 * 1024**2
MAX_RATIO = 200  # Word's own XML shrinks to a thirtieth at most
RATIO_FROM = 1024**2  # smaller parts do no harm
MAX_MARKUP = 32 * 1024**2  # all XML of a Word or Excel file
MAX_OFFICE = 200 * 1024**2  # with its pictures

_DAMAGED = (
    *(zipfile.BadZipFile, zlib.error, lzma.LZMAError, OSError),
    *(EOFError, NotImplementedError, ValueError),
)
_BLOCK = 64 * 1024
_DOCTYPE = re.compile(rb"<!\s*(?:DOCTYPE|ENTITY)", re.IGNORECASE)
# The same in UTF-16, which XML may be written in.
_DOCTYPE_WIDE = re.compile(
    rb"<\x00!\x00(?:D\x00O\x00C|E\x00N\x00T)|\x00<\x00!(?:\x00D\x00O\x00C|\x00E\x00N\x00T)",
    re.IGNORECASE,
)
_MARKUP = (".xml", ".rels", ".vml")
_MACRO = re.compile(
    r"vbaproject\.bin|vbadata\.xml|macrosheets/|activex/|\.bin$", re.IGNORECASE
)
_PICTURES = re.compile(r"(?:^|/)media/[^/]+$", re.IGNORECASE)


@dataclass(frozen=True, slots=True, kw_only=True)
class Part:
    """A member of a ZIP: its name as stored, and its size as the directory says."""

    name: str
    size: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Package:
    """A Word or Excel file made again from its judged parts: no macro is in it.

    ``outside`` are the addresses of what it would have fetched.
    """

    data: bytes
    names: frozenset[str]
    dropped: tuple[str, ...] = ()
    outside: tuple[str, ...] = ()


def parts(path: Path | IO[bytes], source: str) -> tuple[Part, ...]:
    """The files in the ZIP at *path*, judged by its directory.

    *source* is its name for the officer. Raises RefusedImportError.
    """
    with opened(path, source) as bundle:
        return tuple(
            Part(name=info.filename, size=info.file_size)
            for info in _judged(bundle, source)
        )


def package(
    path: Path | IO[bytes], source: str, *, markup: int = MAX_MARKUP
) -> Package:
    """The Word or Excel file at *path* without what could do harm.

    *markup* is how many bytes of XML it may hold. Raises RefusedImportError.
    """
    out = io.BytesIO()
    names: list[str] = []
    dropped: list[str] = []
    outside: list[str] = []
    room = MAX_OFFICE
    with opened(path, source) as bundle, zipfile.ZipFile(out, "w") as clean:
        for info in _judged(bundle, source, total=MAX_OFFICE):
            name = info.filename
            is_markup = name.lower().endswith(_MARKUP)
            if _MACRO.search(name):
                _refuse_macro(name, source)
                dropped.append(name)
                continue
            if not is_markup and not _PICTURES.search(name):
                dropped.append(name)
                continue
            data = _unpacked(bundle, info, source, markup if is_markup else room)
            room -= len(data)
            if is_markup:
                markup -= len(data)
                _judge_markup(name, data, source)
                outside.extend(_outside(name, data))
            names.append(name)
            clean.writestr(zipfile.ZipInfo(name), data)
    return Package(
        data=out.getvalue(),
        names=frozenset(names),
        dropped=tuple(dropped),
        outside=tuple(dict.fromkeys(outside)),
    )


@contextmanager
def opened(path: Path | IO[bytes], source: str) -> Iterator[zipfile.ZipFile]:
    """The ZIP at *path*. Whatever is damaged in what is read of it ends in a
    RefusedImportError.
    """
    try:
        with zipfile.ZipFile(path) as bundle:
            yield bundle
    except _DAMAGED as fault:
        raise RefusedImportError(
            f"tệp hỏng hoặc nén theo cách lạ ({type(fault).__name__}). Mở bằng phần "
            "mềm gốc, lưu lại rồi nhập.",
            source=source,
        ) from None
    except RuntimeError:  # zipfile's word for a part with a password
        raise RefusedImportError(
            "tệp có mật khẩu. Bỏ mật khẩu rồi nhập.", source=source
        ) from None


def _judged(
    bundle: zipfile.ZipFile, source: str, *, total: int = MAX_TOTAL
) -> Iterator[zipfile.ZipInfo]:
    infos = bundle.infolist()
    if len(infos) > MAX_PARTS:
        raise RefusedImportError(
            f"có {len(infos)} tệp bên trong, quá {MAX_PARTS}.", source=source
        )
    declared = sum(info.file_size for info in infos)
    if declared > total:
        raise RefusedImportError(
            f"giải nén ra {_mega(declared)} MB, quá {_mega(total)} MB: giống bom nén.",
            source=source,
        )
    seen: set[str] = set()
    for info in infos:
        _judge(info, source)
        if info.filename in seen:
            raise RefusedImportError(
                "có hai tệp cùng tên bên trong.", source=source, where=info.filename
            )
        seen.add(info.filename)
        if not info.is_dir():
            yield info


def _judge(info: zipfile.ZipInfo, source: str) -> None:
    name = info.filename
    steps = re.split(r"[/\\]", name)
    fault = None
    if name.startswith(("/", "\\")) or ".." in steps or re.match(r"[A-Za-z]:", name):
        fault = "tên tệp bên trong trỏ ra ngoài: giống tệp nén phá hoại."
    elif not name.isprintable():
        fault = "tên tệp bên trong có ký tự không in được."
    elif stat.S_ISLNK(info.external_attr >> 16):
        fault = "bên trong có lối tắt (symbolic link)."
    elif info.flag_bits & 1:
        fault = "tệp có mật khẩu. Bỏ mật khẩu rồi nhập."
    elif info.file_size > MAX_PART:
        fault = f"giải nén ra {_mega(info.file_size)} MB, quá {_mega(MAX_PART)} MB."
    elif _is_bomb(info.file_size, info.compress_size):
        fault = "phình quá lớn khi giải nén: giống bom nén."
    if fault:
        raise RefusedImportError(fault, source=source, where=repr(name)[1:-1])


def _is_bomb(size: int, packed: int) -> bool:
    return size > RATIO_FROM and size > MAX_RATIO * max(packed, 1)


def _unpacked(
    bundle: zipfile.ZipFile, info: zipfile.ZipInfo, source: str, limit: int
) -> bytes:
    """The part's bytes, counted block by block against *limit*."""
    blocks: list[bytes] = []
    size = 0
    with bundle.open(info) as stream:
        while block := stream.read(_BLOCK):
            size += len(block)
            if size > limit or _is_bomb(size, info.compress_size):
                raise RefusedImportError(
                    f"quá {_mega(limit)} MB khi giải nén.",
                    source=source,
                    where=info.filename,
                )
            blocks.append(block)
    return b"".join(blocks)


def _judge_markup(name: str, data: bytes, source: str) -> None:
    if _DOCTYPE.search(data) or _DOCTYPE_WIDE.search(data):
        raise RefusedImportError(
            "có khai báo DOCTYPE hay ENTITY, điều Word và Excel không bao giờ ghi: "
            "giống tệp phá hoại.",
            source=source,
            where=name,
        )
    if name == "[Content_Types].xml" and b"macroEnabled" in data:
        _refuse_macro("vbaProject.bin", source)


def _refuse_macro(name: str, source: str) -> None:
    if re.search(r"vba|macrosheets", name, re.IGNORECASE):
        raise RefusedImportError(
            "tệp chứa macro. Mở bằng Word hay Excel, lưu lại dạng .docx hay .xlsx "
            "rồi nhập.",
            source=source,
        )


_TARGET = re.compile(rb"<Relationship\b[^>]*>")
_EXTERNAL = re.compile(rb"TargetMode\s*=\s*[\"']External[\"']")
_ADDRESS = re.compile(rb"Target\s*=\s*[\"']([^\"']*)[\"']")


def _outside(name: str, data: bytes) -> Iterator[str]:
    """What the part would have fetched; links that a reader clicks are none of that."""
    if not name.endswith(".rels"):
        return
    for found in _TARGET.findall(data):
        if _EXTERNAL.search(found) and b"/hyperlink" not in found:
            address = _ADDRESS.search(found)
            if address:
                yield address[1].decode("utf-8", "replace")


def _mega(size: int) -> int:
    return -(-size // 1024**2)
