"""The index as files: shards that say where words are, slips that say what is there.

Each file is planned with a key over all it tells, so that an edit writes the files it
changes and no other. Knows how large the index is to be cut. Refuses to know words.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from gazette.publishing.edition import Edition
from gazette.publishing.made import code_of, made_plan
from gazette.publishing.plans import FilePlan, MadePlan
from gazette.publishing.view import fingerprint
from gazette.search import blocks, holders
from gazette.search.blocks import Block, Piece
from gazette.search.documents import Document, documents
from gazette.search.holders import People

FOLDER = "/tim-kiem/muc-luc/"
SLIP = 8
"""Things told in one file: a page of results asks for about as many files."""

COMMON = 1200
"""A key that more things bear says nothing: only strong places of it are kept."""

_WORDS_A_SHARD = 2500
_FEWEST, _MOST = 16, 4096
_ROOMS = ("search", "core", "publishing/row_seals.py")


@dataclass(frozen=True, slots=True, kw_only=True)
class Index:
    """How the index is cut, for the page that asks, and its files."""

    shards: int
    plans: tuple[MadePlan | FilePlan, ...]


def index_of(edition: Edition) -> Index:
    """The index of *edition*, from blocks that are known and blocks that are new."""
    things: dict[str, list[Document]] = {}
    for document in documents(edition):
        things.setdefault(document.block, []).append(document)
    people = holders.people_of(edition)
    shards = _shards(things, people)
    code = code_of(_ROOMS)
    kept = [
        *_blocks_of_things(edition, things, shards, code),
        *_blocks_of_people(edition, people, shards, code),
    ]
    return Index(
        shards=shards,
        plans=(*_shard_plans(kept, shards, code), *_slips(things)),
    )


def joined(source: tuple[int, tuple[Block, ...]]) -> bytes:
    """One shard: under ``t`` the things by key and block, under ``n`` people by key.

    Under ``c`` stand keys too common to tell: their places are the strong ones.
    """
    shard, kept = source
    things: dict[str, dict[str, str]] = {}
    people: dict[str, list[object]] = {}
    for block in kept:
        for key, found in (block.piece(shard) or {}).items():
            if isinstance(found, str):
                things.setdefault(key, {})[block.name] = found
            elif isinstance(found, list):
                people[key] = found
    common = [key for key, places in things.items() if _is_common(places)]
    for key in common:
        things[key] = _strong_of(things[key])
    told = {"t": things, "n": people, "c": sorted(common)}
    return _json({name: part for name, part in told.items() if part})


def _blocks_of_things(
    edition: Edition, things: Mapping[str, list[Document]], shards: int, code: str
) -> Iterator[Block]:
    for name, some in sorted(things.items()):

        def work(some: Sequence[Document] = some) -> dict[int, Piece]:
            texts = [document.text(edition.piece) for document in some]
            return blocks.pieces_of(texts, shards)

        # A thing's link and second line are on its slip; where it is found, not.
        digest = fingerprint(code.encode(), *(_found_by(each) for each in some))
        yield blocks.kept(edition.memo, name, shards, digest, work)


def _found_by(document: Document) -> bytes:
    bodies = [p.html for p in document.body.passages if p.html is not None]
    return _json(
        [
            *(document.title, document.snippet, document.words, document.marks),
            *(document.extra, bodies),
        ]
    )


def _blocks_of_people(
    edition: Edition, people: Mapping[str, People], shards: int, code: str
) -> Iterator[Block]:
    for name, some in people.items():

        def work(some: People = some) -> dict[int, Piece]:
            return holders.pieces_of(tuple(some.holders(edition)), shards)

        digest = fingerprint(code.encode(), some.seal.encode())
        yield blocks.kept(edition.memo, name, shards, digest, work)


def _shard_plans(kept: Sequence[Block], shards: int, code: str) -> Iterator[MadePlan]:
    source = tuple(kept)
    for shard, key in enumerate(blocks.keys_of_shards(kept, shards)):
        if any(key):
            yield made_plan(
                f"{FOLDER}{blocks.base36(shard)}.json",
                joined,
                (shard, source),
                digest=key.hex(),
                code=code,
            )


def _slips(things: Mapping[str, list[Document]]) -> Iterator[FilePlan]:
    for block, some in sorted(things.items()):
        for start in range(0, len(some), SLIP):
            number = blocks.base36(start // SLIP)
            yield FilePlan(
                route=f"{FOLDER}{block}/{number}.json",
                data=_json([_told(each) for each in some[start : start + SLIP]]),
            )


def _told(document: Document) -> list[object]:
    told: list[object] = [document.title, document.href, document.about]
    if document.snippet or document.illustrative:
        told.append(document.snippet)
    if document.illustrative:
        told.append(1)
    return told


def _shards(things: Mapping[str, list[Document]], people: Mapping[str, People]) -> int:
    """A power of two that keeps a shard at a few kilobytes; grows by doubling."""
    words = sum(
        12 + min(document.body.words, 1000)
        for some in things.values()
        for document in some
    ) + sum(6 * len(some.entries) for some in people.values())
    wanted = max(_FEWEST, min(_MOST, words // _WORDS_A_SHARD))
    return 1 << (wanted - 1).bit_length()


def _is_common(places: Mapping[str, str]) -> bool:
    return sum(found.count(".") + 1 for found in places.values()) > COMMON


def _strong_of(places: Mapping[str, str]) -> dict[str, str]:
    """The strong places, of the newest blocks if they are too many as well."""
    strong: dict[str, str] = {}
    left = COMMON
    for block in sorted(places, key=lambda name: (name[1:], name), reverse=True):
        found = [p for p in places[block].split(".") if p.endswith(blocks.STRONG)]
        if found and left > 0:
            strong[block] = ".".join(found[-left:])
            left -= len(found)
    return strong


def _json(told: object) -> bytes:
    text = json.dumps(told, ensure_ascii=False, separators=(",", ":"), sort_keys=True)
    return text.encode()
