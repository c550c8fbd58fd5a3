"""What rows of honours tell, as fingerprints, without putting an honour together.

A row is known by its document as later ones leave it, by where the document's rows
stand, and by its place there; an honour, a name and a unit's people are known by their
rows. So what is reached from an honour is hashed when its rows are, and a page of names
is known to be the same without a look at any. Refuses to know what pages show of rows.
"""

from __future__ import annotations

from collections.abc import Iterable

from gazette.core.decisions import DecisionKey
from gazette.core.entries import amending_of
from gazette.core.rolls import RegisterEntry, Spot, rolls_of
from gazette.publishing.address_book import Thing
from gazette.publishing.edition import Edition
from gazette.publishing.kept import DOCUMENT
from gazette.publishing.made import digest_of
from gazette.publishing.view import fingerprint

_SHORT = 24  # hexadecimal digits: 96 bits, where many stand together


class RowSeals:
    """The fingerprints of one edition's rows."""

    def __init__(self, edition: Edition) -> None:
        self._edition = edition
        self._rolls = rolls_of(edition.archive)
        amending = amending_of(edition.archive)
        digest, rows = edition.digests.of, edition.book.rows
        self._of: dict[DecisionKey, str] = {
            decision.key: fingerprint(
                digest(decision),
                *map(digest, amending.get(decision.key, ())),
                digest_of(rows.get(str(decision.key), ())).encode(),
            )
            for decision in edition.archive.decisions
        }
        self._in_order = [seal[:_SHORT] for seal in self._of.values()]
        self._holders: dict[str, str] = {}

    def of_document(self, key: DecisionKey) -> str:
        """All that a document says, what later ones do to it, where its rows stand."""
        return self._of[key]

    def of_holder(self, holder: str) -> str:
        """All rows of a holder."""
        known = self._holders.get(holder)
        if known is None:
            seals = self._in_order
            rows = [
                f"{seals[at]} {group} {row}" for at, group, row in self._spots(holder)
            ]
            known = self._holders[holder] = ";".join(rows)
        return known

    def of_entry(self, entry: RegisterEntry) -> str:
        """All rows of somebody in the register, and the record that joins them."""
        if entry.person is None:
            return self.of_holder(entry.holder)
        person = self._edition.digests.of(entry.person).decode()
        return f"{self.of_holder(entry.holder)};{person}"

    def documents_of(self, holders: Iterable[str]) -> frozenset[Thing]:
        """The documents in which *holders* stand, as things that a seal covers."""
        papers = self._edition.archive.decisions
        places = {spot.document for holder in holders for spot in self._spots(holder)}
        return frozenset((DOCUMENT, str(papers[at].key)) for at in places)

    def routes_of(self, holders: Iterable[str]) -> str:
        """A fingerprint of where *holders* have their own address, if any has one."""
        routes = self._edition.book.routes
        found = [routes.get(("holder", holder)) for holder in holders]
        return digest_of(found) if any(found) else ""

    def _spots(self, holder: str) -> tuple[Spot, ...]:
        return self._rolls.spots_of(holder)


_last: list[tuple[Edition, RowSeals]] = []


def row_seals_of(edition: Edition) -> RowSeals:
    """The fingerprints of *edition*'s rows, which all slices share."""
    if not _last or _last[0][0] is not edition:
        _last[:] = [(edition, RowSeals(edition))]
    return _last[0][1]
