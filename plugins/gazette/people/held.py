"""A person's honours as rows: title and year, post and unit then, the document."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from gazette.core.decisions import Decision, Recipient, Stage
from gazette.core.entries import Amendment
from gazette.core.honours import Honour
from gazette.people.views import HeldHonour, Remark, Status
from gazette.publishing.atoms import Link
from gazette.publishing.edition import Edition
from gazette.publishing.formatting import bound

STATUS = {
    Stage.ASKED: Status(kind="asked", text="Đề nghị"),
    Stage.AGREED: Status(kind="agreed", text="Hội đồng thống nhất"),
    Stage.COMMENTED: Status(kind="commented", text="Lấy ý kiến"),
    Stage.DECIDED: Status(kind="decided", text="Đã quyết định"),
    Stage.PRESENTED: Status(kind="presented", text="Đã trao"),
    Stage.REVOKED: Status(kind="revoked", text="Đã hủy bỏ"),
}


def held(edition: Edition, honour: Honour) -> HeldHonour:
    """*honour* by the row that speaks for it, leading to that row's document."""
    shown = honour.shown
    recipient = shown.recipient
    title = edition.archive.title[honour.title]
    return HeldHonour(
        recipient=edition.link(
            "title", honour.title, f"{title.name} năm {honour.year}"
        ),
        post=bound(recipient.post) if recipient.post else None,
        unit=edition.unit_link(recipient.unit, recipient.printed_unit)
        if recipient.printed_unit
        else None,
        citation=bound(recipient.citation) if recipient.citation else None,
        marks=tuple(_marks(recipient)),
        status=STATUS[honour.stage],
        decision=Link(
            text=_short(shown.decision), href=edition.url("honour", str(shown.key))
        ),
        struck=honour.stage is Stage.REVOKED,
        remarks=tuple(_remark(edition, each) for each in shown.amendments),
    )


def newest_first(edition: Edition, some: Iterable[Honour]) -> list[Honour]:
    """The latest year first, in a year by precedence."""
    titles = edition.archive.title
    return sorted(some, key=lambda h: (-h.year, titles[h.title].precedence, h.title))


def told_apart(name: str, recipient: Recipient) -> str:
    """The name with the number that tells two people of one name apart."""
    return f"{name} ({recipient.ordinal})" if recipient.ordinal else name


def _remark(edition: Edition, amendment: Amendment) -> Remark:
    """What a later document did to the row, with its reason."""
    document = _short(amendment.decision)
    done = "Đã hủy bỏ" if amendment.revokes else "Đã đính chính"
    text = f"{done} theo văn bản sau."
    change = amendment.change
    if change is not None and change.reason:
        text += f" Lý do: {change.reason.rstrip('.')}."
    key = str(amendment.decision.key)
    return Remark(
        text=bound(text),
        link=Link(text=f"Xem {document}", href=edition.url("decision", key)),
    )


def _marks(recipient: Recipient) -> Iterator[str]:
    if recipient.posthumous:
        yield "truy tặng"
    if recipient.joint:
        yield "nhóm tác giả"
    if recipient.outside:
        yield "ngoài ngành"


def _short(decision: Decision) -> str:
    """The document as the ground of a row: its number, or its name."""
    if decision.number is None:
        return bound(decision.name)
    word = "Quyết định" if "QĐ" in decision.number else "Văn bản"
    return bound(f"{word} {decision.number}")
