"""Which cluster, year and criteria a score sheet is of: what the table itself says.

Where that leaves two, the officer is asked; where nobody answers, nothing is chosen.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from gazette.core.clusters import Cluster
from gazette.core.criteria import CriteriaSet
from gazette.core.folding import spelling
from gazette.core.periods import PartialDate
from gazette.core.scoring import VOTES
from gazette.importers.headings import Role
from gazette.importers.newsroom import Newsroom
from gazette.importers.questions import Ask, Question
from gazette.importers.score_tables import ScoreLayout
from gazette.importers.tables import Table
from gazette.importers.unit_names import UnitNames
from gazette.store.models.scores import ScoresFile
from gazette.store.reading import FileKind, read_file

_YEAR = re.compile(r"(?<!\d)(20[0-9]{2})(?!\d)")
_SAID_YEAR = re.compile(r"năm\s+(20[0-9]{2})", re.IGNORECASE)


@dataclass(frozen=True, slots=True, kw_only=True)
class Choice:
    """A cluster-year, and the set its tables are read with."""

    cluster: Cluster
    criteria: CriteriaSet
    layouts: tuple[ScoreLayout, ...]

    @property
    def found(self) -> int:
        """How many of the criteria have a place in the tables."""
        return len({c for layout in self.layouts for c in layout.criteria_found})

    @property
    def units(self) -> UnitNames:
        """The units that the tables may speak of."""
        return self.layouts[0].units

    @property
    def is_whole(self) -> bool:
        """Whether every criterion has a place in the tables, or there are none."""
        wanted = len(self.criteria.criteria)
        return self.found == wanted and (self.found > 0 or self._is_ballot)

    @property
    def _is_ballot(self) -> bool:
        has_votes = any(each.table.of(Role.VOTES) for each in self.layouts)
        return self.criteria.scoring == VOTES and has_votes


def standing(record: Newsroom, cluster: Cluster) -> str | None:
    """The file that already holds this cluster's year."""
    folder = record.root / "data" / "scores" / str(cluster.key.year)
    for path in sorted(folder.glob("*.yaml")):
        file = path.relative_to(record.root).as_posix()
        draft = read_file(FileKind.SCORES, path.read_bytes(), file).draft
        if isinstance(draft, ScoresFile) and draft.cluster.text == str(cluster.key):
            return file
    return None


def has_figures(table: Table) -> bool:
    """Whether the header speaks of scores at all."""
    roles = {heading.role for heading in table.headings}
    scored = any(heading.scored_by for heading in table.headings)
    marks = {Role.CRITERION, Role.MAXIMUM, Role.TOTAL, Role.VOTES, Role.BONUS}
    return scored or bool(roles & marks) or _coded(table) > 1


def _coded(table: Table) -> int:
    code = re.compile(r"^[A-ZĐ]+[0-9]+\b")
    return sum(any(code.match(t) for t in h.texts) for h in table.headings)


def year_of(tables: Sequence[Table], source: str, ask: Ask) -> int | None:
    """The one year that stands over the tables or in the file's name."""
    above = "\n".join(table.above() for table in tables)
    said = set(_SAID_YEAR.findall(above))
    said = said or set(_YEAR.findall(source)) or set(_YEAR.findall(above))
    if len(said) == 1:
        return int(said.pop())
    answer = ask(
        Question(
            key="year",
            text=f"{source}: bảng điểm của năm nào?",
            options=tuple(sorted(said)),
            fault=lambda text: None if _YEAR.fullmatch(text) else "Gõ năm, như 2025.",
        )
    )
    return int(answer) if answer else None


def choices(tables: Sequence[Table], record: Newsroom, year: int) -> list[Choice]:
    """Every cluster of the year with every set in force that reads the tables best."""
    found = []
    for cluster in record.clusters:
        if cluster.key.year != year:
            continue
        units = _units(record, cluster)
        for criteria in record.criteria_sets:
            if criteria.covers(year):
                layouts = tuple(ScoreLayout(t, criteria, units) for t in tables)
                choice = Choice(cluster=cluster, criteria=criteria, layouts=layouts)
                if choice.found or choice.is_whole:
                    found.append(choice)
    return found


def _units(record: Newsroom, cluster: Cluster) -> UnitNames:
    return UnitNames(
        record=record,
        when=PartialDate(year=cluster.key.year).period,
        within=cluster.organizer_unit,
        among=tuple(member.unit for member in cluster.members),
    )


def _members(choice: Choice) -> tuple[int, int]:
    """How many of the units read are members, and how many are not."""
    members = {member.unit for member in choice.cluster.members}
    texts = {r.unit for layout in choice.layouts for r in layout.readings()}
    names = choice.units
    inside = sum(names.find(text).unit in members for text in texts)
    return inside, len(texts) - inside


def chosen(
    choices: list[Choice], tables: Sequence[Table], source: str, ask: Ask
) -> Choice | None:
    """The one choice that fits best; between equals the officer's."""
    above = spelling("\n".join(table.above() for table in tables))

    def rank(choice: Choice) -> tuple[bool, int, int, bool, bool]:
        inside, outside = _members(choice)
        named = spelling(choice.cluster.name) in above
        kinds = {_kind(choice, member.unit) for member in choice.cluster.members}
        fits = choice.criteria.unit_kind is None or choice.criteria.unit_kind in kinds
        return choice.is_whole, inside - outside, choice.found, named, fits

    ranked = [(rank(choice), choice) for choice in choices]
    ranked = [(r, c) for r, c in ranked if r[1] > 0 or r[3]]
    if not ranked:
        return None
    best = max(r for r, _ in ranked)
    equals = [choice for r, choice in ranked if r == best]
    if len(equals) == 1:
        return equals[0]
    options = {f"{c.cluster.key} | {c.criteria.id}": c for c in equals}
    question = f"{source}: bảng điểm của cụm nào, theo bộ tiêu chí nào?"
    answer = ask(Question(key="criteria", text=question, options=tuple(options)))
    return options.get(answer) if answer else None


def _kind(choice: Choice, unit: str) -> str:
    return choice.units.record.names.units[unit].kind.value


def why_none(record: Newsroom, year: int) -> str:
    """What to tell the officer where nothing could be chosen."""
    keys = ", ".join(str(c.key) for c in record.clusters if c.key.year == year)
    sets = ", ".join(s.id for s in record.criteria_sets if s.covers(year))
    return (
        f"không rõ bảng điểm của cụm nào, theo bộ tiêu chí nào của năm {year} "
        f"(cụm có trong data/clusters: {keys or 'chưa có'}; bộ tiêu chí: "
        f"{sets or 'chưa có'}). Ghi tên cụm ở đầu bảng, ghi mã tiêu chí ở đầu cột "
        "hay đầu hàng, hoặc thêm cụm và bộ tiêu chí, rồi nhập lại."
    )
