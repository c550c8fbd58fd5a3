"""A small whole newsroom without a fault, to be altered one spot at a time.

All fiction. ``load`` runs both stages on it without a disk.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import replace
from functools import cache
from hashlib import sha256
from pathlib import PurePosixPath

from gazette.core.problems import Place
from gazette.core.reports import Photo, StoredBody
from gazette.store.assembling.sound_decisions import NoneKept, SoundDecisions
from gazette.store.assembly import BodyRead, Loaded, assemble
from gazette.store.claims import award_claims
from gazette.store.reading import FileRead, kind_of, read_file

_IMAGE = re.compile(r"!\[(?P<alt>[^\]]*)\]\((?P<file>[^)]+)\)\n(?P<caption>[^\n]*)")

REPORT = "content/news/2021/cum-1-tong-ket/index.md"
PHOTOS = "content/news/2021/cum-1-tong-ket/photos.yaml"
PAGE = "content/pages/gioi-thieu.md"
SITE = "data/site.yaml"
UNITS = "data/units/mau.yaml"
CLUSTERS = "data/clusters/mau.yaml"
TITLES = "data/titles.yaml"
CRITERIA = "data/criteria/mau-2021.yaml"
VOTES = "data/criteria/mau-phieu.yaml"
SCORES = "data/scores/2021/mau-cum-1.yaml"
BALLOT = "data/scores/2022/mau-cum-1.yaml"
DECISION = "data/decisions/2021/15-qd-vks-mau.yaml"
LIST = "data/decisions/2021/ldtt.csv"
MEDAL = "data/decisions/2022/7-qd-vks-mau.yaml"
REVOCATION = "data/decisions/2022/21-qd-vks-mau.yaml"
CORRECTION = "data/decisions/2022/22-qd-vks-mau.yaml"
COMMENT = "data/decisions/2022/lay-y-kien-mau.yaml"
PROPOSAL = "data/decisions/2021/to-trinh-mau.yaml"
PEOPLE = "data/people/mau.yaml"
NAMESAKES = "data/decisions/2021/9-qd-vks-mau.yaml"
WITHDRAWALS = "data/withdrawals.yaml"
REDIRECTS = "data/redirects.yaml"

NEWSROOM: Mapping[str, str] = {
    SITE: """\
name: Bảng Vàng mẫu
tagline: Trang trình diễn
url: https://mau.example
governing_body: Không thuộc cơ quan nào
editor: Ban biên tập trang mẫu
licence: CC BY 4.0
email: ban-bien-tap@mau.example
illustrative: true
as_of: 2026-11-20 08:00
sections:
  - Thi đua | thi-dua
  - Khen thưởng | khen-thuong
""",
    UNITS: """\
illustrative: true
units:
  vks-mau-toi-cao:
    name: VKS Mẫu tối cao
    kind: tối cao
  vksnd-tinh-mau:
    name: VKSND tỉnh Mẫu
    kind: cấp tỉnh
    parent: vks-mau-toi-cao
    until: 2025-06-30
  vksnd-tinh-mau-2025:
    name: VKSND tỉnh Mẫu
    kind: cấp tỉnh
    parent: vks-mau-toi-cao
    since: 2025-07-01
    predecessors:
      - vksnd-tinh-mau
  vksnd-mau-an:
    name: VKSND huyện Mẫu An
    kind: cấp huyện
    parent: vksnd-tinh-mau
    until: 2025-06-30
  vksnd-mau-aan:
    name: VKSND huyện Mẫu Ân
    aliases:
      - VKSND H. Mẫu Ân
    kind: cấp huyện
    parent: vksnd-tinh-mau
    until: 2025-06-30
  vksnd-mau-duc:
    names:
      - VKSND huyện Mẫu Đức | đến 2022-05-31
      - VKSND thị xã Mẫu Đức | từ 2022-06-01
    kind: cấp huyện
    parent: vksnd-tinh-mau
    until: 2025-06-30
""",
    CLUSTERS: """\
clusters:
  vksnd-tinh-mau/cum-1/2021:
    name: Cụm thi đua số 1
    kind: cụm
    number: 1
    organizer: VKSND tỉnh Mẫu
    lead: VKSND huyện Mẫu An
    deputy: VKSND huyện Mẫu Ân
    member_count: 3
    complete: true
    members:
      - VKSND huyện Mẫu An
      - VKSND huyện Mẫu Ân
      - VKSND huyện Mẫu Đức
  vksnd-tinh-mau/cum-1/2022:
    name: Cụm thi đua số 1
    kind: cụm
    number: 1
    organizer: VKSND tỉnh Mẫu
    lead: VKSND huyện Mẫu Ân
    member_count: 3
    complete: true
    members:
      - VKSND huyện Mẫu An
      - VKSND huyện Mẫu Ân
      - VKSND huyện Mẫu Đức | đến 2022-05-31
    continues: vksnd-tinh-mau/cum-1/2021
