"""The table of headers and moves for hosts that read ``_headers`` and ``_redirects``
(Netlify, Cloudflare Pages and others of their kind).

Their rules add up, so that no address may match two that set one header. Refuses to
know what the headers say.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from gazette.exports.server_rules import KEEPINGS, PASSING, headers, keeping

HEADERS = "/_headers"
REDIRECTS = "/_redirects"


def header_file(base: str, routes: Iterable[str], *, https: bool) -> str:
    """``_headers`` for a site below *base* that consists of *routes*."""
    rules = [(f"{base}/*", headers(https=https))]
    rules += [
        (base + pattern, (("Cache-Control", value),))
        for pattern, value in (*_kept(), *_passing(routes))
    ]
    return "".join(
        f"{pattern}\n" + "".join(f"  {name}: {value}\n" for name, value in told)
        for pattern, told in rules
    )


def redirect_file(moved: Sequence[tuple[str, str]]) -> str:
    """``_redirects``: old address, new address, status."""
    return "".join(f"{old} {new} 301\n" for old, new in moved)


def _kept() -> Iterator[tuple[str, str]]:
    for each in KEEPINGS:
        for ending in each.suffixes or ("",):
            yield f"{each.folder}*{f'.{ending}' if ending else ''}", each.value


def _passing(routes: Iterable[str]) -> Iterator[tuple[str, str]]:
    """The folders at the top that hold nothing kept; what stands beside kept files is
    named by its ending; files at the top are named one by one.
    """
    kept = {each.folder for each in KEEPINGS}
    tops: dict[str, set[str]] = {}
    for route in routes:
        head, slash = _top(route)
        endings = tops.setdefault(f"/{head}{slash}", set())
        if keeping(route) == PASSING:
            endings.add(_ending(route))
    for top, endings in sorted(tops.items()):
        if top not in kept:
            yield f"{top}*" if top.endswith("/") and top != "/" else top, PASSING
        elif endings:
            yield top, PASSING
            yield from ((f"{top}*{ending}", PASSING) for ending in sorted(endings))


def _ending(route: str) -> str:
    """``/`` of a page, ``.csv`` of a file."""
    return "/" if route.endswith("/") else f".{route.rpartition('.')[2]}"


def _top(route: str) -> tuple[str, str]:
    head, slash, _ = route.removeprefix("/").partition("/")
    return head, slash
