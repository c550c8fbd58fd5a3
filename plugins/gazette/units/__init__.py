"""Units: a hub for each, with its names through time and all that stands on it."""

from __future__ import annotations

from gazette.units.plugin import register

__all__ = ["register"]
