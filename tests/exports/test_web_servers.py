"""What real web servers say with the rules that a build writes for them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest

from gazette.exports.server_rules import KEEPINGS, PASSING, headers, keeping
from gazette.publishing.media_types import content_type
from tests.build.folder import desk
from tests.exports.web_servers import WebServer, serving

MOVED = """\
redirects:
  - /cu/ | /gioi-thieu/
  - /bai-cu.html | /tin-tuc/2023/tong-ket/
  - /thi-dua-khen-thuong-mot-dia-chi-cu-dai-hon-moi-bang-bam-cua-may-chu/ | /so-do/
  - /tung-la-don-vi/ | /don-vi/ten-cu/
"""
FORMER = "    kind: khu vực\n    former_ids: [ten-cu]\n    parent"


@dataclass(frozen=True, slots=True, kw_only=True)
class Site:
    """A built site below *base*, behind a real server."""

    folder: Path
    base: str
    server: WebServer

    def moved(self) -> set[str]:
        """The addresses that moved: each has a page, for hosts that know no moves."""
        text = (self.folder / "_redirects").read_text(encoding="utf-8")
        return {line.split()[0] for line in text.splitlines()}

    def routes(self) -> Iterator[str]:
        """The address of every file, as a page would write it; none that moved."""
        moved = self.moved()
        for path in sorted(self.folder.rglob("*")):
            if path.is_file() and not path.name.startswith((".", "_")):
                name = path.relative_to(self.folder).as_posix()
                route = f"/{name.removesuffix('index.html')}"
                if self.base + route not in moved:
                    yield route


@pytest.fixture(
    scope="module", params=[("nginx", ""), ("nginx", "/vks"), ("caddy", "/vks")]
)
def site(
    request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[Site]:
    kind, base = request.param
    folder = tmp_path_factory.mktemp("web")
    newsroom = desk(folder)
    newsroom.write("data/redirects.yaml", MOVED)
    newsroom.change(
        "content/news/2023/tong-ket/index.md",
        "category: Thi đua\n",
        "category: Thi đua\nformer_addresses: [2022/ten-cu-cua-bai]\n",
    )
    newsroom.change("data/units/tinh.yaml", "    kind: khu vực\n    parent", FORMER)
    built = newsroom.build(site_url=f"https://thu.example{base}")
    assert built.status == 0, built.said
    root = folder / "www"
    root.mkdir()
    here = root if not base else root / base.strip("/")
    if base:
        here.symlink_to(newsroom.output.resolve())
    else:
        root.rmdir()
        root.symlink_to(newsroom.output.resolve())
    with serving(kind, here, root, folder / "work") as server:
        yield Site(folder=newsroom.output.resolve(), base=base, server=server)


def test_every_file_has_the_headers_of_the_table(site: Site) -> None:
    seen = set()
    for route in site.routes():
        answer = site.server.ask(site.base + route)
        name = "index.html" if route.endswith("/") else route
        assert answer.status == 200, route
        for header, value in headers(https=True):
            assert answer.headers[header.lower()] == value, (route, header)
        assert answer.headers["cache-control"] == keeping(route), route
        assert answer.headers["content-type"].lower() == content_type(name), route
        assert answer.headers["etag"], route
        seen.add((keeping(route), content_type(name)))
    kept = {value for value, _ in seen}
    assert kept == {PASSING, *(each.value for each in KEEPINGS)}
    kinds = {kind.partition(";")[0] for _, kind in seen}
    assert {"text/html", "font/woff2", "image/avif", "application/atom+xml"} <= kinds


def test_a_file_that_did_not_change_is_not_sent_again(site: Site) -> None:
    for route in ("/", "/robots.txt", next(r for r in site.routes() if "/tinh/" in r)):
        first = site.server.ask(site.base + route)
        again = site.server.ask(
            site.base + route, {"If-None-Match": first.headers["etag"]}
        )
        assert (again.status, again.body) == (304, b"")


def test_words_are_squeezed(site: Site) -> None:
    packed = site.server.ask(site.base + "/", {"Accept-Encoding": "gzip"})
    assert packed.headers["content-encoding"] == "gzip"
    assert packed.headers["vary"].lower() == "accept-encoding"
    assert len(packed.body) < len(site.server.ask(site.base + "/").body) / 2


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("/cu/", "/gioi-thieu/"),
        ("/bai-cu.html", "/tin-tuc/2023/tong-ket/"),
        ("/tin-tuc/2022/ten-cu-cua-bai/", "/tin-tuc/2023/tong-ket/"),
        (
            "/thi-dua-khen-thuong-mot-dia-chi-cu-dai-hon-moi-bang-bam-cua-may-chu/",
            "/so-do/",
        ),
        ("/don-vi/ten-cu/", "/don-vi/vksnd-khu-vuc-an/"),
        # By way of the unit's former address, and straight all the same.
        ("/tung-la-don-vi/", "/don-vi/vksnd-khu-vuc-an/"),
    ],
)
def test_a_moved_address_leads_straight_to_its_page(
    site: Site, old: str, new: str
) -> None:
    answer = site.server.ask(site.base + old)
    assert (answer.status, answer.headers["location"]) == (301, site.base + new)
    assert site.server.ask(site.base + new).status == 200


def test_what_is_not_there_gets_the_site_s_own_page(site: Site) -> None:
    own = (site.folder / "404.html").read_bytes()
    for route in ("/khong-co/", "/tinh/khong-co-0123456789ab.css", "/anh/x.jpg"):
        answer = site.server.ask(site.base + route)
        assert (answer.status, answer.body) == (404, own), route
        assert answer.headers["content-type"].lower() == "text/html; charset=utf-8"
        assert answer.headers["cache-control"] == PASSING
        assert answer.headers["content-security-policy"]


def test_a_folder_without_a_page_is_not_there(site: Site) -> None:
    assert site.server.ask(f"{site.base}/tinh/").status == 404


def test_the_rules_themselves_are_nobody_s_page(site: Site) -> None:
    for name in ("_headers", "_redirects", "_nginx.conf", "_caddy.conf"):
        assert (site.folder / name).is_file()
        assert site.server.ask(f"{site.base}/{name}").status == 404
    assert site.server.ask(f"{site.base}/.bang-vang.json").status == 404


def test_a_folder_is_named_with_its_slash(site: Site) -> None:
    answer = site.server.ask(f"{site.base}/so-do")
    assert answer.status in {301, 308}
    assert answer.headers["location"] == f"{site.base}/so-do/"


def test_no_address_matches_two_rules_for_one_header(site: Site) -> None:
    """Hosts that read `_headers` send both values of two rules that match."""
    rules: list[tuple[str, dict[str, str]]] = []
    text = (site.folder / "_headers").read_text(encoding="utf-8")
    for line in text.splitlines():
        if line.startswith("/"):
            rules.append((line, {}))
        else:
            name, _, value = line.strip().partition(": ")
            rules[-1][1][name] = value
    assert len(rules) <= 100
    for route in site.routes():
        address = site.base + route
        told: dict[str, str] = {}
        for pattern, values in rules:
            if re.fullmatch(re.escape(pattern).replace(r"\*", ".*"), address):
                assert not told.keys() & values.keys(), address
                told |= values
        assert told == {**dict(headers(https=True)), "Cache-Control": keeping(route)}