""",
    TITLES: """\
titles:
  lao-dong-tien-tien:
    name: Lao động tiên tiến
    kind: danh hiệu thi đua
    level: cấp cơ sở
    for: cá nhân
    precedence: 60
    versions:
      - until: 2023-12-31
        basis: Văn bản mẫu cũ
      - since: 2024-01-01
        basis: Văn bản mẫu mới
  chien-si-thi-dua-co-so:
    name: Chiến sĩ thi đua cơ sở
    aliases:
      - Chiến sỹ thi đua cơ sở
    kind: danh hiệu thi đua
    level: cấp cơ sở
    for: cá nhân
    precedence: 50
    versions:
      - prerequisites:
          - ky-niem-chuong | cùng năm
        quota: 100% | lao-dong-tien-tien | Điều 9 Văn bản mẫu | ít nhất 1
  tap-the-lao-dong-tien-tien:
    name: Tập thể lao động tiên tiến
    kind: danh hiệu thi đua
    level: cấp cơ sở
    for: tập thể
    precedence: 70
  ky-niem-chuong:
    name: Kỷ niệm chương
    kind: hình thức khen thưởng
    level: cấp ngành
    for: cá nhân
    precedence: 30
    once_per_person: true
  giay-khen:
    name: Giấy khen
    kind: hình thức khen thưởng
    level: cấp cơ sở
    for: cá nhân và tập thể
    precedence: 80
""",
    CRITERIA: """\
id: mau-2021
name: Bộ tiêu chí mẫu
years: 2021
unit_kind: cấp huyện
scoring: tổng có trần
tie_break: đồng hạng
bonus_cap: 5
groups:
  A:
    name: Nghiệp vụ
    criteria:
      A1: Kiểm sát hình sự | 60
      A2: Kiểm sát dân sự | 40
""",
    VOTES: """\
id: mau-phieu
name: Bỏ phiếu mẫu
years: 2022-
scoring: phiếu bầu
""",
    SCORES: """\
cluster: vksnd-tinh-mau/cum-1/2021
criteria: mau-2021
status: chính thức
fixed_by: 15/QĐ-VKS
columns: tự chấm | thẩm định
units:
  VKSND huyện Mẫu An:
    A1: 60
    A2: 40 39,5 | 01 vụ quá hạn
    bonus:
      - 2 | Bằng khen | 44/QĐ-MAU
    printed_total: 102 101,5
  VKSND huyện Mẫu Ân:
    A1: 58
    A2: 40
    deductions:
      - 1 | Báo cáo muộn
    printed_total: 97
  VKSND huyện Mẫu Đức:
    not_considered: có công chức bị kỷ luật | Điều 12 Quy chế mẫu
""",
    BALLOT: """\
cluster: vksnd-tinh-mau/cum-1/2022
criteria: mau-phieu
status: tạm tính
ballots: 3
units:
  VKSND huyện Mẫu An:
    votes: 3
  VKSND huyện Mẫu Ân:
    votes: 2
  VKSND huyện Mẫu Đức @vksnd-mau-duc:
    votes: 1
""",
    DECISION: """\
number: 15/QĐ-VKS
name: Quyết định mẫu năm 2021
date: 2021-12-15
kind: quyết định
issuer: VKSND tỉnh Mẫu
signer: KT. Viện trưởng, Phó Viện trưởng Trịnh Mẫu Sơn
file: 15-qd.pdf
follows: 2021/to-trinh-mau
report: 2021/cum-1-tong-ket
presented:
  on: 2021-12-25
  report: 2021/cum-1-tong-ket
illustrative: true
honours:
  - title: Tập thể lao động tiên tiến
    year: 2021
    to:
      - VKSND huyện Mẫu An
  - title: Chiến sỹ thi đua cơ sở
    year: 2021
    asked: 4
    agreed: 4
    count: 3
    split:
      - Cấp huyện | 2
      - Cấp tỉnh | 1
    to:
      - Nguyễn Văn Hùng (1) @hung-mau | Viện trưởng | VKSND huyện Mẫu An
      - Nguyễn Văn Hùng (2) | _ | VKSND huyện Mẫu An
      - unit: VKSND huyện Mẫu Ân
        to:
          - Lê Thị Ánh | Kiểm sát viên | truy tặng
  - title: Lao động tiên tiến
    year: 2021
    count: 3
    list: ldtt.csv
