"""Names A–Z by given name: one page, or one a letter where there are many."""

from __future__ import annotations

from collections.abc import Iterator

from gazette.core.decisions import Stage
from gazette.core.honours import Honour
from gazette.core.rolls import Heading, RegisterEntry
from gazette.honour_rolls.addresses import NAMES, letter_route
from gazette.honour_rolls.name_register import (
    LETTER_SLUGS,
    Register,
    register_of,
    row_id,
)
from gazette.honour_rolls.names import SECTION, home
from gazette.honour_rolls.rows import newest_first, told_apart
from gazette.honour_rolls.views import (
    Letter,
    NameGroup,
    NameHonour,
    NameRow,
    NamesView,
)
from gazette.publishing.atoms import Link
from gazette.publishing.edition import Edition
from gazette.publishing.formatting import bound
from gazette.publishing.plans import PagePlan

_HEADING = "Tên trong bảng vàng, A–Z"


def names_plans(edition: Edition) -> Iterator[PagePlan]:
    """``/ca-nhan/``, and ``/ca-nhan/<letter>/`` where names are many."""
    register = register_of(edition.archive)
    if not register.split:
        yield _page(edition, register, NAMES, register.headings, None)
        return
    yield _page(edition, register, NAMES, (), None)
    for heading in register.headings:
        route = letter_route(heading.letter)
        yield _page(edition, register, route, (heading,), heading.letter)


def _page(
    edition: Edition,
    register: Register,
    route: str,
    headings: tuple[Heading, ...],
    letter: str | None,
) -> PagePlan:
    groups = tuple(_group(edition, register, heading) for heading in headings)
    heading = _HEADING if letter is None else f"Tên vần {_shown(letter)}"
    rows = [row for group in groups for row in group.names]
    return PagePlan(
        route=route,
        template="names.html",
        page=NamesView(
            frame=edition.frame(
                route=route,
                title=heading,
                description=(
                    "Người có tên trong các quyết định khen thưởng trên trang này,"
                    f" xếp theo tên gọi{'' if letter is None else f', {heading}'}."
                ),
                type="names",
                section=SECTION,
                crumbs=(home(edition),)
                if letter is None
                else (home(edition), edition.link("names", "", _HEADING)),
                illustrative=bool(rows) and all(row.illustrative for row in rows),
            ),
            heading=heading,
            letters=tuple(_letters(edition, register, letter)),
            groups=groups,
            all_illustrative=bool(rows) and all(row.illustrative for row in rows),
        ),
        anchors=(*(group.id for group in groups), *(row.id for row in rows)),
    )


def _shown(letter: str) -> str:
    return "khác" if LETTER_SLUGS[letter] == "khac" else letter


def letter_id(letter: str) -> str:
    """The id of a letter's heading: in capitals, which no row's id has."""
    return LETTER_SLUGS[letter].upper()


def _letters(
    edition: Edition, register: Register, here: str | None
) -> Iterator[Letter]:
    for heading in register.headings:
        route = letter_route(heading.letter)
        yield Letter(
            text=_shown(heading.letter),
            href=edition.href(route)
            if register.split
            else f"#{letter_id(heading.letter)}",
            here=heading.letter == here,
        )


def _group(edition: Edition, register: Register, heading: Heading) -> NameGroup:
    return NameGroup(
        letter=_shown(heading.letter),
        id=letter_id(heading.letter),
        names=tuple(_row(edition, register, entry) for entry in heading.people),
    )


def _row(edition: Edition, register: Register, entry: RegisterEntry) -> NameRow:
    newest = entry.honours[-1]
    recipient = newest.shown.recipient
    person = entry.person
    has_page = person is not None and person.id in register.people
    return NameRow(
        id=row_id(entry),
        link=Link(
            text=bound(told_apart(entry.name, recipient)),
            href=edition.url("person", person.id) if person and has_page else None,
        ),
        note=bound(recipient.printed_unit) if recipient.printed_unit else None,
        honours=tuple(_honours(edition, entry)),
        illustrative=newest.shown.decision.illustrative,
    )


def _honours(edition: Edition, entry: RegisterEntry) -> Iterator[NameHonour]:
    """Titles by precedence, each with its years from the newest."""
    by_title: dict[str, list[Honour]] = {}
    for honour in newest_first(edition, entry.honours):
        by_title.setdefault(honour.title, []).append(honour)
    titles = edition.archive.title
    for key in sorted(by_title, key=lambda key: (titles[key].precedence, key)):
        yield NameHonour(
            title=bound(titles[key].name),
            years=tuple(_year(edition, honour) for honour in by_title[key]),
        )


def _year(edition: Edition, honour: Honour) -> Link:
    taken = " (đã hủy bỏ)" if honour.stage is Stage.REVOKED else ""
    return edition.link("honour", str(honour.shown.key), f"{honour.year}{taken}")
