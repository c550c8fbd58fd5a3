"""Open data: the whole record as files for machines and for Excel."""

from __future__ import annotations


def register() -> None:
    """Pelican's entry. Only here is Pelican loaded, so that plans stay free of it."""
    from gazette.open_data import plugin

    plugin.register()
