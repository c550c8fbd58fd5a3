"""Files made only when they are missing, and the fingerprint that says when.

The law of views holds here too: a writer is handed one source and may look at nothing
else; the key covers the whole source, the writer's name, its code and its libraries.
So a part that was not hashed cannot be read. Refuses to know what is written.
"""

from __future__ import annotations

import hashlib
from collections.abc import Callable
from functools import cache, partial
from importlib.metadata import version
from pathlib import Path
from typing import TypeVar

import msgspec

from gazette.publishing.plans import MadePlan
from gazette.publishing.view import fingerprint

Source = TypeVar("Source")

_PACKAGE = Path(__file__).resolve().parent.parent
_encode = msgspec.msgpack.Encoder(order="deterministic").encode


def digest_of(record: object) -> str:
    """A fingerprint of a record (frozen dataclasses, tuples, plain values): equal
    digests if and only if equal content.
    """
    return fingerprint(_encode(record))


class Digests:
    """The `digest_of` each record, worked out once for one and the same object."""

    def __init__(self) -> None:
        self._known: dict[int, tuple[object, bytes]] = {}
        self._told: dict[tuple[int, str], tuple[object, bytes]] = {}

    def of(self, record: object) -> bytes:
        """The digest of *record*, which is held so that no other takes its place."""
        known = self._known.get(id(record))
        if known is None:
            known = (record, digest_of(record).encode())
            self._known[id(record)] = known
        return known[1]

    def once(self, thing: object, told: Callable[[], bytes], word: str = "") -> bytes:
        """What *told* says of a thing, asked once for one and the same object."""
        known = self._told.get((id(thing), word))
        if known is None:
            known = self._told[id(thing), word] = (thing, told())
        return known[1]


def made_plan(
    route: str,
    write: Callable[[Source], bytes],
    source: Source,
    *,
    digest: str,
    code: str,
) -> MadePlan:
    """The plan of a file that *write* makes of *source* and of nothing else.

    *digest* is a fingerprint of the whole source; *code* is that of the rooms that the
    writer stands on (`code_of`).
    """
    return MadePlan(
        route=route,
        key=fingerprint(code.encode(), _name(write).encode(), digest.encode()),
        make=partial(write, source),
    )


@cache
def code_of(rooms: tuple[str, ...], libraries: tuple[str, ...] = ()) -> str:
    """A fingerprint of the sources of *rooms* (folders or files of the package) and
    of the versions of *libraries*.
    """
    digest = hashlib.sha256()
    for room in rooms:
        place = _PACKAGE / room
        for source in sorted(place.rglob("*.py")) if place.is_dir() else [place]:
            digest.update(source.relative_to(_PACKAGE).as_posix().encode())
            digest.update(source.read_bytes())
    for library in libraries:
        digest.update(f"{library} {version(library)}".encode())
    return digest.hexdigest()


def _name(write: Callable[..., bytes]) -> str:
    return f"{write.__module__}.{write.__qualname__}"
