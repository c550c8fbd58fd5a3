"""Makes the site's font files again from two npm packages.

Knows which cuts the pages need and how a merged subset is built. Refuses to know
how the pages use them: that is `theme/static/css/base.css`.

    python theme/tools/fonts.py            # npm fetches the packages
    python theme/tools/fonts.py --from DIR # DIR holds the unpacked packages

The packages hold one file per alphabet (latin, latin-ext, vietnamese). A word such as
"Tổng" would be set from two files, with no kerning between them and two requests. So
each cut is instantiated, merged into one file, its kerning taught to the Vietnamese
letters, and cut down to the characters the site can print.
"""

from __future__ import annotations

import argparse
import shutil
import subprocess
import tempfile
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from fontTools.merge import Merger
from fontTools.otlLib.builder import buildSingleSubstSubtable
from fontTools.pens.ttGlyphPen import TTGlyphPen
from fontTools.subset import Options, Subsetter
from fontTools.ttLib import TTFont
from fontTools.ttLib.tables import otTables
from fontTools.varLib.instancer import instantiateVariableFont

FONTS = Path(__file__).resolve().parents[1] / "static" / "fonts"
SERIF_PACKAGE = "@fontsource-variable/source-serif-4@5.3.1"
SANS_PACKAGE = "@fontsource/be-vietnam-pro@5.3.0"

TONES = "\u0300\u0309\u0303\u0301\u0323"
VOWELS = "aăâeêioôơuưy"
# Ê Đê, Ba Na and Gia Rai names need breves and č beside the national letters; the sans
# has not all of them, the serif, in which names are set, has.
HIGHLAND = "ĕŏŭčñ"
PUNCTUATION = "–—‘’“”„…•·†‡‰′″‹›«»−×÷≤≥≠±₫€§©®°ªº½¼¾²³¹"
# Letters that the designers kerned, standing in for those that the packages did not.
MODELS = {"ă": "â", "ơ": "o", "ư": "u", "đ": "d"}


@dataclass(frozen=True, slots=True, kw_only=True)
class Cut:
    """One font file: which package files it is made of, and what it is called."""

    name: str
    family: str
    style: str
    package: str
    pattern: str
    weight: int
    axes: tuple[tuple[str, float], ...] = ()


CUTS = (
    Cut(
        name="bang-vang-serif-400",
        family="Bang Vang Serif",
        style="Regular",
        package=SERIF_PACKAGE,
        pattern="source-serif-4-{alphabet}-standard-normal.woff2",
        weight=400,
        axes=(("wght", 400), ("opsz", 14)),
    ),
    Cut(
        name="bang-vang-serif-400-italic",
        family="Bang Vang Serif",
        style="Italic",
        package=SERIF_PACKAGE,
        pattern="source-serif-4-{alphabet}-standard-italic.woff2",
        weight=400,
        axes=(("wght", 400), ("opsz", 14)),
    ),
    Cut(
        name="bang-vang-serif-600",
        family="Bang Vang Serif",
        style="SemiBold",
        package=SERIF_PACKAGE,
        pattern="source-serif-4-{alphabet}-standard-normal.woff2",
        weight=600,
        axes=(("wght", 620), ("opsz", 32)),
    ),
    Cut(
        name="bang-vang-sans-400",
        family="Bang Vang Sans",
        style="Regular",
        package=SANS_PACKAGE,
        pattern="be-vietnam-pro-{alphabet}-400-normal.woff2",
        weight=400,
    ),
    Cut(
        name="bang-vang-sans-600",
        family="Bang Vang Sans",
        style="SemiBold",
        package=SANS_PACKAGE,
        pattern="be-vietnam-pro-{alphabet}-600-normal.woff2",
        weight=600,
    ),
)


