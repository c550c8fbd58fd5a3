"""The newsroom held in memory between saves, and its pages made when asked for.

One thread alone works here (the stores are its own). A save is read at once; the page
that is being looked at is planned first where it is a report's, the whole edition
after it. Knows no browser.
"""

from __future__ import annotations

import threading
import time
from collections.abc import Callable, Collection, Iterable, Iterator
from dataclasses import dataclass, replace
from functools import cache, partial
from hashlib import blake2b
from pathlib import Path

from gazette.core.archive import Archive
from gazette.core.problems import Problem, in_order
from gazette.desk import desk_page
from gazette.desk.desk_page import desk_view
from gazette.desk.preview.early import early_record
from gazette.imaging.cards import Stationery
from gazette.news.report_page import plans_of
from gazette.news.report_ways import Surroundings, surroundings
from gazette.publishing.card_press import CardPress
from gazette.publishing.commission import Order
from gazette.publishing.desk_store import DamagedStore, DeskStore
from gazette.publishing.edition import Edition
from gazette.publishing.memo import MemoStore
from gazette.publishing.newsroom import Survey, saved_over, survey
from gazette.publishing.photo_desk import PhotoDesk
from gazette.publishing.plans import (
    BundlePlan,
    PagePlan,
    PhotoPlan,
    Plan,
    SummaryPlan,
    path_of,
)
from gazette.publishing.press import no_collector, reading_code
from gazette.publishing.prints import Prints
from gazette.publishing.public import public_record
from gazette.publishing.reading import Memory, Reading, read_newsroom
from gazette.publishing.rendering import Renderer
from gazette.publishing.sheet import Sheet, made
from gazette.publishing.slices import Slice

