"""``new report``: a draft with the cluster's units of that year as its endpoints."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime

from gazette.core.clusters import Cluster
from gazette.core.periods import PartialDate, Period
from gazette.core.reports import EventKind
from gazette.desk.new_words import PHOTO_LINE, REPORT
from gazette.importers import answers
from gazette.importers.drafts import FileDraft
from gazette.importers.newsroom import Newsroom
from gazette.importers.questions import Ask, Question
from gazette.store.gaps import gap
from gazette.store.models.reports import DRAFT
from gazette.store.placed import Words
from gazette.store.writing import Value, article, row
from gazette.store.writing.notes import with_notes

NO_EVENT = "không phải hội nghị"
_UNTITLED = "bai-moi"


def new_report(record: Newsroom, ask: Ask, slug: str) -> FileDraft:
    """``content/news/<year>/<slug>/index.md``; the year of publication, else of the
    cluster, else the latest of the record.
    """
    title = ask(Question(key="title", text="Tít của bài?", fault=answers.title_fault))
    written = ask(
        Question(
            key="date",
            text="Ngày giờ đăng, giờ Việt Nam?",
            fault=answers.moment_fault,
        )
    )
    date = answers.moment(written) if written else None
    names = tuple(section.name for section in record.sections)
    section = ask(Question(key="section", text="Chuyên mục?", options=names))
    event, cluster = _event(record, ask, date)
    told = date.year if date else cluster.key.year if cluster else None
    year = told or record.latest_year
    head: dict[str, Value] = {
        "title": title or gap("tít của bài"),
        "date": date or gap("ngày giờ đăng như 2021-12-01 08:00"),
        "category": section or gap("chuyên mục"),
        "author": gap("người viết"),
        "summary": gap("sapo, một hai câu"),
        "status": DRAFT,
        "event": event,
    }
    body = gap("thân bài, đoạn đầu kể ai họp, ở đâu, khi nào")
    text = with_notes(article(head, body), REPORT)
    photo = "".join(f"# {line}\n" for line in PHOTO_LINE.splitlines())
    fence = text.index("\n---\n") + 1
    text = text[:fence] + photo + text[fence:]
    folder = f"content/news/{year:04d}"
    part = answers.address(slug or title or _UNTITLED) or _UNTITLED
    return FileDraft(path=f"{folder}/{_free(record, folder, part)}/index.md", text=text)


def _free(record: Newsroom, folder: str, part: str) -> str:
    """*part*, numbered where a folder of that name stands."""
    number, free = 1, part
    while (record.root / folder / free).exists():
        number += 1
        free = f"{part}-{number}"
    return free


def _event(
    record: Newsroom, ask: Ask, date: datetime | None
) -> tuple[Value, Cluster | None]:
    kinds = tuple(kind.value for kind in EventKind)
    kind = ask(
        Question(key="event", text="Hội nghị về việc gì?", options=(*kinds, NO_EVENT))
    )
    if kind == NO_EVENT:
        return None, None
    by_key = {str(c.key): c for c in _recent(record, date)}
    key = ask(Question(key="cluster", text="Của cụm nào?", options=tuple(by_key)))
    cluster = by_key.get(key or "")
    held = _held(date, cluster)
    event: dict[str, Value] = {
        "kind": kind or gap(f"việc của hội nghị, một trong {', '.join(kinds)}"),
        "held_on": held or gap("ngày họp"),
        "mode": gap("trực tiếp, trực tuyến hay kết hợp"),
        "cluster": key,
        "chair": row(gap("họ tên người chủ trì"), _post(record, cluster)),
    }
    if cluster is not None:
        named = tuple(_endpoints(record, cluster, held))
        total = max(cluster.member_count or 0, len(named))
        event["endpoints"] = {"total": total or None, "named": named}
    return event, cluster


def _recent(record: Newsroom, date: datetime | None) -> list[Cluster]:
    """The clusters of the report's year and the one before it; else all, new first."""
    clusters = sorted(record.clusters, key=lambda c: (-c.key.year, str(c.key)))
    if date is None:
        return clusters
    near = [c for c in clusters if date.year - 1 <= c.key.year <= date.year]
    return near or clusters


def _held(date: datetime | None, cluster: Cluster | None) -> PartialDate | None:
    """The day of publication where it lies in the cluster's year; a proposal to be
    looked at, as the comment over it says.
    """
    if date and (cluster is None or cluster.key.year == date.year):
        return PartialDate(year=date.year, month=date.month, day=date.day)
    return PartialDate(year=cluster.key.year) if cluster else None


def _post(record: Newsroom, cluster: Cluster | None) -> str:
    if cluster is None or cluster.lead is None:
        return gap("chức vụ")
    lead = next((m.printed for m in cluster.members if m.unit == cluster.lead), None)
    unit = record.names.units.get(cluster.lead)
    name = lead or (unit.name if unit else "")
    return f"Viện trưởng {name} - Cụm trưởng {cluster.name}"


def _endpoints(
    record: Newsroom, cluster: Cluster, held: PartialDate | None
) -> Iterator[str]:
    """The members on that day, in words that resolve to them."""
    when = held.period if held else Period()
    for member in cluster.members:
        if not member.valid.overlaps(when):
            continue
        for text in (member.printed, f"{member.printed} @{member.unit}"):
            words = Words(text=text, line=1, column=1)
            found = record.names.find(words, "", when)
            if found.id == member.unit or (member.outside and not member.unit):
                yield text
                break
        else:
            yield gap(f"đơn vị nối tiếp {member.printed}")