def vietnamese_letters() -> tuple[str, ...]:
    """Every letter of Vietnamese in both cases, composed, in a fixed order."""
    lower = [
        unicodedata.normalize("NFC", vowel + tone)
        for vowel in VOWELS
        for tone in ("", *TONES)
    ]
    both = [*lower, "đ"]
    return tuple(both + [letter.upper() for letter in both])


def wanted_characters() -> frozenset[int]:
    """The code points that a page may print in these fonts."""
    latin = {chr(code) for code in (*range(0x20, 0x7F), *range(0xA0, 0x100))}
    highland = {*HIGHLAND, *HIGHLAND.upper()}
    letters = {*vietnamese_letters(), *TONES}
    return frozenset(map(ord, latin | highland | letters | {*PUNCTUATION, "\u2011"}))


def keep_only(font: TTFont, characters: frozenset[int], *, kerning: bool) -> TTFont:
    """*font* with those characters and the layout features we use."""
    options = Options()
    options.layout_features = ["ccmp", "liga", "locl", "mark", "mkmk", "pnum", "tnum"]
    if kerning:
        options.layout_features.append("kern")
    options.name_IDs = ["*"]
    options.hinting = False
    options.notdef_outline = True
    subsetter = Subsetter(options)
    subsetter.populate(unicodes=characters)
    subsetter.subset(font)
    return font


def alphabet(cut: Cut, name: str, packages: Path) -> TTFont:
    """One alphabet's file of *cut*, standing still at the cut's weight and size."""
    folder = packages / cut.package.rsplit("@", 1)[0].split("/")[1] / "files"
    font = TTFont(folder / cut.pattern.format(alphabet=name), recalcTimestamp=False)
    font.flavor = None
    if cut.axes:
        # Overlaps are kept: removing them needs another library and saves little.
        instantiateVariableFont(font, dict(cut.axes), inplace=True)
        for tag in ("STAT", "avar", "HVAR", "MVAR"):
            if tag in font:
                del font[tag]
    return font


def merged(cut: Cut, packages: Path, work: Path) -> TTFont:
    """The alphabets in one font; each character comes from one alphabet only.

    Kerning is taken from latin alone: two sets of pairs would both apply.
    """
    left, parts = set(wanted_characters()), []
    for name in ("latin", "vietnamese", "latin-ext"):
        font = alphabet(cut, name, packages)
        here = frozenset(left & set(font.getBestCmap()))
        left -= here
        if here:
            path = work / f"{cut.name}-{name}.ttf"
            keep_only(font, here, kerning=name == "latin").save(path)
            parts.append(str(path))
    return Merger().merge(parts)


def model(letter: str) -> str:
    """The Latin-1 letter whose kerning *letter* borrows ("ổ" borrows "ô")."""
    whole = unicodedata.normalize("NFD", letter)
    kept = unicodedata.normalize(
        "NFC", "".join(mark for mark in whole if mark not in TONES)
    )
    folded = MODELS.get(kept.lower(), kept.lower())
    return folded.upper() if letter.isupper() else folded


def pair_tables(font: TTFont) -> Iterator[Any]:
    """The pair tables of the kern feature, their extension wrappers taken off."""
    for lookup in font["GPOS"].table.LookupList.Lookup:
        for table in lookup.SubTable:
            inner = getattr(table, "ExtSubTable", table)
            if type(inner).__name__ == "PairPos":
                yield inner


def lend_kerning(font: TTFont) -> int:
    """Gives each Vietnamese letter the kerning of its model; returns how many pairs
    of (table, letter) were taught. A letter with a horn lends nothing to its right,
    where the horn stands."""
    names = font.getBestCmap()
    taught = 0
    for letter in vietnamese_letters():
        new, old = names[ord(letter)], names[ord(model(letter))]
        if new == old:
            continue
        horned = "\u031b" in unicodedata.normalize("NFD", letter)
        for table in pair_tables(font):
            taught += teach(table, new, old, right=not horned)
    return taught


