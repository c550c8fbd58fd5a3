"""``new``: a new file of the newsroom, prefilled with what the record knows.

Asks on a terminal what only an officer can say; without one the options answer, and
what nobody answered is a marked gap. Never writes over anything.
"""

from __future__ import annotations

import re
import sys
from collections.abc import Callable, Mapping
from pathlib import Path
from types import MappingProxyType

from gazette.core.folding import fold
from gazette.desk.import_files import at_terminal
from gazette.desk.new_records import (
    new_cluster,
    new_decision,
    new_person,
    new_scores,
)
from gazette.desk.new_report import new_report
from gazette.importers.drafts import FileDraft
from gazette.importers.findings import RefusedImportError
from gazette.importers.landing import land
from gazette.importers.newsroom import Newsroom, newsroom
from gazette.importers.questions import Ask, Question, nobody
from gazette.store.gaps import MARK
from gazette.store.near import near
from gazette.store.reading import kind_of
from gazette.store.texts import ID_PATTERN

__all__ = ["KINDS", "RefusedImportError", "made"]

Maker = Callable[[Newsroom, Ask, str], FileDraft]
KINDS: Mapping[str, Maker] = MappingProxyType(
    {
        "report": new_report,
        "decision": new_decision,
        "scores": new_scores,
        "cluster": new_cluster,
        "person": new_person,
    }
)
_WORDS = MappingProxyType(
    {
        "tin": "report",
        "bai": "report",
        "bai viet": "report",
        "quyet dinh": "decision",
        "van ban": "decision",
        "diem": "scores",
        "bang diem": "scores",
        "cum": "cluster",
        "khoi": "cluster",
        "nguoi": "person",
        "ca nhan": "person",
    }
)


def made(
    root: Path, kind: str, options: Mapping[str, str], *, ask: Ask | None = None
) -> str:
    """Write the new file; what to do next. Raises RefusedImportError, after which
    nothing was written.
    """
    maker = KINDS[_kind(kind)]
    given = {key: value for key, value in options.items() if value}
    slug = given.pop("slug", "")
    if slug and not re.match(ID_PATTERN, slug):
        raise RefusedImportError(
            f"“{slug}”: chỉ dùng chữ thường không dấu, số, gạch nối."
        )
    if ask is None:
        ask = at_terminal if sys.stdin.isatty() and sys.stderr.isatty() else nobody
    file = maker(newsroom(root), _answering(given, ask), slug)
    if kind_of(file.path) is None:
        raise RefusedImportError(f"“{file.path}” không phải chỗ của tệp này.")
    land(root, (file,))
    return _told(file)


def _kind(word: str) -> str:
    bare = fold(word).replace("-", " ").replace("_", " ")
    if bare in KINDS:
        return bare
    if bare in _WORDS:
        return _WORDS[bare]
    offered = near(bare, (*KINDS, *_WORDS), limit=1)
    maybe = f" Có phải là {offered[0]}?" if offered else ""
    raise RefusedImportError(
        f"Không biết tạo “{word}”.{maybe} Các loại: tin (report), quyết định "
        "(decision), điểm (scores), cụm (cluster), người (person)."
    )


def _answering(given: Mapping[str, str], ask: Ask) -> Ask:
    """The command line answers first; an answer it got wrong is refused, not asked."""

    def answer(question: Question) -> str | None:
        said = given.get(question.key)
        if said is None:
            return ask(question)
        if question.options and said not in question.options:
            offered = near(said, question.options) or question.options
            raise RefusedImportError(
                f"--{question.key}: không có “{said}”. Có: {'; '.join(offered)}."
            )
        if fault := question.fault(said):
            raise RefusedImportError(f"--{question.key} “{said}”: {fault}")
        return said

    return answer


def _told(file: FileDraft) -> str:
    left = (file.text or "").count(MARK)
    gaps = f"Còn {left} chỗ ghi {MARK}: check chỉ ra từng chỗ.\n" if left else ""
    return f"Đã tạo {file.path}\n{gaps}"
