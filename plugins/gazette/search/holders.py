"""People in the index: every holder of an honour, under the name as it is asked for.

A family name and a middle name say nothing (every third is a Nguyễn Văn), so a name
stands whole under all its syllables, and under its last two as long as few share them.
Then a question for a name reads one file, however many names there are.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from zlib import crc32

from gazette.core.rolls import RegisterEntry, rolls_of
from gazette.publishing.edition import Edition
from gazette.publishing.made import digest_of
from gazette.publishing.row_seals import row_seals_of
from gazette.publishing.view import fingerprint
from gazette.search.blocks import Piece
from gazette.search.words import shard_of, tokens

BLOCKS = 64
"""Blocks of names, by their last two syllables: a new name costs one of them."""

FEW = 40
"""So many holders stand under two syllables; more must be asked for in full."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Holder:
    """One person as a result: ``about`` tells the unit and the latest honour.

    ``shown`` is the name with the number that tells equal names apart.
    """

    name: str
    shown: str
    href: str
    about: str
    illustrative: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class People:
    """Those of a block, A–Z. Equal ``seal`` means equal in all that is told of them."""

    entries: tuple[RegisterEntry, ...]
    seal: str

    def holders(self, edition: Edition) -> Iterator[Holder]:
        """What is told of them; those without an address are left out."""
        for entry in self.entries:
            href = _address(edition, entry)
            if href is not None:
                yield _holder(edition, entry, href)


def people_of(edition: Edition) -> dict[str, People]:
    """The people by block."""
    found: dict[str, list[RegisterEntry]] = {}
    blocks: dict[str, str] = {}
    for heading in rolls_of(edition.archive).register():
        for entry in heading.people:
            block = blocks.get(entry.name)
            if block is None:
                number = crc32(" ".join(tokens(entry.name)[-2:]).encode()) % BLOCKS
                block = blocks[entry.name] = f"n{number}"
            found.setdefault(block, []).append(entry)
    titles = edition.digests.once(
        edition.archive, lambda: digest_of(edition.archive.titles).encode(), "titles"
    )
    return {
        block: People(entries=tuple(some), seal=_sealed(edition, titles, some))
        for block, some in sorted(found.items())
    }


def _sealed(edition: Edition, titles: bytes, some: Sequence[RegisterEntry]) -> str:
    """The rows of all of them, the names of titles, and where each of them leads."""
    seals = row_seals_of(edition)
    people = [e.person.id if e.person else None for e in some]
    return fingerprint(
        titles,
        edition.site.base.encode(),
        "\n".join(map(seals.of_entry, some)).encode(),
        seals.routes_of(entry.holder for entry in some).encode(),
        digest_of([p and edition.url("person", p) for p in people]).encode(),
    )


def pieces_of(some: Sequence[Holder], shards: int) -> dict[int, Piece]:
    """Where the people of a block are found. A list that ends in 0 is cut."""
    whole: dict[str, list[object]] = {}
    short: dict[str, list[object]] = {}
    for holder in some:
        row = [holder.shown, holder.href, holder.about, int(holder.illustrative)]
        words = tokens(holder.name)
        whole.setdefault(" ".join(words), []).append(row)
        if len(words) > 2:
            short.setdefault(_short_key(holder.name), []).append(row)
    for key, rows in short.items():
        cut = [*rows[:FEW], 0] if len(rows) > FEW else rows
        whole[key] = [*whole.get(key, ()), *cut]
    pieces: dict[int, Piece] = {}
    for key in sorted(whole):
        pieces.setdefault(shard_of(key, shards), {})[key] = whole[key]
    return pieces


def _short_key(name: str) -> str:
    return " ".join(tokens(name)[-2:])


def _address(edition: Edition, entry: RegisterEntry) -> str | None:
    if entry.person is not None:
        own = edition.url("person", entry.person.id)
        if own is not None:
            return own
    row = entry.honours[-1].shown.key
    return edition.url("holder", entry.holder) or edition.url("honour", str(row))


def _holder(edition: Edition, entry: RegisterEntry, href: str) -> Holder:
    latest = entry.honours[-1]
    title = edition.archive.title[latest.title].name
    parts = [f"{title} {latest.year}"]
    if len(entry.honours) > 1:
        parts.append(f"{len(entry.honours)} lần được khen thưởng")
    unit = latest.shown.recipient.printed_unit
    return Holder(
        name=entry.name,
        shown=f"{entry.name} ({entry.ordinal})" if entry.ordinal else entry.name,
        href=href,
        about=" · ".join([unit, *parts] if unit else parts),
        illustrative=latest.shown.decision.illustrative,
    )
