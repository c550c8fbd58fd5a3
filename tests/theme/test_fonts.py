"""The font files: every Vietnamese letter, the features we lean on, our own names."""

from __future__ import annotations

import re
import sys
import tomllib
from pathlib import Path

import pytest
from fontTools.ttLib import TTFont

THEME = Path(__file__).resolve().parents[2] / "theme"
FONTS = sorted((THEME / "static" / "fonts").glob("*.woff2"))
FACES = THEME / "static" / "css" / "faces.css"

sys.path.insert(0, str(THEME / "tools"))

import fonts as tool  # noqa: E402

# Written out, not computed: the alphabet of the test is not the alphabet of the tool.
VIETNAMESE = (
    "aàảãáạăằẳẵắặâầẩẫấậbcdđeèẻẽéẹêềểễếệghiìỉĩíịklmnoòỏõóọôồổỗốộơờởỡớợpqrstuùủũúụ"
    "ưừửữứựvxyỳỷỹýỵ"
)


def opened(path: Path) -> TTFont:
    return TTFont(path)


def test_the_theme_has_a_file_for_each_cut() -> None:
    assert {path.stem for path in FONTS} == {cut.name for cut in tool.CUTS}


@pytest.mark.parametrize("path", FONTS, ids=lambda path: path.stem)
def test_every_vietnamese_letter_is_there(path: Path) -> None:
    known = opened(path).getBestCmap()
    wanted = VIETNAMESE + VIETNAMESE.upper() + "fjwzFJWZ0123456789₫–—“”‘’…·→←↑↓"
    assert not [letter for letter in wanted if ord(letter) not in known]


SERIFS = [path for path in FONTS if "serif" in path.stem]


@pytest.mark.parametrize("path", SERIFS, ids=lambda path: path.stem)
def test_highland_names_are_there(path: Path) -> None:
    known = opened(path).getBestCmap()
    assert not [letter for letter in "ĕŏŭčñĔŎŬČÑ" if ord(letter) not in known]


@pytest.mark.parametrize("path", FONTS, ids=lambda path: path.stem)
def test_a_file_is_small(path: Path) -> None:
    assert path.stat().st_size < 26_000


@pytest.mark.parametrize("path", FONTS, ids=lambda path: path.stem)
def test_the_reserved_name_is_not_used(path: Path) -> None:
    names = {entry.nameID: str(entry) for entry in opened(path)["name"].names}
    assert all("Source" not in names[number] for number in (1, 3, 4, 6, 16))
    assert "Reserved Font Name" in names[0] or "Be Vietnam" in names[0]


@pytest.mark.parametrize("path", FONTS, ids=lambda path: path.stem)
def test_figures_can_stand_in_columns(path: Path) -> None:
    font = opened(path)
    widths = font["hmtx"]
    names = font.getBestCmap()
    figures = [names[ord(figure)] for figure in "0123456789"]
    exchanged = dict(zip(figures, figures, strict=True))
    table = font["GSUB"].table
    for record in table.FeatureList.FeatureRecord:
        if record.FeatureTag == "tnum":
            for index in record.Feature.LookupListIndex:
                for part in table.LookupList.Lookup[index].SubTable:
                    exchanged |= getattr(part, "ExtSubTable", part).mapping
    assert len({widths[exchanged[name]][0] for name in figures}) == 1


def kern(font: TTFont, left: str, right: str) -> int:
    """The kerning between two letters, in font units."""
    names = font.getBestCmap()
    one, other = names[ord(left)], names[ord(right)]
    for table in tool.pair_tables(font):
        if one not in table.Coverage.glyphs:
            continue
        if table.Format == 1:
            pairs = table.PairSet[table.Coverage.glyphs.index(one)]
            for record in pairs.PairValueRecord:
                if record.SecondGlyph == other:
                    return record.Value1.XAdvance if record.Value1 else 0
            continue
        first = table.ClassDef1.classDefs.get(one, 0)
        second = table.ClassDef2.classDefs.get(other, 0)
        value = table.Class1Record[first].Class2Record[second].Value1
        return getattr(value, "XAdvance", 0) if value else 0
    return 0


@pytest.mark.parametrize("path", FONTS, ids=lambda path: path.stem)
def test_a_vietnamese_word_is_kerned_as_a_latin_one(path: Path) -> None:
    font = opened(path)
    assert kern(font, "T", "o") < 0
    assert kern(font, "T", "ổ") == kern(font, "T", "ô")
    assert kern(font, "V", "ậ") == kern(font, "V", "â")
    assert kern(font, "Đ", "A") == kern(font, "D", "A")


def test_two_faces_are_fetched_before_the_text() -> None:
    named = tomllib.loads((THEME / "theme.toml").read_text(encoding="utf-8"))
    assert len(named["preload"]) == 2
    assert all((THEME / "static" / name).is_file() for name in named["preload"])


def faces() -> list[dict[str, str]]:
    text = FACES.read_text(encoding="utf-8")
    return [
        dict(re.findall(r"([\w-]+): ([^;]+);", body))
        for body in re.findall(r"@font-face \{(.*?)\}", text, re.DOTALL)
    ]


def test_every_file_has_its_face() -> None:
    used = {
        Path(match).name
        for face in faces()
        for match in re.findall(r'url\("([^"]+)"\)', face["src"])
    }
    assert used == {path.name for path in FONTS}
    assert all(
        face["font-display"] == "swap" for face in faces() if "url" in face["src"]
    )


def test_a_stand_in_is_as_tall_as_the_face_it_stands_for() -> None:
    stand_ins = [face for face in faces() if "size-adjust" in face]
    assert stand_ins
    for face in stand_ins:
        stem = (
            "bang-vang-serif-400"
            if "Serif" in face["font-family"]
            else "bang-vang-sans-400"
        )
        metrics = opened(THEME / "static" / "fonts" / f"{stem}.woff2")["hhea"]
        share = float(face["size-adjust"].rstrip("%")) / 100
        ascent = float(face["ascent-override"].rstrip("%")) * share * 10
        descent = float(face["descent-override"].rstrip("%")) * share * 10
        assert ascent == pytest.approx(metrics.ascent, rel=0.01)
        assert descent == pytest.approx(-metrics.descent, rel=0.01)
