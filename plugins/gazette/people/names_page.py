"""Names A–Z by given name: a page a shelf, each short enough for a phone."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from gazette.core.archive import Archive
from gazette.core.collation import OTHERS
from gazette.core.decisions import Stage
from gazette.core.honours import Honour
from gazette.core.rolls import RegisterEntry
from gazette.people.held import newest_first, told_apart
from gazette.people.name_register import Register, register_of
from gazette.people.shelves import (
    LETTER_SLUGS,
    NAMES,
    Group,
    Shelf,
    letter_id,
    row_id,
)
from gazette.people.views import (
    Letter,
    NameGroup,
    NameHonour,
    NameRow,
    NamesView,
    YearLink,
)
from gazette.publishing.atoms import Link
from gazette.publishing.edition import Edition
from gazette.publishing.formatting import bound
from gazette.publishing.kept import Sealed, kept_plan
from gazette.publishing.made import digest_of
from gazette.publishing.plans import PagePlan
from gazette.publishing.row_seals import row_seals_of
from gazette.publishing.view import fingerprint

SECTION = "honours"
HEADING = "Tên trong bảng vàng, A–Z"
_WAYS = ("Các vần", "Tên gọi", "Họ", "Tên đệm")


def home(edition: Edition) -> tuple[Link, ...]:
    """The room of honours, for the way up, where there is one."""
    link = edition.link("honours", "", "Khen thưởng")
    return () if link.href is None else (link,)


@dataclass(frozen=True, slots=True, kw_only=True)
class Page:
    """What one page of names is planned from; ``above`` leads back to the whole."""

    shelf: Shelf
    letters: tuple[str, ...]
    parted: bool
    above: tuple[Link, ...]


def names_plans(edition: Edition) -> Iterator[PagePlan]:
    """``/ca-nhan/``, and ``/ca-nhan/<letter>/…`` where names are many."""
    register = register_of(edition.archive)
    yield from _plans(edition, register, register.shelf, ())


def _plans(
    edition: Edition, register: Register, shelf: Shelf, above: tuple[Link, ...]
) -> Iterator[PagePlan]:
    page = Page(
        shelf=shelf,
        letters=register.letters,
        parted=bool(register.shelf.shelves),
        above=above,
    )
    yield kept_plan(edition, names_plan, _sealed(edition, page), _records(edition))
    here = Link(text=_heading(shelf), href=edition.href(shelf.route))
    for below in shelf.shelves:
        yield from _plans(edition, register, below, (*above, here))


def _records(edition: Edition) -> Archive:
    """The catalogue alone: all that is told of people stands in their honours."""
    archive = edition.archive
    if not _last or _last[0][0] is not archive:
        _last[:] = [(archive, Archive(site=archive.site, titles=archive.titles))]
    return _last[0][1]


_last: list[tuple[Archive, Archive]] = []


def _sealed(edition: Edition, page: Page) -> Sealed[Page]:
    """*page* under the seals of the rows that its people have."""
    seals, shelf = row_seals_of(edition), page.shelf
    head = (shelf.route, shelf.labels, [(w.text, w.route) for w in shelf.ways])
    told = [digest_of((*head, len(shelf.shelves), page.letters, page.parted))]
    told.append(digest_of(page.above))
    for group in shelf.groups:
        told.append(digest_of((group.label, group.id)))
        told.extend(map(seals.of_entry, group.entries))
    holders = [entry.holder for group in shelf.groups for entry in group.entries]
    return Sealed(
        seal=fingerprint(*(each.encode() for each in told)),
        made=lambda: page,
        covered=lambda: seals.documents_of(holders),
    )


def names_plan(edition: Edition, given: Page) -> PagePlan:
    """One page of names."""
    shelf, above = given.shelf, given.above
    groups = tuple(_group(edition, group) for group in shelf.groups)
    heading = _heading(shelf)
    rows = [row for group in groups for row in group.names]
    fiction = bool(rows) and all(row.illustrative for row in rows)
    return PagePlan(
        route=shelf.route,
        template="names.html",
        page=NamesView(
            frame=edition.frame(
                route=shelf.route,
                title=heading,
                description=(
                    "Người có tên trong các quyết định khen thưởng trên trang tin này,"
                    f" xếp theo tên gọi{f': {heading}' if shelf.labels else ''}."
                ),
                type="names",
                section=SECTION,
                crumbs=(*home(edition), *above),
                data=("names", ""),
                illustrative=fiction,
            ),
            heading=heading,
            letters=tuple(_letters(edition, given)),
            ways_title=_WAYS[len(shelf.labels)] if shelf.shelves else None,
            ways=tuple(
                Link(text=bound(way.text), href=edition.href(way.route))
                for way in shelf.ways
            )
            if shelf.labels
            else (),
            groups=groups,
            withdrawals=_withdrawals(edition) if not shelf.labels else None,
        ),
        anchors=(*(group.id for group in groups), *(row.id for row in rows)),
    )


def _withdrawals(edition: Edition) -> Link | None:
    link = edition.link("withdrawals", "", "Tên đã rút theo yêu cầu")
    return link if link.href else None


def _heading(shelf: Shelf) -> str:
    """``Tên vần T``, ``Tên Thủy, Thùy``, ``Tên Thủy, họ Nguyễn, đệm Thị``."""
    match shelf.labels:
        case ():
            return HEADING
        case (letter,):
            return f"Tên vần {_shown(letter)}"
        case (_, given, *rest):
            words = zip(("họ", "đệm"), rest, strict=False)
            return ", ".join([f"Tên {given}", *(f"{w} {t}" for w, t in words)])
    raise ValueError(shelf.labels)


def _shown(letter: str) -> str:
    return "khác" if letter == OTHERS else letter


def _letters(edition: Edition, page: Page) -> Iterator[Letter]:
    for letter in page.letters:
        route = f"{NAMES}{LETTER_SLUGS[letter]}/"
        yield Letter(
            text=_shown(letter),
            href=edition.href(route) if page.parted else f"#{letter_id(letter)}",
            here=page.shelf.labels[:1] == (letter,),
        )


def _group(edition: Edition, group: Group) -> NameGroup:
    return NameGroup(
        letter=_shown(bound(group.label)),
        id=group.id,
        names=tuple(_row(edition, entry) for entry in group.entries),
    )


def _row(edition: Edition, entry: RegisterEntry) -> NameRow:
    newest = entry.honours[-1]
    recipient = newest.shown.recipient
    person = entry.person
    return NameRow(
        id=row_id(entry),
        link=Link(
            text=bound(told_apart(entry.name, recipient)),
            href=edition.url("person", person.id) if person else None,
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
        name = bound(titles[key].name)
        yield NameHonour(
            title=name,
            years=tuple(_year(edition, honour, name) for honour in by_title[key]),
        )


def _year(edition: Edition, honour: Honour, title: str) -> YearLink:
    taken = " (đã hủy bỏ)" if honour.stage is Stage.REVOKED else ""
    return YearLink(
        href=edition.url("honour", str(honour.shown.key)),
        said=f"{title} năm",
        text=f"{honour.year}{taken}",
    )
