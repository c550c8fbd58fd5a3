"""Counts in titles and summaries against the record: «22 tập thể» against 22 rows.

Only the headline words are read: a body tells of many numbers, and most of them are
not the record's.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from gazette.core.clusters import Cluster
from gazette.core.decisions import Decision
from gazette.core.problems import Problem, warning
from gazette.core.reports import Event
from gazette.core.titles import Receiver, Title
from gazette.store.assembling.reports import BuiltReport
from gazette.store.placed import Words, place

_CLAIM = re.compile(
    r"(?<![\d.,/])(\d{1,4})\s+(tập thể|cá nhân|người|điểm cầu|đơn vị)\b", re.IGNORECASE
)
_PEOPLE = ("cá nhân", "người")


def prose_rules(
    reports: tuple[BuiltReport, ...],
    decisions: Mapping[str, Decision],
    titles: Mapping[str, Title],
    clusters: Mapping[str, Cluster],
) -> Iterator[Problem]:
    """Headline counts that none of the report's own records bears out."""
    for built in reports:
        named = [decisions[key] for key in built.report.decisions if key in decisions]
        for words in (built.form.title, built.form.summary):
            if words is not None:
                yield from _claims(built, words, named, titles, clusters)


def _claims(
    built: BuiltReport,
    words: Words,
    named: list[Decision],
    titles: Mapping[str, Title],
    clusters: Mapping[str, Cluster],
) -> Iterator[Problem]:
    for match in _CLAIM.finditer(words.text):
        noun = match[2].casefold()
        known = _known(noun, built.report.events, named, titles, clusters)
        if known and int(match[1]) not in known:
            column = words.column + match.start() if words.column else 0
            spot = Words(text=match.group(), line=words.line, column=column)
            yield warning(
                "prose-count-differs",
                place(built.file, spot),
                said=match.group(),
                known=", ".join(str(number) for number in sorted(known)),
            )


def _known(
    noun: str,
    events: tuple[Event, ...],
    named: list[Decision],
    titles: Mapping[str, Title],
    clusters: Mapping[str, Cluster],
) -> frozenset[int]:
    """Every number of *noun* that the report's records hold; none is no opinion."""
    if noun == "điểm cầu":
        return frozenset(event.total for event in events if event.total)
    if noun == "đơn vị":
        return frozenset(_units(events, clusters))
    return frozenset(_honoured(noun, named, titles))


def _units(events: tuple[Event, ...], clusters: Mapping[str, Cluster]) -> Iterator[int]:
    for event in events:
        if event.units:
            yield event.units
        cluster = clusters.get(str(event.cluster)) if event.cluster else None
        if cluster and cluster.member_count:
            yield cluster.member_count


def _honoured(
    noun: str, named: list[Decision], titles: Mapping[str, Title]
) -> Iterator[int]:
    wanted = Receiver.PERSON if noun in _PEOPLE else Receiver.UNIT
    total = 0
    for decision in named:
        for group in decision.honours:
            title = titles.get(group.title)
            if title and title.receiver not in (wanted, Receiver.BOTH):
                continue
            numbers = (group.asked, group.agreed, group.count, group.sent_up)
            yield from (number for number in numbers if number)
            yield from (share.count for share in group.split)
            if group.recipients:
                yield len(group.recipients)
            total += group.number or 0
    if total:
        yield total
