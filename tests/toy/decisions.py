"""The toy's documents: asked, agreed, commented, decided, revoked, corrected.

Two people of one name in one unit; a list that is only counted; a row withheld; a
person whose rows in three years are one; a title decided above its quota.
"""

from __future__ import annotations

from datetime import date

from gazette.core.decisions import (
    Change,
    Comment,
    DecisionKey,
    DecisionKind,
    Presentation,
    Share,
    Transcribed,
)
from gazette.core.people import Person, Post
from gazette.core.periods import PartialDate, Period
from gazette.core.problems import Place
from tests.toy.rows import collective, group, paper, path, row
from tests.toy.titles import (
    ABOLISHED,
    ADVANCED_WORKER,
    BASE_FIGHTER,
    CERTIFICATE,
    EXCELLENT_COLLECTIVE,
    MEDAL,
    SECTOR_FIGHTER,
    SECTOR_FLAG,
)
from tests.toy.units import AAN, AN, DUC, DUNG, EM, SUPREME

DECIDED_2021 = DecisionKey(year=2021, slug="9-qd-vks-tinh-mau")
MEDALS_2022 = DecisionKey(year=2022, slug="40-qd-vks-mau")
ASKED_2022 = DecisionKey(year=2022, slug="to-trinh-mau")
AGREED_2022 = DecisionKey(year=2022, slug="danh-sach-thong-nhat-mau")
DECIDED_2022 = DecisionKey(year=2022, slug="15-qd-vks-tinh-mau")
NEWS_2023 = DecisionKey(year=2023, slug="tin-trao-co-mau")
REVOKED_2023 = DecisionKey(year=2023, slug="3-qd-vks-tinh-mau")
CORRECTED_2023 = DecisionKey(year=2023, slug="4-qd-vks-tinh-mau")
DECIDED_2023 = DecisionKey(year=2023, slug="21-qd-vks-tinh-mau")
COMMENT_2023 = DecisionKey(year=2023, slug="lay-y-kien-mau")

HOANG = "hoang-thi-anh"
Y_BLAK = "y-blak-mau"

PEOPLE = (
    Person(
        id=HOANG,
        name="Hoàng Thị Ánh",
        posts=(
            Post(
                title="Kiểm sát viên",
                unit=DUNG,
                printed_unit="VKSND huyện Mẫu Dung",
                valid=Period(start=date(2020, 1, 1)),
            ),
        ),
        illustrative=True,
        place=Place(file="data/people/mau.yaml", line=2),
    ),
    Person(
        id=Y_BLAK,
        name="Y Blăk Mẫu",
        sort_name="Y Blăk Mẫu",
        illustrative=True,
        place=Place(file="data/people/mau.yaml", line=7),
    ),
)

P21, P22, P23 = path(DECIDED_2021), path(DECIDED_2022), path(DECIDED_2023)
ASK, AGREE, COMMENT = path(ASKED_2022), path(AGREED_2022), path(COMMENT_2023)

