"""Two published releases compared: by their manifests, and by their open data.

Knows the manifest's list of files and the data package beside it. Refuses to read
pages: what the tables do not say was not published as data. Only what both releases
themselves made public can be told, and a name that has since been withheld is not.
"""

from __future__ import annotations

import csv
import io
import json
import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from decimal import Decimal
from pathlib import Path

from gazette.core.numerals import write_decimal
from gazette.desk.change_account import Account, Item, Mask, Section, masking
from gazette.publishing.manifest import MANIFEST, read, stands_in
from gazette.publishing.public import WITHHELD

PACKAGE = "du-lieu/datapackage.json"
MOST_PAGES = 40
"""So many addresses are listed of a kind; the rest are counted."""

# Rows whose key counts lines: an inserted line must not make all below it another.
_IDENTITY = {
    "khen-thuong": ("van_ban", "danh_hieu_ma", "nam", "ten", "don_vi", "so_phan_biet"),
}
_LABELS = ("ten", "tieu_de", "don_vi", "danh_hieu", "tieu_chi", "ma")
_SILENT = frozenset({"trang", "ma", "thu_tu"})
_OFFICIAL = "chính thức"
_FIGURES = frozenset(
    {"hang", "tong_tu_cham", "tong_cum_cham", "tong_tham_dinh", "so_phieu"}
)

_DECIMAL = re.compile(r"-?[0-9]+\.[0-9]+")

_Row = dict[str, str]


@dataclass(frozen=True, slots=True, kw_only=True)
class _Table:
    """One table of a release, its parts of all years together."""

    title: str
    names: dict[str, str]
    key: tuple[str, ...]
    rows: list[_Row] = field(default_factory=list)


def mask_between(old: Path, new: Path) -> Mask:
    """What takes out the names that *new* withholds and *old* still had."""
    one, two = (_tables(folder) or {} for folder in (old, new))
    if "khen-thuong" not in one or "khen-thuong" not in two:
        return lambda text: text
    before, after = _keyed(one["khen-thuong"]), _keyed(two["khen-thuong"])
    hides = _hides(before, after)
    gone = [r for k, r in before.items() if k not in after and r["van_ban"] in hides]
    names = {row[name] for row in gone for name in ("ten", "ten_in")} - {WITHHELD, ""}
    return masking(names)


def release_at(word: str) -> Path | None:
    """The folder of the release that *word* names, by itself or by its manifest."""
    path = Path(word)
    folder = path.parent if path.name == MANIFEST else path
    return folder if folder.is_dir() and stands_in(folder) else None


def compared_releases(old: Path, new: Path) -> Account | str:
    """What is different in *new*, or the sentence that says why it cannot be told."""
    sides = []
    for folder in (old, new):
        entries = read(folder)
        if entries is None:
            return f"Không đọc được {folder / MANIFEST}."
        sides.append({entry.path: entry.sha256 for entry in entries})
    before, after = sides
    one, two = _tables(old), _tables(new)
    sections = [*_pages(before, after)]
    warnings: list[str] = []
    if one is not None and two is not None:
        found, warnings = _rows_of(one, two)
        sections = [*found, *sections]
        note = None
    else:
        note = (
            f"Một trong hai bản không có {PACKAGE}, nên chỉ kể được trang nào thêm, "
            "bỏ, đổi; muốn biết hạng và khen thưởng thì so hai bản Git."
        )
    return Account(
        old=str(old),
        new=str(new),
        warnings=tuple(warnings),
        sections=tuple(sections),
        note=note,
        facts={"pages": _paths(before, after)},
    )


# --- pages -------------------------------------------------------------------------


def _paths(before: dict[str, str], after: dict[str, str]) -> dict[str, list[str]]:
    """The addresses of pages that came, went and changed."""
    pages = [p for p in sorted({*before, *after}) if p.endswith("index.html")]
    return {
        "added": [_address(p) for p in pages if p not in before],
        "removed": [_address(p) for p in pages if p not in after],
        "changed": [
            _address(p)
            for p in pages
            if p in before and p in after and before[p] != after[p]
        ],
    }


def _pages(before: dict[str, str], after: dict[str, str]) -> Iterator[Section]:
    words = (("added", "Trang thêm"), ("removed", "Trang bỏ"), ("changed", "Trang đổi"))
    paths = _paths(before, after)
    for what, title in words:
        found = paths[what]
        items = [Item(text=path) for path in found[:MOST_PAGES]]
        if len(found) > MOST_PAGES:
            items.append(Item(text=f"và {len(found) - MOST_PAGES} trang nữa"))
        if items:
            yield Section(title=title, items=tuple(items))


def _address(path: str) -> str:
    return "/" + path.removesuffix("index.html")


# --- tables ------------------------------------------------------------------------


# What a data package of somebody else's, of any shape, may end in.
_NOT_OURS = (OSError, ValueError, LookupError, TypeError, AttributeError, csv.Error)


