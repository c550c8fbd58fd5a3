"""HTML as newsrooms have it: the page of a CMS, or what Word's reader makes of a file.

Knows paragraphs, headings, lists, tables, photos and captions. Never fetches anything,
expands no entity of its own making, and takes no script, form or frame along. The door
to BeautifulSoup.
"""

from __future__ import annotations

import base64
import binascii
import re
import warnings
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from urllib.parse import unquote, urlsplit

from bs4 import BeautifulSoup, MarkupResemblesLocatorWarning, XMLParsedAsHTMLWarning
from bs4.element import NavigableString, PageElement, PreformattedString, Tag

from gazette.importers.arrivals import Arrival
from gazette.importers.findings import Finding, RefusedImportError, left, unsure
from gazette.importers.html_words import Run, Words
from gazette.importers.markdown_text import plain_line
from gazette.importers.pieces import BLANK, Picture, Piece, PieceKind
from gazette.importers.plain_text import TOOLBAR, layout, tidied
from gazette.importers.unpacking import MAX_PART

MAX_DEPTH = 200

_LEFT_OUT = {
    "script": "", "style": "", "template": "", "noscript": "", "head": "", "link": "",
    "meta": "", "nav": "", "footer": "", "button": "", "select": "", "input": "",
    "textarea": "", "iframe": "khung nhúng", "object": "đối tượng nhúng",
    "embed": "đối tượng nhúng", "applet": "đối tượng nhúng", "video": "video",
    "audio": "âm thanh", "svg": "hình vẽ SVG", "canvas": "hình vẽ",
}  # fmt: skip
_BLOCKS = {
    "p", "div", "section", "article", "main", "center", "figure", "figcaption",
    "header", "aside", "address", "body", "html", "dl", "dt", "dd", "pre", "caption",
    # Some portals wrap the whole page in one form.
    "hr", "details", "summary", "fieldset", "form",
}  # fmt: skip
_CAPTION = re.compile(
    r"caption|chu-?thich|chuthich|photo_?note|image_?desc|imgcap|cap-?anh",
    re.IGNORECASE,
)
_SAPO = re.compile(
    r"(?:^|[-_ ])(?:sapo|lead|summary|mo-?ta|chapeau)(?:$|[-_ ])", re.IGNORECASE
)
_TITLE = re.compile(r"(?:^|[-_])(?:title|tieu-?de|headline)(?:$|[-_])", re.IGNORECASE)
_MAIN = re.compile(
    r"(?:article|news|post|entry|detail|noi-?dung)[-_]?(?:body|content|detail|text)|"
    r"^(?:content|noi-?dung|fck|detail)$",
    re.IGNORECASE,
)

Stored = Callable[[str], Picture | None]
"""Answers with the picture that an address means, if it came with the text."""


@dataclass(frozen=True, slots=True, kw_only=True)
class PageRead:
    """The pieces of a page, and what it says of itself."""

    pieces: tuple[Piece, ...]
    title: str | None = None
    summary: str | None = None
    findings: tuple[Finding, ...] = ()


def read_page(text: str, source: str, files: Mapping[str, Arrival]) -> PageRead:
    """The page *text*; *files* are the photos that came with it, by name.

    Raises RefusedImportError.
    """

    def stored(address: str) -> Picture | None:
        name = unquote(urlsplit(address).path).rpartition("/")[2]
        found = files.get(name)
        return Picture(name=name, arrival=found) if found else None

    soup = soup_of(text, source)
    title = _title(soup)
    walk = Walk(source=source, stored=stored)
    found = walk.read(_main(soup), title)
    return PageRead(
        pieces=found,
        title=title,
        summary=walk.summary or _meta(soup, "description", "og:description"),
        findings=tuple(walk.findings),
    )


