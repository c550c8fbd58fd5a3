"""The portable edition: opened from a folder, with nothing behind it."""

from __future__ import annotations

import errno
import re
import shutil
import zipfile
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING
from urllib.parse import unquote

import pytest
from lxml import html

from gazette.desk.portable import (
    LIST,
    MARK,
    NotPortableError,
    carried,
    made_portable,
    prepare,
)
from gazette.desk.portable_files import Folder, script
from gazette.publishing.bridge import Order
from gazette.publishing.store_room import forget_all
from tests.build.folder import desk

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Page


@pytest.fixture(scope="module", params=["", "/vks"])
def small(
    request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory
) -> tuple[Path, str]:
    """A small site as it is published, and its base."""
    newsroom = desk(tmp_path_factory.mktemp("small"))
    newsroom.write("data/redirects.yaml", "redirects:\n  - /cu/ | /gioi-thieu/\n")
    built = newsroom.build(site_url=f"https://thu.example{request.param}")
    assert built.status == 0, built.said
    return newsroom.output.resolve(), request.param


def test_every_address_names_a_file_of_the_folder(
    small: tuple[Path, str], tmp_path: Path
) -> None:
    site, base = small
    count = carried(site, base, tmp_path / "usb")
    folder = tmp_path / "usb"
    files = [path for path in folder.rglob("*") if path.is_file()]
    assert len(files) == count
    followed = 0
    for page in folder.rglob("*.html"):
        tree = html.parse(str(page))
        found = [
            *tree.xpath("//@href | //@src | //@action"),
            *(
                part.split()[0]
                for sources in tree.xpath("//@srcset")
                for part in sources.split(",")
            ),
            *(
                told.partition("url=")[2]
                for told in tree.xpath("//meta[@http-equiv='refresh']/@content")
            ),
        ]
        for address in found:
            if re.match(r"[a-z]+:", address) or address.startswith("#"):
                continue
            name = unquote(re.split(r"[?#]", address)[0])
            assert (page.parent / name).is_file(), f"{page}: {address}"
            followed += 1
    assert followed > 500
    for sheet in folder.rglob("*.css"):
        for address in re.findall(r'url\("([^"]+)"\)', sheet.read_text("utf-8")):
            assert (sheet.parent / address).is_file(), address


def test_nothing_in_it_asks_for_a_server(
    small: tuple[Path, str], tmp_path: Path
) -> None:
    site, base = small
    carried(site, base, tmp_path / "usb")
    for page in (tmp_path / "usb").rglob("*.html"):
        text = page.read_text(encoding="utf-8")
        assert 'type="module"' not in text
        assert "Content-Security-Policy" not in text
        assert "integrity=" not in text
        assert 'rel="preload"' not in text
        assert 'rel="manifest"' not in text
    for name in ("404.html", "robots.txt", "_headers", ".bang-vang.json"):
        assert (site / name).exists()
        assert not (tmp_path / "usb" / name).exists()


def test_the_same_site_makes_the_same_bytes(
    small: tuple[Path, str], tmp_path: Path
) -> None:
    site, base = small
    carried(site, base, tmp_path / "a.zip")
    carried(site, base, tmp_path / "b.zip")
    carried(site, base, tmp_path / "usb")
    assert (tmp_path / "a.zip").read_bytes() == (tmp_path / "b.zip").read_bytes()
    with zipfile.ZipFile(tmp_path / "a.zip") as bundle:
        names = bundle.namelist()
        assert bundle.testzip() is None
        assert names[1:] == sorted(names[1:])
        for name in names:
            assert bundle.read(name) == (tmp_path / "usb" / name).read_bytes()
    assert sorted(each.name for each in tmp_path.iterdir()) == ["a.zip", "b.zip", "usb"]


