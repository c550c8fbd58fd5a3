"""New files of a newsroom, written all or not at all, also when the process is killed.

Everything is written aside first, whole, in a hidden folder that no build reads; a
journal there says what will stand where. Then each new folder gets its place by one
rename, and each new file in a standing folder by a link, which fails where something
stands. Taking the journal away is the end of it. ``settle`` finds the journal of a
process that died on the way and takes back what it had placed; all in place is kept.

Knows names and bytes, and the lock that dies with its process. Refuses to know what
files say.
"""

from __future__ import annotations

import errno
import json
import os
import shutil
import tempfile
from collections.abc import Callable, Iterator, Mapping
from contextlib import suppress
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path

from gazette.store.lock import AlreadyHeld, held

ASIDE = ".nhap-"
"""How the folders written aside begin, in the root of the newsroom."""

_JOURNAL = "so.json"
_LOCK = "khoa"
_STAGE = "cho"

Say = Callable[[str], None]


class StandingError(Exception):
    """Something stands where a file was to be; holds its path from the root."""


@dataclass(frozen=True, slots=True, kw_only=True)
class _Journal:
    """The files to be, with the digests of their bytes, and the folders to be made."""

    files: Mapping[str, str]
    folders: tuple[str, ...]

    def text(self) -> str:
        return json.dumps({"files": dict(self.files), "folders": self.folders})

    @staticmethod
    def of(path: Path) -> _Journal:
        found = json.loads(path.read_text(encoding="utf-8"))
        return _Journal(files=found["files"], folders=tuple(found["folders"]))


def land(root: Path, files: Mapping[str, Callable[[], bytes]]) -> None:
    """Write *files*, by their POSIX paths from *root*, each from what its call gives.

    Raises StandingError, or what a call or the disk raises; nothing is left then.
    """
    aside = Path(tempfile.mkdtemp(prefix=ASIDE, dir=root))
    try:
        with held(aside / _LOCK):
            _land(root, aside, files)
    finally:
        _sweep(aside)


def _land(root: Path, aside: Path, files: Mapping[str, Callable[[], bytes]]) -> None:
    journal = _staged(root, aside, files)
    try:
        _place(root, aside, journal)
    except BaseException:
        _take_back(root, aside, journal)
        (aside / _JOURNAL).unlink()
        raise
    (aside / _JOURNAL).unlink()


def _sweep(aside: Path) -> None:
    if not (aside / _JOURNAL).exists():  # else it is needed still
        shutil.rmtree(aside, ignore_errors=True)


def settle(root: Path, say: Say) -> bool:
    """Mend what killed processes left below *root*, telling it; whether that went."""
    try:
        for aside in unfinished(root):
            with suppress(AlreadyHeld), held(aside / _LOCK):
                say(_settled(root, aside))
                (aside / _JOURNAL).unlink(missing_ok=True)
            _sweep(aside)
    except OSError as fault:
        say(
            "Lần nhập trước bị ngắt giữa chừng, mà máy không cho dọn "
            f"({fault.strerror}: {fault.filename}). Xin quyền ghi vào thư mục tòa soạn "
            "rồi chạy lại."
        )
        return False
    return True


def unfinished(root: Path) -> tuple[Path, ...]:
    """The folders that killed processes left; nothing is changed."""
    return tuple(each for each in sorted(root.glob(f"{ASIDE}*/")) if _is_dead(each))


def _is_dead(aside: Path) -> bool:
    if not (aside / _LOCK).exists():
        return True
    try:
        with held(aside / _LOCK):
            return True
    except AlreadyHeld:
        return False


def _staged(
    root: Path, aside: Path, files: Mapping[str, Callable[[], bytes]]
) -> _Journal:
    digests = {}
    for path, data in files.items():
        content = data()
        digests[path] = sha256(content).hexdigest()
        _write(aside / _STAGE / path, content)
    parents = {parent for path in files for parent in _parents(path)}
    missing = sorted(each for each in parents if not (root / each).exists())
    journal = _Journal(files=digests, folders=tuple(missing))
    _write(aside / f"{_JOURNAL}.moi", journal.text().encode())
    (aside / f"{_JOURNAL}.moi").rename(aside / _JOURNAL)
    return journal


def _write(target: Path, data: bytes) -> None:
    target.parent.mkdir(parents=True, exist_ok=True)
    with target.open("xb") as stream:
        stream.write(data)
        stream.flush()
        os.fsync(stream.fileno())
    target.chmod(0o644)


def _parents(path: str) -> Iterator[str]:
    steps = path.split("/")
    for count in range(1, len(steps)):
        yield "/".join(steps[:count])


def _place(root: Path, aside: Path, journal: _Journal) -> None:
    placed: set[str] = set()
    for path in journal.files:
        new = next((each for each in _parents(path) if each in journal.folders), path)
        if new in placed:
            continue
        staged, target = aside / _STAGE / new, root / new
        try:
            if new == path:
                _link(staged, target)
            else:
                _rename(staged, target)
        except OSError as fault:
            if fault.errno in (errno.EEXIST, errno.ENOTEMPTY):
                raise StandingError(new) from None
            raise
        placed.add(new)


def _link(staged: Path, target: Path) -> None:
    try:
        os.link(staged, target)
    except FileExistsError:
        raise
    except OSError:  # a file system without links: FAT on a memory stick
        _rename(staged, target)


def _rename(staged: Path, target: Path) -> None:
    if os.path.lexists(target):
        raise FileExistsError(errno.EEXIST, "stands", str(target))
    staged.rename(target)


def _take_back(root: Path, aside: Path, journal: _Journal) -> tuple[list[str], ...]:
    """Remove what was placed; the paths removed, and those that others wrote since."""
    removed, kept = [], []
    for path, digest in journal.files.items():
        target = root / path
        if not target.is_file():
            continue
        if _is_ours(target, aside / _STAGE / path, digest):
            target.unlink()
            removed.append(path)
        else:
            kept.append(path)
    for folder in sorted(journal.folders, reverse=True):
        with suppress(OSError):  # absent, or somebody else's files are in it
            (root / folder).rmdir()
    return removed, kept


def _is_ours(target: Path, staged: Path, digest: str) -> bool:
    # What is still aside under its own inode was never placed: an equal file at its
    # place is another import's.
    if staged.exists() and not staged.samefile(target):
        return False
    return sha256(target.read_bytes()).hexdigest() == digest


def _settled(root: Path, aside: Path) -> str:
    """What was done about a dead process's folder."""
    if not (aside / _JOURNAL).exists():
        return (
            "Lần nhập trước bị ngắt khi chưa đặt gì vào tòa soạn; đã dọn thư mục tạm "
            f"{aside.name}. Nhập lại từ đầu."
        )
    journal = _Journal.of(aside / _JOURNAL)
    if all((root / path).is_file() for path in journal.files):
        names = ", ".join(journal.files)
        return f"Lần nhập trước bị ngắt khi đã ghi đủ, nên giữ nguyên: {names}."
    removed, kept = _take_back(root, aside, journal)
    told = (
        f"Lần nhập trước bị ngắt giữa chừng: đã gỡ {len(removed)} tệp vừa đặt, tòa "
        "soạn như trước lần ấy. Nhập lại từ đầu."
    )
    if kept:
        told += f" Còn để lại, vì đã có người sửa: {', '.join(kept)}."
    return told
