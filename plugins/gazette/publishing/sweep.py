"""The sweep for withdrawn names: in every text of the newsroom, in everything planned.

What was found clean is remembered by content and by the names watched for, so that an
unchanged newsroom is not read twice. Refuses to decide whose name it is: a namesake is
an exception that an officer writes down.
"""

from __future__ import annotations

import html
import io
import re
import zipfile
from collections.abc import Iterable, Iterator, Mapping

import msgspec

from gazette.core.problems import Place, Problem, error
from gazette.core.withdrawals import Watch, in_nfc
from gazette.publishing.desk_store import DeskStore
from gazette.publishing.edition import KeptFile
from gazette.publishing.plans import (
    CardPlan,
    CopyPlan,
    FilePlan,
    PagePlan,
    PhotoPlan,
    Plan,
)
from gazette.publishing.view import fingerprint

TEXTS = (
    *(".md", ".yaml", ".yml", ".csv", ".tsv", ".txt", ".json", ".html", ".htm"),
    *(".xml", ".svg", ".vtt", ".srt", ".rst", ".js", ".css", ".webmanifest"),
)
_PLAN = Place(file="(bản dựng)")
_ESCAPE = re.compile(r"\\u([0-9a-fA-F]{4})")
_TAG = re.compile(r"</?[a-zA-Z][^<>]*>")


class WithdrawnNameError(Exception):
    """A file that is about to be published shows a withdrawn name."""

    def __init__(self, problems: tuple[Problem, ...]) -> None:
        super().__init__(len(problems))
        self.problems = problems


def sweep_files(
    watch: Watch, files: Mapping[str, KeptFile], desk: DeskStore
) -> Iterator[Problem]:
    """Every place of the newsroom where a withdrawn name stands, by file."""
    if not watch:
        return
    for path, file in sorted(files.items()):
        readable = path.lower().endswith(TEXTS)
        known = fingerprint(watch.digest.encode(), path.encode(), file.digest.encode())
        if desk.is_clean(known):
            continue
        text = in_nfc(file.source.read_bytes()) if readable else ""
        found = [*_in_path(watch, path), *_in_text(watch, path, text)]
        if not found:
            desk.note_clean(known)
        yield from found


def _in_path(watch: Watch, path: str) -> Iterator[Problem]:
    for sighting in watch.sightings(path):
        if path not in sighting.withdrawal.exceptions:
            on = sighting.withdrawal.on
            yield error("withdrawn-name-stands", Place(file=path), on=on)


def _in_text(watch: Watch, path: str, text: str) -> Iterator[Problem]:
    for sighting in watch.sightings(text):
        if path in sighting.withdrawal.exceptions:
            continue
        before = text[: sighting.start]
        place = Place(
            file=path,
            line=before.count("\n") + 1,
            column=sighting.start - (before.rfind("\n") + 1) + 1,
        )
        yield error("withdrawn-name-stands", place, on=sighting.withdrawal.on)


def sweep_plans(
    watch: Watch, plans: Iterable[Plan], desk: DeskStore
) -> Iterator[Problem]:
    """Everything planned that would show a withdrawn name: views, files, addresses."""
    watch = watch.of_pages()
    if not watch:
        return
    for plan in plans:
        data = _bytes_of(plan)
        parts = (watch.digest.encode(), plan.route.encode(), data)
        known = fingerprint(*parts)
        if desk.is_clean(known):
            continue
        said = _said(plan) if isinstance(plan, PagePlan) else data
        if shows(watch, plan.route, said):
            yield error("withdrawn-name-leaks", plan.origin or _PLAN, route=plan.route)
        else:
            desk.note_clean(known)


def shows(watch: Watch, route: str, data: bytes) -> bool:
    """Whether the address or the bytes (a page, a table, a packed file) tell a name."""
    return any(
        True
        for text in (route, *_texts(data))
        for _ in watch.sightings(_unescaped(text))
    )


def _said(plan: PagePlan) -> bytes:
    """The texts of a view, kept apart: a name never runs over from one to the next."""
    return " | ".join(_strings(msgspec.to_builtins(plan.view))).encode()


def _strings(value: object) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict):
        for inner in value.values():
            yield from _strings(inner)
    elif isinstance(value, list | tuple):
        for inner in value:
            yield from _strings(inner)


def _bytes_of(plan: Plan) -> bytes:
    """What tells *plan* from any other: a page's digest, a file's bytes."""
    match plan:
        case PagePlan():
            return plan.digest.encode()
        case FilePlan(data=data):
            return data
        case CardPlan(card=card):
            return card.spoken.encode()
        case PhotoPlan(words=words):
            return str(words).encode()
        case CopyPlan(source=source) if source.suffix.lower() in TEXTS:
            return source.read_bytes()
    return b""


def _texts(data: bytes) -> Iterator[str]:
    """The text of *data*, or of what is packed in it (spreadsheets are packed)."""
    if not data.startswith(b"PK"):
        yield in_nfc(data)
        return
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as packed:
            for name in packed.namelist():
                yield in_nfc(packed.read(name))
    except zipfile.BadZipFile:
        yield in_nfc(data)


def _unescaped(text: str) -> str:
    """*text* as it is read: escapes undone, tags inside a name taken out."""
    if "\\u" in text:
        text = _ESCAPE.sub(lambda match: chr(int(match[1], 16)), text)
    text = _TAG.sub(" ", text) if "<" in text else text
    return html.unescape(text) if "&" in text else text
