"""Award tables taken apart: which row is whose, under which title, in which unit.

Knows headings between rows, numbering that starts again, sums, joined cells and ditto
marks. Columns of personal data are never looked into.
"""

from __future__ import annotations

import re
from dataclasses import replace

from gazette.core.folding import fold
from gazette.core.problems import Place
from gazette.core.titles import Receiver
from gazette.importers.award_groups import AwardGroup, AwardRow
from gazette.importers.award_words import (
    addressed,
    counted,
    heading_words,
    is_enumerator,
    is_number,
    marked,
    plain,
    unnumbered,
    without_birth,
)
from gazette.importers.findings import Finding, left, unsure
from gazette.importers.headings import Role
from gazette.importers.legacy_text import with_capitals
from gazette.importers.tables import Heading, Table
from gazette.importers.title_names import CatalogueTitles, FoundTitle
from gazette.importers.unit_names import UnitNames
from gazette.store.nodes import Scalar
from gazette.store.texts import unpersonal

_SUM = re.compile(r"(?:tong(?: so| cong)?|cong)\b.*")
_DITTO = frozenset(('"', "''", "”", "nt", "-nt-", "như trên", "//", "-"))
_PEOPLE_OR_UNITS = {
    "tap the": True, "cac tap the": True, "don vi": True, "ca nhan": False,
    "cac ca nhan": False,
}  # fmt: skip


def holds_awards(table: Table, titles: CatalogueTitles) -> bool:
    """Whether the table lists recipients, not figures."""
    roles = {heading.role for heading in table.headings}
    if any(heading.scored_by for heading in table.headings):
        return False
    if roles & {Role.CRITERION, Role.MAXIMUM, Role.TOTAL, Role.BONUS, Role.VOTES}:
        return Role.TITLE in roles and bool(roles & {Role.NAME, Role.GIVEN})
    if roles & {Role.NAME, Role.GIVEN} and roles - {Role.NAME, Role.GIVEN, None}:
        return True
    said = f"{table.above()}\n{table.grid.name}"
    named = Role.TITLE in roles or titles.within(said) is not None
    return Role.UNIT in roles and named


