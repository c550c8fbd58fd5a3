"""What a web server should say with every file: the one table of headers.

Knows the headers and how long each kind of file keeps. Refuses to know the language
of any server: `hosts`, `nginx` and `caddy` write the table down for theirs.
"""

from __future__ import annotations

from dataclasses import dataclass

PAGE_POLICY = (
    "default-src 'none'; base-uri 'none'; form-action 'self'; img-src 'self' data:; "
    "style-src 'self'; font-src 'self'; script-src 'self'; connect-src 'self'; "
    "media-src 'self'; manifest-src 'self'"
)
"""The policy that every page bears itself; a test compares it with the theme's."""

POLICY = f"{PAGE_POLICY}; frame-ancestors 'none'"
"""The header's: the page's own, and what only a header can say."""

_OFF = (
    *("accelerometer", "camera", "display-capture", "geolocation", "gyroscope"),
    *("magnetometer", "microphone", "midi", "payment", "usb"),
)
HEADERS: tuple[tuple[str, str], ...] = (
    ("Content-Security-Policy", POLICY),
    ("Referrer-Policy", "strict-origin-when-cross-origin"),
    ("Permissions-Policy", ", ".join(f"{name}=()" for name in _OFF)),
    ("X-Content-Type-Options", "nosniff"),
    ("Cross-Origin-Opener-Policy", "same-origin"),
    # All of it is public: other programs may read the data from a page of theirs.
    ("Access-Control-Allow-Origin", "*"),
)
HTTPS = ("Strict-Transport-Security", "max-age=31536000")
"""For this host alone: its neighbours below the same domain are not ours to bind."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Keeping:
    """How long the files of a *folder* with one of *suffixes* (all, where none is
    named) are kept by browsers: the value of ``Cache-Control``.
    """

    name: str
    folder: str
    suffixes: tuple[str, ...] = ()
    value: str


PASSING = "no-cache"
"""Everything else: kept, and asked after each time; the ETag answers in a few bytes."""

KEEPINGS: tuple[Keeping, ...] = (
    # Named by their content: other content has another name.
    Keeping(
        name="lasting",
        folder="/tinh/",
        value="public, max-age=31536000, immutable",
    ),
    # Named by their pixels; the words inside them may be mended.
    Keeping(
        name="pictures",
        folder="/anh/",
        suffixes=("avif", "jpg", "png", "webp"),
        value="public, max-age=2592000",
    ),
)


def headers(*, https: bool) -> tuple[tuple[str, str], ...]:
    """What goes with every file of a site, on ``https`` or not."""
    return (*HEADERS, HTTPS) if https else HEADERS


def keeping(route: str) -> str:
    """The ``Cache-Control`` of the file at *route*."""
    for each in KEEPINGS:
        suffix = route.rpartition(".")[2]
        if route.startswith(each.folder) and (
            not each.suffixes or suffix in each.suffixes
        ):
            return each.value
    return PASSING
