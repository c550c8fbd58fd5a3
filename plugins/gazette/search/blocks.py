"""Blocks: a month of reports, a year of decisions, cut to the shards they belong to.

A block is worked out once for its content and kept; the index of an edition is put
together from blocks, so that a new report costs its own month. Knows keys, positions
and the layout of a kept block. Refuses to know records and pages.

A kept block: for each shard 16 bytes, the digest of its piece in the lower half (zero
for none); then for each shard and once more the offset of its piece in four bytes; then
the pieces. Digests stand in lanes so that those of all blocks are added up as one
number (see ``keys_of_shards``).
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from hashlib import blake2b

from gazette.publishing.desk_store import DamagedStore
from gazette.publishing.memo import Memo, Value
from gazette.search.words import keys_of, shard_of

LANE = 16
_DIGEST = 8
_OFFSET = 4
_DIGITS = "0123456789abcdefghijklmnopqrstuvwxyz"
STRONG = "!"

Piece = dict[str, object]
"""What a block gives a shard: JSON that ``shards`` joins with others'."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Text:
    """What a thing is found by: ``strong`` words are its title, names and captions,
    ``marks`` keys of other kinds (``@u vksnd-dak-lak``); ``body`` gives the rest.
    """

    strong: tuple[str, ...]
    marks: tuple[str, ...] = ()
    body: Callable[[], str] | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Block:
    """A kept block by its name in the index."""

    name: str
    shards: int
    value: Value

    def lanes(self) -> int:
        """The digests of all pieces as one number."""
        return int.from_bytes(self.value.part(0, self.shards * LANE), "little")

    def piece(self, shard: int) -> Piece | None:
        """What the block gives *shard*; raises ``DamagedStore``."""
        lane = self.value.part(shard * LANE, _DIGEST)
        at = self.shards * LANE + shard * _OFFSET
        ends = self.value.part(at, 2 * _OFFSET)
        start, end = (
            int.from_bytes(ends[n : n + _OFFSET], "little") for n in (0, _OFFSET)
        )
        if start == end and not any(lane):
            return None
        pieces = self.shards * (LANE + _OFFSET) + _OFFSET
        data = self.value.part(pieces + start, end - start)
        if _digest_of(self.name, data) != lane:
            raise DamagedStore(self.name)
        piece: Piece = json.loads(data)
        return piece


def kept(
    memo: Memo,
    name: str,
    shards: int,
    digest: str,
    pieces: Callable[[], Mapping[int, Piece]],
) -> Block:
    """The block *name*, worked out by *pieces* unless *digest* was met before."""
    key = f"search {name} {shards} {digest}"
    value = memo.recall(key, lambda: _laid_out(name, shards, pieces()))
    return Block(name=name, shards=shards, value=value)


def pieces_of(texts: Sequence[Text], shards: int) -> dict[int, Piece]:
    """Where the things of a block are found: for each key their positions in it,
    base 36, parted by dots, marked where the key is in a strong word.
    """
    found: dict[str, list[str]] = {}
    for position, text in enumerate(texts):
        strong = set(text.marks).union(
            *(keys_of(words, singles=True) for words in text.strong)
        )
        weak = keys_of(text.body(), singles=False) if text.body else set()
        number = base36(position)
        for key in strong:
            found.setdefault(key, []).append(number + STRONG)
        for key in weak - strong:
            found.setdefault(key, []).append(number)
    pieces: dict[int, Piece] = {}
    for key in sorted(found):
        pieces.setdefault(shard_of(key, shards), {})[key] = ".".join(found[key])
    return pieces


def keys_of_shards(blocks: Iterable[Block], shards: int) -> list[bytes]:
    """A digest of each shard's whole content: the sum of its pieces' digests.

    Each digest bears its block's name, so that the sum knows which block gave what.
    """
    total = sum(block.lanes() for block in blocks).to_bytes(shards * LANE + 1, "little")
    return [total[n * LANE : (n + 1) * LANE] for n in range(shards)]


def base36(number: int) -> str:
    """*number* as the browser's ``parseInt(text, 36)`` reads it."""
    digits = ""
    while True:
        number, digit = divmod(number, 36)
        digits = _DIGITS[digit] + digits
        if not number:
            return digits


def _laid_out(name: str, shards: int, pieces: Mapping[int, Piece]) -> bytes:
    lanes, offsets, bodies = bytearray(), bytearray(), bytearray()
    for shard in range(shards):
        offsets += len(bodies).to_bytes(_OFFSET, "little")
        data = b""
        if shard in pieces:
            data = json.dumps(
                pieces[shard], ensure_ascii=False, separators=(",", ":"), sort_keys=True
            ).encode()
        lanes += _digest_of(name, data).ljust(LANE, b"\0") if data else bytes(LANE)
        bodies += data
    offsets += len(bodies).to_bytes(_OFFSET, "little")
    return bytes(lanes + offsets + bodies)


def _digest_of(name: str, data: bytes) -> bytes:
    return blake2b(name.encode() + b"\0" + data, digest_size=_DIGEST).digest()
