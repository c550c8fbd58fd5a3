"""Rows of honours, alike on every page: who, of where, how far, what became of it."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from gazette.core.decisions import Recipient, Stage
from gazette.core.entries import Amendment, Entry
from gazette.core.folding import spelling
from gazette.core.honours import Honour
from gazette.core.periods import Period
from gazette.honour_rolls.views import HonourRow, Remark, Status
from gazette.honour_rolls.words import STATUS, cited, short, span_text
from gazette.publishing.atoms import Link
from gazette.publishing.edition import Edition
from gazette.publishing.formatting import bound, day


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
    """What came after the print: a name withdrawn, a unit renamed, a move, a paper."""
    withdrawal = edition.archive.withdrawn.get(str(entry.key))
    if withdrawal is not None:
        yield Remark(
            text=bound(
                "Một tên đã được rút theo yêu cầu, ngày"
                f" {day(withdrawal.on)}, căn cứ {withdrawal.basis}."
            ),
            link=_withdrawals(edition),
        )
    today = _today(edition, entry.recipient)
    if today is not None:
        yield Remark(text="Đơn vị nay mang tên", link=today)
    moved = _moved(edition, entry)
    if moved is not None:
        yield Remark(text=moved, link=None)
    for amendment in entry.amendments:
        key = str(amendment.decision.key)
        yield Remark(
            text=amendment_text(amendment),
            link=Link(
                text=f"Xem {short(amendment.decision)}",
                href=edition.url("decision", key),
            ),
        )


def _withdrawals(edition: Edition) -> Link | None:
    """Where it is said how names are withdrawn."""
    link = edition.link("withdrawals", "", "Xem các tên đã rút")
    return link if link.href else None


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


def _today(edition: Edition, recipient: Recipient) -> Link | None:
    """What a unit is called now, where the print has an earlier name of it."""
    unit = edition.archive.unit.get(recipient.unit or "")
    if unit is None or len(unit.names) < 2 or recipient.hidden:
        return None
    now = unit.name_on(edition.as_of.date())
    printed = spelling(recipient.printed_unit or "")
    earlier = {spelling(name.text) for name in unit.names} - {spelling(now)}
    return edition.link("unit", unit.id, now) if printed in earlier else None


def _moved(edition: Edition, entry: Entry) -> str | None:
    """The units of a recorded person who moved within the year that is honoured."""
    person = edition.archive.person.get(entry.recipient.person or "")
    if person is None or entry.recipient.hidden:
        return None
    year = Period(start=date(entry.year, 1, 1), end=date(entry.year, 12, 31))
    held = [post for post in person.posts if post.valid.overlaps(year)]
    if len({post.unit for post in held}) < 2:
        return None
    posts = "; ".join(
        f"{post.title}, {post.printed_unit} ({span_text(post.valid)})" for post in held
    )
    return bound(f"Chuyển đơn vị trong năm {entry.year}: {posts}.")


def _row_href(edition: Edition, entry: Entry) -> str | None:
    return edition.url("honour", str(entry.key))
