"""The catalogue: what each problem code says to an officer, and what to do about it.

To add a message, put one ``Entry`` into the file of its topic beside this one
(``syntax``, ``schema``, ``references``, ``people``, ``figures``, ``steps``, ``files``,
``photos``, ``settings``, ``addresses``, ``markup``, ``style``, ``release``), in
Vietnamese, with an English line; name the blanks as you name them where you raise it:
``error("my-code", place, unit=name)`` fills ``{unit}``. A problem raised with
``warning()`` has
``severity=Severity.WARNING`` in its entry. Codes are stable for ever, kebab-case and
written literally where they are raised: a test reads the source and fails on a code
without an entry, an entry without a code, and blanks that differ. Then run
``python -m gazette.store.generated``, which writes ``docs/thong-bao.md`` again.
"""

from __future__ import annotations

from types import MappingProxyType

from gazette.core.problems import Problem
from gazette.store.messages import (
    addresses,
    figures,
    files,
    markup,
    people,
    photos,
    references,
    release,
    schema,
    settings,
    steps,
    style,
    syntax,
)
from gazette.store.messages.entry import Entry

TOPICS: tuple[tuple[str, tuple[Entry, ...]], ...] = (
    ("Cú pháp YAML", syntax.ENTRIES),
    ("Khóa và giá trị", schema.ENTRIES),
    ("Tham chiếu", references.ENTRIES),
    ("Cá nhân", people.ENTRIES),
    ("Con số", figures.ENTRIES),
    ("Các bước khen thưởng", steps.ENTRIES),
    ("Tệp", files.ENTRIES),
    ("Ảnh", photos.ENTRIES),
    ("Cấu hình", settings.ENTRIES),
    ("Địa chỉ trang", addresses.ENTRIES),
    ("Bài viết (Markdown)", markup.ENTRIES),
    ("Văn phong", style.ENTRIES),
    ("Phát hành", release.ENTRIES),
)

CATALOGUE: MappingProxyType[str, Entry] = MappingProxyType(
    {entry.code: entry for _, entries in TOPICS for entry in entries}
)


class _Blanks(dict[str, str]):
    """A forgotten particular shows as an ellipsis; it must never cost the message."""

    def __missing__(self, name: str) -> str:
        return "…"


def sentence(problem: Problem) -> str:
    """What is wrong, in Vietnamese; the bare code if it is not catalogued."""
    entry = CATALOGUE.get(problem.code)
    return _filled(entry.sentence, problem) if entry else f"Lỗi `{problem.code}`."


def remedy(problem: Problem) -> str:
    """What to do, in Vietnamese; empty if the code is not catalogued."""
    entry = CATALOGUE.get(problem.code)
    return _filled(entry.remedy, problem) if entry else ""


def english(problem: Problem) -> str:
    """What is wrong, in one English line."""
    entry = CATALOGUE.get(problem.code)
    return _filled(entry.english, problem) if entry else problem.code


def _filled(text: str, problem: Problem) -> str:
    return text.format_map(_Blanks(problem.particulars))
