"""Files that nobody reads: a report under a wrong name must not vanish in silence."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import PurePosixPath

from gazette.core.problems import Place, Problem, error, warning
from gazette.core.reports import Report, StandingPage
from gazette.store.assembling.decisions import BuiltDecision
from gazette.store.assembling.gathering import Gathering, folder
from gazette.store.near import near
from gazette.store.reading import FileKind, kind_of

_IMAGES = (
    *(".jpg", ".jpeg", ".png", ".webp", ".avif", ".heic", ".heif", ".gif", ".bmp"),
    *(".tif", ".tiff", ".svg"),
)
_TEXTS = (
    *(".md", ".markdown", ".mkd", ".txt", ".rst", ".html", ".htm", ".yaml", ".yml"),
    *(".json", ".csv", ".tsv", ".doc", ".docx", ".odt", ".xls", ".xlsx"),
)
_EXPECTED = ("index.md", "photos.yaml")


def file_rules(
    gathering: Gathering,
    reports: tuple[Report, ...],
    pages: tuple[StandingPage, ...],
    decisions: tuple[BuiltDecision, ...],
) -> Iterator[Problem]:
    """Every file of ``content`` and ``data`` that nothing refers to."""
    used = _used(reports, pages, decisions)
    built = {
        *(report.place.file for report in reports),
        *(page.place.file for page in pages),
        *(decision.file for decision in decisions),
    }
    doubtful = _doubtful(gathering, built)
    for place, names in sorted(gathering.listings.items()):
        for name in names:
            path = f"{place}/{name}"
            if path not in used:
                read = gathering.read(path)
                kind = read.kind if read else kind_of(path)
                yield from _unused(path, name, kind, place in doubtful)


def _unused(
    path: str, name: str, kind: FileKind | None, doubtful: bool
) -> Iterator[Problem]:
    if kind is FileKind.HONOUR_LIST and not doubtful:
        yield warning("file-unused", Place(file=path), name=name)
    elif kind is None and name != "README.md":
        yield from _stray(path, doubtful)


def _doubtful(gathering: Gathering, built: set[str]) -> set[str]:
    """Folders with a record that could not be built: what it uses is not known."""
    return {
        folder(path)
        for kind in (FileKind.REPORT, FileKind.PAGE, FileKind.DECISION)
        for path in gathering.paths(kind)
        if path not in built
    }


def _used(
    reports: tuple[Report, ...],
    pages: tuple[StandingPage, ...],
    decisions: tuple[BuiltDecision, ...],
) -> set[str]:
    used: set[str] = set()
    for report in reports:
        names = [photo.file for photo in report.photos]
        names += [attachment.file for attachment in report.attachments]
        used.update(f"{report.folder}/{name}" for name in names)
    for page in pages:
        used.update(f"{page.folder}/{photo.file}" for photo in page.photos)
    for built in decisions:
        lists = [honour.list_file for honour in built.form.honours]
        for words in (built.form.file, *lists):
            if words:
                used.add(f"{folder(built.file)}/{words.text}")
    return used


def _stray(path: str, doubtful: bool) -> Iterator[Problem]:
    file = PurePosixPath(path)
    ending = file.suffix.lower()
    if ending in _TEXTS or file.suffix == "":
        offered = near(file.name, _EXPECTED) if path.startswith("content/news/") else ()
        yield error("file-not-read", Place(file=path), *offered, name=file.name)
    elif doubtful:
        return
    elif ending in _IMAGES:
        yield warning("photo-unused", Place(file=path), photo=file.name)
    else:
        yield warning("file-unused", Place(file=path), name=file.name)
