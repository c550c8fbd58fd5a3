"""What every rule of the record keeps, whatever the figures: few examples, all of them.

Scoring, ranking, adjustments, approval, collation and sealed names have theirs beside
their examples; which rule is held by which property is told by ``test_every_rule``.
"""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime, timedelta
from decimal import Decimal
from itertools import pairwise

from hypothesis import given, settings
from hypothesis import strategies as st

from gazette.core.archive import Archive
from gazette.core.chains import Chains, Reach, skipped
from gazette.core.cluster_years import ClusterYears, fixing_decision
from gazette.core.clusters import Cluster, ClusterKey, Member
from gazette.core.criteria import CriteriaSet, PlaceAward
from gazette.core.decisions import (
    Change,
    Comment,
    Decision,
    DecisionKey,
    DecisionKind,
    Presentation,
    Stage,
    Waiver,
)
from gazette.core.entitlement import PrerequisiteCheck, Verdict, needed_years
from gazette.core.entries import entries, entries_of, stage_of
from gazette.core.honours import Honour, honours
from gazette.core.periods import PartialDate, Period
from gazette.core.place_awards import first_and_next
from gazette.core.problems import Place
from gazette.core.quotas import QuotaCheck
from gazette.core.ranking import Entrant, rank
from gazette.core.rolls import Rolls
from gazette.core.scores import CriterionScore, NotConsidered, Scores, UnitScores
from gazette.core.scoring import FROM_MAXIMUM, VOTES, score
from gazette.core.standings import AUTHORITY, standing
from gazette.core.succession import Succession
from gazette.core.tallies import Count, tally
from gazette.core.titles import Prerequisite, Quota, Title, TitleVersion
from gazette.core.units import Unit, UnitKind, UnitName
from tests.toy.archive import toy_archive
from tests.toy.boards import CLUSTER_1_2023, CLUSTERS
from tests.toy.rows import group, paper, row
from tests.toy.titles import BASE_FIGHTER, TITLES
from tests.toy.units import AN, NEIGHBOUR, PROVINCE

few = settings(max_examples=30)
HERE = Place(file="data/x.yaml", line=1)

# --- scoring: from the maximum, and votes ------------------------------------------

points = st.decimals(min_value=0, max_value=40, places=2)


def a_set(rule: str) -> CriteriaSet:
    toy = next(s for s in toy_archive().criteria_sets if s.groups)
    return replace(toy, scoring=rule, decimals=2, bonus_cap=None, deduction_cap=None)


@few
@given(st.lists(points, min_size=3, max_size=3))
def test_from_the_maximum_nothing_counts_but_what_is_lost(
    given_: list[Decimal],
) -> None:
    criteria = a_set(FROM_MAXIMUM)
    rows = tuple(
        CriterionScore(criterion=c.id, figures=(figure,), place=HERE)
        for c, figure in zip(criteria.criteria, given_, strict=True)
    )
    sheet = UnitScores(unit="u", printed="U", criteria=rows, place=HERE)
    lost = sum(
        max(c.maximum - figure, Decimal(0))
        for c, figure in zip(criteria.criteria, given_, strict=True)
    )
    assert score(criteria, sheet).total == criteria.maximum - lost


@few
@given(st.one_of(st.none(), st.integers(0, 500)), st.integers(0, 2))
def test_votes_are_the_total_in_every_column(count: int | None, column: int) -> None:
    sheet = UnitScores(unit="u", printed="U", criteria=(), votes=count, place=HERE)
    assert score(a_set(VOTES), sheet, column).total == count


# --- ranks and what they are put forward for ---------------------------------------

awards = st.lists(st.integers(1, 4), min_size=1, max_size=3).map(
    lambda places: tuple(
        PlaceAward(name=f"Hạng {n}", places=p) for n, p in enumerate(places)
    )
)
totals = st.lists(st.integers(0, 6), min_size=1, max_size=10)


@few
@given(totals, awards)
def test_no_award_goes_to_more_than_its_places(
    given_: list[int], rows: tuple[PlaceAward, ...]
) -> None:
    placings = rank(
        Entrant(unit=str(n), name=str(n), total=Decimal(t))
        for n, t in enumerate(given_)
    )
    found = first_and_next(placings, rows)
    order = [award.name for award in rows]
    sure = [each.award.name for each in found.values() if not each.contested]
    for award in rows:
        assert sure.count(award.name) <= award.places
    named = [found[p.unit].award.name for p in placings if p.unit in found]
    assert named == sorted(named, key=order.index), "a better rank, a higher award"
    if len(set(given_)) == len(given_):
        assert len(found) == min(len(given_), sum(award.places for award in rows))
        assert not any(each.contested for each in found.values())
    for placing in placings:
        for other in placing.shared_with:
            assert found.get(placing.unit) == found.get(other), "a tie is not parted"


