"""What a text says of its conference: year, day, cluster, kind, chair, counts.

Takes only what is said outright, once, and in one way; everything else is asked, with
what was seen as the choice. Refuses to conclude: who chairs need not host.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from gazette.core.clusters import Cluster
from gazette.core.folding import spelling
from gazette.core.periods import PartialDate
from gazette.core.reports import EventKind, Mode
from gazette.importers.letters import UPPER
from gazette.importers.newsroom import Newsroom

_YEAR = re.compile(r"\bnăm\s+((?:19|20)\d{2})\b", re.IGNORECASE)
_DAY = re.compile(
    r"\b(?:ngày|sáng|chiều|tối)\s+(?:ngày\s+)?(\d{1,2})\s*[/.-]\s*(\d{1,2})"
    r"(?:\s*[/.-]\s*((?:19|20)\d{2}))?(?!\d)",
    re.IGNORECASE,
)
_LONG_DAY = re.compile(
    r"\bngày\s+(\d{1,2})\s+tháng\s+(\d{1,2})\s+năm\s+((?:19|20)\d{2})\b", re.IGNORECASE
)
_CLUSTER = re.compile(
    r"\b(cụm|khối)\s+thi\s+đua(?:\s+số)?\s+(\d{1,2}|[IVX]{1,5})\b", re.IGNORECASE
)
_MEETING = r"(?:hội nghị|lễ|buổi lễ|phiên họp|cuộc họp)"
_KINDS: tuple[tuple[EventKind, str], ...] = (
    (EventKind.LAUNCH, r"phát động"),
    (EventKind.PACT, r"ký (?:kết )?giao ước"),
    (EventKind.MIDYEAR, r"sơ kết"),
    (EventKind.CLOSING, r"tổng kết"),
    (EventKind.REVIEW, r"bình xét"),
    (EventKind.DEPLOY, r"triển khai"),
    (EventKind.CEREMONY, r"trao (?:tặng|thưởng|khen)"),
)
_ONLINE = re.compile(
    rf"{_MEETING}\s+trực tuyến|trực tuyến\s+với|hình thức\s+trực tuyến", re.IGNORECASE
)
_HYBRID = re.compile(r"trực tiếp\s+(?:và|kết hợp(?: với)?)\s+trực tuyến", re.IGNORECASE)
_COUNT = re.compile(
    r"\b(\d{1,3})\s+đơn vị(?:\s+thành viên)?\s+(?:trong|thuộc|của)\s+(?:cụm|khối)",
    re.IGNORECASE,
)
_ENDPOINTS = re.compile(r"\b(\d{1,4})\s+điểm cầu\b", re.IGNORECASE)
_VAGUE = re.compile(r"(?:hơn|gần|khoảng|trên)\s*$", re.IGNORECASE)
_NAME = rf"[{UPPER}]\w*(?:\s+[{UPPER}]\w*){{1,5}}"
_CHAIR = re.compile(
    rf"(?i:đồng chí|đ/c)\s+({_NAME})\s*[,–-]\s*([^.;:]{{3,160}}?)\s*,?\s*"
    r"(?:đã\s+)?(?:đến dự,?\s+)?(?:và\s+)?chủ trì\b",
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Seen:
    """What a text says; several values where it says several, none where none."""

    years: tuple[int, ...] = ()
    days: tuple[date, ...] = ()
    clusters: tuple[str, ...] = ()
    kinds: tuple[EventKind, ...] = ()
    mode: Mode | None = None
    units: tuple[int, ...] = ()
    endpoints: tuple[int, ...] = ()
    chairs: tuple[tuple[str, str], ...] = ()


def seen(title: str, lines: Sequence[str]) -> Seen:
    """What *title* and the paragraphs and captions in *lines* say."""
    text = "\n".join((title, *lines))
    years = _by_count(int(found) for found in _YEAR.findall(text))
    return Seen(
        years=years,
        days=tuple(dict.fromkeys(_days(text, years))),
        clusters=tuple(
            dict.fromkeys(f"{kind.lower()} {no}" for kind, no in _CLUSTER.findall(text))
        ),
        kinds=tuple(dict.fromkeys(_kinds(title, lines))),
        mode=_mode(text),
        units=_numbers(_COUNT, text),
        endpoints=_numbers(_ENDPOINTS, text),
        chairs=tuple(dict.fromkeys(_chairs(lines))),
    )


def clusters_named(
    record: Newsroom, named: Sequence[str], year: int
) -> tuple[Cluster, ...]:
    """The clusters of *year* that ``cụm 7`` and its like may mean."""
    wanted = {spelling(name) for name in named}
    return tuple(
        cluster
        for cluster in record.clusters
        if cluster.key.year == year
        and spelling(f"{cluster.kind.value} {cluster.number or ''}") in wanted
    )


def units_of(cluster: Cluster) -> frozenset[str]:
    """The ids of all units that *cluster* is known by: who organizes and who is in it.

    Each organizer numbers its own clusters from one, so a number alone says little.
    """
    roles = (cluster.organizer_unit, cluster.lead, cluster.deputy)
    members = (member.unit for member in cluster.members)
    return frozenset(unit for unit in (*roles, *members) if unit)


def year_of(seen: Seen) -> int | None:
    """The one year that the text tells of, if it tells of one."""
    return seen.years[0] if len(seen.years) == 1 else None


def day_of(seen: Seen, year: int | None) -> PartialDate | None:
    """The one day that the text names, in *year*."""
    days = [day for day in seen.days if year is None or day.year == year]
    if len(days) != 1:
        return None
    return PartialDate(year=days[0].year, month=days[0].month, day=days[0].day)


def _by_count(years: Iterator[int]) -> tuple[int, ...]:
    counted = Counter(years)
    return tuple(sorted(counted, key=lambda year: (-counted[year], year)))


def _days(text: str, years: Sequence[int]) -> Iterator[date]:
    found = [(*match.groups(), match.start()) for match in _DAY.finditer(text)]
    found += [(*match.groups(), match.start()) for match in _LONG_DAY.finditer(text)]
    only = years[0] if len(years) == 1 else None
    for day, month, year, _ in sorted(found, key=lambda row: row[3]):
        written = int(year) if year else only
        if written is None:
            continue
        try:
            yield date(written, int(month), int(day))
        except ValueError:  # 31/2: none that was
            continue


def _kinds(title: str, lines: Sequence[str]) -> Iterator[EventKind]:
    """What the title says is done; else what kind of meeting the text calls it."""
    told = [
        kind
        for kind, words in _KINDS
        if re.search(rf"\b{words}\b", title, re.IGNORECASE)
    ]
    yield from told
    if told:
        return
    text = "\n".join(lines)
    for kind, words in _KINDS:
        if re.search(
            rf"\b{_MEETING}\s+(?:trực tuyến\s+)?{words}\b", text, re.IGNORECASE
        ):
            yield kind


def _mode(text: str) -> Mode | None:
    if _HYBRID.search(text):
        return Mode.HYBRID
    return Mode.ONLINE if _ONLINE.search(text) else None


def _numbers(pattern: re.Pattern[str], text: str) -> tuple[int, ...]:
    """Exact counts: “hơn 817 điểm cầu” is none."""
    return tuple(
        dict.fromkeys(
            int(found[1])
            for found in pattern.finditer(text)
            if not _VAGUE.search(text[max(0, found.start() - 8) : found.start()])
        )
    )


def _chairs(lines: Sequence[str]) -> Iterator[tuple[str, str]]:
    for line in lines:
        for found in _CHAIR.finditer(line):
            if found[1][0].isupper():
                post = found[2].replace("|", "/")  # a bar would part the row
                yield " ".join(found[1].split()), " ".join(post.split())
