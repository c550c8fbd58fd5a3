"""Words of a paragraph as they are met: Markdown on one side, plain text on the other.

Knows what may be set inside a line: strong, emphasised, linked. Refuses to know blocks.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field, replace

from bs4.element import Tag

from gazette.importers.markdown_text import escaped, plain_line

_SAFE = re.compile(r"(?:https?://|mailto:|tel:)[^\s<>()\"]+$", re.IGNORECASE)
_BACK = re.compile(r"#(?:foot|end)note-ref-\d+$")


@dataclass(frozen=True, slots=True, kw_only=True)
class Run:
    """How some words are set. ``raw`` words are Markdown already."""

    strong: bool = False
    italic: bool = False
    link: str = ""
    silent: bool = False
    raw: bool = False

    def inside(self, node: Tag, name: str) -> Run:
        """The setting inside *node*, which is no block."""
        style = str(node.get("style") or "").replace(" ", "").lower()
        run = self
        if name in ("strong", "b") or "font-weight:bold" in style:
            run = replace(run, strong=True)
        if name in ("em", "i", "cite") or "font-style:italic" in style:
            run = replace(run, italic=True)
        if name == "a":
            address = str(node.get("href") or "").strip()
            if _BACK.search(address):
                run = replace(run, silent=True)
            elif _SAFE.match(address):
                run = replace(run, link=address)
        return run


@dataclass(slots=True)
class Words:
    """The runs of one paragraph."""

    _runs: list[tuple[str, Run]] = field(default_factory=list)

    def add(self, text: str, run: Run) -> None:
        """Words as met; neighbours that are set alike are one run."""
        if not text or run.silent:
            return
        if self._runs and self._runs[-1][1] == run:
            self._runs[-1] = (self._runs[-1][0] + text, run)
        else:
            self._runs.append((text, run))

    def taken(self) -> tuple[str, str, bool]:
        """Markdown, plain text, whether all was in italics; and begin anew."""
        runs, self._runs = self._runs, []
        worded = [(text, run) for text, run in runs if text.strip()]
        italic = bool(worded) and all(run.italic for _, run in worded)
        strong = bool(worded) and all(run.strong for _, run in worded)
        plain = plain_line("".join(_plain(text, run) for text, run in runs))
        whole = italic or strong  # a paragraph that is all emphasis has none
        text = "".join(_marked(text, run, whole=whole) for text, run in runs)
        return plain_line(text), plain, italic


def _plain(text: str, run: Run) -> str:
    return re.sub(r"\\(.)", r"\1", text) if run.raw else text


def _marked(text: str, run: Run, *, whole: bool) -> str:
    if run.raw:
        return text
    inner = text.strip()
    if not inner:
        return " " if text else ""
    before = " " if text[0].isspace() else ""
    after = " " if text[-1].isspace() else ""
    words = escaped(plain_line(inner))
    if run.link:
        words = f"[{words}]({run.link})"
    if not whole:
        sign = "*" * (2 * run.strong + run.italic)
        words = f"{sign}{words}{sign}"
    return f"{before}{words}{after}"
