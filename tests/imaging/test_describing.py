"""What the file says of itself, in every way cameras and agencies write it."""

from __future__ import annotations

import struct
from datetime import date
from pathlib import Path

import pytest
from PIL import ExifTags, Image

from gazette.imaging.describing import Described, Notices, describe
from gazette.imaging.faults import PhotoFault
from tests.imaging.conftest import Draw, exif
from tests.imaging.exiftool import write

XMP = """<?xpacket begin="" id="W5M0MpCehiHzreSzNTczkc9d"?>
<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF
 xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"
 xmlns:dc="http://purl.org/dc/elements/1.1/"
 xmlns:photoshop="http://ns.adobe.com/photoshop/1.0/">
<rdf:Description rdf:about=""{attribute}>{credit}
<dc:description><rdf:Alt><rdf:li xml:lang="x-default">Điểm cầu
 tại Đắk Lắk.</rdf:li></rdf:Alt></dc:description>
<dc:creator><rdf:Seq><rdf:li>An</rdf:li><rdf:li>Bình</rdf:li></rdf:Seq></dc:creator>
</rdf:Description></rdf:RDF></x:xmpmeta><?xpacket end="w"?>"""


def iptc(**rows: bytes) -> bytes:
    """An IPTC block as JPEG carries it, rows named ``r2_120`` by record and number."""
    body = b""
    for name, value in rows.items():
        record, number = (int(part) for part in name[1:].split("_"))
        body += struct.pack(">BBBH", 0x1C, record, number, len(value)) + value
    body += b"\0" * (len(body) % 2)
    head = b"Photoshop 3.0\0" + b"8BIM" + struct.pack(">HH", 0x0404, 0)
    segment = head + struct.pack(">I", len(body)) + body
    return b"\xff\xed" + struct.pack(">H", len(segment) + 2) + segment


def with_iptc(path: Path, **rows: bytes) -> Path:
    data = path.read_bytes()
    path.write_bytes(data[:2] + iptc(**rows) + data[2:])
    return path


def dated(written: str) -> bytes:
    data = Image.Exif()
    data.get_ifd(ExifTags.IFD.Exif)[ExifTags.Base.DateTimeOriginal] = written
    return data.tobytes()


@pytest.mark.parametrize("name", ["a.jpg", "a.webp"])
@pytest.mark.parametrize(
    ("attribute", "credit"),
    [
        (' photoshop:Credit="VKSND tỉnh Đắk Lắk"', ""),
        ("", "<photoshop:Credit>VKSND tỉnh Đắk Lắk</photoshop:Credit>"),
    ],
)
def test_xmp(draw: Draw, name: str, attribute: str, credit: str) -> None:
    packet = XMP.replace("{attribute}", attribute).replace("{credit}", credit)
    assert describe(draw(name, xmp=packet.encode())) == Described(
        caption="Điểm cầu tại Đắk Lắk.",
        byline="An, Bình",
        credit="VKSND tỉnh Đắk Lắk",
    )


def test_iptc_marked_as_utf8(draw: Draw) -> None:
    path = with_iptc(
        draw("a.jpg"),
        r1_90=b"\x1b%G",
        r2_120="Quang cảnh\r\nhội nghị".encode(),
        r2_80="Nguyễn Chính".encode(),
        r2_110=b"BVPL",
        r2_55=b"20211201",
    )
    assert describe(path) == Described(
        caption="Quang cảnh hội nghị",
        byline="Nguyễn Chính",
        credit="BVPL",
        taken=date(2021, 12, 1),
    )


def test_iptc_of_before_unicode(draw: Draw) -> None:
    """Windows-1258 writes tones behind their letters, the ABC fonts' code does not."""
    windows = b"H\xf4\xf2i nghi\xf2 t\xf4\xd2ng k\xea\xect"
    found = describe(with_iptc(draw("a.jpg"), r2_120=windows))
    assert found == Described(caption="Hội nghị tổng kết")
    abc = b"\xaei\xd3m c\xc7u \xa7\xbek L\xbek"
    found = describe(with_iptc(draw("b.jpg"), r2_120=abc, r2_80=b"B\xd7nh"))
    assert found == Described(caption="điểm cầu Đắk Lắk", byline="Bình")


def test_iptc_in_utf8_that_does_not_say_so(draw: Draw) -> None:
    path = with_iptc(draw("a.jpg"), r2_120="Điểm cầu Gia Lai".encode())
    assert describe(path) == Described(caption="Điểm cầu Gia Lai")


