"""One row of the table: how the small newsroom is spoilt, and what must be said."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field

from tests.build.folder import AS_OF, Desk

REPORT = "content/news/2023/tong-ket/index.md"
PACT = "content/news/2023/ky-giao-uoc/index.md"
PHOTO = "content/news/2023/tong-ket/an.jpg"
PAGE = "content/pages/gioi-thieu.md"
SITE = "data/site.yaml"
UNITS = "data/units/tinh.yaml"
CLUSTER = "data/clusters/cum.yaml"
CRITERIA = "data/criteria/thu.yaml"
SCORES = "data/scores/2023/cum-1.yaml"
DECISION = "data/decisions/2023/7-qd-vks.yaml"
LIST = "data/decisions/2023/danh-sach.csv"
REDIRECTS = "data/redirects.yaml"
SETTINGS = "pelicanconf.py"

Spoil = Callable[[Desk], object]


def _no_settings(desk: Desk) -> dict[str, object]:
    return {}


@dataclass(frozen=True, slots=True, kw_only=True)
class Bad:
    """``spoil`` makes one thing wrong; the rest says what a build must answer.

    ``file`` may hold ``{root}``. Line and column 0 mean that none is printed.
    ``says`` and ``advises`` are parts of the sentence and of what to do.
    ``errors`` counts all errors: one slip should not be told as five.
    """

    name: str
    code: str
    file: str
    line: int = 0
    column: int = 0
    says: str
    advises: str = ""
    spoil: Spoil = id
    settings: Callable[[Desk], Mapping[str, object]] = field(default=_no_settings)
    as_of: str = AS_OF
    site_url: str | None = None
    status: int = 1
    errors: int = 1

    def where(self, desk: Desk) -> str:
        """The place as it is printed."""
        parts = [self.file.replace("{root}", desk.root.resolve().as_posix())]
        parts.extend(str(number) for number in (self.line, self.column) if number)
        return ":".join(parts)


def changed(file: str, old: str, new: str) -> Spoil:
    """Put *new* for *old* in a file."""
    return lambda desk: desk.change(file, old, new)


def written(file: str, text: str) -> Spoil:
    """Write a whole file."""
    return lambda desk: desk.write(file, text)


def bytes_of(file: str, turned: Callable[[bytes], bytes]) -> Spoil:
    """Make other bytes of those of a file."""

    def spoil(desk: Desk) -> None:
        path = desk.root / file
        path.write_bytes(turned(path.read_bytes()))

    return spoil


def moved(old: str, new: str) -> Spoil:
    """Rename a file or folder."""

    def spoil(desk: Desk) -> None:
        (desk.root / new).parent.mkdir(parents=True, exist_ok=True)
        (desk.root / old).rename(desk.root / new)

    return spoil


def both(*spoils: Spoil) -> Spoil:
    """One after the other."""
    return lambda desk: [spoil(desk) for spoil in spoils]
