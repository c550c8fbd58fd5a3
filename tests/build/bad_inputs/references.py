"""Names and keys that lead nowhere, or to two things."""

from __future__ import annotations

from tests.build.bad_inputs.case import (
    CLUSTER,
    DECISION,
    LIST,
    REPORT,
    SCORES,
    UNITS,
    Bad,
    changed,
    written,
)

ENDED = "    parent: vksnd-tinh-thu\n    until: 2022-06-30\n"

CASES = (
    Bad(
        name="a unit misspelt",
        code="unit-unknown",
        file=SCORES,
        line=7,
        column=3,
        says="Có phải là `VKSND khu vực Thử An`",
        spoil=changed(SCORES, "VKSND khu vực Thử An:", "VKSND khu vực Thu An:"),
    ),
    Bad(
        name="a unit that had ended",
        code="unit-not-then",
        file=LIST,
        line=2,
        column=31,
        says="không tồn tại vào 20/12/2023: vksnd-khu-vuc-an (đến 30/06/2022)",
        advises="@mã",
        spoil=changed(UNITS, "    parent: vksnd-tinh-thu\n", ENDED),
        errors=5,
    ),
    Bad(
        name="a unit's id misspelt",
        code="unit-id-unknown",
        file=REPORT,
        line=18,
        column=31,
        says="Chưa có đơn vị mã `vksnd-an`",
        spoil=changed(REPORT, "Thử An |", "Thử An @vksnd-an |"),
    ),
    Bad(
        name="a unit above itself",
        code="unit-circle",
        file=UNITS,
        line=2,
        column=3,
        says="là cấp trên của chính mình",
        spoil=changed(
            UNITS, "    kind: cấp", "    parent: vksnd-khu-vuc-an\n    kind: cấp"
        ),
        errors=2,
    ),
    Bad(
        name="a cluster of another year",
        code="cluster-unknown",
        file=REPORT,
        line=13,
        column=12,
        says="Có phải là `vksnd-tinh-thu/cum-1/2023`?",
        spoil=changed(REPORT, "cum-1/2023", "cum-1/2024"),
    ),
    Bad(
        name="a criteria set that is not there",
        code="criteria-unknown",
        file=SCORES,
        line=2,
        column=11,
        says="Chưa có bộ tiêu chí `thu-2`",
        spoil=changed(SCORES, "criteria: thu", "criteria: thu-2"),
    ),
    Bad(
        name="a criterion that the set has not",
        code="criterion-unknown",
        file=SCORES,
        line=9,
        column=5,
        says="Bộ tiêu chí không có `A3`",
        spoil=changed(SCORES, "    A2: 40", "    A3: 40"),
    ),
    Bad(
        name="a decision with an unknown title",
        code="title-unknown",
        file=DECISION,
        line=8,
        column=12,
        says="Có phải là `Lao động tiên tiến`?",
        advises="aliases",
        spoil=changed(DECISION, "động tiên tiến", "động tiến tiến"),
    ),
    Bad(
        name="a decision of a report that is not there",
        code="report-unknown",
        file=DECISION,
        line=5,
        column=9,
        says="Có phải là `2023/tong-ket`?",
        spoil=changed(DECISION, "2023/tong-ket", "2023/tong-ket-nam"),
    ),
    Bad(
        name="a report of a decision that is not there",
        code="decision-unknown",
        file=REPORT,
        line=21,
        column=5,
        says="Chưa có văn bản `2023/8-qd-vks`",
        spoil=changed(
            REPORT, "illustrative: true", "decisions:\n  - 2023/8-qd-vks\nevents: []"
        ),
    ),
    Bad(
        name="a decision after a proposal that is not there",
        code="decision-unknown",
        file=DECISION,
        line=6,
        column=10,
        says="Chưa có văn bản `2023/to-trinh`",
        spoil=changed(
            DECISION, "illustrative:", "follows: 2023/to-trinh\nillustrative:"
        ),
    ),
    Bad(
        name="a decision after itself",
        code="follows-circle",
        file=DECISION,
        line=6,
        column=10,
        says="nối tiếp `2023/7-qd-vks`",
        advises="`follows`",
        spoil=changed(
            DECISION, "illustrative:", "follows: 2023/7-qd-vks\nillustrative:"
        ),
    ),
    Bad(
        name="a section that is not there",
        code="section-unknown",
        file=REPORT,
        line=4,
        column=11,
        says="Không có chuyên mục “Thể thao”",
        spoil=changed(REPORT, "category: Thi đua", "category: Thể thao"),
    ),
    Bad(
        name="a person that is not there",
        code="person-unknown",
        file=LIST,
        line=2,
        column=18,
        says="Chưa có người `tran-thu-binh`",
        spoil=changed(LIST, "Trần Thử Bình", "Trần Thử Bình @tran-thu-binh"),
    ),
    Bad(
        name="one person twice in a list",
        code="recipient-twice",
        file=LIST,
        line=3,
        column=3,
        says="Trần Thử Bình đã có ở dòng 2",
        advises="(1)",
        spoil=changed(
            LIST,
            "2;Lê Thử Ánh;Chuyên viên;VKSND khu vực Thử Đức",
            "2;Trần Thử Bình;Kiểm sát viên;VKSND khu vực Thử An",
        ),
    ),
    Bad(
        name="one key in two files",
        code="key-twice",
        file=CLUSTER,
        line=2,
        column=3,
        says="đã có ở data/clusters/ban-sao.yaml:2",
        spoil=written(
            "data/clusters/ban-sao.yaml",
            "clusters:\n  vksnd-tinh-thu/cum-1/2023:\n    name: Cụm thi đua số 1\n"
            "    kind: cụm\n    organizer: VKSND tỉnh Thử\n",
        ),
    ),
    Bad(
        name="scores of a unit outside the cluster",
        code="sheet-not-member",
        file=SCORES,
        line=11,
        column=3,
        says="không thuộc cụm",
        spoil=changed(CLUSTER, "      - VKSND khu vực Thử Đức\n", ""),
    ),
)
