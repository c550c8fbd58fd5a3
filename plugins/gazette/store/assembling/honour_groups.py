"""The groups of a document: titles and recipients found on the document's day."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from gazette.core.decisions import HonourGroup, Recipient, Share
from gazette.core.periods import Period
from gazette.core.problems import error
from gazette.store.assembling.gathering import Gathering, folder
from gazette.store.assembling.recipients import Rows, Setting
from gazette.store.assembling.titles import TitleNames
from gazette.store.honour_lists import HonourListFile
from gazette.store.models.decisions import HonourForm, ReceiverForm
from gazette.store.near import near
from gazette.store.placed import place, value_of
from gazette.store.reading import FileKind
from gazette.store.texts import text


@dataclass(frozen=True, slots=True, kw_only=True)
class Groups:
    """Builds the groups of one document; faults go to the gathering."""

    gathering: Gathering
    rows: Rows
    titles: TitleNames
    file: str
    when: Period

    def group(self, form: HonourForm, issuer: str | None) -> HonourGroup:
        """One title with its rows; an unknown title keeps its printed name as id."""
        title = self.titles.find(form.title.text)
        spot = place(self.file, form.title)
        if title is None and self.gathering.whole(FileKind.TITLES):
            offered = self.titles.near(form.title.text)
            self.gathering.add(
                error("title-unknown", spot, *offered, name=form.title.text)
            )
        setting = Setting(file=self.file, when=self.when, within=issuer, title=title)
        return HonourGroup(
            title=title.id if title else form.title.text,
            printed_title=form.title.text,
            year=value_of(form.year),
            recipients=tuple(self.recipients(form, setting)),
            asked=value_of(form.asked),
            agreed=value_of(form.agreed),
            count=value_of(form.count),
            sent_up=value_of(form.sent_up),
            split=tuple(
                Share(label=row.label.text, count=row.count.value) for row in form.split
            ),
            complete=form.complete,
            citation=text(form.citation),
            note=text(form.note),
            place=spot,
        )

    def recipients(self, form: HonourForm, setting: Setting) -> Iterator[Recipient]:
        """The rows written here, then those of the list beside."""
        for receiver in form.to:
            yield from self.receiver(receiver, setting)
        if form.list_file is None:
            return
        path = f"{folder(self.file)}/{form.list_file.text}"
        read = self.gathering.read(path)
        if read is None or read.kind is not FileKind.HONOUR_LIST:
            beside = [n for n in self.gathering.beside(self.file) if n.endswith(".csv")]
            offered = near(form.list_file.text, beside)
            self.gathering.add(
                error(
                    "list-missing",
                    place(self.file, form.list_file),
                    *offered,
                    file=form.list_file.text,
                )
            )
        elif isinstance(read.draft, HonourListFile):
            there = Setting(
                file=path,
                when=setting.when,
                within=setting.within,
                title=setting.title,
            )
            for row in read.draft.rows:
                yield self.rows.recipient(row, there)

    def receiver(self, form: ReceiverForm, setting: Setting) -> Iterator[Recipient]:
        """A row, or the rows of a unit."""
        if form.row:
            yield self.rows.recipient(form.row, setting)
            return
        if form.unit is None:
            self.gathering.add(
                error("key-missing", place(self.file, form.at), key="unit")
            )
        for row in form.to:
            yield self.rows.recipient(row, setting, form.unit)
