"""How far a long step has come: a moving line on a terminal, plain lines elsewhere."""

from __future__ import annotations

import sys
from collections.abc import Callable
from typing import TextIO

Say = Callable[[str], None]


class Progress:
    """Tells of *what*, e.g. ``Ảnh``; elsewhere than on a terminal at every *step*
    things and at the end, so that a CI log stays short.
    """

    def __init__(
        self, what: str, say: Say, *, step: int, terminal: TextIO | None = None
    ) -> None:
        self._what = what
        self._say = say
        self._step = step
        self._terminal = terminal or sys.stderr

    def __call__(self, done: int, to_do: int) -> None:
        """*done* of *to_do* things are finished."""
        if self._terminal.isatty():
            end = "\n" if done == to_do else ""
            print(
                f"\r{self._what}: {done}/{to_do}",
                end=end,
                file=self._terminal,
                flush=True,
            )
        elif done % self._step == 0 or done == to_do:
            self._say(f"{self._what}: {done}/{to_do}.")
