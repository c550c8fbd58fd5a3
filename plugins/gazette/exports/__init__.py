"""Exports: the edition for machines, feeds and the sitemap first."""

from __future__ import annotations


def register() -> None:
    """Pelican's entry. Only here is Pelican loaded, so that plans stay free of it."""
    from gazette.exports import plugin

    plugin.register()
