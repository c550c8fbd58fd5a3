"""``new decision``, ``scores``, ``cluster`` and ``person``: one file of the record."""

from __future__ import annotations

import re
from pathlib import Path

from gazette.core.clusters import Cluster, ClusterKind
from gazette.core.criteria import CriteriaSet
from gazette.core.decisions import DecisionKind
from gazette.core.folding import slug as slug_of
from gazette.core.folding import spelling
from gazette.core.periods import PartialDate
from gazette.core.units import Unit, UnitKind
from gazette.desk.new_words import (
    CLUSTER,
    CLUSTER_HEAD,
    DECISION,
    PERSON_HEAD,
    SCORES,
)
from gazette.importers import answers
from gazette.importers.drafts import FileDraft
from gazette.importers.findings import RefusedImportError
from gazette.importers.newsroom import Newsroom
from gazette.importers.questions import Ask, Question
from gazette.store.gaps import gap
from gazette.store.reading import FileKind
from gazette.store.writing import Value, document, row
from gazette.store.writing.notes import with_notes

VOTES = "phiếu bầu"
COLUMNS = "tự chấm | cụm chấm | thẩm định"


def new_decision(_record: Newsroom, ask: Ask, slug: str) -> FileDraft:
    """``data/decisions/<year>/<number-and-issuer>.yaml``."""
    number = ask(Question(key="number", text="Số và ký hiệu, ví dụ 15/QĐ-VKS?"))
    written = ask(Question(key="date", text="Ngày ký?", fault=answers.partial_fault))
    date = answers.partial(written) if written else None
    kinds = tuple(kind.value for kind in DecisionKind)
    kind = ask(Question(key="event", text="Văn bản gì?", options=kinds))
    issuer = ask(Question(key="issuer", text="Cơ quan ban hành, tên như in?"))
    values: dict[str, Value] = {
        "number": number or gap("số và ký hiệu"),
        "date": date or gap("ngày ký"),
        "kind": kind or gap("loại văn bản"),
        "issuer": issuer or gap("cơ quan ban hành"),
        "signer": gap("chức vụ và họ tên người ký"),
        **_substance(kind, date),
    }
    year = date.year if date else 0
    name = slug or _file_name(number, issuer)
    text = with_notes(document(values, FileKind.DECISION), DECISION)
    return FileDraft(path=f"data/decisions/{year:04d}/{name}.yaml", text=text)


def _file_name(number: str | None, issuer: str | None) -> str:
    """``15-qd-vks-tinh-mau`` of 15/QĐ-VKS and VKSND tỉnh Mẫu."""
    whose = (issuer or "").removeprefix("VKSND ")
    return slug_of(f"{number or ''} {whose}") or "van-ban-moi"


def _substance(kind: str | None, date: PartialDate | None) -> dict[str, Value]:
    """What a document of *kind* says of whom."""
    if kind in (DecisionKind.REVOCATION.value, DecisionKind.CORRECTION.value):
        row_: dict[str, Value] = {"was": gap("tên như đã in"), "reason": gap("lý do")}
        if kind == DecisionKind.CORRECTION.value:
            row_["now"] = gap("tên đúng")
        return {"changes_to": gap("năm/tên-tệp của văn bản cũ"), "changes": (row_,)}
    honour: dict[str, Value] = {
        "title": gap("danh hiệu hoặc hình thức khen thưởng"),
        "year": date.year if date else gap("năm thành tích"),
        "count": gap("tổng số"),
        "to": (gap("từng người hoặc tập thể, mỗi dòng một nơi nhận"),),
    }
    found: dict[str, Value] = {"honours": (honour,)}
    if kind == DecisionKind.COMMENT.value:
        found["comment"] = {
            "opens": gap("ngày bắt đầu"),
            "closes": gap("ngày cuối"),
            "how": gap("góp ý bằng cách nào, gửi về đâu"),
        }
    return found


def new_scores(record: Newsroom, ask: Ask, slug: str) -> FileDraft:
    """``data/scores/<year>/<organizer-and-cluster>.yaml``: all units, all criteria."""
    clusters = sorted(record.clusters, key=lambda c: (-c.key.year, str(c.key)))
    by_key = {str(c.key): c for c in clusters if c.members}
    key = ask(Question(key="cluster", text="Bảng của cụm nào?", options=tuple(by_key)))
    if key is None:
        raise RefusedImportError(
            "Phải biết cụm và năm: thêm --cluster, ví dụ vksnd-tinh-mau/cum-1/2025."
        )
    cluster = by_key[key]
    criteria = _criteria(record, ask, cluster)
    name = slug or f"{cluster.key.organizer}-{cluster.key.slug}"
    _refuse_second(record, cluster)
    values = _sheet(cluster, criteria)
    text = with_notes(document(values, FileKind.SCORES), SCORES)
    return FileDraft(path=f"data/scores/{cluster.key.year}/{name}.yaml", text=text)


def _criteria(record: Newsroom, ask: Ask, cluster: Cluster) -> CriteriaSet:
    year = cluster.key.year
    sets = {
        each.id: each
        for each in record.criteria_sets
        if each.first_year <= year <= (each.last_year or year)
    }
    if not sets:
        raise RefusedImportError(
            f"Chưa có bộ tiêu chí nào của năm {year} trong data/criteria/."
        )
    if len(sets) == 1:
        return next(iter(sets.values()))
    chosen = ask(
        Question(key="criteria", text="Theo bộ tiêu chí nào?", options=tuple(sets))
    )
    if chosen is None:
        raise RefusedImportError(
            f"Năm {year} có nhiều bộ tiêu chí; thêm --criteria: {', '.join(sets)}."
        )
    return sets[chosen]


