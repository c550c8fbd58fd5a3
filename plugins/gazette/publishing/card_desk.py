"""The card desk: what slices say of their pages, made into planned share cards.

Knows which records have a card of their own, and what every card says of the site.
Refuses to draw; Pillow is not even loaded here.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from gazette.core.reports import Photo
from gazette.core.site import Site
from gazette.imaging.cards import (
    HEIGHT,
    WIDTH,
    Card,
    CardPhoto,
    Mark,
    Place,
    Stationery,
    Tone,
)
from gazette.publishing.formatting import bound
from gazette.publishing.photo_desk import PhotoDesk
from gazette.publishing.plans import CardPlan

__all__ = ["Card", "CardDesk", "Mark", "Place", "SharePicture", "Tone"]

DEMONSTRATION = "Trang trình diễn"
ILLUSTRATIVE = "Số liệu minh họa"

_SUFFIX = {"png": "png", "jpeg": "jpg"}


@dataclass(frozen=True, slots=True, kw_only=True)
class SharePicture:
    """What a page's head says of its card. ``href`` has the base path."""

    href: str
    type: str
    alt: str
    width: int = WIDTH
    height: int = HEIGHT


class CardDesk:
    """Cards of one edition. Records from before ``share_cards_from`` have none."""

    def __init__(
        self, site: Site, base: str, stationery: Stationery, photos: PhotoDesk
    ) -> None:
        self.stationery = stationery
        self._site = site
        self._base = base
        self._photos = photos
        self._plans: dict[str, CardPlan] = {}
        self.of_site = self.picture(_cover(site))

    def card(
        self,
        *,
        title: str,
        on: date | None = None,
        illustrative: bool = False,
        kicker: str = "",
        mark: Mark | None = None,
        figure: str = "",
        figure_label: str = "",
        places: Iterable[Place] = (),
        foot: Iterable[str] = (),
        photo: tuple[Photo, str] | None = None,
    ) -> Card | None:
        """A record's card; None where it is too old for one of its own. *photo* is a
        photo and its folder.
        """
        since = self._site.share_cards_from
        if since is not None and on is not None and on < since:
            return None
        return Card(
            title=bound(title),
            kicker=bound(kicker),
            mark=mark,
            figure=figure,
            figure_label=bound(figure_label),
            places=tuple(places),
            foot=tuple(bound(line) for line in foot if line),
            notice=self._notice(illustrative=illustrative),
            photo=self._photo(*photo) if photo else None,
        )

    def picture(self, card: Card) -> SharePicture:
        """Plan the drawing of *card*. The same words and photo make the same file."""
        digest = hashlib.blake2b(_spelled(card).encode(), digest_size=20).hexdigest()
        route = f"/anh/the/{digest[:16]}.{_SUFFIX[card.format]}"
        self._plans.setdefault(route, CardPlan(route=route, card=card, digest=digest))
        return SharePicture(
            href=self._base + route, type=f"image/{card.format}", alt=card.spoken
        )

    def adopt(self, plans: Iterable[CardPlan]) -> None:
        """Count *plans* among those asked for: kept pages asked for them earlier."""
        for plan in plans:
            self._plans.setdefault(plan.route, plan)

    def plans(self) -> tuple[CardPlan, ...]:
        """Every card that a page asked for, by address."""
        return tuple(plan for _, plan in sorted(self._plans.items()))

    def _notice(self, *, illustrative: bool) -> str:
        said = [DEMONSTRATION] if self._site.illustrative else []
        return " · ".join([*said, ILLUSTRATIVE] if illustrative else said)

    def _photo(self, photo: Photo, folder: str) -> CardPhoto | None:
        original = self._photos.original(photo, folder)
        if original is None:
            return None
        return CardPhoto(
            source=original.source, digest=original.digest, focus=photo.focus
        )


def _cover(site: Site) -> Card:
    said = f"{DEMONSTRATION}, không phải trang chính thức" if site.illustrative else ""
    return Card(cover=True, title=site.name, kicker=bound(site.tagline), notice=said)


def _spelled(card: Card) -> str:
    """All that decides what is drawn but the stationery; no path of this machine."""
    photo = card.photo and (card.photo.digest, card.photo.focus)
    mark = card.mark and (card.mark.text, card.mark.tone.value)
    places = [(place.rank, place.name, place.value) for place in card.places]
    words = (card.title, card.kicker, card.figure, card.figure_label, card.notice)
    return repr((words, mark, places, card.foot, photo, card.cover))
