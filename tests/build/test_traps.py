"""What Pelican 4.12 does that must not reach our users: each trap is a test.

Stock Pelican loses an article with a bad date and exits 0, publishes drafts and
editors' leftovers, empties the output before it reads, forgets a missing plugin and
ends a Ctrl-C with 0.
"""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from tests.build.folder import AS_OF, REPOSITORY, Built, Desk, command, texts, tree

REPORT = "content/news/2023/tong-ket/index.md"


def refused(desk: Desk, built: Built, before: dict[str, str]) -> None:
    """A fault: status 1 or 2, no traceback, the published site untouched."""
    assert built.status in (1, 2), built.said
    assert "Traceback" not in built.said
    assert tree(desk.output) == before


@pytest.mark.parametrize(
    ("name", "old", "new"),
    [
        (REPORT, "date: 2023-12-21 09:30", "date: 32/13/2021"),
        (REPORT, "date: 2023-12-21 09:30", "date: 2024"),
        (REPORT, "title: Cụm thi đua số 1 tổng kết năm 2023\n", ""),
        (REPORT, "../ky-giao-uoc/index.md", "{filename}../khong-co/index.md"),
        (REPORT, "summary:", "sumary:"),
        (REPORT, "illustrative: true", "illustrative: true\nsave_as: ../ra-ngoai.html"),
        (REPORT, "illustrative: true", "illustrative: true\nslug: ../../ra-ngoai"),
        (REPORT, "illustrative: true", "illustrative: true\nslug: ky-giao-uoc"),
    ],
    ids=(
        "bad-date",
        "partial-date",
        "no-title",
        "dead-link",
        "unknown-key",
        "save-as",
        "slug-escape",
        "slug-taken",
    ),
)
def test_no_article_is_lost_in_silence(
    newsdesk: Desk, name: str, old: str, new: str
) -> None:
    newsdesk.build()
    before = tree(newsdesk.output)
    newsdesk.change(name, old, new)
    built = newsdesk.build()
    refused(newsdesk, built, before)
    assert "content/news/2023/" in built.said


def test_bad_utf8_is_told_with_its_file(newsdesk: Desk) -> None:
    newsdesk.build()
    before = tree(newsdesk.output)
    (newsdesk.root / REPORT).write_bytes(b"---\ntitle: Nguy\xe3n\n---\n")
    built = newsdesk.build()
    refused(newsdesk, built, before)
    assert f"{REPORT}:2" in built.said


def test_all_faults_of_all_files_come_in_one_run(newsdesk: Desk) -> None:
    newsdesk.change(REPORT, "date: 2023-12-21 09:30", "date: 2023-13-41")
    newsdesk.change("data/units/tinh.yaml", "kind: khu vực", "kind: khu vục")
    newsdesk.change("data/scores/2023/cum-1.yaml", "A2: 40", "A2: bốn mươi")
    built = newsdesk.build()
    for name in (REPORT, "data/units/tinh.yaml", "data/scores/2023/cum-1.yaml"):
        assert f"{name}:" in built.said
    assert not newsdesk.output.exists()


def test_drafts_and_embargoed_items_are_nowhere(newsdesk: Desk) -> None:
    built = newsdesk.build()
    assert built.status == 0, built.said
    everything = texts(newsdesk.output) + "\n".join(tree(newsdesk.output))
    for secret in (
        "Bản nháp chưa ai",
        "bí mật",
        "ban-nhap",
        "bi-mat",
        "hẹn giờ",
        "cam-dang",
        "hen-gio",
    ):
        assert secret not in everything, f"leaked: {secret}"


def test_an_embargo_ends_at_its_minute_in_vietnam(newsdesk: Desk) -> None:
    page = "tin-tuc/2024/cam-dang/index.html"
    newsdesk.build(as_of="2024-06-01T01:59:00+00:00")
    assert page not in tree(newsdesk.output)
    newsdesk.build(as_of="2024-06-01T02:00:00+00:00")
    assert page in tree(newsdesk.output)
    newsdesk.build(as_of="2024-06-01T08:59")
    assert "hẹn giờ" not in texts(newsdesk.output)


def test_a_hidden_report_has_a_page_and_no_mention(newsdesk: Desk) -> None:
    newsdesk.build()
    page = newsdesk.output / "tin-tuc/2024/an/index.html"
    assert 'content="noindex"' in page.read_text(encoding="utf-8")
    others = texts(newsdesk.output).replace(page.read_text(encoding="utf-8"), "")
    assert "/tin-tuc/2024/an/" not in others
    assert "Thông báo chỉ người" not in others


