"""What stands around a report's words: source, more photos, awards, files."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import PurePosixPath

from gazette.core.decisions import Decision, DecisionKey, HonourGroup
from gazette.core.reports import Report, ReportSource
from gazette.news.addresses import attachment_key, attachment_route
from gazette.news.cards import first_photo
from gazette.news.views import Award, Download
from gazette.publishing.atoms import Figure, Link
from gazette.publishing.edition import Edition
from gazette.publishing.formatting import bound, figure, file_size, pictures

_HOW = {
    "đăng lại": "Đăng lại từ",
    "viết lại": "Viết lại theo",
    "theo": "Theo",
}


def source_line(source: ReportSource | None) -> Link | None:
    """Where the facts come from and how they were used, in one line."""
    if source is None:
        return None
    words = f"{_HOW.get(source.how or '', 'Nguồn:')} {source.name}"
    if source.author is not None:
        words += f", tác giả {source.author}"
    return Link(text=bound(words), href=source.url)


MORE = 9
"""Photos after the text where the event has a page of its own for all of them."""


def more_photos(edition: Edition, report: Report) -> tuple[Figure, ...]:
    """The sidecar's photos that stand nowhere else on the page: all of them, unless
    the event's own page shows them.
    """
    elsewhere = {piece.photo for piece in report.body.passages}
    for event in report.events:
        for endpoint in event.endpoints:
            elsewhere.update(endpoint.photos)
    lead = first_photo(report)
    if lead is not None:
        elsewhere.add(lead.file)
    others = [photo for photo in report.gallery if photo.file not in elsewhere]
    if album_link(edition, report) is not None:
        others = others[:MORE]
    figures = (edition.figure(photo, report.folder, "tile") for photo in others)
    return tuple(figure for figure in figures if figure is not None)


def album_link(edition: Edition, report: Report) -> Link | None:
    """The event's own page of photos, where it has one."""
    href = edition.url("album", report.key)
    if href is None:
        return None
    return Link(text=bound(f"Xem cả {_pictures(report)}"), href=href)


def _pictures(report: Report) -> str:
    drawn = sum(photo.illustration for photo in report.photos)
    return pictures(len(report.photos), drawn)


def photo_bundle(edition: Edition, report: Report) -> Iterator[Download]:
    """The event's photos as one file, where it has one."""
    href = edition.url("album-zip", report.key)
    if href is not None:
        yield Download(
            href=href,
            text="Tất cả ảnh kèm chú thích",
            note=f"ZIP, {_pictures(report)}",
        )


def awards(edition: Edition, report: Report) -> tuple[Award, ...]:
    """The decisions that the report names, in written order."""
    found = (decision_of(edition, key) for key in report.decisions)
    return tuple(_award(edition, decision) for decision in found if decision)


def decision_of(edition: Edition, key: str) -> Decision | None:
    """The decision written ``2022/152-qd-vkstc``."""
    year, _, name = key.partition("/")
    if not year.isdecimal():
        return None
    return edition.archive.decision.get(DecisionKey(year=int(year), slug=name))


def _award(edition: Edition, decision: Decision) -> Award:
    return Award(
        link=edition.link("decision", str(decision.key), decision.name),
        kind=decision.kind.value,
        figures=tuple(
            text for group in decision.honours if (text := group_in_words(group))
        ),
    )


def group_in_words(group: HonourGroup) -> str | None:
    """``22 Cờ thi đua của Chính phủ``, where a number is published."""
    number = group.number if group.number is not None else group.asked
    if number is None:
        return None
    return bound(f"{figure(number)} {group.printed_title}")


def downloads(edition: Edition, report: Report) -> Iterator[Download]:
    """The attachments that lie beside the report."""
    for attachment in report.attachments:
        kept = edition.files.get(attachment_key(report, attachment))
        if kept is None:
            continue
        form = PurePosixPath(attachment.file).suffix.removeprefix(".").upper()
        yield Download(
            href=edition.href(attachment_route(report, attachment)),
            text=bound(attachment.label),
            note=", ".join(part for part in (form, file_size(kept.size)) if part),
        )
