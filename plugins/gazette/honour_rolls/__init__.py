"""Honour rolls: decisions and lists, titles, years."""

from __future__ import annotations


def register() -> None:
    """Pelican's entry. Only here is Pelican loaded, so that plans stay free of it."""
    from gazette.honour_rolls import plugin

    plugin.register()
