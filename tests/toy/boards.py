"""The toy's clusters, sheets and scores: an exact tie, a tie that a criterion breaks,
a unit not considered, a figure not given, a unit that changed its cluster, and votes.
"""

from __future__ import annotations

from decimal import Decimal

from gazette.core.clusters import Cluster, ClusterKey, ClusterKind, Member
from gazette.core.criteria import CriteriaGroup, CriteriaSet, Criterion
from gazette.core.problems import Place
from gazette.core.scores import (
    Adjustment,
    Column,
    CriterionScore,
    NotConsidered,
    Scores,
    ScoreStatus,
    UnitScores,
)
from tests.toy.units import (
    AAN,
    AN,
    DUC,
    DUNG,
    EM,
    NEIGHBOUR,
    OUTSIDER,
    PROVINCE,
    SUPREME,
)

CLUSTER_1_2022 = ClusterKey(organizer=PROVINCE, slug="cum-1", year=2022)
CLUSTER_1_2023 = ClusterKey(organizer=PROVINCE, slug="cum-1", year=2023)
CLUSTER_2_2023 = ClusterKey(organizer=PROVINCE, slug="cum-2", year=2023)
SECTOR_1_2023 = ClusterKey(organizer="nganh", slug="cum-1", year=2023)

PRINTED = {
    AN: "VKSND huyện Mẫu An",
    AAN: "VKSND huyện Mẫu Ân",
    DUC: "VKSND huyện Mẫu Đức",
    DUNG: "VKSND huyện Mẫu Dung",
    EM: "VKSND huyện Mẫu Êm",
    PROVINCE: "VKSND tỉnh Mẫu",
    NEIGHBOUR: "VKSND tỉnh Mẫu Đông",
    OUTSIDER: "Sở Mẫu",
}


def members(*units: str) -> tuple[Member, ...]:
    """The units as members, the outsider marked."""
    return tuple(
        Member(unit=unit, printed=PRINTED[unit], outside=unit == OUTSIDER)
        for unit in units
    )


CLUSTERS = (
    Cluster(
        key=CLUSTER_1_2022,
        name="Cụm thi đua số 1",
        kind=ClusterKind.CLUSTER,
        number="1",
        organizer_unit=PROVINCE,
        members=members(AN, AAN, DUC, EM),
        complete=True,
        lead=AN,
        deputy=AAN,
        illustrative=True,
        place=Place(file="data/clusters/mau.yaml", line=2),
    ),
    Cluster(
        key=CLUSTER_1_2023,
        name="Cụm thi đua số 1",
        kind=ClusterKind.CLUSTER,
        number="1",
        organizer_unit=PROVINCE,
        members=members(AN, AAN, DUC, DUNG),
        complete=True,
        lead=AAN,
        deputy=DUNG,
        continues=CLUSTER_1_2022,
        illustrative=True,
        place=Place(file="data/clusters/mau.yaml", line=14),
    ),
    # Mẫu Êm left cluster 1 for this one.
    Cluster(
        key=CLUSTER_2_2023,
        name="Cụm thi đua số 2",
        kind=ClusterKind.CLUSTER,
        number="2",
        organizer_unit=PROVINCE,
        members=members(EM, OUTSIDER),
        member_count=3,
        lead=EM,
        illustrative=True,
        place=Place(file="data/clusters/mau.yaml", line=27),
    ),
    # The same name as the province's cluster 1: the number alone is no key.
    Cluster(
        key=SECTOR_1_2023,
        name="Cụm thi đua số 1",
        kind=ClusterKind.CLUSTER,
        number="1",
        organizer_unit=SUPREME,
        members=members(PROVINCE, NEIGHBOUR),
        lead=PROVINCE,
        illustrative=True,
        place=Place(file="data/clusters/mau.yaml", line=36),
    ),
)


def group(key: str, name: str, **maxima: tuple[str, int]) -> CriteriaGroup:
    """``A1=("Name", 10)``: the group's criteria in order."""
    return CriteriaGroup(
        id=key,
        name=name,
        criteria=tuple(
            Criterion(id=criterion, name=label, maximum=Decimal(most), group=key)
            for criterion, (label, most) in maxima.items()
        ),
    )


GROUPS = (
    group("A", "Nghiệp vụ", A1=("Kiểm sát hình sự", 40), A2=("Kiểm sát dân sự", 30)),
    group("B", "Xây dựng ngành", B1=("Kỷ luật nội vụ", 30)),
)

CRITERIA_SETS = (
    CriteriaSet(
        id="mau-2022",
        name="Bộ tiêu chí mẫu năm 2022",
        first_year=2022,
        last_year=2022,
        groups=GROUPS,
        scoring="tổng có trần",
        bonus_cap=Decimal(5),
        illustrative=True,
        place=Place(file="data/criteria/mau-2022.yaml", line=1),
    ),
    CriteriaSet(
        id="mau-2023",
        name="Bộ tiêu chí mẫu từ năm 2023",
        first_year=2023,
        groups=GROUPS,
        scoring="tổng có trần",
        tie_break=("B1", "A1"),
        bonus_cap=Decimal(10),
        deduction_cap=Decimal(10),
        illustrative=True,
        place=Place(file="data/criteria/mau-2023.yaml", line=1),
    ),
    CriteriaSet(
        id="mau-tru-2023",
        name="Bộ tiêu chí trừ điểm mẫu năm 2023",
        first_year=2023,
        groups=GROUPS,
        scoring="trừ từ điểm tối đa",
        illustrative=True,
        place=Place(file="data/criteria/mau-tru-2023.yaml", line=1),
    ),
    CriteriaSet(
        id="mau-phieu",
        name="Bình xét bằng phiếu",
        first_year=2023,
        scoring="phiếu bầu",
        illustrative=True,
        place=Place(file="data/criteria/mau-phieu.yaml", line=1),
    ),
)


