"""Tables that a screen reader and a narrow screen can manage.

Knows WCAG 2.2: headers with scope, a wide table scrolls by itself, reachable by
keyboard and named, as the theme's own tables are. Refuses to know the figures.
"""

from __future__ import annotations

import html as entities
import re

from gazette.markup.sanitise import visible

_CAPTION = re.compile(
    r"<p>((?:Bảng|Biểu)(?: số)?(?: [0-9]+[a-z]?)?\s*[:.]"
    r"(?:(?!</?p>|<table>).)*)</p>\s*<table>",
    re.DOTALL,
)
_TABLE = re.compile(r"<table>(\s*<caption>(.*?)</caption>)?", re.DOTALL)
_HEAD = re.compile(r"<thead>.*?</thead>", re.DOTALL)
_EMPTY = re.compile(r"<th((?: [^<>]*)?)>\s*</th>")
_UNSCOPED = re.compile(r"<th(?![^<>]* scope=)((?: [^<>]*)?)>")
_RIGHT = re.compile(r'(<t[dh][^<>]*) align="right"')
_SCOPE = re.compile(r' scope="[^"<>]*"')


class Tables:
    """Dresses the tables of one body; their names stay distinct through it."""

    def __init__(self) -> None:
        self._count = 0
        self._names: dict[str, int] = {}

    def dress(self, html: str) -> str:
        """Sanitised *html* with its tables captioned, scoped and wrapped.

        A paragraph "Bảng 1: …" directly above a table is its caption.
        """
        if "<table>" not in html:
            return html
        html = _CAPTION.sub(r"<table><caption>\1</caption>", html)
        html = _HEAD.sub(lambda head: _scoped(head[0], "col"), html)
        html = _scoped(html, "row")
        html = _RIGHT.sub(r'\1 class="table__figure"', html)
        html = _TABLE.sub(self._wrapped, html)
        return html.replace("</table>", "</table></div>")

    def _wrapped(self, found: re.Match[str]) -> str:
        self._count += 1
        name = visible(found[2] or "") or f"Bảng {self._count}"
        self._names[name] = seen = self._names.get(name, 0) + 1
        label = entities.escape(name if seen == 1 else f"{name} ({seen})")
        return (
            '<div class="scroll" tabindex="0" role="group"'
            f' aria-label="{label}, cuộn ngang được">'
            f'<table class="table">{found[1] or ""}'
        )


def _scoped(html: str, scope: str) -> str:
    """*html* with a scope for each header cell; an empty one is no header."""
    html = _EMPTY.sub(lambda cell: f"<td{_SCOPE.sub('', cell[1])}></td>", html)
    return _UNSCOPED.sub(rf'<th\1 scope="{scope}">', html)
