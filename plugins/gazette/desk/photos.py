"""``photos``: what the camera says of a report's new photos, offered as a draft.

Knows which photos of a folder no line names yet, and what may be said of them. Refuses
to say what is seen in a photo (its alt stays empty, so that ``check`` warns until
somebody has looked) and to decide which endpoint it shows: that is only asked.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from gazette.core.folding import fold, spelling
from gazette.core.problems import Place, Problem
from gazette.desk.photo_stubs import (
    Draft,
    entries,
    lines,
    put_whole,
    with_entries,
    with_lines,
)
from gazette.imaging.describing import describe
from gazette.imaging.faults import PhotoFault
from gazette.markup.body import Photo
from gazette.markup.conversion import convert
from gazette.publishing.newsroom import ROOMS, FoundFile, survey
from gazette.publishing.prints import photo_problem
from gazette.publishing.reading import PHOTO_SUFFIXES
from gazette.store.models.photos import PhotosFile
from gazette.store.models.reports import ReportForm
from gazette.store.near import near
from gazette.store.reading import FileRead, kind_of, read_file

SIDECAR = "photos.yaml"

# What many units' names have in common; the rest tells them apart.
_COMMON = re.compile(
    r"(?:vksnd|vien|kiem|sat|nhan|dan|tinh|thanh|pho|tp|khu|vuc|huyen|quan|thi|xa)"
)
_MADE = ("trainedAlgorithmicMedia", "compositeWithTrainedAlgorithmicMedia")
_SHORTEST = 5  # letters of a name that may stand inside a file name without a space


class RefusedError(Exception):
    """What was asked for cannot be done; the sentence is for the officer."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Proposal:
    """A report's folder as found: ``path`` is POSIX from the newsroom's root."""

    folder: Path
    path: str
    used: int
    drafts: tuple[Draft, ...]
    problems: tuple[Problem, ...] = ()


def proposed(root: Path, report: str) -> Proposal:
    """What can be said of the unused photos of *report*: its key, its folder or its
    ``index.md``. Raises RefusedError.
    """
    path = _path(root, report)
    files = [f for f in _files(root, path) if f.path.lower().endswith(PHOTO_SUFFIXES)]
    used, endpoints = _known(root, path)
    unused = [file for file in files if _name(file) not in used]
    drafts: list[Draft] = []
    problems: list[Problem] = []
    for file in unused:
        said = describe(file.source)
        if isinstance(said, PhotoFault):
            problems.append(photo_problem(Place(file=file.path), said))
            continue
        name = _name(file)
        shown = tuple(_endpoints(endpoints, name, said.caption or ""))
        drafts.append(Draft(file=name, said=said, endpoints=shown))
    return Proposal(
        folder=root / path,
        path=path,
        used=len(files) - len(unused),
        drafts=tuple(drafts),
        problems=tuple(problems),
    )


def answer(proposal: Proposal, *, text: bool, write: bool) -> str:
    """All that the verb prints; writes if it is asked to. Raises RefusedError."""
    parts = [told(proposal)]
    if proposal.drafts:
        parts.append((lines if text else entries)(proposal.drafts).rstrip("\n"))
        file = written(proposal, text=text) if write else None
        parts.append(
            f"Đã ghi vào {file}. Hãy viết nốt những chỗ còn thiếu, rồi chạy check."
            if file
            else "Chưa ghi gì. Thêm --write để ghi những dòng trên."
        )
    return "\n\n".join(parts) + "\n"


def written(proposal: Proposal, *, text: bool) -> str | None:
    """Add the drafts to the sidecar, or to the *text*; the file that was written, if
    there was anything to write. All of it or nothing. Raises RefusedError.
    """
    if not proposal.drafts:
        return None
    if not text and kind_of(f"{proposal.path}/{SIDECAR}") is None:
        raise RefusedError(f"Chỉ bài viết mới có {SIDECAR}; với trang này dùng --text.")
    file = "index.md" if text else SIDECAR
    target = proposal.folder / file
    old = target.read_bytes().decode("utf-8") if target.exists() else ""
    drafts = proposal.drafts
    where = f"{proposal.path}/{file}"
    put_whole(
        target, with_lines(old, drafts) if text else with_entries(old, drafts, where)
    )
    return where


def told(proposal: Proposal) -> str:
    """The finding in words, photo by photo."""
    head = f"{proposal.path}: {proposal.used} ảnh đã có trong bài"
    return "\n".join(
        (
            f"{head}, {len(proposal.drafts)} ảnh chưa dùng.",
            *(line for draft in proposal.drafts for line in _told(draft)),
        )
    )


