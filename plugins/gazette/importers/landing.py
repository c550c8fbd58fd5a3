"""Writing a draft where it belongs: in ``content/`` and ``data/``, over nothing.

Knows which paths a draft may have and the sentence where one is taken. That all files
come to stand or none is for ``store.landing``. Refuses to know what files say.
"""

from __future__ import annotations

import os
import sys
import unicodedata
from collections.abc import Sequence
from pathlib import Path

from gazette.importers.drafts import FileDraft
from gazette.importers.findings import RefusedImportError
from gazette.store import landing
from gazette.store.landing import StandingError


def land(root: Path, files: Sequence[FileDraft]) -> None:
    """Write all *files* below *root*. Raises RefusedImportError, OSError."""
    if not landing.settle(root, _say):
        raise RefusedImportError("Còn dấu vết của lần nhập bị ngắt.")
    _refuse_standing(root, files)
    try:
        landing.land(root, {file.path: file.data for file in files})
    except StandingError as taken:
        raise RefusedImportError(_stands(str(taken))) from None


def _say(sentence: str) -> None:
    print(sentence, file=sys.stderr)


def _refuse_standing(root: Path, files: Sequence[FileDraft]) -> None:
    seen: set[str] = set()
    for file in files:
        key = unicodedata.normalize("NFC", file.path).casefold()
        if key in seen:
            raise RefusedImportError(f"Hai tệp cùng muốn mang tên {file.path}.")
        seen.add(key)
        steps = file.path.split("/")
        if steps[0] not in ("content", "data") or {"", ".", ".."} & set(steps):
            raise RefusedImportError(f"“{file.path}” nằm ngoài content/ và data/.")
        if not (root / file.path).resolve().is_relative_to(root.resolve()):
            raise RefusedImportError(f"“{file.path}” dẫn ra ngoài tòa soạn.")
        if os.path.lexists(root / file.path):
            raise RefusedImportError(_stands(file.path))
        if file.path.endswith("/index.md") and (root / file.path).parent.exists():
            raise RefusedImportError(_stands(file.path.removesuffix("/index.md")))


def _stands(path: str) -> str:
    return (
        f"Đã có {path}; nhập bài không ghi đè lên gì cả. Nếu đây là bài khác, chạy "
        "lại với --slug và một phần địa chỉ khác."
    )
