"""Share cards drawn: paper and ink, one crimson rule, gold for decided honours alone.

Knows where things stand on a card of 1200 × 630. Refuses to choose words, colours and
fonts. Whoever changes a card's look raises easel.DRAWING.
"""

from __future__ import annotations

import io
from dataclasses import replace
from pathlib import Path

from PIL import Image, ImageColor, ImageDraw

from gazette.imaging.cards import HEIGHT, WIDTH, Card, Mark, Place, Stationery, Tone
from gazette.imaging.developing import picture
from gazette.imaging.faults import PhotoFault
from gazette.imaging.typesetting import Setting, face, fitted, in_one_line

_EDGE = 64
_RIGHT = WIDTH - _EDGE
_PHOTO = (520, HEIGHT)
_PHOTO_LEFT = WIDTH - _PHOTO[0]
_RULE = 10  # the crimson rule at the head
_NAME_BASE, _NAME_RULE = 92, 112
_FOOT_BASE = HEIGHT - 50
_FOOT_STEP = 36
_BLOCK_TOP = 146

_TITLE_SIZES = (88, 80, 76, 70, 64, 58, 52, 48, 44, 40, 36, 32)
_ROW = 54
_TITLE_ROOM = 72
_GAP = 16  # between the title and what stands under it
_NAME_SIZES = (35, 32, 29, 26)
_LESS = 5  # sizes that a title over figures does not reach
_SHADES = 16  # steps between paper and a colour, as smooth as type needs


def draw(card: Card, stationery: Stationery) -> bytes | PhotoFault:
    """The card's bytes, the same for the same card, or what is wrong with its photo."""
    sheet = _Sheet(stationery)
    if card.photo is not None:
        photo = picture(card.photo.source, *_PHOTO, focus=card.photo.focus)
        if isinstance(photo, PhotoFault):
            return photo
        sheet.image.paste(photo, (_PHOTO_LEFT, 0))
        sheet.right = _PHOTO_LEFT - 48
    if card.cover:
        _cover(sheet, card)
    else:
        _page(sheet, card)
    return sheet.jpeg() if card.photo else sheet.png()


class _Sheet:
    """A card in the making: the picture, and the type and colours to set it in."""

    def __init__(self, stationery: Stationery) -> None:
        self.style = stationery
        self.palette = stationery.palette
        self.image = Image.new("RGB", (WIDTH, HEIGHT), self.palette.paper)
        self.pen = ImageDraw.Draw(self.image)
        self.right = _RIGHT

    @property
    def width(self) -> int:
        """The column of type."""
        return self.right - _EDGE

    def text(
        self,
        spot: tuple[int, int],
        text: str,
        colour: str,
        font: tuple[Path, int],
        anchor: str = "ls",
    ) -> None:
        """One line on its base line."""
        self.pen.text(spot, text, colour, face(*font), anchor=anchor)

    def block(self, top: int, setting: Setting, colour: str) -> int:
        """Lines from *top* down; where the next thing may begin."""
        base = top + round(setting.font.size * 0.98)
        for line in setting.lines:
            self.pen.text((_EDGE, base), line, colour, setting.font, anchor="ls")
            base += setting.leading
        return top + setting.height

    def png(self) -> bytes:
        """Type in a few colours: a palette of the shades between paper and each."""
        out = io.BytesIO()
        flat = self.image.quantize(
            palette=_shades(self.style), dither=Image.Dither.NONE
        )
        flat.save(out, "PNG", compress_level=6)
        return out.getvalue()

    def jpeg(self) -> bytes:
        """Full colour detail: crimson type would bleed with less."""
        out = io.BytesIO()
        self.image.save(out, "JPEG", quality=80, subsampling=0, optimize=True)
        return out.getvalue()


