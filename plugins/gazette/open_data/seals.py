"""Fingerprints of what files hold: a part is hashed once, however many show it.

A fingerprint covers every field of a content, found by walking its dataclass; so a
field that is added is hashed without being named here.
"""

from __future__ import annotations

from dataclasses import fields
from typing import Any

from gazette.open_data import contents, parts
from gazette.open_data.contents import Content
from gazette.publishing.made import digest_of
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

    def __init__(self) -> None:
        self._known: dict[int, tuple[object, bytes]] = {}

    def of(self, content: Content) -> str:
        """The fingerprint of a content."""
        return self._walk(content).decode()

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

    def _shared(self, part: object) -> bytes:
        known = self._known.get(id(part))
        if known is None:
            digest = fingerprint(type(part).__name__.encode(), digest_of(part).encode())
            known = self._known[id(part)] = (part, digest.encode())
        return known[1]
