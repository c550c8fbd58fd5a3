"""The press: from a newsroom's folder to a published site, or to a list of faults.

The order is the promise: everything is read, planned and checked before a byte is
written; what is written is whole before it is switched in.
"""

from __future__ import annotations

import gc
import sqlite3
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import closing, contextmanager
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

import msgspec

from gazette.core.archive import Archive
from gazette.core.problems import Place, Problem, error, in_order
from gazette.core.withdrawals import Watch
from gazette.publishing.address_book import AddressBook
from gazette.publishing.afterwork import Afterwork, LastPlan, last_key
from gazette.publishing.assets import stationery, theme_files
from gazette.publishing.card_desk import CardDesk
from gazette.publishing.card_press import CardPress
from gazette.publishing.desk_store import DamagedStore, DeskStore
from gazette.publishing.edition import Edition
from gazette.publishing.made import code_of
from gazette.publishing.memo import Memo, MemoStore
from gazette.publishing.newsroom import Earlier, survey, turned_back
from gazette.publishing.opening import (
    addresses_of_files,
    base_path,
    site_view,
    with_addresses,
)
from gazette.publishing.outputs import Output, Published
from gazette.publishing.photo_desk import PhotoDesk
from gazette.publishing.plan_check import check_plan
from gazette.publishing.plans import (
    BundlePlan,
    CardPlan,
    CopyPlan,
    FilePlan,
    MadePlan,
    PagePlan,
    PhotoPlan,
    Plan,
    SummaryPlan,
    path_of,
)
from gazette.publishing.prints import PhotosFailedError, Prints
from gazette.publishing.progress import Progress
from gazette.publishing.public import public_record
from gazette.publishing.purge import clear_store, is_new, stamp
from gazette.publishing.reading import Reading, read_newsroom
from gazette.publishing.release import publish
from gazette.publishing.rendering import Renderer
from gazette.publishing.slices import Slice
from gazette.publishing.sweep import WithdrawnNameError, shows, sweep_plans
from gazette.publishing.system_words import reason
from gazette.publishing.target import examine, refusal, refuse_inside
from gazette.publishing.view import fingerprint

# Made from little, and kept in the render store.
_KEPT = (PagePlan, CardPlan)


@dataclass(frozen=True, slots=True, kw_only=True)
class Order:
    """One build as ordered. ``moment`` gives the as-of moment from the record's own
    pin, so that the clock is asked only where nothing else decides. ``earlier`` turns
    the newsroom back to what it was.
    """

    rooms: dict[str, Path]
    theme: Path
    output: Path
    store: Path
    site_url: str | None
    moment: Callable[[datetime | None], datetime]
    slices: Sequence[Slice]
    say: Callable[[str], None]
    earlier: Earlier | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Outcome:
    """What came of it. ``published`` is ``None`` where problems stopped the build or
    it was only a check; ``withdrawn`` stands for the names withdrawn on request.
    """

    problems: tuple[Problem, ...]
    plans: int = 0
    parsed: int = 0
    opened: int = 0
    published: Published | None = None
    as_of: datetime | None = None
    withdrawn: str = ""

    @property
    def stopped(self) -> bool:
        """Whether a problem forbids publishing."""
        return any(problem.stops for problem in self.problems)


def run(order: Order, *, publishing: bool) -> Outcome:
    """Check the newsroom, and publish it unless a problem stops or it is a check."""
    with _no_collector():
        try:
            return _run(order, publishing=publishing)
        except (DamagedStore, sqlite3.DatabaseError, msgspec.MsgspecError):
            order.say("Kho tạm bị hỏng; bỏ đi và dựng lại từ đầu.")
            for damaged in sorted(order.store.glob("*.sqlite*")):
                damaged.unlink(missing_ok=True)
            return _run(order, publishing=publishing)


@contextmanager
def _no_collector() -> Iterator[None]:
    """No search for cycles: records and views are trees and live to the end, and
    walking a hundred thousand of them again and again finds nothing.
    """
    wanted = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if wanted:
            gc.enable()


