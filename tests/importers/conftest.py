"""The sample's registry, read once as an import reads it, and its score sheets."""

from __future__ import annotations

import shutil
from collections.abc import Mapping
from pathlib import Path

import pytest

from gazette.importers.newsroom import Newsroom, newsroom
from gazette.store.assembling.clusters import clusters
from gazette.store.assembling.criteria import criteria_sets
from gazette.store.assembling.gathering import Gathering
from gazette.store.assembling.scores import BuiltScores, scores
from gazette.store.assembling.units import units
from gazette.store.names import Names
from gazette.store.reading import kind_of, read_file

ROOT = Path(__file__).parents[2]


@pytest.fixture(scope="session")
def sample_scores() -> Mapping[str, BuiltScores]:
    """The sample's score sheets by their cluster's key."""
    reads = []
    for path in sorted((ROOT / "data").rglob("*.yaml")):
        file = path.relative_to(ROOT).as_posix()
        kind = kind_of(file)
        if kind:
            reads.append(read_file(kind, path.read_bytes(), file))
    gathering = Gathering(reads, {})
    names = Names(units(gathering))
    built = scores(
        gathering, names, clusters(gathering, names), criteria_sets(gathering)
    )
    return {str(each.scores.cluster): each for each in built}


@pytest.fixture(scope="session")
def empty_room(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The sample's registry without scores, decisions and reports."""
    root = tmp_path_factory.mktemp("room")
    (root / "data").mkdir()
    for name in ("site.yaml", "titles.yaml"):
        shutil.copy(ROOT / "data" / name, root / "data" / name)
    for name in ("units", "clusters", "criteria"):
        shutil.copytree(ROOT / "data" / name, root / "data" / name)
    return root


@pytest.fixture(scope="session")
def record(empty_room: Path) -> Newsroom:
    """What an import knows of the sample."""
    return newsroom(empty_room)
