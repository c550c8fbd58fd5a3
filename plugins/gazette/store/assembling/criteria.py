"""Criteria sets: ids once, tie rules that name criteria of the set."""

from __future__ import annotations

from gazette.core.criteria import CriteriaGroup, CriteriaSet, Criterion
from gazette.core.folding import spelling
from gazette.core.problems import error
from gazette.core.ranking import BY_VOTE, SHARED
from gazette.store.assembling.gathering import Gathering
from gazette.store.figures import span
from gazette.store.models.criteria import CriteriaFile, ScoringRule
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
        decimals=form.decimals.value if form.decimals else 2,
        basis=text(form.basis),
        note=text(form.note),
        sources=texts(form.sources),
        illustrative=form.illustrative,
        place=place(file, form.id),
    )


def _check_groups(gathering: Gathering, file: str, form: CriteriaFile) -> None:
    votes = form.scoring is ScoringRule.VOTES
    if votes and form.groups:
        gathering.add(error("criteria-with-votes", place(file, form.groups[0].at)))
    if not votes and not form.groups:
        gathering.add(error("key-missing", place(file, form.at), key="groups"))
    seen: dict[str, int] = {}
    for group in form.groups:
        for row in group.criteria:
            if row.id.text in seen:
                gathering.add(
                    error(
                        "criterion-twice",
                        place(file, row.id),
                        id=row.id.text,
                        line=seen[row.id.text],
                    )
                )
            seen.setdefault(row.id.text, row.id.line)


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
