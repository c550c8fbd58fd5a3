"""The base of every view: frozen plain values, the whole of what a page may depend on.

A page's bytes are a function of its template bundle and its view; so a view holds
strings, numbers, flags, tuples and other views, and nothing else, never a dict.
"""

from __future__ import annotations

import hashlib
from collections.abc import Callable
from dataclasses import dataclass
from typing import dataclass_transform

import msgspec


@dataclass_transform(frozen_default=True, field_specifiers=(msgspec.field,))
class View(msgspec.Struct, frozen=True, kw_only=True, gc=False):
    """Subclass it with ``class XView(View, kw_only=True)``; fields are plain."""


class Html(View, kw_only=True):
    """Markup that is already safe. Templates print it without a filter."""

    text: str

    def __html__(self) -> str:
        """What Jinja's autoescape takes as it is."""
        return self.text


class StoredHtml(View, kw_only=True):
    """A piece of a body by the hash of its HTML, with the addresses for its slots.

    The view stays small; the renderer fetches the words when it prints them.
    """

    digest: str
    addresses: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class KeptView:
    """A view that an earlier build planned and this one has not: by its `view_digest`,
    and how to plan it again. ``indexed`` says that search engines may list its page.
    """

    digest: str
    indexed: bool
    again: Callable[[], View]


def encoded(view: View) -> bytes:
    """The view as bytes: equal bytes if and only if equal content."""
    return msgspec.msgpack.encode(view)


def view_digest(view: View) -> str:
    """A fingerprint of a view: of its type and of all that it holds."""
    return fingerprint(type(view).__qualname__.encode(), encoded(view))


def fingerprint(*parts: bytes) -> str:
    """A hash over *parts*, each guarded by its length, in 40 hex digits."""
    digest = hashlib.blake2b(digest_size=20)
    for part in parts:
        digest.update(len(part).to_bytes(8, "big"))
        digest.update(part)
    return digest.hexdigest()