def test_an_earlier_one_is_replaced_and_other_work_is_not(
    small: tuple[Path, str], tmp_path: Path
) -> None:
    site, base = small
    mine = tmp_path / "usb"
    carried(site, base, mine)
    listed = (mine / LIST).read_text(encoding="utf-8")
    (mine / "tin-cu.html").write_text("của lần trước", encoding="utf-8")
    (mine / LIST).write_text(listed + "tin-cu.html\n", encoding="utf-8")
    (mine / ".DS_Store").write_bytes(b"")
    carried(site, base, mine)
    assert not (mine / "tin-cu.html").exists()
    assert (mine / LIST).read_text(encoding="utf-8") == listed
    (mine / "anh-rieng").mkdir()
    (mine / "anh-rieng" / "ghi-chu.docx").write_bytes(b"x")
    with pytest.raises(NotPortableError, match=r"anh-rieng/ghi-chu\.docx"):
        carried(site, base, mine)
    assert (mine / "anh-rieng" / "ghi-chu.docx").read_bytes() == b"x"
    for made in ("anh-cuoi", "tep"):
        place = tmp_path / made
        if made == "tep":
            place.write_text("x", encoding="utf-8")
        else:
            place.mkdir()
            (place / "anh.jpg").write_bytes(b"x")
        with pytest.raises(NotPortableError):
            carried(site, base, place)
    (tmp_path / "anh-cuoi" / MARK).write_text("của người khác", encoding="utf-8")
    with pytest.raises(NotPortableError):
        carried(site, base, tmp_path / "anh-cuoi")
    assert (tmp_path / "anh-cuoi" / "anh.jpg").read_bytes() == b"x"
    (tmp_path / "x.zip").mkdir()
    with pytest.raises(NotPortableError):
        carried(site, base, tmp_path / "x.zip")


@pytest.mark.parametrize("at", ["old moved away", "new in its place"])
def test_a_kill_between_the_two_renames_is_healed(
    small: tuple[Path, str], tmp_path: Path, at: str
) -> None:
    site, base = small
    mine, aside = tmp_path / "usb", tmp_path / ".usb.cu"
    carried(site, base, mine)
    files = sorted(path.name for path in mine.rglob("*"))
    if at == "old moved away":
        mine.rename(aside)
    else:
        shutil.copytree(mine, aside)
    prepare(mine)
    assert sorted(path.name for path in mine.rglob("*")) == files
    assert not aside.exists()


