"""The preview's web server: pages from the session, and word of every save.

Each page bears a bar that says what it is and, after a save with a fault, the fault
with its line. A page that a save has changed renews itself (server-sent events, WHATWG
HTML). Answers on this machine only, and keeps nothing in the browser.
"""

from __future__ import annotations

import html
import sys
import threading
import time
import traceback
from collections.abc import Callable, Collection
from concurrent.futures import ThreadPoolExecutor
from contextlib import suppress
from hashlib import blake2b
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from importlib.resources import files
from pathlib import Path
from typing import Any, TypeVar
from urllib.parse import parse_qs, unquote, urlsplit

from gazette.core.problems import Problem
from gazette.desk.desk_page import ROUTE as DESK
from gazette.desk.preview.fault import fault_html
from gazette.desk.preview.session import Save, Session
from gazette.publishing.media_types import content_type
from gazette.publishing.plans import path_of
from gazette.publishing.serving import LOOPBACK, PORTS_TRIED
from gazette.store.printing import LineOf, count

OWN = "/-/"
"""Addresses of the preview itself; no page of a site begins so."""

_HEARTBEAT = 15.0
_FETCHED = 0.25
"""Seconds without a question from a browser before the edition is planned."""

_PATIENCE = 2.0
"""Seconds after a save when the edition is planned whatever browsers still ask."""

_OWN_FAULT = (
    '<section class="preview-fault" role="alert"><h2>Chương trình gặp lỗi của chính nó'
    "</h2><p>Trang dưới đây là bản trước, không phải do bài viết hay số liệu. Dừng bản"
    " xem thử bằng Ctrl-C rồi mở lại; nếu còn, gửi lời trên màn hình lệnh cho người"
    " sửa.</p></section>"
)

Answer = TypeVar("Answer")


class Preview(ThreadingHTTPServer):
    """The server. ``save`` is told by the watch; browsers wait for it to be done."""

    daemon_threads = True

    def __init__(self, session: Session, line_of: LineOf, *, port: int) -> None:
        self.session = session
        self._line_of = line_of
        self._thread = ThreadPoolExecutor(1)
        self._news = threading.Condition()
        self._waiting: dict[str, int] = {}
        self._served: str | None = None  # the last page, by a browser just renewing it
        self._turn = 0
        self._fault = ""
        self._later: threading.Timer | None = None
        self._timing = threading.Lock()
        self._planned_by = 0.0
        super().__init__((LOOPBACK, port), _Pages)

    @property
    def base(self) -> str:
        """The path that the site stands under, without a closing slash."""
        edition = self.session.edition
        return edition.site.base if edition else ""

    @property
    def address(self) -> str:
        """What to type into a browser."""
        return f"http://{LOOPBACK}:{self.server_port}{self.base}/"

    def ask(self, question: Callable[[], Answer]) -> Answer:
        """The answer to a question that only the session's thread may ask."""
        try:
            asked = self._thread.submit(question)
        except RuntimeError as closed:  # a browser asks while we go
            raise ConnectionError from closed
        return asked.result()

    def open_edition(self) -> Save:
        """Read and plan the newsroom for the first time."""
        self.ask(self.session.look)
        return self.ask(self.session.finish)

    def save(self, paths: Collection[str] | None = None) -> Save:
        """Read what was saved, at *paths* if they are known, and tell the browsers. The
        rest is planned a moment later, when they have fetched what they show.
        """
        self.session.hurried.set()
        save = self.ask(lambda: self._read(paths))
        self._planned_by = time.monotonic() + _PATIENCE
        self._plan_later()
        return save

    def _read(self, paths: Collection[str] | None) -> Save:
        self.session.hurried.clear()
        with self._news:
            looked_at = min(self._waiting, default=self._served)
        route = None if looked_at is None else _route_of(looked_at)
        save = self.session.look(route, paths)
        self._tell(save)
        return save

    def answered(self) -> None:
        """A browser has got what it asked for, and may ask for more at once."""
        if self._later is not None and time.monotonic() < self._planned_by:
            self._plan_later()

    def _plan_later(self) -> None:
        with self._timing:
            if self._later is not None:
                self._later.cancel()
            self._later = threading.Timer(_FETCHED, self._begin_planning)
            self._later.daemon = True
            self._later.start()

    def _begin_planning(self) -> None:
        self._later = None
        with suppress(RuntimeError):  # we go
            self._thread.submit(self._finish)

    def _finish(self) -> None:
        try:
            save = self.session.finish()
        except Exception:  # noqa: BLE001 - nobody waits for this answer
            self._tell_own_fault()
        else:
            self._tell(save)

    def _tell_own_fault(self) -> None:
        """What the program itself could not do: on the page and on the terminal."""
        traceback.print_exc()
        with self._news:
            self._fault = _OWN_FAULT
            self._turn += 1
            self._news.notify_all()

    def _tell(self, save: Save) -> None:
        stopping = [problem for problem in save.problems if problem.stops]
        with self._news:
            self._fault = fault_html(stopping, self._line_of)
            self._turn += 1
            self._news.notify_all()

    def state(self, path: str) -> str:
        """A mark of what is shown at *path*: the page and the fault above it."""
        fault = self._fault.encode()
        return f"{self.session.key(path)}-{blake2b(fault, digest_size=6).hexdigest()}"

    def problems(self) -> tuple[Problem, ...]:
        """What is wrong now."""
        return self.session.problems

    def dressed(self, page: bytes, path: str) -> bytes:
        """*page* with the preview's bar, and the fault of the last save."""
        self._served = path
        state = self.ask(lambda: self.state(path))
        bar = _bar(self.base, self.problems(), self._fault, state)
        head = f'<link rel="stylesheet" href="{OWN}xem-thu.css">'
        head += f'<script type="module" src="{OWN}xem-thu.js"></script></head>'
        page = page.replace(b"</head>", head.encode(), 1)
        start = page.find(b">", page.find(b"<body")) + 1
        return page[:start] + bar.encode() + page[start:]

    def empty(self) -> bytes:
        """What is shown while nothing can be: the faults alone."""
        return (
            '<!doctype html>\n<html lang="vi">\n<head>\n<meta charset="utf-8">\n'
            '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
            "<title>Bản xem thử</title>\n</head>\n<body>\n</body>\n</html>\n"
        ).encode()

    def wait(self, path: str, turn: int) -> int:
        """The turn after *turn*, or the same when nothing came for a while."""
        with self._news:
            self._waiting[path] = self._waiting.get(path, 0) + 1
            try:
                self._news.wait_for(lambda: self._turn > turn, _HEARTBEAT)
            finally:
                self._waiting[path] -= 1
                if not self._waiting[path]:
                    del self._waiting[path]
            return self._turn

    def server_close(self) -> None:
        """Stop, and close the stores on their own thread."""
        super().server_close()
        if self._later is not None:
            self._later.cancel()
        self._thread.submit(self.session.close)
        self._thread.shutdown()

    def handle_error(self, request: Any, client_address: Any) -> None:
        """A browser that hangs up early is no fault worth a traceback."""
        if not isinstance(sys.exception(), ConnectionError | TimeoutError):
            super().handle_error(request, client_address)