def _tables(release: Path) -> dict[str, _Table] | None:
    """The tables of a release by name; None where it has no data package."""
    package = release / PACKAGE
    try:
        listed = json.loads(package.read_text(encoding="utf-8"))["resources"]
        tables: dict[str, _Table] = {}
        for resource in listed:
            schema = resource["schema"]
            path = package.parent / schema
            about = json.loads(path.read_text(encoding="utf-8"))
            name = Path(schema).stem
            table = tables.setdefault(name, _table(name, resource, about))
            table.rows.extend(_rows(package.parent / resource["path"]))
        return tables
    except _NOT_OURS:
        return None


def _table(name: str, resource: dict[str, str], about: dict[str, object]) -> _Table:
    fields = about["fields"]
    key = about.get("primaryKey", ())
    if not isinstance(fields, list):
        raise TypeError(name)
    keys = (key,) if isinstance(key, str) else tuple(str(k) for k in _listed(key))
    return _Table(
        title=resource["title"].split(", năm ")[0],
        names={each["name"]: each.get("title", each["name"]) for each in fields},
        key=_IDENTITY.get(name, keys),
    )


def _listed(value: object) -> Sequence[object]:
    return value if isinstance(value, list | tuple) else ()


def _rows(path: Path) -> Iterator[_Row]:
    text = path.read_text(encoding="utf-8-sig")
    yield from csv.DictReader(io.StringIO(text, newline=""))


def _rows_of(
    one: dict[str, _Table], two: dict[str, _Table]
) -> tuple[list[Section], list[str]]:
    sections, warnings = [], []
    corrected = _corrected(one, two)
    for name in dict.fromkeys([*two, *one]):
        now = two.get(name) or one[name]
        before = _keyed(one[name]) if name in one else {}
        after = _keyed(two[name]) if name in two else {}
        hides = _hides(before, after)
        items = []
        for key in dict.fromkeys([*after, *before]):
            was, there = before.get(key), after.get(key)
            if was == there:
                continue
            item = _item(now, was, there, hides)
            if item is not None:
                items.append(item)
            official = name == "bang-diem" and was and _moved(was, there)
            if official and was and was.get("cum", "") not in corrected:
                warnings.append(was.get("cum", ""))
        if items:
            sections.append(Section(title=now.title, items=tuple(items)))
    return sections, [
        f"Bảng chính thức bị sửa mà không có đính chính: {cluster}."
        for cluster in dict.fromkeys(warnings)
    ]


def _corrected(one: dict[str, _Table], two: dict[str, _Table]) -> set[str]:
    """The records of which the newer log of changes says something new."""
    logs = [t["thay-doi"].rows if "thay-doi" in t else [] for t in (one, two)]
    known = [tuple(row.values()) for row in logs[0]]
    return {row.get("ma", "") for row in logs[1] if tuple(row.values()) not in known}


def _keyed(table: _Table) -> dict[tuple[str, ...], _Row]:
    """The rows by who they are; equal ones told apart by their turn."""
    seen: Counter[tuple[str, ...]] = Counter()
    found = {}
    for row in table.rows:
        who = tuple(row.get(name, "") for name in table.key)
        seen[who] += 1
        found[(*who, str(seen[who]))] = row
    return found


def _moved(was: _Row, now: _Row | None) -> bool:
    if was.get("trang_thai") != _OFFICIAL:
        return False
    return now is None or any(was.get(f) != now.get(f) for f in _FIGURES)


def _hides(
    before: dict[tuple[str, ...], _Row], after: dict[tuple[str, ...], _Row]
) -> frozenset[str]:
    """The documents in which more names are withheld than there were."""
    counts = [
        Counter(r.get("van_ban", "") for r in rows.values() if WITHHELD in r.values())
        for rows in (before, after)
    ]
    return frozenset(doc for doc, n in counts[1].items() if n > counts[0][doc])


def _item(
    table: _Table, was: _Row | None, now: _Row | None, hides: frozenset[str]
) -> Item | None:
    there = now or was
    assert there is not None
    if was is None or now is None:
        verb = "Thêm" if was is None else "Bỏ"
        if now is None and there.get("van_ban", "") in hides:
            return Item(text=f"{verb}: {WITHHELD}, {there.get('van_ban')}")
        return Item(text=f"{verb}: {_label(table, there)}")
    parts = tuple(
        f"{table.names.get(name, name)}: {_shown(was.get(name))} → "
        f"{_shown(now.get(name))}"
        for name in now
        if name not in _SILENT and was.get(name) != now.get(name)
    )
    return Item(text=f"Sửa: {_label(table, there)}", parts=parts) if parts else None


def _label(table: _Table, row: _Row) -> str:
    """What a row is about: its names, and what it stands in."""
    names = [row[name] for name in _LABELS if row.get(name)][:3]
    keys = [row[name] for name in table.key if row.get(name) and row[name] not in names]
    return ", ".join(dict.fromkeys([*names, *keys[:2]]))


def _shown(cell: str | None) -> str:
    """A cell for readers: files for machines have a decimal point."""
    if not cell:
        return "chưa có"
    return write_decimal(Decimal(cell)) if _DECIMAL.fullmatch(cell) else cell
