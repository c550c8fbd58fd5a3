"""What machines read: feeds, sitemaps, robots.txt, the web app manifest, the addresses
that moved, and the rules for web servers. The inventory of the slice.

Knows reports and the finished plan. Refuses to know how pages look.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from gazette.core.correction_log import correction_log
from gazette.exports.app_manifest import ROUTE as MANIFEST
from gazette.exports.app_manifest import app_manifest
from gazette.exports.caddy import ROUTE as CADDY
from gazette.exports.caddy import caddy_rules
from gazette.exports.channels import channels
from gazette.exports.corrections_feed import KIND, ROUTE, corrections_feed
from gazette.exports.feeds import feed_plans
from gazette.exports.hosts import HEADERS, REDIRECTS, header_file, redirect_file
from gazette.exports.moves import moves
from gazette.exports.nginx import ROUTE as NGINX
from gazette.exports.nginx import nginx_rules
from gazette.exports.redirects import redirect_plans
from gazette.exports.sitemaps import MAIN, NEWS, sitemap_plans
from gazette.publishing.edition import Edition
from gazette.publishing.plans import FilePlan, Plan
from gazette.publishing.slices import Address, Slice


def addresses(edition: Edition) -> Iterator[Address]:
    """The manifest, both feeds of every channel, and the feed of corrections; without
    the news slice there is nothing to feed.
    """
    yield Address(kind="manifest", key="", route=MANIFEST)
    for channel in channels(edition):
        yield Address(kind="feed", key=channel.key, route=f"{channel.stem}.xml")
        yield Address(kind="feed-json", key=channel.key, route=f"{channel.stem}.json")
    if edition.url("front") is not None and correction_log(edition.archive):
        yield Address(kind=KIND, key="", route=ROUTE)


def plan(edition: Edition) -> Iterator[Plan]:
    """Redirects, feeds and the manifest."""
    yield from redirect_plans(edition)
    yield FilePlan(route=MANIFEST, data=app_manifest(edition))
    for channel in channels(edition):
        yield from feed_plans(edition, channel)
    if edition.url("front") is not None:
        corrected = corrections_feed(edition)
        if corrected is not None:
            yield corrected


def closing(edition: Edition, plans: Sequence[Plan]) -> Iterator[Plan]:
    """Sitemaps and robots.txt, which see every page that may be indexed; the rules for
    servers, which see every address.
    """
    maps = tuple(sitemap_plans(edition, plans))
    yield from maps
    named = [each.route for each in maps if each.route in {MAIN, NEWS}]
    yield FilePlan(route="/robots.txt", data=_robots(edition, named))
    yield from _server_files(edition, (*plans, *maps))


def _server_files(edition: Edition, plans: Sequence[Plan]) -> Iterator[FilePlan]:
    """What servers of several makes should say and where they should lead."""
    base = edition.site.base
    https = edition.site.url.startswith("https://")
    moved = moves(base, plans)
    routes = {each.route for each in plans} | {"/robots.txt", "/favicon.ico"}
    texts = {
        HEADERS: header_file(base, routes, https=https),
        REDIRECTS: redirect_file(moved),
        NGINX: nginx_rules(base, moved, https=https),
        CADDY: caddy_rules(base, moved, https=https),
    }
    for route, text in texts.items():
        yield FilePlan(route=route, data=text.encode())


def _robots(edition: Edition, maps: Sequence[str]) -> bytes:
    """A demonstration asks to be left alone; a real site shows its maps."""
    lines = ["User-agent: *"]
    lines.append("Disallow: /" if edition.site.illustrative else "Allow: /")
    lines += [f"Sitemap: {edition.absolute(route)}" for route in maps]
    return ("\n".join(lines) + "\n").encode()


SLICE = Slice(name="exports", addresses=addresses, plan=plan, closing=closing)
