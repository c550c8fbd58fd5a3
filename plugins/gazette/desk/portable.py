"""``portable``: a built site as a folder or a ZIP that opens without any server.

Knows which files come along and how to write them, the same bytes every time. What
becomes of each file is `portable_files`'. Refuses to build: it is given a release.
"""

from __future__ import annotations

import os
import shutil
import tempfile
import zipfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from gazette.desk.portable_files import INDEX, Folder, script
from gazette.publishing.serving import base_of
from gazette.publishing.store_room import WORKSHOP, claim
from gazette.publishing.system_words import reason
from gazette.store.lock import AlreadyHeld, held

if TYPE_CHECKING:
    from gazette.publishing.bridge import Order

MARK = "DOC-TRUOC.txt"
LIST = "DANH-SACH-TEP.txt"
"""Every file of a portable folder: what else lies there later is somebody's."""
_WORDS = """\
BẢN MANG THEO

Mở tệp index.html bằng trình duyệt. Không cần mạng, không cần cài gì; tìm kiếm cũng
chạy. Nếu nhận được tệp ZIP thì giải nén ra một thư mục trước đã.

Đây là bản chép của trang tại thời điểm làm ra nó. Địa chỉ in ở từng trang dẫn về bản
trên mạng, nơi có các đính chính về sau.
"""
_LEFT = frozenset({"404.html", "robots.txt"})
_LEFT_SUFFIXES = (".webmanifest", ".conf")
_PACKED = frozenset(
    {".avif", ".jpg", ".jpeg", ".mp4", ".png", ".webp", ".woff2", ".xlsx", ".zip"}
)
_EPOCH = (1980, 1, 1, 0, 0, 0)
_UNIX, _MODE = 3, 0o100644


# What a desktop leaves in a folder that is merely looked at.
_NOBODYS = frozenset({".DS_Store", "Thumbs.db", "desktop.ini"})


class NotPortableError(Exception):
    """What was asked for cannot be written there; the sentence is for who asked."""


def made_portable(
    order: Order, output: Path, build: Callable[[Order], int]
) -> tuple[int, int]:
    """Build what *order* says and carry it to *output*: the status of the build, and
    the number of files. Nothing else of it stays. Raises NotPortableError.
    """
    prepare(output)
    with workshop(order.store) as site:
        status = build(replace(order, output=site))
        if status:
            return status, 0
        return status, carried(site, base_of(site)[:-1], output)


def carried(site: Path, base: str, output: Path) -> int:
    """Write the release in *site* (below *base*) to *output*; the number of files.

    *output* ending in ``.zip`` is a file, anything else a folder: absent, empty, or an
    earlier portable edition.
    """
    prepare(output)
    try:
        if output.suffix.lower() == ".zip":
            return _zip(site, base, output)
        return _folder(site, base, output)
    except OSError as fault:
        raise _unwritable(output, fault) from fault


def prepare(output: Path) -> None:
    """See before any work that *output* can be written, and heal what a kill left.

    Raises NotPortableError.
    """
    try:
        output.parent.mkdir(parents=True, exist_ok=True)
        _heal(output)
        _refuse_foreign(output)
        handle, probe = tempfile.mkstemp(dir=output.parent, prefix=f".{output.name}.")
        os.close(handle)
        Path(probe).unlink()
    except OSError as fault:
        raise _unwritable(output, fault) from fault


def _unwritable(output: Path, fault: OSError) -> NotPortableError:
    return NotPortableError(
        f"Không ghi được bản mang theo vào {output} ({reason(fault)}). Chọn nơi khác,"
        " hoặc dọn chỗ trống rồi chạy lại."
    )


def _old(output: Path) -> Path:
    """Where the earlier folder waits while the new one takes its place."""
    return output.with_name(f".{output.name}.cu")


def _heal(output: Path) -> None:
    """The earlier folder back in its place, or away if the new one stands there."""
    old = _old(output)
    if not _ours(old / MARK):
        return
    if output.exists():
        shutil.rmtree(old)
    else:
        old.replace(output)


def _refuse_foreign(output: Path) -> None:
    zipped = output.suffix.lower() == ".zip"
    if zipped and output.is_dir():
        raise NotPortableError(f"{output} là một thư mục. Chọn tên tệp khác.")
    if zipped or not output.exists():
        return
    if not output.is_dir() or output.is_symlink():
        raise NotPortableError(f"{output} không phải là thư mục. Chọn nơi khác.")
    if foreign := _foreign(output):
        raise NotPortableError(
            f"{output} có tệp không phải của bản mang theo: {foreign[0]}"
            f"{'…' if foreign[1:] else ''}. Dời đi, hoặc chọn một thư mục trống hay"
            " chưa có."
        )


