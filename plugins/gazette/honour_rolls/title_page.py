"""One title of the catalogue: what it means, who decided when, its counts and rolls."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date

from gazette.core.rolls import TitleRoll, rolls_of
from gazette.core.titles import Prerequisite, Quota, Title, TitleVersion
from gazette.honour_rolls.addresses import title_route
from gazette.honour_rolls.joined import joined_of
from gazette.honour_rolls.names import SECTION, home
from gazette.honour_rolls.registers import WHOLE, at_dawn, registers_of
from gazette.honour_rolls.roll_views import CountRow, TitleView, VersionView
from gazette.honour_rolls.rolls import part_of, revoked_in, shelves
from gazette.honour_rolls.words import counted
from gazette.publishing.atoms import Link, Term
from gazette.publishing.edition import Edition
from gazette.publishing.formatting import bound, day, figure
from gazette.publishing.kept import DOCUMENT, Sealed, kept_plan
from gazette.publishing.made import digest_of
from gazette.publishing.plans import PagePlan
from gazette.publishing.row_seals import row_seals_of
from gazette.publishing.sources import source_links
from gazette.publishing.structured import Item
from gazette.publishing.view import fingerprint

UNKNOWN = "–"


@dataclass(frozen=True, slots=True, kw_only=True)
class TitleYears:
    """What a title's page is planned from: its rolls, the newest year first."""

    title: Title
    rolls: tuple[TitleRoll, ...]
    day: date


def title_plans(edition: Edition) -> Iterator[PagePlan]:
    """A page for each title of the catalogue, by precedence."""
    records = registers_of(edition)
    for title in edition.archive.titles:
        sealed = _sealed(edition, title)
        yield kept_plan(edition, title_plan, sealed, records, whole=WHOLE)


def _sealed(edition: Edition, title: Title) -> Sealed[TitleYears]:
    """A title under the seals of all documents that speak of it."""
    seals, rolls = row_seals_of(edition), rolls_of(edition.archive)
    papers = tuple(
        decision
        for year in rolls.years
        for decision, _ in rolls.papers_on(title.id, year)
    )
    day = joined_of(edition).quiet_since(papers)
    return Sealed(
        seal=fingerprint(
            digest_of((title.id, day)).encode(),
            *(seals.of_document(decision.key).encode() for decision in papers),
        ),
        made=lambda: TitleYears(
            title=title, rolls=rolls.of_title(title.id)[::-1], day=day
        ),
        covered=lambda: {(DOCUMENT, str(decision.key)) for decision in papers},
    )


def title_plan(edition: Edition, given: TitleYears) -> PagePlan:
    """The page of a title."""
    edition = replace(edition, as_of=at_dawn(given.day))
    title, rolls = given.title, given.rolls
    route = title_route(title.id)
    found = shelves(edition, rolls, by_year=True)
    return PagePlan(
        route=route,
        template="title.html",
        page=TitleView(
            frame=edition.frame(
                route=route,
                title=title.name,
                description=" ".join(
                    (
                        f"{title.name}: {title.kind.value}, {title.level.value}.",
                        title.meaning or "",
                        "Ai quyết định, điều kiện, danh sách qua các năm.",
                    )
                ),
                type="title",
                section=SECTION,
                crumbs=(home(edition),),
                illustrative=title.illustrative,
                card=edition.cards.card(
                    title=title.name,
                    illustrative=title.illustrative,
                    kicker=_capital(f"{title.kind.value}, {title.level.value}"),
                ),
                data=("title", title.id),
                json_ld=(_term_of(edition, title, route),),
            ),
            heading=bound(title.name),
            kicker=_capital(f"{title.kind.value}, {title.level.value}"),
            meaning=bound(title.meaning) if title.meaning else None,
            terms=tuple(_terms(title)),
            versions=tuple(
                VersionView(
                    title=_lifetime(version),
                    terms=tuple(_version_terms(edition, version)),
                )
                for version in reversed(title.versions)
                if _says_something(version)
            ),
            counts=tuple(_counts(edition, rolls)),
            shelves=found,
            sources=source_links(title.sources),
        ),
        anchors=tuple(roll.id for shelf in found for roll in shelf.rolls),
        origin=title.place,
    )