STORE = "xem-thu"
"""The preview's own part of the store: a build is not kept waiting by it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Save:
    """What came of a save: the problems now, and how long it took to be shown."""

    problems: tuple[Problem, ...]
    seconds: float

    @property
    def stopped(self) -> bool:
        """Whether what is shown is older than what was saved."""
        return any(problem.stops for problem in self.problems)


class SupersededError(Exception):
    """A newer save waits: what is being planned will be out of date."""


class Session:
    """A newsroom being written. ``look`` reads it, ``finish`` plans the whole."""

    def __init__(self, order: Order) -> None:
        self.hurried = threading.Event()  # set while a newer save waits
        # One moment for the whole session: what waits for its hour is shown anyway.
        self._order = replace(
            order, store=order.store / STORE, say=_quiet, moment=cache(order.moment)
        )
        self._memory = Memory()
        self._reading: Reading | None = None
        self._archive: Archive | None = None
        self._sheet: Sheet | None = None
        self._around: Surroundings | None = None
        self._plans: dict[str, Plan] = {}
        self._prints = Prints(order.store, _quiet)
        self._desk: DeskStore | None = None
        self._memo: MemoStore | None = None
        self._renderer: Renderer | None = None
        self._templates: tuple[tuple[Path, int, int], ...] = ()
        self._found: Survey | None = None
        self.problems: tuple[Problem, ...] = ()

    @property
    def edition(self) -> Edition | None:
        """The last edition that could be planned."""
        return self._sheet.edition if self._sheet else None

    @property
    def archive(self) -> Archive | None:
        """The last whole record, drafts as they are."""
        return self._archive

    def look(
        self, route: str | None = None, saved: Collection[str] | None = None
    ) -> Save:
        """Read the newsroom; plan the report at *route* by itself, if there is one.

        *saved* are the paths that were written since the last look, where that is
        known: then the folders are not walked again unless a file came or went.
        """
        with no_collector():
            return self._look(route, saved)

    def _look(self, route: str | None, saved: Collection[str] | None) -> Save:
        began = time.perf_counter()
        desk = self._opened()
        self._found = self._surveyed(saved)
        reading = read_newsroom(self._found, desk, _quiet, self._memory)
        self._reading = reading
        self.problems = in_order(reading.problems)
        good = reading.archive is not None and not any(p.stops for p in self.problems)
        if good:
            assert reading.archive is not None
            self._archive = reading.archive
            if route is not None:
                self._plan_one(reading, reading.archive, route)
        return Save(problems=self.problems, seconds=time.perf_counter() - began)

    def finish(self) -> Save:
        """Plan the whole edition of what was last read."""
        with no_collector():
            return self._finish()

    def _finish(self) -> Save:
        began = time.perf_counter()
        reading, archive = self._reading, self._archive
        stopped = any(problem.stops for problem in self.problems)
        if reading is not None and archive is not None and not stopped:
            assert self._desk is not None
            if self._memo is None:
                self._memo = MemoStore(self._order.store)
            self._memo.begin_again()
            early = early_record(archive, self._order.moment(archive.site.as_of))
            slices = tuple(map(self._giving_way, self._order.slices))
            order = replace(self._order, slices=slices)
            try:
                sheet = Sheet(order, reading, early, self._desk, self._memo)
            except SupersededError:
                return Save(problems=self.problems, seconds=time.perf_counter() - began)
            self._memo.keep_used()
            self._sheet = sheet
            self._plans = {path_of(plan.route): plan for plan in sheet.plans}
            self._around = surroundings(sheet.edition.archive)
            self._turn_renderer(sheet.edition)
            self._memo.commit()
            self.problems = in_order((*reading.problems, *sheet.problems))
        return Save(problems=self.problems, seconds=time.perf_counter() - began)

    def key(self, path: str) -> str | None:
        """A fingerprint of the page at *path* as it would be shown now."""
        if path == path_of(desk_page.ROUTE):
            data = self.desk()
            return blake2b(data or b"", digest_size=16).hexdigest()
        plan = self._plans.get(path)
        if not isinstance(plan, PagePlan) or self._renderer is None:
            return None
        return self._renderer.key(plan)

    def plan(self, path: str) -> Plan | None:
        """What stands at *path*."""
        return self._plans.get(path)

    def page(self, plan: Plan) -> bytes | Path | None:
        """The bytes of a planned file that is no picture."""
        if self._renderer is None or isinstance(plan, SummaryPlan | BundlePlan):
            return None
        cards = CardPress(self._stationery(), _quiet)
        try:
            return made(plan, self._renderer, self._prints, cards)
        except DamagedStore:  # words of a page that a save with a fault has replaced
            return None
        finally:
            cards.close()

    def desk(self) -> bytes | None:
        """The desk page: drafts, embargoes, lists open for comment, every warning."""
        edition = self.edition
        if edition is None or self._renderer is None:
            return None
        view = desk_view(
            self._archive, self.problems, edition.as_of, edition.site, edition.url
        )
        return self._renderer.render(
            PagePlan(route=desk_page.ROUTE, template=desk_page.TEMPLATE, page=view)
        )

    def picture(self, plan: Plan) -> Callable[[], bytes] | None:
        """How to develop a picture; any thread may do that."""
        if isinstance(plan, PhotoPlan):
            return partial(self._prints.finished, plan)
        return None

    def close(self) -> None:
        """Commit and close the stores."""
        for store in (self._desk, self._memo):
            if store is not None:
                store.close()

    def _opened(self) -> DeskStore:
        """The store of what was read, its last changes committed."""
        if self._desk is None:
            self._desk = DeskStore(self._order.store, reading_code())
        else:
            self._desk.begin_again()
        return self._desk

    def _surveyed(self, saved: Collection[str] | None) -> Survey:
        if saved is not None and self._found is not None:
            found = saved_over(self._found, saved)
            if found is not None:
                return found
        return survey(self._order.rooms)

    def _turn_renderer(self, edition: Edition) -> None:
        """Have pages rendered for *edition*, by the templates as they stand now."""
        folder = self._order.theme / "templates"
        stands = tuple(
            (path, stood.st_mtime_ns, stood.st_size)
            for path in sorted(folder.rglob("*.html"))
            for stood in [path.stat()]
        )
        if self._renderer is None or stands != self._templates:
            self._renderer = Renderer(folder, edition.site, edition.piece)
            self._templates = stands
        else:
            self._renderer.turn_to(edition.site, edition.piece)

    def _stationery(self) -> Stationery:
        assert self._sheet is not None
        return self._sheet.edition.cards.stationery

    def _plan_one(self, reading: Reading, archive: Archive, route: str) -> None:
        """The report at *route* again, in the edition as it was otherwise."""
        if self._sheet is None or self._around is None or self._desk is None:
            return
        moment = self._order.moment(archive.site.as_of)
        record = public_record(early_record(archive, moment), moment)
        old = self._sheet.edition
        edition = replace(
            old,
            archive=record.archive,
            hidden=record.hidden,
            photos=PhotoDesk(reading.photos, old.site.base, archive.site.licence),
            files=reading.files,
            piece=self._desk.piece,
        )
        for report in (*record.archive.reports, *record.hidden):
            if edition.book.route("report", report.key) == route:
                plans = plans_of(edition, report, self._around, hidden=False)
                self._put(plans)
                self._put(edition.photos.plans())
                return

    def _giving_way(self, part: Slice) -> Slice:
        """*part*, whose planning ends when a newer save waits."""

        def plan(edition: Edition) -> Iterator[Plan | Problem]:
            for planned in part.plan(edition):
                if self.hurried.is_set():
                    raise SupersededError
                yield planned

        return replace(part, plan=plan)

    def _put(self, plans: Iterable[Plan | Problem]) -> None:
        for plan in plans:
            if not isinstance(plan, Problem):
                self._plans[path_of(plan.route)] = plan


def _quiet(_sentence: str) -> None:
    """A save is told in the browser, not on the terminal."""
