"""Every block with its examples on one page, to be looked at.

Knows where the examples are and how to print them; the tests print them too. Run it:

    python tests/theme/pattern_sheet.py FOLDER

FOLDER gets index.html, the joined style sheet, the faces and the scripts; serve it and
look at it at 360, 768 and 1280 px, in light and dark.
"""

from __future__ import annotations

import argparse
import itertools
import shutil
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import jinja2
import yaml
from markupsafe import Markup

ROOT = Path(__file__).resolve().parents[2]
THEME = ROOT / "theme"
EXAMPLES = Path(__file__).parent / "examples"

sys.path.insert(0, str(ROOT / "plugins"))

from gazette.publishing.assets import theme_files  # noqa: E402
from gazette.publishing.plans import FilePlan  # noqa: E402


@dataclass(frozen=True, slots=True, kw_only=True)
class Example:
    """One call of a block's macro."""

    block: str
    macro: str
    about: str
    arguments: tuple[Any, ...]


class _Loader(yaml.SafeLoader):
    """Plain YAML, and `!html` for text that is markup already."""


_Loader.add_constructor("!html", lambda loader, node: Markup(node.value))


def _view(value: Any) -> Any:
    if isinstance(value, dict):
        return SimpleNamespace(**{key: _view(item) for key, item in value.items()})
    if isinstance(value, list):
        return tuple(_view(item) for item in value)
    if hasattr(value, "isoformat"):
        return value.isoformat()
    return value


def examples() -> Iterator[Example]:
    """All examples, block by block."""
    for path in sorted(EXAMPLES.glob("*.yaml")):
        # The loader is a SafeLoader with one more tag.
        found = yaml.load(path.read_text(encoding="utf-8"), Loader=_Loader)
        for macro, rows in found.items():
            for row in rows:
                yield Example(
                    block=path.stem,
                    macro=macro,
                    about=row["about"],
                    arguments=_view(row["arguments"]),
                )


def environment() -> jinja2.Environment:
    """As strict as the site's own: undefined names and printed None are errors."""
    made = jinja2.Environment(
        loader=jinja2.FileSystemLoader(THEME / "templates", encoding="utf-8"),
        autoescape=True,
        undefined=jinja2.StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        finalize=_printed,
    )
    made.globals.clear()
    made.filters = {name: made.filters[name] for name in ("e", "length", "join")}
    return made


def _printed(value: object) -> object:
    if value is None or isinstance(value, (tuple, bool, SimpleNamespace)):
        raise jinja2.TemplateRuntimeError(f"nothing to print in {value!r}")
    return value


def rendered(example: Example) -> str:
    """The example's markup."""
    template = environment().get_template(f"blocks/{example.block}.html")
    return str(getattr(template.module, example.macro)(*example.arguments))


def sheet(folder: Path) -> Path:
    """Writes the sheet and the files it needs into *folder*."""
    folder.mkdir(parents=True, exist_ok=True)
    made = theme_files(THEME, "")
    for plan in made.plans:
        path = folder / plan.route.lstrip("/")
        path.parent.mkdir(parents=True, exist_ok=True)
        if isinstance(plan, FilePlan):
            path.write_bytes(plan.data)
        else:
            shutil.copyfile(plan.source, path)
    parts = []
    for block, group in itertools.groupby(examples(), key=lambda one: one.block):
        parts.append(f'<h2 class="heading__text">{block}</h2>')
        for example in group:
            parts.append(
                f'<p class="page-head__meta">{example.macro}: {example.about}</p>'
                f'<div class="stack">{rendered(example)}</div>'
            )
    scripts = "".join(
        f'<script type="module" src="{script.href}"></script>'
        for script in made.assets.scripts
    )
    page = folder / "index.html"
    page.write_text(
        '<!doctype html><html lang="vi"><head><meta charset="utf-8">'
        "<title>Các mẫu</title>"
        '<meta name="viewport" content="width=device-width, initial-scale=1">'
        f'<script src="{made.assets.first_script.href}"></script>'
        f'<link rel="stylesheet" href="{made.assets.css}">'
        f'<link rel="canonical" href="https://mau.example/">{scripts}</head>'
        '<body class="page"><main class="content sheet">'
        f"<h1>Các mẫu của giao diện</h1>{''.join(parts)}</main>"
        "</body></html>",
        encoding="utf-8",
        newline="\n",
    )
    return page


def main() -> None:
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("folder", type=Path)
    print(sheet(parser.parse_args().folder))


if __name__ == "__main__":
    main()
