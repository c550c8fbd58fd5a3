"""Files on which the build and a JSON Schema validator agree, to the line and column.

Rows: form, text, and the places of the faults. Forms of single values that only the
build knows (an impossible day, a row's inner grammar) are not here: there the schema is
silent, never of another opinion.
"""

from __future__ import annotations

from typing import NamedTuple


class Case(NamedTuple):
    form: str
    text: str
    places: tuple[tuple[int, int], ...]


UNIT = "units:\n  vksnd-mau:\n    name: VKSND Mẫu\n    kind: cấp tỉnh\n"
WITHDRAWALS = """\
salt: 0123456789abcdef0123456789abcdef
withdrawals:
  - on: 2024-05-02
    basis: Luật số 91/2025/QH15
    seal: 11111111111111111111111111111111 22222222222222222222222222222222 3
    rows:
      - 2021/9-qd-vks-mau#h1-6
"""
SCORES = """\
cluster: mau/cum-1/2021
criteria: mau-2021
status: tạm tính
columns: tự chấm | cụm chấm
units:
  VKSND Mẫu An:
    A1: 10
    A2: 9,5 10 | lý do
    bonus:
      - 2 | Bằng khen
    votes: 3
"""
DECISION = """\
number: 15/QĐ-VKS
date: 2021-12-15
kind: quyết định
issuer: VKSND Mẫu
honours:
  - title: Lao động tiên tiến
    year: 2021
    count: 2
    to:
      - Lê Thị Ánh | Kiểm sát viên | VKSND Mẫu An
      - unit: VKSND Mẫu Ân
        to:
          - Vũ Thị Hòa | Kiểm sát viên
"""
REPORT = """\
title: Cụm 1 tổng kết
date: 2021-12-20 08:00
category: Thi đua
tags: [một, hai]
event:
  kind: tổng kết
  held_on: 2021
  endpoints:
    total: 3
    named:
      - VKSND Mẫu An | an.jpg
"""


def but(text: str, old: str, new: str) -> str:
    assert old in text
    return text.replace(old, new, 1)


CASES = (
    Case("units", UNIT, ()),
    Case("units", but(UNIT, "    kind: cấp tỉnh\n", ""), ((2, 3),)),
    Case("units", but(UNIT, "cấp tỉnh", "tỉnh"), ((4, 11),)),
    Case("units", but(UNIT, "    name", "    nmae"), ((3, 5),)),
    Case("units", but(UNIT, "vksnd-mau", "VKSND Mẫu"), ((2, 3),)),
    Case("units", f"{UNIT}    since: 01/07/2025\n", ((5, 12),)),
    Case("units", f"{UNIT}    aliases: Mẫu\n", ((5, 14),)),
    Case("units", f"{UNIT}    illustrative: có\n", ((5, 19),)),
    Case("units", f"{UNIT}    parent: VKSND tối cao\n", ((5, 13),)),
    Case("units", f"{UNIT}    basis:\n      - A\n", ((6, 7),)),
    Case("units", "đơn vị: {}\n", ((1, 1),)),
    Case("scores", SCORES, ()),
    Case("scores", but(SCORES, "votes: 3", "votes: ba"), ((11, 12),)),
    Case("scores", but(SCORES, "votes: 3", "votes: '3'"), ((11, 12),)),
    Case("scores", but(SCORES, "- 2 | Bằng khen", "- 2"), ((10, 9),)),
    Case("scores", but(SCORES, "A1: 10", "A1:\n      - 10"), ((8, 7),)),
    Case("scores", but(SCORES, "tạm tính", "tạm"), ((3, 9),)),
    Case("scores", but(SCORES, "mau/cum-1/2021", "cụm 1"), ((1, 10),)),
    Case("decision", DECISION, ()),
    Case("decision", but(DECISION, "date: 2021-12-15", "date: 2021-12"), ()),
    Case("decision", but(DECISION, "date: 2021-12-15", "date: 2021"), ()),
    Case("decision", but(DECISION, "2021-12-15", "15/12/2021"), ((2, 7),)),
    Case("decision", but(DECISION, "issuer: VKSND Mẫu\n", ""), ((1, 1),)),
    Case("decision", but(DECISION, "  - title", "  - tilte"), ((6, 5),)),
    Case("decision", but(DECISION, "count: 2", "count: hai"), ((8, 12),)),
    Case("decision", but(DECISION, "year: 2021", "year: 21"), ((7, 11),)),
    Case("decision", f"{DECISION}report: bài báo\n", ((14, 9),)),
    Case("report", REPORT, ()),
    Case("report", but(REPORT, "2021-12-20 08:00", "2021-12-20"), ()),
    Case("report", but(REPORT, "2021-12-20 08:00", "20/12/2021"), ((2, 7),)),
    Case("report", but(REPORT, "kind: tổng kết", "kind: [tổng kết, sơ kết]"), ()),
    Case("report", but(REPORT, "total: 3", "total: ba"), ((9, 12),)),
    Case("report", but(REPORT, "event:\n", "events: []\nevent:\n"), ()),
    Case("report", but(REPORT, "  kind: tổng kết\n", ""), ((5, 1),)),
    Case("report", f"{REPORT}status: nháp\n", ((12, 9),)),
    Case("report", f"{REPORT}status: bản nháp\n", ()),
    Case("page", "title: A\nmenu: true\norder: 3\n", ()),
    Case("page", "title: true\n", ((1, 8),)),
    Case("page", "title: 2023\n", ()),
    Case("page", "title: A\norder: đầu\n", ((2, 8),)),
    Case("site", "name: A\n", ((1, 1),)),
    Case("withdrawals", WITHDRAWALS, ()),
    Case("withdrawals", but(WITHDRAWALS, "salt: 0", "salt: x"), ((1, 7),)),
    Case("withdrawals", but(WITHDRAWALS, "seal: 1", "seal: Lê 1"), ((5, 11),)),
    Case("withdrawals", but(WITHDRAWALS, "#h1-6", "#6"), ((7, 9),)),
    Case("withdrawals", but(WITHDRAWALS, "basis", "name"), ((3, 5), (4, 5))),
    Case("redirects", "redirects:\n  - /a/ | /b/\n", ()),
    Case("redirects", "redirects: /a/\n", ((1, 12),)),
    Case("criteria", "id: a\nname: A\nyears: 2021\nscoring: phiếu bầu\n", ()),
    Case("criteria", "id: a\nname: A\nyears: 21\nscoring: phiếu\n", ((3, 8), (4, 10))),
    Case("people", "people:\n  a:\n    name: A\n    phone: 1\n", ((4, 5),)),
    Case("photos", "photos:\n  - file: a.jpg\n    focus: 0.5,0.3\n", ()),
    Case("photos", "photos:\n  - file: a/b.jpg\n    focus: giữa\n", ((2, 11), (3, 12))),
    Case("clusters", "clusters:\n  a/b/2021:\n    name: A\n", ((2, 3),)),
    Case(
        "titles",
        "titles:\n  a:\n    name: A\n    for: ai\n",
        ((2, 3), (4, 10)),
    ),
)
