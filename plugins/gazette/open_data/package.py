"""The data package: what the open record holds, with sizes and checksums.

``datapackage.json`` follows Frictionless Data Package 1; beside it stand the list of
checksums that ``sha256sum -c`` takes, the list of addresses that ``wget -i`` takes, and
the schemas.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterator, Mapping, Sequence
from functools import partial

from gazette.open_data.beside import BESIDE
from gazette.open_data.catalogue import CHANGES, TABLES, VERSION
from gazette.open_data.files import Publisher
from gazette.open_data.offers import CSV, HOME, Offer
from gazette.open_data.schema_files import encoded, json_schema, table_schema
from gazette.publishing.data_links import citation_of
from gazette.publishing.edition import Edition
from gazette.publishing.made import code_of, digest_of
from gazette.publishing.plans import FilePlan, Made, Plan, SummaryPlan
from gazette.publishing.view import fingerprint

PACKAGE = f"{HOME}datapackage.json"
CHECKSUMS = f"{HOME}SHA256SUMS"
LIST = f"{HOME}tep.txt"
JSON_SCHEMA = f"{HOME}luoc-do/tep-json.json"
TITLE = "Số liệu mở"
MEDIA = {
    "csv": "text/csv",
    "json": "application/json",
    "xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
}

Files = Mapping[str, Made]


def plans(
    edition: Edition, publisher: Publisher, offers: Sequence[Offer]
) -> Iterator[Plan]:
    """The schemas, the package and the two lists; of tables alone, for the files
    beside pages hold the same rows.
    """
    kept = tuple(offer for offer in offers if offer.table is not None)
    routes = tuple(offer.route(form) for offer in kept for form in offer.forms)
    for table in TABLES:
        yield FilePlan(
            route=_schema_route(table.name), data=encoded(table_schema(table))
        )
    schema = json_schema(publisher.schema)
    yield FilePlan(route=JSON_SCHEMA, data=encoded(schema))
    addresses = "".join(f"{edition.absolute(r)}\n" for r in (PACKAGE, *routes))
    yield FilePlan(route=LIST, data=addresses.encode())
    top = _top(edition, publisher)
    resources = tuple(_resource(offer) for offer in kept)
    code = code_of(("open_data",))
    yield SummaryPlan(
        route=PACKAGE,
        of=routes,
        key=fingerprint(code.encode(), digest_of((top, resources)).encode()),
        make=partial(_package, top, resources),
    )
    yield SummaryPlan(
        route=CHECKSUMS,
        of=routes,
        key=fingerprint(code.encode(), b"sums"),
        make=_checksums,
    )


def _schema_route(table: str) -> str:
    return f"{HOME}luoc-do/{table}.json"


def _checksums(files: Files) -> bytes:
    lines = (f"{made.sha256}  {_inside(route)}\n" for route, made in files.items())
    return "".join(lines).encode()


def _package(
    top: dict[str, object], resources: Sequence[dict[str, object]], files: Files
) -> bytes:
    """The whole descriptor; its version names the contents, so it moves with them."""
    content = hashlib.sha256(_checksums(files)).hexdigest()[:12]
    filled = [_filled(resource, files) for resource in resources]
    whole = {**top, "version": f"{VERSION}+{content}", "resources": filled}
    return encoded(whole)


def _top(edition: Edition, publisher: Publisher) -> dict[str, object]:
    home = edition.absolute(HOME)
    about = "Toàn bộ hồ sơ thi đua, khen thưởng, đơn vị và tin bài đã công bố."
    return {
        "$schema": "https://datapackage.org/profiles/1.0/datapackage.json",
        "profile": "tabular-data-package",
        "name": "bang-vang",
        "id": home,
        "title": f"{TITLE} – {publisher.site}",
        "description": about,
        "homepage": home,
        "licenses": [{"path": f"{home}#giay-phep", "title": publisher.licence}],
        "contributors": [{"title": publisher.body, "role": "publisher"}],
        "citation": citation_of(publisher.site, TITLE, home, illustrative=False),
        "illustrative": publisher.demonstration,
        "schemaVersion": VERSION,
        "schemaChanges": [
            {"version": version, "date": day, "description": text}
            for version, day, text in CHANGES
        ],
        "besidePages": [
            {
                "description": row.pages,
                "paths": list(row.addresses),
                "tables": [table.name for table in row.tables],
                "formats": list(row.forms),
            }
            for row in BESIDE
        ],
    }


def _resource(offer: Offer) -> dict[str, object]:
    """What is known of a table before it is made."""
    table = offer.table
    assert table is not None
    resource: dict[str, object] = {
        "profile": "tabular-data-resource",
        "name": offer.stem.removeprefix(HOME),
        "title": offer.title,
        "description": table.about,
        "path": _inside(offer.route(CSV)),
        "format": CSV,
        "mediatype": MEDIA[CSV],
        "encoding": "utf-8",
        "dialect": {"delimiter": ",", "lineTerminator": "\r\n", "header": True},
        "schema": f"luoc-do/{table.name}.json",
        "otherForms": [_inside(offer.route(f)) for f in offer.forms if f != CSV],
    }
    return resource


def _filled(resource: dict[str, object], files: Files) -> dict[str, object]:
    """The resource with size and checksum of each of its files."""
    others = resource["otherForms"]
    assert isinstance(others, list)
    return {
        **resource,
        **_told(files[f"{HOME}{resource['path']}"]),
        "otherForms": [
            {
                "path": path,
                "mediatype": MEDIA[path.rpartition(".")[2]],
                **_told(files[f"{HOME}{path}"]),
            }
            for path in others
        ],
    }


def _told(made: Made) -> dict[str, object]:
    return {"bytes": made.size, "hash": f"sha256:{made.sha256}"}


def _inside(route: str) -> str:
    """A route as the package writes it, from its own folder."""
    return route.removeprefix(HOME)
