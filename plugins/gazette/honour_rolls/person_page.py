"""The page of a recorded person: every honour with its document, posts, namesakes."""

from __future__ import annotations

from collections.abc import Iterator

from gazette.core.collation import PersonKey, person_key
from gazette.core.folding import spelling
from gazette.core.honours import Honour
from gazette.core.people import Person, Post
from gazette.core.rolls import RegisterEntry
from gazette.honour_rolls.addresses import person_route
from gazette.honour_rolls.name_register import Register, register_of, row_id
from gazette.honour_rolls.names import SECTION, home
from gazette.honour_rolls.rows import (
    names_route,
    newest_first,
    row_of_honour,
    told_apart,
)
from gazette.honour_rolls.views import HonourRow, PersonView
from gazette.publishing.atoms import Link, Term
from gazette.publishing.edition import Edition
from gazette.publishing.formatting import bound, day
from gazette.publishing.plans import PagePlan


def person_plans(edition: Edition) -> Iterator[PagePlan]:
    """A page for each recorded person who has one, by id."""
    register = register_of(edition.archive)
    namesakes = _by_name(register)
    for _, entry in sorted(register.people.items()):
        if entry.person is not None:
            others = namesakes[spelling(entry.name)]
            yield _page(edition, register, entry, entry.person, others)


def _by_name(register: Register) -> dict[str, list[tuple[str, RegisterEntry]]]:
    found: dict[str, list[tuple[str, RegisterEntry]]] = {}
    for letter, entry in register.entries.values():
        found.setdefault(spelling(entry.name), []).append((letter, entry))
    return found


def _page(
    edition: Edition,
    register: Register,
    entry: RegisterEntry,
    person: Person,
    namesakes: list[tuple[str, RegisterEntry]],
) -> PagePlan:
    route = person_route(person.id)
    name = told_apart(person.name, entry.honours[-1].shown.recipient)
    unit = entry.honours[-1].shown.recipient.printed_unit
    held = register.rolls.of_person(person.id)
    listed = set(map(id, entry.honours))
    pending = [honour for honour in held if id(honour) not in listed]
    letter = register.entries[entry.holder][0]
    return PagePlan(
        route=route,
        template="person.html",
        page=PersonView(
            frame=edition.frame(
                route=route,
                title=f"{name}, {unit}" if unit else name,
                description=(
                    f"Khen thưởng của {name}{f', {unit}' if unit else ''}: danh hiệu,"
                    " năm, quyết định."
                ),
                type="person",
                section=SECTION,
                crumbs=(
                    home(edition),
                    edition.link("names", "", "Tên trong bảng vàng, A–Z"),
                ),
                illustrative=person.illustrative,
                data=("person", person.id),
            ),
            heading=bound(name),
            kicker=bound(unit) if unit else None,
            namesakes=tuple(_namesakes(edition, register, entry, namesakes)),
            posts=tuple(_posts(edition, person)),
            honours=_rows(edition, list(entry.honours)),
            pending=_rows(edition, pending),
            names=Link(
                text="Xem trong danh mục tên",
                href=edition.href(f"{names_route(register, letter)}#{row_id(entry)}"),
            ),
        ),
        origin=person.place,
    )


def _rows(edition: Edition, honours: list[Honour]) -> tuple[HonourRow, ...]:
    return tuple(
        row_of_honour(edition, h, title=True) for h in newest_first(edition, honours)
    )


def _namesakes(
    edition: Edition,
    register: Register,
    entry: RegisterEntry,
    same: list[tuple[str, RegisterEntry]],
) -> Iterator[Link]:
    """Others of the same name, told apart by number and unit."""

    def order(found: tuple[str, RegisterEntry]) -> tuple[PersonKey, str]:
        return person_key(found[1].name), found[1].holder

    for letter, other in sorted(same, key=order):
        if other.holder == entry.holder:
            continue
        recipient = other.honours[-1].shown.recipient
        unit = f", {recipient.printed_unit}" if recipient.printed_unit else ""
        yield Link(
            text=bound(f"{told_apart(other.name, recipient)}{unit}"),
            href=edition.href(f"{names_route(register, letter)}#{row_id(other)}"),
        )


def _posts(edition: Edition, person: Person) -> Iterator[Term]:
    for post in reversed(person.posts):
        yield Term(
            name=_time(post),
            values=(
                Link(
                    text=bound(f"{post.title}, {post.printed_unit}"),
                    href=edition.url("unit", post.unit),
                ),
            ),
        )


def _time(post: Post) -> str:
    start, end = post.valid.start, post.valid.end
    if start and end:
        return f"{day(start)} – {day(end)}"
    if start:
        return f"Từ {day(start)}"
    return f"Đến {day(end)}" if end else "Chức vụ"
