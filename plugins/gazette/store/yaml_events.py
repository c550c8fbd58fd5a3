"""The one door to PyYAML: text to parser events, and its errors as plain facts.

The C parser is used when PyYAML was built with it; the pure one means the same.
Nothing here is resolved, constructed or typed.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from enum import Enum, auto
from typing import Any

import yaml
from yaml.parser import Parser
from yaml.reader import Reader
from yaml.scanner import Scanner


class Trip(Enum):
    """What the parser stumbled over."""

    COLON = auto()
    DASH = auto()
    FIRST_CHARACTER = auto()
    BAR = auto()
    NO_COLON = auto()
    UNCLOSED_QUOTE = auto()
    ESCAPE = auto()
    BRACKET = auto()
    UNEXPECTED = auto()
    DOCUMENT = auto()
    OTHER = auto()


class SyntaxFault(Exception):
    """A parser error; ``line`` and ``column`` count from 0 in the parsed text."""

    def __init__(self, *, trip: Trip, line: int, column: int, words: str) -> None:
        super().__init__(words)
        self.trip = trip
        self.line = line
        self.column = column


class _PureParser(Reader, Scanner, Parser):
    """PyYAML's parser without libyaml."""

    def __init__(self, text: str) -> None:
        Reader.__init__(self, text)
        Scanner.__init__(self)
        Parser.__init__(self)


def _fastest_parser() -> Callable[[str], Any]:
    try:
        from yaml import _yaml
    except ImportError:
        return _PureParser
    return _yaml.CParser


PARSER: Callable[[str], Any] = _fastest_parser()
PURE_PARSER: Callable[[str], Any] = _PureParser

# The first pattern that fits names the trip; libyaml's words and PyYAML's both.
# The flag says that the fault lies where the parser's context began.
_TRIPS: tuple[tuple[Trip, bool, re.Pattern[str]], ...] = (
    (Trip.COLON, False, re.compile("mapping values are not allowed")),
    (Trip.DASH, False, re.compile("sequence entries are not allowed")),
    (Trip.NO_COLON, True, re.compile("could not find expected ':'")),
    (Trip.UNCLOSED_QUOTE, True, re.compile("found unexpected (end|document)")),
    (Trip.ESCAPE, False, re.compile("escape|hexdecimal|hexadecimal")),
    (Trip.BRACKET, True, re.compile("expected ',' or '[]}]'")),
    (Trip.BAR, True, re.compile("while scanning a block scalar")),
    (
        Trip.FIRST_CHARACTER,
        True,
        re.compile("while (scanning|parsing) (an anchor|an alias|a tag)"),
    ),
    (
        Trip.FIRST_CHARACTER,
        False,
        re.compile("cannot start any token|node content|mapping keys are not"),
    ),
    (
        Trip.UNEXPECTED,
        False,
        re.compile("expected key|expected '-' indicator|expected <block end>"),
    ),
    (Trip.DOCUMENT, False, re.compile("<document start>")),
)


def events(text: str, parser: Callable[[str], Any] | None = None) -> Iterator[Any]:
    """The parser's events for *text*; raises SyntaxFault where it stumbles."""
    source = (parser or PARSER)(text)
    try:
        while (event := source.get_event()) is not None:
            yield event
            if isinstance(event, yaml.StreamEndEvent):
                return
    except yaml.MarkedYAMLError as fault:
        raise _as_fault(fault) from None
    except yaml.YAMLError as fault:
        raise SyntaxFault(trip=Trip.OTHER, line=0, column=0, words=str(fault)) from None


def _as_fault(fault: yaml.MarkedYAMLError) -> SyntaxFault:
    words = f"{fault.context or ''}; {fault.problem or ''}"
    for trip, at_context, pattern in _TRIPS:
        if pattern.search(words):
            mark = fault.context_mark if at_context else fault.problem_mark
            return _located(trip, mark or fault.problem_mark, words)
    return _located(Trip.OTHER, fault.problem_mark or fault.context_mark, words)


def _located(trip: Trip, mark: yaml.Mark | None, words: str) -> SyntaxFault:
    if mark is None:
        return SyntaxFault(trip=trip, line=0, column=0, words=words)
    return SyntaxFault(trip=trip, line=mark.line, column=mark.column, words=words)
