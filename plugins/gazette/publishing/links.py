"""Where a link that an officer wrote leads.

Accepted: ``https://…``, ``mailto:``, ``tel:``, ``#heading``, ``/address/`` from the
site's root, and a file beside or above the report (``giao-uoc.pdf``,
``../cum-7-tong-ket-2021/index.md``, also Pelican's ``{filename}…`` form).
"""

from __future__ import annotations

import posixpath
from collections.abc import Mapping
from dataclasses import dataclass
from difflib import get_close_matches
from urllib.parse import quote, unquote

from gazette.publishing.address_book import AddressBook

_OUTWARD = ("https://", "http://", "mailto:", "tel:")
_PELICAN_FORMS = ("{filename}", "{attach}", "{static}", "|filename|")


@dataclass(frozen=True, slots=True, kw_only=True)
class Target:
    """``address`` is ``None`` where nothing was found; ``near`` offers files."""

    address: str | None
    internal: bool = True
    near: tuple[str, ...] = ()


def resolve(
    href: str,
    folder: str,
    book: AddressBook,
    files: Mapping[str, tuple[str, str]],
) -> Target:
    """The target of *href* written in *folder* (POSIX, from the newsroom root).

    *files* maps a content file to its ``(kind, key)`` in the address book.
    """
    if href.lower().startswith(_OUTWARD):
        return Target(address=href, internal=False)
    if href.startswith("#"):
        return Target(address=href, internal=False)
    if href.startswith("/"):
        return Target(address=book.base + href)
    return _beside(href, folder, book, files)


def _beside(
    href: str,
    folder: str,
    book: AddressBook,
    files: Mapping[str, tuple[str, str]],
) -> Target:
    for form in _PELICAN_FORMS:
        href = href.removeprefix(form)
    path, hash_mark, anchor = href.partition("#")
    start = "content" if path.startswith("/") else folder
    wanted = posixpath.normpath(posixpath.join(start, unquote(path).lstrip("/")))
    thing = files.get(wanted) or files.get(posixpath.join(wanted, "index.md"))
    address = book.url(*thing) if thing else None
    if address is None:
        near = get_close_matches(wanted, files, n=2)
        return Target(
            address=None, near=tuple(posixpath.relpath(n, folder) for n in near)
        )
    return Target(address=address + hash_mark + quote(anchor))
