"""One unit's sum, line by line: what the page opens to and what ``verify`` prints.

The words stand here once, so that the page and the command cannot disagree. Knows one
row of a standing and its criteria set. Refuses to add anything up by itself: every
figure is a step of ``core.scoring``.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from decimal import Decimal

from gazette.core.board import ColumnTotal, Row, Standing
from gazette.core.breakdown import Breakdown, Step, StepKind
from gazette.core.criteria import Criterion, EventRule
from gazette.core.scores import Adjustment, Column
from gazette.core.scoring import FROM_MAXIMUM, VOTES
from gazette.leaderboards.outcome import outcome
from gazette.leaderboards.views import Detail, DetailCell, DetailRow
from gazette.publishing.atoms import Link
from gazette.publishing.formatting import bound, day, figure

UNKNOWN = "–"

Links = Callable[[str | None], tuple[Link, ...]]

COLUMN_HEADS = {
    Column.SELF: "Tự chấm",
    Column.CLUSTER: "Cụm chấm",
    Column.VERIFIED: "Thẩm định",
}


def signed(value: Decimal, decimals: int | None = None) -> str:
    """``+1,5``, ``−0,5`` or ``0``."""
    sign = "−" if value < 0 else "+" if value else ""
    return f"{sign}{figure(abs(value), decimals)}"


def _no_links(_evidence: str | None) -> tuple[Link, ...]:
    return ()


def sum_sheet(standing: Standing, row: Row, links: Links = _no_links) -> Detail | None:
    """The sheet of *row*; ``None`` for a unit of which no figure is given.

    *links* lead from an evidence to the documents it cites.
    """
    if standing.criteria_set.scoring == VOTES:
        return _votes(standing, row)
    if row.sheet.not_considered is not None and not row.sheet.criteria:
        return None
    sheet = _Sheet(standing, row, links)
    return Detail(
        label="Từng tiêu chí",
        title=bound(f"Điểm từng tiêu chí của {row.sheet.printed}"),
        columns=("Tiêu chí", *sheet.heads),
        running=sheet.running_head,
        rows=tuple(sheet.rows()),
        outcome=tuple(map(bound, outcome(standing, row))),
    )


class _Sheet:
    def __init__(self, standing: Standing, row: Row, links: Links) -> None:
        self._criteria = standing.criteria_set
        self._links = links
        self._row = row
        self._totals = row.totals
        self._ranking = _index_of(row.totals, standing.ranking_column)
        self._sum = Decimal(0)

    @property
    def heads(self) -> Iterator[str]:
        """The columns' heads."""
        return (COLUMN_HEADS[t.column] for t in self._totals if t.column is not None)

    @property
    def running_head(self) -> str | None:
        """What the running sum adds up; ``None`` where a figure is still missing."""
        if self._ranking is None or self._totals[self._ranking].total is None:
            return None
        column = self._totals[self._ranking].column
        if len(self._totals) == 1 or column is None:
            return "Cộng dồn"
        return f"Cộng dồn ({column.value})"

    def rows(self) -> Iterator[DetailRow]:
        """The lines in the order in which they are added."""
        if self._criteria.scoring == FROM_MAXIMUM:
            yield self._start()
        for criterion in self._criteria.criteria:
            yield from self._criterion(criterion)
        sheet = self._row.sheet
        bonus, taken = self._criteria.bonus_rules, self._criteria.deduction_rules
        yield from self._adjustments(sheet.bonus, bonus, "Thưởng", 1)
        yield from self._caps(_BONUS_CAPS, bonus)
        yield from self._adjustments(sheet.deductions, taken, "Trừ", -1)
        yield from self._caps(_DEDUCTION_CAPS, taken)
        yield from self._rounding()
        yield self._total()

    def _running(self, step: Step | None) -> str | None:
        """The sum after *step* of the column that ranks."""
        if self.running_head is None:
            return None
        self._sum += step.points if step else 0
        return figure(self._sum)

    def _ranking_step(self, kind: StepKind, label: str) -> Step | None:
        if self._ranking is None:
            return None
        return _step(self._totals[self._ranking].breakdown, kind, label)

    def _start(self) -> DetailRow:
        maximum = self._criteria.maximum
        return DetailRow(
            code=None,
            name="Điểm khởi đầu của mọi đơn vị",
            note=None,
            cells=(_plain(figure(maximum)),) * len(self._totals),
            running=self._running(self._ranking_step(StepKind.START, "điểm khởi đầu")),
        )

    def _criterion(self, criterion: Criterion) -> Iterator[DetailRow]:
        """A criterion's figures; of a start that only loses, what departs from it."""
        given = next(
            (s for s in self._row.sheet.criteria if s.criterion == criterion.id), None
        )
        if given is None and self._criteria.scoring == FROM_MAXIMUM:
            return
        figures = given.figures if given else (None,) * len(self._totals)
        step = self._ranking_step(StepKind.CRITERION, criterion.id)
        yield DetailRow(
            code=criterion.id,
            name=bound(f"{criterion.name} (tối đa {figure(criterion.maximum)})"),
            note=bound(given.reason) if given and given.reason else None,
            cells=tuple(_changes(figures)),
            running=self._running(step),
        )

    def _adjustments(
        self,
        lines: tuple[Adjustment, ...],
        rules: tuple[EventRule, ...],
        word: str,
        sign: int,
    ) -> Iterator[DetailRow]:
        by_id = {rule.id: rule for rule in rules}
        for line in lines:
            rule = by_id.get(line.rule or "")
            cell = _plain(signed(sign * line.points))
            self._sum += sign * line.points
            yield DetailRow(
                code=f"{word} {rule.id}" if rule else word,
                name=bound(f"{line.reason}{_counted(rule, line.count)}"),
                note=_evidence(line),
                proofs=self._links(line.evidence),
                cells=(cell,) * len(self._totals),
                running=figure(self._sum) if self.running_head else None,
            )

    def _caps(
        self, kinds: tuple[StepKind, ...], rules: tuple[EventRule, ...]
    ) -> Iterator[DetailRow]:
        """What each cap takes back: the same in every column."""
        by_id = {rule.id: rule for rule in rules}
        for step in self._totals[0].breakdown.steps if self._totals else ():
            if step.kind in kinds:
                self._sum += step.points
                yield DetailRow(
                    code=step.rule,
                    name=bound(_cap_text(step, by_id.get(step.rule or ""))),
                    note=None,
                    cells=(_plain(signed(step.points)),) * len(self._totals),
                    running=figure(self._sum) if self.running_head else None,
                )

    def _rounding(self) -> Iterator[DetailRow]:
        effects = [t.breakdown.of_kind(StepKind.ROUNDING) for t in self._totals]
        if any(effects):
            step = self._ranking_step(StepKind.ROUNDING, "làm tròn")
            yield DetailRow(
                code=None,
                name=f"Làm tròn đến {self._criteria.decimals} chữ số thập phân",
                note=None,
                cells=tuple(_plain(signed(effect)) for effect in effects),
                running=self._running(step),
            )

    def _total(self) -> DetailRow:
        totals = tuple(t.total for t in self._totals)
        known = self.running_head is not None
        return DetailRow(
            code=None,
            name="Tổng điểm",
            note=None,
            cells=tuple(_changes(totals)),
            running=figure(self._sum) if known else None,
        )


