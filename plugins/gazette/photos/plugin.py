"""Offers the slice to Pelican."""

from __future__ import annotations

from pelican import signals

from gazette.photos.plan import SLICE
from gazette.publishing.slices import Slice


def offer(_pelican: object) -> Slice:
    """What the bridge collects."""
    return SLICE


def register() -> None:
    """Called by Pelican when the plugin loads."""
    signals.get_generators.connect(offer)
