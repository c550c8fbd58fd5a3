"""Units: each id once, each name, parent and predecessor in order."""

from __future__ import annotations

from gazette.core.periods import Period
from gazette.core.problems import error
from gazette.core.units import Unit, UnitName
from gazette.store.assembling.gathering import Gathering
from gazette.store.assembling.keys import first_of_each
from gazette.store.models.units import UnitForm, UnitsFile
from gazette.store.near import near
from gazette.store.placed import Day, Words, place
from gazette.store.reading import FileKind
from gazette.store.texts import texts


def units(gathering: Gathering) -> tuple[Unit, ...]:
    """All units that could be built."""
    written = [
        (file, form, draft)
        for file, draft in gathering.of(FileKind.UNITS, UnitsFile)
        for form in draft.units
    ]
    known = {form.at.text for _, form, _ in written}
    built = []
    for file, form, draft in first_of_each(gathering, FileKind.UNITS, written):
        unit = _unit(gathering, file, form, draft)
        if unit is None:
            gathering.doubt(FileKind.UNITS)
        else:
            built.append(unit)
            _references(gathering, file, form, known)
    return tuple(built)


def span(
    gathering: Gathering, file: str, since: Day | None, until: Day | None
) -> Period | None:
    """The days from *since* to *until*, or None and a fault if they run backwards."""
    start = since.value if since else None
    end = until.value if until else None
    if since and until and since.value > until.value:
        gathering.add(
            error(
                "period-backwards",
                place(file, until),
                since=since.value,
                until=until.value,
            )
        )
        return None
    return Period(start=start, end=end)


def _unit(
    gathering: Gathering, file: str, form: UnitForm, draft: UnitsFile
) -> Unit | None:
    valid = span(gathering, file, form.since, form.until)
    names = _names(gathering, file, form)
    if valid is None or not names:
        return None
    return Unit(
        id=form.at.text,
        names=names,
        kind=form.kind,
        valid=valid,
        aliases=texts(form.aliases),
        name_en=form.name_en.text if form.name_en else None,
        parent=form.parent.text if form.parent else None,
        predecessors=texts(form.predecessors),
        former_ids=texts(form.former_ids),
        basis=form.basis.text if form.basis else None,
        sources=texts(form.sources or draft.sources),
        illustrative=form.illustrative or draft.illustrative,
        place=place(file, form.at),
    )


def _names(gathering: Gathering, file: str, form: UnitForm) -> tuple[UnitName, ...]:
    if form.name and form.names:
        gathering.add(error("unit-name-double", place(file, form.name)))
    if form.names:
        return _names_through_time(gathering, file, form)
    if form.name is None:
        gathering.add(error("key-missing", place(file, form.at), key="name"))
        return ()
    return (UnitName(text=form.name.text),)


def _names_through_time(
    gathering: Gathering, file: str, form: UnitForm
) -> tuple[UnitName, ...]:
    for before, row in zip(form.names, form.names[1:], strict=False):
        end, start = before.valid.end, row.valid.start
        if end is None or start is None or start <= end:
            gathering.add(
                error("unit-names-order", place(file, row.name), name=row.name.text)
            )
            return ()
    return tuple(UnitName(text=row.name.text, valid=row.valid) for row in form.names)


def _references(
    gathering: Gathering, file: str, form: UnitForm, known: set[str]
) -> None:
    if not gathering.whole(FileKind.UNITS):
        return
    wanted: tuple[Words, ...] = form.predecessors
    if form.parent:
        wanted = (form.parent, *wanted)
    for words in wanted:
        if words.text not in known:
            offered = near(words.text, known)
            gathering.add(
                error("unit-id-unknown", place(file, words), *offered, id=words.text)
            )
