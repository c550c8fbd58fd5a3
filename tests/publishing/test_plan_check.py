"""The whole plan is checked before a byte is written."""

from __future__ import annotations

from collections.abc import Iterable

import pytest

from gazette.core.problems import Place, Problem
from gazette.publishing.plan_check import check_plan
from gazette.publishing.plans import FilePlan, PagePlan, Plan, WrittenLink, path_of
from gazette.publishing.public import Withheld
from gazette.publishing.view import KeptView, View, view_digest


class Words(View, kw_only=True):
    text: str = ""


HERE = Place(file="content/news/2021/a/index.md", line=7, column=3)
THERE = Place(file="content/news/2021/b/index.md", line=1, column=1)


def page(route: str, text: str = "", **more: object) -> PagePlan:
    return PagePlan(route=route, template="x.html", page=Words(text=text), **more)


class Clean(set[str]):
    """What was looked through, in memory."""

    def is_clean(self, digest: str) -> bool:
        return digest in self

    def note_clean(self, digest: str) -> None:
        self.add(digest)


def codes(
    plans: Iterable[Plan],
    withheld: Iterable[Withheld] = (),
    clean: Clean | None = None,
) -> list[str]:
    known = Clean() if clean is None else clean
    return [p.code for p in check_plan(tuple(plans), "/vks", tuple(withheld), known)]


def test_a_sound_plan_has_no_faults() -> None:
    link = WrittenLink(href="/vks/b/#muc-1", place=HERE)
    assert codes([page("/a/", links=(link,)), page("/b/", anchors=("muc-1",))]) == []


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("/a/", "/a/"),
        ("/a/", "/A/"),
        ("/a/", "/a/index.html"),
        ("/\N{LATIN SMALL LETTER E WITH ACUTE}/", "/e\N{COMBINING ACUTE ACCENT}/"),
        ("/a", "/a/b"),
    ],
)
def test_two_things_cannot_have_one_address(one: str, other: str) -> None:
    plans = [page(one, origin=HERE), FilePlan(route=other, data=b"", origin=THERE)]
    problems = list(check_plan(plans, "", ()))
    assert [p.code for p in problems] == ["address-taken"]
    said = dict(problems[0].particulars)
    files = {problems[0].place.file, said["other"].rpartition(":")[0]}
    assert files == {HERE.file, THERE.file}


@pytest.mark.parametrize(
    "route",
    ["/../x", "/a/../b/", "x", "/a//b", "/a\\b", "/a\n", "/./a", "/" + "a" * 201],
)
def test_no_address_leaves_the_site(route: str) -> None:
    assert "route-unsafe" in codes([page(route)])


@pytest.mark.parametrize(
    ("href", "code"),
    [
        ("/vks/khong-co/", "link-dead"),
        ("/vks/b", "link-dead"),
        ("/vks/b/#khong-co", "anchor-dead"),
        ("/vks/b/?q=1", None),
        ("/vks/b/#muc-1", None),
    ],
)
def test_links_of_officers_lead_somewhere(href: str, code: str | None) -> None:
    link = WrittenLink(href=href, place=HERE)
    plans = [page("/a/", links=(link,)), page("/b/", anchors=("muc-1",))]
    problems: list[Problem] = list(check_plan(plans, "/vks", ()))
    assert [p.code for p in problems] == ([code] if code else [])
    assert all(p.place == HERE for p in problems)


def test_a_slash_forgotten_is_offered() -> None:
    link = WrittenLink(href="/vks/b", place=HERE)
    plans = [page("/a/", links=(link,)), page("/b/")]
    (problem,) = check_plan(plans, "/vks", ())
    assert problem.near == ("/b/",)


def test_a_draft_that_shows_anywhere_is_a_leak() -> None:
    draft = Withheld(place=THERE, marks=("Bài nháp về hội nghị".encode(),))
    plans = [page("/", text="Tin mới: Bài nháp về hội nghị")]
    assert codes(plans, [draft]) == ["leak"]
    assert codes([page("/", text="Tin khác")], [draft]) == []


@pytest.mark.parametrize(
    ("route", "path"),
    [("/", "index.html"), ("/a/", "a/index.html"), ("/a/b.xml", "a/b.xml")],
)
def test_a_route_is_a_file(route: str, path: str) -> None:
    assert path_of(route) == path


def test_a_kept_page_is_looked_through_once_for_the_same_marks() -> None:
    asked: list[str] = []

    def kept(text: str) -> PagePlan:
        view = Words(text=text)

        def again() -> View:
            asked.append(text)
            return view

        page = KeptView(digest=view_digest(view), indexed=True, again=again)
        return PagePlan(route="/a/", template="x.html", page=page)

    clean = Clean()
    drafts = [Withheld(place=HERE, marks=(b"/2021/kin/",))]
    for _ in range(2):
        assert codes([kept("lời")], drafts, clean) == []
    assert asked == ["lời"]
    other = [Withheld(place=HERE, marks=("lời".encode(),))]
    for _ in range(2):
        assert codes([kept("lời")], other, clean) == ["leak"]
