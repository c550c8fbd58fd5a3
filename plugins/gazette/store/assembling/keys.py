"""Keys that must be unique in the whole newsroom."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import TypeVar

from gazette.core.problems import error
from gazette.store.assembling.gathering import Gathering
from gazette.store.models.form import Form
from gazette.store.placed import place
from gazette.store.reading import FileKind

One = TypeVar("One", bound=Form)
Whole = TypeVar("Whole", bound=Form)


def first_of_each(
    gathering: Gathering,
    kind: FileKind,
    written: Iterable[tuple[str, One, Whole]],
) -> Iterator[tuple[str, One, Whole]]:
    """Each form whose key is new; a key that stands in two files is a fault."""
    seen: dict[str, str] = {}
    for file, form, draft in written:
        key = form.at.text
        if key in seen:
            gathering.doubt(kind)
            gathering.add(
                error("key-twice", place(file, form.at), key=key, other=seen[key])
            )
            continue
        seen[key] = f"{file}:{form.at.line}"
        yield file, form, draft
