"""``data/scores/<year>/*.yaml``: one cluster's score sheet a file.

One line a criterion: one figure when all columns agree, else one a column, ``_`` for
not given, and after a bar the reason.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Annotated, Any

from pydantic import Field, GetCoreSchemaHandler, GetJsonSchemaHandler
from pydantic_core import CoreSchema, core_schema

from gazette.core.criteria import EventUnit
from gazette.core.folding import spelling
from gazette.core.problems import Place, error
from gazette.core.scores import Column, ScoreStatus
from gazette.store.choices import choice
from gazette.store.days import day
from gazette.store.figures import Count, amount
from gazette.store.leaf import Leaf, PairLeaf, Refused, words
from gazette.store.models.corrections import Corrections
from gazette.store.models.form import Form, Group, Keyed, Sourced
from gazette.store.near import near
from gazette.store.nodes import Scalar
from gazette.store.personal import is_personal
from gazette.store.placed import Amount, Day, Number, Words
from gazette.store.rows import NOT_GIVEN, fields, given, place_of
from gazette.store.texts import ClusterRef, Ident, Line, Remark, guarded, read_line

_PIECE = re.compile(r"\S+")
_COLUMNS = {spelling(column.value): column for column in Column}


@dataclass(frozen=True, slots=True, kw_only=True)
class ScoreRow:
    """The figures for one criterion as written; ``None`` is not given."""

    criterion: Words
    figures: tuple[Amount | None, ...]
    reason: Words | None


@dataclass(frozen=True, slots=True, kw_only=True)
class AdjustmentRow:
    """A bonus or deduction with reason and evidence.

    ``points`` as written, or an ``event`` of the criteria set so many times; ``unit``
    is the word that was written behind the count.
    """

    points: Amount | None
    event: Words | None
    count: Number
    unit: EventUnit | None
    reason: Words
    evidence: Words | None
    on: Day | None

    @property
    def spot(self) -> Amount | Words:
        """Where the line begins."""
        if self.points is not None:
            return self.points
        if self.event is None:
            raise ValueError("a line without points names an event")
        return self.event


@dataclass(frozen=True, slots=True, kw_only=True)
class TotalsRow:
    """Printed totals, one a column or one for all."""

    figures: tuple[Amount | None, ...]
    line: int
    column: int


@dataclass(frozen=True, slots=True, kw_only=True)
class NotConsideredRow:
    """Why a unit stands outside the ranking."""

    reason: Words
    basis: Words | None


def figures(written: Words, place: Place) -> tuple[Amount | None, ...]:
    """Figures parted by blanks: ``10 10 9,5``; ``_`` is not given."""
    found: list[Amount | None] = []
    for match in _PIECE.finditer(written.text):
        column = written.column + match.start()
        piece = Words(text=match.group(), line=written.line, column=column)
        spot = Place(file=place.file, line=piece.line, column=piece.column)
        if piece.text in ("-", "–", "—"):
            raise Refused(error("figure-dash", spot))
        found.append(None if piece.text == NOT_GIVEN else amount(piece, spot))
    return tuple(found)


def read_score(key: Scalar, value: Scalar) -> ScoreRow:
    """``A2: 10 10 9,5 | reason``."""
    if is_personal(key.text):
        raise Refused(error("personal-data", key.place, key=key.text))
    form = "điểm từng cột | lý do"
    row, *rest = fields(value, most=2, form=form)
    return ScoreRow(
        criterion=words(key),
        figures=figures(row, place_of(value, row)),
        reason=rest[0] if rest else None,
    )


_ADJUSTMENT_FORM = "số điểm (hoặc mã việc) | lý do | văn bản chứng minh | ngày"
_EVENT = re.compile(
    r"(?P<event>[A-ZĐ][A-ZĐ0-9]*)(?:\s+(?P<count>[1-9][0-9]{0,3})\s+(?P<unit>lần|ngày))?"
)
_ON = re.compile(r"ngày\s+([0-9]\S*)")


def read_adjustment(scalar: Scalar) -> AdjustmentRow:
    """``2 | reason | evidence``; ``D1 3 ngày | reason | _ | ngày 2025-07-20``."""
    first, reason, *rest = fields(scalar, least=2, most=4, form=_ADJUSTMENT_FORM)
    on: Day | None = None
    if rest and (found := _ON.fullmatch(rest[-1].text)):
        written = rest.pop()
        spot = place_of(scalar, written)
        on = Day(value=day(found[1], spot), line=written.line, column=written.column)
    if len(rest) > 1:
        raise Refused(error("row-form", scalar.place, count=4, form=_ADJUSTMENT_FORM))
    event = _EVENT.fullmatch(first.text)
    many = Number(
        value=int(event["count"] or 1) if event else 1,
        line=first.line,
        column=first.column,
    )
    return AdjustmentRow(
        points=None if event else amount(first, place_of(scalar, first)),
        event=Words(text=event["event"], line=first.line, column=first.column)
        if event
        else None,
        count=many,
        unit=EventUnit(event["unit"]) if event and event["unit"] else None,
        reason=reason,
        evidence=given(rest[0]) if rest else None,
        on=on,
    )


def read_totals(scalar: Scalar) -> TotalsRow:
    """``100 98,5 98``."""
    if fault := guarded(scalar):
        raise Refused(fault)
    found = words(scalar)
    return TotalsRow(
        figures=figures(found, scalar.place), line=found.line, column=found.column
    )


def read_not_considered(scalar: Scalar) -> NotConsideredRow:
    """``reason | basis``."""
    reason, *rest = fields(scalar, most=2, form="lý do | căn cứ")
    return NotConsideredRow(reason=reason, basis=rest[0] if rest else None)


def read_columns(scalar: Scalar) -> tuple[Column, ...]:
    """``tự chấm | cụm chấm | thẩm định``, in the sheet's order."""
    known = [column.value for column in Column]
    found: list[Column] = []
    for field in fields(scalar, most=3, form=" | ".join(known)):
        column = _COLUMNS.get(spelling(field.text))
        if column is None or column in found:
            raise Refused(
                error(
                    "value-unknown",
                    place_of(scalar, field),
                    *near(field.text, known),
                    value=field.text,
                    known=", ".join(known),
                )
            )
        found.append(column)
    return tuple(found)


