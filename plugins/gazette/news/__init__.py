"""News: the front page, lists, reports with their conference record, standing pages."""

from __future__ import annotations


def register() -> None:
    """Pelican's entry. Only here is Pelican loaded, so that plans stay free of it."""
    from gazette.news import plugin

    plugin.register()
