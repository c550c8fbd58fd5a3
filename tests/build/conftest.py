"""A newsroom on disk for every build test."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.build.folder import Desk, desk


@pytest.fixture
def newsdesk(tmp_path: Path) -> Desk:
    """A fresh small newsroom, not yet built."""
    return desk(tmp_path)
