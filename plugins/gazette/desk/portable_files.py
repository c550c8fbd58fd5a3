"""One file of a built site as it must be to be opened from a folder.

A folder has no root, no folder indexes, and browsers there run no modules and fetch no
neighbours: addresses become relative and name their file, modules become classic
scripts, and the index of the search becomes scripts. Pure: text in, text out.
"""

from __future__ import annotations

import json
import posixpath
import re
from collections.abc import Callable
from dataclasses import dataclass

INDEX = "tim-kiem/muc-luc/"
"""Where the files of the search index lie; search.js calls them by their path below."""

_TAG = re.compile(r"<[a-zA-Z][^<>]*>")
_ADDRESS = re.compile(r'(?P<name>\s(?:href|src|action|data-folder)=")(?P<value>[^"]*)"')
_SET = re.compile(r'(?P<name>\ssrcset=")(?P<value>[^"]*)"')
_REFRESH = re.compile(r'(?P<name>\scontent="0; url=)(?P<value>[^"]*)"')
_OUTSIDE = re.compile(
    r'<meta http-equiv="Content-Security-Policy"[^>]*>\n?'
    r'|<link rel="(?:preload|manifest)"[^>]*>\n?'
    r'|(?<=\.js") integrity="[^"]*"'  # of the module; and a folder has no origin
)
_OPEN_END = re.compile(r"[?#]")
_MODULE = re.compile(r'<script type="module" ')
_EXPORT = re.compile(
    r"^export (?=(?:default |async )?(?:function|const|class|let)\b)", re.MULTILINE
)
_SHEET_ADDRESS = re.compile(r'url\("(?P<value>/[^"]*)"\)')


@dataclass(frozen=True, slots=True, kw_only=True)
class Folder:
    """A site below *base* that becomes a folder of *files* (paths from its top)."""

    base: str
    files: frozenset[str]

    def page(self, path: str, text: str) -> str:
        """An HTML page that stands at *path*."""
        near = self._nearer(path)
        text = _MODULE.sub("<script defer ", _OUTSIDE.sub("", text))
        return _TAG.sub(lambda tag: _within(tag[0], near), text)

    def sheet(self, path: str, text: str) -> str:
        """A style sheet."""
        near = self._nearer(path)
        return _SHEET_ADDRESS.sub(lambda found: f'url("{near(found["value"])}")', text)

    def index_file(self, path: str, text: str) -> tuple[str, str]:
        """A file of the search index as a script: its path and its text."""
        stem = path.removesuffix(".json")
        near = self._nearer(f"{INDEX.partition('/')[0]}/index.html")
        told = _walked(json.loads(text), near)
        name = json.dumps(stem.removeprefix(INDEX))
        data = json.dumps(told, ensure_ascii=False, separators=(",", ":"))
        return f"{stem}.js", f"(globalThis.bangVang ??= new Map()).set({name}, {data});"

    def _nearer(self, path: str) -> Callable[[str], str]:
        """How a page at *path* calls an address; those of other sites stay."""
        start = posixpath.dirname(path) or "."

        def near(address: str) -> str:
            route = _OPEN_END.split(address, maxsplit=1)[0]
            if not route.startswith(f"{self.base}/") or route.startswith("//"):
                return address
            target = self._file_of(route[len(self.base) + 1 :])
            slash = "/" if target.endswith("/") else ""
            return posixpath.relpath(target, start) + slash + address[len(route) :]

        return near

    def _file_of(self, target: str) -> str:
        """The file that a server would send for *target*; the index is no page."""
        folder = f"{target}/" if f"{target}/index.html" in self.files else target
        named = folder == "" or folder.endswith("/")
        return f"{folder}index.html" if named and folder != INDEX else folder


def script(text: str) -> str:
    """A module as a classic script: nothing it names is seen by others."""
    return f'(() => {{\n"use strict";\n{_EXPORT.sub("", text)}\n}})();\n'


def _within(tag: str, near: Callable[[str], str]) -> str:
    if '="' not in tag:
        return tag
    tag = _ADDRESS.sub(lambda found: f'{found["name"]}{near(found["value"])}"', tag)
    tag = _REFRESH.sub(lambda found: f'{found["name"]}{near(found["value"])}"', tag)
    return _SET.sub(lambda found: f'{found["name"]}{_each(found["value"], near)}"', tag)


def _each(sources: str, near: Callable[[str], str]) -> str:
    parts = (part.strip().split(" ", 1) for part in sources.split(","))
    return ", ".join(" ".join((near(part[0]), *part[1:])) for part in parts)


def _walked(told: object, near: Callable[[str], str]) -> object:
    if isinstance(told, dict):
        return {key: _walked(value, near) for key, value in told.items()}
    if isinstance(told, list):
        return [_walked(value, near) for value in told]
    return near(told) if isinstance(told, str) and told.startswith("/") else told