@pytest.mark.parametrize(
    "leftover", [".#index.md", ".index.md.swp", "index.md~", "#index.md#", ".DS_Store"]
)
def test_leftovers_of_editors_are_not_published(newsdesk: Desk, leftover: str) -> None:
    newsdesk.build()
    before = tree(newsdesk.output)
    newsdesk.write(f"content/pages/{leftover}", "---\ntitle: Rác\n---\nRác của máy.\n")
    assert newsdesk.build().status == 0
    assert tree(newsdesk.output) == before


@pytest.mark.parametrize(
    "plugins",
    [
        ["gazette.news", "gazette.khong_co"],
        ["gazette.news", "tests.build.broken_plugins.raises"],
        ["gazette.news", "tests.build.broken_plugins.generator"],
    ],
    ids=("missing", "register-raises", "foreign-generator"),
)
def test_a_plugin_that_is_missing_or_fails_stops_the_build(
    newsdesk: Desk, plugins: list[str]
) -> None:
    newsdesk.build()
    before = tree(newsdesk.output)
    built = newsdesk.build(settings={"PLUGINS": plugins})
    assert built.status == 2
    assert tree(newsdesk.output) == before


def test_a_foreign_plugin_that_cannot_be_imported_is_told(
    newsdesk: Desk, tmp_path: Path
) -> None:
    """Pelican imports every namespace plugin that is installed, wanted or not."""
    newsdesk.build()
    before = tree(newsdesk.output)
    foreign = tmp_path / "site" / "pelican" / "plugins" / "hong"
    foreign.mkdir(parents=True)
    (foreign / "__init__.py").write_text("import khong_co_thu_vien_nay\n")
    built = command(
        *("build", "--root", str(newsdesk.root), "--output", str(newsdesk.output)),
        *("--store", str(newsdesk.store), "--as-of", AS_OF),
        environment={"PYTHONPATH": str(tmp_path / "site")},
    )
    refused(newsdesk, built, before)
    assert built.status == 2
    assert "[setting-plugin-fails]" in built.said
    assert "khong_co_thu_vien_nay" in built.said


def test_a_link_to_a_heading_that_is_not_there_is_dead(newsdesk: Desk) -> None:
    newsdesk.change(REPORT, "../ky-giao-uoc/index.md", "#muc-khong-co")
    built = newsdesk.build()
    assert built.status == 1
    assert "[anchor-dead]" in built.said


def test_a_slice_taken_out_takes_its_pages_with_it(newsdesk: Desk) -> None:
    newsdesk.build()
    assert "don-vi/index.html" in tree(newsdesk.output)
    plugins = ["gazette.news", "gazette.leaderboards", "gazette.exports"]
    built = newsdesk.build(settings={"PLUGINS": plugins})
    assert built.status == 0, built.said
    assert not [path for path in tree(newsdesk.output) if path.startswith("don-vi/")]
    assert 'href="/don-vi/' not in texts(newsdesk.output)


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("TIMEZONE", "UTC"),
        ("AS_OF", "hôm qua"),
        ("SITEURL", "thu.example"),
        ("RELATIVE_URLS", True),
        ("DELETE_OUTPUT_DIRECTORY", True),
        ("THEME", str(REPOSITORY / "tests")),
    ],
)
def test_a_setting_that_cannot_hold_is_refused(
    newsdesk: Desk, name: str, value: object
) -> None:
    newsdesk.build()
    before = tree(newsdesk.output)
    built = newsdesk.build(settings={name: value})
    refused(newsdesk, built, before)
    assert built.status == 2


def test_a_truncated_store_is_a_rebuild_and_never_a_crash(newsdesk: Desk) -> None:
    newsdesk.build()
    before = tree(newsdesk.output)
    for size in (0, 10, 4096):
        for kept in sorted(newsdesk.store.rglob("*.sqlite*")):
            os.truncate(kept, min(size, kept.stat().st_size))
        built = newsdesk.build()
        assert built.status == 0, built.said
        assert tree(newsdesk.output) == before


