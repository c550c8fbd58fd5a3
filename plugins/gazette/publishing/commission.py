"""What a press is commissioned to do: one build, or one check, as it was ordered."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from gazette.publishing.newsroom import Earlier
from gazette.publishing.slices import Slice


@dataclass(frozen=True, slots=True, kw_only=True)
class Order:
    """One build as ordered. ``moment`` gives the as-of moment from the record's own
    pin, so that the clock is asked only where nothing else decides. ``earlier`` turns
    the newsroom back to what it was.
    """

    rooms: dict[str, Path]
    theme: Path
    output: Path
    store: Path
    site_url: str | None
    moment: Callable[[datetime | None], datetime]
    slices: Sequence[Slice]
    say: Callable[[str], None]
    earlier: Earlier | None = None
