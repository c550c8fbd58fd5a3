"""Messages about names, ids and files that lead nowhere or to two things."""

from __future__ import annotations

from gazette.store.messages.entry import Entry

ENTRIES: tuple[Entry, ...] = ()
