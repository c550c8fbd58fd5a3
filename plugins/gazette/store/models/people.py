"""``data/people/*.yaml``: people whose rows in several decisions are one."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Annotated

from pydantic import Field

from gazette.core.periods import Period
from gazette.store.leaf import Leaf, Refused
from gazette.store.models.form import HERE, Keyed, Sourced
from gazette.store.nodes import Scalar
from gazette.store.placed import Words
from gazette.store.rows import fields, period
from gazette.store.texts import ID_PATTERN, Ident, Line, read_id, unpersonal


@dataclass(frozen=True, slots=True, kw_only=True)
class PostRow:
    """A post held in a unit for a time."""

    title: Words
    unit: Words
    valid: Period


def read_post(scalar: Scalar) -> PostRow:
    """``chức vụ | đơn vị | từ 2021-01-01 | đến 2022-12-31``."""
    if fault := unpersonal(scalar):
        raise Refused(fault)
    form = "chức vụ | đơn vị | từ NĂM-THÁNG-NGÀY | đến NĂM-THÁNG-NGÀY"
    title, unit, *bounds = fields(scalar, least=2, most=4, form=form)
    return PostRow(title=title, unit=unit, valid=period(scalar, bounds, form))


@dataclass(frozen=True, slots=True, kw_only=True)
class PersonForm(Sourced):
    """One person; the key is the id."""

    at: Annotated[Words, Field(alias=HERE), Leaf(read_id)]
    name: Annotated[Line, Field(description="Họ và tên như in")]
    sort_name: Annotated[
        Line | None,
        Field(description="Tên để xếp, tên gọi trước: Ánh Lê Thị; cần khi tên khác lệ"),
    ] = None
    other_than: Annotated[
        tuple[Ident, ...],
        Field(description="Mã của người trùng tên, đã biết là người khác"),
    ] = ()
    posts: Annotated[
        tuple[
            Annotated[PostRow, Leaf(read_post, {"type": "string", "pattern": r"\|"})],
            ...,
        ],
        Field(
            description="Chức vụ qua các thời kỳ: chức vụ | đơn vị | từ NGÀY | đến NGÀY"
        ),
    ] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class PeopleFile(Sourced):
    """Any number of people."""

    people: Annotated[
        tuple[PersonForm, ...],
        Keyed(ID_PATTERN),
        Field(description="Các cá nhân; khóa là mã người"),
    ]
