"""Texts in letters of before Unicode, made new and said to be; spoilt ones refused.

Knows pieces, whatever format they came in. What an encoding looks like is for
``legacy_text``; refuses to mend what a wrong conversion has lost.
"""

from __future__ import annotations

from dataclasses import replace

from gazette.core import legacy_text as bytes_of_before
from gazette.importers.findings import RefusedImportError, unsure
from gazette.importers.html_text import PageRead
from gazette.importers.legacy_text import (
    LegacyEncoding,
    detect,
    mended,
    misread,
    share_of_syllables,
)
from gazette.importers.pieces import Piece

_CONVINCING = 0.75
_CAPITALS = (
    " Chữ hoa có dấu của phông .VnTimeH không ghi trong tệp: xem lại các tên riêng."
)


def decoded(data: bytes, source: str) -> str:
    """The text in *data*, its old letters still as they came.

    Raises RefusedImportError for bytes that are no text of any known encoding.
    """
    if data.startswith((b"\xff\xfe", b"\xfe\xff")):
        return data.decode("utf-16", "replace")
    try:
        return data.removeprefix(b"\xef\xbb\xbf").decode("utf-8")
    except UnicodeDecodeError as fault:
        text = _of_before(data)
        if text is not None:
            return text
        line = data.count(b"\n", 0, fault.start) + 1
        raise RefusedImportError(
            "không phải Unicode (UTF-8), cũng không nhận ra bảng mã cũ nào. Mở tệp, "
            "lưu lại với bảng mã UTF-8 rồi nhập.",
            source=source,
            where=f"dòng {line}",
        ) from None


def _of_before(data: bytes) -> str | None:
    """As letters that ``detect`` knows; else Windows-1258, if it reads well."""
    try:
        text = data.decode("cp1252")
    except UnicodeDecodeError:
        text = data.decode("latin-1")
    if detect(text) is not None:
        return text
    windows = bytes_of_before.decoded(data)
    return windows if share_of_syllables(windows) >= _CONVINCING else None


def readable(read: PageRead, source: str, unit: str) -> PageRead:
    """*read* in Unicode. Raises RefusedImportError for letters that are lost."""
    for piece in read.pieces:
        _refuse_spoilt(piece.plain, source, f"{unit} {piece.number}")
        for row in piece.rows:
            _refuse_spoilt(" ".join(row), source, f"{unit} {piece.number}")
    _refuse_spoilt(read.title or "", source, "tít")
    texts = [read.title or "", *(piece.plain for piece in read.pieces)]
    texts += [cell for piece in read.pieces for row in piece.rows for cell in row]
    encoding = detect("\n".join(texts))
    if encoding is None:
        return read
    said = f"chữ ở bảng mã {encoding.value}, đã chuyển sang Unicode."
    if encoding is LegacyEncoding.TCVN3:
        said += _CAPITALS
    return replace(
        read,
        pieces=tuple(_renewed(piece, encoding) for piece in read.pieces),
        title=mended(read.title, encoding) if read.title else None,
        summary=mended(read.summary, encoding) if read.summary else None,
        findings=(*read.findings, unsure(said, source)),
    )


def _renewed(piece: Piece, encoding: LegacyEncoding) -> Piece:
    return replace(
        piece,
        text=mended(piece.text, encoding),
        plain=mended(piece.plain, encoding),
        rows=tuple(tuple(mended(cell, encoding) for cell in r) for r in piece.rows),
    )


def _refuse_spoilt(text: str, source: str, where: str) -> None:
    at = misread(text)
    if at is None:
        return
    raise RefusedImportError(
        f"chữ đã hỏng vì đọc sai bảng mã (“{text[max(0, at - 10) : at + 20]}”), không "
        "đoán lại được. Xin lại bản gốc từ nơi gửi.",
        source=source,
        where=f"{where}, ký tự {at + 1}",
    )
