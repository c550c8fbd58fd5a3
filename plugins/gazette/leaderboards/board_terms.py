"""The facts beside a board: who organises and leads, and what fixed the scores."""

from __future__ import annotations

from collections.abc import Iterator

from gazette.core.board import Standing
from gazette.core.clusters import Cluster
from gazette.core.decisions import Decision
from gazette.leaderboards.names import member_link, organizer_name
from gazette.leaderboards.words import (
    deputy_word,
    lead_word,
    members_text,
)
from gazette.publishing.atoms import Link, Term
from gazette.publishing.edition import Edition
from gazette.publishing.formatting import bound


def terms_of(
    edition: Edition,
    cluster: Cluster,
    standing: Standing | None,
    fixing: Decision | None,
) -> Iterator[Term]:
    """Organiser, lead, deputy, members, rules: name and value, in the page's order."""
    yield Term(
        name="Tổ chức",
        values=(
            edition.unit_link(cluster.organizer_unit, organizer_name(edition, cluster)),
        ),
    )
    for word, unit in (
        (lead_word(cluster), cluster.lead),
        (deputy_word(cluster), cluster.deputy),
    ):
        link = member_link(edition, cluster, unit)
        if link is not None:
            yield Term(name=word, values=(link,))
    yield Term(name="Thành viên", values=(Link(text=members_text(cluster)),))
    if cluster.follower:
        yield Term(
            name="Theo dõi",
            values=(Link(text=bound(cluster.follower.replace(" | ", ", "))),),
        )
    if standing is not None:
        yield from _terms_of_scores(edition, standing, fixing)


def _terms_of_scores(
    edition: Edition, standing: Standing, fixing: Decision | None
) -> Iterator[Term]:
    scores, criteria = standing.scores, standing.criteria_set
    if fixing is not None:
        yield Term(name="Quyết định", values=(decision_link(edition, fixing),))
    elif scores.fixed_by:
        yield Term(name="Quyết định", values=(_not_here(scores.fixed_by),))
    yield Term(name="Bộ tiêu chí", values=(Link(text=bound(criteria.name)),))
    if criteria.basis:
        yield Term(name="Căn cứ", values=(Link(text=bound(criteria.basis)),))
    if scores.ballots is not None:
        yield Term(name="Số phiếu", values=(Link(text=f"{scores.ballots} phiếu"),))
    if scores.voters is not None:
        absent = f", vắng mặt {scores.absent}" if scores.absent else ""
        text = f"{scores.voters} thành viên{absent}"
        yield Term(name="Bỏ phiếu", values=(Link(text=text),))


def fixing_link(
    edition: Edition, standing: Standing | None, fixing: Decision | None
) -> Link | None:
    """The document that makes the figures official, to stand beside the status."""
    if standing is None or not standing.official:
        return None
    if fixing is not None:
        text = fixing.number or fixing.name
        return edition.link("decision", str(fixing.key), text)
    fixed = standing.scores.fixed_by
    return _not_here(fixed) if fixed else None


def _not_here(number: str) -> Link:
    """A document that is named and not recorded: the reader is told that."""
    return Link(text=bound(f"{number} (văn bản chưa có trên trang)"))


def decision_link(edition: Edition, decision: Decision) -> Link:
    """The decision under its number and name."""
    number = f"{decision.number}: " if decision.number else ""
    return edition.link("decision", str(decision.key), f"{number}{decision.name}")
