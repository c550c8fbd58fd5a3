"""``data/decisions/<year>/*.yaml``: one document a file, honours in printed order."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Annotated

from pydantic import Field

from gazette.core.decisions import DecisionKind, Stage, Transcribed
from gazette.core.folding import spelling
from gazette.core.problems import error
from gazette.store.choices import choice
from gazette.store.days import DayField, KnownField
from gazette.store.figures import Count, Flag, Year
from gazette.store.leaf import Leaf, Refused
from gazette.store.models.form import Form, OneOrMore, Shorthand, Sourced
from gazette.store.models.recipients import RecipientRow, read_recipient
from gazette.store.near import near
from gazette.store.nodes import Scalar
from gazette.store.placed import Number, Words
from gazette.store.rows import fields, place_of
from gazette.store.texts import FileName, Line, RecordRef, Remark


@dataclass(frozen=True, slots=True, kw_only=True)
class ShareRow:
    """``VKSND tối cao | 20``."""

    label: Words
    count: Number


def read_share(scalar: Scalar) -> ShareRow:
    """A published part of a count."""
    label, number = fields(scalar, least=2, most=2, form="tên phần | số lượng")
    if not number.text.isascii() or not number.text.isdigit():
        place = place_of(scalar, number)
        raise Refused(error("count-form", place, value=number.text))
    count = Number(value=int(number.text), line=number.line, column=number.column)
    return ShareRow(label=label, count=count)


_STEPS = {
    "đề nghị": Stage.ASKED,
    "hội đồng thống nhất": Stage.AGREED,
    "lấy ý kiến nhân dân": Stage.COMMENTED,
}
_STEP_FORM = "bước | lý do"


@dataclass(frozen=True, slots=True, kw_only=True)
class SkippedRow:
    """``lấy ý kiến nhân dân | không thuộc diện phải lấy ý kiến``."""

    step: Words
    stage: Stage
    reason: Words


def read_skipped(scalar: Scalar) -> SkippedRow:
    """A step that was not gone through, with its reason."""
    step, reason = fields(scalar, least=2, most=2, form=_STEP_FORM)
    by_spelling = {spelling(word): stage for word, stage in _STEPS.items()}
    stage = by_spelling.get(spelling(step.text))
    if stage is None:
        raise Refused(
            error(
                "value-unknown",
                place_of(scalar, step),
                *near(step.text, _STEPS),
                value=step.text,
                known=", ".join(_STEPS),
            )
        )
    return SkippedRow(step=step, stage=stage, reason=reason)


Row = Annotated[RecipientRow, Leaf(read_recipient, {"type": "string"})]


@dataclass(frozen=True, slots=True, kw_only=True)
class ReceiverForm(Form):
    """One row, or a unit with the rows of its people."""

    row: Row | None = None
    unit: Annotated[
        Line | None, Field(description="Đơn vị của những người trong nhóm")
    ] = None
    to: Annotated[
        tuple[Row, ...], Field(description="Từng người: họ tên | chức vụ | dấu")
    ] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class HonourForm(Form):
    """One title of a document for one year."""

    title: Annotated[
        Line, Field(description="Tên danh hiệu như in, hoặc cách viết khác")
    ]
    year: Annotated[Year | None, Field(description="Khen cho năm nào")] = None
    asked: Annotated[Count | None, Field(description="Số đề nghị")] = None
    agreed: Annotated[Count | None, Field(description="Số hội đồng thống nhất")] = None
    count: Annotated[Count | None, Field(description="Số được công nhận")] = None
    sent_up: Annotated[Count | None, Field(description="Số gửi lên cấp trên")] = None
    split: Annotated[
        tuple[
            Annotated[ShareRow, Leaf(read_share, {"type": "string", "pattern": r"\|"})],
            ...,
        ],
        Field(description="Số lượng chia theo nguồn: tên phần | số lượng"),
    ] = ()
    complete: Annotated[Flag, Field(description="false: danh sách ở đây chưa đủ")] = (
        True
    )
    citation: Annotated[Remark | None, Field(description="Thành tích chung")] = None
    note: Annotated[Remark | None, Field(description="Ghi chú in dưới danh sách")] = (
        None
    )
    list_file: Annotated[
        FileName | None,
        Field(alias="list", description="Tệp CSV cạnh tệp này chứa danh sách dài"),
    ] = None
    to: Annotated[
        tuple[Annotated[ReceiverForm, Shorthand("row")], ...],
        Field(description="Danh sách theo thứ tự in: họ tên | chức vụ | đơn vị | dấu"),
    ] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class CommentForm(Form):
    """The window of a list open for public comment."""

    opens: Annotated[DayField, Field(description="Ngày mở")]
    closes: Annotated[DayField, Field(description="Ngày đóng, tính cả ngày ấy")]
    how: Annotated[Line | None, Field(description="Góp ý bằng cách nào")] = None
    received: Annotated[Count | None, Field(description="Số ý kiến đã nhận")] = None


@dataclass(frozen=True, slots=True, kw_only=True)
class PresentedForm(Form):
    """When and by whom the honours were handed over."""

    on: Annotated[DayField, Field(description="Ngày trao")]
    by: Annotated[Line | None, Field(description="Người trao")] = None
    report: Annotated[
        RecordRef | None, Field(description="Bài tường thuật: năm/tên-thư-mục")
    ] = None


@dataclass(frozen=True, slots=True, kw_only=True)
class ChangeForm(Form):
    """One row of a revocation or correction."""

    was: Annotated[Line, Field(description="Dòng như in ở quyết định bị thay đổi")]
    title: Annotated[
        Line | None, Field(description="Danh hiệu, khi tên ấy có ở nhiều danh sách")
    ] = None
    now: Annotated[Line | None, Field(description="Đính chính thành")] = None
    reason: Annotated[Remark | None, Field(description="Lý do")] = None


@dataclass(frozen=True, slots=True, kw_only=True)
class DecisionFile(Sourced):
    """One document."""

    number: Annotated[Line | None, Field(description="Số, ký hiệu: 15/QĐ-VKS")] = None
    name: Annotated[Line | None, Field(description="Trích yếu")] = None
    date: Annotated[
        KnownField, Field(description="Ngày ký; chỉ biết tháng hay năm thì ghi thế")
    ]
    kind: Annotated[
        DecisionKind, choice(DecisionKind), Field(description="Loại văn bản")
    ]
    issuer: Annotated[Line, Field(description="Đơn vị ban hành")]
    signer: Annotated[
        Line | None, Field(description="Người ký, cả KT., TL. như in")
    ] = None
    basis: Annotated[tuple[Line, ...], OneOrMore(), Field(description="Căn cứ")] = ()
    follows: Annotated[
        tuple[RecordRef, ...],
        OneOrMore(),
        Field(
            description="Văn bản của bước trước mà văn bản này nối tiếp: năm/tên-tệp"
        ),
    ] = ()
    skipped: Annotated[
        tuple[
            Annotated[
                SkippedRow, Leaf(read_skipped, {"type": "string", "pattern": r"\|"})
            ],
            ...,
        ],
        Field(
            description=(
                "Bước không phải qua: đề nghị, hội đồng thống nhất hay lấy ý kiến"
                " nhân dân | lý do"
            )
        ),
    ] = ()
    file: Annotated[
        FileName | None, Field(description="Bản chụp văn bản, đặt cạnh tệp này")
    ] = None
    transcribed: Annotated[
        Annotated[Transcribed, choice(Transcribed)] | None,
        Field(description="Đã chép danh sách: chưa, một phần, đủ"),
    ] = None
    report: Annotated[
        RecordRef | None, Field(description="Bài đã đưa tin: năm/tên-thư-mục")
    ] = None
    comment: Annotated[
        CommentForm | None, Field(description="Thời gian lấy ý kiến nhân dân")
    ] = None
    presented: Annotated[PresentedForm | None, Field(description="Lễ trao")] = None
    changes_to: Annotated[
        RecordRef | None,
        Field(description="Quyết định bị hủy bỏ hay đính chính: năm/tên-tệp"),
    ] = None
    changes: Annotated[
        tuple[ChangeForm, ...], Field(description="Từng dòng bị hủy bỏ hay đính chính")
    ] = ()
    note: Annotated[Remark | None, Field(description="Ghi chú")] = None
    honours: Annotated[
        tuple[HonourForm, ...], Field(description="Từng danh hiệu theo thứ tự in")
    ] = ()
