"""Publishing: from the files an edition wants to the site that readers see.

Knows the order of steps, each of which may be the last one a killed build makes: the
lock, what a killed build left, what stands, what is missing, the staged release, the
switch, the tidying. Refuses to know pages, templates and how bytes are made.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from contextlib import ExitStack, contextmanager, suppress
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path

from gazette.publishing import disk, purge, seals, shelf
from gazette.publishing.inspection import Inspection, inspect
from gazette.publishing.manifest import Entry
from gazette.publishing.outputs import Output, Published, checked
from gazette.publishing.render_store import RenderStore
from gazette.publishing.seals import Seal, SealedFile
from gazette.publishing.staging import Staging
from gazette.publishing.switch import HERE, Abilities, switch
from gazette.publishing.target import (
    RefusedTarget,
    Site,
    examine,
    refuse_unwritable,
)
from gazette.store.lock import AlreadyHeld, held

Produce = Callable[[Output], bytes | Path]
Say = Callable[[str], None]
Tell = Callable[[str], None]
Foresee = Callable[[tuple[Output, ...]], None]
SumUp = Callable[[Output, Callable[[str], Entry], Callable[[str], Path]], bytes | Path]


@dataclass(slots=True, kw_only=True)
class _Tally:
    """``same`` counts files made anew that turned out to be the old ones."""

    rendered: int = 0
    restored: int = 0
    same: int = 0


def publish(
    target: Path,
    outputs: Sequence[Output],
    produce: Produce,
    *,
    store: Path,
    say: Say,
    on_stage: Tell | None = None,
    foresee: Foresee | None = None,
    sum_up: SumUp | None = None,
    withdrawn: str = "",
    abilities: Abilities = HERE,
) -> Published:
    """Make *outputs* the site at *target*, all of it or nothing.

    *produce* is asked only for what neither the published release nor the render
    store (in the folder *store*) has; a path it gives is copied. It is asked in order
    of path, and *foresee* is told beforehand, in the same order, what will be asked
    for, so that the bytes can be made side by side. Outputs that come last are asked
    of *sum_up*, which may look up any other by its path and read it. *say* hears what
    an officer should know; *on_stage* hears ``staged-first``, ``staged``,
    ``before-switch``, ``between-renames`` (only where two renames are the best there
    is), ``switched`` and ``pruned``.

    *withdrawn* stands for the names withdrawn on request: where it is new, no release
    and no rendered page from before is kept.

    Raises RefusedTarget where the place is not ours, another build is at work or the
    disk refuses; SourceChangedError where a copied file is not the one that was
    planned; ValueError for outputs that contradict each other; and whatever
    *produce* raises. The site is then as it was.
    """
    wanted = checked(outputs)
    tell = on_stage or (lambda _stage: None)
    with _at_work(target, store, say) as site:
        shelf.tidy(site, say)
        past = inspect(site.current, site.shelf)
        work = _Work(site, past, wanted, abilities=abilities, tell=tell, say=say)
        if work.nothing_to_do:
            work.remember()
            _forget(site, withdrawn, say)
            return Published(
                written=0,
                rendered=0,
                restored=0,
                linked=len(wanted),
                removed=0,
                switched=False,
                changed_paths=(),
            )
        with ExitStack() as stack:
            renders = RenderStore(store, say)
            stack.callback(renders.close)
            published = work.carry_out(renders, produce, foresee, sum_up)
        _forget(site, withdrawn, say)
        return published


def _forget(site: Site, withdrawn: str, say: Say) -> None:
    """Let nobody go back to before a name was withdrawn."""
    if purge.is_due(site.shelf, withdrawn) and shelf.forget_past(site, say):
        purge.stamp(site.shelf, withdrawn)


def roll_back(
    target: Path, *, say: Say, abilities: Abilities = HERE, on_stage: Tell | None = None
) -> None:
    """Make the release before the published one the site again.

    Raises RefusedTarget where there is none (``release-none``), where it is no longer
    what was published (``release-damaged``), and as `publish` does.
    """
    with _at_work(target, None, say) as site:
        back = shelf.previous(site)
        if back is None or site.current is None:
            raise site.refusal("release-none")
        found = inspect(back.path, site.shelf)
        if not found.whole:
            broken = sorted({*found.recorded} - {*found.sound} | {*found.strays})
            raise site.refusal("release-damaged", found=next(iter(broken), ""))
        linked = site.number is not None
        number = back.number if linked else shelf.next_number(site)
        site = switch(
            site,
            back.path,
            number,
            abilities=abilities,
            tell=on_stage or (lambda _stage: None),
            say=say,
        )
        shelf.forsake(site, number)
        shelf.tidy(site, say)


class _Work:
    """One publication, from what stands to what is wanted."""

    def __init__(
        self,
        site: Site,
        past: Inspection,
        wanted: tuple[Output, ...],
        *,
        abilities: Abilities,
        tell: Tell,
        say: Say,
    ) -> None:
        self.site = site
        self.past = past
        self.wanted = wanted
        self.abilities = abilities
        self.tell = tell
        self.say = say
        self.carried: dict[str, SealedFile] = {}
        self.missing: list[Output] = []
        for output in wanted:
            file = past.sound.get(output.path)
            if file is not None and file.key == output.key:
                self.carried[output.path] = file
            else:
                self.missing.append(output)
        self.paths = tuple(output.path for output in wanted)
        self.removed = tuple(sorted(past.recorded.keys() - set(self.paths)))

    @property
    def nothing_to_do(self) -> bool:
        return self.past.whole and not self.missing and not self.removed

    def remember(self) -> None:
        """Spare the next build the reading that this one had to do."""
        if self.past.remembered or not self.past.manifest or not self.site.current:
            return
        seal = Seal(
            manifest=self.past.manifest,
            files=tuple(self.past.sound.values()),
            folders=self.past.folders,
        )
        with suppress(OSError):
            seals.save(self.site.shelf, self.site.current, seal)

    def carry_out(
        self,
        renders: RenderStore,
        produce: Produce,
        foresee: Foresee | None,
        sum_up: SumUp | None,
    ) -> Published:
        """Stage, switch and tidy; on any fault before the switch, only tidy."""
        refuse_unwritable(self.site)
        self._say_strays()
        number = shelf.next_number(self.site)
        staging = self._staging(number)
        try:
            self._start(staging)
            if foresee is not None:
                foresee(tuple(self._unkept(renders)))
            tally = self._fill(staging, renders, produce)
            self._sum_up(staging, sum_up, tally)
            staging.finish()
            self.tell("staged")
            site = switch(
                self.site,
                staging.path,
                number,
                abilities=self.abilities,
                tell=self.tell,
                say=self.say,
            )
        except BaseException:
            with suppress(RefusedTarget, disk.Unwritable, OSError):
                shelf.tidy(shelf.recover(self.site, self.say), self.say)
            raise
        self._conclude(site, staging, renders)
        return self._published(staging, tally)

    def _staging(self, number: int) -> Staging:
        return Staging(
            shelf.place(self.site, "staging", number),
            paths=self.paths,
            release=self.site.current,
            carried=self.carried,
            hard_links=self.abilities.hard_links,
            begun=lambda: self.tell("staged-first"),
        )

    def _start(self, staging: Staging) -> None:
        spare = shelf.spare(self.site)
        if spare is None or not staging.start_from(spare.path, self.site.shelf):
            staging.start()

    def _unkept(self, renders: RenderStore) -> Iterator[Output]:
        for output in self.missing:
            if not (output.keep and renders.holds(output.key)):
                yield output

    def _fill(self, staging: Staging, renders: RenderStore, produce: Produce) -> _Tally:
        tally = _Tally()
        for output in self.missing:
            if output.last:
                continue
            data = renders.read(output.key) if output.keep else None
            if data is not None:
                tally.restored += 1
            else:
                tally.rendered += 1
                made = produce(output)
                if isinstance(made, Path):
                    staging.copy(output.path, output.key, made, output.sha256)
                    continue
                if output.keep:
                    renders.keep(output.key, made)
                data = made
            tally.same += self._place(staging, output, data)
        return tally

    def _sum_up(self, staging: Staging, sum_up: SumUp | None, tally: _Tally) -> None:
        """The files that tell of the others, now that those are there."""
        for output in self.missing:
            if output.last:
                if sum_up is None:
                    raise ValueError(f"nobody sums up {output.path!r}")
                tally.rendered += 1
                made = sum_up(output, staging.entry, staging.file)
                if isinstance(made, Path):
                    staging.copy(output.path, output.key, made)
                else:
                    tally.same += self._place(staging, output, made)

    def _place(self, staging: Staging, output: Output, data: bytes) -> bool:
        """Write *data*, or carry the old file over if it is the same.

        A new key for old bytes must not make the file look younger to a browser or
        to rsync. Whether it was carried over.
        """
        old = self.past.sound.get(output.path)
        if old is None or sha256(data).hexdigest() != old.sha256:
            staging.write(output.path, output.key, data)
            return False
        staging.carry(old, output.key)
        return True

    def _conclude(self, site: Site, staging: Staging, renders: RenderStore) -> None:
        """The site is out; nothing from here on may take that back."""
        shelf.tidy(site, self.say)
        if site.current is not None:
            with suppress(OSError):
                seals.save(site.shelf, site.current, staging.seal(site.current))
        used = {output.key for output in self.wanted if output.keep}
        dropped = {file.key for file in self.past.recorded.values()} - used
        renders.confirm(used, dropped)
        self.tell("pruned")

    def _published(self, staging: Staging, tally: _Tally) -> Published:
        return Published(
            written=len(self.missing) - tally.same,
            rendered=tally.rendered,
            restored=tally.restored,
            linked=len(self.carried) + tally.same,
            removed=len(self.removed),
            switched=True,
            changed_paths=tuple(sorted((*self.removed, *self._other(staging)))),
        )

    def _other(self, staging: Staging) -> Iterator[str]:
        for output in self.missing:
            old = self.past.sound.get(output.path)
            if old is None or old.sha256 != staging.entry(output.path).sha256:
                yield output.path

    def _say_strays(self) -> None:
        if strays := self.past.strays:
            shown = ", ".join(strays[:3]) + (", …" if len(strays) > 3 else "")
            self.say(
                f"{len(strays)} tệp lạ trong {self.site.path.as_posix()} không thuộc"
                f" trang và không có trong bản mới: {shown}."
            )


@contextmanager
def _at_work(target: Path, store: Path | None, say: Say) -> Iterator[Site]:
    """The site, locked and healed; every refusal of the disk made a problem."""
    site = examine(target, store)
    try:
        disk.make_shelf(site.shelf)
        with _locked(site):
            yield shelf.recover(site, say)
    except disk.Unwritable as fault:
        raise site.refusal(
            "target-unwritable", found=fault.path.as_posix(), reason=fault.reason
        ) from fault


@contextmanager
def _locked(site: Site) -> Iterator[None]:
    with ExitStack() as stack:
        try:
            stack.enter_context(held(site.shelf / shelf.LOCK))
        except AlreadyHeld as fault:
            raise site.refusal("build-running") from fault
        except OSError as fault:
            raise disk.Unwritable(site.shelf / shelf.LOCK, fault) from fault
        yield