# --- quotas ------------------------------------------------------------------------

shares = st.integers(1, 100).map(lambda percent: Decimal(percent) / 100)


def a_quota(share: Decimal, base: int, count: int, *, one: bool) -> QuotaCheck:
    quota = Quota(share=share, base="b", article="Điều", at_least_one=one)
    return QuotaCheck(
        title="t",
        year=2023,
        issuer="u",
        quota=quota,
        count=Count(number=count),
        base=base,
        papers=(),
    )


@few
@given(shares, st.integers(0, 300), st.booleans())
def test_a_quota_allows_the_most_whole_honours_below_it(
    share: Decimal, base: int, one: bool
) -> None:
    allowed = a_quota(share, base, 0, one=one).allowed
    assert allowed <= share * base or (one and allowed == 1)
    assert allowed + 1 > share * base
    assert a_quota(share, base, allowed, one=one).within
    assert not a_quota(share, base, allowed + 1, one=one).within
    assert a_quota(share, base + 1, 0, one=one).allowed >= allowed


# --- what must have been held before -----------------------------------------------


@few
@given(st.integers(0, 5), st.integers(0, 4), st.integers(1, 3), st.integers(1990, 2030))
def test_needed_years_end_with_the_honour_s(
    years: int, times: int, cycle: int, year: int
) -> None:
    needed = needed_years(
        Prerequisite(title="x", years=years, times=times), year, cycle
    )
    assert needed[-1] == year
    assert all(later - earlier == 1 for earlier, later in pairwise(needed))
    assert len(needed) >= max(times or years, 1)


@few
@given(st.sets(st.integers(0, 4)), st.sets(st.integers(0, 4)), st.integers(0, 4))
def test_a_year_more_that_is_held_never_makes_it_worse(
    held: set[int], unknown: set[int], more: int
) -> None:
    order = [Verdict.MISSING, Verdict.UNKNOWN, Verdict.MET]
    honour = Rolls(toy_archive()).honours[0]

    def check(had: set[int]) -> PrerequisiteCheck:
        needed = tuple(range(2019, 2024))
        return PrerequisiteCheck(
            honour=honour,
            prerequisite=Prerequisite(title="x", years=5),
            needed=needed,
            held=tuple(y for y in needed if y - 2019 in had),
            lacking=tuple(y for y in needed if y - 2019 not in had | unknown),
        )

    before, after = check(held), check(held | {more})
    assert order.index(after.verdict) >= order.index(before.verdict)
    assert (before.verdict is Verdict.MET) is (len(held) == 5)
    assert (before.verdict is Verdict.MISSING) is bool(set(range(5)) - held - unknown)


# --- the law of the year -----------------------------------------------------------


@few
@given(
    st.lists(st.integers(2000, 2030), unique=True, max_size=4), st.integers(1999, 2031)
)
def test_one_version_judges_a_year_the_one_at_its_end(
    turns: list[int], year: int
) -> None:
    """Versions meet on the first day of a year; the last has no end."""
    starts = sorted(turns)
    versions = tuple(
        TitleVersion(
            valid=Period(
                start=date(start, 1, 1),
                end=date(starts[n + 1], 1, 1) - timedelta(days=1)
                if n + 1 < len(starts)
                else None,
            ),
            basis=str(start),
        )
        for n, start in enumerate(starts)
    )
    title: Title = replace(TITLES[0], versions=versions)
    found = title.version_in(year)
    expected = [str(start) for start in starts if start <= year][-1:]
    assert ([] if found is None else [found.basis]) == expected


@few
@given(
    st.dates(date(2020, 1, 1), date(2030, 1, 1)),
    st.integers(0, 40),
    st.integers(-60, 60),
)
def test_a_list_is_open_from_its_first_day_to_its_last(
    opens: date, days: int, offset: int
) -> None:
    window = Comment(opens=opens, closes=opens + timedelta(days=days))
    listed = a_paper(DecisionKind.COMMENT, 1, comment=window)
    at = datetime.combine(opens, datetime.min.time()) + timedelta(days=offset, hours=13)
    assert listed.open_at(at) is (0 <= offset <= days)


# --- papers of one chain: nothing is skipped silently ------------------------------

