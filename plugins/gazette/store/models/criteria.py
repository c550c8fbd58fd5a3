"""``data/criteria/*.yaml``: one criteria set a file."""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import Enum
from typing import Annotated

from pydantic import Field

from gazette.core.problems import error
from gazette.core.scoring import FROM_MAXIMUM, SUM_WITH_CAPS, VOTES
from gazette.core.units import UnitKind
from gazette.store.choices import choice
from gazette.store.figures import Count, Points, Years, amount
from gazette.store.leaf import Leaf, PairLeaf, Refused, words
from gazette.store.models.form import HERE, Form, Keyed, OneOrMore, Sourced
from gazette.store.nodes import Scalar
from gazette.store.placed import Amount, Words
from gazette.store.rows import fields, place_of
from gazette.store.texts import Ident, Line

CRITERION_PATTERN = "^[A-ZĐ][A-ZĐ0-9]*$"


class ScoringRule(Enum):
    """The rules of ``core.scoring`` by their names."""

    SUM_WITH_CAPS = SUM_WITH_CAPS
    FROM_MAXIMUM = FROM_MAXIMUM
    VOTES = VOTES


@dataclass(frozen=True, slots=True, kw_only=True)
class CriterionRow:
    """``A1: Name | 10``."""

    id: Words
    name: Words
    maximum: Amount


def read_criterion_id(scalar: Scalar) -> Words:
    """``A1``: capitals and digits; ``1.1`` would be a number."""
    if not re.match(CRITERION_PATTERN, scalar.text):
        raise Refused(error("criterion-id-form", scalar.place, value=scalar.text))
    return words(scalar)


def read_criterion(key: Scalar, value: Scalar) -> CriterionRow:
    """A criterion's name and its most points."""
    name, most = fields(value, least=2, most=2, form="tên tiêu chí | điểm tối đa")
    return CriterionRow(
        id=read_criterion_id(key),
        name=name,
        maximum=amount(most, place_of(value, most)),
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class CriteriaGroupForm(Form):
    """A heading of the sheet with its criteria."""

    at: Annotated[Words, Field(alias=HERE), Leaf(read_criterion_id)]
    name: Annotated[Line, Field(description="Tên nhóm tiêu chí")]
    criteria: Annotated[
        tuple[
            Annotated[
                CriterionRow,
                PairLeaf(read_criterion, {"type": "string", "pattern": r"\|"}),
            ],
            ...,
        ],
        Keyed(CRITERION_PATTERN),
        Field(description="Các tiêu chí theo thứ tự in; A1: tên | điểm tối đa"),
    ]


@dataclass(frozen=True, slots=True, kw_only=True)
class CriteriaFile(Sourced):
    """The sheet of some years."""

    id: Annotated[Ident, Field(description="Mã của bộ tiêu chí")]
    name: Annotated[Line, Field(description="Tên của bộ tiêu chí")]
    years: Annotated[
        Years, Field(description="Năm áp dụng: 2025, 2023-2024, hoặc 2025- (từ 2025)")
    ]
    unit_kind: Annotated[
        Annotated[UnitKind, choice(UnitKind)] | None,
        Field(description="Loại đơn vị được chấm"),
    ] = None
    scoring: Annotated[
        ScoringRule, choice(ScoringRule), Field(description="Cách tính tổng điểm")
    ]
    tie_break: Annotated[
        tuple[Line, ...],
        OneOrMore(),
        Field(description="Khi bằng điểm: đồng hạng, biểu quyết, hoặc các mã tiêu chí"),
    ] = ()
    decimals: Annotated[
        Count | None, Field(description="Số chữ số thập phân của tổng; mặc định 2")
    ] = None
    bonus_cap: Annotated[
        Points | None, Field(description="Trần điểm thưởng; không ghi là không có trần")
    ] = None
    deduction_cap: Annotated[
        Points | None, Field(description="Trần điểm trừ; không ghi là không có trần")
    ] = None
    basis: Annotated[Line | None, Field(description="Căn cứ ban hành")] = None
    note: Annotated[Line | None, Field(description="Ghi chú")] = None
    groups: Annotated[
        tuple[CriteriaGroupForm, ...],
        Keyed(CRITERION_PATTERN),
        Field(description="Các nhóm tiêu chí; không ghi khi bỏ phiếu"),
    ] = ()