def _foreign(folder: Path) -> list[str]:
    """What we did not write in *folder*; everything, if the folder is not ours."""
    ours = {MARK, LIST}
    if _ours(folder / MARK):
        with suppress(OSError, UnicodeDecodeError):
            ours.update((folder / LIST).read_text(encoding="utf-8").splitlines())
    else:
        ours.clear()
    return sorted(
        name
        for path in folder.rglob("*")
        if not path.is_dir() or path.is_symlink()
        if (name := path.relative_to(folder).as_posix()) not in ours
        and path.name not in _NOBODYS
    )


def _ours(mark: Path) -> bool:
    return mark.is_file() and mark.read_bytes() == _WORDS.encode()


@contextmanager
def workshop(store: Path) -> Iterator[Path]:
    """Where to build the site that will be carried; nothing of it stays.

    Raises NotPortableError where another one is at work there, or nothing can be
    written.
    """
    room = store / WORKSHOP
    try:
        claim(store)
        with held(store / f"{WORKSHOP}.lock"):
            shutil.rmtree(room, ignore_errors=True)
            room.mkdir()
            try:
                yield room / "trang"
            finally:
                shutil.rmtree(room, ignore_errors=True)
    except AlreadyHeld:
        raise NotPortableError(
            "Đang có một bản mang theo khác được làm. Chờ xong rồi chạy lại."
        ) from None


def _zip(site: Path, base: str, output: Path) -> int:
    count = 0
    handle, name = tempfile.mkstemp(dir=output.parent, prefix=f".{output.name}.")
    os.close(handle)
    new = Path(name)
    try:
        with zipfile.ZipFile(new, "w", zipfile.ZIP_DEFLATED) as bundle:
            for path, data in _files(site, base):
                entry = zipfile.ZipInfo(path, _EPOCH)
                entry.create_system, entry.external_attr = _UNIX, _MODE << 16
                stored = Path(path).suffix in _PACKED
                entry.compress_type = (
                    zipfile.ZIP_STORED if stored else zipfile.ZIP_DEFLATED
                )
                bundle.writestr(entry, data)
                count += 1
        new.chmod(0o644)
        new.replace(output)
    finally:
        new.unlink(missing_ok=True)
    return count


def _folder(site: Path, base: str, output: Path) -> int:
    """All of it aside, then in place of the earlier one."""
    new = Path(tempfile.mkdtemp(dir=output.parent, prefix=f".{output.name}."))
    names: list[str] = []
    try:
        for path, data in _files(site, base):
            place = new / path
            place.parent.mkdir(parents=True, exist_ok=True)
            place.write_bytes(data)
            names.append(path)
        listed = "".join(f"{name}\n" for name in sorted([*names, LIST]))
        (new / LIST).write_text(listed, encoding="utf-8", newline="\n")
        new.chmod(0o755)
        if output.exists():
            output.replace(_old(output))
        new.replace(output)
        _heal(output)
    finally:
        shutil.rmtree(new, ignore_errors=True)
    return len(names) + 1


def _files(site: Path, base: str) -> Iterator[tuple[str, bytes]]:
    """Every file of the portable edition with its bytes, in order of their paths."""
    kept = sorted(
        name
        for path in site.rglob("*")
        if path.is_file() and _comes_along(name := path.relative_to(site).as_posix())
    )
    folder = Folder(base=base, files=frozenset(kept))
    yield MARK, _WORDS.encode()
    for name in kept:
        yield _carried(folder, site, name)


def _comes_along(name: str) -> bool:
    """What only a server or a search engine reads stays behind."""
    return not (
        name.startswith((".", "_", "sitemap"))
        or name in _LEFT
        or name.endswith(_LEFT_SUFFIXES)
    )


def _carried(folder: Folder, site: Path, name: str) -> tuple[str, bytes]:
    data = (site / name).read_bytes()
    if name.endswith(".html"):
        return name, folder.page(name, data.decode()).encode()
    if name.endswith(".css"):
        return name, folder.sheet(name, data.decode()).encode()
    if name.endswith(".js"):
        return name, script(data.decode()).encode()
    if name.startswith(INDEX) and name.endswith(".json"):
        path, text = folder.index_file(name, data.decode())
        return path, text.encode()
    return name, data