COURSE = (
    DecisionKind.PROPOSAL,
    DecisionKind.AGREED,
    DecisionKind.COMMENT,
    DecisionKind.DECISION,
)
WAY = (Stage.ASKED, Stage.AGREED, Stage.COMMENTED, Stage.DECIDED)


def a_paper(
    kind: DecisionKind,
    number: int,
    *names: str,
    year: int = 2022,
    issuer: str = PROVINCE,
    comment: Comment | None = None,
    presented: Presentation | None = None,
    changes_to: DecisionKey | None = None,
    changes: tuple[Change, ...] = (),
    count: int | None = None,
) -> Decision:
    key = DecisionKey(year=year, slug=f"{number}-{kind.name.lower()}")
    file = f"data/decisions/{key}.yaml"
    rows = tuple(row(file, line, name, AN) for line, name in enumerate(names, start=9))
    groups = (group(file, 5, BASE_FIGHTER, 2022, *rows, count=count),)
    return paper(
        key,
        kind,
        f"Văn bản {number}",
        PartialDate(year=year, month=1 + number % 12),
        *(groups if rows or count is not None else ()),
        issuer=issuer,
        comment=comment,
        presented=presented,
        changes_to=changes_to,
        changes=changes,
    )


@few
@given(
    st.lists(st.booleans(), min_size=4, max_size=4).filter(any),
    st.sets(st.sampled_from(WAY)),
    st.booleans(),
)
def test_a_step_between_two_papers_is_there_waived_or_missed(
    present: list[bool], waived: set[Stage], public: bool
) -> None:
    papers: list[Decision] = []
    for number, (kind, there) in enumerate(zip(COURSE, present, strict=True)):
        if there:
            follows = (papers[-1].key,) if papers else ()
            made = a_paper(kind, number, "Lê Thị Ánh")
            papers.append(replace(made, follows=follows))
    reasons = tuple(
        Waiver(stage=stage, reason="không cần") for stage in WAY if stage in waived
    )
    papers[-1] = replace(papers[-1], skipped=reasons)
    archive = Archive(site=toy_archive().site, titles=TITLES, decisions=tuple(papers))
    version = TitleVersion(comment="Điều 44" if public else None)
    last = papers[-1]
    steps = Chains(archive).steps(last, last.honours[0], version)
    there = [stage for stage, is_there in zip(WAY, present, strict=True) if is_there]
    between = WAY[WAY.index(there[0]) : WAY.index(there[-1])]
    missed = {
        stage
        for stage in between
        if stage not in there
        and stage not in waived
        and (stage is not Stage.COMMENTED or public)
    }
    assert {step.stage for step in skipped(steps)} == missed
    assert [step.stage for step in steps if step.reach is Reach.DONE] == there


# --- an honour through its papers --------------------------------------------------

kinds = st.sampled_from([*COURSE, DecisionKind.NEWS])


def an_honour(papers: list[Decision]) -> tuple[Archive, Honour]:
    archive = Archive(site=toy_archive().site, titles=TITLES, decisions=tuple(papers))
    [found] = honours(archive)
    return archive, found


@few
@given(st.lists(kinds, min_size=1, max_size=5), st.booleans(), st.booleans())
def test_an_honour_is_as_far_as_its_furthest_paper_until_it_is_taken_back(
    found: list[DecisionKind], handed: bool, corrected: bool
) -> None:
    gift = Presentation(on=date(2023, 12, 30)) if handed else None
    papers = [
        a_paper(kind, n, "Lê Thị Ánh", presented=gift) for n, kind in enumerate(found)
    ]
    course = list(Stage)
    _, honour = an_honour(papers)
    assert honour.stage is max(map(stage_of, papers), key=course.index)
    assert honour.granted is any(
        p.kind in (DecisionKind.DECISION, DecisionKind.NEWS) for p in papers
    )
    target = honour.shown.decision.key
    if corrected:
        change = Change(
            was="Lê Thị Ánh", title=None, now="Lê Thị Ảnh", reason="in sai", place=HERE
        )
        papers.append(
            a_paper(DecisionKind.CORRECTION, 90, changes_to=target, changes=(change,))
        )
        archive = Archive(
            site=toy_archive().site, titles=TITLES, decisions=tuple(papers)
        )
        read = {e.name for e in entries(archive) if e.decision.key == target}
        assert read == {"Lê Thị Ảnh"}
        assert {e.recipient.name for e in entries(archive)} == {"Lê Thị Ánh"}
        return
    papers += [
        a_paper(DecisionKind.REVOCATION, 91 + n, changes_to=p.key)
        for n, p in enumerate(tuple(papers))
    ]
    archive, gone = an_honour(papers)
    assert gone.stage is Stage.REVOKED
    assert not gone.granted
    assert len(entries(archive)) == len(found), "a row taken back is still there"
    _, anew = an_honour([*papers, a_paper(DecisionKind.DECISION, 99, "Lê Thị Ánh")])
    assert anew.granted


