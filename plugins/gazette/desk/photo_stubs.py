"""Stubs for photos that an officer completes: sidecar entries and photo lines.

What stands in a file stays as it is, byte for byte; drafts come behind it. Refuses to
know where a draft's words come from.
"""

from __future__ import annotations

import os
import tempfile
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from gazette.imaging.describing import Described
from gazette.markup.blocks import opening
from gazette.store.reading import FileKind
from gazette.store.writing import Document, document

_SPECIAL = str.maketrans({sign: f"\\{sign}" for sign in "\\`*_[]<>{}"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Draft:
    """A photo that no line names yet, and what may be said of it."""

    file: str
    said: Described
    endpoints: tuple[str, ...] = ()

    @property
    def credit(self) -> str | None:
        """Who took it and who gave it: ``Nguyễn Chính/BVPL``."""
        names = dict.fromkeys(n for n in (self.said.byline, self.said.credit) if n)
        return "/".join(names) or None


def entries(drafts: Iterable[Draft]) -> str:
    """A sidecar that holds *drafts* alone."""
    return document({"photos": [_entry(draft) for draft in drafts]}, FileKind.PHOTOS)


def with_entries(old: str, drafts: Iterable[Draft], file: str) -> str:
    """The sidecar *old*, which is *file*, with *drafts* behind all that it holds."""
    if not old.strip():
        return entries(drafts)
    sidecar = Document(text=old, file=file)
    for draft in drafts:
        sidecar = sidecar.append(("photos",), _entry(draft))
    return sidecar.text


def lines(drafts: Iterable[Draft]) -> str:
    """Photo lines, a blank one between two photos."""
    return "\n".join(_line(draft) for draft in drafts)


def with_lines(old: str, drafts: Iterable[Draft]) -> str:
    """The text *old* with photo lines behind all that stands in it."""
    newline = "\r\n" if "\r\n" in old else "\n"
    return old.rstrip("\r\n") + newline * 2 + lines(drafts).replace("\n", newline)


def put_whole(target: Path, text: str) -> None:
    """Write aside, then rename: there is never half a file."""
    mode = target.stat().st_mode & 0o777 if target.exists() else 0o644
    descriptor, aside = tempfile.mkstemp(prefix=".photos-", dir=target.parent)
    try:
        with os.fdopen(descriptor, "wb") as stream:
            stream.write(text.encode())
        Path(aside).chmod(mode)
        Path(aside).replace(target)
    except BaseException:
        Path(aside).unlink(missing_ok=True)
        raise


def _entry(draft: Draft) -> dict[str, str | None]:
    return {"file": draft.file, "caption": draft.said.caption, "credit": draft.credit}


def _line(draft: Draft) -> str:
    """A photo line whose square bracket is empty: what is seen is the officer's."""
    plain = draft.file.isascii() and not set(draft.file) & set(" ()<>\\")
    image = f"![]({draft.file})" if plain else f"![](<{draft.file}>)"
    caption = (draft.said.caption or "").translate(_SPECIAL)
    if caption and opening(caption):
        caption = f"\\{caption}"
    credit = f"(Ảnh: {draft.credit.translate(_SPECIAL)})" if draft.credit else ""
    under = " ".join(part for part in (caption, credit) if part)
    return f"{image}\n{under}\n" if under else f"{image}\n"
