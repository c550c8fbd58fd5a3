"""The page ``/du-lieu/``: what there is, how to read it, how to cite it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from gazette.open_data.beside import BESIDE, Beside
from gazette.open_data.catalogue import CHANGES, TABLES, VERSION
from gazette.open_data.offers import CSV, HOME, Offer
from gazette.open_data.package import (
    CHECKSUMS,
    JSON_SCHEMA,
    LIST,
    MEDIA,
    PACKAGE,
    TITLE,
)
from gazette.open_data.tables import Column, Table
from gazette.open_data.views import (
    BesideRow,
    ColumnView,
    DataHomeView,
    FilesRow,
    TableView,
)
from gazette.publishing.atoms import Alternate, DataLinks, Link
from gazette.publishing.data_links import citation_of
from gazette.publishing.edition import Edition
from gazette.publishing.formatting import bound
from gazette.publishing.plans import PagePlan
from gazette.publishing.structured import Item, dataset

_DESCRIPTION = (
    "Toàn bộ bảng xếp hạng, khen thưởng, văn bản, đơn vị và tin bài dưới dạng CSV, JSON"
    " và Excel, kèm lược đồ và mã kiểm tra."
)
WORDS = {"csv": "CSV", "json": "JSON", "xlsx": "Excel"}


def home_plan(edition: Edition, offers: Sequence[Offer]) -> PagePlan:
    """The page."""
    site = edition.site
    address = edition.absolute(HOME)
    found = tuple(_tables(edition, offers))
    return PagePlan(
        route=HOME,
        template="open_data.html",
        page=DataHomeView(
            frame=edition.frame(
                route=HOME,
                title=TITLE,
                description=_DESCRIPTION,
                type="open-data",
                alternates=(
                    Alternate(
                        href=edition.href(PACKAGE), type=MEDIA["json"], title=TITLE
                    ),
                ),
                json_ld=_structured(edition, offers),
            ),
            heading=TITLE,
            package=tuple(
                Link(text=text, href=edition.href(route))
                for route, text in (
                    (PACKAGE, "Gói dữ liệu (datapackage.json)"),
                    (CHECKSUMS, "Mã kiểm tra (SHA256SUMS)"),
                    (LIST, "Danh sách tệp (tep.txt)"),
                    (JSON_SCHEMA, "Lược đồ của tệp JSON"),
                )
            ),
            tables=found,
            beside=tuple(_beside(row, found) for row in BESIDE),
            licence=site.footer.licence,
            citation=citation_of(site.name, TITLE, address, illustrative=False),
            changes=tuple(
                f"Bản {version} ({_day(day)}): {text}" for version, day, text in CHANGES
            ),
            demonstration=site.illustrative,
            version=VERSION,
        ),
        anchors=("giay-phep", "cach-doc", "canh-trang", *(table.id for table in found)),
    )


def _structured(edition: Edition, offers: Sequence[Offer]) -> tuple[Item, ...]:
    """The whole record as one data set, in the forms of its tables' newest years."""
    archive = edition.archive
    days = [
        *(report.date.date().isoformat() for report in archive.reports),
        *(r.modified.date().isoformat() for r in archive.reports if r.modified),
        *(str(d.date) for d in archive.decisions if d.date.exact),
    ]
    years = sorted({offer.year for offer in offers if offer.year is not None})
    tables = [offer for offer in offers if offer.table is not None]
    return dataset(
        edition,
        name=f"{TITLE} – {edition.site.name}",
        description=_DESCRIPTION,
        route=HOME,
        data=DataLinks(
            files=(
                Link(text="datapackage.json", href=edition.href(PACKAGE)),
                *(
                    Link(text=offer.title, href=edition.href(offer.route(CSV)))
                    for offer in tables
                ),
            ),
            media=("application/json", *(MEDIA[CSV] for _ in tables)),
            citation="",
        ),
        years=f"{years[0]}/{years[-1]}" if years else "",
        modified=max(days, default=None),
    )


def _day(iso: str) -> str:
    year, month, day = iso.split("-")
    return f"{day}/{month}/{year}"


def _tables(edition: Edition, offers: Sequence[Offer]) -> Iterator[TableView]:
    """Every table that has a file, the newest year first."""
    for table in TABLES:
        some = [offer for offer in offers if offer.table is table]
        if some:
            yield TableView(
                id=table.name,
                title=bound(table.title),
                about=bound(table.about),
                columns=tuple(map(_column, table.columns)),
                rows=tuple(_row(edition, offer) for offer in reversed(some)),
                schema=edition.href(f"{HOME}luoc-do/{table.name}.json"),
            )


def _beside(row: Beside, found: Sequence[TableView]) -> BesideRow:
    """A table is named by its title, and led to where it has a file."""
    offered = {table.id for table in found}
    words = [WORDS[form] for form in row.forms]
    if row.csv is not None:
        words = [*(word for word in words if word != WORDS[CSV]), _only(row.csv)]
    return BesideRow(
        pages=bound(row.pages),
        addresses=row.addresses,
        tables=tuple(
            Link(
                text=bound(table.title),
                href=f"#{table.name}" if table.name in offered else None,
            )
            for table in row.tables
        ),
        forms=", ".join(words),
    )


def _only(table: Table) -> str:
    return bound(f"{WORDS[CSV]} (bảng “{table.title}”)")


def _column(column: Column) -> ColumnView:
    return ColumnView(
        name=column.name, title=bound(column.title), about=bound(column.about)
    )


def _row(edition: Edition, offer: Offer) -> FilesRow:
    return FilesRow(
        label="Cả bảng" if offer.year is None else bound(f"Năm {offer.year}"),
        files=tuple(
            Link(text=WORDS[form], href=edition.href(offer.route(form)))
            for form in offer.forms
        ),
    )