def _sheet(cluster: Cluster, criteria: CriteriaSet) -> dict[str, Value]:
    votes = criteria.scoring == VOTES
    row_: dict[str, Value] = {c.id: "_" for g in criteria.groups for c in g.criteria}
    blank: dict[str, Value] = {"votes": gap("số phiếu")} if votes else row_
    return {
        "cluster": str(cluster.key),
        "criteria": criteria.id,
        "status": "tạm tính",
        "columns": None if votes else COLUMNS,
        "ballots": gap("số phiếu phát ra") if votes else None,
        "units": {member.printed: dict(blank) for member in cluster.members},
    }


def _refuse_second(record: Newsroom, cluster: Cluster) -> None:
    folder = record.root / "data" / "scores" / str(cluster.key.year)
    says = re.compile(
        rf"""^cluster:\s*["']?{re.escape(str(cluster.key))}["']?\s*(#|$)"""
    )
    for path in sorted(folder.glob("*.yaml")):
        if any(map(says.match, _lines(path))):
            raise RefusedImportError(
                f"Bảng điểm của {cluster.key} đã có: data/scores/"
                f"{cluster.key.year}/{path.name}."
            )


def _lines(path: Path) -> list[str]:
    """The lines of a file, as far as they can be read: it may be half written."""
    try:
        return path.read_text(encoding="utf-8-sig", errors="replace").splitlines()
    except OSError:
        return []


def new_cluster(record: Newsroom, ask: Ask, slug: str) -> FileDraft:
    """A file of its own in ``data/clusters/``, with the members of the year before."""
    organizer = _organizer(record, ask)
    kinds = tuple(kind.value for kind in ClusterKind)
    kind = ask(Question(key="event", text="Cụm hay khối?", options=kinds)) or kinds[0]
    number = ask(Question(key="number", text="Số của cụm, khối?", fault=_number_fault))
    written = ask(Question(key="date", text="Năm?", fault=answers.partial_fault))
    year = answers.partial(written) if written else None
    if organizer is None or number is None or year is None:
        raise RefusedImportError(
            "Khóa của cụm cần đủ nơi lập, số và năm: thêm --issuer, --number và --date."
        )
    part = slug or f"{slug_of(kind)}-{slug_of(number)}"
    first = _organizer_part(record, organizer)
    key = f"{first}/{part}/{year.year}"
    before = {str(c.key): c for c in record.clusters}
    if key in before:
        raise RefusedImportError(f"Cụm {key} đã có trong data/clusters/.")
    last = before.get(f"{first}/{part}/{year.year - 1}")
    members = [m.printed for m in last.members] if last else [gap("từng đơn vị")]
    cluster: dict[str, Value] = {
        "name": last.name if last else f"{kind.capitalize()} thi đua số {number}",
        "kind": kind,
        "number": number,
        "organizer": organizer.name,
        "lead": gap("cụm trưởng"),
        "deputy": gap("cụm phó"),
        "members": members,
        "continues": str(last.key) if last else None,
    }
    values: dict[str, Value] = {"clusters": {key: cluster}}
    text = document(values, FileKind.CLUSTERS, heading=CLUSTER_HEAD)
    path = f"data/clusters/{first}-{part}-{year.year}.yaml"
    return FileDraft(path=path, text=with_notes(text, CLUSTER))


def _organizer(record: Newsroom, ask: Ask) -> Unit | None:
    name = ask(
        Question(
            key="issuer",
            text="Cơ quan lập cụm, tên như trong danh mục đơn vị?",
            fault=lambda said: None if _by_name(record, said) else _no_unit(said),
        )
    )
    return _by_name(record, name) if name else None


def _by_name(record: Newsroom, name: str) -> Unit | None:
    """The unit of that name that still stands, else the last of that name."""
    wanted = spelling(name)
    found = [
        unit
        for unit in record.names.units.values()
        if wanted
        in {spelling(n) for n in (*(n.text for n in unit.names), *unit.aliases)}
    ]
    standing = [unit for unit in found if unit.valid.end is None]
    known = standing or found
    return known[-1] if known else None


def _no_unit(name: str) -> str:
    return f"Danh mục đơn vị không có “{name}”."


def _number_fault(said: str) -> str | None:
    return None if slug_of(said) else "Gõ số của cụm, ví dụ 7."


def _organizer_part(record: Newsroom, organizer: Unit) -> str:
    """The first part of the keys of *organizer*'s clusters."""
    used = [
        c.key.organizer for c in record.clusters if c.organizer_unit == organizer.id
    ]
    if used:
        return used[-1]
    return "nganh" if organizer.kind is UnitKind.SUPREME else organizer.id


def new_person(_record: Newsroom, ask: Ask, slug: str) -> FileDraft:
    """``data/people/<id>.yaml``."""
    name = ask(Question(key="name", text="Họ và tên đủ dấu?", fault=_name_fault))
    post = ask(Question(key="title", text="Chức vụ?"))
    unit = ask(Question(key="issuer", text="Đơn vị, tên như in?"))
    id_ = slug or slug_of(name or "") or "nguoi-moi"
    posts = row(post or gap("chức vụ"), unit or gap("đơn vị"))
    person: dict[str, Value] = {"name": name or gap("họ và tên"), "posts": (posts,)}
    values: dict[str, Value] = {"people": {id_: person}}
    text = document(values, FileKind.PEOPLE, heading=PERSON_HEAD)
    return FileDraft(path=f"data/people/{id_}.yaml", text=text)


def _name_fault(said: str) -> str | None:
    return None if " " in said.strip() and slug_of(said) else "Gõ đủ họ và tên."
