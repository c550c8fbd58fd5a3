"""Signatures under documents: in whose place someone signs.

Knows the marks of Decree 30/2020/NĐ-CP (annex I, the signing of documents): TM., KT.,
TL., TUQ. and Q. Refuses to guess a name or a post that is not printed.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

MEANINGS = {
    "TM.": "thay mặt",
    "KT.": "ký thay",
    "TL.": "thừa lệnh",
    "TUQ.": "thừa ủy quyền",
    "Q.": "quyền",
}
"""The marks that stand before the post of the one who is signed for."""

_MARKED = re.compile(r"(TM|KT|TL|TUQ|Q)\s*\.\s*([^,]+?)\s*(?:,\s*(.+))?")


@dataclass(frozen=True, slots=True, kw_only=True)
class Signature:
    """Who signed. ``mark`` is ``None`` where someone signs in their own office.

    ``principal`` is whose place it is (``Viện trưởng``); ``signer`` the hand itself,
    as printed (``Phó Viện trưởng Trịnh Mẫu Sơn``), if it is known.
    """

    mark: str | None
    principal: str | None
    signer: str | None

    @property
    def words(self) -> str:
        """The signature in plain words: ``Phó Viện trưởng …, ký thay Viện trưởng``."""
        if self.mark is None or self.principal is None:
            return self.signer or ""
        place = f"{MEANINGS[self.mark]} {self.principal}"
        return f"{self.signer}, {place}" if self.signer else place


def read_signature(printed: str) -> Signature:
    """``KT. Viện trưởng, Phó Viện trưởng Trịnh Mẫu Sơn`` taken apart."""
    found = _MARKED.fullmatch(printed.strip())
    if found is None:
        return Signature(mark=None, principal=None, signer=printed.strip())
    return Signature(mark=f"{found[1]}.", principal=found[2], signer=found[3])
