"""Decisions among each other: files beside, changes that hit a row, numbers once."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from gazette.core.decisions import (
    Change,
    Decision,
    DecisionKey,
    DecisionKind,
    HonourGroup,
    Recipient,
)
from gazette.core.folding import spelling
from gazette.core.problems import Place, Problem, error, warning
from gazette.store.assembling.decisions import BuiltDecision, decision_key
from gazette.store.assembling.gathering import Gathering
from gazette.store.assembling.titles import TitleNames
from gazette.store.models.decisions import ChangeForm
from gazette.store.near import near
from gazette.store.placed import Words, place
from gazette.store.reading import FileKind

_LEADING = re.compile(r"^0+(?=\d)")
_OFFICE = r"[A-ZĐ][\w.&]*(?:-[A-ZĐ][\w.&]*)*"
# 152/QĐ-VKSTC, 98/2023/NĐ-CP, 224/V16, 15a/TB-VKS.
_NUMBER = re.compile(rf"(\d+)([a-z]?(?:/\d{{4}})?(?:/{_OFFICE})+)")
# 02-QĐ/VKS: the bar and the hyphen changed places.
_SLIP = re.compile(r"(\d+)-(QĐ|TTr|TB|DS|KH|HD)/([A-ZĐ][\w-]*)")

CHANGING = (DecisionKind.REVOCATION, DecisionKind.CORRECTION)


def document_rules(
    gathering: Gathering, decisions: tuple[BuiltDecision, ...], titles: TitleNames
) -> Iterator[Problem]:
    """Everything that is wrong between documents."""
    known = {built.decision.key: built.decision for built in decisions}
    written = {decision_key(path) for path in gathering.paths(FileKind.DECISION)}
    for built in decisions:
        yield from _beside(gathering, built)
        yield from _changes(gathering, built, known, written, titles)
    yield from _numbers(decisions)


def _beside(gathering: Gathering, built: BuiltDecision) -> Iterator[Problem]:
    words = built.form.file
    beside = gathering.beside(built.file)
    if words and words.text not in beside:
        yield error(
            "decision-file-missing",
            place(built.file, words),
            *near(words.text, beside),
            file=words.text,
        )


def _changes(
    gathering: Gathering,
    built: BuiltDecision,
    known: Mapping[DecisionKey, Decision],
    written: set[DecisionKey],
    titles: TitleNames,
) -> Iterator[Problem]:
    decision, form = built.decision, built.form
    changing = decision.kind in CHANGING
    if form.changes_to is None:
        if changing:
            yield error("change-target-missing", place(built.file, form.date))
        return
    spot = place(built.file, form.changes_to)
    if not changing:
        yield error("change-elsewhere", spot)
        return
    key = decision.changes_to
    target = known.get(key) if key else None
    if target is None:
        if key not in written:
            yield unknown_decision(form.changes_to, built.file, written)
        return
    last, first = decision.date.period.end, target.date.period.start
    if last and first and last < first:
        yield error("change-before", spot, date=decision.date, target=target.date)
    if not gathering.whole(FileKind.TITLES, FileKind.HONOUR_LIST):
        return  # the rows of the other document may not all be known
    for change, line in zip(decision.changes, form.changes, strict=True):
        yield from _hits(decision, target, change, line, titles)


def unknown_decision(words: Words, file: str, written: set[DecisionKey]) -> Problem:
    """The fault of a reference to a document that is not recorded."""
    offered = near(words.text, (str(key) for key in written))
    return error("decision-unknown", place(file, words), *offered, key=words.text)


def _hits(
    decision: Decision,
    target: Decision,
    change: Change,
    form: ChangeForm,
    titles: TitleNames,
) -> Iterator[Problem]:
    spot = change.place
    if decision.kind is DecisionKind.CORRECTION and change.now is None:
        yield error("change-now-missing", spot, was=change.was)
    if decision.kind is DecisionKind.REVOCATION and change.now is not None:
        yield error("change-now-elsewhere", spot, was=change.was)
    groups = tuple(_groups(target, change, titles))
    if change.title and not groups:
        yield error(
            "change-title-unknown",
            Place(file=spot.file, line=spot.line, column=spot.column),
            title=change.title,
            key=target.key,
        )
        return
    hit = [row for group in groups for row in group.recipients if is_row(row, form.was)]
    if not hit:
        rows = {row.name for group in groups for row in group.recipients}
        yield error(
            "change-row-unknown",
            spot,
            *near(change.was, rows),
            was=change.was,
            key=target.key,
        )
    elif len(hit) > 1:
        yield error("change-row-two", spot, was=change.was, count=len(hit))


def _groups(
    target: Decision, change: Change, titles: TitleNames
) -> Iterator[HonourGroup]:
    title = titles.find(change.title) if change.title else None
    for group in target.honours:
        if change.title is None or (title and group.title == title.id):
            yield group


def is_row(row: Recipient, printed: Words) -> bool:
    """Whether *printed* names *row*, with or without its number."""
    told_apart = f"{row.name} ({row.ordinal})" if row.ordinal else row.name
    return spelling(printed.text) in (spelling(row.name), spelling(told_apart))


def _right(number: str) -> str | None:
    """*number* as print has it; ``None`` where it is of no known form.

    Source: Decree 30/2020/NĐ-CP, annex I: number, kind and office; 0 before 1 to 9.
    """
    found = _NUMBER.fullmatch(number)
    if found is None:
        slip = _SLIP.fullmatch(number)
        return f"{int(slip[1]):02}/{slip[2]}-{slip[3]}" if slip else None
    return f"{int(found[1]):02}{found[2]}" if int(found[1]) < 10 else number


def _numbers(decisions: tuple[BuiltDecision, ...]) -> Iterator[Problem]:
    """One issuer gives one number once a year."""
    seen: dict[tuple[str, str, int], str] = {}
    for built in decisions:
        decision, number = built.decision, built.form.number
        if number is None:
            continue
        plain = _LEADING.sub("", spelling(number.text))
        key = (decision.issuer, plain, decision.date.year)
        right = _right(number.text)
        if right != number.text:
            yield warning(
                "decision-number-form",
                place(built.file, number),
                number=number.text,
                right=right or "số/LOẠI-CƠ QUAN",
            )
        other = seen.setdefault(key, built.file)
        if other != built.file:
            yield error(
                "decision-twice",
                place(built.file, number),
                number=number.text,
                other=other,
            )
