"""Waits for saves, and says each one on the terminal."""

from __future__ import annotations

import sys
import threading
from collections.abc import Iterable
from contextlib import suppress
from pathlib import Path

from watchfiles import Change, DefaultFilter, watch

from gazette.desk.preview.server import Preview, open_preview
from gazette.desk.preview.session import Session
from gazette.publishing import bridge
from gazette.publishing.lines import LinesOf
from gazette.publishing.newsroom import is_leftover
from gazette.publishing.store_room import claim
from gazette.store.printing import count

_TOGETHER = 300
_STEP = 25
"""Milliseconds: how long saves are gathered, and how long it must have been quiet."""


def serve_while_written(order: bridge.Order, port: int) -> int:
    """Show the newsroom of *order* and follow its saves until the keyboard stops it.

    Raises RefusedTarget where its store is somebody else's folder.
    """
    commission = bridge.commissioned(order)
    if isinstance(commission, int):
        return commission
    claim(commission.store)
    with open_preview(Session(commission), LinesOf(commission.rooms), port) as server:
        first = server.open_edition()
        print(f"Bản xem thử mở tại {server.address}", flush=True)
        _say(f"{count(first.problems)} Dừng bằng Ctrl-C.")
        threading.Thread(target=server.serve_forever, daemon=True).start()
        with suppress(KeyboardInterrupt):
            follow(server, (*commission.rooms.values(), commission.theme))
        server.shutdown()
    return bridge.GOOD


def follow(
    server: Preview, folders: Iterable[Path], *, stop: threading.Event | None = None
) -> None:
    """Hand every save in *folders* to *server*; ends with the keyboard or *stop*."""
    changes = watch(
        *folders, watch_filter=_Saves(), debounce=_TOGETHER, step=_STEP,
        stop_event=stop, raise_interrupt=True, rust_timeout=1000,
        yield_on_timeout=True,
    )  # fmt: skip
    late = True  # the watch stands later than the first reading: what came between?
    for change in changes:
        paths = {path for _, path in change}
        if late or change:
            save = server.save(None if late else paths)
        late = False
        if not change:
            continue
        names = sorted({Path(path).name for path in paths})
        _say(
            f"Đã lưu {', '.join(names[:3])}{'…' if len(names) > 3 else ''}: "
            f"{count(save.problems)} ({save.seconds:.2f} giây)"
        )


class _Saves(DefaultFilter):
    """What an editor leaves for itself is no save."""

    def __call__(self, change: Change, path: str) -> bool:
        return not is_leftover(Path(path).name) and super().__call__(change, path)


def _say(sentence: str) -> None:
    print(sentence, file=sys.stderr, flush=True)
