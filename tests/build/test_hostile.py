"""What a hostile or careless file may try: none gets out of its place, into a page as
markup, or keeps a build busy.

The words of ``INJECTION`` are put into every text of the record and looked for in every
page, feed and JSON-LD block that is published.
"""

from __future__ import annotations

import json
import os
import re
from html.parser import HTMLParser
from pathlib import Path
from xml.dom import minidom

import pytest

from gazette.publishing.integrity import integrity
from tests.build.folder import Desk, texts, tree

REPORT = "content/news/2023/tong-ket/index.md"
DECISION = "data/decisions/2023/7-qd-vks.yaml"
SECRET = "khong-ai-duoc-doc"

INJECTION = (
    "'\"><img src=x onerror=alert(1)></script><script>alert(2)</script>]]>--><!--"
    "{{7*7}}{% raw %}&amp;"
)
QUOTED = "'" + INJECTION.replace("'", "''") + "'"


class _Tags(HTMLParser):
    """Every tag with its attributes, and scripts that hold anything."""

    def __init__(self) -> None:
        super().__init__()
        self.tags: list[tuple[str, dict[str, str | None]]] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append((tag, dict(attrs)))


def pages(output: Path) -> dict[str, str]:
    return {
        path.relative_to(output.resolve()).as_posix(): path.read_text(encoding="utf-8")
        for path in sorted(output.resolve().rglob("*.html"))
    }


def real(desk: Desk) -> None:
    """Take the fiction marks out: JSON-LD stands on real pages only."""
    for path in (*desk.root.rglob("*.yaml"), *desk.root.rglob("*.md")):
        text = path.read_text(encoding="utf-8")
        text = re.sub(r"(?m)^ *illustrative: true\n", "", text)
        path.write_text(text, encoding="utf-8", newline="\n")


def inject(desk: Desk) -> None:
    """Put the injection wherever a text may stand."""
    real(desk)
    for name, keys in {
        "data/site.yaml": ("name", "tagline", "governing_body", "editor", "licence"),
        REPORT: ("title", "summary", "author"),
        "data/titles.yaml": ("name",),
        "data/criteria/thu.yaml": ("name",),
        "data/clusters/cum.yaml": ("name",),
    }.items():
        path = desk.root / name
        text = path.read_text(encoding="utf-8")
        for key in keys:
            text, found = re.subn(
                rf"(?m)^( *){key}: .*$",
                lambda line, key=key: f"{line[1]}{key}: {QUOTED}",
                text,
                count=1,
            )
            assert found == 1, (name, key)
        path.write_text(text, encoding="utf-8", newline="\n")
    desk.change(REPORT, "  - Tổng kết", f"  - {QUOTED}")
    desk.change(REPORT, "Trần Thử Bình | Viện trưởng", f"{QUOTED[:-1]} | Viện trưởng'")
    desk.change(DECISION, "Lao động tiên tiến", QUOTED)
    desk.change("data/units/tinh.yaml", "VKSND khu vực Thử An", QUOTED)
    for name in ("data/clusters/cum.yaml", "data/scores/2023/cum-1.yaml", REPORT):
        path = desk.root / name
        text = path.read_text(encoding="utf-8")
        text = text.replace("VKSND khu vực Thử An | an.jpg", f"{QUOTED[:-1]} | an.jpg'")
        text = text.replace("VKSND khu vực Thử An:", f"{QUOTED}:")
        text = re.sub(r"(?m)(- |lead: )VKSND khu vực Thử An$", rf"\1{QUOTED}", text)
        path.write_text(text, encoding="utf-8", newline="\n")
    cell = '"' + INJECTION.replace('"', '""') + '"'
    # A person may not bear a unit's name, nor a semicolon.
    person = cell.replace("&amp;", "&amp Bình")
    desk.change("data/decisions/2023/danh-sach.csv", "Trần Thử Bình", person)
    desk.change("data/decisions/2023/danh-sach.csv", "VKSND khu vực Thử An", cell)
    desk.change("data/scores/2023/cum-1.yaml", "một vụ chậm", "<img src=x onerror=a>")
    desk.change(REPORT, "Phòng họp có", "\"'><b onmouseover=alert(1)>")
    desk.change(REPORT, "Điểm cầu VKSND", "&lt;script&gt; ]]> {{7*7}} Điểm cầu VKSND")
    desk.change(REPORT, "Hội nghị tổng kết", "<script>a</script> ]]> &#1; Hội nghị")


