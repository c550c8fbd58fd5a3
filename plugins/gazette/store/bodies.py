"""What publishing hands back of a converted body: stored pieces, photos, links."""

from __future__ import annotations

from dataclasses import dataclass

from gazette.core.reports import Photo, StoredBody
from gazette.store.claims import Claim


@dataclass(frozen=True, slots=True, kw_only=True)
class BodyRead:
    """The body of the report or page in *file*, and the photos its text shows,
    each as often as it stands there, in order. ``claims`` are the counts that it says
    an award was given to.
    """

    file: str
    body: StoredBody
    photos: tuple[Photo, ...]
    claims: tuple[Claim, ...] = ()
