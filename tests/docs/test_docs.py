"""What README and the handbook say is so: examples build, links lead, verbs exist."""

from __future__ import annotations

import re
import shutil
import subprocess
import sys
from collections.abc import Iterator
from itertools import pairwise
from pathlib import Path

import pytest

import tasks
from tests.build.folder import REPOSITORY, Built, Desk, desk, newsroom, photo
from tests.docs.handbook import (
    ALONE,
    ANSWER,
    CODE,
    FILE,
    QUOTED,
    WRONG,
    Example,
    examples,
    links,
)

AS_OF = "2026-11-20T08:00"
DOCS = REPOSITORY / "docs"
EXTENDING = DOCS / "extending.md"
GENERATED = {"thong-bao.md"}
HANDBOOK = sorted(p for p in DOCS.glob("*.md") if p.name not in GENERATED)
PAGES = [*HANDBOOK, REPOSITORY / "README.md", REPOSITORY / "CONTRIBUTING.md"]
PICTURE = re.compile(r"[\w-]+\.(?:jpg|png)", re.IGNORECASE)
PAGES_MADE = re.compile(r"Trang: [0-9]+/[0-9]+")
MISSED = re.compile(r"\[photo-missing\] Không thấy ảnh `([^`]+)`")
OFFERED = re.compile(r"\[photo-missing\].* Có phải là `([^`]+)`")
ATTACHED = re.compile(r"[\w-]+\.pdf")
# What the handbook speaks of when it says «trang mẫu» and «Tỉnh Mẫu».
REGISTERS = ("units", "clusters", "criteria", "people", "titles.yaml", "site.yaml")


def _name(page: Path) -> str:
    return page.relative_to(REPOSITORY).as_posix()


def _of(page: Path, *marks: str) -> list[Example]:
    return [example for example in examples(page) if example.mark in marks]


def with_examples(*marks: str) -> list[Path]:
    """The pages that have examples of these kinds."""
    return [page for page in HANDBOOK if _of(page, *marks)]


@pytest.fixture
def newsdesk(tmp_path: Path) -> Desk:
    """The small newsroom of the build tests, with the sample's registers."""
    made = desk(tmp_path)
    for name in REGISTERS:
        source = REPOSITORY / "data" / name
        target = made.root / "data" / name
        if source.is_dir():
            shutil.copytree(source, target, dirs_exist_ok=True)
        else:
            shutil.copyfile(source, target)
    # The two reports that the small newsroom brings have a section of their own.
    site = (made.root / "data/site.yaml").read_text(encoding="utf-8")
    made.write("data/site.yaml", site + "  - Thi đua | thi-dua\n")
    return made


def put(newsdesk: Desk, example: Example, answer: str = "") -> None:
    """Write the example, and beside it the photos and papers it names; a photo that
    the *answer* misses lies there under the name that it offers.
    """
    newsdesk.write(example.file, example.text)
    folder = (newsdesk.root / example.file).parent
    names = {*PICTURE.findall(example.text), *OFFERED.findall(answer)}
    for name in sorted(names - set(MISSED.findall(answer))):
        if not (folder / name).exists() and "content/news" in example.file:
            photo(folder / name, 1280, 800, "#8a1f2b")
    for name in sorted(set(ATTACHED.findall(example.text))):
        (folder / name).write_bytes(b"%PDF-1.4\n%%EOF\n")


def steady(said: str) -> str:
    """*said* without the number of pages, which grows with every kind of page."""
    return PAGES_MADE.sub("Trang: …", said)


def steps(page: Path) -> Iterator[list[Example]]:
    """The page's files, cut where one is written anew."""
    step: list[Example] = []
    for example in _of(page, FILE):
        if example.file in {other.file for other in step}:
            yield step
            step = []
        step.append(example)
    yield step


@pytest.mark.parametrize("page", HANDBOOK, ids=_name)
def test_every_example_is_marked(page: Path) -> None:
    loose = [
        f"{page.name}:{example.line}"
        for example in examples(page)
        if example.language in ("yaml", "markdown", "csv") and not example.mark
    ]
    assert loose == []
    known = {"", FILE, QUOTED, WRONG, ANSWER, ALONE}
    if page == EXTENDING:
        known.add(CODE)
    assert {example.mark for example in examples(page)} <= known


@pytest.mark.parametrize("page", with_examples(FILE), ids=_name)
def test_examples_build_without_a_word_of_complaint(page: Path, newsdesk: Desk) -> None:
    for step in steps(page):
        for example in step:
            put(newsdesk, example)
        built = newsdesk.build(as_of=AS_OF)
        assert built.status == 0, built.said
        assert "0 lỗi, 0 cảnh báo" in built.said


@pytest.mark.parametrize("page", with_examples(ALONE), ids=_name)
def test_a_newsroom_from_nothing_builds(page: Path, tmp_path: Path) -> None:
    alone = Desk(
        root=tmp_path / "moi", output=tmp_path / "trang", store=tmp_path / "kho"
    )
    for example in _of(page, ALONE):
        put(alone, example)
    built = alone.build(as_of=AS_OF)
    assert built.status == 0, built.said
    assert "0 lỗi, 0 cảnh báo" in built.said


@pytest.mark.parametrize("page", with_examples(WRONG), ids=_name)
def test_wrong_examples_are_answered_as_printed(page: Path, newsdesk: Desk) -> None:
    for example in _of(page, FILE):
        put(newsdesk, example)
    for wrong, answer in pairwise(_of(page, WRONG, ANSWER)):
        if wrong.mark != WRONG:
            continue
        assert answer.mark == ANSWER, f"{page.name}:{wrong.line} has no answer"
        there = newsdesk.root / wrong.file
        before = there.read_text(encoding="utf-8") if there.exists() else None
        put(newsdesk, wrong, answer.text)
        built = newsdesk.build(as_of=AS_OF)
        said = f"{page.name}:{answer.line}\n{built.said}"
        assert steady(answer.text) in steady(built.said), said
        if before is None:
            shutil.rmtree(there.parent) if there.name == "index.md" else there.unlink()
        else:
            newsdesk.write(wrong.file, before)