@pytest.mark.parametrize(
    ("written", "caption"),
    [
        ("OLYMPUS DIGITAL CAMERA         ", None),
        ("DCIM/100MEDIA", "DCIM/100MEDIA"),
        ("IMG_2031", None),
        ("Hội nghị tại Gia Lai", "Hội nghị tại Gia Lai"),
    ],
)
def test_exif_and_what_cameras_write_by_themselves(
    draw: Draw, written: str, caption: str | None
) -> None:
    data = Image.Exif()
    data[ExifTags.Base.ImageDescription] = written.encode()
    data[ExifTags.Base.Artist] = "Nguyễn Chính".encode()
    data[ExifTags.Base.Copyright] = "© VKSND tỉnh Mẫu".encode()
    assert describe(draw("a.jpg", exif=data.tobytes())) == Described(
        caption=caption,
        byline="Nguyễn Chính",
        notices=Notices(rights="© VKSND tỉnh Mẫu"),
    )


@pytest.mark.parametrize("charset", ["utf8", None])
def test_what_exiftool_wrote(draw: Draw, charset: str | None) -> None:
    """Every group at once, by the tool that agencies use."""
    path = draw("a.jpg")
    write(
        path,
        *(["-IPTC:CodedCharacterSet=UTF8"] if charset else []),
        "-IPTC:Caption-Abstract=Quang cảnh điểm cầu Đắk Lắk.",
        "-IPTC:By-line=Nguyễn Chính",
        "-IPTC:Credit=BVPL",
        "-IPTC:CopyrightNotice=© BVPL",
        "-EXIF:DateTimeOriginal=2021:12:01 08:00:00",
        "-EXIF:GPSLatitude=12.5",
        "-XMP-iptcExt:DigitalSourceType=trainedAlgorithmicMedia",
    )
    assert describe(path) == Described(
        caption="Quang cảnh điểm cầu Đắk Lắk.",
        byline="Nguyễn Chính",
        credit="BVPL",
        taken=date(2021, 12, 1),
        notices=Notices(rights="© BVPL", source_type="trainedAlgorithmicMedia"),
    )


@pytest.mark.parametrize("name", ["a.jpg", "a.png", "a.webp"])
def test_one_language_of_several(draw: Draw, name: str) -> None:
    path = draw(name)
    write(
        path,
        "-XMP-dc:Description=Conference in Dak Lak",
        "-XMP-dc:Description-en=Conference in Dak Lak",
        "-XMP-dc:Description-vi=Hội nghị tại Đắk Lắk",
        "-XMP-photoshop:DateCreated=2021:12:01",
    )
    assert describe(path) == Described(
        caption="Hội nghị tại Đắk Lắk", taken=date(2021, 12, 1)
    )


def test_xmp_goes_before_iptc(draw: Draw) -> None:
    packet = XMP.replace("{attribute}", "").replace("{credit}", "")
    path = with_iptc(draw("a.jpg", xmp=packet.encode()), r2_120=b"x", r2_110=b"BVPL")
    found = describe(path)
    assert isinstance(found, Described)
    assert (found.caption, found.credit) == ("Điểm cầu tại Đắk Lắk.", "BVPL")


@pytest.mark.parametrize(
    ("written", "day"),
    [
        ("2021:12:01 08:00:00", date(2021, 12, 1)),
        ("0000:00:00 00:00:00", None),
        ("hôm qua", None),
    ],
)
def test_day(draw: Draw, written: str, day: date | None) -> None:
    assert describe(draw("a.jpg", exif=dated(written))) == Described(taken=day)


@pytest.mark.parametrize(
    "packet",
    [
        b"no xml",
        b'<!DOCTYPE a [<!ENTITY b "x"><!ENTITY c "&b;&b;">]><a>&c;</a>',
        b"<a>" * 2000,
    ],
)
def test_hostile_packets_say_nothing(draw: Draw, packet: bytes) -> None:
    assert describe(draw("a.jpg", xmp=packet)) == Described()


def test_a_file_that_says_nothing_and_one_that_is_none(
    draw: Draw, tmp_path: Path
) -> None:
    assert describe(draw("a.jpg", exif=exif(6))) == Described(byline="SecretOwner")
    damaged = with_iptc(draw("b.jpg"), r2_120=b"x" * 40)
    data = damaged.read_bytes()
    damaged.write_bytes(data.replace(b"\0\x28xxx", b"\xff\xffxxx", 1))
    assert isinstance(describe(damaged), Described)
    assert isinstance(describe(tmp_path), PhotoFault)
