"""A small newsroom on disk, and real builds of it through Pelican.

Small enough that a build takes a fraction of a second, and with everything once: two
reports with photos, a draft, a hidden and an embargoed report, a standing page, a
cluster's board, a decision with a list in CSV.
"""

from __future__ import annotations

import contextlib
import hashlib
import io
import os
import shutil
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

from PIL import Image, ImageDraw

REPOSITORY = Path(__file__).resolve().parents[2]
AS_OF = "2024-06-01T08:00"

FILES = {
    "data/site.yaml": """\
name: Bảng Vàng thử
tagline: Trang dùng cho phép thử
url: https://thu.example
governing_body: Tòa soạn thử
editor: Ban biên tập thử
licence: CC BY 4.0
email: toa-soan@thu.example
sections:
  - Thi đua | thi-dua
  - Vinh danh | vinh-danh
""",
    "data/units/tinh.yaml": """\
units:
  vksnd-tinh-thu:
    name: VKSND tỉnh Thử
    kind: cấp tỉnh
    illustrative: true
  vksnd-khu-vuc-an:
    name: VKSND khu vực Thử An
    kind: khu vực
    parent: vksnd-tinh-thu
    illustrative: true
  vksnd-khu-vuc-duc:
    name: VKSND khu vực Thử Đức
    kind: khu vực
    parent: vksnd-tinh-thu
    illustrative: true
""",
    "data/clusters/cum.yaml": """\
clusters:
  vksnd-tinh-thu/cum-1/2023:
    name: Cụm thi đua số 1
    kind: cụm
    number: 1
    organizer: VKSND tỉnh Thử
    lead: VKSND khu vực Thử An
    complete: true
    members:
      - VKSND khu vực Thử An
      - VKSND khu vực Thử Đức
    illustrative: true
""",
    "data/titles.yaml": """\
titles:
  lao-dong-tien-tien:
    name: Lao động tiên tiến
    kind: danh hiệu thi đua
    level: cấp cơ sở
    for: cá nhân
    precedence: 1
""",
    "data/criteria/thu.yaml": """\
id: thu
name: Bộ tiêu chí thử
years: 2023-
scoring: tổng có trần
bonus_cap: 5
illustrative: true
groups:
  A:
    name: Nghiệp vụ
    criteria:
      A1: Thực hành quyền công tố | 60
      A2: Kiểm sát hoạt động tư pháp | 40
""",
    "data/scores/2023/cum-1.yaml": """\
cluster: vksnd-tinh-thu/cum-1/2023
criteria: thu
status: tạm tính
columns: tự chấm | thẩm định
illustrative: true
units:
  VKSND khu vực Thử An:
    A1: 60 59,5 | một vụ chậm
    A2: 40
    printed_total: 100 99,5
  VKSND khu vực Thử Đức:
    A1: 58
    A2: 39,5 39
    bonus:
      - 2 | Bằng khen | 12/QĐ-UBND
    printed_total: 99,5 99
""",
    "data/decisions/2023/7-qd-vks.yaml": """\
number: 07/QĐ-VKS
date: 2023-12-20
kind: quyết định
issuer: VKSND tỉnh Thử
report: 2023/tong-ket
illustrative: true
honours:
  - title: Lao động tiên tiến
    year: 2023
    count: 3
    list: danh-sach.csv
""",
    "data/decisions/2023/danh-sach.csv": """\
STT;Họ và tên;Chức vụ;Đơn vị;Ghi chú
1;Trần Thử Bình;Kiểm sát viên;VKSND khu vực Thử An;
2;Lê Thử Ánh;Chuyên viên;VKSND khu vực Thử Đức;
3;Đỗ Thử Êm;Kiểm tra viên;VKSND khu vực Thử Đức;
""",
    "content/news/2023/tong-ket/index.md": """\
---
title: Cụm thi đua số 1 tổng kết năm 2023
date: 2023-12-21 09:30
category: Thi đua
tags:
  - Tổng kết
author: Ban biên tập thử
summary: Hai đơn vị nhìn lại một năm thi đua.
event:
  kind: tổng kết
  held_on: 2023-12-20
  mode: trực tuyến
  cluster: vksnd-tinh-thu/cum-1/2023
  chair: Trần Thử Bình | Viện trưởng
  endpoints:
    total: 2
    named:
      - VKSND khu vực Thử An | an.jpg
      - VKSND khu vực Thử Đức | không ảnh, đơn vị không gửi
illustrative: true
---
Hội nghị tổng kết của cụm diễn ra trong một buổi sáng.

![Phòng họp có bàn dài và màn hình](an.jpg)
Điểm cầu VKSND khu vực Thử An. (Ảnh: Tòa soạn thử)

Xem thêm [bài ký giao ước](../ky-giao-uoc/index.md) và [trang giới thiệu](/gioi-thieu/).
""",
    "content/news/2023/ky-giao-uoc/index.md": """\
---
title: Cụm thi đua số 1 ký giao ước năm 2023
date: 2023-03-01 08:00
category: Thi đua
author: Ban biên tập thử
summary: Hai đơn vị ký giao ước thi đua.
event:
  kind: ký giao ước
  held_on: 2023-02-28
  mode: trực tiếp
  cluster: vksnd-tinh-thu/cum-1/2023
illustrative: true
---
Hai đơn vị ký giao ước thi đua năm 2023 tại trụ sở tỉnh.

![Bàn ký kết phủ khăn đỏ](ban-ky.png)
Bàn ký giao ước trước giờ khai mạc. (Ảnh: Tòa soạn thử)
""",
    "content/news/2024/ban-nhap/index.md": """\
---
title: Bản nháp chưa ai được đọc
date: 2024-01-05 08:00
category: Thi đua
author: Ban biên tập thử
status: draft
summary: Tóm tắt bí mật của bản nháp.
---
Nội dung bí mật của bản nháp.

![Ảnh bí mật](bi-mat.jpg)
Ảnh của bản nháp. (Ảnh: Tòa soạn thử)
""",
    "content/news/2024/cam-dang/index.md": """\
---
title: Bài hẹn giờ công bố danh sách mới
date: 2024-06-01 09:00
category: Vinh danh
tags:
  - Chủ đề hẹn giờ
author: Ban biên tập thử
summary: Tóm tắt của bài hẹn giờ.
---
Nội dung của bài hẹn giờ.

![Phòng trưng bày](hen-gio.jpg)
Phòng trưng bày trước giờ mở cửa. (Ảnh: Tòa soạn thử)
""",
    "content/news/2024/an/index.md": """\
---
title: Thông báo chỉ người có địa chỉ mới xem
date: 2024-02-01 08:00
category: Vinh danh
author: Ban biên tập thử
status: hidden
summary: Bài ẩn.
---
Bài ẩn có trang riêng nhưng không nơi nào nhắc tới.
""",
    "content/pages/gioi-thieu.md": """\
---
title: Giới thiệu
summary: Trang thử này là gì.
menu: true
---
Trang này chỉ dùng cho phép thử.
""",
}

