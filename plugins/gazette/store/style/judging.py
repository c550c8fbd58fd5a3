"""All rules over one file: what its reader doubts, and what the record must judge."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass

from gazette.core.problems import Problem, error
from gazette.store.nodes import Node
from gazette.store.personal import private_words
from gazette.store.style.figures import english_figures, impossible_days, weekdays
from gazette.store.style.letters import decomposed, dots, quotes, tones
from gazette.store.style.mentions import Mention, mentions
from gazette.store.style.prose import Line, Prose, body_lines, value_lines
from gazette.store.style.spacing import after_signs, before_signs, doubled
from gazette.store.style.words import link_words, ranks, residue

HEAD = frozenset({"title", "summary"})
PHOTO = frozenset({"alt", "caption", "credit"})

OF_VALUES: tuple[Callable[[Prose], Iterator[Problem]], ...] = (
    doubled,
    before_signs,
    after_signs,
    tones,
    quotes,
    dots,
    impossible_days,
    weekdays,
    english_figures,
    ranks,
)
OF_BODIES = (residue, link_words)


@dataclass(frozen=True, slots=True, kw_only=True)
class Judged:
    """The doubts of one file by itself, and what it names."""

    problems: tuple[Problem, ...] = ()
    mentions: tuple[Mention, ...] = ()


def article(
    text: str,
    head: Node | None,
    body: str,
    first_line: int,
    file: str,
    *,
    standing: bool = False,
) -> Judged:
    """A report or *standing* page: title, summary and body are one text."""
    values = tuple(value_lines(head, HEAD, file))
    lines = tuple(body_lines(body, file, first_line))
    problems = [*decomposed(text, file), *_doubts((*values, *lines))]
    every = (*values, *_all_lines(body, file, first_line))
    problems += _private(every, office=standing)
    for rule in OF_BODIES:
        problems += rule(lines)
    return Judged(problems=tuple(problems), mentions=mentions((*values, *lines)))


def gallery(text: str, node: Node | None, file: str) -> Judged:
    """The words of ``photos.yaml``."""
    lines = tuple(value_lines(node, PHOTO, file))
    problems = (*decomposed(text, file), *_doubts(lines), *_private(lines))
    return Judged(problems=problems, mentions=mentions(lines))


def _all_lines(body: str, file: str, first_line: int) -> Iterator[Line]:
    """Every line as it is published, also those of code and tables."""
    for number, raw in enumerate(body.split("\n"), first_line):
        yield Line(file=file, number=number, column=1, raw=raw, text=raw)


def _private(lines: Iterable[Line], *, office: bool = False) -> Iterator[Problem]:
    """What a reader may not learn of anybody; a standing page may give an office's
    telephone.
    """
    for line in lines:
        for start, found in private_words(line.raw, office=office):
            yield error("personal-text", line.place(start), found=found)


def _doubts(prose: Prose) -> Iterator[Problem]:
    for rule in OF_VALUES:
        yield from rule(prose)
