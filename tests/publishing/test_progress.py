"""Progress moves on a terminal and stays short in a log."""

from __future__ import annotations

import io

from gazette.publishing.progress import Progress


class Terminal(io.StringIO):
    def isatty(self) -> bool:
        return True


def test_a_log_gets_a_line_now_and_then_and_one_at_the_end() -> None:
    said: list[str] = []
    progress = Progress("Trang", said.append, step=500, terminal=io.StringIO())
    for done in range(1, 1201):
        progress(done, 1200)
    assert said == ["Trang: 500/1200.", "Trang: 1000/1200.", "Trang: 1200/1200."]


def test_a_terminal_gets_one_moving_line() -> None:
    said: list[str] = []
    terminal = Terminal()
    progress = Progress("Ảnh", said.append, step=50, terminal=terminal)
    progress(1, 2)
    progress(2, 2)
    assert terminal.getvalue() == "\rẢnh: 1/2\rẢnh: 2/2\n"
    assert said == []
