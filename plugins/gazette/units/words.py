"""How a unit's life and relations read in Vietnamese."""

from __future__ import annotations

from datetime import date

from gazette.core.clusters import Cluster
from gazette.core.periods import Period
from gazette.core.units import Unit, UnitKind
from gazette.publishing.formatting import day

KINDS: dict[UnitKind, str] = {
    UnitKind.SUPREME: "Viện kiểm sát nhân dân tối cao",
    UnitKind.DEPARTMENT: "Đơn vị thuộc VKSND tối cao",
    UnitKind.HIGH: "Viện kiểm sát nhân dân cấp cao",
    UnitKind.PROVINCE: "Viện kiểm sát nhân dân cấp tỉnh",
    UnitKind.REGION: "Viện kiểm sát nhân dân khu vực",
    UnitKind.DISTRICT: "Viện kiểm sát nhân dân cấp huyện",
    UnitKind.OFFICE: "Phòng và tương đương",
    UnitKind.MILITARY: "Viện kiểm sát quân sự",
    UnitKind.OUTSIDE: "Ngoài ngành",
}
"""Headings of the index, in its order."""


def lifetime(period: Period) -> str | None:
    """``từ 01/07/2025``, ``đến hết 30/06/2025``, both, or nothing."""
    parts = []
    if period.start:
        parts.append(f"từ {day(period.start)}")
    if period.end:
        parts.append(f"đến hết {day(period.end)}")
    return " ".join(parts) or None


def ended_on(unit: Unit, today: date) -> date | None:
    """The last day of a unit that is no more on *today*."""
    end = unit.valid.end
    return end if end is not None and end < today else None


def role(cluster: Cluster, unit: str) -> str | None:
    """The unit's part in the cluster that year."""
    if cluster.lead == unit:
        return "Cụm trưởng" if cluster.kind.value == "cụm" else "Khối trưởng"
    if cluster.deputy == unit:
        return "Cụm phó" if cluster.kind.value == "cụm" else "Khối phó"
    return None


def rank_text(rank: int, *, shared: bool) -> str:
    """``2 (đồng hạng)``, under the column's «Hạng»."""
    return f"{rank} (đồng hạng)" if shared else str(rank)