def test_a_truncated_photo_stops_and_nothing_is_published(newsdesk: Desk) -> None:
    newsdesk.build()
    before = tree(newsdesk.output)
    photo = newsdesk.root / "content/news/2023/tong-ket/an.jpg"
    os.truncate(photo, photo.stat().st_size // 2)
    built = newsdesk.build()
    refused(newsdesk, built, before)
    assert "an.jpg" in built.said


def test_a_foreign_folder_is_never_touched(newsdesk: Desk) -> None:
    newsdesk.output.mkdir()
    (newsdesk.output / "luan-van.docx").write_bytes(b"khong phai cua trang")
    built = newsdesk.build()
    assert built.status == 2
    assert tree(newsdesk.output).keys() == {"luan-van.docx"}


def test_an_unchanged_report_is_neither_parsed_nor_decoded(newsdesk: Desk) -> None:
    """Counted by the press itself: texts parsed and photos opened."""
    time.sleep(2.1)  # files changed within two seconds are hashed again, not parsed
    cold, warm = _outcome(newsdesk), _outcome(newsdesk)
    assert cold.parsed > 10
    assert cold.opened >= 3
    assert (warm.parsed, warm.opened) == (0, 0)
    newsdesk.change(REPORT, "buổi sáng", "buổi chiều")
    edited = _outcome(newsdesk)
    assert (edited.parsed, edited.opened) == (1, 0)


def _outcome(desk: Desk):  # type: ignore[no-untyped-def]
    from pelican.settings import read_settings

    from gazette.publishing.bridge import Publication

    conf = read_settings(
        str(REPOSITORY / "pelicanconf.py"),
        override={
            "PATH": str(desk.root / "content"),
            "DATA_PATH": str(desk.root / "data"),
            "OUTPUT_PATH": str(desk.output),
            "CACHE_PATH": str(desk.store),
            "THEME": str(desk.theme),
            "AS_OF": AS_OF,
        },
    )
    return Publication(conf)._run(publishing=True)


def pelican(desk: Desk, *more: str) -> subprocess.Popen[str]:
    """Pelican's own command line on the newsroom."""
    settings = desk.root.parent / "thu_conf.py"
    settings.write_text(
        "import sys\n"
        f"sys.path.insert(0, {str(REPOSITORY)!r})\n"
        "from pelicanconf import *\n"
        f"THEME = {str(desk.theme)!r}\n"
        f"PLUGIN_PATHS = [{str(REPOSITORY / 'plugins')!r}]\n"
        f"DATA_PATH = {str(desk.root / 'data')!r}\n"
        f"CACHE_PATH = {str(desk.store)!r}\n",
        encoding="utf-8",
    )
    return subprocess.Popen(
        [
            sys.executable,
            "-m",
            "pelican",
            str(desk.root / "content"),
            "-s",
            str(settings),
            "-o",
            str(desk.output),
            "-e",
            f'AS_OF="{AS_OF}"',
            *more,
        ],
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        encoding="utf-8",
    )


def test_pelican_itself_builds_the_same_bytes(newsdesk: Desk, tmp_path: Path) -> None:
    newsdesk.build()
    ours = tree(newsdesk.output)
    theirs = Desk(
        root=newsdesk.root,
        output=tmp_path / "pelican",
        store=tmp_path / "kho-khac",
        theme=newsdesk.theme,
    )
    run = pelican(theirs)
    said, _ = run.communicate(timeout=120)
    assert run.returncode == 0, said
    assert tree(theirs.output) == ours


def test_pelican_itself_fails_loudly(newsdesk: Desk) -> None:
    newsdesk.build()
    before = tree(newsdesk.output)
    newsdesk.change(REPORT, "date: 2023-12-21 09:30", "date: 32/13/2021")
    run = pelican(newsdesk)
    said, _ = run.communicate(timeout=120)
    assert run.returncode == 1
    assert f"{REPORT}:3" in said
    assert "Traceback" not in said
    assert tree(newsdesk.output) == before


@pytest.mark.skipif(os.name == "nt", reason="SIGINT is sent otherwise there")
def test_an_interrupted_build_does_not_look_like_success(newsdesk: Desk) -> None:
    newsdesk.build()
    before = tree(newsdesk.output)
    for number in range(150):
        newsdesk.write(
            f"content/news/2022/tin-{number}/index.md",
            f"---\ntitle: Tin số {number}\ndate: 2022-05-01\ncategory: Thi đua\n"
            f"author: Thử\nsummary: Tóm tắt.\n---\nNội dung {number}.\n",
        )
    run = pelican(newsdesk)
    time.sleep(1.0)
    while run.poll() is None:
        run.send_signal(signal.SIGINT)
        time.sleep(0.05)
    said, _ = run.communicate()
    if run.returncode == 0:
        pytest.fail(f"the build ended before it was interrupted: {said}")
    assert tree(newsdesk.output) == before
