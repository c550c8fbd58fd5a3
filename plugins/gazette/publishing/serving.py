"""A small web server on this machine, so that a built site can be looked at.

Knows how a static host answers: folder indexes, `404.html`, content types, the
site's own `_headers`. Refuses to know how the site was made; standard library only.
"""

from __future__ import annotations

import os
import re
import sys
from collections.abc import Iterator
from contextlib import suppress
from fnmatch import fnmatchcase
from html import unescape
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

from gazette.publishing.media_types import content_type

LOOPBACK = "127.0.0.1"
PORTS_TRIED = 50
_CANONICAL = re.compile(r'<link rel="canonical" href="([^"]+)"')


def header_rules(text: str) -> tuple[tuple[str, tuple[tuple[str, str], ...]], ...]:
    """The rules of a `_headers` file: an address pattern and what to send for it."""
    rules: list[tuple[str, list[tuple[str, str]]]] = []
    for line in text.splitlines():
        if not line.strip() or line.lstrip().startswith("#"):
            continue
        if not line[0].isspace():
            rules.append((line.strip(), []))
        elif rules and ":" in line:
            name, _, value = line.partition(":")
            rules[-1][1].append((name.strip(), value.strip()))
    return tuple((pattern, tuple(headers)) for pattern, headers in rules)


class Pages(SimpleHTTPRequestHandler):
    """Answers one request from the folder that the server shows."""

    server: SiteServer
    protocol_version = "HTTP/1.1"
    server_version = "bang-vang"
    timeout = 60  # a kept-alive connection that says nothing is let go

    def send_head(self) -> Any:
        """The head of an answer; an address outside the base is nobody's."""
        if f"{self._address()}/".startswith(self.server.base):
            with suppress(ValueError):  # no file has a name with a null byte
                return super().send_head()
        self.send_error(404)
        return None

    def translate_path(self, path: str) -> str:
        """The file of an address, which the base is no part of."""
        return super().translate_path(
            "/" + urlsplit(path).path[len(self.server.base) :]
        )

    def guess_type(self, path: Any) -> str:
        """The content type of a file."""
        return content_type(Path(path).name)

    def end_headers(self) -> None:
        """Send what the site's own rules add, and never let a browser keep a page."""
        for name, value in self._own_headers():
            self.send_header(name, value)
        self.send_header("Cache-Control", "no-store")
        super().end_headers()

    def _own_headers(self) -> Iterator[tuple[str, str]]:
        for pattern, headers in self.server.rules():
            if fnmatchcase(self._address(), pattern):
                yield from (pair for pair in headers if pair[0] != "Cache-Control")

    def _address(self) -> str:
        # A request line that cannot be read leaves no path behind.
        return urlsplit(getattr(self, "path", "/")).path

    def list_directory(self, path: Any) -> None:  # noqa: ARG002
        """A folder without an index is not there, as on any static host."""
        self.send_error(404)

    def send_error(
        self, code: int, message: str | None = None, explain: str | None = None
    ) -> None:
        """The site's own page for what is not there."""
        page = self.server.folder / "404.html"
        if code != 404 or not page.is_file():
            super().send_error(code, message, explain)
            return
        body = page.read_bytes()
        self.send_response(404)
        self.send_header("Content-Type", content_type(page.name))
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        if self.command != "HEAD":
            self.wfile.write(body)

    def log_message(self, format: str, *args: Any) -> None:  # noqa: A002
        """Say nothing: an officer's screen is no access log."""


class SiteServer(ThreadingHTTPServer):
    """Shows *folder* under *base*, a path that begins and ends with a slash."""

    # On Windows this option would let two programs share one port.
    allow_reuse_address = os.name != "nt"
    daemon_threads = True

    def __init__(self, folder: Path, *, base: str = "/", port: int = 0) -> None:
        self.folder = folder
        self.base = base
        super().__init__((LOOPBACK, port), Pages)

    @property
    def address(self) -> str:
        """What to type into a browser."""
        return f"http://{LOOPBACK}:{self.server_port}{self.base}"

    def finish_request(self, request: Any, client_address: Any) -> None:
        """Let a page look at the folder as it is now: a build may have switched it."""
        Pages(request, client_address, self, directory=os.fspath(self.folder))

    def handle_error(self, request: Any, client_address: Any) -> None:
        """A browser that hangs up early is no fault worth a traceback."""
        if not isinstance(sys.exception(), ConnectionError | TimeoutError):
            super().handle_error(request, client_address)

    def rules(self) -> tuple[tuple[str, tuple[tuple[str, str], ...]], ...]:
        """The site's `_headers`, none when it has no such file."""
        try:
            return header_rules((self.folder / "_headers").read_text(encoding="utf-8"))
        except OSError:
            return ()


def open_server(folder: Path, *, base: str = "/", port: int = 0) -> SiteServer:
    """A server on *port*, or on the next free one; OSError when all are taken."""
    for candidate in range(port, min(port + PORTS_TRIED, 65536)):
        try:
            return SiteServer(folder, base=base, port=candidate)
        except OSError:
            continue
    return SiteServer(folder, base=base, port=0)


def base_of(folder: Path) -> str:
    """The path that a built site stands under, as its front page says itself."""
    try:
        front = (folder / "index.html").read_text(encoding="utf-8", errors="replace")
    except OSError:
        return "/"
    canonical = _CANONICAL.search(front)
    parts = urlsplit(unescape(canonical[1])).path.split("/") if canonical else []
    return "/" + "".join(f"{part}/" for part in parts if part)


def serve_until_stopped(folder: Path, *, port: int = 0) -> int:
    """Show *folder*, print where, and stay until the keyboard stops it."""
    with open_server(folder, base=base_of(folder), port=port) as server:
        print(f"Trang đang mở tại {server.address}", flush=True)
        print("Dừng bằng Ctrl-C.", file=sys.stderr, flush=True)
        server.serve_forever()
    return 0