def _path(root: Path, report: str) -> str:
    """The folder of *report*, POSIX from *root*."""
    given = Path(report)
    asked = report.strip("/").removesuffix("/index.md")
    keys = {
        f.parent.relative_to(root).as_posix()
        for f in root.glob("content/*/**/index.md")
    }
    absolute = given.parent if given.name == "index.md" else given
    inside = absolute.resolve()
    for path in (
        f"content/news/{asked}",
        asked,
        inside.relative_to(root).as_posix() if inside.is_relative_to(root) else "",
    ):
        if path in keys:
            return path
    known = [key.removeprefix("content/news/") for key in sorted(keys)]
    offered = near(asked.removeprefix("content/news/"), known)
    hint = f" Có phải là: {', '.join(offered)}?" if offered else ""
    raise RefusedError(f"Không có bài nào ở “{report}” (cần một index.md).{hint}")


def _files(root: Path, path: str) -> tuple[FoundFile, ...]:
    found = survey({room: root / room for room in ROOMS})
    return tuple(f for f in found.files if f.path.rpartition("/")[0] == path)


def _name(file: FoundFile) -> str:
    return file.path.rpartition("/")[2]


def _known(root: Path, path: str) -> tuple[frozenset[str], tuple[str, ...]]:
    """The photos that text, sidecar and endpoints name, and the endpoints' names."""
    text = _read(root, f"{path}/index.md")
    body = convert(text.body or "", file=text.file, first_line=text.body_line)
    names = [piece.src for piece in body.passages if isinstance(piece, Photo)]
    endpoints: list[str] = []
    draft = text.draft
    if isinstance(draft, ReportForm):
        events = (*draft.events, *([draft.event] if draft.event else []))
        for row in (r for e in events if e.endpoints for r in e.endpoints.named):
            endpoints.append(row.unit.text)
            names.extend(photo.text for photo in row.photos)
    if (root / path / SIDECAR).exists():
        sidecar = _read(root, f"{path}/{SIDECAR}").draft
        if isinstance(sidecar, PhotosFile):
            names.extend(form.file.text for form in sidecar.photos)
    composed = frozenset(unicodedata.normalize("NFC", name) for name in names)
    return composed, tuple(dict.fromkeys(endpoints))


def _read(root: Path, path: str) -> FileRead:
    """A record of the report. Raises RefusedError for one with faults, of which it is
    not known what it names.
    """
    kind = kind_of(path)
    assert kind is not None, path
    read = read_file(kind, (root / path).read_bytes(), path)
    if read.draft is None:
        first = next((p.place.line for p in read.problems if p.stops), None)
        line = f", dòng {first}" if first else ""
        raise RefusedError(f"{path}{line} đang có lỗi; chạy check và sửa trước đã.")
    return read


def _endpoints(printed: Iterable[str], file: str, caption: str) -> Iterator[str]:
    """The endpoints whose own part of the name stands in the file's or the caption;
    those that it names with their very marks, if there are any.
    """
    heard = [name for name in printed if _stands_in(_own(name), file, caption)]
    exact = [n for n in heard if spelling(_own(n)) in spelling(caption)]
    yield from exact or heard


def _stands_in(own: str, file: str, caption: str) -> bool:
    bare = fold(own)
    stem = fold(file.rpartition(".")[0].replace("-", " ").replace("_", " "))
    if any(f" {bare} " in f" {_words(text)} " for text in (stem, fold(caption))):
        return True
    joined = bare.replace(" ", "")
    return len(joined) >= _SHORTEST and joined in stem.replace(" ", "")


def _words(folded: str) -> str:
    return " ".join("".join(c if c.isalnum() else " " for c in folded).split())


def _own(printed: str) -> str:
    """What tells a unit from others: ``VKSND tỉnh Đắk Lắk`` is ``Đắk Lắk``."""
    words = printed.split()
    while len(words) > 1 and _COMMON.fullmatch(fold(words[0])):
        words.pop(0)
    return " ".join(words)


def _told(draft: Draft) -> Iterator[str]:
    said = draft.said
    yield f"\n{draft.file}"
    yield f"  chú thích: {said.caption or '(máy ảnh không ghi)'}"
    yield f"  nguồn: {draft.credit or '(máy ảnh không ghi)'}"
    if said.taken:
        yield f"  chụp ngày {said.taken:%d/%m/%Y} theo đồng hồ máy ảnh"
    if draft.endpoints:
        names = " hay ".join(f"“{name}”" for name in draft.endpoints)
        yield f"  có phải điểm cầu {names}? Nếu đúng, ghi tệp vào dòng ấy ở `named`."
    if said.notices.source_type in _MADE:
        yield "  tệp nói ảnh do máy tạo ra, không phải ảnh chụp: đừng dùng làm ảnh tin."
    missing = ["mô tả ảnh (alt)", *([] if said.caption else ["chú thích"])]
    yield f"  còn phải viết: {', '.join(missing)}"
