"""Withdrawals: each leads to rows that are withheld, and its exceptions to files."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from gazette.core.decisions import Decision, Recipient
from gazette.core.entries import HonourKey
from gazette.core.problems import Problem, error, warning
from gazette.store.assembling.decisions import BuiltDecision
from gazette.store.assembling.gathering import Gathering, folder
from gazette.store.models.withdrawals import WithdrawalForm, WithdrawalsFile
from gazette.store.near import near
from gazette.store.placed import place
from gazette.store.reading import FileKind

ROWS = (FileKind.DECISION, FileKind.HONOUR_LIST, FileKind.UNITS, FileKind.PEOPLE)
"""Where one of these could not be read, a row that is not there may well be."""


def withdrawal_rules(
    gathering: Gathering, decisions: tuple[BuiltDecision, ...]
) -> Iterator[Problem]:
    """Everything that is wrong with what was withdrawn."""
    asked = tuple(gathering.of(FileKind.WITHDRAWALS, WithdrawalsFile))
    if not asked:
        return
    rows = _rows(built.decision for built in decisions)
    files = _files(gathering)
    papers = {str(built.decision.key): built for built in decisions}
    whole = gathering.whole(*ROWS)
    for file, form in asked:
        seen: dict[str, int] = {}
        taken: dict[str, int] = {}
        for each in form.withdrawals:
            if each.seal.exact in seen:
                yield error(
                    "withdrawal-twice",
                    place(file, each.seal.words),
                    line=seen[each.seal.exact],
                )
            seen.setdefault(each.seal.exact, each.seal.words.line)
            if whole:
                yield from _of_rows(file, each, rows, taken)
            yield from _exceptions(file, each, files)
            yield from _scans(file, each, papers)


def _rows(decisions: Iterator[Decision]) -> dict[str, Recipient]:
    return {
        str(HonourKey(decision=decision.key, group=group, row=row)): recipient
        for decision in decisions
        for group, honour in enumerate(decision.honours, start=1)
        for row, recipient in enumerate(honour.recipients, start=1)
    }


def _files(gathering: Gathering) -> frozenset[str]:
    return frozenset(
        f"{where}/{name}"
        for where, names in gathering.listings.items()
        for name in names
    )


def _of_rows(
    file: str,
    form: WithdrawalForm,
    rows: Mapping[str, Recipient],
    taken: dict[str, int],
) -> Iterator[Problem]:
    for row in form.rows:
        spot = place(file, row)
        recipient = rows.get(row.text)
        if recipient is None:
            offered = near(row.text, rows)
            yield error("withdrawal-row-unknown", spot, *offered, row=row.text)
        elif not recipient.hidden:
            yield error("withdrawal-row-shown", recipient.place, row=row.text)
        elif row.text in taken:
            yield error(
                "withdrawal-row-taken", spot, row=row.text, line=taken[row.text]
            )
        taken.setdefault(row.text, row.line)


def _exceptions(
    file: str, form: WithdrawalForm, files: frozenset[str]
) -> Iterator[Problem]:
    for row in form.exceptions:
        if row.file.text not in files:
            yield error(
                "withdrawal-exception-missing",
                place(file, row.file),
                *near(row.file.text, files),
                file=row.file.text,
            )


def _scans(
    file: str, form: WithdrawalForm, papers: Mapping[str, BuiltDecision]
) -> Iterator[Problem]:
    """The document itself, which no program reads, may print the name."""
    told: set[str] = {words.text for words in form.checked}
    for row in form.rows:
        key = row.text.partition("#")[0]
        built = papers.get(key)
        if built is None or built.decision.file is None:
            continue
        path = f"{folder(built.file)}/{built.decision.file}"
        if path not in told:
            told.add(path)
            yield warning(
                "withdrawal-file-unread",
                place(file, row),
                key=key,
                file=path,
            )