def _run(order: Order, *, publishing: bool) -> Outcome:
    if publishing:  # before any work, and before a store is made in a wrong place
        refuse_inside(order.output, (*order.rooms.values(), order.theme))
        examine(order.output, order.store)
    new = is_new(order.store)
    try:
        desk = DeskStore(order.store, reading_code())
        memo = MemoStore(order.store)
    except OSError as fault:
        raise refusal("store-unusable", order.store, reason=reason(fault)) from fault
    outcome = _through(desk, memo, order, publishing=publishing)
    if new:
        stamp(order.store, outcome.withdrawn)
    elif outcome.published is not None:
        clear_store(order.store, outcome.withdrawn, order.say)
    return outcome


def _through(
    desk: DeskStore, memo: MemoStore, order: Order, *, publishing: bool
) -> Outcome:
    """Read, plan and publish with open stores, which are closed at the end."""
    try:
        found = survey(order.rooms)
        if order.earlier is not None:
            found = turned_back(found, order.earlier)
        if homeless := [p for p in found.problems if p.code == "folder-missing"]:
            return Outcome(problems=in_order(homeless))
        reading = read_newsroom(found, desk, order.say)
        if reading.archive is None or any(p.stops for p in reading.problems):
            return _outcome(reading)
        sheet = _Sheet(order, reading, reading.archive, desk, memo)
        problems = (*reading.problems, *sheet.problems)
        outcome = _outcome(reading, problems, sheet)
        if outcome.stopped or not publishing:
            return outcome
        memo.keep_used()
        try:
            published = sheet.publish(desk)
        except (PhotosFailedError, WithdrawnNameError) as failed:
            return _outcome(reading, (*problems, *failed.problems), sheet)
        return _outcome(reading, problems, sheet, published)
    finally:
        desk.close()
        memo.close()


def _outcome(
    reading: Reading,
    problems: Iterable[Problem] | None = None,
    sheet: _Sheet | None = None,
    published: Published | None = None,
) -> Outcome:
    return Outcome(
        problems=in_order(reading.problems if problems is None else problems),
        plans=len(sheet.plans) if sheet else 0,
        parsed=reading.parsed,
        opened=reading.opened,
        published=published,
        as_of=sheet.edition.as_of if sheet else None,
        withdrawn=reading.watch.digest,
    )


class _Sheet:
    """The planned edition: its plans, and what is wrong with them."""

    def __init__(
        self,
        order: Order,
        reading: Reading,
        archive: Archive,
        desk: DeskStore,
        memo: Memo,
    ) -> None:
        self._order = order
        self._watch = reading.watch
        moment = order.moment(archive.site.as_of)
        record = public_record(archive, moment)
        url = (order.site_url or archive.site.url).rstrip("/")
        base = base_path(url)
        theme = theme_files(order.theme, base)
        self._photos = PhotoDesk(reading.photos, base, archive.site.licence)
        self._cards = CardDesk(
            archive.site,
            base,
            stationery(order.theme, archive.site.name),
            self._photos,
        )
        edition = Edition(
            archive=record.archive,
            hidden=record.hidden,
            as_of=moment,
            site=site_view(archive.site, url, base, theme.assets),
            book=AddressBook(base),
            photos=self._photos,
            cards=self._cards,
            files=reading.files,
            addresses_of_files=addresses_of_files(record.archive, record.hidden),
            piece=desk.piece,
            memo=memo,
        )
        self.edition = with_addresses(edition, order.slices)
        planned: list[Plan | Problem] = []
        for each in order.slices:
            planned.extend(each.plan(self.edition))
        pages = [plan for plan in planned if not isinstance(plan, Problem)]
        for each in order.slices:
            planned.extend(each.closing(self.edition, pages))
        planned.extend(theme.plans)
        planned.extend(self._photos.plans())
        planned.extend(self._cards.plans())
        self.plans = [plan for plan in planned if not isinstance(plan, Problem)]
        self.problems = [found for found in planned if isinstance(found, Problem)]
        self.problems.extend(self._photos.problems())
        self.problems.extend(check_plan(self.plans, base, record.watched()))
        self.problems.extend(sweep_plans(reading.watch, self.plans, desk))

    def publish(self, desk: DeskStore) -> Published:
        """Render what changed and switch the edition in."""
        order = self._order
        renderer = Renderer(order.theme / "templates", self.edition.site, desk.piece)
        prints = Prints(order.store, order.say)
        by_path = {path_of(plan.route): plan for plan in self.plans}
        cards = CardPress(self._cards.stationery, order.say)
        outputs = _outputs(by_path, renderer, prints, cards, self._watch)
        barred = self._watch.of_pages()
        progress = Progress("Trang", order.say, step=1000)
        pages = done = 0

        def foresee(missing: tuple[Output, ...]) -> None:
            nonlocal pages
            plans = [by_path[output.path] for output in missing]
            pages = sum(isinstance(plan, PagePlan) for plan in plans)
            wanted = [plan for plan in plans if isinstance(plan, PhotoPlan)]
            if wanted:
                prints.develop(wanted)
                prints.keep_only(self._photos.plans())
            cards.foresee(plan for plan in plans if isinstance(plan, CardPlan))

        def produce(output: Output) -> bytes | Path:
            nonlocal done
            plan = by_path[output.path]
            if isinstance(plan, PagePlan):
                done += 1
                progress(done, pages)
            return _clean(_made(plan, renderer, prints, cards), plan, barred)

        afterwork = Afterwork(by_path, order.store / "bo-anh.zip")
        with closing(cards), closing(afterwork):
            return publish(
                order.output,
                outputs,
                produce,
                store=order.store,
                say=order.say,
                foresee=foresee,
                sum_up=afterwork.make,
                withdrawn=self._watch.digest,
            )