_BONUS_CAPS = (
    StepKind.BONUS_COUNT_CAP,
    StepKind.BONUS_DAY_CAP,
    StepKind.BONUS_CAP,
)
_DEDUCTION_CAPS = (
    StepKind.DEDUCTION_COUNT_CAP,
    StepKind.DEDUCTION_DAY_CAP,
    StepKind.DEDUCTION_CAP,
)


def _index_of(totals: tuple[ColumnTotal, ...], column: Column | None) -> int | None:
    """The place of the ranking column, else of the first one with a total."""
    places = range(len(totals))
    wanted = [n for n in places if totals[n].column is column]
    return next(iter(wanted or [n for n in places if totals[n].total]), None)


def _step(breakdown: Breakdown, kind: StepKind, label: str) -> Step | None:
    found = (s for s in breakdown.steps if s.kind is kind and s.label == label)
    return next(found, None)


def _plain(text: str) -> DetailCell:
    return DetailCell(text=text, change=None)


def _changes(figures: tuple[Decimal | None, ...]) -> Iterator[DetailCell]:
    """Each figure with its difference from the last one given before it."""
    before: Decimal | None = None
    for value in figures:
        if value is None:
            yield _plain(UNKNOWN)
            continue
        moved = before is not None and value != before
        change = signed(value - before) if moved and before is not None else None
        yield DetailCell(text=figure(value), change=change)
        before = value


def _counted(rule: EventRule | None, count: int) -> str:
    if rule is None:
        return ""
    each = f"{count} {rule.per.value} × {figure(rule.points)}"
    return f" ({rule.name}: {each})"


def _evidence(line: Adjustment) -> str | None:
    parts = []
    if line.evidence:
        parts.append(f"Căn cứ: {line.evidence}")
    if line.on is not None:
        parts.append(f"ngày {day(line.on)}")
    text = bound("; ".join(parts))
    return text[:1].upper() + text[1:] if text else None


def _cap_text(step: Step, rule: EventRule | None) -> str:
    limit = figure(step.limit or 0)
    given = figure(step.given or 0)
    if step.kind in (StepKind.BONUS_CAP, StepKind.DEDUCTION_CAP):
        word = "thưởng" if step.kind is StepKind.BONUS_CAP else "trừ"
        return f"Phần {word} vượt trần: có {given} điểm, tính {limit}"
    name = rule.name if rule else step.label
    if step.kind in (StepKind.BONUS_DAY_CAP, StepKind.DEDUCTION_DAY_CAP):
        return f"{name}: một ngày có {given} điểm, tính {limit}"
    unit = rule.per.value if rule else "lần"
    return f"{name}: có {given} {unit}, tính {limit}"


def _votes(standing: Standing, row: Row) -> Detail | None:
    """The votes of a unit: at the meeting, in writing, in all."""
    votes, written = row.sheet.votes, row.sheet.written
    if votes is None:
        return None
    lines = [("Phiếu bầu tại cuộc họp", votes - written)] if written else []
    if written:
        lines.append(("Phiếu của người vắng mặt, gửi bằng văn bản", written))
    ballots = standing.scores.ballots
    total = f"Số phiếu trên {ballots} phiếu phát ra" if ballots else "Số phiếu"
    running = 0
    rows = []
    for name, count in lines:
        running += count
        rows.append(_vote_row(name, count, running if written else None))
    rows.append(_vote_row(total, votes, running if written else None))
    return Detail(
        label="Phiếu và kết quả",
        title=bound(f"Phiếu bầu cho {row.sheet.printed}"),
        columns=("Phiếu", "Số phiếu"),
        running="Cộng dồn" if written else None,
        rows=tuple(rows),
        outcome=tuple(map(bound, outcome(standing, row))),
    )


def _vote_row(name: str, count: int, running: int | None) -> DetailRow:
    return DetailRow(
        code=None,
        name=bound(name),
        note=None,
        cells=(_plain(figure(count)),),
        running=None if running is None else figure(running),
    )
