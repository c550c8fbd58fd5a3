"""Decisions: what the head of a document says, its issuer found on its day."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass

from gazette.core.decisions import (
    Change,
    Comment,
    Decision,
    DecisionKey,
    DecisionKind,
    HonourGroup,
    Presentation,
    Transcribed,
    Waiver,
)
from gazette.core.people import Person
from gazette.core.problems import Place, error
from gazette.store.assembling.gathering import Gathering, folder_year, stem
from gazette.store.assembling.honour_groups import Groups
from gazette.store.assembling.recipients import Rows
from gazette.store.assembling.sound_decisions import Keys, SoundDecisions
from gazette.store.assembling.titles import TitleNames
from gazette.store.models.decisions import DecisionFile
from gazette.store.names import Names
from gazette.store.placed import place, value_of
from gazette.store.reading import FileKind
from gazette.store.texts import ID_PATTERN, text, texts

_OPENINGS = {
    DecisionKind.PROPOSAL: "Tờ trình",
    DecisionKind.AGREED: "Danh sách thống nhất",
    DecisionKind.COMMENT: "Thông báo lấy ý kiến nhân dân",
    DecisionKind.DECISION: "Quyết định",
    DecisionKind.REVOCATION: "Quyết định hủy bỏ",
    DecisionKind.CORRECTION: "Quyết định đính chính",
    DecisionKind.NEWS: "Danh sách theo tin đã đăng",
}


@dataclass(frozen=True, slots=True)
class BuiltDecision:
    """A decision beside the form it was built from. ``sound`` ones were built before,
    and nothing was found wrong in them; ``key`` is there where a new one may be kept.
    """

    decision: Decision
    form: DecisionFile
    file: str
    sound: bool = False
    key: str | None = None


def decisions(
    gathering: Gathering,
    names: Names,
    titles: TitleNames,
    people: Mapping[str, Person],
    kept: SoundDecisions,
) -> tuple[BuiltDecision, ...]:
    """All decisions that could be built."""
    rows, keys = Rows(gathering, names, people), Keys(gathering)
    built = []
    for file, form in gathering.of(FileKind.DECISION, DecisionFile):
        key = keys.of(file, form)
        decision = kept.recall(key) if key else None
        if decision is not None:
            built.append(BuiltDecision(decision, form, file, sound=True))
            continue
        faults = len(gathering.faults)
        decision = _Builder(gathering, rows, titles, file, form).build()
        if decision is not None:
            clean = len(gathering.faults) == faults
            key = key if clean else None
            built.append(BuiltDecision(decision, form, file, key=key))
    return tuple(built)


def decision_key(path: str) -> DecisionKey:
    """The key of the document in the file at *path*."""
    return DecisionKey(year=folder_year(path), slug=stem(path))


def key_of(reference: str) -> DecisionKey:
    """``2022/152-qd-vkstc``, whose form is already checked."""
    year, slug = reference.split("/")
    return DecisionKey(year=int(year), slug=slug)


class _Builder:
    def __init__(
        self,
        gathering: Gathering,
        rows: Rows,
        titles: TitleNames,
        file: str,
        form: DecisionFile,
    ) -> None:
        self.gathering = gathering
        self.names = rows.names
        self.file = file
        self.form = form
        self.when = form.date.value.period
        self.groups = Groups(
            gathering=gathering, rows=rows, titles=titles, file=file, when=self.when
        )

    def build(self) -> Decision | None:
        """The decision, or None where its issuer is not found."""
        form, file = self.form, self.file
        self.check_path()
        issuer = self.names.find(form.issuer, file, self.when)
        if self.gathering.whole(FileKind.UNITS):
            self.gathering.add(issuer.problem)
        honours = tuple(self.groups.group(form, issuer.id) for form in form.honours)
        changes = tuple(
            Change(
                title=text(change.title),
                was=change.was.text,
                now=text(change.now),
                reason=text(change.reason),
                place=place(file, change.was),
            )
            for change in form.changes
        )
        if issuer.unit is None:
            return None
        return Decision(
            key=decision_key(file),
            kind=form.kind,
            number=text(form.number),
            name=form.name.text if form.name else self.default_name(issuer.printed),
            date=form.date.value,
            issuer=issuer.unit.id,
            printed_issuer=issuer.printed,
            signer=text(form.signer),
            basis=texts(form.basis),
            file=text(form.file),
            transcribed=form.transcribed or _transcribed(honours),
            honours=honours,
            follows=tuple(key_of(words.text) for words in form.follows),
            skipped=tuple(
                Waiver(stage=row.stage, reason=row.reason.text) for row in form.skipped
            ),
            changes_to=key_of(form.changes_to.text) if form.changes_to else None,
            changes=changes,
            comment=self.comment(),
            presented=self.presented(),
            report=text(form.report),
            note=text(form.note),
            sources=texts(form.sources),
            illustrative=form.illustrative,
            place=place(file, form.at),
        )

    def check_path(self) -> None:
        """The file's name is part of an address, its folder the year of the date."""
        whole = Place(file=self.file)
        if not re.match(ID_PATTERN, stem(self.file)):
            self.gathering.add(error("file-name-address", whole, name=stem(self.file)))
        year = self.form.date.value.year
        if year != folder_year(self.file):
            self.gathering.add(
                error(
                    "decision-year-folder",
                    place(self.file, self.form.date),
                    year=year,
                    folder=folder_year(self.file),
                )
            )

    def default_name(self, issuer: str) -> str:
        """A name for a document that has none."""
        opening = _OPENINGS[self.form.kind]
        if self.form.number:
            return f"{opening} {self.form.number.text}"
        return f"{opening} của {issuer}"

    def comment(self) -> Comment | None:
        """The window for public comment."""
        form = self.form.comment
        if form is None:
            return None
        return Comment(
            opens=form.opens.value,
            closes=form.closes.value,
            how=text(form.how),
            received=value_of(form.received),
        )

    def presented(self) -> Presentation | None:
        """The ceremony."""
        form = self.form.presented
        if form is None:
            return None
        return Presentation(
            on=form.on.value, by=text(form.by), report=text(form.report)
        )


def _transcribed(honours: tuple[HonourGroup, ...]) -> Transcribed:
    """What the rows themselves say where the file does not."""
    listed = any(group.recipients for group in honours)
    return Transcribed.FULL if listed or not honours else Transcribed.NONE
