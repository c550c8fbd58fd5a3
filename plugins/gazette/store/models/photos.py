"""``photos.yaml`` beside a report: photos that do not stand in its text."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Annotated, TypeAlias

from pydantic import Field

from gazette.core.problems import Problem, error
from gazette.store.figures import Flag
from gazette.store.leaf import Leaf, Refused
from gazette.store.models.form import Form
from gazette.store.nodes import Scalar
from gazette.store.texts import FileName, Line, Prose

FOCUS_PATTERN = r"^(0|1|0?\.[0-9]+|1\.0+|0\.[0-9]+),\s*(0|1|0?\.[0-9]+|1\.0+)$"


def read_focus(scalar: Scalar) -> tuple[float, float]:
    """``0.5,0.3``: the point of a photo that crops keep, across and down."""
    parts = scalar.text.split(",")
    try:
        across, down = (float(part) for part in parts)
    except ValueError:
        raise Refused(_no_point(scalar)) from None
    if not (0 <= across <= 1 and 0 <= down <= 1):
        raise Refused(_no_point(scalar))
    return across, down


def _no_point(scalar: Scalar) -> Problem:
    return error("photo-focus", scalar.place, focus=scalar.text)


Focus: TypeAlias = Annotated[
    tuple[float, float], Leaf(read_focus, {"type": "string", "pattern": FOCUS_PATTERN})
]


@dataclass(frozen=True, slots=True, kw_only=True)
class PhotoForm(Form):
    """One photo and what is said of it."""

    file: Annotated[FileName, Field(description="Tên tệp ảnh trong thư mục của bài")]
    alt: Annotated[
        Line | None,
        Field(description="Điều nhìn thấy trong ảnh, cho người không nhìn được"),
    ] = None
    caption: Annotated[
        Prose | None, Field(description="Chú thích: ai, ở đâu, khi nào")
    ] = None
    credit: Annotated[Line | None, Field(description="Tác giả hoặc nguồn ảnh")] = None
    focus: Annotated[
        Focus | None,
        Field(description="Điểm giữ lại khi cắt ảnh: ngang,dọc từ 0 đến 1"),
    ] = None
    illustration: Annotated[
        Flag, Field(description="true: là tranh vẽ minh họa, không phải ảnh chụp")
    ] = False


@dataclass(frozen=True, slots=True, kw_only=True)
class PhotosFile(Form):
    """The gallery, in its order."""

    photos: Annotated[
        tuple[PhotoForm, ...], Field(description="Các ảnh theo thứ tự trong bộ ảnh")
    ]