_FIGURES = {"type": ["string", "number"]}
_ADJUSTMENTS = tuple[
    Annotated[
        AdjustmentRow, Leaf(read_adjustment, {"type": "string", "pattern": r"\|"})
    ],
    ...,
]
OWN_KEYS = (
    "bonus",
    "deductions",
    "votes",
    "written",
    "printed_total",
    "not_considered",
)


@dataclass(frozen=True, slots=True, kw_only=True)
class SheetForm(Form):
    """One unit's sheet: criteria by their ids beside the keys of ``OWN_KEYS``."""

    at: Annotated[Words, Field(alias="@"), Leaf(read_line)]
    criteria: Annotated[
        tuple[Annotated[ScoreRow, PairLeaf(read_score, _FIGURES)], ...],
        Keyed(),
        Field(description="Điểm từng tiêu chí: 10, hoặc 10 10 9,5 | lý do"),
    ] = ()
    bonus: Annotated[
        _ADJUSTMENTS,
        Field(description="Điểm thưởng: số điểm hoặc mã việc | lý do | văn bản | ngày"),
    ] = ()
    deductions: Annotated[
        _ADJUSTMENTS,
        Field(description="Điểm trừ: số điểm hoặc mã việc | lý do | văn bản | ngày"),
    ] = ()
    votes: Annotated[Count | None, Field(description="Số phiếu bầu")] = None
    written: Annotated[
        Count | None,
        Field(description="Trong đó phiếu người vắng mặt gửi bằng văn bản"),
    ] = None
    printed_total: Annotated[
        Annotated[TotalsRow, Leaf(read_totals, _FIGURES)] | None,
        Field(description="Tổng điểm như in trên văn bản, để đối chiếu"),
    ] = None
    not_considered: Annotated[
        Annotated[NotConsideredRow, Leaf(read_not_considered, {"type": "string"})]
        | None,
        Field(description="Không xét thi đua: lý do | căn cứ"),
    ] = None


@dataclass(frozen=True, eq=False)
class CriteriaBeside:
    """Annotates ``SheetForm``: whatever is not a key of its own is a criterion."""

    def __get_pydantic_core_schema__(
        self, source: Any, handler: GetCoreSchemaHandler
    ) -> CoreSchema:
        return core_schema.no_info_before_validator_function(_apart, handler(source))

    def __get_pydantic_json_schema__(
        self, schema: CoreSchema, handler: GetJsonSchemaHandler
    ) -> dict[str, Any]:
        found = dict(handler.resolve_ref_schema(handler(schema)))
        own = dict(found["properties"])
        rows = own.pop("criteria")
        found["properties"] = own
        found["additionalProperties"] = {
            "description": rows["description"],
            **rows["additionalProperties"],
        }
        found.pop("description")
        return found


def _apart(value: object) -> object:
    if not isinstance(value, Group):
        return value
    sheet, criteria = Group(value.names), Group(value.names)
    for key, item in value.items():
        if key in OWN_KEYS or key == "@":
            sheet[key] = item
        else:
            criteria[key] = item
    sheet["criteria"] = criteria
    return sheet


@dataclass(frozen=True, slots=True, kw_only=True)
class ScoresFile(Sourced):
    """The score sheet of one cluster-year."""

    cluster: Annotated[ClusterRef, Field(description="Khóa của cụm: nganh/cum-7/2021")]
    criteria: Annotated[Ident, Field(description="Mã của bộ tiêu chí")]
    status: Annotated[
        ScoreStatus, choice(ScoreStatus), Field(description="tạm tính hay chính thức")
    ]
    fixed_by: Annotated[
        Line | None, Field(description="Số văn bản công nhận kết quả")
    ] = None
    columns: Annotated[
        Annotated[tuple[Column, ...], Leaf(read_columns, {"type": "string"})],
        Field(description="Các cột điểm: tự chấm | cụm chấm | thẩm định"),
    ] = ()
    ballots: Annotated[Count | None, Field(description="Số phiếu phát ra")] = None
    voters: Annotated[
        Count | None, Field(description="Số người hoặc đơn vị có quyền bỏ phiếu")
    ] = None
    absent: Annotated[
        Count | None, Field(description="Trong đó vắng mặt ở cuộc họp; mặc định 0")
    ] = None
    corrections: Annotated[
        Corrections,
        Field(
            description="Đính chính bảng đã công bố: NĂM-THÁNG-NGÀY | điều đã ghi | "
            "điều đúng | lý do"
        ),
    ] = ()
    note: Annotated[Remark | None, Field(description="Ghi chú in dưới bảng")] = None
    units: Annotated[
        tuple[Annotated[SheetForm, CriteriaBeside()], ...],
        Keyed(),
        Field(description="Điểm từng đơn vị; khóa là tên đơn vị như in"),
    ]
