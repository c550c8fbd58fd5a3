"""Offers the slice to Pelican."""

from __future__ import annotations

from pelican import signals

from gazette.publishing.slices import Slice
from gazette.search.plan import SLICE


def offer(_pelican: object) -> Slice:
    """The slice, for the edition's generator."""
    return SLICE


def register() -> None:
    """Connects the offer."""
    signals.get_generators.connect(offer)
