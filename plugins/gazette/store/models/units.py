"""``data/units/*.yaml``: units through time."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Annotated

from pydantic import Field

from gazette.core.periods import Period
from gazette.core.units import UnitKind
from gazette.store.choices import choice
from gazette.store.days import DayField
from gazette.store.leaf import Leaf
from gazette.store.models.form import HERE, Keyed, Sourced
from gazette.store.nodes import Scalar
from gazette.store.placed import Words
from gazette.store.rows import fields, period
from gazette.store.texts import ID_PATTERN, Ident, Line, read_id


@dataclass(frozen=True, slots=True, kw_only=True)
class NameRow:
    """A name and the days on which it was the name."""

    name: Words
    valid: Period


def read_name(scalar: Scalar) -> NameRow:
    """``tên | từ 2020-01-01 | đến 2021-05-05``."""
    form = "tên | từ NĂM-THÁNG-NGÀY | đến NĂM-THÁNG-NGÀY"
    name, *bounds = fields(scalar, most=3, form=form)
    return NameRow(name=name, valid=period(scalar, bounds, form))


@dataclass(frozen=True, slots=True, kw_only=True)
class UnitForm(Sourced):
    """One unit, one legal life; its key is its id for ever."""

    at: Annotated[Words, Field(alias=HERE), Leaf(read_id)]
    name: Annotated[Line | None, Field(description="Tên như in trên văn bản")] = None
    names: Annotated[
        tuple[Annotated[NameRow, Leaf(read_name, {"type": "string"})], ...],
        Field(
            description="Nhiều tên theo thời gian, thay cho name: "
            "tên | từ NĂM-THÁNG-NGÀY | đến NĂM-THÁNG-NGÀY"
        ),
    ] = ()
    aliases: Annotated[
        tuple[Line, ...],
        Field(description="Cách viết khác vẫn nhận ra, không bao giờ in"),
    ] = ()
    name_en: Annotated[Line | None, Field(description="Tên tiếng Anh")] = None
    kind: Annotated[UnitKind, choice(UnitKind), Field(description="Loại đơn vị")]
    parent: Annotated[Ident | None, Field(description="Mã của đơn vị cấp trên")] = None
    since: Annotated[
        DayField | None, Field(description="Ngày thành lập; không ghi nếu không rõ")
    ] = None
    until: Annotated[
        DayField | None, Field(description="Ngày cuối cùng còn hoạt động")
    ] = None
    predecessors: Annotated[
        tuple[Ident, ...],
        Field(description="Mã các đơn vị hợp thành đơn vị này"),
    ] = ()
    former_ids: Annotated[
        tuple[Ident, ...],
        Field(description="Mã cũ của chính bản ghi này; địa chỉ cũ dẫn tới trang mới"),
    ] = ()
    basis: Annotated[Line | None, Field(description="Văn bản thành lập, sáp nhập")] = (
        None
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class UnitsFile(Sourced):
    """Any number of units."""

    units: Annotated[
        tuple[UnitForm, ...],
        Keyed(ID_PATTERN),
        Field(description="Các đơn vị; khóa là mã, giữ mãi, không dùng lại"),
    ]