def soup_of(text: str, source: str) -> BeautifulSoup:
    """*text* parsed; nesting beyond reason is refused before anybody walks it."""
    if re.search(r"<!ENTITY", text, re.IGNORECASE):
        raise RefusedImportError(
            "có khai báo ENTITY: giống tệp phá hoại.", source=source
        )
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore", MarkupResemblesLocatorWarning)
            warnings.simplefilter("ignore", XMLParsedAsHTMLWarning)
            soup = BeautifulSoup(text, "html.parser")
    except RecursionError:
        raise _too_deep(source) from None
    return soup


def _too_deep(source: str) -> RefusedImportError:
    return RefusedImportError(
        f"các thẻ lồng nhau quá {MAX_DEPTH} tầng, không phải bài viết.", source=source
    )


@dataclass(slots=True)
class Walk:
    """Goes through a tree once, in order; ``findings`` and ``summary`` as it goes."""

    source: str
    stored: Stored
    findings: list[Finding] = field(default_factory=list)
    summary: str | None = None
    _pieces: list[Piece] = field(default_factory=list)
    _words: Words = field(default_factory=Words)
    _number: int = 0
    _kind: PieceKind = PieceKind.TEXT
    _level: int = 0
    _numbered: bool = False
    _hint: bool = False

    def read(self, tree: Tag, title: str | None = None) -> tuple[Piece, ...]:
        """All pieces below *tree*, but for the line that is the *title*."""
        self._children(tree, Run(), 0)
        self._flush()
        wanted = plain_line(title or "").casefold()
        return tuple(
            piece
            for piece in self._pieces
            if not (
                wanted
                and piece.kind in (PieceKind.HEADING, PieceKind.TEXT)
                and piece.plain.casefold() == wanted
            )
        )

    def _children(self, tree: Tag, run: Run, depth: int) -> None:
        if depth > MAX_DEPTH:
            raise _too_deep(self.source)
        for node in tree.children:
            self._node(node, run, depth + 1)

    def _node(self, node: PageElement, run: Run, depth: int) -> None:
        if isinstance(node, PreformattedString):  # comments, declarations
            return
        if isinstance(node, NavigableString):
            self._words.add(tidied(str(node)).replace("\n", " "), run)
            return
        if not isinstance(node, Tag):
            return
        name = node.name.lower()
        if name in _LEFT_OUT or _is_hidden(node):
            self._left_out(node, name)
        elif name in ("img", "br", "table"):
            self._flush(broken=name == "br")
            if name == "img":
                self._image(node)
            elif name == "table":
                self._table(node, depth)
        else:
            self._element(node, name, run, depth)

    def _element(self, node: Tag, name: str, run: Run, depth: int) -> None:
        if name in ("ul", "ol"):
            self._flush()
            self._list(node, run, depth, numbered=name == "ol")
        elif re.fullmatch(r"h[1-6]", name):
            self._block(node, Run(), depth, PieceKind.HEADING, level=int(name[1]))
        elif name == "blockquote":
            self._block(node, run, depth, PieceKind.QUOTE)
        elif name in _BLOCKS:
            self._block(node, run, depth, _kind_of(node, name, self._kind))
        else:
            self._children(node, run.inside(node, name), depth)

    def _block(
        self, node: Tag, run: Run, depth: int, kind: PieceKind, *, level: int = 0
    ) -> None:
        self._flush()
        before = (self._kind, self._level, self._hint)
        self._kind, self._level = kind, level
        self._hint = self._hint or _is_centred(node)
        if (
            self.summary is None
            and _SAPO.search(_marks(node))
            and kind is PieceKind.TEXT
        ):
            self.summary = plain_line(tidied(node.get_text(" "))) or None
            if self.summary and len(self.summary) <= 600:
                self._kind, self._level, self._hint = before
                return
            self.summary = None
        self._children(node, run, depth)
        self._flush()
        if kind is not PieceKind.CAPTION and node.name in ("p", "div", "figure"):
            self._blank_if_empty(node)
        self._kind, self._level, self._hint = before

    def _blank_if_empty(self, node: Tag) -> None:
        if node.name == "p" and not node.get_text().strip() and not node.find("img"):
            self._pieces.append(BLANK)

    def _list(self, node: Tag, run: Run, depth: int, *, numbered: bool) -> None:
        before = (self._kind, self._numbered)
        for item in node.find_all("li", recursive=False):
            notes = str(item.get("id") or "").startswith(("footnote", "endnote"))
            self._kind = PieceKind.NOTE if notes else PieceKind.ITEM
            self._numbered = numbered
            self._children(item, run, depth)
            self._flush()
        self._kind, self._numbered = before

    def _flush(self, *, broken: bool = False) -> None:
        """Make a piece of the words so far; *broken*: a line ended, not a paragraph."""
        text, plain, italic = self._words.taken()
        if not plain:
            return
        if self._kind is PieceKind.CAPTION and broken:
            self._words.add(text, Run(raw=True))  # one caption over two lines
            self._words.add(" ", Run())
            return
        self._number += 1
        kind = self._kind
        if found := TOOLBAR.match(plain):
            self._pieces.append(Piece(kind=PieceKind.MARK, number=self._number))
            plain = plain[found.end() :].strip()
            text = TOOLBAR.sub("", text, count=1).strip()
            if not plain:
                return
        self._pieces.append(
            Piece(
                kind=kind,
                text=text,
                plain=plain,
                number=self._number,
                level=self._level,
                numbered=self._numbered,
                hint=self._hint or italic,
            )
        )

    def _image(self, node: Tag) -> None:
        address = str(node.get("src") or node.get("data-src") or "").strip()
        alt = plain_line(tidied(str(node.get("alt") or "")))
        self._number += 1
        found = self.stored(address) or _inline(address)
        if found is not None:
            picture = Picture(
                name=found.name, alt=alt, raw=found.raw, arrival=found.arrival
            )
            self._add(PieceKind.PICTURE, picture)
            return
        shown = "ảnh viết liền trong trang" if address.startswith("data:") else address
        self.findings.append(
            left(
                f"ảnh {shown[:120] or 'không có địa chỉ'} không đi cùng bài; không tải "
                "gì từ mạng.",
                self.source,
                f"đoạn {self._number}",
            )
        )
        self._add(PieceKind.MARK, None)

    def _add(self, kind: PieceKind, picture: Picture | None) -> None:
        self._pieces.append(Piece(kind=kind, number=self._number, picture=picture))

    def _table(self, node: Tag, depth: int) -> None:
        rows = [row for row in node.find_all("tr") if row.find_parent("table") is node]
        cells = [list(row.find_all(["td", "th"], recursive=False)) for row in rows]
        texts = [[_shown(cell) for cell in row] for row in cells]
        if any(sum(bool(text) for text in row) > 1 for row in texts):
            self._data_table(node, cells)
            return
        for row in cells:
            if any(cell.find(["img", "table"]) for cell in row):
                for cell in row:
                    self._children(cell, Run(), depth + 1)
                    self._flush()
                continue
            self._number += 1
            self._pieces.extend(
                piece
                for piece in layout([[_shown(cell) for cell in row]], self._number)
                if piece is not BLANK
            )
        self._settle_layout()
        self._pieces.append(BLANK)

    def _settle_layout(self) -> None:
        """An empty cell above or below a picture is that picture's."""
        kept: list[Piece] = []
        for piece in self._pieces:
            before = kept[-1] if kept else None
            if piece.kind is PieceKind.MARK and before and before.kind in _PHOTOS:
                continue
            kept.append(piece)
        self._pieces = kept

    def _data_table(self, node: Tag, cells: list[list[Tag]]) -> None:
        if node.find("table"):
            self.findings.append(
                unsure("bảng lồng trong bảng đã được trải phẳng.", self.source)
            )
        spans = ("rowspan", "colspan")
        if any(
            cell.get(span, "1") != "1"
            for row in cells
            for cell in row
            for span in spans
        ):
            self.findings.append(
                unsure(
                    "bảng có ô gộp; ô gộp chỉ ghi ở ô đầu, xem lại từng cột.",
                    self.source,
                    f"đoạn {self._number + 1}",
                )
            )
        self._number += 1
        width = max(sum(_span(cell) for cell in row) for row in cells)
        rows = tuple(
            _padded([part for cell in row for part in _spread(cell)], width)
            for row in cells
        )
        self._pieces.append(Piece(kind=PieceKind.TABLE, number=self._number, rows=rows))
        for picture in node.find_all("img"):
            self._image(picture)

    def _left_out(self, node: Tag, name: str) -> None:
        word = _LEFT_OUT.get(name, "")
        if word:
            address = str(node.get("src") or node.get("data") or "")[:120]
            self.findings.append(
                left(f"{word} {address}".strip() + " không đưa vào bài.", self.source)
            )


