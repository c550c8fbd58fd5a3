"""A photo smaller than the largest place it fills is told once, with both widths."""

from __future__ import annotations

from pathlib import Path

import pytest

from gazette.core.problems import Place, Severity
from gazette.core.reports import Photo
from gazette.publishing.photo_desk import MeasuredPhoto, PhotoDesk
from gazette.publishing.renditions import USES

FOLDER = "content/news/2021/tin"
PHOTO = Photo(
    file="an.jpg", alt="A", caption="B.", place=Place(file="x.md", line=9, column=1)
)


def desk(width: int, height: int = 600) -> PhotoDesk:
    measured = MeasuredPhoto(
        source=Path("an.jpg"), digest="0" * 64, width=width, height=height
    )
    return PhotoDesk({f"{FOLDER}/an.jpg": measured}, "")


def told(width: int, *uses: str, height: int = 600) -> list[dict[str, str]]:
    made = desk(width, height)
    for use in uses:
        assert made.figure(PHOTO, FOLDER, use) is not None
    found = list(made.problems())
    assert {(p.code, p.severity, p.place.line) for p in found} <= {
        ("photo-small", Severity.WARNING, 9)
    }
    return [dict(problem.particulars) for problem in found]


@pytest.mark.parametrize("use", sorted(USES))
def test_a_photo_as_wide_as_its_place_is_enough_and_a_pixel_less_is_not(
    use: str,
) -> None:
    shown = USES[use].shown
    assert told(shown, use, height=shown) == []
    few = told(shown - 1, use, height=shown)
    assert few == [{"photo": "an.jpg", "width": str(shown - 1), "shown": str(shown)}]


@pytest.mark.parametrize("order", [("lead", "card", "line"), ("line", "card", "lead")])
def test_only_the_largest_place_is_told_of(order: tuple[str, ...]) -> None:
    assert [p["shown"] for p in told(150, *order)] == [str(USES["lead"].shown)]


def test_a_small_photo_in_a_small_place_is_no_fault() -> None:
    assert told(400, "tile", "card", "line") == []
    assert told(400, "tile", "card", "line", "body") != []


def test_the_part_that_a_tile_shows_is_what_counts() -> None:
    # A banner of 2000 × 200: three by two of it are 300 pixels wide.
    assert told(2000, "lead", height=200) == []
    told_of = told(2000, "tile", height=200)
    assert [(p["width"], p["shown"]) for p in told_of] == [("300", "390")]


def test_no_place_is_wider_than_the_widest_file_made_for_it() -> None:
    assert [u for u, row in USES.items() if row.shown > max(row.widths)] == []


@pytest.mark.parametrize("height", [1067, 1200])
def test_a_tile_opens_the_whole_photo_whether_it_cuts_it_or_not(height: int) -> None:
    figure = desk(1600, height).figure(PHOTO, FOLDER, "tile")
    assert figure is not None
    assert "-1200." in figure.href
    assert figure.href not in figure.srcset
