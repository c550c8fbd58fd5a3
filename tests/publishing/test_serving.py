"""The server shows a built site as a static host would."""

from __future__ import annotations

import http.client
import socket
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from gazette.publishing.serving import (
    LOOPBACK,
    SiteServer,
    base_of,
    header_rules,
    open_server,
    serve_until_stopped,
)

HEADERS = """\
# what the site asks its host to send
/*
  X-Content-Type-Options: nosniff
  Cache-Control: max-age=1
/tin/*
  X-Robots-Tag: noindex
"""


@pytest.fixture
def site(tmp_path: Path) -> Path:
    pages = {
        "index.html": "trang nhất",
        "404.html": "không có trang này",
        "tin/index.html": "tin",
        "tin/đắk-lắk.html": "Đắk Lắk",
        "trong/ghi-chu.txt": "no index here",
        "_headers": HEADERS,
    }
    for name, text in pages.items():
        path = tmp_path / "site" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
    (tmp_path / "secret.txt").write_text("beside the site", encoding="utf-8")
    return tmp_path / "site"


@contextmanager
def running(folder: Path, base: str = "/") -> Iterator[SiteServer]:
    with open_server(folder, base=base) as server:
        thread = threading.Thread(target=server.serve_forever, args=(0.01,))
        thread.start()
        try:
            yield server
        finally:
            server.shutdown()
            thread.join()


def ask(
    server: SiteServer, path: str, method: str = "GET"
) -> tuple[int, dict[str, str], str]:
    connection = http.client.HTTPConnection(LOOPBACK, server.server_port, timeout=60)
    connection.request(method, path)
    answer = connection.getresponse()
    text = answer.read().decode("utf-8")
    connection.close()
    return answer.status, {k.lower(): v for k, v in answer.getheaders()}, text


def test_pages_and_folders(site: Path) -> None:
    with running(site) as server:
        assert server.address == f"http://127.0.0.1:{server.server_port}/"
        status, headers, text = ask(server, "/")
        assert (status, text) == (200, "trang nhất")
        assert headers["content-type"] == "text/html; charset=utf-8"
        assert headers["cache-control"] == "no-store"
        assert ask(server, "/tin/?trang=2")[2] == "tin"
        assert ask(server, "/tin/%C4%91%E1%BA%AFk-l%E1%BA%AFk.html")[2] == "Đắk Lắk"
        status, headers, _ = ask(server, "/tin")
        assert (status, headers["location"]) == (301, "/tin/")


@pytest.mark.parametrize(
    "path", ["/khong-co/", "/trong/", "/../secret.txt", "/%2e%2e/secret.txt", "/%00"]
)
def test_what_is_not_there_gets_the_site_s_own_page(site: Path, path: str) -> None:
    with running(site) as server:
        status, headers, text = ask(server, path)
    assert (status, text) == (404, "không có trang này")
    assert headers["content-type"] == "text/html; charset=utf-8"


def test_head_sends_no_body(site: Path) -> None:
    with running(site) as server:
        for path, status in (("/", 200), ("/khong-co/", 404)):
            told, headers, text = ask(server, path, "HEAD")
            assert (told, text) == (status, "")
            assert int(headers["content-length"]) > 0


def test_a_site_without_its_own_404_still_answers(site: Path) -> None:
    (site / "404.html").unlink()
    with running(site) as server:
        assert ask(server, "/khong-co/")[0] == 404


def test_the_site_s_own_headers_are_sent(site: Path) -> None:
    with running(site) as server:
        _, front, _ = ask(server, "/")
        _, news, _ = ask(server, "/tin/")
    assert front["x-content-type-options"] == "nosniff"
    assert "x-robots-tag" not in front
    assert news["x-robots-tag"] == "noindex"
    assert news["cache-control"] == "no-store"


def test_header_rules_read_comments_and_gaps() -> None:
    assert header_rules("\n# a\n/x\n A: b: c\n\n  D: e\n/y\n") == (
        ("/x", (("A", "b: c"), ("D", "e"))),
        ("/y", ()),
    )


def test_a_base_path_is_kept(site: Path) -> None:
    with running(site, base="/bang-vang/") as server:
        assert server.address.endswith("/bang-vang/")
        assert ask(server, "/bang-vang/tin/")[2] == "tin"
        assert ask(server, "/bang-vang")[1]["location"] == "/bang-vang/"
        assert ask(server, "/bang-vang/tin")[1]["location"] == "/bang-vang/tin/"
        assert ask(server, "/tin/")[0] == 404
        assert ask(server, "/bang-vangtin/")[0] == 404


def test_a_switched_folder_is_seen_at_once(site: Path) -> None:
    with running(site) as server:
        assert ask(server, "/")[2] == "trang nhất"
        site.rename(site.with_name("old"))
        site.mkdir()
        (site / "index.html").write_text("số mới", encoding="utf-8")
        assert ask(server, "/")[2] == "số mới"


def test_the_next_free_port_is_taken(site: Path) -> None:
    with socket.create_server((LOOPBACK, 0)) as busy:
        port = busy.getsockname()[1]
        with open_server(site, port=port) as server:
            assert server.server_port not in (0, port)


def test_only_this_machine_is_served(site: Path) -> None:
    with open_server(site) as server:
        assert server.server_address[0] == LOOPBACK


def test_a_torn_request_line_is_answered(site: Path) -> None:
    with (
        running(site) as server,
        socket.create_connection((LOOPBACK, server.server_port), 10) as line,
    ):
        line.sendall(b"nonsense\r\n\r\n")
        assert b"400" in line.recv(1000)


@pytest.mark.parametrize(
    ("front", "base"),
    [
        ('<link rel="canonical" href="https://a.example/">', "/"),
        ('<link rel="canonical" href="https://a.example/tin/x/">', "/tin/x/"),
        ("<p>no word of it</p>", "/"),
    ],
)
def test_a_site_says_where_it_stands(site: Path, front: str, base: str) -> None:
    (site / "index.html").write_text(front, encoding="utf-8")
    assert base_of(site) == base


def test_serving_prints_where(
    site: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(SiteServer, "serve_forever", lambda self: None)
    assert serve_until_stopped(site) == 0
    told = capsys.readouterr().out
    assert told.startswith("Trang đang mở tại http://127.0.0.1:")
    assert told.endswith("/\n")
