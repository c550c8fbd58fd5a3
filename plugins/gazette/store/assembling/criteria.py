"""Criteria sets: ids once, tie rules that name criteria of the set."""

from __future__ import annotations

from gazette.core.criteria import (
    ApprovalRule,
    CriteriaGroup,
    CriteriaSet,
    Criterion,
    EventRule,
    PlaceAward,
)
from gazette.core.folding import spelling
from gazette.core.problems import error
from gazette.core.ranking import BY_VOTE, SHARED
from gazette.store.assembling.gathering import Gathering
from gazette.store.figures import span
from gazette.store.models.criteria import CriteriaFile, EventRuleRow, ScoringRule
from gazette.store.near import near
from gazette.store.placed import place
from gazette.store.reading import FileKind
from gazette.store.texts import text, texts


def criteria_sets(gathering: Gathering) -> tuple[CriteriaSet, ...]:
    """All criteria sets that could be built."""
    seen: dict[str, str] = {}
    built = []
    for file, form in gathering.of(FileKind.CRITERIA, CriteriaFile):
        if form.id.text in seen:
            gathering.doubt(FileKind.CRITERIA)
            gathering.add(
                error(
                    "key-twice",
                    place(file, form.id),
                    key=form.id.text,
                    other=seen[form.id.text],
                )
            )
            continue
        seen[form.id.text] = f"{file}:{form.id.line}"
        built.append(_criteria_set(gathering, file, form))
    return tuple(built)


def _criteria_set(gathering: Gathering, file: str, form: CriteriaFile) -> CriteriaSet:
    first, last = span(form.years)
    _check_groups(gathering, file, form)
    _check_start(gathering, file, form)
    _check_ids(gathering, file, form)
    return CriteriaSet(
        id=form.id.text,
        name=form.name.text,
        first_year=first,
        last_year=last,
        unit_kind=form.unit_kind.value if form.unit_kind else None,
        groups=tuple(
            CriteriaGroup(
                id=group.at.text,
                name=group.name.text,
                criteria=tuple(
                    Criterion(
                        id=row.id.text,
                        name=row.name.text,
                        maximum=row.maximum.value,
                        group=group.at.text,
                    )
                    for row in group.criteria
                ),
            )
            for group in form.groups
        ),
        scoring=form.scoring.value,
        tie_break=_tie_break(gathering, file, form),
        bonus_cap=form.bonus_cap.value if form.bonus_cap else None,
        deduction_cap=form.deduction_cap.value if form.deduction_cap else None,
        start=form.start.value if form.start else None,
        bonus_rules=_event_rules(form.bonus_rules),
        deduction_rules=_event_rules(form.deduction_rules),
        awards=tuple(
            PlaceAward(name=row.name.text, places=row.places.value)
            for row in form.awards
        ),
        approval=ApprovalRule(share=form.approval.share, base=form.approval.base)
        if form.approval
        else None,
        decimals=form.decimals.value if form.decimals else 2,
        basis=text(form.basis),
        note=text(form.note),
        sources=texts(form.sources),
        illustrative=form.illustrative,
        place=place(file, form.id),
    )


def _event_rules(rows: tuple[EventRuleRow, ...]) -> tuple[EventRule, ...]:
    return tuple(
        EventRule(
            id=row.id.text,
            name=row.name.text,
            points=row.points.value,
            per=row.per,
            most=row.most.value if row.most else None,
            daily_cap=row.daily_cap.value if row.daily_cap else None,
        )
        for row in rows
    )


def _check_groups(gathering: Gathering, file: str, form: CriteriaFile) -> None:
    """A scored set has criteria, each worth something; a set of votes has none."""
    votes = form.scoring is ScoringRule.VOTES
    if votes and form.groups:
        gathering.add(error("criteria-with-votes", place(file, form.groups[0].at)))
    if not votes and form.approval:
        gathering.add(error("approval-elsewhere", place(file, form.approval)))
    if not votes and not form.groups and form.start is None:
        gathering.add(error("key-missing", place(file, form.at), key="groups"))
    for group in form.groups:
        for row in group.criteria:
            if not row.maximum.value:
                spot = place(file, row.maximum)
                gathering.add(error("criterion-maximum-zero", spot, id=row.id.text))


def _check_start(gathering: Gathering, file: str, form: CriteriaFile) -> None:
    """``start`` stands where there is nothing to add up, and only there."""
    from_maximum = form.scoring is ScoringRule.FROM_MAXIMUM
    if form.start is not None and (form.groups or not from_maximum):
        gathering.add(error("start-misplaced", place(file, form.start)))


def _check_ids(gathering: Gathering, file: str, form: CriteriaFile) -> None:
    """Criteria and events share one list of ids: a sheet names both alike."""
    seen: dict[str, int] = {}
    criteria = [row.id for group in form.groups for row in group.criteria]
    events = [row.id for row in (*form.bonus_rules, *form.deduction_rules)]
    for words in (*criteria, *events):
        if words.text in seen:
            gathering.add(
                error(
                    "criterion-twice",
                    place(file, words),
                    id=words.text,
                    line=seen[words.text],
                )
            )
        seen.setdefault(words.text, words.line)


def _tie_break(
    gathering: Gathering, file: str, form: CriteriaFile
) -> str | tuple[str, ...]:
    """The named rule, or the criteria in order."""
    if not form.tie_break:
        return SHARED
    if len(form.tie_break) == 1:
        rule = spelling(form.tie_break[0].text)
        for known in (SHARED, BY_VOTE):
            if rule == spelling(known):
                return known
    ids = {row.id.text for group in form.groups for row in group.criteria}
    for words in form.tie_break:
        if words.text not in ids:
            offered = near(words.text, (SHARED, BY_VOTE, *sorted(ids)))
            gathering.add(
                error("criterion-unknown", place(file, words), *offered, id=words.text)
            )
    return texts(form.tie_break)
