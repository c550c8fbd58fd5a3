"""Takes the handbook's pictures anew, from the sample and the handbook's own examples.

    python -m theme.tools.handbook_pictures FOLDER

The sample is copied, the reports of ``docs/viet-tin.md`` are put into it as a reader
of that page would have them, and the preview is started on the copy: what is pictured
is what an officer sees, a fault just typed as well. Each picture is at
most 150 kB.
"""

from __future__ import annotations

import argparse
import re
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from theme.tools.browsing import MISSING, ROOT, chromium, opened

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Page

WIDTH, HEIGHT = 1100, 900
HEAVIEST = 150_000
PATIENCE = 60_000
"""Milliseconds that the preview may take to show what was saved."""

PAGE = ROOT / "docs" / "viet-tin.md"
REPORT = "content/news/2025/so-ket-sau-thang"
# The sample's drawings stand in for the photos that the examples name.
DRAWN = ROOT / "content" / "news" / "2025" / "tinh-mau-tong-ket-thi-dua-2025"
PHOTOS = {
    "hoi-truong.jpg": "diem-cau-tinh.jpg",
    "mau-an.jpg": "mau-an.jpg",
    "mau-duc.jpg": "mau-duc.jpg",
}
_EXAMPLE = re.compile(
    r"<!-- tệp: (\S+) -->\n```\w+\n(.*?)^```$", re.MULTILINE | re.DOTALL
)
_EAGER = """() => {
    for (const image of document.querySelectorAll("img[loading=lazy]"))
        image.loading = "eager";
    return Promise.all([...document.images].map((i) => i.decode().catch(() => 0)));
}"""


@dataclass(frozen=True, slots=True, kw_only=True)
class Shot:
    """A picture: its name, the page, and the element that alone is wanted, if one."""

    name: str
    route: str
    part: str = ""
    height: int = HEIGHT
    width: int = WIDTH


AT = "/tin-tuc/2025/so-ket-sau-thang/"
SHOTS = (
    Shot(name="bai-dau-tien", route=AT, height=1250),
    Shot(name="diem-cau", route=AT, part=".band:has(.endpoint)"),
    Shot(name="xem-thu-ban-nhap", route="/tin-tuc/", height=760),
    Shot(name="ban-bien-tap", route="/ban-bien-tap/", height=1000),
    Shot(name="lay-y-kien", route="/khen-thuong/lay-y-kien/", height=820),
    Shot(name="rut-ten", route="/ca-nhan/rut-ten/", height=700),
)
FAULT = Shot(name="xem-thu-loi", route=AT, height=760)


def newsroom(folder: Path) -> Path:
    """The sample with the handbook's examples in it."""
    for room in ("content", "data"):
        shutil.copytree(ROOT / room, folder / room)
    for path, text in _EXAMPLE.findall(PAGE.read_text(encoding="utf-8")):
        if path.startswith("content/news/") and "ban-giao-uoc" not in path:
            target = folder / path
            target.parent.mkdir(parents=True, exist_ok=True)
            target.write_text(text, encoding="utf-8", newline="\n")
    for name, drawn in PHOTOS.items():
        shutil.copyfile(DRAWN / drawn, folder / REPORT / name)
    return folder


@contextmanager
def preview(root: Path, store: Path) -> Iterator[str]:
    """The address, without a slash at its end, of the preview of *root*."""
    words = (
        *(sys.executable, str(ROOT / "tasks.py"), "serve"),
        *("--root", str(root), "--store", str(store), "--port", "8931"),
    )
    with subprocess.Popen(
        words, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, encoding="utf-8"
    ) as process:
        try:
            assert process.stdout is not None
            for line in process.stdout:
                if found := re.search(r"http://\S+", line):
                    yield found[0].rstrip("/")
                    return
            raise SystemExit("the preview did not open")
        finally:
            process.terminate()


def taken(browser: Browser, address: str, root: Path, folder: Path) -> Iterator[Path]:
    """Each picture as it is taken."""
    folder.mkdir(parents=True, exist_ok=True)
    page = browser.new_page()
    page.set_default_timeout(PATIENCE)
    for shot in SHOTS:
        page.set_viewport_size({"width": shot.width, "height": shot.height})
        page.goto(address + shot.route)
        yield _pictured(page, shot, folder)
    report = root / REPORT / "index.md"
    good = report.read_text(encoding="utf-8")
    page.set_viewport_size({"width": FAULT.width, "height": FAULT.height})
    page.goto(address + FAULT.route)
    wrong = good.replace("date: 2025-07-08 16:30", "date: 08/07/2025")
    report.write_text(wrong, encoding="utf-8", newline="\n")
    page.wait_for_selector(".preview-fault")
    yield _pictured(page, FAULT, folder)
    page.close()


def _pictured(page: Page, shot: Shot, folder: Path) -> Path:
    page.evaluate(_EAGER)
    path = folder / f"{shot.name}.jpg"
    for quality in (84, 76, 68, 60):
        if shot.part:
            page.locator(shot.part).first.screenshot(
                path=path, type="jpeg", quality=quality
            )
        else:
            page.screenshot(path=path, type="jpeg", quality=quality)
        if path.stat().st_size <= HEAVIEST:
            return path
    raise SystemExit(f"{path.name} is heavier than {HEAVIEST} bytes")


def main() -> int:
    """The exit status."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("folder", type=Path)
    asked = parser.parse_args()
    executable = chromium()
    if executable is None:
        print(MISSING, file=sys.stderr)
        return 2
    with tempfile.TemporaryDirectory() as scratch:
        root = newsroom(Path(scratch) / "toa-soan")
        with (
            preview(root, Path(scratch) / "kho-tam") as address,
            opened(executable) as browser,
        ):
            for path in taken(browser, address, root, asked.folder):
                print(path)
    return 0


if __name__ == "__main__":
    sys.exit(main())
