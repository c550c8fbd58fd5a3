"""Planned share cards as bytes: drawn side by side, in the order they are asked for.

Knows which cards a build still lacks; what was drawn once is in the render store.
"""

from __future__ import annotations

import re
from collections import deque
from collections.abc import Generator, Iterable
from dataclasses import replace

from gazette.core.problems import Place
from gazette.imaging.cards import Card, Stationery
from gazette.imaging.easel import drawing_version, drawn
from gazette.imaging.faults import PhotoFault
from gazette.publishing.formatting import NBSP
from gazette.publishing.plans import CardPlan
from gazette.publishing.prints import PhotosFailedError, photo_problem
from gazette.publishing.progress import Progress, Say
from gazette.publishing.view import fingerprint

# Two syllables that are one word.
_WORDS = re.compile(
    r"\b(?:khen thưởng|kiểm sát|kiểm sát viên|nhân dân|tập thể|cá nhân|đề nghị|đơn vị"
    r"|giao ước|tổng kết|sơ kết|phát động|triển khai|kỷ niệm chương|huân chương"
    r"|chiến sĩ|danh hiệu|bằng khen|chính phủ|chủ tịch|công tác|công tố|hội nghị"
    r"|hội đồng|trực tuyến|sự nghiệp|quyết định|ý kiến|công nhận|đính chính|hủy bỏ"
    r"|cơ sở|kết quả|tiên tiến|xuất sắc|lao động|toàn quốc|khu vực|thành tích)\b",
    re.IGNORECASE,
)


class CardPress:
    """The cards of one build, in the site's *stationery*."""

    def __init__(self, stationery: Stationery, say: Say) -> None:
        faces = stationery.faces
        fonts = (faces.head, faces.label, faces.strong)
        self._stationery = stationery
        self._style = fingerprint(
            drawing_version().encode(),
            _WORDS.pattern.encode(),
            repr((stationery.name, stationery.palette)).encode(),
            *(font.read_bytes() for font in fonts),
        ).encode()
        self._progress = Progress("Thẻ chia sẻ", say, step=1000)
        self._expected: deque[CardPlan] = deque()
        self._coming: Generator[bytes | PhotoFault] | None = None
        self._to_do = 0

    def key(self, plan: CardPlan) -> str:
        """The fingerprint of a card: words, photo, the site's colours and type."""
        return fingerprint(b"card", plan.digest.encode(), self._style)

    def foresee(self, plans: Iterable[CardPlan]) -> None:
        """Begin with *plans*; they will be asked for in this order."""
        self.close()
        self._expected = deque(plans)
        self._to_do = len(self._expected)
        self._coming = drawn(
            [_typed(plan.card) for plan in self._expected], self._stationery
        )

    def made(self, plan: CardPlan) -> bytes:
        """The card's bytes. Raises ``PhotosFailedError`` for a photo that fails."""
        foreseen = bool(self._expected) and self._expected[0] == plan
        if foreseen and self._coming is not None:
            self._expected.popleft()
            outcome = next(self._coming)
            self._progress(self._to_do - len(self._expected), self._to_do)
        else:  # kept by the render store, and damaged there
            outcome = next(drawn([_typed(plan.card)], self._stationery))
        if isinstance(outcome, PhotoFault):
            photo = plan.card.photo
            place = Place(file=photo.source.name if photo else plan.route)
            raise PhotosFailedError((photo_problem(place, outcome),))
        return outcome

    def close(self) -> None:
        """Draw no more."""
        if self._coming is not None:
            self._coming.close()


def _typed(card: Card) -> Card:
    """*card* with words of two syllables whole: in large type a line breaks often, and
    half a word at its end is read twice.
    """
    return replace(
        card, title=_whole(card.title), figure_label=_whole(card.figure_label)
    )


def _whole(text: str) -> str:
    return _WORDS.sub(lambda found: found[0].replace(" ", NBSP), text)
