"""Votes: in sheets that vote, and in those where a vote breaks ties.

Knows that votes never stand where no rule reads them: they would vanish silently.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import groupby

from gazette.core.board import Row
from gazette.core.problems import Problem, error, warning
from gazette.core.ranking import BY_VOTE
from gazette.core.scoring import VOTES
from gazette.core.standings import standing
from gazette.store.assembling.scores import BuiltScores
from gazette.store.placed import place


def ballot_rules(built: BuiltScores) -> Iterator[Problem]:
    """Everything that is wrong with the votes of one sheet."""
    voted = built.criteria.scoring == VOTES
    if not voted and built.criteria.tie_break != BY_VOTE:
        yield from _votes_unread(built)
        return
    if voted:
        yield from _votes_missing(built)
    else:
        yield from _tie_without_votes(built)
    yield from _too_many(built)
    yield from _body(built)


def _votes_unread(built: BuiltScores) -> Iterator[Problem]:
    for _, form in built.sheets:
        words = form.votes or form.written
        if words is not None:
            yield error("votes-in-points", place(built.file, words))
    form_of_all = built.form
    words = form_of_all.ballots or form_of_all.voters or form_of_all.absent
    if words is not None:
        yield error("votes-in-points", place(built.file, words))


def _votes_missing(built: BuiltScores) -> Iterator[Problem]:
    for sheet in built.scores.units:
        if sheet.votes is None and sheet.not_considered is None:
            yield warning("votes-missing", sheet.place, name=sheet.printed)


def _tie_without_votes(built: BuiltScores) -> Iterator[Problem]:
    """A tie that the meeting voted on is only broken if every vote is known."""
    rows = standing(built.scores, built.criteria, built.cluster).rows
    for _, tied in groupby(rows, key=_total):
        group = list(tied)
        for row in group if len(group) > 1 else ():
            if row.sheet.votes is None:
                spot = row.sheet.place
                yield warning("tie-votes-missing", spot, name=row.sheet.printed)


def _total(row: Row) -> object:
    return row.placing.total if row.placing else None


def _too_many(built: BuiltScores) -> Iterator[Problem]:
    ballots = built.scores.ballots
    for sheet, form in built.sheets:
        votes, written = sheet.votes or 0, form.written
        if ballots is not None and votes > ballots:
            yield error("votes-too-many", sheet.place, votes=votes, ballots=ballots)
        if written is not None and written.value > min(votes, built.scores.absent):
            yield error(
                "written-too-many",
                place(built.file, written),
                written=written.value,
                votes=votes,
                absent=built.scores.absent,
            )


def _body(built: BuiltScores) -> Iterator[Problem]:
    """Who may vote: needed for a share, and never fewer than those who did."""
    form, scores, rule = built.form, built.scores, built.criteria.approval
    if scores.voters is None:
        if rule is not None:
            yield error("voters-missing", place(built.file, form.cluster))
        return
    if form.absent is not None and scores.absent > scores.voters:
        yield error(
            "absent-too-many",
            place(built.file, form.absent),
            absent=scores.absent,
            voters=scores.voters,
        )
    for sheet in scores.units:
        room = scores.voters - scores.absent + sheet.written
        if (sheet.votes or 0) > room:
            yield error(
                "votes-over-voters", sheet.place, votes=sheet.votes, voters=room
            )
