"""``changes``: what became of the record between two commits, or two releases.

Commits are compared record by record. Releases can only be compared by what they
published: see ``decisions/0014``.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from gazette.core.archive import Archive
from gazette.core.changes import changes
from gazette.core.withdrawals import Watch
from gazette.desk.change_account import (
    Account,
    Mask,
    as_json,
    as_markdown,
    as_text,
    masking,
)
from gazette.desk.change_readings import read_revision
from gazette.desk.change_releases import (
    compared_releases,
    mask_between,
    release_at,
)
from gazette.desk.change_words import told
from gazette.publishing.public import WITHHELD
from gazette.publishing.revisions import UnknownRevision

_DRESSES = {"": as_text, "markdown": as_markdown, "json": as_json}


@dataclass(frozen=True, slots=True, kw_only=True)
class Compared:
    """The report to print; or why there is none: a refusal, or faults of a commit."""

    text: str = ""
    refusal: str = ""
    faults: str = ""
    warned: bool = False


def compared(
    root: Path,
    store: Path,
    sides: tuple[str, str],
    say: Callable[[str], None],
    *,
    dress: str = "",
) -> Compared:
    """What is different in the second of *sides*: commits, or published releases."""
    releases = [release_at(side) for side in sides]
    if releases[0] and releases[1]:
        account = compared_releases(releases[0], releases[1])
        if isinstance(account, str):
            return Compared(refusal=account)
        mask = mask_between(releases[0], releases[1])
        return _dressed(account, dress, mask)
    if releases[0] or releases[1]:
        return Compared(
            refusal="Chỉ so được hai bản Git với nhau, hoặc hai bản đã xuất bản."
        )
    try:
        reads = [read_revision(root, store, side, say) for side in sides]
    except UnknownRevision as unknown:
        return Compared(refusal=str(unknown))
    faults = "\n".join(read.faults for read in reads if read.faults)
    old, new = (read.archive for read in reads)
    if old is None or new is None:
        return Compared(faults=faults)
    account = told(changes(old, new), (sides[0], old), (sides[1], new))
    return _dressed(account, dress, mask_of((old, new)))


def _dressed(account: Account, dress: str, mask: Mask) -> Compared:
    return Compared(text=_DRESSES[dress](account, mask), warned=bool(account.warnings))


def mask_of(archives: tuple[Archive, Archive]) -> Mask:
    """What takes every name that either of *archives* withholds out of a text."""
    hidden = masking(
        recipient.name
        for archive in archives
        for decision in archive.decisions
        for group in decision.honours
        for recipient in group.recipients
        if recipient.hidden and recipient.name != WITHHELD
    )
    watch = Watch(w for archive in archives for w in archive.withdrawals)

    def mask(text: str) -> str:
        text = hidden(text)
        found = list(watch.sightings(text)) if watch else []
        for sighting in sorted(found, key=lambda s: (-s.start, s.end)):
            text = text[: sighting.start] + WITHHELD + text[sighting.end :]
        return text

    return mask
