"""Photo files and photo lines."""

from __future__ import annotations

import io
import unicodedata
import zipfile
from importlib.util import find_spec

from PIL import Image

from tests.build.bad_inputs.case import (
    PHOTO,
    REPORT,
    Bad,
    Spoil,
    both,
    bytes_of,
    changed,
    moved,
    written,
)

FOLDER = "content/news/2023/tong-ket"
LINE = "![Phòng họp có bàn dài và màn hình](an.jpg)"
ALT = "![Phòng họp có bàn dài và màn hình]"
# Where Pillow's neighbour is installed, only the file's suffix is wrong.
HEIC_IS_READ = find_spec("pillow_heif") is not None
HEIC = b"\0\0\0\x18ftypheic\0\0\0\0mif1heic" + b"\0" * 200


def made(suffix: str, mode: str = "RGB", size: tuple[int, int] = (90, 60)) -> bytes:
    """The bytes of a picture of that format."""
    stream = io.BytesIO()
    Image.new(mode, size).save(stream, suffix)
    return stream.getvalue()


def archive() -> bytes:
    """A ZIP with a document in it."""
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w") as packed:
        packed.writestr("danh-sach.txt", "riêng")
    return stream.getvalue()


def photo_of(data: bytes) -> Spoil:
    """*data* in the place of the photo."""
    return bytes_of(PHOTO, lambda _: data)


TWIN = unicodedata.normalize("NFD", "điểm cầu.jpg")

CASES = (
    Bad(
        name="a photo cut off while copying",
        code="photo-truncated",
        file=PHOTO,
        says="bị cắt ngang",
        advises="Chép lại ảnh gốc",
        spoil=bytes_of(PHOTO, lambda data: data[: len(data) // 2]),
    ),
    Bad(
        name="an empty photo",
        code="photo-empty",
        file=PHOTO,
        says="rỗng",
        spoil=photo_of(b""),
    ),
    Bad(
        name="a web page saved as a photo",
        code="photo-format-refused",
        file=PHOTO,
        says="Tệp này là HTML",
        spoil=photo_of(b"<!DOCTYPE html><html><body>403</body></html>"),
    ),
    Bad(
        name="a text named as a photo",
        code="photo-format-unknown",
        file=PHOTO,
        says="không phải là ảnh",
        spoil=photo_of(b"xin anh Binh gui lai anh" * 9),
    ),
    Bad(
        name="a GIF named JPEG",
        code="photo-format-refused",
        file=PHOTO,
        says="Tệp này là GIF",
        spoil=photo_of(made("GIF", "P")),
    ),
    Bad(
        name="a PNG named JPEG",
        code="photo-suffix",
        file=PHOTO,
        says="thực ra là PNG",
        advises=".png",
        spoil=photo_of(made("PNG")),
    ),
    Bad(
        name="a telephone's photo",
        code="photo-suffix" if HEIC_IS_READ else "photo-heic",
        file=PHOTO,
        says="HEIC",
        advises=".heic" if HEIC_IS_READ else "JPEG",
        spoil=photo_of(HEIC),
    ),
    Bad(
        name="a picture far too large",
        code="photo-too-large",
        file=PHOTO,
        says="9000 × 9000 điểm ảnh",
        spoil=photo_of(made("JPEG", "L", (9000, 9000))),
    ),
    Bad(
        name="a photo that carries an archive",
        code="photo-carries-more",
        file=PHOTO,
        says="còn giấu dữ liệu",
        spoil=bytes_of(PHOTO, lambda data: data + archive()),
    ),
    Bad(
        name="a photo that is not there",
        code="photo-missing",
        file=REPORT,
        line=24,
        column=1,
        says="Có phải là `an.jpg`?",
        spoil=changed(REPORT, "(an.jpg)", "(ann.jpg)"),
    ),
    Bad(
        name="nearly the file's name",
        code="photo-missing",
        file=REPORT,
        line=24,
        column=1,
        says="Có phải là `an1.jpg`?",
        spoil=moved(PHOTO, f"{FOLDER}/an1.jpg"),
    ),
    Bad(
        name="a name of three hundred letters",
        code="photo-missing",
        file=REPORT,
        line=24,
        column=1,
        says="Không thấy ảnh `aaa",
        spoil=changed(REPORT, "(an.jpg)", f"({'a' * 300}.jpg)"),
    ),
    Bad(
        name="two names that look alike",
        code="file-name-twin",
        file=f"{FOLDER}/điểm cầu.jpg",
        says="nhìn giống hệt nhau",
        spoil=both(
            written(f"{FOLDER}/điểm cầu.jpg", ""), moved(PHOTO, f"{FOLDER}/{TWIN}")
        ),
        errors=2,
    ),
    Bad(
        name="a photo of another site",
        code="photo-remote",
        file=REPORT,
        line=24,
        column=1,
        says="nằm ở trang khác",
        spoil=changed(REPORT, "(an.jpg)", "(https://bao.example/an.jpg)"),
    ),
    Bad(
        name="a path of the officer's own disk",
        code="photo-address",
        file=REPORT,
        line=24,
        column=1,
        says="không phải là tên một tệp ảnh cạnh bài",
        spoil=changed(REPORT, "(an.jpg)", r"(C:\Anh\an.jpg)"),
    ),
    Bad(
        name="a photo as HTML",
        code="photo-as-html",
        file=REPORT,
        line=24,
        column=1,
        says="mã HTML",
        spoil=changed(REPORT, LINE, '<img src="an.jpg">'),
    ),
    Bad(
        name="a photo inside a paragraph",
        code="photo-inside-paragraph",
        file=REPORT,
        line=22,
        column=10,
        says="nằm giữa đoạn văn",
        spoil=changed(REPORT, "Hội nghị tổng kết của", f"Hội nghị {LINE} của"),
    ),
    Bad(
        name="two photos above one caption",
        code="photo-two-together",
        file=REPORT,
        line=25,
        column=1,
        says="Hai ảnh đứng liền nhau",
        spoil=changed(REPORT, LINE, f"{LINE}\n{LINE}"),
    ),
    Bad(
        name="a focus outside the photo",
        code="photo-focus",
        file=REPORT,
        line=24,
        column=1,
        says="không phải là một điểm trong ảnh",
        spoil=changed(REPORT, "(an.jpg)", '(an.jpg){focus="2,3"}'),
    ),
    Bad(
        name="a blank before the file name",
        code="photo-malformed",
        file=REPORT,
        line=24,
        column=1,
        says="Dòng ảnh viết chưa đúng",
        spoil=changed(REPORT, f"{ALT}(", f"{ALT} ("),
    ),
    Bad(
        name="one photo for two endpoints",
        code="endpoint-photo-twice",
        file=REPORT,
        line=19,
        column=33,
        says="đã dùng cho một điểm cầu khác",
        spoil=changed(REPORT, "không ảnh, đơn vị không gửi", "an.jpg"),
    ),
)