@few
@given(
    st.lists(
        st.sampled_from(["Lê Ân", "Lê An", "Hà Êm", "Vũ Dung"]), unique=True, min_size=1
    )
)
def test_a_revocation_of_one_row_leaves_every_other(names: list[str]) -> None:
    granted = a_paper(DecisionKind.DECISION, 1, *names)
    back = a_paper(
        DecisionKind.REVOCATION,
        2,
        changes_to=granted.key,
        changes=(Change(was=names[0], title=None, place=HERE),),
    )
    found = {e.recipient.name: e.revoked for e in entries_of(granted, (back,))}
    assert found == {name: name == names[0] for name in names}


# --- counts ------------------------------------------------------------------------

counts = st.lists(st.one_of(st.none(), st.integers(1, 40)), min_size=1, max_size=4)


@few
@given(counts, counts, st.randoms(use_true_random=False))
def test_counts_of_offices_add_up_in_any_order(
    here: list[int | None], there: list[int | None], shuffled: object
) -> None:
    def papers(issuer: str, numbers: list[int | None]) -> list[Decision]:
        return [
            a_paper(DecisionKind.DECISION, n, count=number, issuer=issuer)
            for n, number in enumerate(numbers)
            if number is not None
        ]

    one, other = papers(PROVINCE, here), papers(NEIGHBOUR, there)
    both = [(d, g) for d in (*one, *other) for g in d.honours]
    found = tally(both).granted
    expected = sum(number for number in (*here, *there) if number is not None)
    assert (found.number if found else 0) == expected
    assert (found is None) is (not both), "nothing known is not zero"
    shuffled.shuffle(both)  # type: ignore[attr-defined]
    assert tally(both).granted == found


# --- units through mergers ---------------------------------------------------------


@few
@given(
    st.lists(st.tuples(st.integers(0, 5), st.integers(0, 5)), max_size=8),
    st.dates(date(2018, 1, 1), date(2032, 12, 31)),
)
def test_a_family_is_told_alike_from_both_sides(
    links: list[tuple[int, int]], day: date
) -> None:
    """Whatever the record says, circles too: heirs have origins, nobody is his own."""
    origins: dict[int, list[str]] = {}
    for heir, before in links:
        if heir != before:
            origins.setdefault(heir, []).append(f"u{before}")
    merger = date(2025, 7, 1)
    units = tuple(
        Unit(
            id=f"u{n}",
            names=(UnitName(text="VKSND tỉnh Mẫu" if n < 2 else f"Đơn vị {n}"),),
            kind=next(iter(UnitKind)),
            valid=Period(end=merger - timedelta(days=1))
            if n % 2 == 0
            else Period(start=merger),
            predecessors=tuple(dict.fromkeys(origins.get(n, ()))),
            place=HERE,
        )
        for n in range(6)
    )
    line = Succession(units)
    for unit in units:
        family = line.family(unit.id)
        heirs = {relative.unit.id for relative in family.heirs}
        assert unit.id not in heirs
        for heir in heirs:
            back = {r.unit.id for r in line.family(heir).origins}
            assert unit.id in back
        for direct in line.successors(unit.id):
            assert unit in line.predecessors(direct.id)
    # One name, two legal lives: the day says which, and never both.
    [meant] = line.unit_on("VKSND tỉnh Mẫu", day)
    assert meant.id == ("u0" if day < merger else "u1")


# --- clusters through the years ----------------------------------------------------


@few
@given(st.lists(st.one_of(st.none(), st.integers(0, 5)), min_size=2, max_size=6))
def test_years_that_join_are_one_line_from_wherever_it_is_looked_at(
    continues: list[int | None],
) -> None:
    keys = [
        ClusterKey(organizer="nganh", slug="cum-1", year=2020 + n)
        for n in range(len(continues))
    ]
    clusters: tuple[Cluster, ...] = tuple(
        replace(
            CLUSTERS[0],
            key=key,
            continues=keys[before] if before is not None and before < n else None,
        )
        for n, (key, before) in enumerate(zip(keys, continues, strict=True))
    )
    years = ClusterYears(
        Archive(site=toy_archive().site, units=toy_archive().units, clusters=clusters)
    )
    for cluster in clusters:
        line = years.line(cluster.key)
        assert cluster in line
        assert [c.key.year for c in line] == sorted(c.key.year for c in line)
        for other in line:
            assert years.line(other.key) == line
        for after in years.after(cluster.key):
            assert years.before(after.key) == cluster


