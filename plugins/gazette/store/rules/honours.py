"""Decisions and honours: counts, dates, rows told apart, titles in force."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date
from itertools import pairwise

from gazette.core.decisions import (
    Decision,
    DecisionKind,
    HonourGroup,
    Recipient,
    Transcribed,
)
from gazette.core.folding import spelling
from gazette.core.problems import Problem, error, warning
from gazette.core.titles import Title, TitleKind
from gazette.store.assembling.decisions import BuiltDecision
from gazette.store.models.decisions import HonourForm
from gazette.store.placed import Number, Spotted, place

EARLIEST_YEAR_END = (9, 1)
"""Year-end reviews were in November until 2024 and on 17 September in 2025; a title
of a year decided before that year's September is a slip."""


def honour_rules(
    decisions: tuple[BuiltDecision, ...], titles: Mapping[str, Title]
) -> Iterator[Problem]:
    """Everything that is wrong inside single documents."""
    for built in decisions:
        yield from _comment(built)
        yield from _presentation(built)
        seen: dict[tuple[str, int | None], int] = {}
        for group, form in zip(built.decision.honours, built.form.honours, strict=True):
            yield from _group_twice(group, seen)
            yield from _rows_apart(group)
            yield from _count(built.decision, group, form, built.file)
            yield from _split(group, form, built.file)
            yield from _steps(form, built.file)
            title = titles.get(group.title)
            if title:
                yield from _in_force(group, title)
                yield from _not_early(built.decision, group, title)


def _comment(built: BuiltDecision) -> Iterator[Problem]:
    form = built.form.comment
    open_for_comment = built.form.kind is DecisionKind.COMMENT
    if form is None:
        if open_for_comment:
            yield error("comment-missing", place(built.file, built.form.date))
        return
    if not open_for_comment:
        yield error("comment-elsewhere", place(built.file, form.at))
    if form.closes.value < form.opens.value:
        yield error(
            "period-backwards",
            place(built.file, form.closes),
            since=form.opens.value,
            until=form.closes.value,
        )


def _presentation(built: BuiltDecision) -> Iterator[Problem]:
    form = built.form.presented
    signed = built.form.date.value.period.start
    if form and signed and form.on.value < signed:
        yield error(
            "presented-early",
            place(built.file, form.on),
            presented=form.on.value,
            date=built.form.date.value,
        )


def _group_twice(
    group: HonourGroup, seen: dict[tuple[str, int | None], int]
) -> Iterator[Problem]:
    key = (group.title, group.year)
    if key in seen:
        yield error(
            "group-twice", group.place, title=group.printed_title, line=seen[key]
        )
    seen.setdefault(key, group.place.line)


def _rows_apart(group: HonourGroup) -> Iterator[Problem]:
    """Two rows that no reader can tell apart."""
    seen: dict[tuple[object, ...], Recipient] = {}
    for row in group.recipients:
        if row.hidden:
            continue
        unit = row.unit or spelling(row.printed_unit or "")
        key = (spelling(row.name), unit, row.ordinal, row.collective)
        other = seen.setdefault(key, row)
        if other is not row:
            yield error(
                "recipient-twice",
                row.place,
                name=row.name,
                line=other.place.line,
            )


def _count(
    decision: Decision, group: HonourGroup, form: HonourForm, file: str
) -> Iterator[Problem]:
    """The published number against the rows that are listed."""
    rows = len(group.recipients)
    published = _published(decision.kind, form)
    if published is None or not rows:
        return
    whole = group.complete and decision.transcribed is Transcribed.FULL
    if rows > published.value or (whole and rows != published.value):
        yield error(
            "count-differs",
            place(file, published),
            count=published.value,
            rows=rows,
            title=group.printed_title,
        )


def _published(kind: DecisionKind, form: HonourForm) -> Number | None:
    """Which of the published numbers a document's rows are."""
    if kind is DecisionKind.PROPOSAL:
        return form.asked or form.count
    if kind is DecisionKind.AGREED:
        return form.agreed or form.count
    return form.count


def _split(group: HonourGroup, form: HonourForm, file: str) -> Iterator[Problem]:
    if not form.split:
        return
    total = sum(share.count for share in group.split)
    whole = form.count or form.agreed or form.asked
    if whole and total != whole.value:
        spot: Spotted = form.split[0].label
        yield error("split-differs", place(file, spot), total=total, count=whole.value)


def _steps(form: HonourForm, file: str) -> Iterator[Problem]:
    """Asked, agreed, granted: each step rarely brings more than the one before."""
    given = [number for number in (form.asked, form.agreed, form.count) if number]
    for before, after in pairwise(given):
        if after.value > before.value:
            yield warning(
                "count-grows",
                place(file, after),
                before=before.value,
                after=after.value,
            )


def _in_force(group: HonourGroup, title: Title) -> Iterator[Problem]:
    if group.year and title.versions and title.version_in(group.year) is None:
        yield warning(
            "title-not-in-force",
            group.place,
            title=group.printed_title,
            year=group.year,
        )


def _not_early(
    decision: Decision, group: HonourGroup, title: Title
) -> Iterator[Problem]:
    last = decision.date.period.end
    if group.year is None or last is None:
        return
    if title.kind is not TitleKind.TITLE:
        if group.year > decision.date.year:
            yield warning(
                "honour-ahead",
                group.place,
                title=group.printed_title,
                year=group.year,
                date=decision.date,
            )
        return
    if last < date(group.year, *EARLIEST_YEAR_END):
        version = title.version_in(group.year)
        yield warning(
            "honour-early",
            group.place,
            title=group.printed_title,
            year=group.year,
            date=decision.date,
            basis=(version.basis if version else None) or "danh hiệu xét khi hết năm",
        )