_PHOTOS = (PieceKind.PICTURE, PieceKind.MARK)


def _kind_of(node: Tag, name: str, around: PieceKind) -> PieceKind:
    if name in ("figcaption", "caption") or _CAPTION.search(_marks(node)):
        return PieceKind.CAPTION
    return around if around is not PieceKind.HEADING else PieceKind.TEXT


def _marks(node: Tag) -> str:
    classes = node.get_attribute_list("class")
    return " ".join(map(str, filter(None, (*classes, node.get("id")))))


def _is_centred(node: Tag) -> bool:
    style = str(node.get("style") or "").replace(" ", "").lower()
    aligned = str(node.get("align") or "").lower()
    return (
        node.name == "center"
        or aligned == "center"
        or "text-align:center" in style
        or "font-style:italic" in style
        or "bv-centre" in _marks(node)
    )


def _is_hidden(node: Tag) -> bool:
    style = str(node.get("style") or "").replace(" ", "").lower()
    return "display:none" in style or node.has_attr("hidden")


def _inline(address: str) -> Picture | None:
    """The photo that is written into its own address, if it is one."""
    head, _, body = address.partition(",")
    if not head.startswith("data:image/") or ";base64" not in head:
        return None
    if len(body) > MAX_PART * 4 // 3:
        return None
    try:
        return Picture(raw=base64.b64decode(unquote(body), validate=False))
    except (binascii.Error, ValueError):
        return None


