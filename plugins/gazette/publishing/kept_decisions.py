"""Sound decisions between builds, in the memo: one value a document.

The key holds the reading code, so that other code builds all of them anew. A document
with a fault holds an empty place: what is wrong with it is found again in every build.
"""

from __future__ import annotations

import msgspec

from gazette.core.decisions import Decision
from gazette.publishing.memo import Memo

_encode = msgspec.msgpack.Encoder().encode
_decode = msgspec.msgpack.Decoder(Decision).decode


class KeptDecisions:
    """The decisions that *memo* keeps for reading code with the fingerprint *code*."""

    def __init__(self, memo: Memo, code: str) -> None:
        self._memo = memo
        self._code = code

    def recall(self, key: str) -> Decision | None:
        """The decision kept under *key*."""
        data = self._memo.recall(self._key(key), bytes).whole()
        return _decode(data) if data else None

    def keep(self, key: str, decision: Decision) -> None:
        """Keep *decision* from now on."""
        self._memo.renew(self._key(key), _encode(decision))

    def _key(self, key: str) -> str:
        return f"decision {self._code} {key}"
