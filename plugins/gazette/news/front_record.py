"""Bands of the front page from the record: lists open for comment, honours, boards.

Where both are to be had, what is real stands before what is illustrative. Gold, the
mark of an honour, is for what is decided or presented alone.
"""

from __future__ import annotations

from collections.abc import Iterator

from gazette.core.decisions import Decision, DecisionKind, HonourGroup
from gazette.news.cards import plain_day
from gazette.news.front_views import HonourFigure, OpenList, Status
from gazette.publishing.atoms import Moment
from gazette.publishing.edition import Edition
from gazette.publishing.formatting import bound, figure, partial_day

MOST_FIGURES = 6
_A_DECISION = 2  # groups of one decision; the rest is on its page

_STATUS = {
    DecisionKind.PROPOSAL: Status(kind="asked", text="đề nghị"),
    DecisionKind.AGREED: Status(kind="agreed", text="hội đồng thống nhất"),
    DecisionKind.COMMENT: Status(kind="commented", text="lấy ý kiến"),
    DecisionKind.DECISION: Status(kind="decided", text="đã quyết định"),
    DecisionKind.NEWS: Status(kind="decided", text="đã tặng, theo tin đã đăng"),
}
_PRESENTED = Status(kind="presented", text="đã trao")


def open_lists(edition: Edition) -> tuple[OpenList, ...]:
    """The lists open for comment at the edition's moment, the first to close first."""
    entries = (
        (window.closes, decision)
        for decision in edition.archive.decisions
        if (window := decision.comment) is not None and decision.open_at(edition.as_of)
    )
    return tuple(
        OpenList(
            link=edition.link("decision", str(decision.key), decision.name),
            closes=plain_day(closes),
            how=_how(decision),
            illustrative=decision.illustrative,
        )
        for closes, decision in sorted(entries, key=lambda e: (e[0], e[1].key))
    )


def _how(decision: Decision) -> str | None:
    window = decision.comment
    return None if window is None or window.how is None else bound(window.how)


def honour_figures(edition: Edition) -> tuple[HonourFigure, ...]:
    """The newest published numbers, two a decision at most."""
    newest_first = edition.archive.decisions[::-1]
    found: list[HonourFigure] = []
    for decision in sorted(newest_first, key=lambda d: d.illustrative):
        found.extend(_figures(edition, decision))
        if len(found) >= MOST_FIGURES:
            break
    return tuple(found[:MOST_FIGURES])


def _figures(edition: Edition, decision: Decision) -> Iterator[HonourFigure]:
    if decision.kind not in _STATUS:
        return
    status = _PRESENTED if decision.presented else _STATUS[decision.kind]
    link = edition.link("decision", str(decision.key), decision.name)
    on = Moment(iso=str(decision.date), text=partial_day(decision.date))
    shown = 0
    for group in decision.honours:
        number = _number(decision.kind, group)
        if number is None or shown == _A_DECISION:
            continue
        shown += 1
        year = "" if group.year is None else f" năm {group.year}"
        yield HonourFigure(
            number=figure(number),
            title=bound(f"{group.printed_title}{year}"),
            status=status,
            link=link,
            date=on,
            illustrative=decision.illustrative,
        )


def _number(kind: DecisionKind, group: HonourGroup) -> int | None:
    """The figure that the document itself stands for."""
    if kind is DecisionKind.PROPOSAL and group.asked is not None:
        return group.asked
    if kind is DecisionKind.AGREED and group.agreed is not None:
        return group.agreed
    return group.number
