"""Who may decide: a title of a level is given by an office of that level.

Knows levels of titles, kinds of offices, marks of signatures. Refuses to judge
proposals, lists and news, which anybody may issue, and titles of the base, which heads
of several kinds give.

Sources: state commendations (Decree 98/2023/NĐ-CP, article 3); titles of the sector are
decided by its head, and the competence to decide on titles is its own article (Circular
02/2024/TT-VKSTC, article 11).
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from gazette.core.archive import Archive
from gazette.core.decisions import Decision, DecisionKind
from gazette.core.entries import year_of
from gazette.core.problems import Problem, warning
from gazette.core.signatures import read_signature
from gazette.core.titles import Level, Title, TitleKind
from gazette.core.units import UnitKind

_COMPETENT = {
    Level.STATE: UnitKind.OUTSIDE,
    Level.SECTOR: UnitKind.SUPREME,
    Level.OUTSIDE: UnitKind.OUTSIDE,
}
_ARTICLES = {
    Level.STATE: "Điều 3 Nghị định 98/2023/NĐ-CP (khen thưởng cấp Nhà nước)",
    Level.SECTOR: "Điều 11 Thông tư 02/2024/TT-VKSTC (thẩm quyền quyết định)",
    Level.OUTSIDE: "danh mục danh hiệu (khen thưởng của địa phương)",
}
_DECIDERS = {
    Level.STATE: "Chủ tịch nước hoặc Thủ tướng Chính phủ",
    Level.SECTOR: "Viện trưởng VKSND tối cao",
    Level.OUTSIDE: "cơ quan ngoài ngành",
}
_SECTOR_SINCE = date(2024, 10, 1)
_BY_ORDER = ("TL.", "TUQ.")


def competence_rules(archive: Archive) -> Iterator[Problem]:
    """A doubt about each decision that its issuer or its signer may not have taken."""
    for decision in archive.decisions:
        if decision.kind is DecisionKind.DECISION and decision.honours:
            yield from _issuer(archive, decision)
            yield from _signer(decision)


def _issuer(archive: Archive, decision: Decision) -> Iterator[Problem]:
    kind = archive.unit[decision.issuer].kind
    for group in decision.honours:
        title = archive.title[group.title]
        wanted = _COMPETENT.get(title.level)
        if wanted is None or kind is wanted:
            continue
        version = title.version_in(year_of(group, decision))
        yield warning(
            "issuer-not-competent",
            group.place,
            title=group.printed_title,
            level=title.level.value,
            issuer=decision.printed_issuer,
            decider=(version.decided_by if version else None) or _DECIDERS[title.level],
            basis=_basis(title, decision),
        )


def _basis(title: Title, decision: Decision) -> str:
    """The article, where one is known: the sector's is of emulation titles, and of
    decisions since it is in force.
    """
    if title.level is not Level.SECTOR:
        return _ARTICLES[title.level]
    known = title.kind is TitleKind.TITLE and _since(decision)
    return _ARTICLES[Level.SECTOR] if known else "danh mục danh hiệu của trang"


def _since(decision: Decision) -> bool:
    start = decision.date.period.start
    return start is not None and start >= _SECTOR_SINCE


def _signer(decision: Decision) -> Iterator[Problem]:
    mark = read_signature(decision.signer).mark if decision.signer else None
    if mark in _BY_ORDER:
        yield warning(
            "award-by-order",
            decision.place,
            signer=decision.signer or "",
            mark=mark,
        )
