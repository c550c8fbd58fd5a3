"""The units of an edition: a hub for each that has something on it, and an index.

Knows units through time. Refuses to add up anything across a merger.
"""

from __future__ import annotations

from collections.abc import Iterator

from gazette.core.archive import Archive
from gazette.core.collation import sort_key
from gazette.core.folding import slug
from gazette.core.rolls import rolls_of
from gazette.core.succession import Succession
from gazette.core.units import Unit
from gazette.publishing.edition import Edition
from gazette.publishing.formatting import bound
from gazette.publishing.plans import PagePlan, Plan
from gazette.publishing.slices import Address, MenuEntry, Slice
from gazette.publishing.structured import item_list
from gazette.units.hub import SECTION, hub_plans
from gazette.units.mentions import mentions_of
from gazette.units.views import IndexGroup, IndexRow, Kin, MovedView, UnitIndexView
from gazette.units.words import KINDS, ended_on, lifetime

INDEX = "/don-vi/"


def addresses(edition: Edition) -> Iterator[Address]:
    """The index, and a hub for each unit that something stands on."""
    yield Address(kind="units", key="", route=INDEX)
    for unit in with_a_page(edition.archive):
        yield Address(kind="unit", key=unit.id, route=f"{INDEX}{unit.id}/")


def with_a_page(archive: Archive) -> Iterator[Unit]:
    """Units with a cluster, a report, an honour or a family line."""
    line = Succession(archive.units)
    mentions = mentions_of(archive)
    rolls = rolls_of(archive)
    for unit in archive.units:
        if (
            unit.id in mentions
            or rolls.spots_in(unit.id)
            or unit.predecessors
            or line.successors(unit.id)
        ):
            yield unit


def plan(edition: Edition) -> Iterator[Plan]:
    """The index and the hubs."""
    archive = edition.archive
    yield _index(edition, tuple(_groups(edition)))
    yield from hub_plans(edition)
    for unit in archive.units:
        yield from _moved(edition, unit)


def _moved(edition: Edition, unit: Unit) -> Iterator[PagePlan]:
    """Where a unit's record had another id: the hub, else the row of the index."""
    route = f"{INDEX}{unit.id}/"
    if edition.url("unit", unit.id) is None:
        route = f"{INDEX}#{unit.id}"
    for former in unit.former_ids:
        yield PagePlan(
            route=f"{INDEX}{former}/",
            template="redirect.html",
            page=MovedView(
                href=edition.href(route),
                canonical=edition.absolute(route.partition("#")[0]),
            ),
            listed=False,
            origin=unit.place,
        )


def menu(_edition: Edition) -> Iterator[MenuEntry]:
    """«Đơn vị», behind the honours."""
    yield MenuEntry(order=40, key=SECTION, route=INDEX, text="Đơn vị")


def _index(edition: Edition, groups: tuple[IndexGroup, ...]) -> PagePlan:
    return PagePlan(
        route=INDEX,
        template="units.html",
        page=UnitIndexView(
            frame=edition.frame(
                route=INDEX,
                title="Đơn vị",
                description=(
                    "Các đơn vị của ngành Kiểm sát nhân dân có trong trang, hiện nay và"
                    " trước ngày 01/7/2025, xếp theo cấp và theo vần."
                ),
                type="units",
                section=SECTION,
                data=("units", ""),
                json_ld=item_list(
                    edition,
                    "Đơn vị",
                    (
                        edition.unit_link(unit.id, unit.name)
                        for unit in edition.archive.units
                        if not unit.illustrative
                    ),
                ),
            ),
            heading="Đơn vị",
            intro=(
                "Đơn vị sau sáp nhập là đơn vị mới, kể cả khi giữ tên cũ; mỗi đơn vị có"
                " trang riêng và dẫn tới tiền thân, đơn vị kế thừa của mình."
            ),
            groups=groups,
        ),
        anchors=(
            *(group.id for group in groups),
            *(row.id for group in groups for row in group.rows),
        ),
    )


def _groups(edition: Edition) -> Iterator[IndexGroup]:
    today = edition.as_of.date()
    line = Succession(edition.archive.units)
    # Fiction is grouped and counted apart: 34 provinces are 34.
    for illustrative, ended in (
        (False, False),
        (False, True),
        (True, False),
        (True, True),
    ):
        for kind, title in KINDS.items():
            units = [
                unit
                for unit in edition.archive.units
                if unit.kind is kind
                and unit.illustrative is illustrative
                and (ended_on(unit, today) is not None) is ended
            ]
            if units:
                which = "trước đây" if ended else ""
                if illustrative:
                    which = f"{which}, minh họa".removeprefix(", ")
                yield IndexGroup(
                    title=f"{title} ({which})" if which else title,
                    id=slug(f"{title} {which}"),
                    note=f"{len(units)} đơn vị",
                    rows=tuple(
                        _index_row(edition, line, unit, ended=ended)
                        for unit in sorted(units, key=_by_name)
                    ),
                )


def _index_row(
    edition: Edition, line: Succession, unit: Unit, *, ended: bool
) -> IndexRow:
    return IndexRow(
        id=unit.id,
        link=edition.unit_link(unit.id, unit.name),
        note=bound(lifetime(unit.valid) or "") or None if ended else None,
        kin=_kin(edition, line, unit, ended=ended),
    )


def _kin(edition: Edition, line: Succession, unit: Unit, *, ended: bool) -> Kin | None:
    """What a unit of today was made of, and where a unit of the past has gone."""
    others = line.successors(unit.id) if ended else line.predecessors(unit.id)
    if not others:
        return None
    one = len(others) == 1
    here = "nay thuộc" if ended else "kế thừa" if one else "hợp nhất từ"
    return Kin(
        text=here,
        links=tuple(edition.unit_link(other.id, other.name) for other in others),
    )


def _by_name(unit: Unit) -> tuple[object, ...]:
    return sort_key(unit.name), unit.id


SLICE = Slice(name="units", addresses=addresses, plan=plan, menu=menu)
