"""``data/clusters/*.yaml``: clusters and blocks, one record a year."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Annotated

from pydantic import Field

from gazette.core.clusters import ClusterKind
from gazette.core.folding import spelling
from gazette.core.periods import Period
from gazette.store.choices import choice
from gazette.store.figures import Count, Flag
from gazette.store.leaf import Leaf
from gazette.store.models.form import HERE, Keyed, Sourced
from gazette.store.nodes import Scalar
from gazette.store.placed import Words
from gazette.store.rows import fields, period
from gazette.store.texts import (
    CLUSTER_PATTERN,
    ClusterRef,
    Line,
    Remark,
    read_cluster_key,
)

OUTSIDE = "ngoài ngành"


@dataclass(frozen=True, slots=True, kw_only=True)
class MemberRow:
    """A unit of the cluster, for the year or for a part of it."""

    unit: Words
    valid: Period
    outside: bool


def read_member(scalar: Scalar) -> MemberRow:
    """``đơn vị | từ 2021-03-01 | đến 2021-10-31 | ngoài ngành``."""
    form = "đơn vị | từ NĂM-THÁNG-NGÀY | đến NĂM-THÁNG-NGÀY | ngoài ngành"
    unit, *marks = fields(scalar, most=4, form=form)
    bounds = [mark for mark in marks if spelling(mark.text) != spelling(OUTSIDE)]
    return MemberRow(
        unit=unit,
        valid=period(scalar, bounds, form),
        outside=len(bounds) < len(marks),
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class ClusterForm(Sourced):
    """One cluster in one year; its key is organizer/cluster/year."""

    at: Annotated[Words, Field(alias=HERE), Leaf(read_cluster_key)]
    name: Annotated[Line, Field(description="Tên như in: Cụm thi đua số 7")]
    kind: Annotated[
        ClusterKind, choice(ClusterKind), Field(description="cụm hoặc khối")
    ]
    number: Annotated[Line | None, Field(description="Số của cụm, nếu có")] = None
    organizer: Annotated[Line, Field(description="Đơn vị lập ra cụm")]
    lead: Annotated[Line | None, Field(description="Đơn vị cụm trưởng")] = None
    deputy: Annotated[Line | None, Field(description="Đơn vị cụm phó")] = None
    follower: Annotated[
        Line | None, Field(description="Người theo dõi cụm: họ tên | chức vụ")
    ] = None
    member_count: Annotated[
        Count | None, Field(description="Số đơn vị theo nguồn, nêu tên hay không")
    ] = None
    complete: Annotated[Flag, Field(description="true: members đã đủ mọi đơn vị")] = (
        False
    )
    members: Annotated[
        tuple[Annotated[MemberRow, Leaf(read_member, {"type": "string"})], ...],
        Field(description="Các đơn vị: đơn vị | từ NGÀY | đến NGÀY | ngoài ngành"),
    ] = ()
    continues: Annotated[
        ClusterRef | None,
        Field(description="Khóa của cụm năm trước mà cụm này tiếp nối"),
    ] = None
    note: Annotated[Remark | None, Field(description="Ghi chú in dưới bảng")] = None


@dataclass(frozen=True, slots=True, kw_only=True)
class ClustersFile(Sourced):
    """Any number of clusters."""

    clusters: Annotated[
        tuple[ClusterForm, ...],
        Keyed(CLUSTER_PATTERN),
        Field(
            description="Các cụm; khóa là đơn-vị-lập-cụm/cụm/năm, `nganh` là toàn ngành"
        ),
    ]
