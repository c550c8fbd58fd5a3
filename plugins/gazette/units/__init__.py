"""Units: a hub for each, with its names through time and all that stands on it."""

from __future__ import annotations


def register() -> None:
    """Pelican's entry. Only here is Pelican loaded, so that plans stay free of it."""
    from gazette.units import plugin

    plugin.register()
