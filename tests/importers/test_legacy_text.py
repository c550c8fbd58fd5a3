"""Old letters become the very text that was typed, and nothing else is touched."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from gazette.importers.legacy_tables import TCVN3, VNI
from gazette.importers.legacy_text import (
    LegacyEncoding,
    detect,
    mended,
    misread,
    to_unicode,
    with_capitals,
)
from gazette.importers.syllables import ONSETS, RHYMES, is_syllable

VECTORS = Path(__file__).parents[1] / "core" / "vectors" / "collation-syllables.txt"
# The 74 signs in order, as glibc 2.36 reads them: iconv -f TCVN5712-1 -t UTF-8
GLIBC = "ĂÂÊÔƠƯĐăâêôơưđàảãáạằẳẵắặầẩẫấậèẻẽéẹềểễếệìỉĩíịòỏõóọồổỗốộờởỡớợùủũúụừửữứựỳỷỹýỵ"
SENTENCE = "Viện kiểm sát nhân dân tỉnh Đắk Lắk tổ chức hội nghị tổng kết thi đua"
_TO_TCVN3 = {letter: sign for sign, letter in TCVN3.items()}
_TO_VNI = {letter: sign for sign, letter in VNI.items()}


def tcvn3(text: str) -> str:
    """As an ABC font wants it; a capital with a tone is the small letter's sign."""
    return "".join(_TO_TCVN3.get(c, _TO_TCVN3.get(c.lower(), c)) for c in text)


def vni(text: str) -> str:
    return "".join(_TO_VNI.get(c, c) for c in text)


def hunspell() -> list[str]:
    """Every word of hunspell-vi, as ``make_collation`` wrote them."""
    return VECTORS.read_text(encoding="utf-8").splitlines()[1:]


def syllables() -> list[str]:
    return [onset + rhyme for onset in ONSETS for rhyme in sorted(RHYMES)]


def test_tcvn3_is_what_glibc_says() -> None:
    assert len(TCVN3) == 74
    assert "".join(TCVN3[sign] for sign in sorted(TCVN3)) == GLIBC


def test_vni_letter_by_letter() -> None:
    # Each vowel with its five tones, as VNI's charts print them.
    rows = {
        "aù aø aû aõ aï": "á à ả ã ạ", "aê aé aè aú aü aë": "ă ắ ằ ẳ ẵ ặ",
        "aâ aá aà aå aã aä": "â ấ ầ ẩ ẫ ậ", "eù eø eû eõ eï": "é è ẻ ẽ ẹ",
        "eâ eá eà eå eã eä": "ê ế ề ể ễ ệ", "í ì æ ó ò": "í ì ỉ ĩ ị",
        "où oø oû oõ oï": "ó ò ỏ õ ọ", "oâ oá oà oå oã oä": "ô ố ồ ổ ỗ ộ",
        "ô ôù ôø ôû ôõ ôï": "ơ ớ ờ ở ỡ ợ", "uù uø uû uõ uï": "ú ù ủ ũ ụ",
        "ö öù öø öû öõ öï": "ư ứ ừ ử ữ ự", "yù yø yû yõ î": "ý ỳ ỷ ỹ ỵ", "ñ": "đ",
    }  # fmt: skip
    for old, new in rows.items():
        assert to_unicode(old, LegacyEncoding.VNI) == new
        assert to_unicode(old.upper(), LegacyEncoding.VNI) == new.upper()
    assert sum(len(new.split()) for new in rows.values()) == 67
    assert len(VNI) == 134


@pytest.mark.parametrize("encoding", LegacyEncoding)
def test_every_syllable_comes_back(encoding: LegacyEncoding) -> None:
    write = tcvn3 if encoding is LegacyEncoding.TCVN3 else vni
    for word in [*hunspell(), SENTENCE]:
        assert to_unicode(write(word), encoding) == word
    for word in hunspell():
        if len(word) > 1 and word.islower():
            assert to_unicode(vni(word.upper()), LegacyEncoding.VNI) == word.upper()