""",
    LIST: """\
STT;Họ và tên;Chức vụ;Đơn vị;Ghi chú
1;Nguyễn Văn Hùng (1) @hung-mau;Viện trưởng;VKSND huyện Mẫu An;
2;Lê Thị Ánh;Kiểm sát viên;VKSND huyện Mẫu Ân;truy tặng
3;Y Blăk Mẫu @y-blak-mau;;VKSND huyện Mẫu Đức;"ngoài ngành, thành viên"
""".replace('"ngoài ngành, thành viên"', '"ngoài ngành, nhóm tác giả"'),
    MEDAL: """\
number: 07/QĐ-VKS
date: 2022-07-06
kind: quyết định
issuer: VKS Mẫu tối cao
honours:
  - title: Kỷ niệm chương
    to:
      - Nguyễn Văn Hùng @hung-mau | Viện trưởng | VKSND huyện Mẫu An
""",
    REVOCATION: """\
number: 21/QĐ-VKS
date: 2022-03-01
kind: hủy bỏ
issuer: VKSND tỉnh Mẫu
changes_to: 2021/15-qd-vks-mau
changes:
  - was: Lê Thị Ánh
    title: Chiến sĩ thi đua cơ sở
    reason: Kê khai sai
""",
    CORRECTION: """\
number: 22/QĐ-VKS
date: 2022-03
kind: đính chính
issuer: VKSND tỉnh Mẫu
changes_to: 2021/15-qd-vks-mau
changes:
  - was: Nguyễn Văn Hùng (2)
    now: Nguyễn Văn Hưng
""",
    COMMENT: """\
name: Lấy ý kiến mẫu
date: 2022-07-03
kind: lấy ý kiến nhân dân
issuer: VKS Mẫu tối cao
transcribed: chưa
comment:
  opens: 2022-07-03
  closes: 2022-07-12
honours:
  - title: Kỷ niệm chương
    complete: false
""",
    PROPOSAL: """\
date: 2021-11
kind: đề nghị
issuer: VKSND tỉnh Mẫu
honours:
  - title: Chiến sĩ thi đua cơ sở
    year: 2021
    asked: 1
    to:
      - Lê Thị Ánh | Kiểm sát viên | VKSND huyện Mẫu Ân
""",
    PEOPLE: """\
people:
  hung-mau:
    name: Nguyễn Văn Hùng
    posts:
      - Viện trưởng | VKSND huyện Mẫu An | từ 2020-01-01 | đến 2024-12-31
  son-mau:
    name: Lê Văn Sơn
    posts:
      - Kiểm sát viên | VKSND huyện Mẫu An | từ 2021-01-01
  son-mau-aan:
    name: Lê Văn Sơn
    other_than:
      - son-mau
  tu-mau:
    name: Phan Thị Tư
  y-blak-mau:
    name: Y Blăk Mẫu
    sort_name: Blăk Mẫu Y
""",
    NAMESAKES: """\
number: 09/QĐ-VKS
date: 2021-12-10
kind: quyết định
issuer: VKS Mẫu tối cao
honours:
  - title: Lao động tiên tiến
    year: 2021
    complete: false
    to:
      - Lê Văn Sơn @son-mau | Kiểm sát viên | VKSND huyện Mẫu An
      - Lê Văn Sơn @son-mau-aan | Chuyên viên | VKSND huyện Mẫu Ân
      - Phan Thị Tư @tu-mau | Chuyên viên | VKSND huyện Mẫu An
      - Võ Văn Năm (1) | Chuyên viên | VKSND huyện Mẫu Ân
      - Võ Văn Năm (2) | Kiểm sát viên | VKSND huyện Mẫu Ân
      - Tên đã rút | _ | VKSND huyện Mẫu An | đã ẩn
      - Tên đã rút | _ | VKSND huyện Mẫu An | đã ẩn
  - title: Chiến sĩ thi đua cơ sở
    year: 2021
    complete: false
    to:
      - Phan Thị Tư @tu-mau | Chuyên viên | VKSND huyện Mẫu An
      - Võ Văn Năm (1) | Chuyên viên | VKSND huyện Mẫu Ân
""",
    WITHDRAWALS: """\
salt: 0123456789abcdef0123456789abcdef
withdrawals:
  - on: 2024-05-02
    basis: Luật số 91/2025/QH15
    seal: 11111111111111111111111111111111 22222222222222222222222222222222 3
    rows:
      - 2021/9-qd-vks-mau#h1-6
    exceptions:
      - data/README.md | người khác cùng tên
  - on: 2024-05-03
    basis: Luật số 91/2025/QH15
    seal: 33333333333333333333333333333333 44444444444444444444444444444444 3
