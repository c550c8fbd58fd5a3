"""The catalogue of titles, and how a printed title finds its place in it."""

from __future__ import annotations

from collections.abc import Iterable

from gazette.core.folding import spelling
from gazette.core.periods import Period
from gazette.core.problems import error
from gazette.core.titles import Prerequisite, Quota, Title, TitleVersion
from gazette.store.assembling.gathering import Gathering
from gazette.store.assembling.keys import first_of_each
from gazette.store.assembling.units import span
from gazette.store.models.titles import TitleForm, TitlesFile, VersionForm
from gazette.store.near import near
from gazette.store.placed import Words, place
from gazette.store.reading import FileKind
from gazette.store.texts import text, texts


class TitleNames:
    """Titles by their names and aliases."""

    def __init__(self, titles: Iterable[Title]) -> None:
        self.titles = {title.id: title for title in titles}
        self._by_name: dict[str, Title] = {}
        for title in self.titles.values():
            for name in (title.name, *title.aliases):
                self._by_name.setdefault(spelling(name), title)

    def find(self, printed: str) -> Title | None:
        """The title that is printed so."""
        return self._by_name.get(spelling(printed))

    def near(self, printed: str) -> tuple[str, ...]:
        """Names like *printed*."""
        known = {n for t in self.titles.values() for n in (t.name, *t.aliases)}
        return near(printed, known)


def titles(gathering: Gathering) -> tuple[Title, ...]:
    """All titles that could be built."""
    written = [
        (file, form, draft)
        for file, draft in gathering.of(FileKind.TITLES, TitlesFile)
        for form in draft.titles
    ]
    known = {form.at.text for _, form, _ in written}
    built = [
        _title(gathering, file, form, draft, known)
        for file, form, draft in first_of_each(gathering, FileKind.TITLES, written)
    ]
    _apart(gathering, [(file, form) for file, form, _ in written])
    return tuple(built)


def _title(
    gathering: Gathering, file: str, form: TitleForm, draft: TitlesFile, known: set[str]
) -> Title:
    versions = [_version(gathering, file, v, known) for v in form.versions]
    _versions_apart(gathering, file, form)
    return Title(
        id=form.at.text,
        name=form.name.text,
        kind=form.kind,
        level=form.level,
        receiver=form.receiver,
        precedence=form.precedence.value,
        meaning=text(form.meaning),
        aliases=texts(form.aliases),
        once_per_person=form.once_per_person,
        versions=tuple(version for version in versions if version),
        sources=texts(form.sources or draft.sources),
        illustrative=form.illustrative or draft.illustrative,
        place=place(file, form.at),
    )


def _version(
    gathering: Gathering, file: str, form: VersionForm, known: set[str]
) -> TitleVersion | None:
    valid = span(gathering, file, form.since, form.until)
    for row in form.prerequisites:
        _known(gathering, file, row.title, known)
    if form.quota:
        _known(gathering, file, form.quota.base, known)
    if valid is None:
        return None
    return TitleVersion(
        valid=valid,
        decided_by=text(form.decided_by),
        basis=text(form.basis),
        conditions=text(form.conditions),
        comment=text(form.comment),
        prerequisites=tuple(
            Prerequisite(title=row.title.text, years=row.years, times=row.times)
            for row in form.prerequisites
        ),
        quota=Quota(
            share=form.quota.share,
            base=form.quota.base.text,
            at_least_one=form.quota.at_least_one,
            article=form.quota.article.text,
        )
        if form.quota
        else None,
    )


def _known(gathering: Gathering, file: str, words: Words, known: set[str]) -> None:
    if words.text not in known:
        offered = near(words.text, known)
        gathering.add(
            error("title-id-unknown", place(file, words), *offered, id=words.text)
        )


def _versions_apart(gathering: Gathering, file: str, form: TitleForm) -> None:
    """No two versions may be in force on one day."""
    periods: list[Period] = []
    for version in form.versions:
        start = version.since.value if version.since else None
        end = version.until.value if version.until else None
        if start and end and end < start:
            continue
        period = Period(start=start, end=end)
        if any(period.overlaps(before) for before in periods):
            gathering.add(
                error(
                    "title-versions-overlap", place(file, version.at), id=form.at.text
                )
            )
        periods.append(period)


def _apart(gathering: Gathering, written: list[tuple[str, TitleForm]]) -> None:
    """No name and no precedence may belong to two titles."""
    names: dict[str, str] = {}
    ranks: dict[int, str] = {}
    for file, form in written:
        id_ = form.at.text
        for name in (form.name, *form.aliases):
            other = names.setdefault(spelling(name.text), id_)
            if other != id_:
                gathering.add(
                    error(
                        "title-name-twice",
                        place(file, name),
                        name=name.text,
                        other=other,
                    )
                )
        rank = form.precedence
        other = ranks.setdefault(rank.value, id_)
        if other != id_:
            gathering.add(
                error(
                    "title-precedence-twice",
                    place(file, rank),
                    number=rank.value,
                    other=other,
                )
            )
