"""``verify``: a unit's total, step by step, for whoever wants to add it up again.

Prints the very lines that the unit's row opens to on the page: both ask
``leaderboards.sum_sheet``. Knows names as an officer types them, with or without marks.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

from gazette.core.archive import Archive
from gazette.core.board import Row, Standing
from gazette.core.folding import fold, spelling
from gazette.core.problems import Problem
from gazette.core.standings import standing_of
from gazette.leaderboards.board_page import heading_of
from gazette.leaderboards.sum_sheet import sum_sheet
from gazette.leaderboards.views import Detail, DetailRow
from gazette.leaderboards.words import method, status_of
from gazette.publishing.formatting import NBSP
from gazette.publishing.newsroom import ROOMS, survey
from gazette.publishing.press import read_through
from gazette.store.near import near


@dataclass(frozen=True, slots=True, kw_only=True)
class Verified:
    """What was found: the text to print, or why there is none."""

    text: str = ""
    refusal: str = ""
    problems: tuple[Problem, ...] = ()


def verified(
    root: Path, store: Path, cluster_year: str, unit: str, say: Callable[[str], None]
) -> Verified:
    """The sum of *unit* in *cluster_year* of the newsroom at *root*."""
    found = survey({room: root / room for room in ROOMS})
    reading = read_through(found, store, say)
    if reading.archive is None:
        return Verified(problems=tuple(p for p in reading.problems if p.stops))
    return verification(reading.archive, cluster_year, unit)


def verification(archive: Archive, cluster_year: str, unit: str) -> Verified:
    """The sum, step by step, out of the record."""
    boards = {str(scores.cluster): scores.cluster for scores in archive.scores}
    key = boards.get(cluster_year.strip("/"))
    standing = standing_of(archive, key) if key else None
    if standing is None:
        text = f"Không có bảng điểm nào của “{cluster_year}”."
        return Verified(refusal=text + _offered(near(cluster_year, boards)))
    row = _row(standing, unit)
    if row is None:
        names = [sheet.printed for sheet in standing.scores.units]
        offered = near(unit, names) or tuple(names)
        text = f"Bảng {cluster_year} không có đơn vị “{unit}”."
        return Verified(refusal=text + _offered(offered))
    lines = "\n".join(_lines(archive, standing, row))
    return Verified(text=lines.replace(NBSP, " ") + "\n")


def _offered(names: tuple[str, ...]) -> str:
    return f" Có phải là: {', '.join(names)}?" if names else ""


def _row(standing: Standing, unit: str) -> Row | None:
    """The row that *unit* means: its id, its name, or a part of it that one has."""
    rows = (*standing.rows, *standing.incomplete, *standing.not_considered)
    bare = fold(unit)
    without_marks = bare == " ".join(unit.casefold().split())
    same = [
        [row for row in rows if unit == row.unit],
        [row for row in rows if spelling(row.sheet.printed) == spelling(unit)],
        [row for row in rows if spelling(row.sheet.printed).endswith(spelling(unit))],
        [
            row
            for row in rows
            if without_marks and fold(row.sheet.printed).endswith(bare)
        ],
    ]
    return next((found[0] for found in same if len(found) == 1), None)


def _lines(archive: Archive, standing: Standing, row: Row) -> Iterator[str]:
    organizer = archive.unit.get(standing.cluster.organizer_unit)
    of = f", {organizer.name}" if organizer else ""
    fixed = standing.scores.fixed_by if standing.official else None
    yield f"{heading_of(standing.cluster)}{of}"
    yield f"{status_of(standing).text}{f' theo {fixed}' if fixed else ''}"
    yield f"Bộ tiêu chí: {standing.criteria_set.name}"
    yield ""
    outside = row.sheet.not_considered
    if outside is not None:
        basis = f". Căn cứ: {outside.basis}" if outside.basis else ""
        yield f"{row.sheet.printed}: không xét thi đua: {outside.reason}{basis}"
    detail = sum_sheet(standing, row)
    if detail is not None:
        yield from _sheet(detail)
    yield ""
    yield "Cách tính:"
    for sentence in method(standing):
        yield f"- {sentence}"


def _sheet(detail: Detail) -> Iterator[str]:
    """The table in columns, the sentences under it."""
    yield detail.title
    running = (detail.running,) if detail.running else ()
    heads = (*detail.columns, *running)
    body = [(row, _cells(row, bool(running))) for row in detail.rows]
    widths = [
        max(len(cells[column]) for cells in (heads, *(cells for _, cells in body)))
        for column in range(len(heads))
    ]
    yield _aligned(heads, widths)
    for row, cells in body:
        yield _aligned(cells, widths)
        if row.note:
            yield f"    {row.note}"
    yield from detail.outcome


def _cells(row: DetailRow, running: bool) -> tuple[str, ...]:
    code = f"{row.code} " if row.code else ""
    figures = (
        f"{cell.text} ({cell.change})" if cell.change else cell.text
        for cell in row.cells
    )
    return (f"{code}{row.name}", *figures, *((row.running or "",) if running else ()))


def _aligned(cells: tuple[str, ...], widths: list[int]) -> str:
    first, *rest = zip(cells, widths, strict=True)
    columns = [first[0].ljust(first[1]), *(text.rjust(width) for text, width in rest)]
    return "  ".join(columns).rstrip()
