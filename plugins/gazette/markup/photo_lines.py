"""Photo lines: an image that opens its paragraph, its caption on the line under it.

Knows the form and everything that goes wrong with it. Refuses to know the files.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from urllib.parse import unquote

from gazette.core.captions import (
    LONGEST_CAPTION,
    is_file_name,
    says_the_same,
    with_credit,
)
from gazette.core.problems import Place, Problem, error, warning
from gazette.markup.blocks import Block, opening
from gazette.markup.body import Photo
from gazette.markup.manuscript import Manuscript

Plain = Callable[[str], str]

_IMAGE = re.compile(
    r"!\[(?P<alt>(?:[^\[\]\\]|\\.|\[[^\[\]]*\])*)\]"
    r"\([ \t]*(?:<(?P<angled>[^<>]*)>|(?P<bare>(?:[^()\\\"“”]|\\.|\([^()]*\))*?))"
    r"(?:[ \t]+(?P<title>\"[^\"]*\"|'[^']*'|“[^”]*”))?[ \t]*\)"
    r"(?:[ \t]*\{(?P<attributes>[^{}]*)\})?"
)
_INSIDE = re.compile(r"!\[(?:[^\[\]]|\[[^\[\]]*\])*\][(\[]")
_CODE = re.compile(r"`[^`\n]*`")
_ATTRIBUTE = re.compile(r"([^\s=]+)\s*=\s*(\"[^\"]*\"|'[^']*'|“[^”]*”|[^\s\"']+)|(\S+)")
_FOCUS = re.compile(
    r"\s*([01](?:\.[0-9]+)?|\.[0-9]+)\s*,\s*([01](?:\.[0-9]+)?|\.[0-9]+)\s*"
)
_REMOTE = re.compile(r"(?:https?:|ftp:|data:)|//", re.IGNORECASE)
_LOCAL = re.compile(r"[A-Za-z]:[\\/]|file:|[^/]*\\|$", re.IGNORECASE)


@dataclass(slots=True)
class _Draft:
    """A photo whose caption is still being read."""

    found: re.Match[str]
    place: Place
    caption: list[tuple[int, str]] = field(default_factory=list)


class PhotoReader:
    """Reads photo blocks of one manuscript; ``plain`` takes markup out of a caption."""

    def __init__(self, manuscript: Manuscript, plain: Plain) -> None:
        self.manuscript = manuscript
        self.plain = plain
        self.problems: list[Problem] = []

    def read(self, block: Block) -> list[Photo]:
        """The photos of a block that an image opens: one, if nothing is wrong."""
        drafts: list[_Draft] = []
        for row, line in enumerate(block.lines, start=block.row):
            if line.lstrip().startswith("!["):
                self._image_line(row, line, drafts)
            elif drafts:
                drafts[-1].caption.append((row, line))
        return [photo for draft in drafts if (photo := self._develop(draft))]

    def inside(self, block: Block) -> Iterator[Problem]:
        """An error for each image of a block that does not open with one."""
        if "![" not in block.text:
            return
        for row, line in enumerate(block.lines, start=block.row):
            covered = _CODE.sub(lambda code: " " * len(code[0]), line)
            for found in _INSIDE.finditer(covered):
                place = self.manuscript.place(row, found.start())
                yield error("photo-inside-paragraph", place)

    def _image_line(self, row: int, line: str, drafts: list[_Draft]) -> None:
        position = len(line) - len(line.lstrip())
        place = self.manuscript.place(row, position)
        if drafts and not drafts[-1].caption:
            self.problems.append(error("photo-two-together", place))
        elif drafts:
            self.problems.append(error("photo-inside-paragraph", place))
        while position < len(line):
            place = self.manuscript.place(row, position)
            found = _IMAGE.match(line, position)
            if found is None:
                self.problems.append(error("photo-malformed", place))
                return
            drafts.append(_Draft(found, place))
            rest = line[found.end() :]
            position = found.end() + len(rest) - len(rest.lstrip())
            if rest.strip() and not rest.lstrip().startswith("!["):
                self._beside(row, position, line[position:], drafts[-1])
                return
            if rest.strip():
                place = self.manuscript.place(row, position)
                self.problems.append(error("photo-two-together", place))

    def _beside(self, row: int, column: int, rest: str, draft: _Draft) -> None:
        place = self.manuscript.place(row, column)
        if rest.startswith("{"):
            self.problems.append(
                error("photo-attribute", place, attribute=rest.strip())
            )
        else:
            self.problems.append(warning("photo-caption-beside", place))
            draft.caption.append((row, rest))

    def _develop(self, draft: _Draft) -> Photo | None:
        found, place = draft.found, draft.place
        focus = self._focus(found["attributes"] or "", place)
        src = self._source(found, place)
        alt = self.plain(" ".join((found["alt"]).split()))
        caption, credit = self._caption(draft)
        if src is None:
            return None
        self.problems.extend(_unfinished(src, alt, caption, draft, self.manuscript))
        return Photo(
            src=src,
            alt=alt,
            caption=caption,
            credit=credit,
            focus=focus,
            line=place.line,
            column=place.column,
        )

    def _source(self, found: re.Match[str], place: Place) -> str | None:
        written = (found["angled"] or found["bare"] or "").strip()
        if _REMOTE.match(written):
            self.problems.append(error("photo-remote", place, address=written))
            return None
        if _LOCAL.match(written):
            self.problems.append(error("photo-address", place, address=written))
            return None
        return unquote(written)

    def _focus(self, written: str, place: Place) -> tuple[float, float] | None:
        focus = None
        for name, value, loose in _ATTRIBUTE.findall(written):
            figures = _FOCUS.fullmatch(value.strip("\"'“”"))
            if name != "focus":
                attribute = loose or name
                self.problems.append(
                    error("photo-attribute", place, attribute=attribute)
                )
            elif figures is None or max(map(float, figures.groups())) > 1:
                self.problems.append(error("photo-focus", place, focus=value))
            else:
                focus = (float(figures[1]), float(figures[2]))
        return focus

    def _caption(self, draft: _Draft) -> tuple[str, str | None]:
        title = draft.found["title"]
        if title is not None:
            place = draft.place
            self.problems.append(warning("photo-caption-as-title", place))
        for row, line in draft.caption:
            column = len(line) - len(line.lstrip())
            if form := opening(line):
                place = self.manuscript.place(row, column)
                self.problems.append(error("photo-caption-opens", place, form=form))
        lines = [line for _, line in draft.caption]
        if not lines and title is not None:
            lines = [title[1:-1]]
        return with_credit(self.plain(" ".join(" ".join(lines).split())))


def _unfinished(
    src: str, alt: str, caption: str, draft: _Draft, manuscript: Manuscript
) -> Iterator[Problem]:
    """Warnings about the words of one photo."""
    under = manuscript.place(draft.caption[0][0]) if draft.caption else draft.place
    if not alt:
        yield warning("photo-alt-missing", draft.place, photo=src)
    if not caption:
        yield warning("photo-caption-missing", draft.place, photo=src)
    elif len(caption) > LONGEST_CAPTION:
        yield warning(
            "photo-caption-long", under, length=len(caption), limit=LONGEST_CAPTION
        )
    elif says_the_same(caption, alt):
        yield warning("photo-caption-is-alt", under, photo=src)
    elif is_file_name(caption, src):
        yield warning("photo-caption-is-file-name", under, photo=src)
