"""Rows of recipients to core records: who is a person, who a collective, of which unit.

Source: the title says who may receive it (Circular 02/2024/TT-VKSTC keeps titles of
people and of collectives apart); where both may, the row's mark ``tập thể`` decides.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from gazette.core.decisions import Recipient
from gazette.core.folding import spelling
from gazette.core.name_slips import Slip, bare_name, in_parts, slip_of
from gazette.core.people import Person
from gazette.core.periods import Period
from gazette.core.problems import error, warning
from gazette.core.titles import Receiver, Title
from gazette.store.assembling.gathering import Gathering
from gazette.store.models.recipients import RecipientRow
from gazette.store.names import Named, Names
from gazette.store.near import near
from gazette.store.placed import Words, place
from gazette.store.reading import FileKind
from gazette.store.rows import NOT_GIVEN, given
from gazette.store.texts import text


@dataclass(frozen=True, slots=True, kw_only=True)
class Setting:
    """What the rows of one document share: its file, its day, its issuer's tree."""

    file: str
    when: Period
    within: str | None
    title: Title | None


@dataclass(frozen=True, slots=True)
class Rows:
    """Builds recipients; faults go to the gathering."""

    gathering: Gathering
    names: Names
    people: Mapping[str, Person]

    def recipient(
        self, row: RecipientRow, setting: Setting, unit: Words | None = None
    ) -> Recipient:
        """*row* as a recipient; *unit* is that of its group, if it stands in one."""
        if self._is_collective(row, setting):
            return self._collective(row, setting)
        return self._person(row, setting, unit)

    def _is_collective(self, row: RecipientRow, setting: Setting) -> bool:
        receiver = setting.title.receiver if setting.title else Receiver.BOTH
        if row.collective and receiver is Receiver.PERSON:
            self.gathering.add(
                error(
                    "receiver-not-collective",
                    place(setting.file, row.name),
                    title=setting.title.name if setting.title else "",
                )
            )
        return row.collective or receiver is Receiver.UNIT

    def _collective(self, row: RecipientRow, setting: Setting) -> Recipient:
        if row.rest:
            self.gathering.add(
                error(
                    "row-form",
                    place(setting.file, row.rest[0]),
                    count=1 + len(row.rest),
                    form="tên tập thể | dấu",
                )
            )
        named = self._unit(row.name, setting, row.code, outside=row.outside)
        return Recipient(
            name=row.name.text,
            collective=True,
            unit=named.id,
            printed_unit=row.name.text,
            ordinal=row.ordinal,
            joint=row.joint,
            outside=row.outside,
            hidden=row.hidden,
            citation=text(row.citation),
            place=place(setting.file, row.name),
        )

    def _person(
        self, row: RecipientRow, setting: Setting, group: Words | None
    ) -> Recipient:
        unit = group or (row.rest[1] if len(row.rest) == 2 else None)
        unit = given(unit) if unit else None
        self._check_name(row, setting, group)
        self._check_fields(row, setting, group)
        named = self._unit(unit, setting, None, outside=row.outside) if unit else None
        post = given(row.rest[0]) if row.rest else None
        return Recipient(
            name=row.name.text,
            post=text(post),
            unit=named.id if named else None,
            printed_unit=named.printed if named else None,
            person=self._known_person(row, setting),
            ordinal=row.ordinal,
            posthumous=row.posthumous,
            joint=row.joint,
            outside=row.outside,
            hidden=row.hidden,
            citation=text(row.citation),
            place=place(setting.file, row.name),
        )

    def _check_name(
        self, row: RecipientRow, setting: Setting, group: Words | None
    ) -> None:
        """A person's name is a name: no unit, and no post typed into one breath."""
        name, spot = row.name.text, place(setting.file, row.name)
        receiver = setting.title.receiver if setting.title else Receiver.BOTH
        slip = slip_of(name)
        if slip is Slip.UNIT or self.names.is_name(name):
            if receiver is Receiver.BOTH:
                self.gathering.add(error("unit-among-people", spot, name=name))
            else:
                title = setting.title.name if setting.title else ""
                self.gathering.add(
                    error("unit-honoured-as-person", spot, name=name, title=title)
                )
        elif slip is Slip.PARTS:
            parts = in_parts(name)[: 3 if group is None else 2]
            rest = [words.text for words in row.rest if given(words)]
            barred = " | ".join((*parts, *rest))
            self.gathering.add(error("name-in-parts", spot, name=name, barred=barred))
        elif slip is Slip.ADDRESS:
            bare = bare_name(name)
            self.gathering.add(warning("name-with-address", spot, name=name, bare=bare))
        elif slip is Slip.CAPITALS:
            bare = bare_name(name)
            self.gathering.add(warning("name-in-capitals", spot, name=name, bare=bare))

    def _check_fields(
        self, row: RecipientRow, setting: Setting, group: Words | None
    ) -> None:
        if group is not None and len(row.rest) > 1:
            self.gathering.add(
                error(
                    "row-form",
                    place(setting.file, row.rest[1]),
                    count=3,
                    form="họ tên | chức vụ | dấu",
                )
            )
        if group is None and len(row.rest) == 1 and row.rest[0].text != NOT_GIVEN:
            post = row.rest[0]
            if self.names.bears(post.text, setting.when):
                self.gathering.add(
                    error(
                        "post-is-unit",
                        place(setting.file, post),
                        name=row.name.text,
                        unit=post.text,
                    )
                )

    def _unit(
        self, words: Words, setting: Setting, code: Words | None, *, outside: bool
    ) -> Named:
        written = words
        if code is not None:
            both = f"{words.text} @{code.text}"
            written = Words(text=both, line=words.line, column=words.column)
        named = self.names.honoured(
            written, setting.file, setting.when, within=setting.within
        )
        doubtful = named.problem is not None and not outside
        if doubtful and self.gathering.whole(FileKind.UNITS):
            self.gathering.add(named.problem)
        return named

    def _known_person(self, row: RecipientRow, setting: Setting) -> str | None:
        if row.code is None:
            return None
        spot = place(setting.file, row.code)
        person = self.people.get(row.code.text)
        if person is None:
            if self.gathering.whole(FileKind.PEOPLE):
                offered = near(row.code.text, self.people)
                self.gathering.add(
                    error("person-unknown", spot, *offered, id=row.code.text)
                )
            return None
        if spelling(person.name) != spelling(row.name.text):
            self.gathering.add(
                warning(
                    "person-other-name",
                    spot,
                    name=row.name.text,
                    id=person.id,
                    recorded=person.name,
                )
            )
        return person.id
