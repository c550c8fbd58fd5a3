"""One newsroom file to its draft: the pure first stage, kept by the cache.

Knows which file is what by its path, and reads each by itself. Refuses to know other
files: names and keys are only written down here, and found in ``assembly``.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from enum import Enum
from types import MappingProxyType
from typing import Any

from gazette.core.folding import spelling
from gazette.core.problems import Problem, in_order
from gazette.core.reports import ReportStatus
from gazette.store.front_matter import split
from gazette.store.gaps import MARK, gaps
from gazette.store.honour_lists import HonourListFile, read_list
from gazette.store.models.form import Form
from gazette.store.models.reports import STATUS_WORDS, PageForm, ReportForm
from gazette.store.nodes import Mapping as MappingNode
from gazette.store.nodes import Node, Scalar
from gazette.store.schemas import FORMS
from gazette.store.shape import shaped
from gazette.store.source_text import decode
from gazette.store.style.judging import Judged, article, gallery
from gazette.store.style.mentions import Mention
from gazette.store.yaml_reader import read


class FileKind(Enum):
    """What a newsroom file is; the value names its form in ``schemas.FORMS``."""

    SITE = "site"
    UNITS = "units"
    CLUSTERS = "clusters"
    TITLES = "titles"
    CRITERIA = "criteria"
    SCORES = "scores"
    DECISION = "decision"
    HONOUR_LIST = "honour list"
    PEOPLE = "people"
    REDIRECTS = "redirects"
    WITHDRAWALS = "withdrawals"
    REPORT = "report"
    PAGE = "page"
    PHOTOS = "photos"


_SLUG = "[^/]+"
_PATHS: tuple[tuple[re.Pattern[str], FileKind], ...] = tuple(
    (re.compile(pattern), kind)
    for pattern, kind in (
        (r"data/site\.yaml", FileKind.SITE),
        (r"data/titles\.yaml", FileKind.TITLES),
        (r"data/redirects\.yaml", FileKind.REDIRECTS),
        (r"data/withdrawals\.yaml", FileKind.WITHDRAWALS),
        (r"data/units/(?:.+/)?[^/]+\.yaml", FileKind.UNITS),
        (r"data/clusters/(?:.+/)?[^/]+\.yaml", FileKind.CLUSTERS),
        (r"data/criteria/(?:.+/)?[^/]+\.yaml", FileKind.CRITERIA),
        (r"data/people/(?:.+/)?[^/]+\.yaml", FileKind.PEOPLE),
        (r"data/scores/[0-9]{4}/[^/]+\.yaml", FileKind.SCORES),
        (r"data/decisions/[0-9]{4}/[^/]+\.yaml", FileKind.DECISION),
        (r"data/decisions/[0-9]{4}/[^/]+\.csv", FileKind.HONOUR_LIST),
        (rf"content/news/[0-9]{{4}}/{_SLUG}/index\.md", FileKind.REPORT),
        (rf"content/news/[0-9]{{4}}/{_SLUG}/photos\.yaml", FileKind.PHOTOS),
        (rf"content/pages/{_SLUG}\.md", FileKind.PAGE),
        (rf"content/pages/{_SLUG}/index\.md", FileKind.PAGE),
        (rf"content/pages/en/{_SLUG}\.md", FileKind.PAGE),
    )
)

DRAFT_TYPES: Mapping[FileKind, type] = MappingProxyType(
    {
        kind: HonourListFile if kind is FileKind.HONOUR_LIST else FORMS[kind.value]
        for kind in FileKind
    }
)

Draft = Form | HonourListFile


@dataclass(frozen=True, slots=True, kw_only=True)
class FileRead:
    """A file as read by itself. ``body`` is the Markdown of reports and pages.

    ``draft`` is None where the file cannot be read as what it is; ``mentions`` are
    for the house style to look up in the record; ``digest`` is the content's, where
    somebody has worked it out.
    """

    file: str
    kind: FileKind
    draft: Any
    body: str | None
    body_line: int
    problems: tuple[Problem, ...]
    mentions: tuple[Mention, ...] = ()
    digest: str = ""


def kind_of(path: str) -> FileKind | None:
    """What the file at *path* (POSIX, from the newsroom's root) is; None: not ours."""
    for pattern, kind in _PATHS:
        if pattern.fullmatch(path):
            return kind
    return None


def read_file(kind: FileKind, data: bytes, file: str) -> FileRead:
    """*data* as a file of *kind*, with everything wrong with it by itself."""
    if kind is FileKind.HONOUR_LIST:
        data = data.removeprefix(b"\xef\xbb\xbf")
    text, problems = decode(data, file)
    if text is None:
        return _unreadable(kind, file, problems)
    reader = _READERS.get(kind, _read_yaml)
    found = reader(kind, text, file)
    told = _with_gaps(found, text, file)
    return replace(told, problems=in_order([*problems, *told.problems]))


def _with_gaps(found: FileRead, text: str, file: str) -> FileRead:
    """*found* with its gaps: of a line that has one, nothing else is said."""
    if MARK not in text:
        return found
    left = tuple(gaps(text, file))
    lines = {problem.place.line for problem in left}
    others = tuple(p for p in found.problems if p.place.line not in lines)
    in_draft = any(problem.in_draft for problem in found.problems)
    draft = found.draft
    if isinstance(draft, ReportForm | PageForm):
        in_draft = in_draft or draft.status is ReportStatus.DRAFT
    marked = (replace(problem, in_draft=in_draft) for problem in left)
    return replace(
        found,
        problems=(*others, *marked),
        mentions=tuple(m for m in found.mentions if m.line not in lines),
    )


def _read_yaml(kind: FileKind, text: str, file: str) -> FileRead:
    node, problems = read(text, file)
    draft, faults = _shaped(node, kind)
    judged = gallery(text, node, file) if kind is FileKind.PHOTOS else Judged()
    found = _file(kind, file, draft, (*problems, *faults, *judged.problems))
    return replace(found, mentions=judged.mentions)


def _read_list(kind: FileKind, text: str, file: str) -> FileRead:
    draft, problems = read_list(text, file)
    return _file(kind, file, draft, problems)


def _read_article(kind: FileKind, text: str, file: str) -> FileRead:
    parts, problems = split(text, file)
    if parts is None:
        return _unreadable(kind, file, problems)
    draft, faults = _shaped(parts.node, kind)
    judged = article(
        text,
        parts.node,
        parts.body,
        parts.body_first_line,
        file,
        standing=kind is FileKind.PAGE,
    )
    faults = (*faults, *judged.problems)
    if _is_draft(parts.node):
        faults = tuple(replace(problem, in_draft=True) for problem in faults)
        problems = tuple(replace(problem, in_draft=True) for problem in problems)
    return FileRead(
        file=file,
        kind=kind,
        draft=draft,
        body=parts.body,
        body_line=parts.body_first_line,
        problems=(*problems, *faults),
        mentions=judged.mentions,
    )


def _shaped(
    node: Node | None, kind: FileKind
) -> tuple[Form | None, tuple[Problem, ...]]:
    return shaped(node, FORMS[kind.value]) if node is not None else (None, ())


def _is_draft(node: Node | None) -> bool:
    """Whether the head says so, even where it cannot be read otherwise."""
    status = node.get("status") if isinstance(node, MappingNode) else None
    if not isinstance(status, Scalar):
        return False
    words = {ReportStatus.DRAFT.value} | {
        word for word, value in STATUS_WORDS.items() if value is ReportStatus.DRAFT
    }
    return spelling(status.text) in {spelling(word) for word in words}


def _file(
    kind: FileKind, file: str, draft: Draft | None, problems: tuple[Problem, ...]
) -> FileRead:
    return FileRead(
        file=file, kind=kind, draft=draft, body=None, body_line=0, problems=problems
    )


def _unreadable(kind: FileKind, file: str, problems: tuple[Problem, ...]) -> FileRead:
    return _file(kind, file, None, problems)


_READERS: Mapping[FileKind, Callable[[FileKind, str, str], FileRead]] = (
    MappingProxyType(
        {
            FileKind.HONOUR_LIST: _read_list,
            FileKind.REPORT: _read_article,
            FileKind.PAGE: _read_article,
        }
    )
)
