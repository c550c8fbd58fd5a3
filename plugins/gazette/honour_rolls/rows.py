"""Rows of honours, alike on every page: who, of where, how far, what became of it."""

from __future__ import annotations

from collections.abc import Iterator

from gazette.core.decisions import Recipient, Stage
from gazette.core.entries import Amendment, Entry
from gazette.core.honours import Honour
from gazette.honour_rolls.views import HonourRow, Remark, Status
from gazette.honour_rolls.words import STATUS, cited, short
from gazette.publishing.atoms import Link
from gazette.publishing.edition import Edition
from gazette.publishing.formatting import bound


def row_of_entry(edition: Edition, entry: Entry, *, numbered: bool) -> HonourRow:
    """A row of a document on the document's own page, with what came after."""
    recipient = entry.recipient
    corrected = entry.name != recipient.name
    return HonourRow(
        id=entry.key.anchor,
        order=str(entry.key.row) if numbered else None,
        recipient=recipient_link(edition, entry),
        was=told_apart(recipient.name, recipient) if corrected else None,
        post=bound(recipient.post) if recipient.post else None,
        unit=_unit(edition, recipient),
        citation=bound(recipient.citation) if recipient.citation else None,
        marks=tuple(_marks(recipient)),
        status=STATUS[Stage.REVOKED] if entry.revoked else None,
        struck=entry.revoked,
        remarks=tuple(_remarks(edition, entry)),
    )


def row_of_honour(
    edition: Edition,
    honour: Honour,
    *,
    said: Status | None = None,
    with_decision: bool = True,
) -> HonourRow:
    """An honour by the row that speaks for it, leading to that row's document.

    A status *said* above is not repeated.
    """
    shown = honour.shown
    recipient = shown.recipient
    status = STATUS[honour.stage]
    return HonourRow(
        recipient=recipient_link(edition, shown),
        post=bound(recipient.post) if recipient.post else None,
        unit=_unit(edition, recipient),
        citation=bound(recipient.citation) if recipient.citation else None,
        marks=tuple(_marks(recipient)),
        status=None if status == said else status,
        decision=Link(text=short(shown.decision), href=_row_href(edition, shown))
        if with_decision
        else None,
        struck=honour.stage is Stage.REVOKED,
        remarks=tuple(_remarks(edition, shown)),
    )


def recipient_link(edition: Edition, entry: Entry) -> Link:
    """Who it is, leading to the unit, the person's page or the row among the names.

    A name leads on only where more than this one honour stands.
    """
    recipient = entry.recipient
    text = bound(told_apart(entry.name, recipient))
    if recipient.hidden:
        return Link(text=text)
    if recipient.collective:
        href = edition.url("unit", recipient.unit) if recipient.unit else None
        return Link(text=text, href=href)
    return Link(text=text, href=edition.url("holder", entry.holder))


def told_apart(name: str, recipient: Recipient) -> str:
    """The name with the number that tells two people of one name apart."""
    number = f" ({recipient.ordinal})" if recipient.ordinal else ""
    return f"{name}{number}"


def amendment_text(amendment: Amendment) -> str:
    """What a later document did to a row, with its reason."""
    change = amendment.change
    if amendment.revokes:
        text = f"Đã hủy bỏ theo {cited(amendment.decision)}."
    else:
        text = f"Đã đính chính theo {cited(amendment.decision)}."
    if change is not None and change.reason:
        text += f" Lý do: {_sentence(change.reason)}"
    return bound(text)


def _sentence(text: str) -> str:
    return text if text.endswith((".", "!", "?", "…")) else f"{text}."


def _remarks(edition: Edition, entry: Entry) -> Iterator[Remark]:
    for amendment in entry.amendments:
        key = str(amendment.decision.key)
        yield Remark(
            text=amendment_text(amendment),
            link=Link(
                text=f"Xem {short(amendment.decision)}",
                href=edition.url("decision", key),
            ),
        )


def _marks(recipient: Recipient) -> Iterator[str]:
    if recipient.posthumous:
        yield "truy tặng"
    if recipient.joint:
        yield "nhóm tác giả"
    if recipient.outside:
        yield "ngoài ngành"


def _unit(edition: Edition, recipient: Recipient) -> Link | None:
    if recipient.collective or not recipient.printed_unit:
        return None
    return edition.unit_link(recipient.unit, recipient.printed_unit)


def _row_href(edition: Edition, entry: Entry) -> str | None:
    return edition.url("honour", str(entry.key))
