"""``import``: what the newsroom has, made into drafts in one go.

Reads everything first, asks what only an officer knows, writes all or nothing, and
gives an account. Knows terminals; how each kind is read is for ``importers``.
"""

from __future__ import annotations

import sys
from collections.abc import Sequence
from pathlib import Path

from gazette.importers.arriving import arrived
from gazette.importers.drafts import Draft
from gazette.importers.findings import Fate, RefusedImportError
from gazette.importers.landing import land
from gazette.importers.newsroom import newsroom
from gazette.importers.questions import Ask, Question, nobody
from gazette.importers.readers import drafted
from gazette.store.writing import Unwritable

__all__ = ["RefusedImportError", "at_terminal", "imported"]


def imported(
    root: Path, paths: Sequence[str], *, slug: str = "", ask: Ask | None = None
) -> str:
    """Write the drafts of all *paths* below *root*; the account. Raises
    RefusedImportError, after which nothing was written.
    """
    if not paths:
        raise RefusedImportError("Chưa chỉ ra tệp hay thư mục nào để nhập.")
    record = newsroom(root)
    received = arrived([Path(path) for path in paths])
    if ask is None:
        ask = at_terminal if sys.stdin.isatty() and sys.stderr.isatty() else nobody
    try:
        draft = drafted(received, record, ask, slug=slug)
    except Unwritable as fault:
        raise RefusedImportError(
            f"Có chữ không ghi được thành tệp ({fault})."
        ) from None
    if not draft.files:
        raise RefusedImportError("Không có gì nhập được.\n" + _account(draft))
    land(root, draft.files)
    return told(draft)


def told(draft: Draft) -> str:
    """The account: the files written, then what was taken, left, unsure, missing."""
    files = "\n".join(f"  {file.path}" for file in draft.files)
    return f"Đã ghi {len(draft.files)} tệp:\n{files}\n{_account(draft)}"


def _account(draft: Draft) -> str:
    parts = []
    for fate in Fate:
        lines = [f"  - {f.text}" for f in draft.findings if f.fate is fate]
        if lines:
            parts.append("\n".join((f"\n{fate.value}:", *lines)))
    return "\n".join(parts) + "\n"


def at_terminal(question: Question) -> str | None:
    """The officer's answer; an empty one leaves the question open."""
    while True:
        print(_put(question), end="", file=sys.stderr, flush=True)
        line = sys.stdin.readline()
        answer = line.strip()
        if not answer:
            return question.offered
        if question.options and answer.isdecimal():
            number = int(answer)
            if 1 <= number <= len(question.options):
                return question.options[number - 1]
        fault = _fault(question, answer)
        if fault is None:
            return answer
        print(f"  {fault}", file=sys.stderr)


def _fault(question: Question, answer: str) -> str | None:
    if question.options and answer not in question.options:
        return f"Gõ một số từ 1 đến {len(question.options)}, hoặc Enter để bỏ trống."
    return question.fault(answer)


def _put(question: Question) -> str:
    lines = [f"\n{question.text}"]
    lines += [f"  {n}. {text}" for n, text in enumerate(question.options, 1)]
    empty = f"Enter: {question.offered}" if question.offered else "Enter: để sau"
    return "\n".join((*lines, f"[{empty}] > "))