def test_what_cannot_be_written_is_refused_before_the_build(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def never(_order: Order) -> int:
        raise AssertionError("built in vain")

    order = Order(root=tmp_path, output=tmp_path / "o", store=tmp_path / "kho")
    (tmp_path / "tep").write_bytes(b"x")
    with pytest.raises(NotPortableError, match="đã có tệp cùng tên"):
        made_portable(order, tmp_path / "tep" / "usb", never)
    mine = tmp_path / "usb"
    mine.mkdir()
    (mine / MARK).write_bytes("của người khác".encode("utf-16"))
    with pytest.raises(NotPortableError, match="không phải của bản mang theo"):
        made_portable(order, mine, never)

    def refuse(**_words: object) -> None:
        raise PermissionError(errno.EACCES, "denied")

    monkeypatch.setattr("tempfile.mkstemp", refuse)
    with pytest.raises(NotPortableError, match="không có quyền"):
        made_portable(order, tmp_path / "moi", never)


def test_nothing_of_the_site_stays_in_the_store(
    small: tuple[Path, str], tmp_path: Path
) -> None:
    """Also where a withdrawal clears the store while the site is being carried."""
    site, _ = small
    store = tmp_path / "kho"

    def build(order: Order) -> int:
        shutil.copytree(site, order.output)
        forget_all(store)
        return 0

    order = Order(root=tmp_path, output=tmp_path / "o", store=store)
    status, count = made_portable(order, tmp_path / "usb", build)
    assert status == 0
    assert count == sum(path.is_file() for path in (tmp_path / "usb").rglob("*"))
    assert not (store / "portable").exists()


def test_addresses_of_other_sites_and_written_words_stay() -> None:
    folder = Folder(base="", files=frozenset({"index.html", "a/index.html"}))
    page = (
        '<p>href="/a/" <a href="https://x.example/a/">x</a> <a href="//y.example/">'
        ' <a href="/a/?q=1#h">a</a> <a href="/a">a</a> <a href="#x">x</a></p>'
    )
    assert folder.page("b/index.html", page) == (
        '<p>href="/a/" <a href="https://x.example/a/">x</a> <a href="//y.example/">'
        ' <a href="../a/index.html?q=1#h">a</a> <a href="../a/index.html">a</a>'
        ' <a href="#x">x</a></p>'
    )


def test_a_module_becomes_a_script_that_keeps_its_names_to_itself() -> None:
    made = script("export const a = 1;\nexport function b() {}\nconst exported = a;\n")
    assert "export " not in made
    assert made.startswith("(() => {")
    assert "const exported = a;" in made


# --- in a browser, from the disk ----------------------------------------------


@pytest.fixture(scope="module")
def folder(sample: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The sample as a portable edition, unpacked from its ZIP."""
    work = tmp_path_factory.mktemp("usb")
    carried(sample, "", work / "ban.zip")
    with zipfile.ZipFile(work / "ban.zip") as bundle:
        bundle.extractall(work / "Ổ USB của tôi")
    return work / "Ổ USB của tôi"


@pytest.fixture
def page(browser: Browser) -> Iterator[Page]:
    opened = browser.new_page(viewport={"width": 1280, "height": 900})
    faults: list[str] = []
    opened.on("pageerror", lambda error: faults.append(str(error)))
    # What the reader leaves before it has come was given up, not missing.
    opened.on(
        "requestfailed",
        lambda asked: (
            faults.append(asked.url) if asked.failure != "net::ERR_ABORTED" else None
        ),
    )
    opened.on(
        "console",
        lambda said: faults.append(said.text) if said.type == "error" else None,
    )
    yield opened
    opened.close()
    # A file of the index that nothing stands in is not there.
    assert [f for f in faults if "muc-luc" not in f and "NOT_FOUND" not in f] == []


@pytest.mark.browser
def test_it_is_read_from_the_disk(page: Page, folder: Path) -> None:
    page.goto((folder / "index.html").as_uri())
    assert page.evaluate("document.fonts.ready.then(() => document.fonts.size)")
    page.get_by_role("link", name="Tin tức").first.click()
    page.wait_for_load_state("load")
    page.goto((folder / "tin-tuc/2021/cum-7-tong-ket-2021/index.html").as_uri())
    page.locator("a.figure__open").first.click()
    shown = page.locator("dialog.viewer img")
    shown.wait_for()
    page.wait_for_function(
        "() => document.querySelector('dialog.viewer img').naturalWidth > 100"
    )
    page.keyboard.press("Escape")
    page.get_by_role("button", name="In trang này").wait_for()


@pytest.mark.browser
def test_a_board_is_sorted_from_the_disk(page: Page, folder: Path) -> None:
    board = folder / "thi-dua/vksnd-tinh-mau/cum-1/2025/index.html"
    page.goto(board.as_uri())
    table = page.locator("table.score").first
    table.get_by_role("button", name="Đơn vị", exact=True).click()
    assert table.locator('[aria-sort="ascending"]').inner_text().startswith("Đơn vị")


@pytest.mark.browser
def test_search_works_from_the_disk(page: Page, folder: Path) -> None:
    page.goto((folder / "index.html").as_uri())
    page.locator(".masthead__link--find").click()
    field = page.get_by_role("searchbox")
    field.fill("dak lak")
    field.press("Enter")
    first = page.locator(".search__result a").first
    first.wait_for()
    assert first.inner_text() == "VKSND tỉnh Đắk Lắk"
    first.click()
    page.wait_for_load_state()
    heading = page.locator("h1").inner_text().replace("\xa0", " ")
    assert heading.startswith("VKSND tỉnh Đắk Lắk")
    page.goto((folder / "tim-kiem/index.html").as_uri() + "?q=dak%20lak")
    page.locator(".search__result a").first.wait_for()