@few
@given(
    st.sampled_from(["15/QĐ-VKS", "16/QĐ-VKS"]), st.sampled_from([PROVINCE, NEIGHBOUR])
)
def test_what_fixes_a_board_is_the_organizer_s_own_decision(
    number: str, issuer: str
) -> None:
    archive = toy_archive()
    scores = replace(archive.scores_of[CLUSTER_1_2023], fixed_by="15/QĐ-VKS")
    made = replace(
        a_paper(DecisionKind.DECISION, 3, year=2023, issuer=issuer), number=number
    )
    found = fixing_decision(
        replace(archive, scores=(scores,), decisions=(made,)), CLUSTER_1_2023
    )
    meant = number == "15/QĐ-VKS" and issuer == PROVINCE
    assert (found == made) is meant


# --- a board as a whole ------------------------------------------------------------

boards = st.lists(
    st.tuples(st.one_of(st.none(), points), st.booleans()), min_size=1, max_size=7
)


@few
@given(boards, st.integers(0, 2), st.randoms(use_true_random=False))
def test_every_unit_stands_once_and_who_is_not_considered_has_no_rank(
    rows: list[tuple[Decimal | None, bool]], silent: int, shuffled: object
) -> None:
    criteria = replace(a_set("tổng có trần"), tie_break="đồng hạng")
    first = criteria.criteria[0].id
    others = [c for c in criteria.criteria if c.id != first]
    toy = toy_archive().scores_of[CLUSTER_1_2023]

    def sheet(number: int, figure: Decimal | None, out: bool) -> UnitScores:
        figures = {first: figure, **{c.id: Decimal(1) for c in others}}
        return UnitScores(
            unit=f"u{number}",
            printed=f"Đơn vị {number}",
            criteria=tuple(
                CriterionScore(criterion=key, figures=(value,), place=HERE)
                for key, value in figures.items()
            ),
            not_considered=NotConsidered(reason="kỷ luật", basis="Điều 12")
            if out
            else None,
            place=HERE,
        )

    sheets = [sheet(n, figure, out) for n, (figure, out) in enumerate(rows)]
    units = [f"u{n}" for n in range(len(rows) + silent)]
    cluster = replace(
        CLUSTERS[0], members=tuple(Member(unit=u, printed=u) for u in units)
    )
    scores: Scores = replace(toy, columns=AUTHORITY[-1:], units=tuple(sheets))
    board = standing(scores, criteria, cluster)
    shown = [
        *(r.unit for r in (*board.rows, *board.incomplete, *board.not_considered)),
        *(member.unit for member in board.unscored),
    ]
    assert sorted(shown) == sorted(units)
    assert {r.unit for r in board.not_considered} == {
        f"u{n}" for n, (_, out) in enumerate(rows) if out
    }
    assert all(r.rank is None for r in (*board.incomplete, *board.not_considered))
    assert {r.unit for r in board.rows} == {
        f"u{n}"
        for n, (figure, out) in enumerate(rows)
        if figure is not None and not out
    }
    shuffled.shuffle(sheets)  # type: ignore[attr-defined]
    again = standing(replace(scores, units=tuple(sheets)), criteria, cluster)
    assert [(r.unit, r.rank) for r in again.rows] == [
        (r.unit, r.rank) for r in board.rows
    ]


@few
@given(
    st.lists(
        st.tuples(st.sampled_from(["a", "b"]), st.sampled_from(AUTHORITY)),
        min_size=2,
        max_size=2,
    )
)
def test_years_are_compared_under_one_set_and_one_column_alone(
    pair: list[tuple[str, object]],
) -> None:
    archive = toy_archive()
    scores = archive.scores_of[CLUSTER_1_2023]
    criteria = archive.criteria_set[scores.criteria_set]
    board = standing(scores, criteria, archive.cluster[CLUSTER_1_2023])
    now, then = (
        replace(board, criteria_set=replace(criteria, id=name), ranking_column=column)
        for name, column in pair
    )
    assert now.comparable_with(then) is (pair[0] == pair[1])
    assert now.comparable_with(then) is then.comparable_with(now)
    for row_ in board.rows:
        gained = now.places_gained(row_.unit, then)
        assert gained == (0 if pair[0] == pair[1] else None)