def test_the_dictionarys_syllables_are_syllables() -> None:
    known = [word for word in hunspell() if word.islower()]
    strange = [word for word in known if not is_syllable(word)]
    assert len(strange) / len(known) < 0.005, strange
    assert all(is_syllable(s) or s.endswith(("c", "ch", "p", "t")) for s in syllables())
    assert not any(map(is_syllable, ["nghà ", "ViÖn", "kiÓm", "naêm", "cát̃", "số9"]))


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("VIÖN KIÓM S¸T NH¢N D¢N", "VIỆN KIỂM SÁT NHÂN DÂN"),
        ("CéNG HßA X· HéI CHñ NGHÜA", "CỘNG HÒA XÃ HỘI CHỦ NGHĨA"),
        ("ë HUYÖN §¶O", "Ở HUYỆN ĐẢO"),
        ("ë huyÖn ®¶o Phó Quý", "ở huyện đảo Phú Quý"),
        ("§¬n vÞ", "Đơn vị"),
        ("Tæng hîp B\n®iÓm A", "Tổng hợp B\nđiểm A"),
    ],
)
def test_capitals_of_the_second_font(typed: str, meant: str) -> None:
    assert to_unicode(typed, LegacyEncoding.TCVN3) == meant


def test_a_name_gets_the_capitals_its_font_kept() -> None:
    plain = to_unicode("Lª ThÞ ¸nh", LegacyEncoding.TCVN3)
    assert plain == "Lê Thị ánh"
    assert with_capitals(plain) == "Lê Thị Ánh"


def test_old_text_is_known() -> None:
    assert detect(tcvn3(SENTENCE)) is LegacyEncoding.TCVN3
    assert detect(vni(SENTENCE)) is LegacyEncoding.VNI
    assert detect(vni(SENTENCE.upper())) is LegacyEncoding.VNI
    # The same bytes, opened on a Vietnamese Windows.
    opened = tcvn3(SENTENCE).encode("latin-1").decode("cp1258")
    assert opened != tcvn3(SENTENCE)
    assert detect(opened) is LegacyEncoding.TCVN3
    assert to_unicode(opened, LegacyEncoding.TCVN3) == SENTENCE


@pytest.mark.parametrize(
    "text",
    [
        SENTENCE, SENTENCE.upper(), "", "VKSND", "§iÓm", "Điểm",
        "Café crème à la carte, déjà vu, élève, forêt", "H’Liêu Êban, Y Thuyên Niê",
        "Ærø, smørrebrød, København, å", "Müller, Größe, schön, für, über",
        "10 ± 2 °C, § 3, ½, ¼, £5, ©",
    ],
)  # fmt: skip
def test_other_text_is_left_alone(text: str) -> None:
    assert detect(text) is None


def test_a_document_mixes_old_and_new() -> None:
    old = LegacyEncoding.TCVN3
    for kept in ("Đơn vị", "đi", "hội nghị", "VKSND", "98,5", "Mẫu Ân"):
        assert mended(kept, old) == kept
    assert mended("§¬n vÞ", old) == "Đơn vị"
    assert mended("hé", old) == "hộ"


@pytest.mark.parametrize(
    ("text", "at"),
    [
        ("Nguyễn Văn A".encode().decode("cp1252", "replace"), 4),
        ("Cụm đơn vị".encode().decode("latin-1"), 1),
        ("đồng".encode().decode("cp1252", "replace"), 0),
        ("Đi\ufffdm", 2),
        ("Nguy?n V?n An", 4),
    ],
)
def test_what_was_read_wrongly_is_found_at_its_place(text: str, at: int) -> None:
    assert misread(text) == at


@pytest.mark.parametrize(
    "text",
    [SENTENCE, SENTENCE.upper(), "Có gì? không?", "Ai?ở đâu", "A? B? C", "Ä, Ö", "Đã"],
)
def test_what_was_read_rightly_is_not(text: str) -> None:
    assert misread(text) is None


def test_no_old_text_passes_for_misread_text() -> None:
    for word in hunspell():
        assert misread(tcvn3(word)) is None
        assert misread(vni(word)) is None
        assert misread(re.sub(r"\W", "", word)) is None