def _shown(cell: Tag) -> str:
    return plain_line(tidied(cell.get_text(" ")))


def _span(cell: Tag) -> int:
    found = str(cell.get("colspan") or "1")
    return (
        min(int(found), 50)
        if found.isascii() and found.isdecimal() and found != "0"
        else 1
    )


def _spread(cell: Tag) -> Iterator[str]:
    from gazette.importers.markdown_text import escaped

    yield escaped(_shown(cell))
    yield from [""] * (_span(cell) - 1)


def _padded(cells: list[str], width: int) -> tuple[str, ...]:
    return (*cells, *[""] * (width - len(cells)))


def _title(soup: BeautifulSoup) -> str | None:
    """The page's headline: its own heading, else what it tells other sites."""
    heading = soup.find("h1") or next(
        (t for t in soup.find_all(["h2", "div", "p"]) if _TITLE.search(_marks(t))), None
    )
    if isinstance(heading, Tag) and (text := _shown(heading)) and len(text) <= 300:
        return text
    return _meta(soup, "og:title")


def _meta(soup: BeautifulSoup, *names: str) -> str | None:
    for node in soup.find_all("meta"):
        if str(node.get("name") or node.get("property") or "").lower() in names:
            return plain_line(tidied(str(node.get("content") or ""))) or None
    return None


def _main(soup: BeautifulSoup) -> Tag:
    """The part of the page that holds the text, where that can be told."""
    marked = [t for t in soup.find_all(["div", "section"]) if _MAIN.search(_marks(t))]
    articles = soup.find_all("article")
    for found in (soup.find("main"), articles[0] if len(articles) == 1 else None):
        if isinstance(found, Tag):
            return found
    best = max(marked, key=lambda t: len(t.get_text()), default=None)
    return best or soup.body or soup
