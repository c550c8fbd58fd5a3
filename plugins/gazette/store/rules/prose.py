"""Counts in prose against the record: «22 tập thể» against 22 rows.

Of headlines every count is read; of bodies those that an award is given to. A count is
wrong only if no number of the report's own records is it: parts, other years, other
titles and other papers that a sentence names are none of the record's business.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping

from gazette.core.clusters import Cluster
from gazette.core.decisions import Decision
from gazette.core.entries import year_of
from gazette.core.folding import spelling
from gazette.core.problems import Place, Problem, warning
from gazette.core.reports import Event
from gazette.core.tallies import Paper
from gazette.core.titles import Receiver, Title
from gazette.store.assembling.reports import BuiltReport
from gazette.store.bodies import BodyRead
from gazette.store.claims import Claim
from gazette.store.placed import Words

_CLAIM = re.compile(
    r"(?<![\d.,/])(\d{1,4})\s+(tập thể|cá nhân|người|điểm cầu|đơn vị)\b", re.IGNORECASE
)
_YEAR = re.compile(r"\bnăm (\d{4})\b", re.IGNORECASE)
_PAPER = re.compile(r"\b\d+/(?:QĐ|TTr|TB|DS)[-\w]*", re.IGNORECASE)
_PEOPLE = ("cá nhân", "người")


def prose_rules(
    reports: tuple[BuiltReport, ...],
    bodies: Mapping[str, BodyRead],
    decisions: Mapping[str, Decision],
    titles: Mapping[str, Title],
    clusters: Mapping[str, Cluster],
) -> Iterator[Problem]:
    """Counts that none of the report's own records bears out."""
    for built in reports:
        named = [decisions[key] for key in built.report.decisions if key in decisions]
        on_titles = [(paper, group) for paper in named for group in paper.honours]
        for words in (built.form.title, built.form.summary):
            if words is not None:
                known = _Known(on_titles, titles, built.report.events, clusters)
                yield from _headline(built.file, words, known)
        body = bodies.get(built.file)
        for claim in body.claims if body and on_titles else ():
            yield from _body(built.file, claim, on_titles, titles)


class _Known:
    """Every number that a report's records hold, by what they count."""

    def __init__(
        self,
        on_titles: Iterable[Paper],
        titles: Mapping[str, Title],
        events: tuple[Event, ...] = (),
        clusters: Mapping[str, Cluster] | None = None,
    ) -> None:
        self._papers = tuple(on_titles)
        self._titles = titles
        self._events = events
        self._clusters = clusters or {}

    def of(self, noun: str) -> frozenset[int]:
        """The numbers of *noun*; none is no opinion."""
        if noun == "điểm cầu":
            return frozenset(event.total for event in self._events if event.total)
        if noun == "đơn vị":
            units = frozenset(self._units())
            return units | self.honoured(Receiver.UNIT) if units else units
        return self.honoured(Receiver.PERSON if noun in _PEOPLE else Receiver.UNIT)

    def _units(self) -> Iterator[int]:
        for event in self._events:
            if event.units:
                yield event.units
            cluster = self._clusters.get(str(event.cluster)) if event.cluster else None
            if cluster and cluster.member_count:
                yield cluster.member_count

    def honoured(self, wanted: Receiver) -> frozenset[int]:
        """Counts, rows and sums: of a group, a document, a title, and of all."""
        found: set[int] = set()
        sums: dict[str, int] = defaultdict(int)
        for decision, group in self._papers:
            title = self._titles.get(group.title)
            receiver = title.receiver if title else Receiver.BOTH
            if receiver not in (wanted, Receiver.BOTH):
                continue
            numbers = (group.asked, group.agreed, group.count, group.sent_up)
            found.update(number for number in numbers if number)
            found.update(share.count for share in group.split)
            found.add(len(group.recipients))
            own = group.number or 0
            if receiver is Receiver.BOTH and group.recipients:
                unit = wanted is Receiver.UNIT
                own = sum(row.collective is unit for row in group.recipients)
            found.add(own)
            for key in ("all", str(decision.key), f"title:{group.title}"):
                sums[key] += own
        return frozenset(found | set(sums.values())) - {0}


def _headline(file: str, words: Words, known: _Known) -> Iterator[Problem]:
    for match in _CLAIM.finditer(words.text):
        numbers = known.of(match[2].casefold())
        if numbers and int(match[1]) not in numbers:
            column = words.column + match.start() if words.column else 0
            place = Place(file=file, line=words.line, column=column)
            yield _differs(place, match.group(), numbers)


def _body(
    file: str, claim: Claim, on_titles: list[Paper], titles: Mapping[str, Title]
) -> Iterator[Problem]:
    meant = _meant(claim.sentence, on_titles, titles)
    wanted = Receiver.PERSON if claim.noun in _PEOPLE else Receiver.UNIT
    numbers = _Known(meant, titles).honoured(wanted)
    if numbers and claim.number not in numbers:
        place = Place(file=file, line=claim.line, column=claim.column)
        yield _differs(place, claim.said, numbers)


def _differs(place: Place, said: str, numbers: frozenset[int]) -> Problem:
    known = ", ".join(str(number) for number in sorted(numbers))
    return warning("prose-count-differs", place, said=said, known=known)


def _meant(
    sentence: str, on_titles: list[Paper], titles: Mapping[str, Title]
) -> list[Paper]:
    """The groups that a sentence can speak of: of its papers, years and titles."""
    numbers = {spelling(number) for number in _PAPER.findall(sentence)}
    years = {int(year) for year in _YEAR.findall(sentence)}
    words = spelling(sentence)
    spoken = {
        id_
        for id_, title in titles.items()
        if any(spelling(name) in words for name in (title.name, *title.aliases))
    }
    return [
        (paper, group)
        for paper, group in on_titles
        if (not numbers or spelling(paper.number or "") in numbers)
        and (not years or years & {year_of(group, paper), paper.date.year})
        and (not spoken or group.title in spoken)
    ]
