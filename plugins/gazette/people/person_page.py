"""The page of a recorded person: every honour with its document, posts, namesakes."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator

from gazette.core.collation import PersonKey, person_key
from gazette.core.folding import spelling
from gazette.core.honours import Honour
from gazette.core.people import Person, Post
from gazette.core.rolls import RegisterEntry
from gazette.people.held import held, newest_first, told_apart
from gazette.people.name_register import Register, person_route, register_of
from gazette.people.names_page import HEADING, SECTION, home
from gazette.people.views import HeldHonour, PersonView
from gazette.publishing.atoms import Link, Term
from gazette.publishing.edition import Edition
from gazette.publishing.formatting import bound, day
from gazette.publishing.plans import PagePlan
from gazette.publishing.structured import Item, organization


def person_plans(edition: Edition) -> Iterator[PagePlan]:
    """A page for each recorded person who has one, by id."""
    register = register_of(edition.archive)
    names = {spelling(entry.name) for entry in register.people.values()}
    namesakes = _by_name(register, names)
    for _, entry in sorted(register.people.items()):
        if entry.person is not None:
            others = namesakes[spelling(entry.name)]
            yield _page(edition, register, entry, entry.person, others)


def _by_name(
    register: Register, names: Collection[str]
) -> dict[str, list[RegisterEntry]]:
    found: dict[str, list[RegisterEntry]] = {}
    for entry in register.entries.values() if names else ():
        if (name := spelling(entry.name)) in names:
            found.setdefault(name, []).append(entry)
    return found


def _page(
    edition: Edition,
    register: Register,
    entry: RegisterEntry,
    person: Person,
    namesakes: list[RegisterEntry],
) -> PagePlan:
    route = person_route(person.id)
    name = told_apart(person.name, entry.honours[-1].shown.recipient)
    unit = entry.honours[-1].shown.recipient.printed_unit
    listed = set(map(id, entry.honours))
    pending = [h for h in register.rolls.of_person(person.id) if id(h) not in listed]
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
                crumbs=(*home(edition), edition.link("names", "", HEADING)),
                illustrative=person.illustrative,
                data=("person", person.id),
                json_ld=(_json_ld(edition, person, entry),),
            ),
            heading=bound(name),
            kicker=bound(unit) if unit else None,
            namesakes=tuple(_namesakes(edition, register, entry, namesakes)),
            posts=tuple(_posts(edition, person)),
            honours=_rows(edition, entry.honours),
            pending=_rows(edition, pending),
            names=Link(
                text="Xem trong danh mục tên",
                href=edition.href(register.row(entry)),
            ),
        ),
        origin=person.place,
    )


def _json_ld(edition: Edition, person: Person, entry: RegisterEntry) -> Item:
    """schema.org Person with ``award``: name, unit, and honours that stand."""
    titles = edition.archive.title
    item: Item = {
        "@type": "Person",
        "name": person.name,
        "url": edition.absolute(person_route(person.id)),
        "award": [
            f"{titles[honour.title].name} năm {honour.year}"
            for honour in newest_first(edition, entry.honours)
            if honour.granted and not honour.shown.decision.illustrative
        ],
    }
    posts = [post for post in person.posts if post.valid.end is None]
    if posts:
        item["jobTitle"] = posts[-1].title
        unit = edition.archive.unit.get(posts[-1].unit)
        if unit is not None:
            item["affiliation"] = organization(edition, unit)
    return item


def _rows(edition: Edition, honours: Iterable[Honour]) -> tuple[HeldHonour, ...]:
    return tuple(held(edition, honour) for honour in newest_first(edition, honours))


def _namesakes(
    edition: Edition,
    register: Register,
    entry: RegisterEntry,
    same: list[RegisterEntry],
) -> Iterator[Link]:
    """Others of the same name, told apart by number and unit."""

    def order(other: RegisterEntry) -> tuple[PersonKey, str]:
        return person_key(other.name), other.holder

    for other in sorted(same, key=order):
        if other.holder == entry.holder:
            continue
        recipient = other.honours[-1].shown.recipient
        unit = f", {recipient.printed_unit}" if recipient.printed_unit else ""
        yield Link(
            text=bound(f"{told_apart(other.name, recipient)}{unit}"),
            href=edition.href(register.row(other)),
        )


def _posts(edition: Edition, person: Person) -> Iterator[Term]:
    """The posts through time, the latest first."""
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
