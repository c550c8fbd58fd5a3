"""The sheet: one planned edition, what is wrong with it, and its files as bytes.

Knows how a plan of each kind becomes bytes and under which key they are kept. Refuses
to know how the newsroom was read and how a release is staged.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from contextlib import closing, contextmanager
from pathlib import Path

from gazette.core.archive import Archive
from gazette.core.problems import Place, Problem, error
from gazette.core.withdrawals import Watch
from gazette.publishing.address_book import AddressBook
from gazette.publishing.afterwork import Afterwork, LastPlan, last_key
from gazette.publishing.assets import stationery, theme_files
from gazette.publishing.card_desk import CardDesk
from gazette.publishing.card_press import CardPress
from gazette.publishing.commission import Order
from gazette.publishing.desk_store import DeskStore
from gazette.publishing.edition import Edition
from gazette.publishing.memo import Memo
from gazette.publishing.opening import (
    addresses_of_files,
    base_path,
    site_view,
    with_addresses,
)
from gazette.publishing.outputs import Output, Published, SourceChangedError
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
from gazette.publishing.prints import Prints
from gazette.publishing.progress import Progress
from gazette.publishing.public import public_record
from gazette.publishing.reading import Reading
from gazette.publishing.release import publish
from gazette.publishing.rendering import Renderer
from gazette.publishing.sweep import WithdrawnNameError, shows, sweep_plans
from gazette.publishing.view import fingerprint

# Made from little, and kept in the render store.
_KEPT = (PagePlan, CardPlan)


class Sheet:
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
        self.problems.extend(check_plan(self.plans, base, record.watched(), desk))
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
            return _clean(made(plan, renderer, prints, cards), plan, barred)

        afterwork = Afterwork(by_path, order.store / "bo-anh.zip")
        with closing(cards), closing(afterwork), _told_of_changes(by_path):
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


class FilesChangedError(Exception):
    """Files that were saved while the edition was being made of them."""

    def __init__(self, problems: tuple[Problem, ...]) -> None:
        super().__init__(problems)
        self.problems = problems


@contextmanager
def _told_of_changes(by_path: Mapping[str, Plan]) -> Iterator[None]:
    try:
        yield
    except SourceChangedError as changed:
        plan = by_path[changed.path]
        assert isinstance(plan, CopyPlan)
        place = Place(file=plan.source.name) if plan.origin is None else plan.origin
        raise FilesChangedError((error("file-changed", place),)) from changed


def made(
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
        else Output(
            path=path,
            key=keys[path],
            keep=isinstance(plan, _KEPT),
            sha256=plan.digest if isinstance(plan, CopyPlan) else None,
        )
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