def teach(table: Any, new: str, old: str, *, right: bool) -> int:
    """Makes *new* kern as *old* does in one pair table."""
    first = set(table.Coverage.glyphs)
    if table.Format == 2:
        if old in first and new not in first and right:
            table.Coverage.glyphs.append(new)
            table.ClassDef1.classDefs[new] = table.ClassDef1.classDefs.get(old, 0)
        second = table.ClassDef2.classDefs
        if new in second or old not in second:
            return 0
        second[new] = second[old]
        return 1
    for pairs in table.PairSet:
        records = {record.SecondGlyph: record for record in pairs.PairValueRecord}
        if old in records and new not in records:
            record = otTables.PairValueRecord()
            record.SecondGlyph = new
            record.Value1 = records[old].Value1
            record.Value2 = getattr(records[old], "Value2", None)
            pairs.PairValueRecord.append(record)
    return 0


def set_pairs_in_order(font: TTFont) -> None:
    """Coverage and pair sets must stand in glyph order, as readers search by halves."""
    order = font.getReverseGlyphMap()
    for table in pair_tables(font):
        if table.Format == 2:
            table.Coverage.glyphs.sort(key=order.__getitem__)
            continue
        for pairs in table.PairSet:
            pairs.PairValueRecord.sort(key=lambda record: order[record.SecondGlyph])


def add_tabular_figures(font: TTFont) -> None:
    """Adds `tnum`, which Be Vietnam Pro lacks: figures of one width for the tables."""
    names = font.getBestCmap()
    figures = [names[ord(figure)] for figure in "0123456789"]
    width = max(font["hmtx"][name][0] for name in figures)
    glyphs, metrics = font["glyf"], font["hmtx"]
    for name in figures:
        shift = (width - metrics[name][0]) // 2
        outline = glyphs[name]
        outline.expand(glyphs)
        copy = type(outline)()
        copy.__dict__.update(outline.__dict__)
        copy.coordinates = outline.coordinates.copy()
        copy.coordinates.translate((shift, 0))
        put_glyph(font, f"{name}.tnum", copy, width)
    register(font, "tnum", {name: f"{name}.tnum" for name in figures})


ARROWS = {"→": (1, 0), "←": (-1, 0), "↑": (0, 1), "↓": (0, -1)}


