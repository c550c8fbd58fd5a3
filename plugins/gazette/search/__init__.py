"""Search without a server: an index in small files that the reader's browser reads."""

from __future__ import annotations


def register() -> None:
    """Pelican's entry. Only here is Pelican loaded, so that plans stay free of it."""
    from gazette.search import plugin

    plugin.register()
