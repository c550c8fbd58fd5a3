"""``desk``: the desk page in the terminal, for who has no preview running.

Prints what waits; the problems themselves are ``check``'s to print, here only counted.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator
from datetime import datetime
from pathlib import Path

from gazette.core.archive import Archive
from gazette.core.problems import Problem
from gazette.desk.desk_page import desk_view
from gazette.desk.desk_views import DeskFile, DeskItem, DeskPhotos, DeskView
from gazette.publishing.atoms import Assets
from gazette.publishing.formatting import NBSP
from gazette.publishing.newsroom import ROOMS, survey
from gazette.publishing.opening import base_path, site_view
from gazette.publishing.press import read_through

Clock = Callable[[datetime | None], datetime]
"""The moment to look from, given the one that the record pins, if any."""


def desk_text(
    root: Path, store: Path, moment: Clock, say: Callable[[str], None]
) -> str:
    """What waits in the newsroom at *root*."""
    found = survey({room: root / room for room in ROOMS})
    reading = read_through(found, store, say)
    archive = reading.archive
    if archive is None:
        return _unread(reading.problems)
    view = view_of(archive, reading.problems, moment(archive.site.as_of))
    return told(view)


def view_of(
    archive: Archive, problems: tuple[Problem, ...], as_of: datetime
) -> DeskView:
    """The desk page of a record that no preview shows: nothing has an address."""
    url = archive.site.url
    site = site_view(archive.site, url, base_path(url), Assets(css=""))
    return desk_view(archive, problems, as_of, site, lambda _kind, _key: None)


def told(view: DeskView) -> str:
    """*view* in lines, empty bands left out."""
    lines = [f"{view.heading}, lúc {view.moment.text}", *_bands(view), "", view.told]
    if view.files or view.gaps:
        lines.append("Xem từng chỗ và cách sửa: python3 tasks.py check")
    return "\n".join(lines).replace(NBSP, " ") + "\n"


def _unread(problems: tuple[Problem, ...]) -> str:
    files = Counter(problem.place.file for problem in problems if problem.stops)
    lines = [f"Còn {files.total()} lỗi nên chưa xem được bàn biên tập:"]
    lines += [f"  {file}: {number} lỗi" for file, number in sorted(files.items())]
    lines.append("Xem từng chỗ và cách sửa: python3 tasks.py check")
    return "\n".join(lines) + "\n"


def _bands(view: DeskView) -> Iterator[str]:
    bands = (
        ("Bản nháp", view.drafts, _item),
        ("Hẹn giờ đăng", view.embargoes, _item),
        ("Đang lấy ý kiến", view.open_lists, _item),
        ("Sắp lấy ý kiến", view.coming_lists, _item),
    )
    for heading, rows, line in bands:
        if rows:
            yield f"\n{heading}:"
            yield from (part for row in rows for part in line(row))
    if view.photos:
        yield "\nBài còn thiếu ảnh:"
        yield from (part for row in view.photos for part in _photos(row))
    if view.gaps:
        yield "\nChỗ còn bỏ trống:"
        yield from (part for file in view.gaps for part in _gaps(file))


def _item(row: DeskItem) -> Iterator[str]:
    yield f"- {row.link.text}"
    when = f" {row.moment.text}" if row.moment else ""
    yield f"  {row.note}{when}".rstrip()
    if row.file != row.link.text:
        yield f"  {row.file}"


def _photos(row: DeskPhotos) -> Iterator[str]:
    yield f"- {row.link.text}"
    parts = (row.told, f"còn thiếu: {', '.join(row.missing)}")
    yield f"  {'; '.join(filter(None, parts))}"
    yield f"  {row.file}"


def _gaps(file: DeskFile) -> Iterator[str]:
    yield f"- {file.file}"
    yield from (f"  {fault.where.text}: {fault.sentence}" for fault in file.faults)