def add_arrows(font: TTFont, weight: int) -> None:
    """Draws the arrows, which the packages lack, in the weight of the minus sign."""
    half, reach, head = (46 + (weight - 400) // 8) / 2, 410, 190
    shaft = (
        (-reach, half),
        (reach - half, half),
        (reach - half, -half),
        (-reach, -half),
    )
    point = (
        (reach - head, head),
        (reach - head + 2 * half, head + half),
        (reach + half, 0),
        (reach - head + 2 * half, -head - half),
        (reach - head, -head),
        (reach - 3 * half, 0),
    )
    for character, (along, up) in ARROWS.items():
        width = 940 if along else 520
        middle = (width / 2, font["OS/2"].sxHeight / 2)
        pen = TTGlyphPen(None)
        for outline in (shaft, point):
            spots = [
                (
                    round(middle[0] + x * along - y * up),
                    round(middle[1] + x * up + y * along),
                )
                for x, y in outline
            ]
            pen.moveTo(spots[0])
            for spot in spots[1:]:
                pen.lineTo(spot)
            pen.closePath()
        name = f"arrow{ord(character):04X}"
        put_glyph(font, name, pen.glyph(), width)
        for table in font["cmap"].tables:
            table.cmap[ord(character)] = name


def put_glyph(font: TTFont, name: str, glyph: Any, width: int) -> None:
    """Adds a drawn glyph at the end of the font."""
    glyphs = font["glyf"]
    glyph.recalcBounds(glyphs)
    order = [*font.getGlyphOrder(), name]
    glyphs.glyphs[name] = glyph
    font["hmtx"].metrics[name] = (width, glyph.xMin)
    font.setGlyphOrder(order)
    glyphs.glyphOrder = order
    font["maxp"].numGlyphs = len(order)


def register(font: TTFont, tag: str, mapping: dict[str, str]) -> None:
    """Adds a feature that exchanges single glyphs to every script of the font."""
    table = font["GSUB"].table
    lookup = otTables.Lookup()
    lookup.LookupType, lookup.LookupFlag = 1, 0
    lookup.SubTable = [buildSingleSubstSubtable(mapping)]
    lookup.SubTableCount = 1
    table.LookupList.Lookup.append(lookup)
    record = otTables.FeatureRecord()
    record.FeatureTag, record.Feature = tag, otTables.Feature()
    record.Feature.FeatureParams = None
    record.Feature.LookupListIndex = [len(table.LookupList.Lookup) - 1]
    table.FeatureList.FeatureRecord.append(record)
    index = len(table.FeatureList.FeatureRecord) - 1
    for script in table.ScriptList.ScriptRecord:
        languages = [entry.LangSys for entry in script.Script.LangSysRecord]
        for language in (script.Script.DefaultLangSys, *languages):
            if language is not None:
                language.FeatureIndex.append(index)


def rename(font: TTFont, cut: Cut) -> None:
    """Own names: the licence reserves "Source" for the unmodified fonts."""
    names = font["name"]
    kept = {
        entry.nameID: str(entry) for entry in names.names if entry.nameID in (0, 14)
    }
    names.names = []
    postscript = f"{cut.family.replace(' ', '')}-{cut.style}"
    full = f"{cut.family} {cut.style}"
    texts = {**kept, 1: full, 2: "Regular", 3: postscript, 4: full, 6: postscript}
    for number, text in sorted((texts | {16: cut.family, 17: cut.style}).items()):
        names.setName(text, number, 3, 1, 0x409)
    font["OS/2"].usWeightClass = cut.weight


def build(cut: Cut, packages: Path, work: Path) -> Path:
    """Makes the file of one cut; returns its path."""
    font = merged(cut, packages, work)
    lend_kerning(font)
    set_pairs_in_order(font)
    keep_only(font, wanted_characters(), kerning=True)
    if cut.package == SANS_PACKAGE:
        add_tabular_figures(font)
    add_arrows(font, cut.weight)
    rename(font, cut)
    # A fixed date, so that the same packages give the same bytes.
    font["head"].created = font["head"].modified = 3_786_912_000
    font.recalcTimestamp = False
    font.flavor = "woff2"
    path = FONTS / f"{cut.name}.woff2"
    font.save(path)
    return path


def fetch(work: Path) -> Path:
    """Unpacks both packages with the ordinary npm client; returns their folder."""
    npm = shutil.which("npm")
    if npm is None:
        raise SystemExit("npm is needed to fetch the font packages")
    command = [npm, "install", "--no-save", "--ignore-scripts", "--prefix", str(work)]
    subprocess.run([*command, SERIF_PACKAGE, SANS_PACKAGE], check=True)
    packages = work / "packages"
    packages.mkdir()
    for package in (SERIF_PACKAGE, SANS_PACKAGE):
        name = package.rsplit("@", 1)[0]
        shutil.copytree(work / "node_modules" / name, packages / name.split("/")[1])
    return packages


def main() -> None:
    """Makes every file again and prints its size."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--from", dest="packages", type=Path, help="unpacked packages")
    chosen = parser.parse_args()
    FONTS.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as folder:
        work = Path(folder)
        packages = chosen.packages or fetch(work)
        for cut in CUTS:
            path = build(cut, packages, work)
            print(f"{path.name:36} {path.stat().st_size / 1000:6.1f} KB")
        for package in (SERIF_PACKAGE, SANS_PACKAGE):
            name = package.rsplit("@", 1)[0].split("/")[1]
            shutil.copyfile(packages / name / "LICENSE", FONTS / f"OFL-{name}.txt")


if __name__ == "__main__":
    main()
