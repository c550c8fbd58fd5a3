"""Award lists to drafts of ``data/decisions/<year>/*.yaml``, long ones with a CSV.

What the lines over the list do not say of its document is asked; unanswered it stays a
gap. Counts in print are kept beside the rows, for ``check`` to compare.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date

from gazette.core.decisions import DecisionKind
from gazette.core.folding import slug, spelling
from gazette.core.periods import ALWAYS, PartialDate, Period
from gazette.importers.award_groups import AwardGroup, AwardRow, in_order
from gazette.importers.award_rows import AwardReader, holds_awards
from gazette.importers.document_facts import DocumentFacts, document_facts
from gazette.importers.drafts import Draft, FileDraft
from gazette.importers.findings import Finding, left, missing, taken, unsure
from gazette.importers.newsroom import Newsroom
from gazette.importers.questions import Ask, Question
from gazette.importers.tables import Table
from gazette.importers.title_names import CatalogueTitles
from gazette.importers.unit_names import UnitNames
from gazette.store.gaps import gap
from gazette.store.reading import FileKind
from gazette.store.writing import Value, document, honour_list, row

LONG = 20
"""More rows than these stand in a CSV beside the decision."""

_KINDS = (DecisionKind.DECISION, DecisionKind.PROPOSAL, DecisionKind.AGREED)


def award_draft(
    tables: Sequence[Table], source: str, stem: str, record: Newsroom, ask: Ask
) -> Draft | None:
    """The draft of the list in *tables*, or None if none of them is one."""
    titles = CatalogueTitles(record.titles)
    lists = [table for table in tables if holds_awards(table, titles)]
    if not lists:
        return None
    ever = UnitNames(record=record, when=ALWAYS)
    above = "\n".join(table.above() for table in lists)
    facts = document_facts(above, ever.knows)
    year = _year(facts, source, ask)
    if year is None:
        what = "không thấy năm của danh sách. Ghi “năm …” ở đầu bảng rồi nhập lại."
        return Draft(findings=(left(what, source),))
    units = _units(record, facts, year)
    reader = AwardReader(source, titles, units)
    for table in lists:
        reader.read(table)
    work = _Decision(facts, units, source, stem, year)
    return work.draft(reader, ask)


def _year(facts: DocumentFacts, source: str, ask: Ask) -> int | None:
    """The year that the document is filed under."""
    if facts.signed:
        return facts.signed.year
    if facts.year:
        return facts.year
    answer = ask(
        Question(
            key="year",
            text=f"{source}: danh sách của năm nào?",
            fault=lambda t: None if t.isdecimal() and len(t) == 4 else "Gõ năm.",
        )
    )
    return int(answer) if answer else None


def _units(record: Newsroom, facts: DocumentFacts, year: int) -> UnitNames:
    """Units on the document's day; those of its issuer's tree by short names too."""
    when = Period(start=facts.signed, end=facts.signed)
    when = when if facts.signed else PartialDate(year=year).period
    bare = UnitNames(record=record, when=when)
    issuer = bare.find(facts.issuer).unit if facts.issuer else None
    names = record.names
    below = [
        unit.id
        for unit in names.units.values()
        if issuer
        and unit.valid.overlaps(when)
        and names.succession.belongs(unit.id, issuer)
    ]
    return UnitNames(record=record, when=when, within=issuer, among=tuple(below))


@dataclass(slots=True)
class _Decision:
    """One document on its way to YAML."""

    facts: DocumentFacts
    units: UnitNames
    source: str
    stem: str
    year: int

    def draft(self, reader: AwardReader, ask: Ask) -> Draft | None:
        findings = list(reader.findings)
        groups = list(in_order(reader.groups))
        if not groups:
            what = "danh sách không có hàng nào đọc được."
            return Draft(findings=(*findings, left(what, self.source)))
        files: list[FileDraft] = []
        honours = [self._honour(group, files, findings) for group in groups]
        values = self._head(findings, ask)
        whole = all(g.printed_count in (None, len(g.rows)) and g.rows for g in groups)
        values |= {"transcribed": "đủ" if whole else None, "honours": honours}
        heading = f"Nhập từ {self.source}; xem lại trước khi đưa lên."
        text = document(values, FileKind.DECISION, heading=heading)
        files.insert(0, FileDraft(path=f"{self._folder}/{self._name}.yaml", text=text))
        told = ", ".join(
            f"{group.found.title.name if group.found else 'chưa rõ danh hiệu'}: "
            f"{len(group.rows)}"
            for group in groups
        )
        findings.insert(0, taken(f"danh sách khen thưởng ({told}).", self.source))
        return Draft(files=tuple(files), findings=tuple(findings))

    @property
    def _folder(self) -> str:
        return f"data/decisions/{self.year}"

    @property
    def _name(self) -> str:
        if not self.facts.number:
            return slug(self.stem) or "danh-sach"
        issuer = slug(self.facts.issuer or "").removeprefix("vksnd-")
        return "-".join(part for part in (slug(self.facts.number), issuer) if part)

    def _head(self, findings: list[Finding], ask: Ask) -> dict[str, Value]:
        facts = self.facts
        signed: Value = facts.signed
        if facts.signed is None:
            signed = self._asked_day(ask) or self._gap("ngày ký văn bản", findings)
        kind = facts.kind.value if facts.kind else None
        if kind is None:
            options = tuple(each.value for each in _KINDS)
            text = f"{self.source}: danh sách thuộc loại văn bản nào?"
            kind = ask(Question(key="kind", text=text, options=options))
            kind = kind or self._gap("loại văn bản", findings)
        issuer = facts.issuer or self._asked_issuer(ask)
        if facts.number is None:
            self._gap("số, ký hiệu văn bản (number)", findings)
        unit = self.units.record.names.units.get(self.units.within or "")
        return {
            "number": facts.number,
            "date": signed,
            "kind": kind,
            "issuer": issuer or self._gap("đơn vị ban hành", findings),
            "illustrative": True if unit and unit.illustrative else None,
        }

    def _asked_day(self, ask: Ask) -> str | None:
        return ask(
            Question(
                key="date",
                text=f"{self.source}: văn bản ký ngày nào (như {self.year}-11-14)?",
                fault=_day_fault,
            )
        )

    def _asked_issuer(self, ask: Ask) -> str | None:
        text = f"{self.source}: đơn vị nào ban hành văn bản?"

        def fault(answer: str) -> str | None:
            return None if self.units.knows(answer) else "Không có đơn vị tên như thế."

        return ask(Question(key="issuer", text=text, fault=fault))

    def _gap(self, what: str, findings: list[Finding]) -> str:
        findings.append(missing(f"chưa rõ {what}.", self.source))
        return gap(what)

    def _honour(
        self, group: AwardGroup, files: list[FileDraft], findings: list[Finding]
    ) -> dict[str, Value]:
        rows = self._told_apart(group.rows, findings)
        title = group.found.printed if group.found else None
        count = group.printed_count
        if count is not None and count != len(rows):
            what = f"{title}: danh sách ghi {count}, đọc được {len(rows)} hàng."
            findings.append(unsure(what, self.source))
        asked = self.facts.kind is DecisionKind.PROPOSAL
        agreed = self.facts.kind is DecisionKind.AGREED
        key = "asked" if asked else "agreed" if agreed else "count"
        honour: dict[str, Value] = {
            "title": title or self._gap("danh hiệu của danh sách", findings),
            "year": self.facts.year,
            key: count,
        }
        plain = all(not each.citation for each in rows)
        if len(rows) > LONG and plain and not any(each.collective for each in rows):
            name = f"{self._name}-{slug(title or 'danh-sach')}.csv"
            cells = [(r.name, r.post, r.unit, ", ".join(r.marks)) for r in rows]
            path = f"{self._folder}/{name}"
            files.append(FileDraft(path=path, text=honour_list(cells)))
            return {**honour, "list": name}
        both = group.found is not None and group.found.title.receiver.value == _BOTH
        return {**honour, "to": [_written(each, both=both) for each in rows]}

    def _told_apart(
        self, rows: Sequence[AwardRow], findings: list[Finding]
    ) -> list[AwardRow]:
        """Equal names of one unit get (1), (2) in printed order."""
        keys = [(spelling(r.name), spelling(r.unit), r.collective) for r in rows]
        many = Counter(keys)
        seen: Counter[object] = Counter()
        out = []
        for each, key in zip(rows, keys, strict=True):
            if many[key] == 1:
                out.append(each)
                continue
            seen[key] += 1
            name = f"{each.name} ({seen[key]})"
            what = f"“{each.name}” có {many[key]} hàng cùng đơn vị: ghi “{name}”."
            findings.append(unsure(what, self.source, each.where))
            out.append(replace(each, name=name))
        return out


_BOTH = "cá nhân và tập thể"


def _written(each: AwardRow, *, both: bool) -> str:
    marks: list[str] = list(each.marks)
    if each.collective and both:
        marks.append("tập thể")
    if each.citation:
        marks.append(f"thành tích: {each.citation}")
    if each.collective:
        return row(each.name, *marks)
    if each.unit:
        return row(each.name, each.post or None, each.unit, *marks)
    return row(each.name, *([each.post] if each.post else []), *marks)


def _day_fault(answer: str) -> str | None:
    try:
        date.fromisoformat(answer)
    except ValueError:
        return "Gõ ngày dạng năm-tháng-ngày, như 2025-11-14."
    return None
