"""What only an officer can say, asked one by one.

A question without an answer becomes a gap (``store.gaps``) that ``check`` reports.
Refuses to know terminals.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import TypeAlias


@dataclass(frozen=True, slots=True, kw_only=True)
class Question:
    """``key`` is stable (``title``, ``date``…); ``options`` are all that may be chosen.

    ``offered`` is what an empty answer means, if anything. ``fault`` says in
    Vietnamese what is wrong with an answer, or None.
    """

    key: str
    text: str
    options: tuple[str, ...] = ()
    offered: str | None = None
    fault: Callable[[str], str | None] = lambda _answer: None


Ask: TypeAlias = Callable[[Question], str | None]
"""Puts a question; None where nobody answers. An answer has no fault."""


def nobody(_question: Question) -> str | None:
    """Asks no one: an import without a terminal."""
    return None