def open_preview(session: Session, line_of: LineOf, port: int) -> Preview:
    """A preview on *port*, or on the next free one."""
    for candidate in range(port, min(port + PORTS_TRIED, 65536)):
        with suppress(OSError):
            return Preview(session, line_of, port=candidate)
    return Preview(session, line_of, port=0)


class _Pages(BaseHTTPRequestHandler):
    server: Preview
    server_version = "bang-vang"
    protocol_version = "HTTP/1.1"

    def do_GET(self) -> None:
        """Answer one request."""
        self._answer()
        self.server.answered()

    def _answer(self) -> None:
        parts = urlsplit(self.path)
        route = unquote(parts.path)
        if route == f"{OWN}su-kien":
            asked = {name: some[0] for name, some in parse_qs(parts.query).items()}
            self._events(asked.get("trang", "/"), asked.get("dang", ""))
        elif route.startswith(OWN):
            self._own(route.removeprefix(OWN))
        elif not f"{route}/".startswith(f"{self.server.base}/"):
            self._send(404, "text/html; charset=utf-8", self._page(b"", route))
        else:
            self._file(route.removeprefix(self.server.base) or "/")

    def _file(self, route: str) -> None:
        server, path = self.server, path_of(route)
        kind = content_type(path)
        if route == DESK:
            page = server.ask(server.session.desk)
            self._send(200, "text/html; charset=utf-8", self._page(page, path))
            return
        plan = server.ask(lambda: server.session.plan(path))
        if plan is None:
            lost = server.ask(lambda: server.session.plan("404.html"))
            data = server.ask(lambda: server.session.page(lost)) if lost else None
            self._send(404, "text/html; charset=utf-8", self._page(data, path))
            return
        picture = server.session.picture(plan)
        made = picture() if picture else server.ask(lambda: server.session.page(plan))
        if isinstance(made, Path):
            made = made.read_bytes()
        if path.endswith(".html"):
            made = self._page(made, path)
        self._send(200 if made is not None else 404, kind, made or b"")

    def _page(self, data: bytes | Path | None, path: str) -> bytes:
        page = data if isinstance(data, bytes) and data else self.server.empty()
        return self.server.dressed(page, path)

    def _own(self, name: str) -> None:
        room = files("gazette.desk.preview") / "browser"
        if name not in ("xem-thu.js", "xem-thu.css"):
            self._send(404, "text/plain; charset=utf-8", b"")
            return
        self._send(200, content_type(name), (room / name).read_bytes())

    def _events(self, path: str, shown: str) -> None:
        """Tell a page that *shown* is no longer what stands there."""
        server = self.server
        self.send_response(200)
        self.send_header("Content-Type", "text/event-stream; charset=utf-8")
        self.send_header("Cache-Control", "no-store")
        self.send_header("Connection", "close")
        self.end_headers()
        self._write("retry: 500\n\n")
        place = path_of(path.removeprefix(server.base) or "/")
        turn = 0
        while server.ask(lambda: server.state(place)) == shown:
            turn = server.wait(place, turn)
            self._write(":\n\n")
        self._write("data: anew\n\n")

    def _write(self, text: str) -> None:
        self.wfile.write(text.encode())
        self.wfile.flush()

    def _send(self, status: int, kind: str, data: bytes) -> None:
        self.send_response(status)
        self.send_header("Content-Type", kind)
        self.send_header("Content-Length", str(len(data)))
        self.send_header("Cache-Control", "no-store")
        self.end_headers()
        self.wfile.write(data)

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002
        """Says nothing: the terminal is for saves."""


def _bar(base: str, problems: tuple[Problem, ...], fault: str, state: str) -> str:
    told = html.escape(count(problems))
    return (
        f'<div class="preview-bar" data-shown="{state}"><p>'
        "<strong>Bản xem thử</strong> trên máy này: "
        f'{told} <a href="{html.escape(base)}{DESK}">Bàn biên tập</a></p></div>{fault}'
    )


def _route_of(path: str) -> str:
    """The route of an output path."""
    return "/" + path.removesuffix("index.html")
