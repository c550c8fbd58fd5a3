"""Every table of the open record, in the order of `/du-lieu/`.

The names are a promise: a column may be added, and none renamed or given another
meaning without a new main number of ``VERSION``. What is in a table stands in the room
of its kind (``unit_tables`` and so on).
"""

from __future__ import annotations

from gazette.open_data.board_tables import BOARDS, CRITERIA, SCORES
from gazette.open_data.honour_tables import (
    AMENDMENTS,
    DECISIONS,
    GROUPS,
    HONOURS,
    WITHDRAWALS,
    YEAR_COUNTS,
)
from gazette.open_data.report_tables import ENDPOINTS, EVENTS, PHOTOS, REPORTS
from gazette.open_data.unit_tables import (
    CLUSTERS,
    MEMBERS,
    PEOPLE,
    POSTS,
    TITLES,
    UNIT_NAMES,
    UNITS,
)

__all__ = (
    "AMENDMENTS",
    "BOARDS",
    "CLUSTERS",
    "CRITERIA",
    "DECISIONS",
    "ENDPOINTS",
    "EVENTS",
    "GROUPS",
    "HONOURS",
    "MEMBERS",
    "PEOPLE",
    "PHOTOS",
    "POSTS",
    "REPORTS",
    "SCORES",
    "TITLES",
    "UNITS",
    "UNIT_NAMES",
    "WITHDRAWALS",
    "YEAR_COUNTS",
)

VERSION = "1.1.0"
CHANGES = (
    ("1.0.0", "2026-11-22", "Bản đầu tiên của lược đồ."),
    (
        "1.1.0",
        "2026-11-23",
        "Thêm bảng anh, danh-hieu-nam, rut-ten và tệp bên cạnh tin, trang danh sách.",
    ),
)
"""What changed in the tables' shape: version, day, sentence."""

TABLES = (
    HONOURS,
    GROUPS,
    YEAR_COUNTS,
    DECISIONS,
    BOARDS,
    SCORES,
    CLUSTERS,
    MEMBERS,
    CRITERIA,
    TITLES,
    UNITS,
    UNIT_NAMES,
    PEOPLE,
    POSTS,
    REPORTS,
    EVENTS,
    ENDPOINTS,
    PHOTOS,
    AMENDMENTS,
    WITHDRAWALS,
)
