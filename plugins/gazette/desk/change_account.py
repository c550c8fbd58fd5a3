"""An account of changes, and its three dresses: text, Markdown, JSON.

Knows sections, items and warnings. Refuses to know what changed. A withheld name is
taken out of every word here, whoever put it in.
"""

from __future__ import annotations

import dataclasses
import json
import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from enum import Enum
from typing import Any

from gazette.core.folding import slug
from gazette.core.numerals import write_decimal
from gazette.core.problems import Place
from gazette.publishing.public import WITHHELD

Mask = Callable[[str], str]

_MARKDOWN = re.compile(r"([\\`*_\[\]<>|~])")


@dataclass(frozen=True, slots=True, kw_only=True)
class Item:
    """One change; ``parts`` are its particulars, a line each."""

    text: str
    parts: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Section:
    """The changes of one kind."""

    title: str
    items: tuple[Item, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Account:
    """What is different in *new*. ``facts`` are the same as data, for machines."""

    old: str
    new: str
    warnings: tuple[str, ...] = ()
    sections: tuple[Section, ...] = ()
    facts: Any = None
    note: str | None = None


def masking(names: Iterable[str]) -> Mask:
    """What takes *names* out of a text, also in an address."""
    forms = {form for name in names for form in (name, slug(name)) if form}
    if not forms:
        return lambda text: text
    longest_first = sorted(forms, key=lambda form: (-len(form), form))
    pattern = re.compile("|".join(map(re.escape, longest_first)), re.IGNORECASE)
    return lambda text: pattern.sub(WITHHELD, text)


def as_text(account: Account, mask: Mask) -> str:
    """For a terminal."""
    lines = [f"So {account.old} với {account.new}: {_summary(account)}"]
    if account.note:
        lines.append(account.note)
    for warning in account.warnings:
        lines.append(f"CẢNH BÁO: {warning}")
    for section in account.sections:
        lines += ["", section.title.upper()]
        for item in section.items:
            lines.append(f"- {item.text}")
            lines += [f"    {part}" for part in item.parts]
    return mask("\n".join(lines)) + "\n"


def as_markdown(account: Account, mask: Mask) -> str:
    """For the comment of a pull request."""
    lines = [f"## Thay đổi số liệu: `{account.old}` → `{account.new}`", ""]
    lines.append(_summary(account))
    if account.note:
        lines += ["", _escaped(account.note)]
    for warning in account.warnings:
        lines += ["", f"> **Cảnh báo:** {_escaped(warning)}"]
    for section in account.sections:
        lines += ["", f"### {section.title}", ""]
        for item in section.items:
            lines.append(f"- {_escaped(item.text)}")
            lines += [f"  - {_escaped(part)}" for part in item.parts]
    return mask("\n".join(lines)) + "\n"


def as_json(account: Account, mask: Mask) -> str:
    """For programs: the sentences and the facts."""
    document = {
        "old": account.old,
        "new": account.new,
        "summary": _summary(account),
        "note": account.note,
        "warnings": list(account.warnings),
        "sections": [
            {
                "title": section.title,
                "items": [
                    {"text": item.text, "parts": list(item.parts)}
                    for item in section.items
                ],
            }
            for section in account.sections
        ],
        "facts": _plain(account.facts),
    }
    return json.dumps(_masked(document, mask), ensure_ascii=False, indent=2) + "\n"


def _summary(account: Account) -> str:
    if not account.sections:
        return "Không có gì khác."
    counts = (f"{s.title.lower()} {len(s.items)}" for s in account.sections)
    return f"Số mục khác: {', '.join(counts)}."


def _escaped(text: str) -> str:
    return _MARKDOWN.sub(r"\\\1", text)


def _masked(value: Any, mask: Mask) -> Any:
    if isinstance(value, str):
        return mask(value)
    if isinstance(value, list):
        return [_masked(item, mask) for item in value]
    if isinstance(value, dict):
        return {key: _masked(item, mask) for key, item in value.items()}
    return value


def _plain(value: Any) -> Any:
    """A record as JSON has it; places are no part of what changed."""
    if isinstance(value, Enum):
        return value.value
    if isinstance(value, Decimal):
        return write_decimal(value, grouped=False).replace(",", ".")
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, tuple | list):
        return [_plain(item) for item in value]
    if isinstance(value, dict):
        return {key: _plain(item) for key, item in value.items()}
    if type(value).__name__.endswith("Key"):
        return str(value)
    if dataclasses.is_dataclass(value):
        fields = ((f.name, getattr(value, f.name)) for f in dataclasses.fields(value))
        return {n: _plain(v) for n, v in fields if v is not None and _told(v)}
    return value


def _told(value: Any) -> bool:
    return not isinstance(value, Place) and value != ()
