"""The sample, served, and the pages that stand for all of it."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from theme.tools.browsing import served
from theme.tools.specimens import Specimen, specimens


@pytest.fixture(scope="session")
def sample_address(sample: Path) -> Iterator[str]:
    """Where the sample is served, without a slash at its end."""
    with served(sample) as found:
        yield found


@pytest.fixture(scope="session")
def sample_pages(sample: Path, sample_address: str) -> dict[str, str]:
    """One page of each type, and the others that differ: name and address."""
    found: tuple[Specimen, ...] = specimens(sample)
    return {one.name: sample_address + one.route(sample) for one in found}
