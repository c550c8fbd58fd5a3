"""Messages about keys and values that do not fit the form of their file."""

from __future__ import annotations

from gazette.store.messages.entry import Entry

ENTRIES: tuple[Entry, ...] = ()
