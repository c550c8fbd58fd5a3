"""Front matter of ``content/news/<year>/<slug>/index.md`` and of standing pages."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum
from typing import Annotated, TypeAlias

from pydantic import Field

from gazette.core.reports import EventKind, Mode, ReportStatus
from gazette.store.choices import choice
from gazette.store.days import DayField, KnownField, MomentField
from gazette.store.figures import Count, Flag
from gazette.store.leaf import Leaf
from gazette.store.models.corrections import Corrections
from gazette.store.models.endpoints import EndpointRow, read_endpoint
from gazette.store.models.form import Form, OneOrMore, Sourced
from gazette.store.nodes import Scalar
from gazette.store.placed import Words
from gazette.store.rows import fields
from gazette.store.texts import (
    ClusterRef,
    Ident,
    Language,
    Line,
    Prose,
    RecordRef,
    Web,
)

DRAFT = "bản nháp"
STATUS_WORDS = {
    "đã đăng": ReportStatus.PUBLISHED,
    DRAFT: ReportStatus.DRAFT,
    "ẩn": ReportStatus.HIDDEN,
}
Status: TypeAlias = Annotated[ReportStatus, choice(ReportStatus, also=STATUS_WORDS)]


class SourceUse(Enum):
    """How the facts of another paper were used."""

    REPRINTED = "đăng lại"
    REWRITTEN = "viết lại"
    AFTER = "theo"


@dataclass(frozen=True, slots=True, kw_only=True)
class ParticipantRow:
    """``name | post``."""

    name: Words
    post: Words | None


@dataclass(frozen=True, slots=True, kw_only=True)
class AttachmentRow:
    """``file | label``."""

    file: Words
    label: Words


def read_participant(scalar: Scalar) -> ParticipantRow:
    """A person with a post."""
    name, *rest = fields(scalar, most=2, form="họ tên | chức vụ")
    return ParticipantRow(name=name, post=rest[0] if rest else None)


def read_attachment(scalar: Scalar) -> AttachmentRow:
    """A file beside the report and its label."""
    file, label = fields(scalar, least=2, most=2, form="tên tệp | nhãn")
    return AttachmentRow(file=file, label=label)


_BARRED = {"type": "string", "pattern": r"\|"}
Kinds: TypeAlias = Annotated[
    tuple[Annotated[EventKind, choice(EventKind)], ...], OneOrMore()
]


@dataclass(frozen=True, slots=True, kw_only=True)
class SourceForm(Form):
    """Where the facts come from."""

    name: Annotated[Line, Field(description="Tên báo hoặc cơ quan")]
    author: Annotated[Line | None, Field(description="Tác giả bài gốc")] = None
    how: Annotated[
        Annotated[SourceUse, choice(SourceUse)] | None,
        Field(description="đăng lại, viết lại hay theo"),
    ] = None
    url: Annotated[Web | None, Field(description="Địa chỉ bài gốc")] = None


@dataclass(frozen=True, slots=True, kw_only=True)
class EndpointsForm(Form):
    """Endpoints: every one that took part is named or counted."""

    total: Annotated[Count | None, Field(description="Tổng số điểm cầu")] = None
    named: Annotated[
        tuple[Annotated[EndpointRow, Leaf(read_endpoint, {"type": "string"})], ...],
        Field(
            description="Từng điểm cầu: đơn vị | tệp ảnh, hay đơn vị | không ảnh, lý do"
        ),
    ] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class EventForm(Form):
    """The conference a report tells of."""

    kind: Annotated[Kinds, Field(description="Việc gì: tổng kết, ký giao ước…")]
    name: Annotated[Line | None, Field(description="Tên hội nghị")] = None
    held_on: Annotated[
        KnownField | None,
        Field(description="Ngày họp; chỉ biết tháng hay năm thì ghi thế"),
    ] = None
    mode: Annotated[
        Annotated[Mode, choice(Mode)] | None, Field(description="Hình thức họp")
    ] = None
    venue: Annotated[Line | None, Field(description="Nơi họp")] = None
    cluster: Annotated[
        ClusterRef | None, Field(description="Khóa của cụm: nganh/cum-7/2021")
    ] = None
    organizer: Annotated[Line | None, Field(description="Đơn vị tổ chức")] = None
    host: Annotated[Line | None, Field(description="Đơn vị đăng cai")] = None
    chair: Annotated[
        Annotated[ParticipantRow, Leaf(read_participant, {"type": "string"})] | None,
        Field(description="Người chủ trì: họ tên | chức vụ"),
    ] = None
    units: Annotated[Count | None, Field(description="Số đơn vị dự")] = None
    endpoints: Annotated[EndpointsForm | None, Field(description="Các điểm cầu")] = None


@dataclass(frozen=True, slots=True, kw_only=True)
class ReportForm(Sourced):
    """The head of a report."""

    title: Annotated[Line, Field(description="Tít của bài")]
    date: Annotated[
        MomentField, Field(description="Ngày giờ đăng, giờ Việt Nam: 2021-12-01 08:00")
    ]
    modified: Annotated[
        MomentField | None, Field(description="Ngày giờ sửa gần nhất")
    ] = None
    category: Annotated[Line, Field(description="Chuyên mục, như trong site.yaml")]
    tags: Annotated[tuple[Line, ...], OneOrMore(), Field(description="Chủ đề")] = ()
    author: Annotated[Line | None, Field(description="Người viết")] = None
    authors: Annotated[
        tuple[Line, ...], OneOrMore(), Field(description="Nhiều người viết")
    ] = ()
    source: Annotated[SourceForm | None, Field(description="Nguồn của bài")] = None
    summary: Annotated[Prose | None, Field(description="Sapo, một hai câu")] = None
    status: Annotated[
        Status,
        Field(
            description="published (đã đăng), draft (bản nháp) hay hidden (ẩn)",
        ),
    ] = ReportStatus.PUBLISHED
    slug: Annotated[
        Ident | None, Field(description="Phần địa chỉ; mặc định là tên thư mục")
    ] = None
    event: Annotated[EventForm | None, Field(description="Hội nghị của bài")] = None
    events: Annotated[
        tuple[EventForm, ...],
        Field(description="Nhiều hội nghị trong một bài, mỗi mục như `event`"),
    ] = ()
    attachments: Annotated[
        tuple[Annotated[AttachmentRow, Leaf(read_attachment, _BARRED)], ...],
        Field(description="Tệp đính kèm: tên tệp | nhãn"),
    ] = ()
    decisions: Annotated[
        tuple[RecordRef, ...],
        Field(description="Quyết định bài nói tới: năm/tên-tệp"),
    ] = ()
    former_addresses: Annotated[
        tuple[RecordRef, ...],
        Field(description="Địa chỉ cũ của bài (năm/tên), nay dẫn tới bài"),
    ] = ()
    units: Annotated[
        tuple[Line, ...], Field(description="Đơn vị bài nói tới, tên như in")
    ] = ()
    corrections: Annotated[
        Corrections,
        Field(
            description="Đính chính: NĂM-THÁNG-NGÀY | nội dung, hoặc "
            "NĂM-THÁNG-NGÀY | điều đã ghi | điều đúng | lý do"
        ),
    ] = ()
    illustration: Annotated[
        Flag, Field(description="true: mọi hình của bài là tranh vẽ minh họa")
    ] = False


@dataclass(frozen=True, slots=True, kw_only=True)
class PageForm(Form):
    """The head of a standing page."""

    title: Annotated[Line, Field(description="Tên trang")]
    summary: Annotated[Prose | None, Field(description="Một câu giới thiệu")] = None
    modified: Annotated[DayField | None, Field(description="Ngày sửa gần nhất")] = None
    lang: Annotated[Language | None, Field(description="vi hoặc en")] = None
    translation: Annotated[
        Line | None, Field(description="Tên trang cùng nội dung bằng tiếng kia")
    ] = None
    menu: Annotated[Flag, Field(description="true: có trên trình đơn chân trang")] = (
        False
    )
    order: Annotated[Count | None, Field(description="Thứ tự, nhỏ trước")] = None
    status: Annotated[
        Status, Field(description="published (đã đăng), draft (bản nháp), hidden (ẩn)")
    ] = ReportStatus.PUBLISHED
