"""Every kind of bad input is told in Vietnamese at its place, and publishes nothing.

One site is published for the whole module; each case spoils a fresh copy of the
newsroom and builds it to the same target, where not a byte may change.
"""

from __future__ import annotations

import os
import shutil
from dataclasses import dataclass, replace
from pathlib import Path

import pytest

from tests.build.bad_inputs import (
    addresses,
    figures,
    files,
    photos,
    references,
    schema,
    settings,
    syntax,
)
from tests.build.bad_inputs.case import REPORT, Bad
from tests.build.folder import AS_OF, Built, Desk, command, desk, tree

GROUPS: dict[str, tuple[Bad, ...]] = {
    "syntax": syntax.CASES,
    "schema": schema.CASES,
    "references": references.CASES,
    "figures": figures.CASES,
    "files": files.CASES,
    "photos": photos.CASES,
    "settings": settings.CASES,
    "addresses": addresses.CASES,
}
TABLE = tuple(
    pytest.param(bad, id=f"{group}: {bad.name}")
    for group, cases in GROUPS.items()
    for bad in cases
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Site:
    """A published site and how it stood."""

    desk: Desk
    files: dict[str, str]
    link: str

    def stands(self) -> bool:
        """Whether the very same bytes are published in the very same release."""
        output = self.desk.output
        return tree(output) == self.files and _link(output) == self.link


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Site:
    """The small newsroom, published once."""
    place = desk(tmp_path_factory.mktemp("site"))
    built = place.build()
    assert built.status == 0, built.said
    output = place.output
    return Site(desk=place, files=tree(output), link=_link(output))


@pytest.fixture
def copy(site: Site, tmp_path: Path) -> Desk:
    """The same newsroom to be spoilt, with the same target and store."""
    root = tmp_path / "toa-soan"
    shutil.copytree(site.desk.root, root)
    return replace(site.desk, root=root)


def test_the_table_holds_what_was_asked_for() -> None:
    codes = {bad.code for cases in GROUPS.values() for bad in cases}
    assert len(codes) >= 40
    for group, cases in GROUPS.items():
        assert len({bad.code for bad in cases}) >= 5, group


def test_the_newsroom_itself_is_good(site: Site, copy: Desk) -> None:
    built = copy.build()
    assert built.status == 0, built.said
    assert "Không có gì thay đổi" in built.said
    assert site.stands()


@pytest.mark.parametrize("bad", TABLE)
def test_bad_input_is_told_and_nothing_is_published(
    site: Site, copy: Desk, bad: Bad
) -> None:
    bad.spoil(copy)
    before = _names(copy.root)
    built = copy.build(
        as_of=bad.as_of, site_url=bad.site_url, settings={**bad.settings(copy)}
    )
    assert built.status == bad.status, built.said
    assert site.stands()
    assert _names(copy.root) == before
    _tells(built.said, bad, copy)


def _tells(said: str, bad: Bad, copy: Desk) -> None:
    """The message of *bad* stands in what was *said*, whole and without a stranger."""
    assert "Traceback" not in said
    assert f"\n{bad.errors} lỗi, " in said, said
    opening = f"{bad.where(copy)}: lỗi [{bad.code}] "
    (block,) = [
        part
        for part in said[said.find(opening) :].split("\n\n")[:1]
        if part.startswith(opening)
    ] or [f"no {opening} in:\n{said}"]
    sentence, *below = block.splitlines()
    assert bad.says in sentence, block
    advice = "\n".join(below).partition("  Cách sửa: ")[2]
    assert advice, block
    assert bad.advises in advice, block
    if bad.column:
        assert below[0].startswith(f"{bad.line:>6} | "), block
        assert below[1].rstrip().endswith("^"), block


def test_a_process_of_its_own_ends_with_the_same_words(site: Site, copy: Desk) -> None:
    copy.change(REPORT, "category: Thi đua", "category: Thể thao")
    built = _ordered(copy)
    assert built.status == 1
    assert f"{REPORT}:4:11: lỗi [section-unknown]" in built.said
    assert built.said.rstrip().endswith("Không xuất bản: trang đang có giữ nguyên.")
    assert site.stands()


def test_a_folder_that_is_no_newsroom_is_wrong_usage(site: Site, copy: Desk) -> None:
    shutil.rmtree(copy.root / "content")
    built = _ordered(copy)
    assert built.status == 2
    assert "[folder-missing]" in built.said
    assert "Traceback" not in built.said
    assert site.stands()


def test_a_fault_of_a_draft_is_printed_and_stops_nobody(
    site: Site, copy: Desk, tmp_path: Path
) -> None:
    copy.change("content/news/2024/ban-nhap/index.md", "author:", "tác giả:")
    built = replace(copy, output=tmp_path / "trang").build()
    assert built.status == 0, built.said
    assert "lỗi (bản nháp) [key-unknown]" in built.said
    assert site.stands()


def test_a_name_that_a_mac_wrote_is_found(copy: Desk, tmp_path: Path) -> None:
    """Letter by mark on disk, composed in the text: one name, and the photo shows."""
    folder = "content/news/2023/tong-ket"
    photos.moved(f"{folder}/an.jpg", f"{folder}/{photos.TWIN}")(copy)
    text = (copy.root / REPORT).read_text(encoding="utf-8")
    copy.write(REPORT, text.replace("an.jpg", "điểm cầu.jpg"))
    built = replace(copy, output=tmp_path / "trang").build()
    assert built.status == 0, built.said
    assert "0 lỗi, 0 cảnh báo." in built.said
    page = (tmp_path / "trang/tin-tuc/2023/tong-ket/index.html").read_text("utf-8")
    assert "Phòng họp có bàn dài và màn hình" in page


def _ordered(place: Desk) -> Built:
    return command(
        "build",
        *("--root", str(place.root), "--output", str(place.output)),
        *("--store", str(place.store), "--as-of", AS_OF),
    )


def _link(output: Path) -> str:
    return os.fspath(output.readlink()) if output.is_symlink() else ""


def _names(root: Path) -> list[str]:
    return sorted(ascii(path.relative_to(root)) for path in root.rglob("*"))
