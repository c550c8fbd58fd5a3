"""Messages about writing, checking and switching the built site."""

from __future__ import annotations

from gazette.store.messages.entry import Entry

ENTRIES: tuple[Entry, ...] = ()
