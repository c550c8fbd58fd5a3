"""Messages about scores, counts and totals that are untrue."""

from __future__ import annotations

from gazette.store.messages.entry import Entry

ENTRIES: tuple[Entry, ...] = ()
