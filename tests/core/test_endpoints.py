"""Endpoints: "2/5 điểm cầu có ảnh" must be the truth."""

from __future__ import annotations

from dataclasses import replace

from gazette.core.endpoints import Coverage, coverage
from tests.toy.reports import CLOSING_EVENT, CLOSING_PHOTOS
from tests.toy.units import AAN, AN, DUC, EM


def covered(total: int | None = 5) -> Coverage:
    found = coverage(replace(CLOSING_EVENT, total=total), CLOSING_PHOTOS)
    assert found is not None
    return found


def test_two_of_five() -> None:
    found = covered()
    assert (len(found.with_photo), found.expected) == (2, 5)
    assert [e.unit for e in found.with_photo] == [AN, AAN]
    assert [e.unit for e in found.drawn] == [DUC]
    assert [e.unit for e in found.waived] == [EM]
    assert found.missing == ()
    assert (found.named, found.unnamed) == (4, 1)
    assert not found.answered


def test_a_file_that_is_no_photo_of_the_report_is_missing() -> None:
    found = coverage(CLOSING_EVENT, CLOSING_PHOTOS[:1])
    assert found is not None
    assert [e.unit for e in found.missing] == [AAN, DUC]


def test_without_a_total_the_named_are_expected() -> None:
    assert covered(total=None).expected == 4
    assert covered(total=None).unnamed == 0
    assert covered(total=2).expected == 4


def test_each_photo_or_reason_answers() -> None:
    event = replace(
        CLOSING_EVENT,
        total=3,
        endpoints=tuple(e for e in CLOSING_EVENT.endpoints if e.unit != DUC),
    )
    found = coverage(event, CLOSING_PHOTOS)
    assert found is not None
    assert found.answered


def test_only_counted() -> None:
    found = coverage(replace(CLOSING_EVENT, endpoints=(), total=774), ())
    assert found == Coverage(expected=774)
    assert found.unnamed == 774
    assert coverage(replace(CLOSING_EVENT, endpoints=(), total=None), ()) is None
