"""Messages about photo files, captions, alt texts and credits."""

from __future__ import annotations

from gazette.store.messages.entry import Entry

ENTRIES: tuple[Entry, ...] = ()