def _page(sheet: _Sheet, card: Card) -> None:
    """A card of one page: name, kicker, title, what it is about, foot."""
    _masthead(sheet)
    top = _kicker(sheet, card)
    bottom = _foot(sheet, card)
    low = _figure_room(card) + _places_room(card)
    while card.places and bottom - top - low < _TITLE_ROOM:
        card = replace(card, places=card.places[:-1])
        low = _places_room(card)
    title = fitted(
        card.title,
        sheet.style.faces.head,
        _TITLE_SIZES[_LESS:] if card.places or card.figure else _TITLE_SIZES,
        sheet.width,
        bottom - top - low - (_GAP if low else 0),
    )
    end = sheet.block(top, title, sheet.palette.ink)
    if card.figure:
        _figure(sheet, card, bottom - _figure_room(card), end)
    if card.places:
        _places(sheet, card.places, bottom - _places_room(card))


def _cover(sheet: _Sheet, card: Card) -> None:
    """The card of the site itself: its name, large."""
    palette, faces = sheet.palette, sheet.style.faces
    sheet.pen.rectangle((0, 0, WIDTH, 2 * _RULE), fill=palette.crimson)
    name = fitted(card.title, faces.head, (168, 140, 116, 92, 72), sheet.width, 230)
    middle = 250
    base = middle - name.height // 2 + round(name.font.size * 0.98)
    for line in name.lines:
        sheet.pen.text((WIDTH // 2, base), line, palette.ink, name.font, anchor="ms")
        base += name.leading
    low = middle + name.height // 2 + 18
    sheet.pen.rectangle((360, low, 840, low + 3), fill=palette.ink)
    sheet.pen.rectangle((360, low + 9, 840, low + 10), fill=palette.ink)
    tagline = fitted(card.kicker, faces.label, (32, 28, 26), 900, 96, leading=1.45)
    base = low + 66
    for words in tagline.lines:
        sheet.pen.text((WIDTH // 2, base), words, palette.ink_soft, tagline.font, "ms")
        base += tagline.leading
    if card.notice:
        sheet.text(
            (WIDTH // 2, _FOOT_BASE),
            card.notice,
            palette.crimson,
            (faces.strong, 24),
            "ms",
        )


def _masthead(sheet: _Sheet) -> None:
    palette, faces = sheet.palette, sheet.style.faces
    sheet.pen.rectangle((0, 0, _paper_end(sheet), _RULE), fill=palette.crimson)
    name = in_one_line(sheet.style.name, faces.head, 40, sheet.width)
    sheet.text((_EDGE, _NAME_BASE - 12), name, palette.ink, (faces.head, 40))
    sheet.pen.line((_EDGE, _NAME_RULE - 8, sheet.right, _NAME_RULE - 8), palette.ink, 2)


def _paper_end(sheet: _Sheet) -> int:
    """Where the paper ends: at the photo, or at the card's edge."""
    return WIDTH if sheet.right == _RIGHT else _PHOTO_LEFT - 1


def _kicker(sheet: _Sheet, card: Card) -> int:
    """The line over the title, the mark at its end; where the title begins."""
    room = sheet.width
    if card.mark:
        room -= _mark(sheet, card.mark) + 24
    if card.kicker:
        font = (sheet.style.faces.strong, 25)
        words = in_one_line(card.kicker, *font, room)
        sheet.text((_EDGE, _BLOCK_TOP + 12), words, sheet.palette.crimson, font)
    return _BLOCK_TOP + (42 if card.kicker or card.mark else 0)


def _mark(sheet: _Sheet, mark: Mark) -> int:
    """A word of state at the right; how wide it is. Gold is filled, others drawn."""
    font = (sheet.style.faces.strong, 22)
    wide = round(face(*font).getlength(mark.text)) + 36
    box = (sheet.right - wide, _BLOCK_TOP - 22, sheet.right, _BLOCK_TOP + 24)
    palette = sheet.palette
    if mark.tone is Tone.DECIDED:
        sheet.pen.rectangle(box, fill=palette.gold)
        colour = palette.paper
    else:
        colour = palette.crimson if mark.tone is Tone.OPEN else palette.ink_soft
        sheet.pen.rectangle(box, outline=colour, width=2)
    middle = (box[0] + box[2]) // 2
    sheet.text((middle, box[1] + 31), mark.text, colour, font, "ms")
    return wide


def _foot(sheet: _Sheet, card: Card) -> int:
    """Lines at the foot, the notice last; above which everything else has to end."""
    lines = [(text, sheet.palette.ink_soft, "label") for text in card.foot]
    if card.notice:
        lines.append((card.notice, sheet.palette.crimson, "strong"))
    base = _FOOT_BASE - _FOOT_STEP * (len(lines) - 1)
    top = base - 44
    for text, colour, which in lines:
        font = (getattr(sheet.style.faces, which), 24)
        words = in_one_line(text, *font, sheet.width)
        sheet.text((_EDGE, base), words, colour, font)
        base += _FOOT_STEP
    if lines:
        sheet.pen.line((_EDGE, top, sheet.right, top), sheet.palette.rule, 2)
        return top - 20
    return HEIGHT - 56


def _figure_room(card: Card) -> int:
    return 150 if card.figure else 0


def _figure(sheet: _Sheet, card: Card, top: int, least: int) -> None:
    """A great number and what it counts, gold where the honours are decided."""
    palette, faces = sheet.palette, sheet.style.faces
    decided = card.mark is not None and card.mark.tone is Tone.DECIDED
    font = face(faces.head, 128)
    base = max(top, least) + 118
    colour = palette.gold if decided else palette.ink
    sheet.pen.text((_EDGE, base), card.figure, colour, font, anchor="ls")
    left = _EDGE + round(font.getlength(card.figure)) + 28
    label = fitted(
        card.figure_label,
        faces.label,
        (30, 27, 24),
        sheet.right - left,
        96,
        leading=1.4,
    )
    line = base - 8 - label.leading * (len(label.lines) - 1)
    for words in label.lines:
        sheet.pen.text((left, line), words, palette.ink, label.font, anchor="ls")
        line += label.leading


def _places_room(card: Card) -> int:
    return _ROW * len(card.places) - 12 if card.places else 0


def _places(sheet: _Sheet, places: tuple[Place, ...], top: int) -> None:
    """Rows of a board between thin rules, figures at the right."""
    palette, faces = sheet.palette, sheet.style.faces
    value = (faces.strong, 30)
    widest = max((face(*value).getlength(place.value) for place in places), default=0)
    indent = 72 if any(place.rank for place in places) else 0
    room = sheet.width - indent - round(widest) - 32
    names = [fitted(p.name, faces.head, _NAME_SIZES, room, 46) for p in places]
    size = min(int(name.font.size) for name in names)
    for place in places:
        sheet.pen.line((_EDGE, top, sheet.right, top), palette.rule, 2)
        base = top + 38
        sheet.text((_EDGE, base), place.rank, palette.crimson, (faces.head, 36))
        name = in_one_line(place.name, faces.head, size, room)
        sheet.text((_EDGE + indent, base), name, palette.ink, (faces.head, size))
        sheet.text((sheet.right, base), place.value, palette.ink, value, "rs")
        top += _ROW


def _shades(style: Stationery) -> Image.Image:
    """A palette image: paper to each colour that type is set in, and back on gold."""
    paper = _rgb(style.palette.paper)
    colours = [
        _rgb(getattr(style.palette, name))
        for name in ("ink", "ink_soft", "crimson", "gold", "rule")
    ]
    flat = [
        round(a + (b - a) * step / (_SHADES - 1))
        for colour in colours
        for step in range(_SHADES)
        for a, b in zip(paper, colour, strict=True)
    ]
    holder = Image.new("P", (1, 1))
    holder.putpalette(flat)
    return holder


def _rgb(colour: str) -> tuple[int, int, int]:
    red, green, blue = ImageColor.getrgb(colour)[:3]
    return red, green, blue
