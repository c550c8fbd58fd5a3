"""Cards drawn side by side and handed over in order.

Knows processes, and how far ahead they may work. Refuses to know what a card says.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Generator, Sequence
from concurrent.futures import Future
from concurrent.futures.process import BrokenProcessPool

import PIL

from gazette.imaging.cards import Card, Stationery
from gazette.imaging.darkroom import MOST_WORKERS, processes, processors
from gazette.imaging.faults import PhotoFault, photo_fault

# Raise it when drawing.py or typesetting.py give other bytes for the same card.
DRAWING = 1

Drawn = bytes | PhotoFault

# Starting a process costs about as much as this many cards.
_FEW = 24
_AHEAD = 16  # cards a process may be ahead of whoever takes them


def drawing_version() -> str:
    """What, besides words, photo and stationery, a card's bytes depend on."""
    return f"pillow {PIL.__version__} drawing {DRAWING}"


def drawn(
    cards: Sequence[Card], stationery: Stationery, workers: int | None = None
) -> Generator[Drawn]:
    """Each card's bytes, in order, or what is wrong with its photo."""
    # Pillow is loaded where something is to be drawn.
    from gazette.imaging.drawing import draw

    count = min(workers or processors(), MOST_WORKERS)
    if count <= 1 or len(cards) <= _FEW:
        for card in cards:
            yield draw(card, stationery)
        return
    done = 0
    for outcome in _together(cards, stationery, count):
        done += 1
        yield outcome
    for card in cards[done:]:  # a process died, and took the others' work with it
        yield _alone(card, stationery) if card.photo else draw(card, stationery)


def _together(
    cards: Sequence[Card], stationery: Stationery, count: int
) -> Generator[Drawn]:
    """Cards drawn by *count* processes; ends early if one of those dies."""
    from gazette.imaging.drawing import draw

    pool = processes(count)
    ahead: deque[Future[Drawn]] = deque()
    try:
        for card in cards:
            ahead.append(pool.submit(draw, card, stationery))
            if len(ahead) >= _AHEAD * count:
                yield ahead.popleft().result()
        while ahead:
            yield ahead.popleft().result()
    except BrokenProcessPool:
        return
    finally:
        pool.shutdown(wait=True, cancel_futures=True)


def _alone(card: Card, stationery: Stationery) -> Drawn:
    """A card in a process of its own, which its photo may take down with it."""
    from gazette.imaging.drawing import draw

    with processes(1) as pool:
        try:
            return pool.submit(draw, card, stationery).result()
        except BrokenProcessPool:
            return photo_fault("photo-too-demanding")
