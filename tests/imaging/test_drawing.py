"""Share cards as pictures: size, colours that mean something, equal bytes."""

from __future__ import annotations

import subprocess
import sys
from dataclasses import replace
from pathlib import Path

import pytest
from PIL import ImageColor

from gazette.imaging.cards import Card, CardPhoto, Mark, Place, Tone
from gazette.imaging.drawing import draw
from gazette.imaging.easel import drawn
from gazette.imaging.faults import PhotoFault
from gazette.publishing.assets import stationery
from tests.imaging.conftest import Draw, exif, opened

STYLE = stationery(Path("theme").resolve(), "Bảng Vàng")
DECISION = Card(
    kicker="Quyết định",
    title="Quyết định tặng Kỷ niệm chương",
    mark=Mark(text="Đã quyết định", tone=Tone.DECIDED),
    figure="402",
    figure_label="cá nhân",
    foot=("Số 152/QĐ-VKSTC · VKSND tối cao",),
)
BOARD = Card(
    title="Cụm thi đua số 1 năm 2025",
    mark=Mark(text="Chính thức"),
    places=tuple(
        Place(rank=str(n), name="VKSND khu vực Mẫu Ân", value="98,5") for n in (1, 2, 3)
    ),
    notice="Số liệu minh họa",
)


def bytes_of(card: Card) -> bytes:
    made = draw(card, STYLE)
    assert isinstance(made, bytes), made
    return made


def holds(card: Card, colour: str) -> bool:
    """Whether a colour of the theme is on the card, as it is or nearly."""
    wanted = ImageColor.getrgb(getattr(STYLE.palette, colour))
    pixels = opened(bytes_of(card)).convert("RGB").getcolors(1 << 24)
    assert pixels is not None
    return any(
        max(abs(a - b) for a, b in zip(wanted, found, strict=True)) <= 2
        for _, found in pixels
        if isinstance(found, tuple)
    )


@pytest.mark.parametrize(
    "card",
    [
        DECISION,
        BOARD,
        Card(title="VKSND tỉnh Đắk Lắk"),
        Card(title="x " * 500, foot=("y " * 300, "z"), kicker="k " * 200),
        Card(title=""),
        Card(title="Bảng Vàng", kicker="Trang trình diễn", cover=True),
        replace(BOARD, title="Cụm thi đua " * 30, places=BOARD.places * 5),
    ],
)
def test_every_card_is_1200_by_630_and_small(card: Card) -> None:
    data = bytes_of(card)
    image = opened(data)
    assert (image.format, image.size) == ("PNG", (1200, 630))
    assert len(data) < 60_000
    assert data == bytes_of(card)


def test_gold_is_for_decided_honours_alone() -> None:
    assert holds(DECISION, "gold")
    proposal = replace(DECISION, mark=Mark(text="Đề nghị", tone=Tone.OPEN))
    assert not holds(proposal, "gold")
    assert holds(proposal, "crimson")
    assert not holds(BOARD, "gold")


def test_every_word_changes_the_picture() -> None:
    cards = [
        DECISION,
        replace(DECISION, title="Khác"),
        replace(DECISION, figure="403"),
        replace(DECISION, mark=Mark(text="Đã trao", tone=Tone.DECIDED)),
        replace(DECISION, notice="Số liệu minh họa"),
        replace(DECISION, foot=()),
    ]
    assert len({bytes_of(card) for card in cards}) == len(cards)


def test_a_photo_stands_upright_at_the_right_cut_around_its_focus(draw: Draw) -> None:
    path = draw("a.jpg", 800, 600, exif=exif(3))
    photo = CardPhoto(source=path, digest="0")
    data = bytes_of(Card(title="Tin", photo=photo))
    image = opened(data)
    assert (image.format, image.size) == ("JPEG", (1200, 630))
    assert image.getpixel((20, 620)) == pytest.approx((252, 250, 245), abs=6)
    assert b"Secret" not in data
    left = bytes_of(Card(title="Tin", photo=replace(photo, focus=(0.0, 0.5))))
    right = bytes_of(Card(title="Tin", photo=replace(photo, focus=(1.0, 0.5))))
    assert len({data, left, right}) == 3


def test_a_photo_that_is_broken_is_told_and_not_drawn(tmp_path: Path) -> None:
    path = tmp_path / "a.jpg"
    path.write_bytes(b"\xff\xd8\xff\xe0 broken")
    found = draw(Card(title="Tin", photo=CardPhoto(source=path, digest="0")), STYLE)
    assert isinstance(found, PhotoFault)


def test_side_by_side_in_order_and_the_same_bytes() -> None:
    cards = [replace(BOARD, title=f"Cụm thi đua số {n} năm 2025") for n in range(30)]
    assert list(drawn(cards, STYLE, workers=2)) == [bytes_of(card) for card in cards]


PROGRAM = """
import hashlib, pathlib
from gazette.imaging.cards import Card
from gazette.imaging.drawing import draw
from gazette.publishing.assets import stationery
style = stationery(pathlib.Path("theme"), "Bảng Vàng")
card = Card(title="Cụm thi đua số 7", kicker="Ấ")
print(hashlib.sha256(draw(card, style)).hexdigest())
"""


def test_the_same_bytes_in_every_process() -> None:
    runs = {
        subprocess.run(
            [sys.executable, "-c", PROGRAM],
            env={"PYTHONPATH": "plugins", "PYTHONHASHSEED": seed, "TZ": zone},
            capture_output=True,
            check=True,
        ).stdout
        for seed, zone in (("1", "UTC"), ("2", "Asia/Ho_Chi_Minh"))
    }
    assert len(runs) == 1
