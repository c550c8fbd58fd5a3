"""The words of a file as a reader meets them, line by line, with their places.

Knows what is no prose: code, addresses, tags, markup, document numbers and proper
names in quotes are covered, letter for letter, so that columns hold. Refuses to know
any rule.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from gazette.core.problems import Place
from gazette.store.nodes import Mapping, Node, Scalar, Sequence

COVER = "\ufffc"
"""Stands for each letter that is no prose: neither a word, nor a space, nor a sign."""

_AROUND = 45  # letters of a corrected line that are shown on each side
_FENCE = re.compile(r" {0,3}(```|~~~)")
_INDENTED = re.compile(r"(?: {4}|\t)")
_ITEM = re.compile(r"\s*(?:[-*+]|\d+[.)])\s")
_OPENING = re.compile(r"\s*(?:#{1,6}\s+|>\s*|[-*+]\s+|\d+[.)]\s+)+")
_SIGNS = re.compile(
    r"(`+)(?!`).*?(?<!`)\1(?!`)"  # code
    r"|<!--.*?-->|</?[A-Za-z][^<>]*>|<[^<>\s]+>"  # comments, tags, bare addresses
    r"|\((?<=\]\()[^()]*(?:\([^()]*\)[^()]*)*\)(?:\{[^{}]*\})?"  # where a link leads
    r"|\]:\s*\S+|\]\[[^\]]*\]|!?\[|\]"
    r"|&(?:#\d+|[a-z]+);(?<!&nbsp;)"
    r"|\*+|_+(?<!\w_)|_+(?!\w)|~~|\\(?=[!-/:-@\[-`{-~])"
)
_ADDRESSES = re.compile(
    r"\b(?:https?://|www\.)[^\s<>()]+|\b[\w.+-]+@[\w-]+(?:\.[\w-]+)+"
    r"|\b[\w-]+(?:\.[\w-]+)*\.(?:vn|com|org|net|gov|edu|md|yaml|csv|pdf|docx?|xlsx?"
    r"|jpe?g|png|webp|py|example)\b"
    r"|\b\d+[A-Za-z]*(?:/\d{4})?/[A-ZĐ][\w&.-]*(?:/[A-ZĐ][\w&.-]*)*"  # 15/QĐ-VKS
)
# Most sentences are plain: they are not searched for each of these.
_MAY_HOLD_SIGNS = re.compile(r"[`<\[\]*_~\\&]")
_MAY_HOLD_ADDRESS = re.compile(r"[@]|/[A-ZĐ/]|\.\w")
DATELINE = re.compile(
    r"\s*(?:\((?:[A-Za-z]{2,20}\.(?:com\.)?vn|[A-Z]{2,5})\)(?:\s*[-–—]\s*|\s+(?=\w))"
    r"|[A-Z]{2,5}\s?[-–—]{1,2}\s?(?=[A-ZĐ]))"
)
"""``(kiemsat.vn) -`` or ``LSO-`` before the first word: another house's, no prose."""
_QUOTED = re.compile(r"“([^“”]{1,90})”|«([^«»]{1,90})»|(?<!\w)\"([^\"]{1,90})\"")


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """One line: ``raw`` as written, ``text`` with all that is no prose covered.

    ``column`` is the file's column of its first letter; 0 where only the value's own
    place is known. ``table`` lines line their cells up with spaces.
    """

    file: str
    number: int
    column: int
    raw: str
    text: str
    table: bool = False
    value: int = 1

    def place(self, offset: int) -> Place:
        """The place of the letter *offset*."""
        column = self.column + offset if self.column else self.value
        return Place(file=self.file, line=self.number, column=column)

    def corrected(self, start: int, end: int, right: str) -> str:
        """The line with *right* for what stands there, cut at words if it is long."""
        before, after = self.raw[:start], self.raw[end:]
        if len(before) > _AROUND:
            before = "…" + before[-_AROUND:].partition(" ")[2]
        if len(after) > _AROUND:
            after = after[:_AROUND].rpartition(" ")[0] + "…"
        return f"{before}{right}{after}".strip()


Prose = tuple[Line, ...]


def body_lines(body: str, file: str, first_line: int) -> Iterator[Line]:
    """The lines of a Markdown *body* without code blocks and blank lines."""
    fence = ""
    blank, in_list = True, False
    for number, raw in enumerate(body.split("\n"), first_line):
        opened = _FENCE.match(raw)
        if fence:
            fence = "" if opened and opened[1] == fence else fence
            continue
        if opened:
            fence = opened[1]
            continue
        if not raw.strip():
            blank = True
            continue
        in_list = bool(_ITEM.match(raw)) or (in_list and not (blank and raw[0] != " "))
        if blank and not in_list and _INDENTED.match(raw):
            continue
        blank = False
        yield _line(raw, file, number)


def value_lines(node: Node | None, keys: frozenset[str], file: str) -> Iterator[Line]:
    """The texts under *keys*, at any depth of a YAML file's *node*."""
    if isinstance(node, Sequence):
        for item in node.items:
            yield from value_lines(item, keys, file)
    elif isinstance(node, Mapping):
        for key, value in node.entries:
            if isinstance(value, Scalar) and key.text in keys:
                yield _value(value, file)
            elif not isinstance(value, Scalar):
                yield from value_lines(value, keys, file)


def _value(scalar: Scalar, file: str) -> Line:
    raw = " ".join(scalar.text.split("\n"))
    return Line(
        file=file,
        number=scalar.place.line,
        column=scalar.first_column,
        value=scalar.place.column,
        raw=raw,
        text=_covered_names(_covered(raw)),
    )


def _line(raw: str, file: str, number: int) -> Line:
    opening = _OPENING.match(raw)
    opening = opening or DATELINE.match(raw)
    bare = raw if opening is None else COVER * opening.end() + raw[opening.end() :]
    table = raw.lstrip().startswith("|")
    text = _covered_names(_covered(bare))
    return Line(file=file, number=number, column=1, raw=raw, text=text, table=table)


def _covered(text: str) -> str:
    if _MAY_HOLD_SIGNS.search(text):
        text = _SIGNS.sub(_cover, text)
    return _ADDRESSES.sub(_cover, text) if _MAY_HOLD_ADDRESS.search(text) else text


def _cover(found: re.Match[str]) -> str:
    return COVER * len(found[0])


def _covered_names(text: str) -> str:
    """Without what stands in quotes as a name; a whole sentence there is prose."""
    quoted = "“" in text or '"' in text or "«" in text
    return _QUOTED.sub(_name, text) if quoted else text


def _name(found: re.Match[str]) -> str:
    inside = found[1] or found[2] or found[3]
    named = inside[0].isupper() and inside[-1] not in ".!?…" and inside.count(" ") < 14
    return found[0][0] + COVER * len(inside) + found[0][-1] if named else found[0]
