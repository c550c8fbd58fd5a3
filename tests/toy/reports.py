"""The toy's reports: one cluster's year in four conferences, and endpoints that are
photographed, drawn, waived or missing. One draft, one embargoed, one hidden.
"""

from __future__ import annotations

from datetime import date, datetime
from zoneinfo import ZoneInfo

from gazette.core.corrections import Correction
from gazette.core.periods import PartialDate
from gazette.core.problems import Place
from gazette.core.reports import (
    Endpoint,
    Event,
    EventKind,
    Mode,
    Participant,
    Photo,
    Report,
    ReportSource,
    ReportStatus,
    StandingPage,
)
from tests.toy.boards import CLUSTER_1_2022, PRINTED
from tests.toy.units import AAN, AN, DUC, EM

HANOI = ZoneInfo("Asia/Ho_Chi_Minh")
AS_OF = datetime(2025, 8, 1, 8, 0, tzinfo=HANOI)


def place(slug: str, year: int, line: int = 1) -> Place:
    """A line of a report's file."""
    return Place(file=f"content/news/{year}/{slug}/index.md", line=line)


def report(
    slug: str,
    title: str,
    when: datetime,
    *events: Event,
    status: ReportStatus = ReportStatus.PUBLISHED,
    photos: tuple[Photo, ...] = (),
    decisions: tuple[str, ...] = (),
    corrections: tuple[Correction, ...] = (),
    tags: tuple[str, ...] = ("cụm thi đua",),
) -> Report:
    """A report of the section Thi đua."""
    return Report(
        slug=slug,
        title=title,
        date=when,
        section="thi-dua",
        tags=tags,
        authors=("Ban biên tập trang mẫu",),
        source=ReportSource(name="Báo Mẫu", author="Người Viết", how="viết lại"),
        summary="Số liệu minh họa.",
        status=status,
        events=events,
        photos=photos,
        lead=photos[0].file if photos else None,
        decisions=decisions,
        corrections=corrections,
        units=(AN, AAN),
        illustrative=True,
        folder=f"content/news/{when.year}/{slug}",
        place=place(slug, when.year),
    )


def photo(file: str, caption: str, line: int, *, drawing: bool = False) -> Photo:
    """A photo, or a drawing that stands for one."""
    alt = "Bức vẽ một phòng họp" if drawing else "Đại biểu ngồi quanh bàn họp"
    return Photo(
        file=file,
        alt=alt,
        caption=f"Ảnh minh họa: {caption}" if drawing else caption,
        credit="VKSND tỉnh Mẫu",
        illustration=drawing,
        place=place("cum-1-tong-ket-2022", 2022, line),
    )


def endpoint(
    unit: str,
    line: int,
    file: str | None = None,
    *,
    waiver: str | None = None,
    main: bool = False,
) -> Endpoint:
    """A điểm cầu at a unit."""
    return Endpoint(
        printed=PRINTED[unit],
        unit=unit,
        photos=() if file is None else (file,),
        waiver=waiver,
        main=main,
        place=place("cum-1-tong-ket-2022", 2022, line),
    )


CLOSING_PHOTOS = (
    photo("mau-an.jpg", "Điểm cầu chính tại VKSND huyện Mẫu An.", 40),
    photo("mau-an-2.jpg", "Điểm cầu tại VKSND huyện Mẫu Ân.", 43),
    photo("mau-duc.webp", "phòng họp.", 46, drawing=True),
)

# Five took part, four are named, two have a photo, one says why it has none.
CLOSING_EVENT = Event(
    kinds=(EventKind.CLOSING,),
    held_on=PartialDate(year=2022, month=11, day=28),
    mode=Mode.ONLINE,
    cluster=CLUSTER_1_2022,
    host=AN,
    printed_host=PRINTED[AN],
    chair=Participant(
        name="Nguyễn Văn Hùng",
        post="Viện trưởng VKSND huyện Mẫu An - Cụm trưởng Cụm thi đua số 1",
    ),
    endpoints=(
        endpoint(AN, 20, "mau-an.jpg", main=True),
        endpoint(AAN, 21, "mau-an-2.jpg"),
        endpoint(DUC, 22, "mau-duc.webp"),
        endpoint(EM, 23, waiver="đơn vị không gửi"),
    ),
    total=5,
)

REPORTS = (
    report(
        "cum-1-ky-giao-uoc-2022",
        "Cụm thi đua số 1 ký kết giao ước thi đua năm 2022",
        datetime(2022, 3, 10, 9, 0, tzinfo=HANOI),
        Event(
            kinds=(EventKind.PACT, EventKind.LAUNCH),
            held_on=PartialDate(year=2022, month=3),
            mode=Mode.IN_PERSON,
            cluster=CLUSTER_1_2022,
        ),
    ),
    report(
        "cum-1-binh-xet-2022",
        "Cụm thi đua số 1 bình xét thi đua năm 2022",
        datetime(2022, 11, 20, 15, 30, tzinfo=HANOI),
        Event(
            kinds=(EventKind.REVIEW,),
            held_on=PartialDate(year=2022, month=11, day=18),
            cluster=CLUSTER_1_2022,
        ),
        corrections=(Correction(on=date(2022, 11, 21), text="Sửa tên đơn vị."),),
    ),
    report(
        "cum-1-tong-ket-2022",
        "Cụm thi đua số 1 tổng kết năm 2022",
        datetime(2022, 12, 29, 8, 0, tzinfo=HANOI),
        CLOSING_EVENT,
        photos=CLOSING_PHOTOS,
        decisions=("2022/15-qd-vks-tinh-mau",),
    ),
    report(
        "tin-cua-don-vi",
        "Tin không gắn với cụm nào",
        datetime(2023, 1, 6, 8, 0, tzinfo=HANOI),
        tags=("tin đơn vị",),
    ),
    report(
        "ban-nhap",
        "Bản nháp về Cụm thi đua số 1",
        datetime(2023, 2, 1, 8, 0, tzinfo=HANOI),
        status=ReportStatus.DRAFT,
    ),
    report(
        "tin-an",
        "Tin chỉ mở bằng địa chỉ",
        datetime(2023, 2, 2, 8, 0, tzinfo=HANOI),
        status=ReportStatus.HIDDEN,
    ),
    report(
        "cho-den-gio",
        "Tin chờ đến giờ đăng",
        datetime(2025, 9, 2, 8, 0, tzinfo=HANOI),
    ),
)

PAGES = (
    StandingPage(
        slug="gioi-thieu",
        title="Giới thiệu",
        in_menu=True,
        order=10,
        folder="content/pages/gioi-thieu",
        place=Place(file="content/pages/gioi-thieu.md", line=1),
    ),
)
