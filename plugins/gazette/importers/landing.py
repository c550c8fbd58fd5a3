"""Writing a draft: all of it or nothing, and never over anything that stands.

Files are written aside, whole, outside what a build reads; then each is linked to its
place, which fails where something stands. What was linked is taken back if a later
one fails. Refuses to know what files say.
"""

from __future__ import annotations

import os
import shutil
import tempfile
import unicodedata
from collections.abc import Sequence
from pathlib import Path

from gazette.importers.drafts import FileDraft
from gazette.importers.findings import RefusedImportError

ASIDE = ".nhap-"
"""How the folders written aside begin; one left by a power cut is swept next time."""


def land(root: Path, files: Sequence[FileDraft]) -> None:
    """Write all *files* below *root*. Raises RefusedImportError, OSError."""
    _refuse_standing(root, files)
    for old in root.glob(f"{ASIDE}*"):
        shutil.rmtree(old, ignore_errors=True)
    aside = Path(tempfile.mkdtemp(prefix=ASIDE, dir=root))
    try:
        written = [_write(aside / str(n), file) for n, file in enumerate(files)]
        _move(root, list(zip(written, files, strict=True)))
    finally:
        shutil.rmtree(aside, ignore_errors=True)


def _refuse_standing(root: Path, files: Sequence[FileDraft]) -> None:
    seen: set[str] = set()
    for file in files:
        key = unicodedata.normalize("NFC", file.path).casefold()
        if key in seen:
            raise RefusedImportError(f"Hai tệp cùng muốn mang tên {file.path}.")
        seen.add(key)
        steps = file.path.split("/")
        if steps[0] not in ("content", "data") or {"", ".", ".."} & set(steps):
            raise RefusedImportError(f"«{file.path}» nằm ngoài content/ và data/.")
        if not (root / file.path).resolve().is_relative_to(root.resolve()):
            raise RefusedImportError(f"«{file.path}» dẫn ra ngoài tòa soạn.")
        if os.path.lexists(root / file.path):
            raise RefusedImportError(_stands(file.path))
        if file.path.endswith("/index.md") and (root / file.path).parent.exists():
            raise RefusedImportError(_stands(file.path.removesuffix("/index.md")))


def _stands(path: str) -> str:
    return (
        f"Đã có {path}; nhập bài không ghi đè lên gì cả. Nếu đây là bài khác, chạy "
        "lại với --slug và một phần địa chỉ khác."
    )


def _write(target: Path, file: FileDraft) -> Path:
    with target.open("xb") as stream:
        stream.write(file.data())
        stream.flush()
        os.fsync(stream.fileno())
    target.chmod(0o644)
    return target


def _move(root: Path, pairs: list[tuple[Path, FileDraft]]) -> None:
    made_files: list[Path] = []
    made_folders: list[Path] = []
    try:
        for source, file in pairs:
            target = root / file.path
            _make_folders(target.parent, made_folders)
            _link(source, target)
            made_files.append(target)
    except BaseException:
        for path in reversed(made_files):
            path.unlink(missing_ok=True)
        for folder in reversed(made_folders):
            if not any(folder.iterdir()):
                folder.rmdir()
        raise


def _make_folders(folder: Path, made: list[Path]) -> None:
    missing = [f for f in (folder, *folder.parents) if not f.exists()]
    for new in reversed(missing):
        new.mkdir()
        made.append(new)


def _link(source: Path, target: Path) -> None:
    """Give *source* the name *target*, which nothing may have. Raises OSError."""
    try:
        os.link(source, target)
    except FileExistsError:
        raise RefusedImportError(_stands(target.name)) from None
    except OSError:  # a file system without links: FAT on a memory stick
        with target.open("xb") as stream, source.open("rb") as written:
            try:
                shutil.copyfileobj(written, stream)
            except BaseException:
                target.unlink(missing_ok=True)
                raise
