"""The press: from a newsroom's folder to a published site, or to a list of faults.

The order is the promise: everything is read, planned and checked before a byte is
written; what is written is whole before it is switched in.
"""

from __future__ import annotations

import gc
import sqlite3
from collections.abc import Iterable, Iterator
from contextlib import closing, contextmanager
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from gazette.core.problems import Problem, in_order
from gazette.publishing.commission import Order
from gazette.publishing.desk_store import DeskStore
from gazette.publishing.kept_decisions import KeptDecisions
from gazette.publishing.made import code_of
from gazette.publishing.memo import Borrowed, MemoStore
from gazette.publishing.newsroom import Survey, survey, turned_back
from gazette.publishing.outputs import Published
from gazette.publishing.prints import PhotosFailedError
from gazette.publishing.progress import Say
from gazette.publishing.purge import clear_store, stamp
from gazette.publishing.reading import Reading, read_newsroom
from gazette.publishing.sheet import FilesChangedError, Sheet
from gazette.publishing.store_room import healed, is_new
from gazette.publishing.sweep import WithdrawnNameError
from gazette.publishing.system_words import reason
from gazette.publishing.target import examine, refusal, refuse_inside


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
    if publishing:  # before any work, and before a store is made in a wrong place
        refuse_inside(order.output, (*order.rooms.values(), order.theme))
        examine(order.output, order.store)
    with no_collector():
        return healed(
            order.store, order.say, lambda: _run(order, publishing=publishing)
        )


def read_through(
    found: Survey, store: Path, say: Say, *, keeping: bool = True
) -> Reading:
    """*found*, read through the *store* that builds use, for who only looks. What was
    read of an earlier newsroom is not to be kept: a name may stand there.

    Raises RefusedTarget where the store cannot be used.
    """

    def read() -> Reading:
        with opened(store, keeping=keeping) as desk:
            return read_newsroom(found, desk, say)

    return healed(store, say, read)


@contextmanager
def opened(store: Path, *, keeping: bool = True) -> Iterator[DeskStore]:
    """The cards and bodies in *store*; what was read stays, whatever else fails, or
    else nothing of it does.
    """
    try:
        desk = DeskStore(store, reading_code())
    except OSError as fault:
        raise refusal("store-unusable", store, reason=reason(fault)) from fault
    try:
        yield desk
    except sqlite3.Error:  # there is no use in asking it once more
        desk.abandon()
        raise
    except BaseException:
        _leave(desk, keeping=keeping)
        raise
    _leave(desk, keeping=keeping)


def _leave(desk: DeskStore, *, keeping: bool) -> None:
    if keeping:
        desk.close()
    else:
        desk.abandon()


@contextmanager
def no_collector() -> Iterator[None]:
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
    new = is_new(order.store)
    keeping = order.earlier is None
    with (
        opened(order.store, keeping=keeping) as desk,
        closing(MemoStore(order.store)) as memo,
    ):
        outcome = _through(desk, memo, order, publishing=publishing)
    if new:
        stamp(order.store, outcome.withdrawn)
    elif outcome.published is not None:
        clear_store(order.store, outcome.withdrawn, order.say)
    return outcome


def _through(
    desk: DeskStore, store: MemoStore, order: Order, *, publishing: bool
) -> Outcome:
    """Read, plan and publish with open stores. Between those steps others may write
    to them. Of an earlier newsroom nothing is kept.
    """
    found = survey(order.rooms)
    if order.earlier is not None:
        found = turned_back(found, order.earlier)
    if homeless := [p for p in found.problems if p.code == "folder-missing"]:
        return Outcome(problems=in_order(homeless))
    memo = store if order.earlier is None else Borrowed(store)
    kept = KeptDecisions(memo, reading_code())
    reading = read_newsroom(found, desk, order.say, kept=kept)
    if order.earlier is None:
        desk.commit()
        store.commit()
    if reading.archive is None or any(p.stops for p in reading.problems):
        return _outcome(reading)
    sheet = Sheet(order, reading, reading.archive, desk, memo)
    problems = (*reading.problems, *sheet.problems)
    outcome = _outcome(reading, problems, sheet)
    if order.earlier is None:  # also where nothing is ever published: in a check
        store.keep_used()
        store.commit()
    if outcome.stopped or not publishing:
        return outcome
    try:
        published = sheet.publish(desk)
    except (FilesChangedError, PhotosFailedError, WithdrawnNameError) as failed:
        return _outcome(reading, (*problems, *failed.problems), sheet)
    return _outcome(reading, problems, sheet, published)


def _outcome(
    reading: Reading,
    problems: Iterable[Problem] | None = None,
    sheet: Sheet | None = None,
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


def reading_code() -> str:
    """A fingerprint of the code that turns files into cards."""
    rooms = ("core", "store", "markup", "imaging", "publishing/reading.py")
    libraries = ("markdown", "nh3", "pillow", "pyyaml", "pydantic", "msgspec")
    return code_of(rooms, libraries)
