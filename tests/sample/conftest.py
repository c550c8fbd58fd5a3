"""The sample newsroom of this repository, read as a build reads it."""

from __future__ import annotations

from contextlib import closing
from pathlib import Path

import pytest

from gazette.core.archive import Archive
from gazette.publishing.desk_store import DeskStore
from gazette.publishing.newsroom import ROOMS, survey
from gazette.publishing.reading import Reading, read_newsroom

ROOT = Path(__file__).resolve().parents[2]


@pytest.fixture(scope="session")
def sample(tmp_path_factory: pytest.TempPathFactory) -> Reading:
    """Everything of ``content/`` and ``data/``, with all that is wrong with it."""
    found = survey({room: ROOT / room for room in ROOMS})
    folder = tmp_path_factory.mktemp("desk")
    with closing(DeskStore(folder, "sample")) as desk:
        return read_newsroom(found, desk, lambda _line: None)


@pytest.fixture(scope="session")
def archive(sample: Reading) -> Archive:
    """The archive of the sample; a sample with a fault in it has none."""
    assert sample.archive is not None, "\n".join(map(str, sample.problems))
    return sample.archive