def figures(text: str) -> tuple[Decimal | None, ...]:
    """``"10 _ 9.5"``: one figure a column, ``_`` is not given."""
    return tuple(None if word == "_" else Decimal(word) for word in text.split())


def sheet(
    unit: str,
    file: str,
    line: int,
    *,
    bonus: tuple[Adjustment, ...] = (),
    deductions: tuple[Adjustment, ...] = (),
    printed_totals: str = "",
    not_considered: NotConsidered | None = None,
    printed: str | None = None,
    **criteria: str,
) -> UnitScores:
    """One unit's sheet, ``A1="10 9.5"``; a text behind ``|`` is the reason."""
    rows = [text.partition("|") for text in criteria.values()]
    return UnitScores(
        unit=unit,
        printed=printed or PRINTED[unit],
        criteria=tuple(
            CriterionScore(
                criterion=criterion,
                figures=figures(given),
                reason=reason.strip() or None,
                place=Place(file=file, line=line + number, column=7),
            )
            for number, (criterion, (given, _, reason)) in enumerate(
                zip(criteria, rows, strict=True), start=1
            )
        ),
        bonus=bonus,
        deductions=deductions,
        printed_totals=figures(printed_totals),
        not_considered=not_considered,
        place=Place(file=file, line=line, column=3),
    )


def points(value: str, reason: str, file: str, line: int) -> Adjustment:
    """A bonus or deduction."""
    return Adjustment(
        points=Decimal(value),
        reason=reason,
        evidence="01/QĐ-MAU",
        place=Place(file=file, line=line),
    )


SHEET_2022 = "data/scores/2022/mau-cum-1.yaml"
SHEET_2023 = "data/scores/2023/mau-cum-1.yaml"
SHEET_2_2023 = "data/scores/2023/mau-cum-2.yaml"
SHEET_VOTES = "data/scores/2023/nganh-cum-1.yaml"

SCORES = (
    # 1, 2, 2, 4: Mẫu Ân and Mẫu Đức are equal to the last point.
    Scores(
        cluster=CLUSTER_1_2022,
        criteria_set="mau-2022",
        columns=(Column.SELF, Column.CLUSTER),
        status=ScoreStatus.OFFICIAL,
        fixed_by="15/QĐ-VKS",
        units=(
            sheet(EM, SHEET_2022, 5, A1="38 36", A2="30 28", B1="30 26"),
            sheet(DUC, SHEET_2022, 10, A1="40 38", A2="30 30", B1="28 27"),
            sheet(AAN, SHEET_2022, 15, A1="39 39", A2="29 28.5", B1="30 27.5"),
            sheet(
                AN,
                SHEET_2022,
                20,
                A1="40 40",
                A2="30 29",
                B1="30 28",
                bonus=(points("4", "Bằng khen", SHEET_2022, 25),),
                printed_totals="104 101",
            ),
        ),
        illustrative=True,
        place=Place(file=SHEET_2022, line=1),
    ),
    # A tie that B1 breaks, a unit not considered, a figure not given.
    Scores(
        cluster=CLUSTER_1_2023,
        criteria_set="mau-2023",
        columns=(Column.SELF, Column.CLUSTER, Column.VERIFIED),
        status=ScoreStatus.PROVISIONAL,
        units=(
            sheet(
                AN,
                SHEET_2023,
                5,
                A1="40 40 40",
                A2="30 30 27.5|02 vụ quá hạn",
                B1="30 28 28",
                bonus=(
                    points("8", "Cờ thi đua", SHEET_2023, 10),
                    points("6", "Bằng khen", SHEET_2023, 11),
                ),
                deductions=(points("2", "Báo cáo chậm", SHEET_2023, 13),),
                printed_totals="108 106 103.5",
            ),
            sheet(
                AAN,
                SHEET_2023,
                15,
                A1="40 40 40",
                A2="30 28 28",
                B1="30 30 30",
                bonus=(points("8", "Cờ thi đua", SHEET_2023, 20),),
            ),
            sheet(
                DUC,
                SHEET_2023,
                22,
                not_considered=NotConsidered(
                    reason="có công chức bị kỷ luật",
                    basis="Điều 12 Quy chế thi đua mẫu",
                ),
                printed="VKSND thị xã Mẫu Đức",
            ),
            sheet(DUNG, SHEET_2023, 25, A1="35 34 34", A2="28 28 _", B1="30 29 29"),
        ),
        illustrative=True,
        place=Place(file=SHEET_2023, line=1),
    ),
    Scores(
        cluster=CLUSTER_2_2023,
        criteria_set="mau-tru-2023",
        columns=(Column.CLUSTER,),
        status=ScoreStatus.OFFICIAL,
        units=(
            sheet(EM, SHEET_2_2023, 5, A2="27|01 vụ chậm"),
            sheet(
                OUTSIDER,
                SHEET_2_2023,
                8,
                deductions=(points("1.5", "Vắng họp", SHEET_2_2023, 10),),
            ),
        ),
        illustrative=True,
        place=Place(file=SHEET_2_2023, line=1),
    ),
    Scores(
        cluster=SECTOR_1_2023,
        criteria_set="mau-phieu",
        columns=(),
        status=ScoreStatus.OFFICIAL,
        ballots=8,
        units=tuple(
            UnitScores(
                unit=unit,
                printed=PRINTED[unit],
                votes=votes,
                place=Place(file=SHEET_VOTES, line=line),
            )
            for unit, votes, line in ((PROVINCE, 3, 5), (NEIGHBOUR, 5, 7))
        ),
        illustrative=True,
        place=Place(file=SHEET_VOTES, line=1),
    ),
)
