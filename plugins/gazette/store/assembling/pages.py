"""Standing pages, redirects and the site itself."""

from __future__ import annotations

import re
from collections.abc import Mapping
from datetime import date

from gazette.core.problems import Place, Problem, error
from gazette.core.reports import StandingPage, StoredBody
from gazette.core.site import Redirect, Section, Site
from gazette.store.assembling.gathering import Gathering, folder, folder_name, stem
from gazette.store.assembling.photos import PhotoSet
from gazette.store.bodies import BodyRead
from gazette.store.models.redirects import RedirectsFile
from gazette.store.models.reports import PageForm
from gazette.store.models.site import SiteForm
from gazette.store.placed import Day, place
from gazette.store.reading import FileKind
from gazette.store.texts import ID_PATTERN, text

ENGLISH = "content/pages/en"
"""The pages in English; their addresses lie below ``/en/``."""


def site(gathering: Gathering) -> Site | None:
    """The site, or None where ``data/site.yaml`` is missing or faulty."""
    for file, form in gathering.of(FileKind.SITE, SiteForm):
        return Site(
            name=form.name.text,
            tagline=form.tagline.text,
            url=form.url.text,
            governing_body=form.governing_body.text,
            editor=form.editor.text,
            licence=form.licence.text,
            email=text(form.email),
            phone=text(form.phone),
            address=text(form.address),
            sections=_sections(gathering, file, form),
            illustrative=form.illustrative,
            as_of=form.as_of.value if form.as_of else None,
            share_cards_from=_day(form.share_cards_from),
            place=place(file, form.at),
        )
    if not list(gathering.paths(FileKind.SITE)):
        gathering.add(error("site-missing", Place(file="data/site.yaml")))
    return None


def _day(written: Day | None) -> date | None:
    return None if written is None else written.value


def _sections(gathering: Gathering, file: str, form: SiteForm) -> tuple[Section, ...]:
    seen: set[str] = set()
    found = []
    for row in form.sections:
        for words in (row.name, row.slug):
            if words.text.casefold() in seen:
                gathering.add(
                    error("section-twice", place(file, words), name=words.text)
                )
            seen.add(words.text.casefold())
        found.append(Section(slug=row.slug.text, name=row.name.text))
    return tuple(found)


def pages(
    gathering: Gathering, bodies: Mapping[str, BodyRead]
) -> tuple[tuple[StandingPage, str], ...]:
    """All standing pages with their files."""
    return tuple(
        (_page(gathering, file, form, bodies.get(file)), file)
        for file, form in gathering.of(FileKind.PAGE, PageForm)
    )


def _page(
    gathering: Gathering, file: str, form: PageForm, body: BodyRead | None
) -> StandingPage:
    name = folder_name(file) if file.endswith("/index.md") else stem(file)
    if not re.match(ID_PATTERN, name):
        gathering.add(error("file-name-address", Place(file=file), name=name))
    foreign = folder(file) == ENGLISH and not file.endswith("/index.md")
    photos = PhotoSet(gathering, file, all_drawn=False)
    photos.take_text(body.photos if body else ())
    return StandingPage(
        slug=f"en/{name}" if foreign else name,
        title=form.title.text,
        summary=text(form.summary),
        modified=form.modified.value if form.modified else None,
        lang=form.lang.text if form.lang else "vi",
        translation=text(form.translation),
        status=form.status,
        body=photos.named(body.body) if body else StoredBody(),
        photos=photos.photos,
        again=photos.again,
        in_menu=form.menu,
        order=form.order.value if form.order else 0,
        folder=folder(file),
        place=place(file, form.title),
    )


def redirects(gathering: Gathering) -> tuple[Redirect, ...]:
    """All redirects; none may lead to itself, back, or be said twice."""
    found: dict[str, Redirect] = {}
    for file, form in gathering.of(FileKind.REDIRECTS, RedirectsFile):
        for row in form.redirects:
            spot = place(file, row.old)
            if row.old.text == row.new.text:
                gathering.add(error("redirect-to-itself", spot, route=row.old.text))
            elif row.old.text in found:
                other = found[row.old.text].place.line
                gathering.add(
                    error("redirect-twice", spot, route=row.old.text, line=other)
                )
            else:
                found[row.old.text] = Redirect(
                    old=row.old.text, new=row.new.text, place=spot
                )
    for redirect in found.values():
        if redirect.new in found:
            gathering.add(_moved_again(redirect, found))
    return tuple(found.values())


def _moved_again(redirect: Redirect, found: Mapping[str, Redirect]) -> Problem:
    """A redirect whose goal is moved as well, to its end or round in a circle."""
    passed, goal = {redirect.old}, redirect.new
    while goal in found and goal not in passed:
        passed.add(goal)
        goal = found[goal].new
    if goal in passed:
        return error("redirect-circle", redirect.place, route=redirect.old)
    return error("redirect-chain", redirect.place, route=redirect.new, target=goal)
