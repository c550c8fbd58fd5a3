"""What we know of Pelican: settings in, slices in, our own run, an honest exit.

The only room that meets the host, and the only one that reads the clock. Written for
Pelican 4.12; an upgrade is followed here and nowhere else.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any, TextIO
from zoneinfo import ZoneInfo

from pelican import Pelican, signals
from pelican.settings import read_settings

from gazette.core.problems import Place, Problem, error
from gazette.publishing import commission, press
from gazette.publishing.lines import LinesOf
from gazette.publishing.newsroom import ROOMS, Earlier
from gazette.publishing.review import Review, Verdict, judged, judged_since
from gazette.publishing.revisions import UnknownRevision, then
from gazette.publishing.settings import (
    SETTINGS,
    faults_of_settings,
    in_zone,
    missing_plugins,
    moment,
)
from gazette.publishing.slices import Slice
from gazette.publishing.system_words import reason
from gazette.publishing.target import RefusedTarget
from gazette.store.landing import settle
from gazette.store.printing import as_json, human
from gazette.store.reviews import as_annotations

__all__ = [
    "FAULTS",
    "GOOD",
    "INTERRUPTED",
    "REFUSED",
    "ZONE",
    "Order",
    "Publication",
    "Review",
    "build",
    "check",
    "commissioned",
    "moment_of",
]

ZONE = ZoneInfo("Asia/Ho_Chi_Minh")
GOOD, FAULTS, REFUSED, INTERRUPTED = 0, 1, 2, 130


@dataclass(frozen=True, slots=True, kw_only=True)
class Order:
    """What a command line orders. Paths are absolute; ``as_of`` is ISO 8601."""

    root: Path
    output: Path
    store: Path
    site_url: str | None = None
    as_of: str | None = None


def build(order: Order) -> int:
    """Build as ordered through Pelican itself; the exit status."""
    return _homeless(order) or _publication(order).publish()


def check(order: Order, review: Review) -> int:
    """Check as ordered; write only the store and the reports; the exit status."""
    return _homeless(order) or _publication(order).check(review)


def moment_of(ordered: str | None, pinned: datetime | None) -> datetime:
    """The as-of moment: *ordered*, else *pinned* in the record, else the clock.

    Raises RefusedTarget where no moment was ordered.
    """
    if ordered:
        try:
            return moment(ordered, ZONE)
        except ValueError as fault:
            problem = error("setting-as-of", SETTINGS, value=ordered)
            raise RefusedTarget(problem) from fault
    return in_zone(pinned, ZONE) if pinned else datetime.now(ZONE)


def commissioned(order: Order) -> commission.Order | int:
    """What the press would be told to do; a status where the settings forbid it."""
    return _homeless(order) or _publication(order).commission()


def _homeless(order: Order) -> int:
    """REFUSED, and said, where there is no newsroom: Pelican would raise."""
    missing = [room for room in ROOMS if not (order.root / room).is_dir()]
    if not missing:
        return GOOD
    problems = [
        error("folder-missing", Place(file=(order.root / room).as_posix()))
        for room in missing
    ]
    sys.stderr.write(human(problems, _no_line))
    return REFUSED


def _publication(order: Order) -> Publication:
    conf = Path(__file__).resolve().parents[3] / "pelicanconf.py"
    override: dict[str, Any] = {
        "PATH": str(order.root / "content"),
        "DATA_PATH": str(order.root / "data"),
        "OUTPUT_PATH": str(order.output),
        "CACHE_PATH": str(order.store),
    }
    if order.site_url is not None:
        override["SITEURL"] = order.site_url
    if order.as_of is not None:
        override["AS_OF"] = order.as_of
    return Publication(read_settings(str(conf), override=override))


class Publication(Pelican):  # type: ignore[misc]  # Pelican ships no types
    """Named by ``PELICAN_CLASS``: Pelican with a run that publishes all or nothing."""

    def init_plugins(self) -> None:
        """Load plugins, remembering which were wanted.

        Pelican replaces the setting by the list of those that loaded, so that a
        missing plugin could never be noticed afterwards. It also imports every
        installed namespace plugin, wanted or not; one that fails is a fault to tell.
        """
        self.wanted_plugins = tuple(map(str, self.settings.get("PLUGINS") or ()))
        self.plugin_failure: str | None = None
        try:
            super().init_plugins()
        except Exception as failure:  # noqa: BLE001 - a plugin may raise anything
            self.plugins: list[Any] = []
            self.plugin_failure = f"{type(failure).__name__}: {failure}"

    def run(self) -> None:
        """Publish; raises ``SystemExit`` with the status if that failed."""
        status = self.publish()
        if status:
            raise SystemExit(status)

    def publish(self) -> int:
        """Check everything, then build and switch; the exit status."""
        try:
            outcome = self._run(publishing=True)
        except KeyboardInterrupt:
            return INTERRUPTED
        except RefusedTarget as refusal:
            self._print((refusal.problem,), sys.stderr)
            return REFUSED
        if isinstance(outcome, int):
            return outcome
        self._print(outcome.problems, sys.stderr)
        if outcome.published is None:
            _say("Không xuất bản: trang đang có giữ nguyên.")
            return FAULTS
        _say(_told(outcome))
        signals.finalized.send(self)
        return GOOD

    def check(self, review: Review) -> int:
        """Check everything and print what was found; the exit status."""
        try:
            verdict = self._verdict(review)
        except KeyboardInterrupt:
            return INTERRUPTED
        except RefusedTarget as refusal:
            self._print((refusal.problem,), sys.stderr)
            return REFUSED
        except UnknownRevision as unknown:
            _say(str(unknown))
            return REFUSED
        if isinstance(verdict, int):
            return verdict
        try:
            review.keep(verdict, LinesOf(self._rooms()))
        except OSError as fault:
            _say(f"Không ghi được {fault.filename}: {reason(fault)}.")
            return REFUSED
        if review.json:
            sys.stdout.write(as_json(verdict.problems, older=verdict.older))
        else:
            self._print(verdict.problems, sys.stdout)
        if verdict.older:
            _say(f"{verdict.older} cảnh báo có từ bản `{review.since}`, không tính.")
        return GOOD if verdict.passes else FAULTS

    def _verdict(self, review: Review) -> Verdict | int:
        if review.since is None:
            outcome = self._run(publishing=False)
            if isinstance(outcome, int):
                return outcome
            return judged(outcome.problems, strict=review.strict)
        with TemporaryDirectory() as folder:
            past = then(self._rooms(), review.since, Path(folder))
            # The present first: what it read serves both, the past leaves nothing.
            now = self._run(publishing=False)
            before = self._run(publishing=False, earlier=past.earlier)
        if isinstance(before, int) or isinstance(now, int):
            return REFUSED
        return judged_since(now.problems, before.problems, past.renamed)

    def _run(
        self, *, publishing: bool, earlier: Earlier | None = None
    ) -> press.Outcome | int:
        ordered = self.commission(earlier)
        if isinstance(ordered, int):
            return ordered
        return press.run(ordered, publishing=publishing)

    def commission(self, earlier: Earlier | None = None) -> commission.Order | int:
        """The order that these settings make, or REFUSED, and said why."""
        faults = tuple(self._faults_of_settings())
        if faults:
            self._print(faults, sys.stderr)
            return REFUSED
        rooms = self._rooms()
        # Half an import that was killed is nobody's work: out before it is read.
        if not settle(rooms["content"].parent, _say):
            return REFUSED
        return commission.Order(
            rooms=rooms,
            theme=Path(self.theme),
            output=Path(self.output_path).absolute(),
            store=Path(self.settings["CACHE_PATH"]),
            site_url=self.settings.get("SITEURL") or None,
            moment=self._moment,
            slices=tuple(self._slices()),
            say=_say,
            earlier=earlier,
        )

    def _rooms(self) -> dict[str, Path]:
        content = Path(self.path)
        data = self.settings.get("DATA_PATH")
        return {
            "content": content,
            "data": Path(data) if data else content.parent / "data",
        }

    def _slices(self) -> Iterator[Slice]:
        """The slices of this run's plugins, in the order of ``PLUGINS``."""
        for _, value in self._offers():
            if isinstance(value, Slice):
                yield value

    def _foreign_generators(self) -> Iterator[Problem]:
        """Plugins written for Pelican's own generators, which do not run here."""
        for module, value in self._offers():
            if value is not None and not isinstance(value, Slice):
                yield error("setting-generator", SETTINGS, name=module)

    def _offers(self) -> Iterator[tuple[str, object]]:
        """What this run's plugins offer, with the module that does.

        Signals outlive a run in the same process, so an offer counts only if its
        plugin is in this run's list.
        """
        offered = [
            (receiver.__module__, value)
            for receiver, value in signals.get_generators.send(self)
        ]
        for name in (plugin.__name__ for plugin in self.plugins):
            for module, value in offered:
                if module == name or module.startswith(f"{name}."):
                    yield module, value

    def _moment(self, pinned: datetime | None) -> datetime:
        ordered = self.settings.get("AS_OF")
        found = moment_of(str(ordered) if ordered else None, pinned)
        if not ordered:
            _say(f"Ra số theo thời điểm {found.isoformat(timespec='minutes')}.")
        return found

    def _faults_of_settings(self) -> Iterator[Problem]:
        if self.plugin_failure is not None:
            reason = self.plugin_failure
            yield error("setting-plugin-fails", SETTINGS, reason=reason)
            return
        loaded = [getattr(plugin, "__name__", "") for plugin in self.plugins]
        yield from missing_plugins(self.wanted_plugins, loaded)
        yield from self._foreign_generators()
        if not any(True for _ in self._slices()):
            yield error("setting-no-slices", SETTINGS)
        yield from faults_of_settings(self.settings, Path(self.theme), ZONE.key)

    def _print(self, problems: Iterable[Problem], stream: TextIO) -> None:
        if os.environ.get("GITHUB_ACTIONS") == "true":
            stream.write(as_annotations(problems))
        stream.write(human(problems, LinesOf(self._rooms())))
        stream.flush()


def _no_line(file: str, line: int) -> None:
    """There is no file whose line could be shown."""


def _told(outcome: press.Outcome) -> str:
    published = outcome.published
    assert published is not None
    if not published.switched:
        return f"Không có gì thay đổi: {outcome.plans} tệp giữ nguyên."
    return (
        f"Đã xuất bản {outcome.plans} tệp: {published.written} làm mới,"
        f" {published.linked} giữ nguyên, {published.removed} bỏ đi."
    )


def _say(sentence: str) -> None:
    print(sentence, file=sys.stderr, flush=True)
