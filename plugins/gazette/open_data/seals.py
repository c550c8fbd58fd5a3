"""Fingerprints of what files hold: a part is hashed once, however many show it.

A fingerprint covers every field of a content, found by walking its dataclass; so a
field that is added is hashed without being named here.
"""

from __future__ import annotations

from dataclasses import fields
from typing import Any

from gazette.core.decisions import Decision
from gazette.open_data import contents, parts
from gazette.open_data.contents import Content
from gazette.open_data.spotted import Spotted
from gazette.publishing.made import Digests, digest_of
from gazette.publishing.view import fingerprint

_SHARED = (
    parts.ClusterPart,
    parts.DecisionPart,
    parts.PersonPart,
    parts.ReportPart,
    parts.TitleBook,
    parts.UnitPart,
)


class Seals:
    """The fingerprints of one plan. Parts are known by identity, so they are kept."""

    def __init__(self, digests: Digests) -> None:
        self._digests = digests
        self._known: dict[int, tuple[object, bytes]] = {}
        self._documents: list[str] = []

    def of(self, content: Content) -> str:
        """The fingerprint of a content."""
        if isinstance(content, Spotted):
            return self._spotted(content)
        return self._walk(content).decode()

    def _spotted(self, content: Spotted) -> str:
        """Which rows of which documents, and all else that is told with them."""
        if not self._documents:  # every file of one edition shares one gathering
            parts_of_all = content.parts.decisions
            self._documents = [self._shared(part).decode() for part in parts_of_all]
        known = self._documents
        rows = [f"{known[place]} {group} {row}" for place, group, row in content.spots]
        book = self._shared(content.parts.book)
        return fingerprint(self._shared(content.of), book, "\n".join(rows).encode())

    def _walk(self, value: Any) -> bytes:
        if isinstance(value, _SHARED):
            return self._shared(value)
        if isinstance(value, parts.Spots):
            return self._shared(value.part) + repr(value.rows).encode()
        if isinstance(value, parts.Shots):
            return self._shared(value.part) + repr(value.files).encode()
        if isinstance(value, tuple):
            return fingerprint(*map(self._walk, value)).encode()
        if type(value).__module__ == contents.__name__:
            name = type(value).__name__.encode()
            walked = (self._walk(getattr(value, each.name)) for each in fields(value))
            return fingerprint(name, *walked).encode()
        return digest_of(value).encode()

    def _shared(self, part: Any) -> bytes:
        known = self._known.get(id(part))
        if known is None:
            told = map(self._told, (getattr(part, f.name) for f in fields(part)))
            digest = fingerprint(type(part).__name__.encode(), *told)
            known = self._known[id(part)] = (part, digest.encode())
        return known[1]

    def _told(self, value: object) -> bytes:
        """A field of a part; a document is hashed once in an edition."""
        if isinstance(value, Decision):
            return self._digests.of(value)
        if isinstance(value, tuple) and value and isinstance(value[0], Decision):
            return fingerprint(*map(self._digests.of, value)).encode()
        return digest_of(value).encode()