def test_no_text_of_the_record_becomes_markup(newsdesk: Desk) -> None:
    inject(newsdesk)
    built = newsdesk.build()
    assert built.status == 0, built.said
    shown = pages(newsdesk.output)
    assert sum("onerror=alert(1)" in text for text in shown.values()) > 15
    for name, text in shown.items():
        for tag, attributes in _parsed(text):
            assert attributes.get("src") != "x", name
            assert not [key for key in attributes if key.startswith("on")], name
            if tag == "script":
                assert attributes.get("src") or "ld+json" in str(attributes["type"])
        for block in re.findall(r'ld\+json">(.*?)</script>', text, re.DOTALL):
            json.loads(block)
    assert any("ld+json" in text for text in shown.values())


def test_feeds_and_maps_stay_well_formed(newsdesk: Desk) -> None:
    inject(newsdesk)
    assert newsdesk.build().status == 0
    found = sorted(newsdesk.output.resolve().rglob("*.xml"))
    assert len(found) >= 3
    for path in found:
        document = minidom.parse(str(path))
        assert not document.getElementsByTagName("script")


def _parsed(text: str) -> list[tuple[str, dict[str, str | None]]]:
    parser = _Tags()
    parser.feed(text)
    return parser.tags


def test_no_page_has_inline_scripts_or_styles_and_each_has_its_policy(
    newsdesk: Desk,
) -> None:
    newsdesk.write("data/redirects.yaml", "redirects:\n  - /cu/ | /gioi-thieu/\n")
    assert newsdesk.build().status == 0
    for name, text in pages(newsdesk.output).items():
        tags = _parsed(text)
        policies = [
            a["content"] for _, a in tags if "Content-Security-Policy" in a.values()
        ]
        assert len(policies) == 2, name
        assert "unsafe" not in str(policies)
        assert str(policies[0]).startswith("default-src 'none'")
        assert _named(str(policies[1])) == _run(newsdesk.output, tags, text), name
        assert "style" not in {tag for tag, _ in tags}, name
        assert not [a for _, a in tags if "style" in a], name


def _named(policy: str) -> set[str]:
    """The scripts that a policy names, each by its content."""
    return set(re.findall(r"'(sha256-[^']+)'", policy))


def _run(
    site: Path, tags: list[tuple[str, dict[str, str | None]]], text: str
) -> set[str]:
    """What the page's scripts, and its linked data, really hold."""
    scripts = [given for tag, given in tags if tag == "script" and "src" in given]
    for each in scripts:
        held = (site / str(each["src"]).lstrip("/")).read_bytes()
        assert each["integrity"] == integrity(held), each
    inside = re.findall(r'ld\+json">(.*?)</script>', text, re.DOTALL)
    told = {str(each["integrity"]) for each in scripts}
    return told | {integrity(each.encode()) for each in inside}


@pytest.mark.parametrize(
    ("name", "old", "new"),
    [
        (DECISION, "report: 2023/tong-ket", "file: ../../../{up}/bi-mat.pdf"),
        (DECISION, "report: 2023/tong-ket", "file: {whole}/bi-mat.pdf"),
        (DECISION, "list: danh-sach.csv", "list: ../../../../bi-mat.csv"),
        (REPORT, "tags:", "attachments:\n  - ../../../../../bi-mat.pdf | Tệp\ntags:"),
        (REPORT, "tags:", "attachments:\n  - {whole}/bi-mat.pdf | Tệp\ntags:"),
        (REPORT, "(an.jpg)", "(../../../../../bi-mat.jpg)"),
        (REPORT, "(an.jpg)", "(..%2F..%2F..%2F..%2F..%2Fbi-mat.jpg)"),
        (REPORT, "(an.jpg)", "({whole}/bi-mat.jpg)"),
        (REPORT, "| an.jpg", "| ../../../../../bi-mat.jpg"),
        (REPORT, "(/gioi-thieu/)", "(../../../../../bi-mat.pdf)"),
        (REPORT, "(/gioi-thieu/)", "(//ke-gian.example/)"),
        (REPORT, "(/gioi-thieu/)", "(javascript:alert(1))"),
        (REPORT, "(/gioi-thieu/)", "(java&#115;cript:alert(1))"),
        ("data/site.yaml", "Thi đua | thi-dua", "Thi đua | ../../thi-dua"),
    ],
)
def test_nothing_outside_is_reached(
    newsdesk: Desk, tmp_path: Path, name: str, old: str, new: str
) -> None:
    for ending in ("pdf", "csv", "jpg"):
        (tmp_path / f"bi-mat.{ending}").write_text(SECRET, encoding="utf-8")
    newsdesk.build()
    before = tree(newsdesk.output)
    text = new.replace("{up}", tmp_path.name).replace("{whole}", tmp_path.as_posix())
    newsdesk.change(name, old, text)
    built = newsdesk.build()
    assert built.status == 1, built.said
    assert "Traceback" not in built.said
    assert tree(newsdesk.output) == before


