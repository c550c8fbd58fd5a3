"""From a report's text to its body: the one way in.

Knows the order of the steps. Refuses to know files, addresses and front matter.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from gazette.core.problems import Problem, error, in_order, warning
from gazette.markup import leftovers, raw_html
from gazette.markup.blocks import (
    Block,
    blocks,
    residue,
    with_lists_apart,
    without_residue,
)
from gazette.markup.body import Body, Link, Photo, Prose
from gazette.markup.headings import Outline
from gazette.markup.manuscript import Manuscript, clean, settle, settle_plain
from gazette.markup.photo_lines import PhotoReader
from gazette.markup.sanitise import sanitise, visible
from gazette.markup.slots import mark_links, number_links
from gazette.markup.tables import Tables
from gazette.markup.weaving import Stretch, markdown, weave

_MARKED = re.compile(r"[\\`*_\[\]<>&{}!|~^]|\ue002")
_TITLE = re.compile(r"#[ \t]+\S")
_UNDERLINE = re.compile(r"=+[ ]*$")


def convert(text: str, *, file: str, first_line: int) -> Body:
    """The body of *text*, which begins at *first_line* of *file*. Never raises.

    *file* is the path from the root, as it will stand in problems.
    """
    source = Manuscript(file=file, first_line=first_line, text=clean(text))
    safe, problems = raw_html.judge(source)
    for row, column in residue(safe):
        problems.append(error("text-cms-residue", source.place(row, column)))
    source = replace(source, text=without_residue(safe))
    return _Conversion(source, problems).body()


def plain(text: str) -> str:
    """One line of *text* without its inline markup, as a reader would see it."""
    if not _MARKED.search(text):
        return text
    return " ".join(settle_plain(visible(sanitise(markdown(text)[0]))).split())


class _Conversion:
    """One text on its way; every step adds to ``problems``."""

    def __init__(self, source: Manuscript, problems: list[Problem]) -> None:
        self.source = source
        self.problems = problems
        self.photos = PhotoReader(source, plain)
        self.outline = Outline()
        self.tables = Tables()
        self.links: list[Link] = []
        self.spots: list[tuple[int, int]] = []

    def body(self) -> Body:
        """The whole of it."""
        passages = tuple(self._passages(self._read()))
        read_aloud = (
            visible(piece.html) if isinstance(piece, Prose) else piece.caption
            for piece in passages
        )
        return Body(
            passages=passages,
            links=tuple(self.links),
            headings=tuple(self.outline.headings),
            text="\n".join(filter(None, read_aloud)),
            problems=in_order(self.problems + self.photos.problems),
        )

    def _read(self) -> list[Stretch | Photo]:
        """Photos and the stretches between them."""
        order: list[Stretch | Photo] = []
        stretch: Stretch | None = None
        for block in blocks(self.source.text):
            if block.is_photo:
                order += self.photos.read(block)
                stretch = None
                continue
            self.problems += self.photos.inside(block)
            if stretch is None:
                stretch = Stretch()
                order.append(stretch)
            stretch.blocks.append(block)
        return order

    def _passages(self, order: list[Stretch | Photo]) -> Iterator[Prose | Photo]:
        stretches = [item for item in order if isinstance(item, Stretch)]
        made, failure = weave(stretches, self._marked)
        if failure:
            place = self.source.place(stretches[0].rows[0])
            self.problems.append(error("markup-unreadable", place, reason=failure))
        waiting = iter(made)
        for item in order:
            if isinstance(item, Photo):
                yield item
            elif html := self._finish(item, next(waiting, "")):
                yield Prose(html=html)

    def _marked(self, block: Block) -> str:
        """A block's Markdown, with a mark in each address to remember its place."""
        for index, line in enumerate(block.lines):
            if _TITLE.match(line) or (index == 1 and _UNDERLINE.match(line)):
                place = self.source.place(block.row + index)
                self.problems.append(warning("heading-top", place))
        marked = mark_links(block.text, self.spots, block.row)
        return "\n".join(with_lists_apart(tuple(marked.split("\n"))))

    def _finish(self, stretch: Stretch, made: str) -> str:
        """Safe HTML of one stretch, its links in slots."""
        html = sanitise(made)
        if stretch.is_plain:
            return html.strip()
        rows = stretch.rows
        if any("<" in block.text for block in stretch.blocks):
            self.problems += leftovers.lost_words(made, html, rows, self.source)
        self.problems += leftovers.left_markup(html, rows, self.source)
        html = self.tables.dress(self.outline.number(html))
        html, faults = number_links(html, self.links, self.spots, self.source, rows[0])
        self.problems += faults
        return settle(html).strip()
