"""The toy's catalogue: a few titles by their real names, under invented texts.

One title is abolished at the end of 2022; one had a quota until then.
"""

from __future__ import annotations

from datetime import date
from decimal import Decimal

from gazette.core.periods import Period
from gazette.core.problems import Place
from gazette.core.titles import (
    Level,
    Prerequisite,
    Quota,
    Receiver,
    Title,
    TitleKind,
    TitleVersion,
)

FILE = "data/titles.yaml"
UNTIL_2022 = Period(end=date(2022, 12, 31))
FROM_2023 = Period(start=date(2023, 1, 1))

ADVANCED_WORKER = "lao-dong-tien-tien"
BASE_FIGHTER = "chien-si-thi-dua-co-so"
SECTOR_FIGHTER = "chien-si-thi-dua-nganh"
EXCELLENT_COLLECTIVE = "tap-the-lao-dong-xuat-sac"
SECTOR_FLAG = "co-thi-dua-nganh"
MEDAL = "ky-niem-chuong"
CERTIFICATE = "giay-khen"
ABOLISHED = "guong-sang-mau"

TITLES = (
    Title(
        id=SECTOR_FLAG,
        name="Cờ thi đua của ngành Kiểm sát nhân dân",
        kind=TitleKind.TITLE,
        level=Level.SECTOR,
        receiver=Receiver.UNIT,
        precedence=10,
        versions=(
            TitleVersion(
                decided_by="Viện trưởng VKS Mẫu tối cao",
                prerequisites=(Prerequisite(title=EXCELLENT_COLLECTIVE),),
            ),
        ),
        illustrative=True,
        place=Place(file=FILE, line=2),
    ),
    Title(
        id=SECTOR_FIGHTER,
        name="Chiến sĩ thi đua ngành Kiểm sát nhân dân",
        kind=TitleKind.TITLE,
        level=Level.SECTOR,
        receiver=Receiver.PERSON,
        precedence=20,
        aliases=("Chiến sỹ thi đua ngành Kiểm sát nhân dân",),
        versions=(
            TitleVersion(prerequisites=(Prerequisite(title=BASE_FIGHTER, years=3),)),
        ),
        illustrative=True,
        place=Place(file=FILE, line=12),
    ),
    Title(
        id=MEDAL,
        name="Kỷ niệm chương “Vì sự nghiệp Kiểm sát”",
        kind=TitleKind.COMMENDATION,
        level=Level.SECTOR,
        receiver=Receiver.PERSON,
        precedence=30,
        once_per_person=True,
        versions=(TitleVersion(),),
        illustrative=True,
        place=Place(file=FILE, line=22),
    ),
    Title(
        id=EXCELLENT_COLLECTIVE,
        name="Tập thể lao động xuất sắc",
        kind=TitleKind.TITLE,
        level=Level.BASE,
        receiver=Receiver.UNIT,
        precedence=40,
        versions=(
            TitleVersion(
                prerequisites=(Prerequisite(title=BASE_FIGHTER),),
            ),
        ),
        illustrative=True,
        place=Place(file=FILE, line=30),
    ),
    Title(
        id=BASE_FIGHTER,
        name="Chiến sĩ thi đua cơ sở",
        kind=TitleKind.TITLE,
        level=Level.BASE,
        receiver=Receiver.PERSON,
        precedence=50,
        meaning="Danh hiệu cho cá nhân hoàn thành xuất sắc nhiệm vụ.",
        aliases=("Chiến sỹ thi đua cơ sở", "CSTĐCS"),
        versions=(
            TitleVersion(
                valid=UNTIL_2022,
                prerequisites=(Prerequisite(title=ADVANCED_WORKER),),
                quota=Quota(
                    share=Decimal("0.15"),
                    base=ADVANCED_WORKER,
                    at_least_one=True,
                    article="Điều 9 Quy định mẫu",
                ),
            ),
            TitleVersion(
                valid=FROM_2023,
                prerequisites=(Prerequisite(title=ADVANCED_WORKER),),
            ),
        ),
        illustrative=True,
        place=Place(file=FILE, line=38),
    ),
    Title(
        id=ADVANCED_WORKER,
        name="Lao động tiên tiến",
        kind=TitleKind.TITLE,
        level=Level.BASE,
        receiver=Receiver.PERSON,
        precedence=60,
        versions=(TitleVersion(),),
        illustrative=True,
        place=Place(file=FILE, line=52),
    ),
    Title(
        id=CERTIFICATE,
        name="Giấy khen",
        kind=TitleKind.COMMENDATION,
        level=Level.BASE,
        receiver=Receiver.BOTH,
        precedence=70,
        versions=(TitleVersion(),),
        illustrative=True,
        place=Place(file=FILE, line=60),
    ),
    # Abolished: no version is in force after 2022.
    Title(
        id=ABOLISHED,
        name="Gương sáng Mẫu",
        kind=TitleKind.COMMENDATION,
        level=Level.BASE,
        receiver=Receiver.PERSON,
        precedence=80,
        versions=(TitleVersion(valid=UNTIL_2022),),
        illustrative=True,
        place=Place(file=FILE, line=68),
    ),
)
