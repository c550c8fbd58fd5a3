"""The preview in a real browser: a save is seen, a fault is shown, nothing is lost."""

from __future__ import annotations

import re
import threading
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from playwright.sync_api import expect

from gazette.desk.preview.server import Preview, open_preview
from gazette.desk.preview.session import Session
from gazette.desk.preview.watch import follow
from gazette.publishing import bridge
from gazette.publishing.lines import LinesOf
from tests.build.folder import AS_OF, newsroom

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Page

REPORT = "content/news/2023/ky-giao-uoc/index.md"
AT = "/tin-tuc/2023/ky-giao-uoc/"
WORDS = "Hai đơn vị ký giao ước thi đua năm 2023 tại trụ sở tỉnh."

pytestmark = pytest.mark.browser


@pytest.fixture
def root(tmp_path: Path) -> Path:
    return newsroom(tmp_path / "root")


@pytest.fixture
def server(root: Path, tmp_path: Path) -> Iterator[Preview]:
    order = bridge.commissioned(
        bridge.Order(
            root=root, output=tmp_path / "out", store=tmp_path / "store", as_of=AS_OF
        )
    )
    assert not isinstance(order, int)
    with open_preview(Session(order), LinesOf(order.rooms), 0) as preview:
        preview.open_edition()
        stop = threading.Event()
        threads = [
            threading.Thread(target=preview.serve_forever, daemon=True),
            threading.Thread(
                target=follow,
                args=(preview, order.rooms.values()),
                kwargs={"stop": stop},
                daemon=True,
            ),
        ]
        for thread in threads:
            thread.start()
        yield preview
        stop.set()
        threads[1].join(5)
        preview.shutdown()


@pytest.fixture
def page(browser: Browser, server: Preview) -> Iterator[Page]:
    opened = browser.new_page()
    faults: list[str] = []
    opened.on("pageerror", lambda error: faults.append(str(error)))
    opened.goto(server.address.rstrip("/") + AT)
    yield opened
    opened.close()
    assert faults == []


def edit(root: Path, old: str, new: str, file: str = REPORT) -> None:
    path = root / file
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new), encoding="utf-8", newline="\n")


def test_a_save_is_seen_without_a_touch(page: Page, root: Path) -> None:
    expect(page.locator(".preview-bar")).to_contain_text("Bản xem thử")
    edit(root, WORDS, "Câu vừa viết xong.")
    expect(page.get_by_text("Câu vừa viết xong.")).to_be_visible(timeout=20_000)


def test_a_fault_is_shown_with_its_line_and_the_page_stays(
    page: Page, root: Path
) -> None:
    edit(root, "category: Thi đua", "category: Thi dua hay")
    fault = page.locator(".preview-fault")
    expect(fault).to_be_visible(timeout=20_000)
    expect(fault).to_contain_text("index.md:4:")
    expect(fault).to_contain_text("Cách sửa:")
    expect(page.get_by_text(WORDS)).to_be_visible()
    edit(root, "category: Thi dua hay", "category: Thi đua")
    expect(fault).to_have_count(0)


def test_half_a_file_harms_nothing(page: Page, root: Path) -> None:
    text = (root / REPORT).read_text(encoding="utf-8")
    (root / REPORT).write_text(text[:40], encoding="utf-8")
    expect(page.locator(".preview-fault")).to_be_visible(timeout=20_000)
    edit(root, text[:40], text)
    expect(page.locator(".preview-fault")).to_have_count(0)
    expect(page.get_by_text(WORDS)).to_be_visible()


def test_drafts_and_what_waits_for_its_hour_are_seen_here_and_marked(
    page: Page, server: Preview
) -> None:
    page.goto(server.address)
    expect(page.locator("body")).to_contain_text("[Nháp] Bản nháp chưa ai được đọc")
    expect(page.locator("body")).to_contain_text("[Hẹn 09:00 01/06/2024]")
    page.get_by_role("link", name=re.compile("Bản nháp chưa ai được đọc")).first.click()
    expect(page.get_by_text("Nội dung bí mật của bản nháp.")).to_be_visible()


def test_the_desk_tells_what_waits_and_renews_itself(page: Page, root: Path) -> None:
    page.get_by_role("link", name="Bàn biên tập").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Bàn biên tập")
    desk = page.locator("main")
    expect(desk).to_contain_text("Bản nháp chưa ai được đọc")
    expect(desk).to_contain_text("Bài hẹn giờ công bố danh sách mới")
    edit(root, "![Bàn ký kết phủ khăn đỏ]", "![]")
    expect(desk).to_contain_text("chưa có mô tả")


def test_a_change_of_data_renews_the_board(
    page: Page, server: Preview, root: Path
) -> None:
    page.goto(server.address + "thi-dua/vksnd-tinh-thu/cum-1/2023/")
    edit(root, "A2: 39,5 39", "A2: 39,5 38,5", "data/scores/2023/cum-1.yaml")
    edit(
        root, "printed_total: 99,5 99", "printed_total: 99,5 98,5",
        "data/scores/2023/cum-1.yaml",
    )  # fmt: skip
    expect(page.locator("table.score")).to_contain_text("98,5")


def test_photos_and_what_is_nowhere(page: Page, server: Preview) -> None:
    photo = page.locator("main img").first
    expect(photo).to_be_visible()
    assert photo.evaluate("image => image.decode().then(() => image.naturalWidth)") > 0
    lost = page.goto(server.address + "khong-co/")
    assert lost is not None
    assert lost.status == 404
    expect(page.locator(".preview-bar")).to_be_visible()


def test_nothing_is_published(server: Preview, root: Path, tmp_path: Path) -> None:
    assert not (tmp_path / "out").exists()
