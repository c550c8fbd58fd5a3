"""``data/site.yaml``: the publication itself."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Annotated

from pydantic import Field

from gazette.core.folding import slug
from gazette.core.problems import error
from gazette.store.days import DayField, MomentField
from gazette.store.figures import Flag
from gazette.store.leaf import Leaf, Refused, words
from gazette.store.messages.style import ENTRIES as STYLE
from gazette.store.models.form import Form
from gazette.store.near import near
from gazette.store.nodes import Scalar
from gazette.store.placed import Words
from gazette.store.rows import fields, place_of
from gazette.store.texts import SITE_PATTERN, Line, Mail, read_web


@dataclass(frozen=True, slots=True, kw_only=True)
class SectionRow:
    """``Thi đua | thi-dua``."""

    name: Words
    slug: Words


def read_section(scalar: Scalar) -> SectionRow:
    """A section's name and the word in its address."""
    name, address = fields(scalar, least=2, most=2, form="tên | phần-địa-chỉ")
    if slug(address.text) != address.text:
        raise Refused(
            error(
                "id-form",
                place_of(scalar, address),
                value=address.text,
                proper=slug(address.text),
            )
        )
    return SectionRow(name=name, slug=address)


def read_site_address(scalar: Scalar) -> Words:
    """The site's own address: host and path, without a slash at its end."""
    address = read_web(scalar)
    if re.match(SITE_PATTERN, address.text) is None:
        raise Refused(error("site-url-form", scalar.place, value=address.text))
    if address.text.endswith("/"):
        proper = address.text.rstrip("/")
        raise Refused(error("site-url-slash", scalar.place, proper=proper))
    return address


STYLE_CODES = tuple(entry.code for entry in STYLE)


def read_style_code(scalar: Scalar) -> Words:
    """A rule of the house style, by the code that its doubts bear."""
    if scalar.text not in STYLE_CODES:
        offered = near(scalar.text, STYLE_CODES)
        raise Refused(
            error("style-code-unknown", scalar.place, *offered, name=scalar.text)
        )
    return words(scalar)


@dataclass(frozen=True, slots=True, kw_only=True)
class SiteForm(Form):
    """Who publishes, under which licence, in which sections."""

    name: Annotated[Line, Field(description="Tên trang")]
    tagline: Annotated[Line, Field(description="Một câu giới thiệu dưới tên trang")]
    url: Annotated[
        Words,
        Leaf(read_site_address, {"type": "string", "pattern": SITE_PATTERN}),
        Field(description="Địa chỉ trang, không có dấu / ở cuối"),
    ]
    governing_body: Annotated[Line, Field(description="Cơ quan chủ quản")]
    editor: Annotated[
        Line, Field(description="Người hoặc ban chịu trách nhiệm nội dung")
    ]
    licence: Annotated[Line, Field(description="Giấy phép hoặc điều kiện dùng lại")]
    email: Annotated[Mail | None, Field(description="Thư điện tử nhận góp ý")] = None
    phone: Annotated[Line | None, Field(description="Điện thoại của tòa soạn")] = None
    address: Annotated[Line | None, Field(description="Địa chỉ của tòa soạn")] = None
    illustrative: Annotated[
        Flag,
        Field(description="true: trang trình diễn, không cho máy tìm kiếm ghi nhận"),
    ] = False
    as_of: Annotated[
        MomentField | None,
        Field(description="Thời điểm cố định của trang mẫu; trang thật không ghi"),
    ] = None
    share_cards_from: Annotated[
        DayField | None,
        Field(
            description="Bản ghi từ ngày này có thẻ chia sẻ riêng; không ghi: mọi bản"
            " ghi đều có"
        ),
    ] = None
    style_off: Annotated[
        tuple[Annotated[Words, Leaf(read_style_code, {"enum": [*STYLE_CODES]})], ...],
        Field(description="Quy tắc văn phong không dùng, theo mã như style-tone"),
    ] = ()
    sections: Annotated[
        tuple[
            Annotated[
                SectionRow,
                Leaf(read_section, {"type": "string", "pattern": r"\|"}),
            ],
            ...,
        ],
        Field(
            min_length=1,
            description="Chuyên mục theo thứ tự trên trình đơn: tên | phần-địa-chỉ",
        ),
    ]
