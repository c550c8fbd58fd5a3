"""``doctor``: what on this machine would keep the site from being built well.

Looks, and changes nothing. Each finding says what was seen and, where something is
wrong, what to do.
"""

from __future__ import annotations

import os
import platform
import re
import shutil
import sqlite3
import subprocess
import sys
from collections.abc import Iterator, Sequence
from contextlib import closing
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import Enum
from importlib.util import find_spec
from pathlib import Path
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from gazette.publishing.newsroom import ROOMS, survey
from gazette.publishing.target import RefusedTarget, Standing, examine
from gazette.store.landing import unfinished
from gazette.store.messages import remedy, sentence

SMALLEST_DISK = 1_000_000_000
"""Bytes that should be free: a release, its photos and the store beside it."""

_POINTER = b"version https://git-lfs.github.com/spec/v1\n"
_FONT = re.compile(r'url\(["\']?([^)"\']+\.woff2)')
_STANDS = {
    Standing.ABSENT: "chưa có trang nào",
    Standing.LINK: "có trang của chương trình",
    Standing.EMPTY: "là thư mục trống",
    Standing.OURS: "có trang của chương trình",
}


class State(Enum):
    """How a finding stands; only ``BAD`` keeps a site from being built."""

    GOOD = "tốt"
    MISSING = "thiếu"
    BAD = "hỏng"


@dataclass(frozen=True, slots=True, kw_only=True)
class Finding:
    """One thing looked at; ``remedy`` is empty where nothing is to be done."""

    state: State
    what: str
    seen: str
    remedy: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Patient:
    """What is examined: the newsroom, the theme, the published site and the store."""

    root: Path
    theme: Path
    output: Path
    store: Path


def examined(patient: Patient) -> Iterator[Finding]:
    """Every finding, in the order in which a build would meet it."""
    yield _python()
    yield _time_zone()
    yield _newsroom(patient.root)
    yield _landing(patient.root)
    yield _fonts(patient.theme)
    yield from _git(patient.root)
    yield _large_files(patient.root)
    yield _store(patient.store)
    yield _output(patient)
    yield from map(_room_left, _disks(patient))
    yield _library("pillow_heif", "Ảnh HEIC của iPhone", "pillow-heif")
    yield _browser()


def told(findings: Sequence[Finding]) -> str:
    """The findings as lines for people, the count last."""
    lines = []
    for finding in findings:
        lines.append(f"[{finding.state.value:<5}] {finding.what}: {finding.seen}")
        if finding.remedy:
            lines.append(f"        Cách sửa: {finding.remedy}")
    bad = sum(finding.state is State.BAD for finding in findings)
    missing = sum(finding.state is State.MISSING for finding in findings)
    lines += [
        "",
        f"{bad} chỗ hỏng, {missing} chỗ thiếu, trong {len(findings)} chỗ xem.",
    ]
    return "\n".join(lines) + "\n"


def _good(what: str, seen: str) -> Finding:
    return Finding(state=State.GOOD, what=what, seen=seen)


def _missing(what: str, seen: str, remedy: str) -> Finding:
    return Finding(state=State.MISSING, what=what, seen=seen, remedy=remedy)


def _bad(what: str, seen: str, remedy: str) -> Finding:
    return Finding(state=State.BAD, what=what, seen=seen, remedy=remedy)


def _python() -> Finding:
    machine = f"{platform.python_version()}, {platform.system()} {platform.machine()}"
    if not sys.flags.utf8_mode and sys.getfilesystemencoding() != "utf-8":
        return _bad(
            "Python",
            f"{machine}; tên tệp không đọc theo UTF-8",
            "Đặt biến môi trường PYTHONUTF8=1 rồi chạy lại.",
        )
    return _good("Python", machine)


def _time_zone() -> Finding:
    what = "Múi giờ Việt Nam"
    try:
        zone = ZoneInfo("Asia/Ho_Chi_Minh")
    except ZoneInfoNotFoundError:
        return _bad(what, "máy không có bảng múi giờ", "Cài lại gói tzdata.")
    offset = datetime(2026, 1, 1, tzinfo=zone).utcoffset()
    if offset != timedelta(hours=7):
        return _bad(what, f"lệch {offset} so với UTC", "Cài lại gói tzdata.")
    return _good(what, "UTC+7")


def _newsroom(root: Path) -> Finding:
    missing = [room for room in ROOMS if not (root / room).is_dir()]
    if missing:
        return _bad(
            "Tòa soạn",
            f"{root} không có thư mục {', '.join(missing)}/",
            "Chỉ đúng thư mục bằng --root.",
        )
    files = survey({room: root / room for room in ROOMS}).files
    return _good("Tòa soạn", f"{len(files)} tệp trong {root}")


def _landing(root: Path) -> Finding:
    what = "Nhập bài dở dang"
    left = unfinished(root)
    if not left:
        return _good(what, "không có")
    return _missing(
        what,
        f"một lần nhập bị ngắt để lại {', '.join(path.name for path in left)}",
        "Chạy python3 tasks.py check: chương trình tự gỡ phần dở rồi nói đã gỡ gì.",
    )