@pytest.mark.parametrize("page", with_examples(QUOTED), ids=_name)
def test_quoted_lines_stand_in_the_file(page: Path) -> None:
    for example in _of(page, QUOTED):
        path = REPOSITORY / example.file
        whole = (
            path.read_text(encoding="utf-8")
            if path.exists()
            else "".join(e.text for e in _of(page, FILE) if e.file == example.file)
        )
        assert example.text in whole, f"{page.name}:{example.line}"


@pytest.mark.slow
def test_an_officer_may_follow_every_page_in_the_sample(tmp_path: Path) -> None:
    """All examples together, on top of the whole sample newsroom."""
    sample = Desk(
        root=tmp_path / "mau", output=tmp_path / "trang", store=tmp_path / "kho"
    )
    for room in ("content", "data"):
        shutil.copytree(REPOSITORY / room, sample.root / room)
    for page in HANDBOOK:
        for example in _of(page, FILE):
            put(sample, example)
    checked = _checked(sample)
    assert checked.status == 0, checked.said
    assert "0 lỗi, 0 cảnh báo" in checked.said


def _checked(newsdesk: Desk) -> Built:
    from tests.build.folder import command

    return command(
        "check",
        *("--root", str(newsdesk.root), "--as-of", AS_OF),
        *("--output", str(newsdesk.output), "--store", str(newsdesk.store)),
    )


def test_the_slice_of_extending_is_built_as_it_stands(tmp_path: Path) -> None:
    """A page type added step by step, in a copy of the house, by Pelican itself."""
    house = tmp_path / "nha"
    for name in ("plugins", "theme"):
        shutil.copytree(
            REPOSITORY / name,
            house / name,
            ignore=shutil.ignore_patterns("__pycache__"),
        )
    newsroom(house)
    for example in _of(EXTENDING, CODE):
        target = house / example.file
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_text(example.text, encoding="utf-8", newline="\n")
    settings = (REPOSITORY / "pelicanconf.py").read_text(encoding="utf-8")
    row = '    "gazette.conferences",\n    "gazette.exports",\n'
    settings = settings.replace('    "gazette.exports",\n', row)
    (house / "pelicanconf.py").write_text(settings, encoding="utf-8", newline="\n")
    built = subprocess.run(
        [
            *(sys.executable, "-m", "pelican", "content", "-s", "pelicanconf.py"),
            *("-o", "trang", "-e", 'AS_OF="2024-06-01T08:00"'),
        ],
        cwd=house,
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=False,
    )
    assert built.returncode == 0, built.stdout + built.stderr
    page = (house / "trang/hoi-nghi/index.html").read_text(encoding="utf-8")
    page = page.replace("\u00a0", " ")  # words that a line must not part
    assert "tổng kết năm 2023" in page
    assert "ngày 20 tháng 12 năm 2023" in page
    assert "hẹn giờ" not in page
    front = (house / "trang/index.html").read_text(encoding="utf-8")
    assert 'href="/hoi-nghi/"' in front


# --- links, verbs, words -------------------------------------------------------


@pytest.mark.parametrize("page", PAGES, ids=_name)
def test_every_link_leads_to_a_file(page: Path) -> None:
    dead = []
    for link in links(page):
        path, _, anchor = link.partition("#")
        if re.match(r"[a-z]+:", path):
            continue
        target = (page.parent / path).resolve() if path else page
        if not target.exists() or (anchor and anchor not in _anchors(target)):
            dead.append(link)
    assert dead == []


def _anchors(page: Path) -> set[str]:
    """The anchors that GitHub gives to the headings of *page*."""
    found = set()
    for heading in re.findall(
        r"^#+ (.+)$", page.read_text(encoding="utf-8"), re.MULTILINE
    ):
        kept = re.sub(r"[^\w\- ]", "", heading.lower())
        found.add(kept.replace(" ", "-"))
    return found


@pytest.mark.parametrize("page", PAGES, ids=_name)
def test_every_verb_and_option_exists(page: Path) -> None:
    text = page.read_text(encoding="utf-8")
    unknown = []
    for match in re.finditer(r"(?:tasks\.py|invoke) ([a-z]+)([^`\n|]*)", text):
        verb, rest = match[1], match[2].partition(" -- ")[0]
        if verb not in tasks.VERBS:
            unknown.append(match[0])
            continue
        options = tasks.inspect.signature(tasks.VERBS[verb]).parameters
        for option in re.findall(r"--([a-z-]+)", rest):
            if option != "help" and option.replace("-", "_") not in options:
                unknown.append(match[0])
    assert unknown == []


@pytest.mark.parametrize("page", PAGES, ids=_name)
def test_every_file_of_the_repository_that_is_named_exists(page: Path) -> None:
    text = page.read_text(encoding="utf-8")
    written = {example.file for p in PAGES for example in examples(p)}
    named = set(
        re.findall(
            r"`((?:plugins|theme|tests|docs|\.ci|\.github)/[\w./-]*\w\.\w+)`", text
        )
    )
    missing = {n for n in named if not (REPOSITORY / n).exists()} - written
    assert missing == set()


def test_pictures_are_light() -> None:
    heavy = [p.name for p in DOCS.glob("images/*") if p.stat().st_size > 200_000]
    assert heavy == []