DECISIONS = (
    # Two fighters out of ten: 20 %, above the quota of 15 %.
    paper(
        DECIDED_2021,
        DecisionKind.DECISION,
        "Quyết định công nhận danh hiệu thi đua năm 2021",
        PartialDate(year=2021, month=12, day=14),
        group(P21, 5, ADVANCED_WORKER, 2021, count=10, complete=False),
        group(
            P21,
            8,
            BASE_FIGHTER,
            2021,
            row(P21, 10, "Hoàng Thị Ánh | Kiểm sát viên", DUNG, person=HOANG),
            row(P21, 11, "Lê Ân | Viện trưởng", AAN),
        ),
        number="9/QĐ-VKS",
    ),
    # Only counted: no names are published.
    paper(
        MEDALS_2022,
        DecisionKind.DECISION,
        "Quyết định tặng Kỷ niệm chương",
        PartialDate(year=2022, month=7, day=6),
        group(
            path(MEDALS_2022),
            5,
            MEDAL,
            None,
            count=40,
            split=(
                Share(label="VKS Mẫu tối cao", count=10),
                Share(label="VKSND các tỉnh", count=30),
            ),
            complete=False,
        ),
        number="40/QĐ-VKSM",
        issuer=SUPREME,
        transcribed=Transcribed.NONE,
    ),
    paper(
        ASKED_2022,
        DecisionKind.PROPOSAL,
        "Tờ trình đề nghị khen thưởng năm 2022",
        PartialDate(year=2022, month=11, day=20),
        group(ASK, 5, SECTOR_FLAG, 2022, collective(ASK, 7, AN)),
        group(
            ASK,
            9,
            BASE_FIGHTER,
            2022,
            row(ASK, 11, "Nguyễn Văn Hùng | Viện trưởng", AN, ordinal=1),
            row(ASK, 12, "Nguyễn Văn Hùng | Kiểm tra viên", AN, ordinal=2),
            row(ASK, 13, "Trần Thị Đức | Kiểm sát viên", DUC),
            row(ASK, 14, "Hoàng Thị Ánh | Kiểm sát viên", DUNG, person=HOANG),
            printed="Chiến sỹ thi đua cơ sở",
        ),
    ),
    paper(
        AGREED_2022,
        DecisionKind.AGREED,
        "Danh sách Hội đồng thống nhất năm 2022",
        PartialDate(year=2022, month=11, day=25),
        group(
            AGREE,
            5,
            BASE_FIGHTER,
            2022,
            row(AGREE, 7, "Nguyễn Văn Hùng | Viện trưởng", AN, ordinal=1),
            row(AGREE, 8, "Trần Thị Đức | Kiểm sát viên", DUC),
            row(AGREE, 9, "Hoàng Thị Ánh | Kiểm sát viên", DUNG, person=HOANG),
            asked=4,
            agreed=3,
        ),
    ),
    # Written from the lowest title up, as decisions often are; presented.
    paper(
        DECIDED_2022,
        DecisionKind.DECISION,
        "Quyết định công nhận danh hiệu thi đua năm 2022",
        PartialDate(year=2022, month=12, day=15),
        group(
            P22,
            9,
            ADVANCED_WORKER,
            2022,
            row(P22, 12, "Phạm Êm | Kiểm sát viên", EM),
            row(P22, 13, "Nguyễn Văn Hùng | Viện trưởng", AN, ordinal=1),
            row(P22, 14, "Nguyễn Văn Hùng | Kiểm tra viên", AN, ordinal=2),
            row(P22, 15, "Trần Thị Đức | Kiểm sát viên", DUC),
            row(P22, 16, "Lê Ân | Viện trưởng", AAN),
            row(P22, 17, "Đỗ Văn Duy | Kiểm sát viên", AAN),
            row(P22, 18, "Y Blăk Mẫu | Kiểm sát viên", EM, person=Y_BLAK),
            row(P22, 19, "Hoàng Thị Ánh | Kiểm sát viên", DUNG, person=HOANG),
            row(P22, 20, "Người Xin Rút | Kiểm sát viên", DUNG, hidden=True),
            asked=22,
            count=20,
            complete=False,
        ),
        group(
            P22,
            22,
            BASE_FIGHTER,
            2022,
            row(P22, 26, "Nguyễn Văn Hùng | Viện trưởng", AN, ordinal=1),
            row(P22, 27, "Trần Thị Đức | Kiểm sát viên", DUC),
            row(
                P22,
                28,
                "Hoàng Thị Ánh | Kiểm sát viên",
                DUNG,
                person=HOANG,
                citation="Có sáng kiến được áp dụng",
            ),
            asked=4,
            count=3,
            sent_up=1,
        ),
        group(
            P22,
            30,
            EXCELLENT_COLLECTIVE,
            2022,
            collective(P22, 32, AN),
            collective(P22, 33, EM),
        ),
        group(P22, 35, ABOLISHED, 2022, row(P22, 37, "Phạm Êm", EM, posthumous=True)),
        group(
            P22,
            39,
            CERTIFICATE,
            2022,
            collective(P22, 41, DUC),
            row(P22, 42, "Lê Ân | Viện trưởng", AAN),
        ),
        number="15/QĐ-VKS",
        signer="KT. Viện trưởng, Phó Viện trưởng Lê Văn Mẫu",
        presented=Presentation(
            on=date(2022, 12, 28), by="Viện trưởng", report="2022/cum-1-tong-ket-2022"
        ),
        report="2022/cum-1-tong-ket-2022",
    ),
    # A paper tells of two flags and names one.
    paper(
        NEWS_2023,
        DecisionKind.NEWS,
        "Tin trao Cờ thi đua năm 2022",
        PartialDate(year=2023, month=1, day=5),
        group(
            path(NEWS_2023),
            5,
            SECTOR_FLAG,
            2022,
            collective(path(NEWS_2023), 8, AN),
            count=2,
            complete=False,
        ),
        issuer=SUPREME,
        presented=Presentation(on=date(2023, 1, 5)),
    ),
    paper(
        REVOKED_2023,
        DecisionKind.REVOCATION,
        "Quyết định hủy bỏ danh hiệu",
        PartialDate(year=2023, month=3, day=1),
        number="3/QĐ-VKS",
        changes_to=DECIDED_2022,
        changes=(
            Change(
                title=BASE_FIGHTER,
                was="Trần Thị Đức",
                reason="khai sai thành tích",
                place=Place(file=path(REVOKED_2023), line=7),
            ),
        ),
    ),
    paper(
        CORRECTED_2023,
        DecisionKind.CORRECTION,
        "Đính chính danh sách kèm Quyết định 15/QĐ-VKS",
        PartialDate(year=2023, month=3, day=2),
        number="4/QĐ-VKS",
        changes_to=DECIDED_2022,
        changes=(
            Change(
                title=None,
                was="Đỗ Văn Duy",
                now="Đỗ Văn Huy",
                reason="lỗi đánh máy",
                place=Place(file=path(CORRECTED_2023), line=7),
            ),
        ),
    ),
    paper(
        DECIDED_2023,
        DecisionKind.DECISION,
        "Quyết định công nhận danh hiệu thi đua năm 2023",
        PartialDate(year=2023, month=12, day=15),
        group(
            P23,
            5,
            ADVANCED_WORKER,
            2023,
            row(P23, 7, "Trần Thị Đức | Kiểm sát viên", DUC),
            row(P23, 8, "Hoàng Thị Ánh | Kiểm sát viên", DUNG, person=HOANG),
        ),
        group(
            P23,
            10,
            BASE_FIGHTER,
            2023,
            row(P23, 12, "Hoàng Thị Ánh | Kiểm sát viên", DUNG, person=HOANG),
            row(P23, 13, "Lê Ân | Viện trưởng", AAN),
        ),
        number="21/QĐ-VKS",
    ),
    # Three years running for one of the two, never for the other.
    paper(
        COMMENT_2023,
        DecisionKind.COMMENT,
        "Lấy ý kiến nhân dân về danh sách đề nghị khen thưởng",
        PartialDate(year=2023, month=12, day=20),
        group(
            COMMENT,
            5,
            SECTOR_FIGHTER,
            2023,
            row(COMMENT, 7, "Hoàng Thị Ánh | Kiểm sát viên", DUNG, person=HOANG),
            row(COMMENT, 8, "Lê Ân | Viện trưởng", AAN),
        ),
        issuer=SUPREME,
        comment=Comment(
            opens=date(2023, 12, 20),
            closes=date(2023, 12, 30),
            how="Gửi về Văn phòng VKS Mẫu tối cao",
        ),
    ),
)
