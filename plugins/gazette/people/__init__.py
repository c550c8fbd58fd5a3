"""People: names A–Z, and a page for those the record joins and the rule allows one."""

from __future__ import annotations


def register() -> None:
    """Pelican's entry. Only here is Pelican loaded, so that plans stay free of it."""
    from gazette.people import plugin

    plugin.register()
