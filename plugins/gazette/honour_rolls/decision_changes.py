"""What a document does to an earlier one, and what later ones do to it: both ways."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date

from gazette.core.decisions import Change, Comment, Decision, DecisionKind
from gazette.core.entries import Entry, entries_of
from gazette.honour_rolls.decision_views import ChangeRow, Changes, Notice
from gazette.honour_rolls.words import cited, short, window_status, window_text
from gazette.publishing.atoms import Link, Moment
from gazette.publishing.edition import Edition
from gazette.publishing.formatting import bound, day, figure, partial_day


def changes_of(
    edition: Edition, decision: Decision, amending: Iterable[Decision]
) -> Changes | None:
    """What *decision* takes back or corrects; *amending* change the same target."""
    target = edition.archive.decision.get(decision.changes_to or decision.key)
    if target is None or target is decision:
        return None
    revokes = decision.kind is DecisionKind.REVOCATION
    rows = [
        (entry, amendment.change)
        for entry in entries_of(target, amending)
        for amendment in entry.amendments
        if amendment.decision.key == decision.key and amendment.change is not None
    ]
    whole = None
    if revokes and not decision.changes:
        whole = "Toàn bộ khen thưởng trong văn bản này bị hủy bỏ."
    return Changes(
        title="Nội dung hủy bỏ" if revokes else "Nội dung đính chính",
        target=Link(text=_named(target), href=edition.url("decision", str(target.key))),
        whole=whole,
        rows=tuple(_change_row(edition, entry, change) for entry, change in rows),
    )


def _named(target: Decision) -> str:
    """Number, day and name."""
    if target.number is None:
        return cited(target)
    return f"{cited(target)}: {bound(target.name)}"


def _change_row(edition: Edition, entry: Entry, change: Change) -> ChangeRow:
    title = entry.group.printed_title
    year = f" năm {entry.year}"
    return ChangeRow(
        was=Link(text=bound(change.was), href=edition.url("honour", str(entry.key))),
        now=bound(change.now) if change.now else None,
        title=edition.link("title", entry.group.title, f"{title}{year}"),
        reason=bound(change.reason) if change.reason else None,
    )


def notices_of(
    edition: Edition, decision: Decision, amending: Iterable[Decision]
) -> Iterator[Notice]:
    """What to know before the list: later documents, the comment window."""
    for later in amending:
        yield _amended(edition, later)
    if decision.comment is not None and decision.kind is DecisionKind.COMMENT:
        yield _window(decision.comment, edition.as_of.date())


def _amended(edition: Edition, later: Decision) -> Notice:
    number = len(later.changes)
    if later.kind is DecisionKind.REVOCATION:
        kind, title = "revoked", "Hủy bỏ"
        text = f"{figure(number)} dòng trong danh sách đã bị hủy bỏ"
        if not number:
            text = "Toàn bộ khen thưởng trong văn bản này đã bị hủy bỏ"
    else:
        kind, title = "correction", "Đính chính"
        text = f"{figure(number)} dòng trong danh sách đã được đính chính"
    return Notice(
        kind=kind,
        title=title,
        text=bound(f"{text} theo {cited(later)}; ghi ngay tại dòng đó."),
        date=Moment(iso=str(later.date), text=partial_day(later.date)),
        link=Link(
            text=f"Xem {short(later)}", href=edition.url("decision", str(later.key))
        ),
    )


def _window(window: Comment, today: date) -> Notice:
    status = window_status(window, today)
    open_now = window.opens <= today <= window.closes
    sentences = [f"Lấy ý kiến {window_text(window)}."]
    if window.how:
        sentences.append(window.how if window.how.endswith(".") else f"{window.how}.")
    if window.received is not None:
        sentences.append(f"Số ý kiến nhận được: {figure(window.received)}.")
    title = status.text
    if open_now:
        title = f"{status.text}, đến hết ngày {day(window.closes)}"
    return Notice(
        kind="open" if open_now else "note",
        title=bound(title),
        text=bound(" ".join(sentences)),
    )
