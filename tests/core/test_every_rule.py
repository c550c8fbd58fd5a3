"""Every rule of the record says its source and is held by a property.

The table is the list of the rules: a public function that is added to a room of rules
stands in it or among what is named as no rule, or this fails.
"""

from __future__ import annotations

import importlib
import inspect
from collections.abc import Callable
from types import ModuleType
from typing import Any

import pytest

from gazette.core import (
    adjustments,
    approval,
    board,
    chains,
    cluster_years,
    collation,
    decisions,
    entitlement,
    entries,
    honours,
    place_awards,
    quotas,
    ranking,
    rolls,
    scoring,
    standings,
    succession,
    tallies,
    titles,
    withdrawals,
)
from gazette.store.rules import awards, clusters

Rule = Callable[..., Any]

# The room of the properties, its rules, and the property that holds each.
RULES: tuple[tuple[Rule, str, str], ...] = (
    (scoring.sum_with_caps, "core.test_scoring", "steps_add_up_to_the_total"),
    (scoring.from_maximum, "core.test_rule_properties", "nothing_counts_but_what"),
    (scoring.votes, "core.test_rule_properties", "votes_are_the_total"),
    (scoring.rounded_half_up, "core.test_scoring", "steps_add_up_to_the_total"),
    (adjustments.per_event, "core.test_adjustments", "no_rule_counts_more_than"),
    (adjustments.beside_the_maximum, "core.test_adjustments", "mirror_each_other"),
    (adjustments.capped_by_count, "core.test_adjustments", "no_rule_counts_more_than"),
    (adjustments.capped_a_day, "core.test_adjustments", "caps_only_take_back"),
    (adjustments.capped_in_sum, "core.test_adjustments", "caps_only_take_back"),
    (ranking.rank, "core.test_ranking", "a_rank_is_one_more_than"),
    (place_awards.first_and_next, "core.test_rule_properties", "no_award_goes_to_more"),
    *(
        (rule, "core.test_approval", "enough_is_exactly_the_needed_votes")
        for rule in (*approval.SHARES.values(), *approval.BASES.values())
    ),
    (standings.standing, "core.test_rule_properties", "every_unit_stands_once"),
    (
        board.Standing.comparable_with,
        "core.test_rule_properties",
        "under_one_set_and_one_column",
    ),
    (quotas.quota_checks, "core.test_rule_properties", "allows_the_most_whole"),
    (entitlement.needed_years, "core.test_rule_properties", "needed_years_end_with"),
    (
        entitlement.prerequisite_checks,
        "core.test_rule_properties",
        "never_makes_it_worse",
    ),
    (titles.Title.version_in, "core.test_rule_properties", "one_version_judges"),
    (decisions.Decision.open_at, "core.test_rule_properties", "open_from_its_first"),
    (chains.skipped, "core.test_rule_properties", "there_waived_or_missed"),
    (chains.papers_on, "core.test_rule_properties", "there_waived_or_missed"),
    (entries.stage_of, "core.test_rule_properties", "as_far_as_its_furthest"),
    (entries.entries_of, "core.test_rule_properties", "leaves_every_other"),
    (honours.honours, "core.test_rule_properties", "as_far_as_its_furthest"),
    (honours.honours_of, "core.test_rule_properties", "as_far_as_its_furthest"),
    (tallies.tally, "core.test_rule_properties", "add_up_in_any_order"),
    (tallies.by_issuer, "core.test_rule_properties", "add_up_in_any_order"),
    (
        succession.Succession.named,
        "core.test_rule_properties",
        "told_alike_from_both_sides",
    ),
    (
        cluster_years.ClusterYears.line,
        "core.test_rule_properties",
        "one_line_from_wherever",
    ),
    (
        cluster_years.fixing_decision,
        "core.test_rule_properties",
        "organizer_s_own_decision",
    ),
    (rolls.by_name, "core.test_collation", "order_is_total"),
    (collation.sort_key, "core.test_collation", ""),
    (collation.person_key, "core.test_collation", ""),
    (withdrawals.seal, "core.test_withdrawals", ""),
    (awards.award_rules, "store.test_award_properties", "once_and_a_title_once"),
    (clusters.cluster_rules, "store.test_award_properties", "left_out_lead"),
)

NO_RULES = {
    *("anchor_of", "entries", "entries_by_document", "year_of"),  # where rows stand
    *("amending_of", "entry_at", "holder_of"),
    *("rolls_of", "papers", "group_points"),  # the record under another key
    *("initial", "letter_of", "parts_of"),  # parts of a name's key
    *("score", "adjusted", "tie_steps", "approval", "least"),  # call the named rule
    *("standing_of", "amended_rows", "in_nfc"),
}
ROOMS: tuple[ModuleType, ...] = (
    *(adjustments, approval, chains, cluster_years, collation, entitlement, entries),
    *(honours, place_awards, quotas, ranking, rolls, scoring, standings, tallies),
    *(board, withdrawals),
)


def name(rule: Rule) -> str:
    return rule.__qualname__


@pytest.mark.parametrize(
    ("rule", "room", "words"), RULES, ids=lambda x: x if isinstance(x, str) else name(x)
)
def test_a_property_holds_the_rule(rule: Rule, room: str, words: str) -> None:
    tests = importlib.import_module(f"tests.{room}")
    properties = [
        found
        for found, test in inspect.getmembers(tests, inspect.isfunction)
        if getattr(test, "is_hypothesis_test", False) and words in found
    ]
    assert properties, f"{name(rule)}: no property «{words}» in {room}"


@pytest.mark.parametrize("rule", [rule for rule, _, _ in RULES], ids=name)
def test_a_rule_says_its_source(rule: Rule) -> None:
    """In its own words, or where one text is behind all of its room."""
    said = rule.__doc__ or "", inspect.getmodule(rule).__doc__ or ""  # type: ignore[union-attr]
    assert any("Source" in words for words in said), name(rule)


@pytest.mark.parametrize("room", ROOMS, ids=lambda room: room.__name__)
def test_no_rule_is_left_out_of_the_table(room: ModuleType) -> None:
    listed = {name(rule) for rule, _, _ in RULES} | NO_RULES
    own = {
        found
        for found, it in inspect.getmembers(room, inspect.isfunction)
        if it.__module__ == room.__name__ and not found.startswith("_")
    }
    assert own <= listed, sorted(own - listed)
