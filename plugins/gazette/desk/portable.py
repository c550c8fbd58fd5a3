"""``portable``: a built site as a folder or a ZIP that opens without any server.

Knows which files come along and how to write them, the same bytes every time. What
becomes of each file is `portable_files`'. Refuses to build: it is given a release.
"""

from __future__ import annotations

import os
import shutil
import tempfile
import zipfile
from collections.abc import Iterator
from pathlib import Path

from gazette.desk.portable_files import INDEX, Folder, script

MARK = "DOC-TRUOC.txt"
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


class NotPortableError(Exception):
    """What was asked for cannot be written there; the sentence is for who asked."""


def carried(site: Path, base: str, output: Path) -> int:
    """Write the release in *site* (below *base*) to *output*; the number of files.

    *output* ending in ``.zip`` is a file, anything else a folder: absent, empty, or an
    earlier portable edition.
    """
    _refuse_foreign(output)
    output.parent.mkdir(parents=True, exist_ok=True)
    if output.suffix.lower() == ".zip":
        return _zip(site, base, output)
    return _folder(site, base, output)


def _refuse_foreign(output: Path) -> None:
    zipped = output.suffix.lower() == ".zip"
    if zipped and output.is_dir():
        raise NotPortableError(f"{output} là một thư mục. Chọn tên tệp khác.")
    if zipped or not output.exists():
        return
    if not output.is_dir() or output.is_symlink():
        raise NotPortableError(f"{output} không phải là thư mục. Chọn nơi khác.")
    if any(output.iterdir()) and not _ours(output / MARK):
        raise NotPortableError(
            f"{output} có tệp của người khác. Chọn một thư mục trống hoặc chưa có."
        )


def _ours(mark: Path) -> bool:
    return mark.is_file() and mark.read_text(encoding="utf-8") == _WORDS


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
    count = 0
    try:
        for path, data in _files(site, base):
            place = new / path
            place.parent.mkdir(parents=True, exist_ok=True)
            place.write_bytes(data)
            count += 1
        new.chmod(0o755)
        if output.exists():
            old = Path(tempfile.mkdtemp(dir=output.parent, prefix=f".{output.name}."))
            output.replace(old / "old")
            new.replace(output)
            shutil.rmtree(old)
        else:
            new.replace(output)
    finally:
        shutil.rmtree(new, ignore_errors=True)
    return count


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
