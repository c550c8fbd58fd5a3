"""Score sheets to drafts of ``data/scores/<year>/*.yaml``.

Chooses cluster, year and criteria by what the table itself says, and asks where that
leaves two. Nothing is counted here: printed totals go beside the figures, and
``check`` compares them.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from decimal import Decimal

from gazette.core.folding import fold, slug
from gazette.core.numerals import write_decimal
from gazette.core.scores import Column
from gazette.core.scoring import VOTES
from gazette.importers.drafts import Draft, FileDraft
from gazette.importers.findings import Finding, left, missing, taken, unsure
from gazette.importers.grids import Cell, figure
from gazette.importers.newsroom import Newsroom
from gazette.importers.questions import Ask, Question
from gazette.importers.score_choice import (
    Choice,
    choices,
    chosen,
    has_figures,
    standing,
    why_none,
    year_of,
)
from gazette.importers.score_tables import Item, Reading, ScoreLayout
from gazette.importers.tables import Table
from gazette.store.gaps import gap
from gazette.store.reading import FileKind
from gazette.store.rows import NOT_GIVEN
from gazette.store.writing import Value, document

Figures = dict[Column | None, tuple[Cell, str]]


def score_draft(
    tables: Sequence[Table], source: str, record: Newsroom, ask: Ask
) -> Draft | None:
    """The draft of the sheet that *tables* make up, or None if they hold no scores."""
    if not any(map(has_figures, tables)):
        return None
    year = year_of(tables, source, ask)
    if year is None:
        what = "không thấy năm của bảng điểm. Ghi “Năm …” ở đầu bảng rồi nhập lại."
        return Draft(findings=(left(what, source),))
    found = choices(tables, record, year)
    choice = chosen(found, tables, source, ask)
    if choice is None and not found:
        what = f"không có tiêu chí nào của các bộ tiêu chí năm {year} trong bảng. "
        what += (
            "Chỉ có tổng điểm thì không thành bảng điểm được: xin bảng chi tiết, hoặc "
            "ghi mã tiêu chí (A1…) ở đầu cột hay đầu hàng."
        )
        return Draft(findings=(left(what, source),))
    if choice is None:
        return Draft(findings=(left(why_none(record, year), source),))
    if (there := standing(record, choice.cluster)) is not None:
        what = f"cụm này đã có bảng điểm ở {there}; nhập không ghi đè lên."
        return Draft(findings=(left(what, source),))
    return _Sheet(choice, source, record).draft(ask)


@dataclass(slots=True)
class _UnitSheet:
    """What was read of one unit."""

    name: str
    figures: dict[str | Item, Figures] = field(default_factory=dict)
    reasons: dict[str, str] = field(default_factory=dict)


class _Sheet:
    """One score sheet on its way to YAML."""

    def __init__(self, choice: Choice, source: str, record: Newsroom) -> None:
        self.choice = choice
        self.source = source
        self.record = record
        self.findings: list[Finding] = []
        self.units: dict[str, _UnitSheet] = {}
        self.columns: list[Column] = []

    def draft(self, ask: Ask) -> Draft:
        cluster, criteria = self.choice.cluster, self.choice.criteria
        for layout in self.choice.layouts:
            self._passed_over(layout)
            for reading in layout.readings():
                self._take(reading)
        whose = self._columns_text(ask)
        units = {
            name: self._unit(sheet)
            for name, sheet in self.units.items()
            if self._says_something(sheet)
        }
        self._account(units)
        year = cluster.key.year
        path = (
            f"data/scores/{year}/{slug(cluster.key.organizer)}-{cluster.key.slug}.yaml"
        )
        path = path.replace("/vksnd-", "/")
        values: dict[str, Value] = {
            "cluster": str(cluster.key),
            "criteria": criteria.id,
            "status": "tạm tính",
            "columns": whose,
            "illustrative": True if cluster.illustrative else None,
            "units": units,
        }
        heading = f"Nhập từ {self.source}; xem lại trước khi đưa lên."
        text = document(values, FileKind.SCORES, heading=heading)
        return Draft(
            files=(FileDraft(path=path, text=text),), findings=tuple(self.findings)
        )

    def _says_something(self, sheet: _UnitSheet) -> bool:
        cells = (cell for f in sheet.figures.values() for cell, _ in f.values())
        return any(cell.filled for cell in cells)

    def _passed_over(self, layout: ScoreLayout) -> None:
        names = [h.text for h in layout.passed_over()]
        if names:
            told = "; ".join(f"“{name}”" for name in names)
            self._say(left(f"cột không đưa vào bảng: {told}.", self.source))

    def _take(self, reading: Reading) -> None:
        sheet = self._unit_of(reading)
        if reading.reason_for is not None:
            if reading.cell.text:
                sheet.reasons[reading.reason_for] = _plain(reading.cell.text)
            return
        if reading.column and reading.column not in self.columns:
            self.columns.append(reading.column)
        figures = sheet.figures.setdefault(reading.item, {})
        before = figures.get(reading.column)
        if before and before[0].filled and reading.item is not Item.TOTAL:
            if reading.cell.filled:
                what = f"“{sheet.name}” có hai ô cho cùng một mục; giữ ô trước."
                self._say(unsure(what, self.source, reading.where))
            return
        if reading.cell.filled or before is None:  # of sums the last is the whole
            figures[reading.column] = (reading.cell, reading.where)

    def _unit_of(self, reading: Reading) -> _UnitSheet:
        found = self.choice.units.find(reading.unit)
        if found.name not in self.units:
            self.units[found.name] = _UnitSheet(name=found.name)
            if found.assumed:
                what = f"“{reading.unit}” hiểu là “{found.name}”."
                self._say(unsure(what, self.source, reading.where))
            elif found.unit is None:
                near = f" Có phải {' hay '.join(found.near)}?" if found.near else ""
                what = f"không có đơn vị “{found.name}” trong năm này.{near}"
                self._say(missing(what, self.source, reading.where))
        return self.units[found.name]

    def _columns_text(self, ask: Ask) -> str | None:
        if self.choice.criteria.scoring == VOTES and not self.columns:
            return None
        order = [column for column in Column if column in self.columns]
        self.columns = order
        if order:
            return " | ".join(column.value for column in order)
        answer = ask(
            Question(
                key="columns",
                text=f"{self.source}: bảng chỉ có một cột điểm. Điểm này do ai chấm?",
                options=tuple(column.value for column in Column),
            )
        )
        if answer:
            return answer
        self._say(missing("chưa rõ điểm trong bảng do ai chấm (columns).", self.source))
        return gap("ai chấm: tự chấm, cụm chấm hay thẩm định")

    def _unit(self, sheet: _UnitSheet) -> dict[str, Value]:
        out: dict[str, Value] = {}
        excluded = self._exclusion(sheet)
        if excluded:
            return {"not_considered": excluded}
        for criterion in self.choice.criteria.criteria:
            if criterion.id in sheet.figures:
                row = self._row(sheet, criterion.id)
                if row:
                    out[criterion.id] = row
            if criterion.id not in out:
                what = f"“{sheet.name}” chưa có điểm {criterion.id}."
                self._say(missing(what, self.source))
        for item, reason, key in (
            (Item.BONUS, Item.BONUS_REASON, "bonus"),
            (Item.DEDUCTION, Item.DEDUCTION_REASON, "deductions"),
        ):
            line = self._adjustment(sheet, item, reason)
            out[key] = [line] if line else None
        votes = self._votes(sheet)
        total = self._total(sheet)
        return {**out, "votes": votes, "printed_total": total}

    def _exclusion(self, sheet: _UnitSheet) -> str | None:
        cell, where = _first(sheet.figures.get(Item.NOTE, {}))
        if "khong xet" not in fold(cell.text):
            if cell.text:
                what = f"ghi chú của “{sheet.name}” không đưa vào bảng: {cell.text}"
                self._say(left(what, self.source, where))
            return None
        reason = re.sub(
            r"^\W*không xét(?: thi đua)?\W*", "", cell.text, flags=re.IGNORECASE
        )
        self._say(taken(f"“{sheet.name}” không xét thi đua.", self.source, where))
        return _plain(reason) or gap("lý do không xét thi đua | căn cứ")

    def _row(self, sheet: _UnitSheet, criterion: str) -> str | None:
        figures = sheet.figures[criterion]
        said, faults = self._said(figures)
        if not said:
            return None
        text = (
            said[0] if len(set(said)) == 1 and NOT_GIVEN not in said else " ".join(said)
        )
        reason = sheet.reasons.get(criterion, "")
        if faults:
            where, what = faults[0]
            spot = where.rpartition(", ")[2]
            reason = gap(f"điểm {criterion}, {spot} {what}".replace("|", "/"))
            for where, what in faults:
                self._say(missing(f"điểm {criterion} {what}.", self.source, where))
        return f"{text} | {reason}" if reason else text

    def _said(self, figures: Figures) -> tuple[list[str], list[tuple[str, str]]]:
        """The figures column by column as they are written, and what is wrong."""
        said: list[str] = []
        faults: list[tuple[str, str]] = []
        columns: list[Column | None] = [*self.columns] or [None]
        for column in columns:
            cell, where = figures.get(column) or figures.get(None) or (Cell(), "")
            value = figure(cell)
            if isinstance(value, Decimal) and value < 0:
                value = f"ghi “{cell.text}”, điểm không thể âm"
            if isinstance(value, str):
                faults.append((where, value))
            said.append(
                write_decimal(value, grouped=False)
                if isinstance(value, Decimal)
                else NOT_GIVEN
            )
        if not faults and all(text == NOT_GIVEN for text in said):
            return [], []
        return said, faults

    def _adjustment(self, sheet: _UnitSheet, item: Item, why: Item) -> str | None:
        figures = sheet.figures.get(item, {})
        values = [(figure(cell), where) for cell, where in figures.values()]
        given = [(abs(v), w) for v, w in values if isinstance(v, Decimal) and v]
        name = "điểm thưởng" if item is Item.BONUS else "điểm trừ"
        for value, where in values:
            if isinstance(value, str):
                self._say(missing(f"{name} {value}.", self.source, where))
        faulty = any(isinstance(value, str) for value, _ in values)
        if not given:
            return gap(f"{name} của đơn vị") if faulty else None
        if len({value for value, _ in given}) > 1:
            what = f"{name} của “{sheet.name}” khác nhau giữa các cột; lấy cột cuối."
            self._say(unsure(what, self.source, given[-1][1]))
        value, where = given[-1]
        cell, _ = _first(sheet.figures.get(why, {}))
        reason = _plain(cell.text)
        if not reason:
            what = f"{name} của “{sheet.name}” chưa có lý do."
            self._say(missing(what, self.source, where))
            reason = gap(f"lý do {name}")
        return f"{write_decimal(value, grouped=False)} | {reason}"

    def _votes(self, sheet: _UnitSheet) -> int | str | None:
        cell, where = _first(sheet.figures.get(Item.VOTES, {}))
        value = figure(cell)
        if value is None:
            return None
        if isinstance(value, Decimal) and value >= 0 and value == int(value):
            return int(value)
        said = value if isinstance(value, str) else f"ghi “{cell.text}”"
        self._say(missing(f"số phiếu {said}.", self.source, where))
        return gap("số phiếu")

    def _total(self, sheet: _UnitSheet) -> str | None:
        figures = sheet.figures.get(Item.TOTAL, {})
        if not figures:
            return None
        if set(figures) == {None} and len(self.columns) > 1:
            cell, where = figures[None]
            figures = {self.columns[-1]: (cell, where)}
            if cell.filled:
                last = self.columns[-1].value
                what = f"tổng điểm chỉ có một cột; coi là tổng của cột {last}."
                self._say(unsure(what, self.source, where))
        said, faults = self._said(figures)
        for where, what in faults:
            self._say(unsure(f"tổng điểm {what}; bỏ qua.", self.source, where))
        if not said or all(text == NOT_GIVEN for text in said):
            return None
        return said[0] if len(set(said)) == 1 else " ".join(said)

    def _account(self, units: Mapping[str, object]) -> None:
        cluster, criteria = self.choice.cluster, self.choice.criteria
        what = (
            f"bảng điểm {cluster.name} năm {cluster.key.year} ({cluster.key}), theo "
            f"{criteria.name} ({criteria.id}): {len(units)} đơn vị."
        )
        self.findings.insert(0, taken(what, self.source))
        what = "ghi status: tạm tính; chính thức thì sửa và ghi fixed_by."
        self._say(unsure(what, self.source))

    def _say(self, finding: Finding) -> None:
        if finding not in self.findings:
            self.findings.append(finding)


def _first(figures: Figures) -> tuple[Cell, str]:
    """The first cell that says something."""
    filled = [pair for pair in figures.values() if pair[0].filled]
    return filled[0] if filled else (Cell(), "")


def _plain(text: str) -> str:
    """A cell's words as a field of a row."""
    return " ".join(text.replace("|", "/").replace(" #", " số ").split())