class AwardReader:
    """One list, which may run over several tables, into its groups."""

    def __init__(self, source: str, titles: CatalogueTitles, units: UnitNames) -> None:
        self.source = source
        self.titles = titles
        self.units = units
        self.groups: dict[str, AwardGroup] = {}
        self.findings: list[Finding] = []
        self.title: FoundTitle | None = None
        self.unit = self.unit_at = ""
        self.collective: bool | None = None
        self.since_sum = 0

    def read(self, table: Table) -> None:
        """Take the rows of *table*."""
        said = (table.above().splitlines()[::-1], [table.grid.name])
        lines = [line for part in said for line in part]
        self.title = next((f for f in map(self.titles.within, lines) if f), None)
        self.collective, self.since_sum = None, 0
        self._say_columns(table)
        spread = replace(table, grid=table.grid.spread())
        before: dict[Role, str] = {}
        for row in table.body():
            if not self._between(table, row):
                self._person(spread, row, before)
        self._leave_unit()

    def _say_columns(self, table: Table) -> None:
        hidden = [h.text for h in table.headings if h.role is Role.PERSONAL]
        if hidden:
            told = ", ".join(f"“{text}”" for text in dict.fromkeys(hidden))
            what = f"dữ liệu cá nhân, không đọc và không ghi: {told}."
            self.findings.append(left(what, self.source, table.grid.name))
        known = {*_READ, Role.PERSONAL}
        others = [
            h.text
            for h in table.headings
            if h.role not in known and not self.titles.find(h.text)
        ]
        if others:
            told = ", ".join(f"“{text}”" for text in others)
            what = f"cột không đưa vào danh sách: {told}."
            self.findings.append(left(what, self.source, table.grid.name))

    # --- rows that are no recipients ------------------------------------------

    def _between(self, table: Table, row: int) -> bool:
        """Whether *row* is a heading or a sum; what it says is kept."""
        open_columns = [
            (h.column, table.grid.at(row, h.column))
            for h in table.headings
            if h.role is not Role.PERSONAL
        ]
        texts = [c.text for _, c in open_columns if c.text and not is_number(c.text)]
        if not texts:
            return True
        first = unnumbered(texts[0])
        if _SUM.fullmatch(fold(first)):
            self._sum(table, row, " ".join(c.text for _, c in open_columns if c.text))
            return True
        words = [text for text in texts if not is_enumerator(text)]
        if len(words) != 1:
            return False
        return self._heading(table, row, words[0])

    def _heading(self, table: Table, row: int, text: str) -> bool:
        bare, count = heading_words(text), counted(text)
        kind = _PEOPLE_OR_UNITS.get(fold(bare))
        if kind is not None:
            self.collective = kind
            return True
        found = self.titles.find(bare) or self.titles.within(bare)
        if found is not None:
            self._leave_unit()
            self.title, self.collective = found, None
            self.since_sum = 0
            if count is not None:
                self._group(found).printed_count = count
            return True
        numbered = is_number(table.cell(row, Role.NUMBER).text)
        if self._of_units() or not _names_people(table):
            return False
        if numbered and self._of_either():
            return False  # a collective among people
        if (unit := self.units.find(bare)).unit is not None:
            self._leave_unit()
            self.unit, self.unit_at = unit.name, table.grid.where(row)
            return True
        if numbered:
            return False
        what = "hàng không rõ là tiêu đề hay người nhận; để lại."
        where = table.grid.where(row)
        self.findings.append(left(what, self.source, where))
        return True

    def _sum(self, table: Table, row: int, text: str) -> None:
        last = re.search(r"\b([0-9]{1,4})\s*$", text)
        total = counted(text) or (int(last[1]) if last else None)
        if total is None:
            return
        where = table.grid.where(row)
        rows = sum(len(group.rows) for group in self.groups.values())
        own = self._group(self.title) if self.title or not self.groups else None
        if own is not None and total == len(own.rows):
            own.printed_count = total
        elif total not in (rows, self.since_sum):
            what = f"hàng cộng ghi {total}, đếm được {self.since_sum or rows} hàng."
            self.findings.append(unsure(what, self.source, where))
            if own is not None and own.printed_count is None:
                own.printed_count = total
        self.since_sum = 0

    # --- recipients -------------------------------------------------------------

    def _person(self, table: Table, row: int, before: dict[Role, str]) -> None:
        where = table.grid.where(row)
        name = self._name(table, row, where)
        if not name:
            return
        found = self._titles_of(table, row, before)
        if not found:
            what = "chưa rõ danh hiệu của hàng này."
            self.findings.append(unsure(what, self.source, where))
        chosen: tuple[FoundTitle | None, ...] = found or (None,)
        for title in chosen:
            collective = self._of_units(title) or (
                self._of_either(title) and self.units.knows(name)
            )
            made = self._row(table, row, before, name, collective, where)
            self._group(title).rows.append(made)
            self.since_sum += 1
        self.unit_at = ""

    def _leave_unit(self) -> None:
        """A unit's heading with nobody under it may have been a recipient."""
        if self.unit and self.unit_at:
            what = f"“{self.unit}” được hiểu là tiêu đề, mà dưới đó không có ai."
            self.findings.append(unsure(what, self.source, self.unit_at))
        self.unit = self.unit_at = ""

    def _row(
        self,
        table: Table,
        row: int,
        before: dict[Role, str],
        name: str,
        collective: bool,
        where: str,
    ) -> AwardRow:
        marks, rest = marked(table.cell(row, Role.NOTE).text)
        if rest:
            what = f"ghi chú không đưa vào: {self._public(rest, where) or '…'}"
            self.findings.append(left(what, self.source, where))
        citation = self._public(table.cell(row, Role.CITATION).text, where)
        if collective:
            unit = self.units.find(name)
            self._say_unit(unit.assumed, name, unit.name, where)
            return AwardRow(
                name=unit.name,
                marks=marks,
                citation=citation,
                collective=True,
                where=where,
            )
        post = self._repeated(table, row, Role.POST, before)
        unit_text = self._repeated(table, row, Role.UNIT, before) or self.unit
        if not unit_text:
            post, unit_text = self._parted(post)
        printed = ""
        if unit_text:
            unit = self.units.find(unit_text)
            self._say_unit(unit.assumed, unit_text, unit.name, where)
            printed = unit.name
            if unit.unit is None:
                near = f" Có phải {' hay '.join(unit.near)}?" if unit.near else ""
                what = f"không có đơn vị “{printed}” vào ngày này.{near}"
                self._once(unsure(what, self.source, where))
        return AwardRow(
            name=name,
            post=self._public(post, where),
            unit=printed,
            marks=marks,
            citation=citation,
            where=where,
        )

    def _parted(self, post: str) -> tuple[str, str]:
        """Post and unit of one column: ``Kiểm sát viên, VKSND khu vực Mẫu An``."""
        for found in re.finditer(r"\s*(?:[,;]|\s[-–])\s*", post):
            if self.units.knows(post[found.end() :]):
                return post[: found.start()], post[found.end() :]
        return post, ""

    def _say_unit(self, assumed: bool, text: str, name: str, where: str) -> None:
        if assumed:
            self._once(unsure(f"“{text}” hiểu là “{name}”.", self.source, where))

    def _once(self, finding: Finding) -> None:
        """Each thing is said where it is first met."""
        if all(finding.what != other.what for other in self.findings):
            self.findings.append(finding)

    def _name(self, table: Table, row: int, where: str) -> str:
        if table.of(Role.FAMILY) and table.of(Role.GIVEN):
            roles = (Role.FAMILY, Role.GIVEN)
            text = " ".join(table.cell(row, role).text for role in roles).strip()
        else:
            text = _over_columns(table, row)
        text = text or table.cell(row, Role.UNIT).text
        bare = addressed(text)
        without = without_birth(bare)
        if without != bare:
            what = "ngày, năm sinh cạnh tên đã bỏ."
            self._once(left(what, self.source, where))
        name = plain(without)
        if any(p[0].islower() and not p[0].isascii() for p in name.split()):
            raised = with_capitals(name)
            what = f"“{name}” viết hoa thành “{raised}”."
            self.findings.append(unsure(what, self.source, where))
            name = raised
        return self._public(name, where)

    def _titles_of(
        self, table: Table, row: int, before: dict[Role, str]
    ) -> tuple[FoundTitle | None, ...]:
        text = self._repeated(table, row, Role.TITLE, before)
        if text:
            listed = self.titles.each(text)
            for one in listed:
                if one.assumed:
                    what = f"“{text}” hiểu là “{one.title.name}”."
                    self._once(unsure(what, self.source, table.grid.where(row)))
            if listed:
                return listed
            self._once(
                unsure(
                    f"danh mục chưa có danh hiệu “{text[:60]}”.",
                    self.source,
                    table.grid.where(row),
                )
            )
            return ()
        marked = tuple(
            found
            for heading in table.headings
            if (found := self._title_over(heading))
            and table.grid.at(row, heading.column).text
        )
        return marked or ((self.title,) if self.title else ())

    def _title_over(self, heading: Heading) -> FoundTitle | None:
        """The title that a column of crosses is for."""
        if heading.role is not None:
            return None
        return next((f for f in map(self.titles.find, heading.texts[::-1]) if f), None)

    def _repeated(
        self, table: Table, row: int, role: Role, before: dict[Role, str]
    ) -> str:
        text = table.cell(row, role).text
        if fold(text) in _DITTO:
            return before.get(role, "")
        if text:
            before[role] = text
        return plain(text)

    def _public(self, text: str, where: str) -> str:
        """*text*, or nothing where it tells what the law keeps private."""
        place = Place(file="")
        found = Scalar(text=text, plain=True, place=place, first_column=1)
        if not text or unpersonal(found) is None:
            return plain(text)
        what = "ô có dữ liệu cá nhân (ngày sinh, số định danh, điện thoại): đã bỏ."
        self.findings.append(left(what, self.source, where))
        return ""

    def _group(self, found: FoundTitle | None) -> AwardGroup:
        key = found.title.id if found else ""
        return self.groups.setdefault(key, AwardGroup(found=found))

    def _of_either(self, found: FoundTitle | None = None) -> bool:
        """Whether the title is for people and collectives alike."""
        title = found or self.title
        return title is not None and title.title.receiver is Receiver.BOTH

    def _of_units(self, found: FoundTitle | None = None) -> bool:
        title = found or self.title
        receiver = title.title.receiver if title else Receiver.BOTH
        if receiver is Receiver.BOTH:
            return bool(self.collective)
        return receiver is Receiver.UNIT


_READ = (
    Role.NUMBER, Role.NAME, Role.FAMILY, Role.GIVEN, Role.POST, Role.UNIT, Role.TITLE,
    Role.CITATION, Role.NOTE,
)  # fmt: skip


def _names_people(table: Table) -> bool:
    return table.of(Role.NAME) is not None or table.of(Role.GIVEN) is not None


def _over_columns(table: Table, row: int) -> str:
    """The name, which may stand in two columns under one joined heading."""
    columns = [h.column for h in table.headings if h.role in (Role.NAME, Role.GIVEN)]
    cells = [table.grid.at(row, column).text for column in columns]
    return " ".join(dict.fromkeys(text for text in cells if text))
