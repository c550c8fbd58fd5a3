"""Real web servers over a built site, each with nothing but the rules it was built
with: nginx and Caddy as Debian has them.
"""

from __future__ import annotations

import http.client
import os
import shutil
import socket
import subprocess
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

import pytest

HOST = "127.0.0.1"

NGINX = """\
daemon off;
{user}
pid {work}/nginx.pid;
error_log stderr error;
events {{ worker_connections 64; }}
http {{
    access_log off;
    client_body_temp_path {work}/1;
    proxy_temp_path {work}/2;
    fastcgi_temp_path {work}/3;
    uwsgi_temp_path {work}/4;
    scgi_temp_path {work}/5;
    server {{
        listen {host}:{port};
        root {root};
        include {site}/_nginx.conf;
    }}
}}
"""
CADDY = """\
{{
	admin off
	auto_https off
}}
http://{host}:{port} {{
	root * {root}
	import {site}/_caddy.conf
}}
"""


@dataclass(frozen=True, slots=True, kw_only=True)
class Answer:
    """What a server said."""

    status: int
    headers: dict[str, str]
    body: bytes


@dataclass(frozen=True, slots=True, kw_only=True)
class WebServer:
    """A server that runs."""

    port: int

    def ask(self, path: str, headers: dict[str, str] | None = None) -> Answer:
        """One request."""
        line = http.client.HTTPConnection(HOST, self.port, timeout=20)
        line.request("GET", path, headers=headers or {})
        told = line.getresponse()
        body = told.read()
        line.close()
        said = {name.lower(): value for name, value in told.getheaders()}
        return Answer(status=told.status, headers=said, body=body)


def program(name: str) -> str:
    """Where the server's program is; without it the test is left out, loudly."""
    found = shutil.which(name, path="/usr/sbin:/usr/local/sbin:/usr/bin:/usr/local/bin")
    if found is None:
        pytest.skip(f"không có / no {name}: apt install nginx-light caddy")
    return found


@contextmanager
def serving(kind: str, site: Path, root: Path, work: Path) -> Iterator[WebServer]:
    """*site*, which lies in or is *root*, served by nginx or caddy."""
    with socket.create_server((HOST, 0)) as free:
        port = free.getsockname()[1]
    work.mkdir()
    settings = work / "server.conf"
    text = {"nginx": NGINX, "caddy": CADDY}[kind].format(
        work=work, host=HOST, port=port, root=root, site=site, user=_user()
    )
    settings.write_text(text, encoding="utf-8", newline="\n")
    words = {
        "nginx": [program("nginx"), "-p", str(work), "-c", str(settings)],
        "caddy": [
            *(program("caddy"), "run", "--adapter", "caddyfile"),
            *("--config", str(settings)),
        ],
    }[kind]
    told = work / "said"
    with (
        told.open("wb") as said,
        subprocess.Popen(
            words, stdout=said, stderr=said, env={**os.environ, "HOME": str(work)}
        ) as running,
    ):
        try:
            _await(running, port, told)
            yield WebServer(port=port)
        finally:
            running.terminate()
            running.wait(timeout=20)


def _user() -> str:
    """The files of a test are for this user's eyes alone; as root, nginx would send
    another to read them.
    """
    return "user root;" if os.name == "posix" and os.getuid() == 0 else ""


def _await(running: subprocess.Popen[bytes], port: int, told: Path) -> None:
    for _ in range(200):
        if running.poll() is not None:
            break
        try:
            socket.create_connection((HOST, port), timeout=1).close()
        except OSError:
            time.sleep(0.05)
        else:
            return
    raise AssertionError(told.read_text(encoding="utf-8"))
