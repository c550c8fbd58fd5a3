"""How each picture of the sample was drawn, so that anyone can draw it again.

    python tests/sample/drawings.py [FOLDER ...]

draws the pictures of the named report folders, or of all, over those in ``content/``.
A picture's name in the drawing script is its path without suffix, which decides its
seed. Knows nothing of what the reports say.
"""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
NEWS = ROOT / "content" / "news"
SCRIPT = ROOT / "theme" / "tools" / "illustrations.py"


@dataclass(frozen=True, slots=True)
class Drawing:
    """The scene of a picture, with the country and the light where they are chosen,
    and how many pixels wide where it stands small.
    """

    scene: str
    place: str | None = None
    mood: str | None = None
    wide: int | None = None


DRAWINGS: Mapping[str, Drawing] = {
    "2020/tay-nguyen-ky-giao-uoc-2020/ky-giao-uoc.jpg": Drawing("ky-giao-uoc"),
    "2021/cum-6-tong-ket-2021/tru-so.jpg": Drawing("tru-so", "ven biển", "trưa"),
    "2021/cum-7-tong-ket-2021/dak-nong.jpg": Drawing("buc-phat-bieu", mood="sáng"),
    "2021/cum-7-tong-ket-2021/dak-lak.jpg": Drawing("phong-hop", "cao nguyên", "sáng"),
    "2021/cum-7-tong-ket-2021/gia-lai.jpg": Drawing("diem-cau", "cao nguyên", "chiều"),
    "2022/ky-niem-chuong-402-ca-nhan/huy-chuong.jpg": Drawing("huan-chuong"),
    "2022/cum-7-de-nghi-co-thi-dua-2022/tay-nguyen.jpg": Drawing(
        "phong-canh", "cao nguyên", "chiều"
    ),
    "2022/de-nghi-22-co-thi-dua-chinh-phu/co-thi-dua.jpg": Drawing("co-thi-dua"),
    "2023/cum-8-so-ket-6-thang-2023/ven-bien.jpg": Drawing(
        "phong-canh", "ven biển", "sáng"
    ),
    "2023/ky-niem-chuong-366-ca-nhan/hoa-sen.jpg": Drawing("hoa-sen"),
    "2023/cum-7-tong-ket-2023/tru-so.jpg": Drawing("tru-so", "cao nguyên", "chiều"),
    "2023/hoi-dong-an-giang-xet-khen-thuong/ban-xet-duyet.jpg": Drawing(
        "cua-so", "đồng bằng", "sáng"
    ),
    "2023/trao-22-co-thi-dua-chinh-phu/hoi-truong.jpg": Drawing("hoi-truong"),
    "2024/cum-13-ky-giao-uoc-2024/dong-bang.jpg": Drawing(
        "phong-canh", "đồng bằng", "trưa"
    ),
    "2024/lay-y-kien-huan-chuong-lao-dong-2024/ho-so.jpg": Drawing("luu-tru"),
    "2025/34-vksnd-cap-tinh-tu-1-7-2025/tru-so.jpg": Drawing(
        "tru-so", "đồng bằng", "sáng"
    ),
    "2025/lay-y-kien-huan-chuong-lao-dong-2025/bang-khen.jpg": Drawing("bang-khen"),
    "2025/tinh-mau-ky-giao-uoc-2025/ky-giao-uoc.jpg": Drawing("ky-giao-uoc"),
    "2025/tinh-mau-tong-ket-thi-dua-2025/diem-cau-tinh.jpg": Drawing("man-hinh"),
    "2025/tinh-mau-tong-ket-thi-dua-2025/mau-an.jpg": Drawing(
        "phong-hop", "đồng bằng", "trưa"
    ),
    "2025/tinh-mau-tong-ket-thi-dua-2025/mau-aan.jpg": Drawing(
        "diem-cau", "đồng bằng", "sáng"
    ),
    "2025/tinh-mau-tong-ket-thi-dua-2025/mau-dong.jpg": Drawing(
        "diem-cau", "cao nguyên", "trưa"
    ),
    "2025/tinh-mau-tong-ket-thi-dua-2025/mau-duc.jpg": Drawing(
        "phong-hop", "cao nguyên", "sáng"
    ),
    "2025/tinh-mau-tong-ket-thi-dua-2025/mau-em.jpg": Drawing(
        "diem-cau", "ven biển", "sáng"
    ),
    "2025/tinh-mau-tong-ket-thi-dua-2025/mau-o.jpg": Drawing(
        "phong-hop", "cao nguyên", "chiều"
    ),
    "2025/tinh-mau-tong-ket-thi-dua-2025/mau-oi.jpg": Drawing(
        "diem-cau", "ven biển", "mưa"
    ),
    "2025/tinh-mau-tong-ket-thi-dua-2025/mau-uyen.jpg": Drawing(
        "phong-hop", "ven biển", "mưa"
    ),
    "2026/tinh-mau-trao-thuong-2025/hoi-truong.jpg": Drawing("hoi-truong"),
    "2026/tinh-mau-trao-thuong-2025/tru-so.jpg": Drawing("tru-so", "đồng bằng", "sáng"),
    "2026/tinh-mau-trao-thuong-2025/buc-phat-bieu.jpg": Drawing("buc-phat-bieu"),
    "2026/tinh-mau-trao-thuong-2025/co-thi-dua.jpg": Drawing("co-thi-dua"),
    "2026/tinh-mau-trao-thuong-2025/bang-khen.jpg": Drawing("bang-khen"),
    "2026/tinh-mau-trao-thuong-2025/giay-khen.jpg": Drawing("bang-khen"),
    "2026/tinh-mau-trao-thuong-2025/hoa-sen.jpg": Drawing("hoa-sen"),
    "2026/tinh-mau-trao-thuong-2025/luu-tru.jpg": Drawing("luu-tru"),
    "2026/tinh-mau-trao-thuong-2025/ban-lam-viec.jpg": Drawing(
        "cua-so", "cao nguyên", "sáng"
    ),
    "2026/tinh-mau-trao-thuong-2025/phong-canh.jpg": Drawing(
        "phong-canh", "cao nguyên", "sáng"
    ),
    "2026/tinh-mau-trao-thuong-2025/san-khau.jpg": Drawing(
        "buc-phat-bieu", mood="sáng", wide=960
    ),
    "2026/tinh-mau-trao-thuong-2025/diem-cau-mau-an.jpg": Drawing(
        "diem-cau", "đồng bằng", "sáng", wide=960
    ),
    "2026/tinh-mau-trao-thuong-2025/diem-cau-mau-aan.jpg": Drawing(
        "phong-hop", "đồng bằng", "chiều", wide=960
    ),
    "2026/tinh-mau-trao-thuong-2025/truong-chinh-tri.jpg": Drawing(
        "diem-cau", "cao nguyên", "chiều", wide=960
    ),
    "2026/tinh-mau-trao-thuong-2025/man-hinh.jpg": Drawing(
        "man-hinh", mood="trưa", wide=960
    ),
    "2026/tinh-mau-trao-thuong-2025/huan-chuong.jpg": Drawing("huan-chuong", wide=960),
    "2026/tinh-mau-trao-thuong-2025/ban-ky.jpg": Drawing("ky-giao-uoc", wide=960),
    "2026/tinh-mau-trao-thuong-2025/san-tru-so.jpg": Drawing(
        "tru-so", "đồng bằng", "trưa", wide=960
    ),
    "2026/tinh-mau-trao-thuong-2025/cua-so.jpg": Drawing(
        "cua-so", "ven biển", "mưa", wide=960
    ),
    "2026/tinh-mau-trao-thuong-2025/phong-truyen-thong.jpg": Drawing(
        "luu-tru", mood="sáng", wide=960
    ),
    "2026/tinh-mau-trao-thuong-2025/khung-bang.jpg": Drawing(
        "bang-khen", mood="chiều", wide=960
    ),
    "2026/tinh-mau-trao-thuong-2025/dong-que.jpg": Drawing(
        "phong-canh", "đồng bằng", "chiều", wide=960
    ),
    "2026/tinh-mau-lay-y-kien-2026/gop-y.jpg": Drawing("cua-so", "đồng bằng", "trưa"),
    "2026/tinh-mau-ket-qua-lay-y-kien/hen-gio.jpg": Drawing("hoa-sen", mood="chiều"),
    "2026/tinh-mau-nguoi-giu-so/gia-ho-so.jpg": Drawing("luu-tru", mood="mưa"),
}


def command(path: str, drawing: Drawing, out: Path) -> list[str]:
    """The command line that draws *path* to *out*."""
    name = path.rsplit(".", 1)[0]
    words = [sys.executable, str(SCRIPT), name, drawing.scene, str(out)]
    if drawing.place:
        words += ["--place", drawing.place]
    if drawing.mood:
        words += ["--mood", drawing.mood]
    if drawing.wide:
        words += ["--wide", str(drawing.wide)]
    return words


def main() -> None:
    """Draws what is asked for."""
    for path, drawing in DRAWINGS.items():
        if len(sys.argv) == 1 or path.rsplit("/", 1)[0] in sys.argv[1:]:
            subprocess.run(command(path, drawing, NEWS / path), check=True)


if __name__ == "__main__":
    main()
