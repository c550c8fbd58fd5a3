"""Files made after all others: summaries that tell of them, bundles that hold them.

Their keys need the others' keys, their bytes the others' files. Refuses to know what
is told or bundled.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import Path

from gazette.publishing.bundles import write_bundle
from gazette.publishing.manifest import Entry
from gazette.publishing.outputs import Output
from gazette.publishing.plans import BundlePlan, Made, Plan, SummaryPlan, path_of
from gazette.publishing.view import fingerprint

LastPlan = SummaryPlan | BundlePlan


def last_key(plan: LastPlan, keys: Mapping[str, str]) -> str:
    """The fingerprint of a file made last: its own key and those of all its files,
    by path in *keys*.
    """
    match plan:
        case SummaryPlan(of=routes):
            kind = b"summary"
        case BundlePlan(of=pairs):
            kind, routes = b"bundle 1", tuple(route for _, route in pairs)
    told = (keys[path_of(route)].encode() for route in routes)
    return fingerprint(kind, plan.key.encode(), *told)


class Afterwork:
    """Makes them, a bundle in the file *scratch*, which the next one writes anew."""

    def __init__(self, by_path: Mapping[str, Plan], scratch: Path) -> None:
        self._by_path = by_path
        self._scratch = scratch

    def make(
        self,
        output: Output,
        entry: Callable[[str], Entry],
        file: Callable[[str], Path],
    ) -> bytes | Path:
        """The bytes of *output*, or where they lie."""
        plan = self._by_path[output.path]
        if isinstance(plan, BundlePlan):
            write_bundle(plan, self._scratch, lambda route: file(path_of(route)))
            return self._scratch
        assert isinstance(plan, SummaryPlan)
        found = ((route, entry(path_of(route))) for route in plan.of)
        return plan.make(
            {route: Made(size=told.size, sha256=told.sha256) for route, told in found}
        )

    def close(self) -> None:
        """Leave no scratch behind."""
        self._scratch.unlink(missing_ok=True)
