"""Leaderboards: clusters, their years, and the board of each year."""

from __future__ import annotations


def register() -> None:
    """Pelican's entry. Only here is Pelican loaded, so that plans stay free of it."""
    from gazette.leaderboards import plugin

    plugin.register()