def _term_of(edition: Edition, title: Title, route: str) -> Item:
    """The title as a word of the catalogue."""
    item: Item = {
        "@type": "DefinedTerm",
        "name": title.name,
        "url": edition.absolute(route),
        "termCode": title.id,
        "inDefinedTermSet": edition.absolute(edition.route("honours")),
    }
    if title.meaning:
        item["description"] = title.meaning
    if title.aliases:
        item["alternateName"] = list(title.aliases)
    return item


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]


def _term(name: str, text: str) -> Term:
    return Term(name=name, values=(Link(text=bound(text)),))


def _terms(title: Title) -> Iterator[Term]:
    yield _term("Đối tượng", title.receiver.value)
    if title.once_per_person:
        yield _term("Số lần", "mỗi người được tặng một lần")
    if title.aliases:
        names = tuple(Link(text=bound(alias)) for alias in title.aliases)
        yield Term(name="Cũng viết", values=names)


def _says_something(version: TitleVersion) -> bool:
    return bool(
        version.decided_by
        or version.basis
        or version.conditions
        or version.comment
        or version.prerequisites
        or version.quota
    )


def _lifetime(version: TitleVersion) -> str:
    start, end = version.valid.start, version.valid.end
    if start and end:
        return f"Từ {day(start)} đến hết {day(end)}"
    if start:
        return f"Từ {day(start)}"
    return f"Đến hết {day(end)}" if end else "Quy định"


def _version_terms(edition: Edition, version: TitleVersion) -> Iterator[Term]:
    yield _term("Ai quyết định", version.decided_by or "chưa rõ")
    if version.conditions:
        yield _term("Điều kiện", version.conditions)
    if version.prerequisites:
        yield Term(
            name="Cần có trước",
            values=tuple(
                _prerequisite(edition, needed) for needed in version.prerequisites
            ),
        )
    if version.comment:
        yield _term("Lấy ý kiến nhân dân", version.comment)
    if version.quota:
        yield Term(name="Tỷ lệ tối đa", values=(_quota(edition, version.quota),))
    if version.basis:
        yield _term("Căn cứ", version.basis)


def _title_name(edition: Edition, title: str) -> str:
    known = edition.archive.title.get(title)
    return known.name if known else title


def _prerequisite(edition: Edition, needed: Prerequisite) -> Link:
    name = _title_name(edition, needed.title)
    return edition.link("title", needed.title, f"{name}, {needed.words}")


def _quota(edition: Edition, quota: Quota) -> Link:
    name = _title_name(edition, quota.base)
    least = "; ít nhất một" if quota.at_least_one else ""
    return Link(
        text=bound(f"{figure(quota.share * 100)}% số {name}{least} ({quota.article})"),
        href=edition.url("title", quota.base),
    )


def _granted(roll: TitleRoll) -> str:
    granted = counted(roll.tally.granted)
    revoked = revoked_in(roll)
    if granted is None:
        return UNKNOWN
    return f"{granted} (hủy bỏ {revoked})" if revoked else granted


def _counts(edition: Edition, rolls: tuple[TitleRoll, ...]) -> Iterator[CountRow]:
    """The newest year first; illustrative figures in rows of their own."""
    for illustrative in (False, True):
        for roll in rolls:
            part = part_of(roll, illustrative)
            if not part.papers:
                continue
            tally = part.tally
            year = str(roll.year)
            yield CountRow(
                year=edition.link("honours-year", year, year),
                asked=counted(tally.asked) or UNKNOWN,
                agreed=counted(tally.agreed) or UNKNOWN,
                granted=_granted(part),
                sent_up=counted(tally.sent_up) or UNKNOWN,
                illustrative=illustrative,
            )
