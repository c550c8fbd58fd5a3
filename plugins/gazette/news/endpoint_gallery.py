"""The điểm cầu of a conference, one by one: who took part, and what was seen of them.

Every endpoint stands in its written order, with its photos or the reason for none.
Drawings are never counted as photos.
"""

from __future__ import annotations

from gazette.core.endpoints import Coverage, coverage
from gazette.core.reports import Endpoint, Event, Photo, Report
from gazette.news.views import Gallery, Tile
from gazette.publishing.edition import Edition
from gazette.publishing.formatting import bound, figure

MANY = 9
"""More endpoints than this stand closer together."""


def gallery(
    edition: Edition, report: Report, event: Event, anchor: str
) -> Gallery | None:
    """The gallery of *event*; ``None`` where no endpoint is named."""
    covered = coverage(event, report.photos)
    if covered is None or not event.endpoints:
        return None
    words = words_of(report)
    dense = len(event.endpoints) > MANY
    use = "grid" if dense else "tile"
    return Gallery(
        title="Điểm cầu",
        anchor=anchor,
        note=_count(covered, published=event.total is not None),
        tiles=tuple(
            _tile(edition, report, endpoint, words, use) for endpoint in event.endpoints
        ),
        dense=dense,
        rest=_rest(covered),
    )


def words_of(report: Report) -> dict[str, Photo]:
    """The report's photos with the words they have away from the text: the sidecar's
    before the text's own.
    """
    return {photo.file: photo for photo in (*report.photos, *report.gallery)}


def _count(covered: Coverage, *, published: bool) -> str:
    """``3/5 điểm cầu có ảnh``; drawings are told apart."""
    photographed, drawn = len(covered.with_photo), len(covered.drawn)
    named = "" if published else " được kể tên"
    total = f"{figure(covered.expected)} điểm cầu{named}"
    if drawn and not photographed:
        return f"{drawn}/{total} có hình minh họa, chưa có ảnh chụp"
    words = f"{photographed}/{total} có ảnh"
    return words + (f", {drawn} điểm cầu có hình minh họa" if drawn else "")


def _rest(covered: Coverage) -> str | None:
    if covered.unnamed <= 0:
        return None
    return f"Còn {figure(covered.unnamed)} điểm cầu chưa rõ tên."


def _tile(
    edition: Edition,
    report: Report,
    endpoint: Endpoint,
    words: dict[str, Photo],
    use: str,
) -> Tile:
    figures = [
        shown
        for file in endpoint.photos
        if file in words
        and (shown := edition.figure(words[file], report.folder, use)) is not None
    ]
    waiver = endpoint.waiver
    return Tile(
        name=edition.unit_link(endpoint.unit, endpoint.printed),
        main=endpoint.main,
        figure=figures[0] if figures else None,
        more=tuple(figures[1:]),
        reason=None if waiver is None else bound(f"Không có ảnh: {waiver}"),
    )
