"""``rollback``: the release before the published one becomes the site again."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from gazette.core.problems import Problem
from gazette.publishing.release import roll_back
from gazette.publishing.target import RefusedTarget


def rolled_back(output: Path, say: Callable[[str], None]) -> Problem | None:
    """Put the previous release back at *output*; what refused it, if anything did."""
    try:
        roll_back(output, say=say)
    except RefusedTarget as refused:
        return refused.problem
    return None
