"""Raw HTML in a text: what may stay, what is taken out, what is only text.

Knows HTML's tags and judges them in the source, where a fault has a line and a column,
so that the sanitiser after it finds nothing to lose. Refuses to know Markdown.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from gazette.core.problems import Problem, error, warning
from gazette.markup.html_tags import (
    CHILDLESS,
    DROPPED,
    KEPT,
    KNOWN,
    SWALLOWED,
    VOID,
)
from gazette.markup.manuscript import LESS_THAN, Manuscript

_CODE = re.compile(r"(`+)(?!`)[^\n]*?(?<!`)\1(?!`)")
_AUTOLINK = re.compile(r"<(?:[A-Za-z][A-Za-z0-9+.-]*://[^<>\s]*|[^<>\s!/]+@[^<>\s@]+)>")
# Markdown's own pointed brackets: [words](<an address>), [word]: <an address>
_BEFORE_ADDRESS = re.compile(r"\](?:\(|:)[ \t]*\Z")
_ADDRESS = re.compile(r"<[^<>\n]*>")
_TAG = re.compile(
    r"<(?P<close>/?)(?P<name>[A-Za-z][^\s/<>]*)"
    r"(?P<attributes>(?:[^<>\"']|\"[^\"<>]*\"|'[^'<>]*')*)>"
)
_NAME = re.compile(r"</?([A-Za-z][^\s/<>]*)")
_HANDLER = re.compile(r"(?:^|[\s/\"'])(on[a-z]+)\s*=", re.IGNORECASE)


def judge(manuscript: Manuscript) -> tuple[str, list[Problem]]:
    """The text with safe, closed tags only, of the same length, and what is to be said.

    What is taken out becomes spaces, a ``<`` that is text becomes the private mark:
    so every other character keeps its line and column.
    """
    if "<" not in manuscript.text:
        return manuscript.text, []
    return _Judge(manuscript).judge()


class _Judge:
    """One pass over one text; ``out`` is edited in place and never changes length."""

    def __init__(self, manuscript: Manuscript) -> None:
        self.manuscript = manuscript
        self.text = manuscript.text
        self.out = list(self.text)
        self.problems: list[Problem] = []
        self.open: list[re.Match[str]] = []

    def judge(self) -> tuple[str, list[Problem]]:
        position = 0
        while (start := self.text.find("<", position)) >= 0:
            code = self._code_at(start, position)
            position = code if code > start else self._judge_at(start)
        for tag in self.open:
            self._unclosed(tag.start(), tag["name"].lower())
            self._blank(tag.start(), tag.end())
        return _trim("".join(self.out), self.text), self.problems

    def _code_at(self, start: int, position: int) -> int:
        """The end of the code span that holds *start*, or 0."""
        if "`" not in self.text:
            return 0
        line_start = self.text.rfind("\n", 0, start) + 1
        for span in _CODE.finditer(self.text, max(line_start, position)):
            if span.start() > start:
                return 0
            if span.end() > start:
                return span.end()
        return 0

    def _judge_at(self, start: int) -> int:
        """Deal with the ``<`` at *start*; where to go on."""
        address = _AUTOLINK.match(self.text, start)
        if address is None and _BEFORE_ADDRESS.search(
            self.text, max(0, start - 12), start
        ):
            address = _ADDRESS.match(self.text, start)
        if address:
            return address.end()
        if self.text.startswith("<!--", start):
            return self._comment(start)
        tag = _TAG.match(self.text, start)
        if tag is None or tag["name"].lower() not in KNOWN:
            return self._words(start)
        return self._tag(tag)

    def _comment(self, start: int) -> int:
        end = self.text.find("-->", start + 4)
        if end < 0:
            self._unclosed(start, "!--")
            self.out[start] = LESS_THAN
            return start + 1
        self._blank(start, end + 3)
        return end + 3

    def _words(self, start: int) -> int:
        """A ``<`` that opens no tag stays as text: nothing of it may be lost."""
        name = _NAME.match(self.text, start)
        if name and name[1].lower() in KNOWN:
            self._unclosed(start, name[1].lower())
        self.out[start] = LESS_THAN
        return start + 1

    def _tag(self, tag: re.Match[str]) -> int:
        name = tag["name"].lower()
        self.problems.extend(self._attributes(tag))
        if name in SWALLOWED:
            return self._swallow(tag, name)
        if name not in KEPT:
            self._blank(tag.start(), tag.end())
            if name in DROPPED and not tag["close"]:
                self._say_removed(tag, name)
            return tag.end()
        if name == "h1" and not tag["close"]:
            place = self.manuscript.place_of(tag.start())
            self.problems.append(warning("heading-top", place))
        if name not in VOID and not tag["attributes"].endswith("/"):
            self._pair(tag, name)
        return tag.end()

    def _swallow(self, tag: re.Match[str], name: str) -> int:
        if tag["close"]:
            self._blank(tag.start(), tag.end())
            return tag.end()
        if name in CHILDLESS or tag["attributes"].endswith("/"):
            end = tag.end()
        else:
            closing = re.compile(rf"</{re.escape(name)}\s*>", re.IGNORECASE)
            close = closing.search(self.text, tag.end())
            if close is None:
                self._unclosed(tag.start(), name)
                self.out[tag.start()] = LESS_THAN
                return tag.start() + 1
            end = close.end()
        self._say_removed(tag, name)
        self._blank(tag.start(), end)
        return end

    def _pair(self, tag: re.Match[str], name: str) -> None:
        if not tag["close"]:
            self.open.append(tag)
            return
        for index in range(len(self.open) - 1, -1, -1):
            if self.open[index]["name"].lower() == name:
                del self.open[index]
                return
        self._blank(tag.start(), tag.end())

    def _attributes(self, tag: re.Match[str]) -> Iterator[Problem]:
        place = self.manuscript.place_of(tag.start())
        for handler in _HANDLER.findall(tag["attributes"]):
            yield warning("html-removed", place, tag=f"{tag['name']} {handler}")

    def _say_removed(self, tag: re.Match[str], name: str) -> None:
        place = self.manuscript.place_of(tag.start())
        if name in ("img", "picture"):
            self.problems.append(error("photo-as-html", place))
        else:
            self.problems.append(warning("html-removed", place, tag=name))

    def _unclosed(self, start: int, name: str) -> None:
        place = self.manuscript.place_of(start)
        self.problems.append(warning("html-unclosed", place, tag=name))

    def _blank(self, start: int, end: int) -> None:
        for index in range(start, end):
            if self.text[index] != "\n":
                self.out[index] = " "


def _trim(text: str, written: str) -> str:
    """*text* without the blanks this pass left at line ends, where two break a line."""
    return "\n".join(
        new if new == old else new.rstrip()
        for new, old in zip(text.split("\n"), written.split("\n"), strict=True)
    )
