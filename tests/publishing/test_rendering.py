"""Templates see ``page`` and ``site``; keys follow everything that they see."""

from __future__ import annotations

from pathlib import Path

import jinja2
import msgspec
import pytest

from gazette.publishing.atoms import Assets, Footer, SiteView
from gazette.publishing.plans import PagePlan
from gazette.publishing.rendering import Renderer
from gazette.publishing.view import Html, StoredHtml, View

SITE = SiteView(
    name="Trang mẫu",
    tagline="Thử",
    base="",
    url="https://example.org",
    home="/",
    nav=(),
    footer=Footer(governing_body="A", editor="B", licence="C"),
    assets=Assets(css="/a.css"),
    illustrative=True,
)


class Sheet(View, kw_only=True):
    text: str
    maybe: str | None = None
    html: Html = Html(text="<b>x</b>")
    body: StoredHtml = StoredHtml(digest="d", addresses=("/a?b=1&c=2",))
    rows: tuple[str, ...] = ()


PIECES = {"d": '<p><a href="slot:0">đây</a></p>'}


def renderer(folder: Path, site: SiteView = SITE, **templates: str) -> Renderer:
    folder.mkdir(exist_ok=True)
    for name, text in templates.items():
        (folder / f"{name}.html").write_text(text, encoding="utf-8")
    return Renderer(folder, site, PIECES.__getitem__)


def plan(**fields: object) -> PagePlan:
    return PagePlan(route="/", template="x.html", page=Sheet(**{"text": "a", **fields}))


def test_texts_are_escaped_and_safe_markup_is_not(tmp_path: Path) -> None:
    press = renderer(
        tmp_path / "t", x="{{ page.text }}|{{ page.html }}|{{ page.body }}"
    )
    made = press.render(plan(text="<script>"))
    assert made.decode() == (
        '&lt;script&gt;|<b>x</b>|<p><a href="/a?b=1&amp;c=2">đây</a></p>\n'
    )


@pytest.mark.parametrize(
    "template",
    [
        "{{ page.no_such_field }}",
        "{{ settings }}",
        "{{ page.maybe }}",
        "{{ page.rows }}",
        "{{ page }}",
        "{{ page.rows|sort }}",
        "{{ page.text|default('x') }}",
        "{{ range(3) }}",
        "{{ lipsum() }}",
        "{{ page.rows|random }}",
    ],
)
def test_a_template_that_reaches_further_fails(tmp_path: Path, template: str) -> None:
    press = renderer(tmp_path / "t", x=template)
    with pytest.raises(jinja2.TemplateError):
        press.render(plan())


def test_the_key_follows_view_site_and_every_template_used(tmp_path: Path) -> None:
    parts = {
        "x": '{% extends "base.html" %}{% from "m.html" import m %}'
        "{% block b %}{{ m(page.text) }}{% endblock %}",
        "base": "{% block b %}{% endblock %}",
        "m": "{% macro m(x) %}{{ x }}{% endmacro %}",
        "other": "x",
    }
    key = renderer(tmp_path / "t", **parts).key(plan())
    assert renderer(tmp_path / "t", **parts).key(plan()) == key
    assert renderer(tmp_path / "t", other="y").key(plan()) == key
    changed_site = msgspec.structs.replace(SITE, tagline="Khác")
    keys = {
        key,
        renderer(tmp_path / "t").key(plan(text="b")),
        renderer(tmp_path / "t", changed_site).key(plan()),
        renderer(tmp_path / "t", base="!{% block b %}{% endblock %}").key(plan()),
        renderer(tmp_path / "t", m="{% macro m(x) %}!{% endmacro %}").key(plan()),
    }
    assert len(keys) == 5