def _made(
    plan: Plan, renderer: Renderer, prints: Prints, cards: CardPress
) -> bytes | Path:
    """A planned file's bytes, or the file that holds them."""
    match plan:
        case PagePlan():
            return renderer.render(plan)
        case PhotoPlan():
            return prints.finished(plan)
        case CardPlan():
            return cards.made(plan)
        case FilePlan(data=data):
            return data
        case MadePlan(make=make):
            return make()
        case CopyPlan(source=source):
            return source
        case SummaryPlan() | BundlePlan():
            raise AssertionError(f"{plan.route} comes last")


def _clean(made: bytes | Path, plan: Plan, barred: Watch) -> bytes | Path:
    """*made*, which is about to be published; ``WithdrawnNameError`` if it may not."""
    if not barred:
        return made
    pixels = isinstance(
        plan, PhotoPlan | CardPlan
    )  # its words were looked through as planned
    if isinstance(made, bytes) and not pixels and shows(barred, "", made):
        place = plan.origin or Place(file="(bản dựng)")
        problem = error("withdrawn-name-leaks", place, route=plan.route)
        raise WithdrawnNameError((problem,))
    return made


def _outputs(
    by_path: Mapping[str, Plan],
    renderer: Renderer,
    prints: Prints,
    cards: CardPress,
    watch: Watch,
) -> list[Output]:
    """What the edition wants written; what is made last needs the others' keys."""
    keys = {
        path: _key(plan, renderer, prints, cards, watch)
        for path, plan in by_path.items()
        if not isinstance(plan, LastPlan)
    }
    return [
        Output(path=path, key=last_key(plan, keys), keep=False, last=True)
        if isinstance(plan, LastPlan)
        else Output(path=path, key=keys[path], keep=isinstance(plan, _KEPT))
        for path, plan in by_path.items()
    ]


def _key(
    plan: Plan, renderer: Renderer, prints: Prints, cards: CardPress, watch: Watch
) -> str:
    """The fingerprint of a planned file: equal keys mean equal bytes."""
    match plan:
        case PagePlan():
            return renderer.key(plan)
        case FilePlan(data=data):
            return fingerprint(b"file", data)
        case CopyPlan(digest=digest):
            return fingerprint(b"copy", digest.encode())
        case MadePlan(key=key):
            # Made again when a name is withdrawn, so that it is looked through.
            return fingerprint(b"made", key.encode(), watch.digest.encode())
        case SummaryPlan() | BundlePlan():
            raise AssertionError("its key needs the others'")
        case PhotoPlan():
            return prints.key(plan)
        case CardPlan():
            return cards.key(plan)


def reading_code() -> str:
    """A fingerprint of the code that turns files into cards."""
    rooms = ("core", "store", "markup", "imaging", "publishing/reading.py")
    libraries = ("markdown", "nh3", "pillow", "pyyaml", "pydantic", "msgspec")
    return code_of(rooms, libraries)
