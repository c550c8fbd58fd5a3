"""Word's .docx: made harmless, read by mammoth, then read as the HTML that comes of it.

Knows how officers set captions: by Word's or LibreOffice's own styles, or centred
under the picture.
Refuses macros, DOCTYPEs and sizes beyond reason before mammoth sees a byte; whatever
the file would fetch from elsewhere is left. The door to mammoth.
"""

from __future__ import annotations

import io
import re
from collections.abc import Iterator
from typing import Any

import mammoth

from gazette.importers.arrivals import Arrival
from gazette.importers.findings import Finding, RefusedImportError, left
from gazette.importers.html_text import PageRead, Walk, soup_of
from gazette.importers.markdown_text import plain_line
from gazette.importers.pieces import Picture
from gazette.importers.plain_text import tidied
from gazette.importers.unpacking import Package, package

# Ten times a report of twenty pages; mammoth takes seconds for each megabyte.
MAX_MARKUP = 4 * 1024**2

_CENTRED = "Bảng Vàng: giữa"
_STYLES = f"""
p[style-name='Caption'] => p.bv-caption:fresh
p[style-name='caption'] => p.bv-caption:fresh
p[style-name='Chú thích'] => p.bv-caption:fresh
p[style-name='Chú thích ảnh'] => p.bv-caption:fresh
p[style-name='Image Caption'] => p.bv-caption:fresh
p[style-name='Illustration'] => p.bv-caption:fresh
p[style-name='Figure'] => p.bv-caption:fresh
p[style-name='Drawing'] => p.bv-caption:fresh
p[style-name='{_CENTRED}'] => p.bv-centre:fresh
p[style-name='Title'] => h1.bv-title:fresh
p[style-name='Subtitle'] => p.sapo:fresh
p[style-name='Quote'] => blockquote > p:fresh
p[style-name='Intense Quote'] => blockquote > p:fresh
"""
_UNREAD = re.compile(r"unrecognised element was ignored: (?:\{[^}]*\}|\w+:)?(\w+)")
_PLAIN_STYLES = (None, "Normal", "Body Text", "Normal (Web)", "No Spacing")


def read_document(arrival: Arrival) -> PageRead:
    """The document in *arrival*. Raises RefusedImportError."""
    data = io.BytesIO(arrival.data())
    found = package(data, arrival.name, markup=MAX_MARKUP)
    pictures: list[Picture] = []
    html, title, unread = _html(found, arrival.name, pictures)

    def stored(address: str) -> Picture | None:
        number = address.removeprefix("arrival:")
        return pictures[int(number)] if number.isdecimal() else None

    walk = Walk(source=arrival.name, stored=stored)
    pieces = walk.read(soup_of(html, arrival.name), title)
    return PageRead(
        pieces=pieces,
        title=title,
        summary=walk.summary,
        findings=(
            *_left(found, arrival.name),
            *(left(f"{said}.", arrival.name) for said in unread),
            *walk.findings,
        ),
    )


def _html(
    found: Package, source: str, pictures: list[Picture]
) -> tuple[str, str | None, tuple[str, ...]]:
    """HTML, the title by its style, and what mammoth could not read."""

    def kept(image: Any) -> dict[str, str]:
        with image.open() as stream:
            raw = stream.read()
        pictures.append(Picture(raw=raw))
        return {"src": f"arrival:{len(pictures) - 1}"}

    try:
        made = mammoth.convert_to_html(
            io.BytesIO(found.data),
            style_map=_STYLES,
            convert_image=mammoth.images.img_element(kept),
            transform_document=mammoth.transforms.paragraph(_centred),
        )
    # A broken document raises whatever its missing part raises.
    except Exception as fault:  # noqa: BLE001
        raise RefusedImportError(
            f"không đọc được văn bản ({type(fault).__name__}). Mở bằng Word, lưu lại "
            "rồi nhập.",
            source=source,
        ) from None
    html = str(made.value)
    heading = soup_of(html, source).find("h1", class_="bv-title")
    title = plain_line(tidied(heading.get_text(" "))) if heading else None
    unread = (hit[1] for m in made.messages if (hit := _UNREAD.search(m.message)))
    said = (f"phần “{name}” của Word không đọc được" for name in unread)
    return html, title or None, tuple(dict.fromkeys(said))


def _centred(paragraph: Any) -> Any:
    """A paragraph set in the middle, unless a style says what it is."""
    if paragraph.alignment == "center" and paragraph.style_name in _PLAIN_STYLES:
        return paragraph.copy(style_id=None, style_name=_CENTRED)
    return paragraph


def _left(found: Package, source: str) -> Iterator[Finding]:
    for address in found.outside:
        yield left(f"“{address[:120]}” ở ngoài tệp, không tải về.", source)
    embedded = [name for name in found.dropped if "embeddings/" in name]
    for name in embedded:
        yield left(f"đối tượng nhúng {name.rpartition('/')[2]}.", source)