def _fonts(theme: Path) -> Finding:
    what = "Phông chữ"
    sheets = sorted((theme / "static" / "css").rglob("*.css"))
    named = {
        (sheet.parent / address).resolve()
        for sheet in sheets
        for address in _FONT.findall(sheet.read_text(encoding="utf-8"))
    }
    broken = sorted(path.name for path in named if not _is_font(path))
    if broken or not named:
        return _bad(
            what,
            f"thiếu hoặc hỏng {', '.join(broken)}" if broken else "không thấy tệp nào",
            "Lấy lại thư mục theme/ từ kho Git.",
        )
    return _good(what, f"{len(named)} tệp")


def _is_font(path: Path) -> bool:
    try:
        with path.open("rb") as stream:
            return stream.read(4) == b"wOF2"
    except OSError:
        return False


def _git(root: Path) -> Iterator[Finding]:
    if shutil.which("git") is None:
        yield _missing(
            "Git",
            "chưa cài",
            "Cài Git nếu muốn lưu lịch sử và dùng check --since.",
        )
        return
    if _answer(root, "rev-parse", "--is-inside-work-tree") != "true":
        yield _missing(
            "Git",
            f"{root} chưa nằm trong kho Git nào",
            "Chạy git init để giữ lịch sử của bài và số liệu.",
        )
        return
    if _answer(root, "rev-parse", "--is-shallow-repository") == "true":
        yield _missing(
            "Git",
            "kho lấy về nông, thiếu các bản cũ",
            "git fetch --unshallow (trong CI: fetch-depth: 0).",
        )
        return
    yield _good("Git", _answer(root, "--version").removeprefix("git version "))


def _answer(root: Path, *words: str) -> str:
    done = subprocess.run(
        ("git", "-C", str(root), *words),
        capture_output=True,
        stdin=subprocess.DEVNULL,
        encoding="utf-8",
        errors="replace",
        check=False,
    )
    return done.stdout.strip() if done.returncode == 0 else ""


def _large_files(root: Path) -> Finding:
    what = "Git LFS"
    if not all((root / room).is_dir() for room in ROOMS):
        return _good(what, "không xem được khi chưa có tòa soạn")
    found = survey({room: root / room for room in ROOMS}).files
    pointers = [
        file.path
        for file in found
        if file.signature.size < 1024 and _opens_with(file.source, _POINTER)
    ]
    if pointers:
        return _bad(
            what,
            f"{len(pointers)} tệp mới là con trỏ, chưa tải về; ví dụ {pointers[0]}",
            "Cài Git LFS rồi chạy git lfs pull (trong CI: lfs: true).",
        )
    return _good(what, "không có tệp nào chưa tải về")


def _opens_with(path: Path, opening: bytes) -> bool:
    try:
        with path.open("rb") as stream:
            return stream.read(len(opening)) == opening
    except OSError:
        return False


def _store(store: Path) -> Finding:
    what = "Kho tạm"
    if not store.is_dir():
        return _good(what, "chưa có; lần dựng đầu sẽ lập")
    remedy = f"Xóa thư mục {store}; lần dựng sau sẽ lập lại."
    if not os.access(store, os.W_OK):
        return _bad(what, f"không ghi được vào {store}", "Sửa quyền của thư mục ấy.")
    for base in sorted(store.rglob("*.sqlite")):
        if not _is_whole(base):
            return _bad(what, f"{base.name} bị hỏng", remedy)
    size = sum(path.stat().st_size for path in store.rglob("*") if path.is_file())
    return _good(what, f"{_megabytes(size)} trong {store}")


def _is_whole(base: Path) -> bool:
    try:
        with closing(sqlite3.connect(f"{base.as_uri()}?mode=ro", uri=True)) as opened:
            return bool(opened.execute("PRAGMA quick_check").fetchone() == ("ok",))
    except sqlite3.Error:
        return False


def _output(patient: Patient) -> Finding:
    what = "Nơi đặt trang"
    try:
        site = examine(patient.output, patient.store)
    except RefusedTarget as refused:
        problem = refused.problem
        return _bad(what, sentence(problem), remedy(problem))
    return _good(what, f"{patient.output} {_STANDS[site.standing]}")


def _disks(patient: Patient) -> list[Path]:
    """One folder of each disk that a build writes to."""
    disks: dict[int, Path] = {}
    for folder in (patient.output, patient.store):
        while not folder.exists():
            folder = folder.parent
        disks.setdefault(folder.stat().st_dev, folder)
    return list(disks.values())


def _room_left(folder: Path) -> Finding:
    free = shutil.disk_usage(folder).free
    seen = f"còn {_megabytes(free)} ở {folder}"
    if free < SMALLEST_DISK:
        return _bad("Ổ đĩa", seen, "Dọn ổ đĩa: một lần dựng cần chỗ cho cả bản mới.")
    return _good("Ổ đĩa", seen)


def _megabytes(size: int) -> str:
    return f"{size // 1_000_000:,} MB".replace(",", ".")


def _library(module: str, what: str, package: str) -> Finding:
    if find_spec(module) is not None:
        return _good(what, "đọc được")
    return _missing(what, f"chưa có gói {package}", "Đổi ảnh sang JPEG, hoặc cài gói.")


def _browser() -> Finding:
    named = os.environ.get("CHROMIUM")
    names = ("chromium", "chromium-browser", "google-chrome", "chrome", "msedge")
    found = named or next(filter(None, map(shutil.which, names)), None)
    if found is None:
        return _missing("Chromium", "chưa cài", "Chỉ cần khi chạy thử (tasks.py test).")
    return _good("Chromium", found)
