"""Photos: the archive by year, unit and event, albums, and bundles to take away."""

from __future__ import annotations


def register() -> None:
    """Pelican's entry. Only here is Pelican loaded, so that plans stay free of it."""
    from gazette.photos import plugin

    plugin.register()
