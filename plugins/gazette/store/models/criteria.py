"""``data/criteria/*.yaml``: one criteria set a file."""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import Enum
from typing import Annotated

from pydantic import Field

from gazette.core.approval import BASES, SHARES
from gazette.core.criteria import EventUnit
from gazette.core.folding import spelling
from gazette.core.problems import error
from gazette.core.scoring import FROM_MAXIMUM, SUM_WITH_CAPS, VOTES
from gazette.core.units import UnitKind
from gazette.store.choices import choice
from gazette.store.figures import Count, Points, Years, amount
from gazette.store.leaf import Leaf, PairLeaf, Refused, words
from gazette.store.models.form import HERE, Form, Keyed, OneOrMore, Sourced
from gazette.store.near import near
from gazette.store.nodes import Scalar
from gazette.store.placed import Amount, Number, Words
from gazette.store.rows import fields, place_of
from gazette.store.texts import Ident, Line, Remark

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
class EventRuleRow:
    """``T1: Name | 15 | mỗi lần | tối đa 2 lần | một ngày không quá 30``."""

    id: Words
    name: Words
    points: Amount
    per: EventUnit
    most: Number | None
    daily_cap: Amount | None


@dataclass(frozen=True, slots=True, kw_only=True)
class PlaceAwardRow:
    """``Bằng khen | 3``: what the next places of the ranking are put forward for."""

    name: Words
    places: Number


@dataclass(frozen=True, slots=True, kw_only=True)
class ApprovalRow:
    """``từ 80% | tổng số thành viên``: names of ``core.approval``'s rules."""

    share: str
    base: str
    line: int
    column: int


EVENT_FORM = "tên việc | số điểm | mỗi lần (hoặc mỗi ngày)"
_EVENT_MARKS = (
    "mỗi lần, mỗi ngày, tối đa N lần, tối đa N ngày, một ngày không quá N điểm"
)
_EACH = {spelling(f"mỗi {unit.value}"): unit for unit in EventUnit}
_MOST = re.compile(r"tối đa ([0-9]{1,4}) (lần|ngày)")
_DAILY = re.compile(r"một ngày không quá ([0-9][0-9.,]*)(?: điểm)?")


def read_event_rule(key: Scalar, value: Scalar) -> EventRuleRow:
    """An event's name, its points, what they are counted by, and its caps."""
    name, points, each, *caps = fields(value, least=3, most=5, form=EVENT_FORM)
    per = _EACH.get(spelling(each.text))
    if per is None:
        raise _unmarked(value, each)
    most: Number | None = None
    daily: Amount | None = None
    for cap in caps:
        of_count, of_day = _MOST.fullmatch(cap.text), _DAILY.fullmatch(cap.text)
        if of_count and most is None and of_count[2] == per.value and int(of_count[1]):
            most = Number(value=int(of_count[1]), line=cap.line, column=cap.column)
        elif of_day and daily is None and per is EventUnit.TIME:
            written = Words(text=of_day[1], line=cap.line, column=cap.column)
            daily = amount(written, place_of(value, cap))
        else:
            raise _unmarked(value, cap)
    return EventRuleRow(
        id=read_criterion_id(key),
        name=name,
        points=amount(points, place_of(value, points)),
        per=per,
        most=most,
        daily_cap=daily,
    )


def _unmarked(value: Scalar, field: Words) -> Refused:
    spot = place_of(value, field)
    return Refused(error("row-mark", spot, mark=field.text, known=_EVENT_MARKS))


def read_place_award(scalar: Scalar) -> PlaceAwardRow:
    """A commendation and the number of places that go to it, one at least."""
    name, places = fields(scalar, least=2, most=2, form="hình thức | số suất")
    if not re.fullmatch(r"[1-9][0-9]{0,3}", places.text):
        spot = place_of(scalar, places)
        raise Refused(error("award-places", spot, value=places.text))
    return PlaceAwardRow(
        name=name,
        places=Number(value=int(places.text), line=places.line, column=places.column),
    )


def read_approval(scalar: Scalar) -> ApprovalRow:
    """A share and who is counted."""
    form = "từ 80% | tổng số thành viên"
    share, base = fields(scalar, least=2, most=2, form=form)
    return ApprovalRow(
        share=_named(scalar, share, tuple(SHARES)),
        base=_named(scalar, base, tuple(BASES)),
        line=share.line,
        column=share.column,
    )


def _named(scalar: Scalar, field: Words, known: tuple[str, ...]) -> str:
    by_spelling = {spelling(name): name for name in known}
    found = by_spelling.get(spelling(field.text))
    if found is None:
        raise Refused(
            error(
                "value-unknown",
                place_of(scalar, field),
                *near(field.text, known),
                value=field.text,
                known=", ".join(known),
            )
        )
    return found


_ROW = {"type": "string", "pattern": r"\|"}
_EVENT_RULES = tuple[
    Annotated[EventRuleRow, PairLeaf(read_event_rule, _ROW)],
    ...,
]


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
    start: Annotated[
        Points | None,
        Field(
            description="Điểm khởi đầu của mọi đơn vị, khi chỉ cộng và trừ theo việc"
        ),
    ] = None
    bonus_rules: Annotated[
        _EVENT_RULES,
        Keyed(CRITERION_PATTERN),
        Field(
            description=(
                "Việc được thưởng; T1: tên việc | số điểm | mỗi lần | tối đa 2 lần |"
                " một ngày không quá 30 điểm"
            )
        ),
    ] = ()
    deduction_rules: Annotated[
        _EVENT_RULES,
        Keyed(CRITERION_PATTERN),
        Field(
            description="Việc bị trừ; D1: tên việc | số điểm | mỗi ngày | tối đa 3 ngày"
        ),
    ] = ()
    awards: Annotated[
        tuple[Annotated[PlaceAwardRow, Leaf(read_place_award, _ROW)], ...],
        Field(description="Đề nghị khen theo thứ hạng, từ hạng nhất: Cờ thi đua | 1"),
    ] = ()
    approval: Annotated[
        Annotated[ApprovalRow, Leaf(read_approval, _ROW)] | None,
        Field(
            description=(
                "Tỷ lệ phiếu phải đạt: từ 2/3, từ 80%, từ 90%, trên 90%, trên 50% |"
                " tổng số thành viên (hoặc số thành viên dự họp)"
            )
        ),
    ] = None
    basis: Annotated[Line | None, Field(description="Căn cứ ban hành")] = None
    note: Annotated[Remark | None, Field(description="Ghi chú")] = None
    groups: Annotated[
        tuple[CriteriaGroupForm, ...],
        Keyed(CRITERION_PATTERN),
        Field(description="Các nhóm tiêu chí; không ghi khi bỏ phiếu"),
    ] = ()
