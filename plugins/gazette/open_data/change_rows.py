"""Rows of the log of changes: what was published otherwise before, and why."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from gazette.core.corrections import Correction
from gazette.core.decisions import Decision, DecisionKind
from gazette.open_data.parts import ClusterPart, ReportPart
from gazette.open_data.tables import Row


def change_rows(
    amending: Iterable[Decision],
    corrected: Iterable[ReportPart],
    boards: Iterable[ClusterPart] = (),
) -> Iterator[Row]:
    """A row for each row that *amending* documents change, and for each correction of
    a report or a score sheet, by day.
    """
    rows = [row for decision in amending for row in _of_decision(decision)]
    for part in corrected:
        report = part.report
        rows += _corrections(
            report.key,
            "đính chính tin bài",
            report.corrections,
            fiction=report.illustrative,
        )
    for board in boards:
        if board.scores is not None:
            rows += _corrections(
                str(board.cluster.key),
                "đính chính bảng điểm",
                board.scores.corrections,
                fiction=board.scores.illustrative,
            )
    return iter(sorted(rows, key=lambda row: tuple(map(str, row[:5]))))


def _of_decision(decision: Decision) -> Iterator[Row]:
    if decision.changes_to is None:
        return
    revokes = decision.kind is DecisionKind.REVOCATION
    head = (
        str(decision.date),
        "hủy bỏ" if revokes else "đính chính",
        str(decision.changes_to),
    )
    key, fiction = str(decision.key), decision.illustrative
    for number, change in enumerate(decision.changes, start=1):
        yield (
            *head,
            number,
            key,
            change.title,
            change.was,
            change.now,
            change.reason,
            fiction,
        )
    if not decision.changes:
        whole = "Hủy bỏ toàn bộ văn bản" if revokes else None
        yield (*head, 1, key, None, None, None, decision.note or whole, fiction)


def _corrections(
    key: str, kind: str, corrections: Iterable[Correction], *, fiction: bool
) -> Iterator[Row]:
    for number, correction in enumerate(corrections, start=1):
        yield (
            correction.on.isoformat(),
            kind,
            key,
            number,
            key,
            None,
            correction.was,
            correction.now,
            correction.why or correction.text,
            fiction,
        )
