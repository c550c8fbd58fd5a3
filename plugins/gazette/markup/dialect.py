"""The dialect of Markdown that reports are written in: the door to Python-Markdown.

Knows what is left out of the usual dialect, and why. Refuses to know HTML's safety:
what comes out is not sanitised.
"""

from __future__ import annotations

import re
import threading
from xml.etree.ElementTree import Element, SubElement

from markdown import Markdown
from markdown.blockprocessors import BlockProcessor, HashHeaderProcessor
from markdown.extensions.sane_lists import SaneListExtension
from markdown.extensions.tables import TableExtension
from markdown.preprocessors import HtmlBlockPreprocessor, Preprocessor
from markdown.treeprocessors import Treeprocessor
from markdown.util import AtomicString

from gazette.markup.manuscript import TOKEN_OPEN

_local = threading.local()


class _Heading(HashHeaderProcessor):
    """A heading needs a space after its ``#``: "#7" in a sentence is a number."""

    RE = re.compile(
        r"(?:^|\n)(?P<level>#{1,6})[ \t]+(?P<header>[^\n]*?)[ \t]*#*[ \t]*(?:\n|$)"
    )

    def test(self, parent: Element, block: str) -> bool:
        return "#" in block and super().test(parent, block)


class _StandIn(BlockProcessor):
    """A token that stands for finished paragraphs: no pattern need look into it."""

    def test(self, parent: Element, block: str) -> bool:  # noqa: ARG002
        return block.startswith(TOKEN_OPEN)

    def run(self, parent: Element, blocks: list[str]) -> None:
        SubElement(parent, "p").text = AtomicString(blocks.pop(0))


class _Plain(Treeprocessor):
    """Most cells and list items hold no sign that an inline pattern begins with, nor
    a line's end that one could break at: none of the twenty need look into them.
    """

    SIGN = re.compile(r"[\\`*_\[\]!<>&\n\x02\x03]")

    def run(self, root: Element) -> None:
        for element in root.iter():
            if element.text and not self.SIGN.search(element.text):
                element.text = AtomicString(element.text)


class _HtmlBlock(Preprocessor):
    """Python-Markdown's search for raw blocks, only where there can be one."""

    def __init__(self, md: Markdown) -> None:
        super().__init__(md)
        self.search = HtmlBlockPreprocessor(md)

    def run(self, lines: list[str]) -> list[str]:
        return self.search.run(lines) if any("<" in line for line in lines) else lines


def to_html(text: str) -> str:
    """*text* as HTML that may hold anything its author wrote.

    Raises whatever Python-Markdown raises on a text it cannot bear.
    """
    converter: Markdown = getattr(_local, "converter", None) or _make()
    # One instance a thread, since making one costs as much as a report does; one that
    # gave up half way keeps its block state, which reset() does not clear.
    _local.converter = None
    html = converter.reset().convert(text)
    _local.converter = converter
    return html


def _make() -> Markdown:
    converter = Markdown(
        extensions=[TableExtension(use_align_attribute=True), SaneListExtension()],
        output_format="html",
    )
    # Four spaces before a paragraph are a typist's indent, never a program.
    converter.parser.blockprocessors.deregister("code")
    converter.parser.blockprocessors.register(
        _Heading(converter.parser), "hashheader", 70
    )
    converter.parser.blockprocessors.register(
        _StandIn(converter.parser), "stand_in", 110
    )
    converter.treeprocessors.register(_Plain(converter), "plain", 25)
    converter.preprocessors.register(_HtmlBlock(converter), "html_block", 20)
    return converter
