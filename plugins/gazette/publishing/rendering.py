"""Pages from templates: two names in, ``page`` and ``site``; bytes out.

The only door to Jinja. A template that reads anything else, prints nothing where a
value should be, or asks for a filter that computes, fails with its name and line.
"""

from __future__ import annotations

import sys
from collections.abc import Callable
from functools import cache
from pathlib import Path

import jinja2
from jinja2 import meta
from markupsafe import Markup

from gazette.markup.slots import fill
from gazette.markup.typesetting import typeset
from gazette.publishing.atoms import SiteView
from gazette.publishing.made import code_of
from gazette.publishing.plans import PagePlan
from gazette.publishing.view import StoredHtml, View, encoded, fingerprint

# Escaping, counting and joining change no meaning; all else is the view's work.
_FILTERS = ("e", "escape", "length", "join")

# What a page's bytes are made by, beside its view and its templates.
_CODE = (
    "markup/slots.py",
    "markup/typesetting.py",
    "markup/line_breaks.py",
    "publishing/rendering.py",
)
_PAGE = ".html"


class Renderer:
    """Renders plans with the templates under *folder*.

    *piece* gives the stored HTML of a body by digest; it is called only for pages
    that are really rendered.
    """

    def __init__(
        self, folder: Path, site: SiteView, piece: Callable[[str], str]
    ) -> None:
        self._site = site
        self._piece = piece
        self._loader = jinja2.FileSystemLoader(folder, encoding="utf-8")
        self._environment = self._strict_environment()
        self._bundle = cache(self._fresh_bundle)
        self._template = cache(self._fresh_template)
        self._site_bytes = encoded(site)

    def turn_to(self, site: SiteView, piece: Callable[[str], str]) -> None:
        """Render for another edition from now on; templates stay as they were read."""
        self._site = site
        self._site_bytes = encoded(site)
        self._piece = piece

    def key(self, plan: PagePlan) -> str:
        """The fingerprint of all that decides the page's bytes."""
        return fingerprint(
            self._bundle(plan.template),
            plan.template.encode(),
            plan.digest.encode(),
            self._site_bytes,
        )

    def render(self, plan: PagePlan) -> bytes:
        """The page's bytes, UTF-8 with newline ends."""
        template = self._environment.get_template(plan.template)
        text = template.render(page=plan.view, site=self._site)
        if plan.template.endswith(_PAGE):
            text = typeset(text)
        return text.strip().encode() + b"\n"

    def _strict_environment(self) -> jinja2.Environment:
        environment = jinja2.Environment(
            loader=self._loader,
            autoescape=True,
            undefined=jinja2.StrictUndefined,
            trim_blocks=True,
            lstrip_blocks=True,
            auto_reload=False,
            cache_size=-1,
            finalize=self._printed,
        )
        environment.globals.clear()
        environment.filters = {name: environment.filters[name] for name in _FILTERS}
        return environment

    def _printed(self, value: object) -> object:
        if isinstance(value, StoredHtml):
            html = fill(self._piece(value.digest), value.addresses)
            return Markup(html)  # noqa: S704 - sanitised when it was converted
        if (
            value is None
            or isinstance(value, (tuple, bool))
            or (isinstance(value, View) and not hasattr(value, "__html__"))
        ):
            raise jinja2.TemplateRuntimeError(f"nothing to print in {value!r}")
        return value

    def _fresh_bundle(self, name: str) -> bytes:
        """A hash over a template and all that it extends, imports or includes."""
        sources = {}
        waiting = [name]
        while waiting:
            current = waiting.pop()
            if current not in sources:
                sources[current], used = self._template(current)
                waiting.extend(used)
        parts = [f"{name}\0{sources[name]}".encode() for name in sorted(sources)]
        engine = f"jinja {jinja2.__version__} python {sys.version_info[:2]}".encode()
        return fingerprint(_rendering(), engine, *parts).encode()

    def _fresh_template(self, name: str) -> tuple[str, tuple[str, ...]]:
        """A template's source, and the templates that it names."""
        source, _, _ = self._loader.get_source(self._environment, name)
        tree = self._environment.parse(source)
        return source, tuple(filter(None, meta.find_referenced_templates(tree)))


@cache
def _rendering() -> bytes:
    """A fingerprint of the code that a view and its templates do not name."""
    return code_of(_CODE).encode()