@pytest.mark.parametrize("row", ["/../../x/", "/%2e%2e/x/", "/.git/", "/a?b/", "//a/"])
def test_a_moved_address_stays_inside_the_site(newsdesk: Desk, row: str) -> None:
    newsdesk.write("data/redirects.yaml", f"redirects:\n  - {row} | /gioi-thieu/\n")
    assert newsdesk.build().status == 1
    newsdesk.write("data/redirects.yaml", f"redirects:\n  - /cu/ | {row}\n")
    assert newsdesk.build().status == 1
    assert not newsdesk.output.exists()


@pytest.mark.skipif(os.name == "nt", reason="links there need a right of their own")
@pytest.mark.parametrize("beside", ["content/news/2023/tong-ket", "data/decisions"])
def test_links_and_pipes_are_not_followed(
    newsdesk: Desk, tmp_path: Path, beside: str
) -> None:
    (tmp_path / "bi-mat").mkdir()
    (tmp_path / "bi-mat" / "index.md").write_text(SECRET, encoding="utf-8")
    folder = newsdesk.root / beside
    (folder / "thu-muc").symlink_to(tmp_path / "bi-mat")
    (folder / "tep.pdf").symlink_to(tmp_path / "bi-mat" / "index.md")
    os.mkfifo(folder / "ong.jpg")
    built = newsdesk.build()
    assert built.status == 1
    assert built.said.count("file-is-link") == 2
    assert built.said.count("file-is-special") == 1


@pytest.mark.parametrize("ending", ["html", "svg", "xml", "js", "HTM", "xhtml"])
def test_no_file_that_runs_is_offered(newsdesk: Desk, ending: str) -> None:
    newsdesk.write(f"content/news/2023/tong-ket/tep.{ending}", "<script>a</script>")
    newsdesk.change(REPORT, "tags:", f"attachments:\n  - tep.{ending} | Tệp\ntags:")
    built = newsdesk.build()
    assert built.status == 1
    assert "file-kind-refused" in built.said


BOMB = "a: &a [x, x, x, x, x, x, x, x, x]\n" + "".join(
    f"{new}: &{new} [{', '.join([f'*{old}'] * 9)}]\n"
    for old, new in zip("abcdefgh", "bcdefghi", strict=True)
)


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("data/site.yaml", BOMB),
        ("data/units/x.yaml", "units: " + "[" * 50_000),
        ("data/units/x.yaml", "\n".join(" " * depth + "a:" for depth in range(2000))),
        ("data/units/x.yaml", "units: " + "9" * 100_000),
        ("data/units/x.yaml", "x" * (9 * 1024 * 1024)),
        (REPORT, "---\ntitle: A\ndate: 2023-01-01\n---\n" + "[" * 50_000),
        (REPORT, "---\ntitle: A\ndate: 2023-01-01\n---\n" + "> " * 3000 + "a"),
        (DECISION, "honours:\n  - to:\n      - a" + " " * 60_000 + "b | c"),
        (DECISION, "number: " + "(" * 50_000),
    ],
    ids=(
        "aliases",
        "brackets",
        "depth",
        "digits",
        "size",
        "markdown-brackets",
        "markdown-depth",
        "blanks",
        "round-brackets",
    ),
)
def test_no_text_keeps_a_build_busy(newsdesk: Desk, name: str, text: str) -> None:
    """Each costs a naive reader a minute or an age; all are refused at once."""
    newsdesk.write(name, text)
    built = newsdesk.build()
    assert built.status == 1
    assert "Traceback" not in built.said
    assert len(built.said) < 100_000
    assert not newsdesk.output.exists()


def test_control_characters_reach_no_page(newsdesk: Desk) -> None:
    newsdesk.change(REPORT, "title: Cụm thi đua số 1", 'title: "Cụm\\x01\\u202e 1" #')
    built = newsdesk.build()
    assert built.status == 1
    assert "control-character" in built.said
    newsdesk.change(REPORT, 'title: "Cụm\\x01\\u202e 1" #', "title: Cụm")
    newsdesk.change(REPORT, "Hội nghị tổng kết", "&#1;&#xFFFE;&#27; Hội nghị")
    assert newsdesk.build().status == 0
    assert not re.search("[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe]", texts(newsdesk.output))
