"""Endpoints (điểm cầu) of a conference and their photos, as an honest count.

Knows how many took part, which are named, and which are photographed. Refuses to count
a drawing as a photo, or a waiver as one.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from gazette.core.reports import Endpoint, Event, Photo


@dataclass(frozen=True, slots=True, kw_only=True)
class Coverage:
    """The named endpoints of an event, each in one of four places, in written order.

    ``expected`` is how many took part: the published total, never fewer than named.
    """

    expected: int
    with_photo: tuple[Endpoint, ...] = ()
    drawn: tuple[Endpoint, ...] = ()
    waived: tuple[Endpoint, ...] = ()
    missing: tuple[Endpoint, ...] = ()

    @property
    def named(self) -> int:
        """How many are named."""
        places = (self.with_photo, self.drawn, self.waived, self.missing)
        return sum(len(place) for place in places)

    @property
    def unnamed(self) -> int:
        """How many took part that nobody named."""
        return self.expected - self.named

    @property
    def answered(self) -> bool:
        """Whether each endpoint is named and has its photo, or a reason for none."""
        return not (self.drawn or self.missing or self.unnamed)


def coverage(event: Event, photos: Iterable[Photo]) -> Coverage | None:
    """The coverage of *event* by the *photos* of its report.

    ``None`` where neither an endpoint nor a total is known.
    """
    if event.total is None and not event.endpoints:
        return None
    drawings = {photo.file: photo.illustration for photo in photos}
    places: dict[str, list[Endpoint]] = {}
    for endpoint in event.endpoints:
        places.setdefault(_place(endpoint, drawings), []).append(endpoint)
    return Coverage(
        expected=max(event.total or 0, len(event.endpoints)),
        **{place: tuple(endpoints) for place, endpoints in places.items()},
    )


def _place(endpoint: Endpoint, drawings: dict[str, bool]) -> str:
    shown = [drawings[file] for file in endpoint.photos if file in drawings]
    if shown:
        return "drawn" if all(shown) else "with_photo"
    return "waived" if endpoint.waiver is not None else "missing"
