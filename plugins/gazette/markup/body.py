"""The records of a converted text.

Knows what a reader's page is made of: prose, photos, links, headings. Refuses to know
where any of them leads.
"""

from __future__ import annotations

from dataclasses import dataclass

from gazette.core.problems import Problem


@dataclass(frozen=True, slots=True, kw_only=True)
class Prose:
    """Sanitised HTML; every link stands as ``<a href="slot:N">``, N an index of links.

    ``slots.fill`` puts the addresses in.
    """

    html: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Photo:
    """A photo line. All texts are plain: inline emphasis is dropped.

    ``src`` is the file name as written, percent signs decoded. ``credit`` is the last
    bracket of the caption as printed, ``Ảnh: …`` or ``Nguồn: …``, without the
    bracket. ``focus`` counts from the upper left corner, both figures 0 to 1.
    """

    src: str
    alt: str
    caption: str
    credit: str | None
    focus: tuple[float, float] | None
    line: int
    column: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Link:
    """An address as written, entities decoded, and where it stands in the file."""

    href: str
    line: int
    column: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Heading:
    """A heading as rendered: ``level`` 2 to 6 with no step skipped, ``id`` unique."""

    id: str
    level: int
    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Body:
    """A converted text. ``text`` is what a reader reads, captions included."""

    passages: tuple[Prose | Photo, ...]
    links: tuple[Link, ...]
    headings: tuple[Heading, ...]
    text: str
    problems: tuple[Problem, ...]
