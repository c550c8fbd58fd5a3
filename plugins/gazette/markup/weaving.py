"""Stretches of text to HTML: plain paragraphs beside Markdown, all else through it.

Knows that most of a report is plain, and that Markdown costs a hundred times more.
Refuses to know safety: what comes out is not sanitised.
"""

from __future__ import annotations

import html as entities
import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field

from gazette.markup.blocks import Block
from gazette.markup.manuscript import TOKEN_CLOSE, TOKEN_OPEN

# From every open bracket Python-Markdown seeks the end of a link to the paragraph's
# last letter: 20,000 of them cost a minute.
MOST_OPEN = 200

_BRACKET = re.compile(r"[\[\]]")
_TOKEN = re.compile(f"(?:<p>)?{TOKEN_OPEN}([0-9]+){TOKEN_CLOSE}(?:</p>)?")


@dataclass(slots=True)
class Stretch:
    """The blocks between two photos, in order."""

    blocks: list[Block] = field(default_factory=list)

    @property
    def rows(self) -> list[int]:
        """The source's rows it is made of."""
        return [
            row
            for block in self.blocks
            for row in range(block.row, block.row + len(block.lines))
        ]

    @property
    def is_plain(self) -> bool:
        """Whether it is nothing but paragraphs without markup."""
        return all(block.is_plain for block in self.blocks)


def weave(
    stretches: Sequence[Stretch], marked: Callable[[Block], str]
) -> tuple[list[str], str | None]:
    """Each stretch as HTML, and why Markdown failed if it did.

    A token stands for a plain paragraph while the rest goes through Markdown in one
    piece, since a link may be defined anywhere in it. *marked* gives a block's source.
    """
    if all(stretch.is_plain for stretch in stretches):
        return [_paragraphs(stretch) for stretch in stretches], None
    pieces: list[str] = []
    runs: list[list[str | None]] = []
    for stretch in stretches:
        for block in stretch.blocks:
            if block.is_plain:
                _stand_in(pieces, runs, _paragraph(block))
            else:
                pieces.append(marked(block))
        _stand_in(pieces, runs, None)
    html, failure = markdown("\n\n".join(pieces))
    return _cut(html, runs)[: len(stretches)], failure


def markdown(text: str) -> tuple[str, str | None]:
    """*text* as HTML; where Markdown gives up, as escaped text with the reason.

    Python-Markdown is loaded by the first text that needs it: an unchanged site has
    none.
    """
    from gazette.markup.dialect import to_html

    if any(map(_bottomless, text.split("\n\n"))):
        return f"<p>{entities.escape(text)}</p>", f"hơn {MOST_OPEN} dấu [ để ngỏ"
    try:
        return to_html(text), None
    # A report must not end in a traceback, and what a parser may raise on a hostile
    # text (recursion, assertions of its own) cannot be listed.
    except Exception as failure:  # noqa: BLE001
        return f"<p>{entities.escape(text)}</p>", type(failure).__name__


def _bottomless(paragraph: str) -> bool:
    """Whether more brackets stand open at once than any text of words has."""
    if paragraph.count("[") <= MOST_OPEN:
        return False
    depth = 0
    for bracket in _BRACKET.findall(paragraph):
        depth = max(depth + (1 if bracket == "[" else -1), 0)
        if depth > MOST_OPEN:
            return True
    return False


def _paragraphs(stretch: Stretch) -> str:
    return "\n".join(map(_paragraph, stretch.blocks))


def _paragraph(block: Block) -> str:
    return f"<p>{block.text.rstrip(' ')}</p>"


def _stand_in(
    pieces: list[str], runs: list[list[str | None]], what: str | None
) -> None:
    """A token for *what*, a paragraph or the end of a stretch; neighbours share one."""
    if runs and pieces[-1].startswith(TOKEN_OPEN):
        runs[-1].append(what)
        return
    runs.append([what])
    pieces.append(f"{TOKEN_OPEN}{len(runs) - 1}{TOKEN_CLOSE}")


def _cut(html: str, runs: Sequence[Sequence[str | None]]) -> list[str]:
    """*html* cut at the ends of stretches, paragraphs in place of their tokens."""
    parts: list[list[str]] = [[]]
    position = 0
    for token in _TOKEN.finditer(html):
        parts[-1].append(html[position : token.start()])
        position = token.end()
        for paragraph in runs[int(token[1])]:
            if paragraph is None:
                parts.append([])
            else:
                parts[-1].append(paragraph)
    parts[-1].append(html[position:])
    return ["\n".join(filter(None, (p.strip("\n") for p in part))) for part in parts]
