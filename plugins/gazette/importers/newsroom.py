"""What the newsroom's record knows, for matching names: units, clusters, sections.

Read by store's own reader, so that a name means here what it means in a build. Refuses
to work on a record with faults: matching against half of it would be guessing.
"""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from gazette.core.clusters import Cluster
from gazette.core.criteria import CriteriaSet
from gazette.core.site import Section
from gazette.core.titles import Title
from gazette.importers.findings import RefusedImportError
from gazette.store.assembling.clusters import clusters
from gazette.store.assembling.criteria import criteria_sets
from gazette.store.assembling.gathering import Gathering
from gazette.store.assembling.pages import site
from gazette.store.assembling.titles import titles
from gazette.store.assembling.units import units
from gazette.store.names import Names
from gazette.store.reading import FileKind, FileRead, kind_of, read_file

_WANTED = (
    FileKind.SITE,
    FileKind.UNITS,
    FileKind.CLUSTERS,
    FileKind.TITLES,
    FileKind.CRITERIA,
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Newsroom:
    """The record at ``root``, as far as imports want it."""

    root: Path
    sections: tuple[Section, ...]
    names: Names
    clusters: tuple[Cluster, ...]
    titles: tuple[Title, ...]
    criteria_sets: tuple[CriteriaSet, ...]

    @property
    def latest_year(self) -> int:
        """The newest year with clusters: where what bears no date is put for now."""
        years = [cluster.key.year for cluster in self.clusters]
        if not years:
            raise RefusedImportError(
                "Không rõ bài của năm nào: ghi ngày đăng (--date, hay ở đầu bài)."
            )
        return max(years)


def newsroom(root: Path) -> Newsroom:
    """The record at *root*. Raises RefusedImportError."""
    if not (root / "data" / "site.yaml").is_file():
        raise RefusedImportError(
            f"{root} không phải thư mục tòa soạn: không có data/site.yaml. "
            "Chỉ ra thư mục ấy bằng --root."
        )
    reads = [_read(root, path) for path in sorted((root / "data").rglob("*.yaml"))]
    gathering = Gathering([read for read in reads if read is not None], {})
    the_site = site(gathering)
    names = Names(units(gathering))
    found = Newsroom(
        root=root,
        sections=the_site.sections if the_site else (),
        names=names,
        clusters=tuple(built.cluster for built in clusters(gathering, names)),
        titles=titles(gathering),
        criteria_sets=criteria_sets(gathering),
    )
    faults = [p for read in gathering.files for p in read.problems if p.stops]
    if faults or the_site is None:
        place = faults[0].place if faults else None
        where = f" ({place.file}, dòng {place.line})" if place else ""
        raise RefusedImportError(
            f"Số liệu của tòa soạn đang có lỗi{where}; chạy check, sửa xong rồi nhập."
        )
    return found


def _read(root: Path, path: Path) -> FileRead | None:
    file = path.relative_to(root).as_posix()
    kind = kind_of(file)
    return read_file(kind, path.read_bytes(), file) if kind in _WANTED else None