""",
    REDIRECTS: """\
redirects:
  - /cu/ | /tin-tuc/2021/cum-1-tong-ket/
  - /cu-hon/ | /tin-tuc/
""",
    REPORT: """\
---
title: Cụm 1 tổng kết năm 2021 với 3 đơn vị
date: 2021-12-20 08:00
category: Thi đua
tags:
  - Tổng kết
author: Ban biên tập
source:
  name: Báo Mẫu
  how: viết lại
  url: https://bao-mau.example/tin
summary: Ba đơn vị họp trực tuyến, 3 điểm cầu.
modified: 2021-12-21 09:30
event:
  kind: [tổng kết, bình xét]
  held_on: 2021-12-18
  mode: trực tuyến
  cluster: vksnd-tinh-mau/cum-1/2021
  host: VKSND huyện Mẫu An
  chair: Nguyễn Văn Hùng | Viện trưởng VKSND huyện Mẫu An - Cụm trưởng
  units: 3
  endpoints:
    total: 3
    named:
      - VKSND huyện Mẫu An | mau-an.jpg | điểm cầu chính
      - VKSND huyện Mẫu Ân | mau-aan.jpg
      - VKSND huyện Mẫu Đức | không ảnh, đơn vị không gửi
attachments:
  - ke-hoach.pdf | Kế hoạch tổng kết
corrections:
  - 2021-12-22 | Sửa tên một đơn vị.
decisions:
  - 2021/15-qd-vks-mau
units:
  - VKSND huyện Mẫu An
---
Cụm họp.

![Đại biểu ngồi quanh bàn](mau-an.jpg)
Điểm cầu tại VKSND huyện Mẫu An.

Tỉnh tặng Chiến sĩ thi đua cơ sở năm 2021 cho 3 cá nhân; năm 2020 tặng cho 2 cá nhân.
""",
    PHOTOS: """\
photos:
  - file: mau-aan.jpg
    alt: Đại biểu trước màn hình
    caption: Điểm cầu tại VKSND huyện Mẫu Ân.
    focus: 0.5,0.3
""",
    PAGE: """\
---
title: Giới thiệu
menu: true
order: 1
---
Trang mẫu.
""",
}

BESIDE = (
    "content/news/2021/cum-1-tong-ket/mau-an.jpg",
    "content/news/2021/cum-1-tong-ket/mau-aan.jpg",
    "content/news/2021/cum-1-tong-ket/ke-hoach.pdf",
    "data/decisions/2021/15-qd.pdf",
    "data/README.md",
)
"""Files that lie there and are not read."""


def load(
    changed: Mapping[str, str | bytes | None] | None = None,
    beside: tuple[str, ...] = (),
    kept: SoundDecisions | None = None,
) -> Loaded:
    """The newsroom with files *changed* (None: taken away), others put *beside*."""
    files: dict[str, str | bytes] = dict(NEWSROOM)
    for path, text in (changed or {}).items():
        if text is None:
            del files[path]
        else:
            files[path] = text
    reads = [
        read_once(path, data if isinstance(data, bytes) else data.encode())
        for path, data in files.items()
        if kind_of(path) is not None
    ]
    bodies = {read.file: body(read) for read in reads if read.body is not None}
    return assemble(
        reads, bodies, listings((*files, *BESIDE, *beside)), kept=kept or NoneKept()
    )


@cache
def read_once(path: str, data: bytes) -> FileRead:
    """The first stage; most files of most newsrooms here are the same."""
    kind = kind_of(path)
    assert kind is not None
    return replace(read_file(kind, data, path), digest=sha256(data).hexdigest())


def body(read: FileRead) -> BodyRead:
    """The photos of a body as the markup room would hand them over."""
    assert read.body is not None
    photos = tuple(
        Photo(
            file=match["file"],
            alt=match["alt"],
            caption=match["caption"],
            place=Place(
                file=read.file,
                line=read.body_line + read.body.count("\n", 0, match.start()),
                column=1,
            ),
        )
        for match in _IMAGE.finditer(read.body)
    )
    claims = award_claims(read.body, read.body_line)
    return BodyRead(file=read.file, body=StoredBody(), photos=photos, claims=claims)


def listings(paths: tuple[str, ...]) -> dict[str, tuple[str, ...]]:
    """The names in each folder."""
    folders: dict[str, list[str]] = {}
    for path in paths:
        pure = PurePosixPath(path)
        folders.setdefault(str(pure.parent), []).append(pure.name)
    return {folder: tuple(sorted(names)) for folder, names in folders.items()}
