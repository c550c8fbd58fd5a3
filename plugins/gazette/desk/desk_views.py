"""The views of the desk page, which the live preview shows and no edition publishes."""

from __future__ import annotations

from gazette.publishing.atoms import Link, Moment, PageView
from gazette.publishing.view import View


class DeskItem(View, kw_only=True):
    """One thing that waits: a report, page, document or list.

    ``file`` is where it is written; ``note`` says in words what it waits for, with
    ``moment`` where that is a time.
    """

    link: Link
    file: str
    note: str = ""
    moment: Moment | None = None


class DeskPhotos(View, kw_only=True):
    """A report whose endpoints or photos are not all there."""

    link: Link
    file: str
    told: str
    missing: tuple[str, ...]


class DeskFault(View, kw_only=True):
    """One problem. ``kind`` is ``error``, ``warning`` or ``draft``; ``where`` the spot
    in the file, which leads to an editor if the preview knows one.
    """

    kind: str
    word: str
    where: Link
    code: str
    sentence: str
    remedy: str


class DeskFile(View, kw_only=True):
    """The problems of one file, in the order of its lines."""

    id: str
    file: str
    told: str
    faults: tuple[DeskFault, ...]


class DeskView(PageView, kw_only=True):
    """Everything that waits for somebody at the desk, at one moment."""

    heading: str
    moment: Moment
    told: str
    stopped: bool
    drafts: tuple[DeskItem, ...]
    embargoes: tuple[DeskItem, ...]
    open_lists: tuple[DeskItem, ...]
    coming_lists: tuple[DeskItem, ...]
    photos: tuple[DeskPhotos, ...]
    gaps: tuple[DeskFile, ...]
    files: tuple[DeskFile, ...]