PHOTOS = {
    "content/news/2023/tong-ket/an.jpg": (900, 600, "#8a1f2b"),
    "content/news/2023/ky-giao-uoc/ban-ky.png": (800, 600, "#3c5a4a"),
    "content/news/2024/ban-nhap/bi-mat.jpg": (900, 600, "#222222"),
    "content/news/2024/cam-dang/hen-gio.jpg": (900, 600, "#445566"),
}


def photo(path: Path, width: int, height: int, colour: str) -> None:
    """A real photo file, with something to see in it."""
    picture = Image.new("RGB", (width, height), colour)
    draw = ImageDraw.Draw(picture)
    draw.ellipse((width // 4, height // 4, width // 2, height // 2), fill="#e8c15a")
    picture.save(path, quality=85)


def newsroom(root: Path) -> Path:
    """Write the newsroom below *root*; *root* itself."""
    for name, text in FILES.items():
        path = root / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8", newline="\n")
    for name, (width, height, colour) in PHOTOS.items():
        photo(root / name, width, height, colour)
    return root


@dataclass(frozen=True, slots=True, kw_only=True)
class Built:
    """What a build said and how it ended."""

    status: int
    said: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Desk:
    """A newsroom with its output and store, built in this process."""

    root: Path
    output: Path
    store: Path
    theme: Path = REPOSITORY / "theme"

    def build(
        self,
        *,
        as_of: str = AS_OF,
        site_url: str | None = None,
        settings: dict[str, object] | None = None,
    ) -> Built:
        """A real build through Pelican; *settings* stand over the committed ones."""
        from pelican.settings import read_settings

        from gazette.publishing.bridge import Publication

        override = {
            "PATH": str(self.root / "content"),
            "DATA_PATH": str(self.root / "data"),
            "OUTPUT_PATH": str(self.output),
            "CACHE_PATH": str(self.store),
            "THEME": str(self.theme),
            "AS_OF": as_of,
            "SITEURL": site_url or "",
            **(settings or {}),
        }
        said = io.StringIO()
        with contextlib.redirect_stderr(said), contextlib.redirect_stdout(said):
            conf = read_settings(str(REPOSITORY / "pelicanconf.py"), override=override)
            status = Publication(conf).publish()
        return Built(status=status, said=said.getvalue())

    def write(self, name: str, text: str) -> None:
        """Put a file of the newsroom."""
        path = self.root / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8", newline="\n")

    def change(self, name: str, old: str, new: str) -> None:
        """Replace a text that must be there, once."""
        path = self.root / name
        text = path.read_text(encoding="utf-8")
        assert text.count(old) >= 1, f"{old!r} is not in {name}"
        path.write_text(text.replace(old, new, 1), encoding="utf-8", newline="\n")


def desk(folder: Path) -> Desk:
    """A fresh newsroom in *folder*, with a theme of its own to be edited."""
    shutil.copytree(REPOSITORY / "theme", folder / "theme")
    return Desk(
        root=newsroom(folder / "toa-soan"),
        output=folder / "trang",
        store=folder / "kho",
        theme=folder / "theme",
    )


def tree(output: Path) -> dict[str, str]:
    """Every file of a built site with its SHA-256."""
    return {
        path.relative_to(output.resolve()).as_posix(): _digest(path)
        for path in sorted(output.resolve().rglob("*"))
        if path.is_file()
    }


def _digest(path: Path) -> str:
    return hashlib.sha256(path.read_bytes()).hexdigest()


def texts(output: Path) -> str:
    """All readable files of a built site in one string, to search for leaks."""
    readable = (".html", ".xml", ".json", ".txt", ".csv", ".css", ".js")
    found = []
    for path in sorted(output.resolve().rglob("*")):
        if path.is_file() and path.suffix in readable:
            found.append(path.read_text(encoding="utf-8"))
    return "\n".join(found)


def command(*arguments: str, environment: dict[str, str] | None = None) -> Built:
    """A build in a process of its own: ``tasks.py``'s verbs inside the environment."""
    finished = subprocess.run(
        [sys.executable, str(REPOSITORY / "tasks.py"), *arguments],
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=False,
        env={**os.environ, **(environment or {})},
    )
    return Built(status=finished.returncode, said=finished.stdout + finished.stderr)
