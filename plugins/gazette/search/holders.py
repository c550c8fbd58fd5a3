"""People in the index: every holder of an honour, under the name as it is asked for.

A family name and a middle name say nothing (every third is a Nguyễn Văn), so a name
stands whole under all its syllables, and under its last two as long as few share them.
Then a question for a name reads one file, however many names there are.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from zlib import crc32

from gazette.core.rolls import RegisterEntry, rolls_of
from gazette.publishing.edition import Edition
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


def holders(edition: Edition) -> dict[str, tuple[Holder, ...]]:
    """The people by block, A–Z in each; those without an address are left out."""
    found: dict[str, list[Holder]] = {}
    for heading in rolls_of(edition.archive).register():
        for entry in heading.people:
            href = _address(edition, entry)
            if href is not None:
                block = f"n{crc32(_short_key(entry.name).encode()) % BLOCKS}"
                found.setdefault(block, []).append(_holder(edition, entry, href))
    return {block: tuple(some) for block, some in sorted(found.items())}


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


@lru_cache(maxsize=16384)  # asked when it is placed and when it is told
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
