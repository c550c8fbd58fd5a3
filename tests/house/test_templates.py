"""The template contract: two names in, nothing computed, nothing inline."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from jinja2 import Environment, meta, nodes

GIVEN = {"page", "site"}
# Escaping, counting and joining change no meaning; all else is the view's work.
FILTERS = {"e", "escape", "length", "join"}
# StrictUndefined would make these a way round it; the rest compares plain values.
REFUSED_TESTS = {"defined", "undefined", "callable", "filter", "test", "sameas"}
ARITHMETIC = (
    nodes.Add, nodes.Sub, nodes.Mul, nodes.Div, nodes.FloorDiv, nodes.Mod, nodes.Pow,
    nodes.Neg,
)  # fmt: skip
INLINE = {
    "style element": re.compile(r"<style\b", re.IGNORECASE),
    "style attribute": re.compile(r"\sstyle\s*=", re.IGNORECASE),
    "event attribute": re.compile(r"<[^>]*\son[a-z]+\s*=", re.IGNORECASE),
    "javascript address": re.compile(r"javascript:", re.IGNORECASE),
    "inline script": re.compile(
        r"<script(?![^>]*\ssrc=)(?![^>]*application/ld\+json)", re.IGNORECASE
    ),
}
FOREIGN = re.compile(r"""(?:src|srcset|href|action)=["'](?:https?:)?//""")


@pytest.fixture(scope="module")
def templates(repository: Path) -> dict[str, str]:
    folder = repository / "theme" / "templates"
    found = {
        path.relative_to(folder).as_posix(): path.read_text(encoding="utf-8")
        for path in sorted(folder.rglob("*"))
        if path.suffix in {".html", ".xml", ".txt"}
    }
    assert "base.html" in found
    assert any(name.startswith("blocks/") for name in found)
    return found


def imported_names(tree: nodes.Template) -> Iterator[str]:
    """Macros that the whole template knows, its blocks included."""
    for node in tree.body:
        if isinstance(node, nodes.FromImport):
            yield from (
                name[1] if isinstance(name, tuple) else name for name in node.names
            )
        elif isinstance(node, nodes.Import):
            yield node.target
        elif isinstance(node, nodes.Macro):
            yield node.name


def faults(text: str) -> Iterator[str]:
    """What a template says that the contract does not let it say."""
    environment = Environment(autoescape=True)
    environment.globals.clear()  # range, lipsum and namespace are nobody's names here
    tree = environment.parse(text)
    macros = set(imported_names(tree))
    for name in sorted(meta.find_undeclared_variables(tree) - GIVEN - macros):
        yield f"sees {name}"
    for node in tree.find_all(nodes.Filter):
        if node.name not in FILTERS:
            yield f"line {node.lineno}: |{node.name}"
    for node in tree.find_all(nodes.Test):
        if node.name in REFUSED_TESTS:
            yield f"line {node.lineno}: is {node.name}"
    for node in tree.find_all(ARITHMETIC):
        yield f"line {node.lineno}: arithmetic"
    for node in tree.find_all((nodes.ScopedEvalContextModifier, nodes.MarkSafe)):
        yield f"line {node.lineno}: turns escaping off"
    plain = re.sub(r"\{#.*?#\}", "", text, flags=re.DOTALL)
    yield from (name for name, pattern in INLINE.items() if pattern.search(plain))
    if FOREIGN.search(plain):
        yield "asks another host"


def test_templates_keep_the_contract(templates: dict[str, str]) -> None:
    found = {name: list(faults(text)) for name, text in templates.items()}
    assert {name: said for name, said in found.items() if said} == {}


@pytest.mark.parametrize(
    ("text", "fault"),
    [
        ("{{ article.title }}", "sees article"),
        ("{% for x in range(3) %}{% endfor %}", "sees range"),
        ("{% set ns = namespace(a=1) %}", "sees namespace"),
        ("{{ lipsum() }}", "sees lipsum"),
        ("{{ page.rows|sort }}", "line 1: |sort"),
        ("{{ page.rows|selectattr('a') }}", "line 1: |selectattr"),
        ("{{ page.body|safe }}", "line 1: |safe"),
        ("{{ page.rows|random }}", "line 1: |random"),
        ("{{ page.name|default('x') }}", "line 1: |default"),
        ("{{ page.name is defined }}", "line 1: is defined"),
        ("{{ loop.index + 1 }}", "line 1: arithmetic"),
        ("{% autoescape false %}{% endautoescape %}", "line 1: turns escaping off"),
        ("<p style='color:red'>", "style attribute"),
        ("<style>p{}</style>", "style element"),
        ("<button onclick='x()'>", "event attribute"),
        ("<script>x()</script>", "inline script"),
        ('<img src="https://elsewhere.example/a.png">', "asks another host"),
    ],
)
def test_the_contract_sees_what_breaks_it(text: str, fault: str) -> None:
    assert fault in list(faults(text))


def test_the_contract_lets_pass_what_keeps_it() -> None:
    text = (
        '{%- from "blocks/a.html" import a -%}'
        '<script type="application/ld+json">{{ page.data }}</script>'
        '<script type="module" src="{{ page.script }}"></script>'
        "{% for row in page.rows %}{{ a(row, loop.first) }}{% endfor %}"
        '{# style="x" in a comment #}{% if not page.rows %}{{ site.name }}{% endif %}'
    )
    assert list(faults(text)) == []


def test_every_block_is_used(templates: dict[str, str]) -> None:
    everything = "\n".join(templates.values())
    blocks = [name for name in templates if name.startswith("blocks/")]
    assert [name for name in blocks if f'"{name}"' not in everything] == []
