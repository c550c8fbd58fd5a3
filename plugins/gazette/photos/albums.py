"""An event's photos together: a page of their own, and one file to take away."""

from __future__ import annotations

from collections.abc import Iterator

from gazette.core.folding import slug
from gazette.core.reports import Photo, Report
from gazette.photos.addresses import album_route, bundle_route
from gazette.photos.caption_sheet import CODE, CaptionRow, CaptionSheet, texts
from gazette.photos.event_lists import in_words
from gazette.photos.photo_lists import SECTION
from gazette.photos.shots import events, has_album, shots_of
from gazette.photos.views import AlbumView, Bundle
from gazette.publishing.atoms import Figure
from gazette.publishing.edition import Edition
from gazette.publishing.formatting import bound, day, partial_day
from gazette.publishing.made import code_of, digest_of
from gazette.publishing.plans import BundlePlan, PagePlan
from gazette.publishing.slices import list_of
from gazette.publishing.view import fingerprint

_Pictures = tuple[tuple[Photo, Figure], ...]


def album_plans(edition: Edition) -> Iterator[PagePlan | BundlePlan]:
    """The pages of events with many photos, and the bundles of all."""
    for report in events(edition.archive):
        pictures = _pictures(edition, report)
        if not pictures:
            continue
        yield _bundle(edition, report, pictures)
        if has_album(report):
            yield _album(edition, report, pictures)


def _pictures(edition: Edition, report: Report) -> _Pictures:
    shots = (
        (shot.photo, edition.figure(shot.photo, report.folder, "tile"))
        for shot in shots_of(report)
    )
    return tuple((photo, figure) for photo, figure in shots if figure is not None)


def title_of(report: Report) -> str:
    """The album's title."""
    return f"Ảnh: {report.title}"


def _album(edition: Edition, report: Report, pictures: _Pictures) -> PagePlan:
    route = album_route(report)
    name = next((e.name for e in report.events if e.name), None) or report.title
    held = next((e.held_on for e in report.events if e.held_on), None)
    note = in_words(report)
    crumbs = (
        edition.link("photos", "", "Ảnh"),
        edition.link("report", report.key, report.title),
    )
    title = title_of(report)
    return PagePlan(
        route=route,
        template="album.html",
        page=AlbumView(
            frame=edition.frame(
                route=route,
                title=title,
                description=f"Trọn bộ ảnh kèm chú thích ({note}): {report.title}.",
                type="album",
                section=SECTION,
                crumbs=crumbs,
                illustrative=report.illustrative,
                data=list_of(route),
                card=edition.cards.card(
                    title=report.title,
                    on=report.date.date(),
                    illustrative=report.illustrative,
                    kicker=f"Bộ ảnh, {note}",
                    foot=(day(report.date),),
                    photo=(pictures[0][0], report.folder),
                ),
                json_ld=({"@type": "ImageGallery", "name": title},),
            ),
            heading=bound(name),
            report=edition.link("report", report.key, report.title),
            held=None if held is None else bound(f"Họp {partial_day(held)}"),
            note=note,
            figures=tuple(figure for _, figure in pictures),
            bundles=(
                Bundle(
                    href=edition.href(bundle_route(report)),
                    text="Tất cả ảnh kèm chú thích",
                    note=f"ZIP, có danh sách chú thích (văn bản và CSV), {note}",
                ),
            ),
        ),
        modified=(report.modified or report.date).isoformat(),
        origin=report.place,
    )


def _bundle(edition: Edition, report: Report, pictures: _Pictures) -> BundlePlan:
    names = tuple(
        _name(number, photo) for number, (photo, _) in enumerate(pictures, start=1)
    )
    sheet = _sheet(edition, report, pictures, names)
    base = edition.site.base
    return BundlePlan(
        route=bundle_route(report),
        of=tuple(
            (f"{report.slug}/{name}", figure.href.removeprefix(base))
            for name, (_, figure) in zip(names, pictures, strict=True)
        ),
        key=fingerprint(
            code_of(CODE).encode(),
            digest_of(sheet).encode(),
            report.date.isoformat().encode(),
        ),
        texts=lambda: texts(sheet),
        dated=report.date,
        origin=report.place,
    )


def _name(number: int, photo: Photo) -> str:
    """``03-mau-an.jpg``; a drawing says so in its very name."""
    stem = slug(photo.file.rpartition(".")[0])[:60] or "anh"
    mark = "-hinh-minh-hoa" if photo.illustration else ""
    return f"{number:02d}-{stem}{mark}.jpg"


def _sheet(
    edition: Edition, report: Report, pictures: _Pictures, names: tuple[str, ...]
) -> CaptionSheet:
    endpoints = {
        file: endpoint.printed
        for event in report.events
        for endpoint in event.endpoints
        for file in endpoint.photos
    }
    return CaptionSheet(
        folder=report.slug,
        site=edition.site.name,
        title=report.title,
        address=edition.absolute(f"/tin-tuc/{report.key}/"),
        day=day(report.date),
        licence=edition.site.footer.licence,
        illustrative=report.illustrative,
        rows=tuple(
            CaptionRow(
                file=name,
                caption=photo.caption,
                credit=photo.credit,
                alt=photo.alt,
                endpoint=endpoints.get(photo.file),
                drawn=photo.illustration,
            )
            for name, (photo, _) in zip(names, pictures, strict=True)
        ),
    )
