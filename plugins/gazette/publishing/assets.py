"""The theme's static files under content-hash names, the styles joined into one.

``theme/theme.toml`` names what the pages' heads refer to; everything else under
``theme/static/`` is found through the style sheets.
"""

from __future__ import annotations

import hashlib
import re
import tomllib
from dataclasses import dataclass, fields
from pathlib import Path

from gazette.imaging.cards import Faces, Palette, Stationery
from gazette.publishing.atoms import AppIcon, Assets, Script
from gazette.publishing.integrity import integrity
from gazette.publishing.plans import CopyPlan, FilePlan

FOLDER = "/tinh"
SHORTCUT = "/favicon.ico"

_IMPORT = re.compile(
    r"""@import\s+url\(["']?(?P<file>[^"')]+)["']?\)"""
    r"""(?:\s+layer\((?P<layer>[\w.-]+)\))?(?P<media>[^;]*);"""
)
_ADDRESS = re.compile(r"""url\(["']?(?P<file>\.[^"')]+)["']?\)""")
_COLOUR = re.compile(r"--([a-z-]+):\s*(#[0-9a-fA-F]{6})\s*;")
_COMMENT = re.compile(r"/\*.*?\*/", re.DOTALL)


@dataclass(frozen=True, slots=True, kw_only=True)
class ThemeFiles:
    """What the heads refer to, and the files to publish for it."""

    assets: Assets
    plans: tuple[FilePlan | CopyPlan, ...]


def theme_files(theme: Path, base: str) -> ThemeFiles:
    """The files of *theme*, addressed below *base*."""
    named = tomllib.loads((theme / "theme.toml").read_text(encoding="utf-8"))
    desk = _Desk(theme / "static", base)
    return ThemeFiles(
        assets=Assets(
            css=desk.styles(named["styles"]),
            fonts=tuple(desk.copy(name) for name in named.get("preload", ())),
            first_script=desk.script(named.get("first_script")),
            scripts=tuple(filter(None, map(desk.script, named.get("scripts", ())))),
            search=desk.script(named.get("search")),
            favicon=desk.optional(named.get("favicon")),
            touch_icon=desk.optional(named.get("touch_icon")),
            shortcut_icon=desk.shortcut(named.get("shortcut_icon")),
            icons=tuple(
                AppIcon(href=desk.copy(icon["file"]), size=icon["size"])
                for icon in named.get("icons", ())
            ),
        ),
        plans=desk.plans(),
    )


def stationery(theme: Path, name: str) -> Stationery:
    """What the site *name* writes its share cards on: the theme's faces, and the light
    scheme of its tokens, which are the one place of colours.
    """
    named = tomllib.loads((theme / "theme.toml").read_text(encoding="utf-8"))["cards"]
    static = theme / "static"
    sheet = (static / named["colours"]).read_text(encoding="utf-8")
    found = dict(_COLOUR.findall(sheet.partition("}")[0]))
    return Stationery(
        name=name,
        palette=Palette(
            **{role: found[role.replace("_", "-")] for role in _roles(Palette)}
        ),
        faces=Faces(**{role: static / named[role] for role in _roles(Faces)}),
    )


def _roles(kind: type[Palette | Faces]) -> tuple[str, ...]:
    return tuple(field.name for field in fields(kind))


class _Desk:
    def __init__(self, static: Path, base: str) -> None:
        self._static = static
        self._base = base
        self._plans: dict[str, FilePlan | CopyPlan] = {}

    def plans(self) -> tuple[FilePlan | CopyPlan, ...]:
        return tuple(plan for _, plan in sorted(self._plans.items()))

    def optional(self, name: str | None) -> str | None:
        return None if name is None else self.copy(name)

    def script(self, name: str | None) -> Script | None:
        if name is None:
            return None
        digest = integrity((self._static / name).read_bytes())
        return Script(href=self.copy(name), digest=digest)

    def copy(self, name: str) -> str:
        source = self._static / name
        digest = hashlib.sha256(source.read_bytes()).hexdigest()
        route = f"{FOLDER}/{source.stem}-{digest[:12]}{source.suffix}"
        self._plans[route] = CopyPlan(route=route, source=source, digest=digest)
        return self._base + route

    def shortcut(self, name: str | None) -> str | None:
        """``/favicon.ico`` keeps its name: some programs ask for it unasked."""
        if name is None:
            return None
        source = self._static / name
        digest = hashlib.sha256(source.read_bytes()).hexdigest()
        self._plans[SHORTCUT] = CopyPlan(route=SHORTCUT, source=source, digest=digest)
        return self._base + SHORTCUT

    def styles(self, name: str) -> str:
        """The address of one sheet that holds *name* and all it imports."""
        text = self._joined(self._static / name)
        data = "\n".join(line.strip() for line in text.splitlines() if line.strip())
        digest = hashlib.sha256(data.encode()).hexdigest()
        route = f"{FOLDER}/{Path(name).stem}-{digest[:12]}.css"
        self._plans[route] = FilePlan(route=route, data=data.encode() + b"\n")
        return self._base + route

    def _joined(self, sheet: Path) -> str:
        text = _COMMENT.sub("", sheet.read_text(encoding="utf-8"))
        text = _ADDRESS.sub(lambda m: self._addressed(sheet, m["file"]), text)
        return _IMPORT.sub(lambda m: self._imported(sheet, m), text)

    def _imported(self, sheet: Path, found: re.Match[str]) -> str:
        text = self._joined(sheet.parent / found["file"])
        if found["layer"]:
            text = f"@layer {found['layer']} {{\n{text}\n}}"
        media = found["media"].strip()
        return f"@media {media} {{\n{text}\n}}" if media else text

    def _addressed(self, sheet: Path, name: str) -> str:
        inside = (sheet.parent / name).resolve().relative_to(self._static.resolve())
        return f'url("{self.copy(inside.as_posix())}")'
