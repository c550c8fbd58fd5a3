"""House style against the record: units, titles and short forms as they are recorded.

A name that the record does not know is a doubt only where a known one is nearly the
same: stories tell of many units that no newsroom records.
"""

from __future__ import annotations

import difflib
import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from gazette.core.folding import fold, search_form, spelling
from gazette.core.problems import Place, Problem, warning
from gazette.core.titles import Title
from gazette.core.units import Unit
from gazette.store.assembling.gathering import Gathering
from gazette.store.models.site import SiteForm
from gazette.store.near import near
from gazette.store.reading import FileKind
from gazette.store.style.loose import UPPER
from gazette.store.style.mentions import KNOWN, SHORT, TITLE, UNIT, Mention

_CAPITALS = re.compile(rf"[{UPPER}]{{2,}}")
_ORGAN = re.compile(r"^(?:vien (?:kiem sat nhan dan|ksnd)|v[a-z]{3,4})\b")
_LONG = 8
"""Letters of a folded name from which one wrong letter is more likely a slip than
another unit."""


def style_rules(
    gathering: Gathering, units: Iterable[Unit], titles: Mapping[str, Title]
) -> Iterator[Problem]:
    """Every mention that is nearly, and not quite, what the record calls it.

    Where a name of the record could not be read, nothing is said of any.
    """
    if not gathering.whole(FileKind.UNITS, FileKind.TITLES):
        return
    register = _Register.of(units, titles.values())
    verdicts: dict[tuple[str, str], tuple[str, ...] | None] = {}
    for read in gathering.files:
        for mention in read.mentions:
            key = (mention.what, mention.text)
            if key not in verdicts:
                verdicts[key] = register.judge(mention)
            found = verdicts[key]
            if found is not None:
                yield _doubt(read.file, mention, found)


def switched_off(gathering: Gathering, problems: Iterable[Problem]) -> list[Problem]:
    """*problems* without those of the rules that ``style_off`` of the site names."""
    off = {
        words.text
        for _, form in gathering.of(FileKind.SITE, SiteForm)
        for words in form.style_off
    }
    return [problem for problem in problems if problem.code not in off]


def _doubt(file: str, mention: Mention, found: tuple[str, ...]) -> Problem:
    place = Place(file=file, line=mention.line, column=mention.column)
    if mention.what == UNIT:
        return warning("style-unit", place, *found[1:], found=found[0])
    if mention.what == TITLE:
        return warning("style-title", place, found=found[0], right=found[1])
    return warning("style-abbreviation", place, *found[1:], found=found[0])


@dataclass(slots=True)
class _Register:
    """What the record knows, by the ways in which a text may miss it."""

    units: frozenset[str]
    printed_units: dict[str, str]
    titles: frozenset[str]
    printed_titles: dict[str, str]
    shorts: frozenset[str]
    longest: int

    @classmethod
    def of(cls, units: Iterable[Unit], titles: Iterable[Title]) -> _Register:
        unit_names = sorted(
            {
                name
                for unit in units
                for name in (*(n.text for n in unit.names), *unit.aliases)
            }
        )
        title_names = [n for title in titles for n in (title.name, *title.aliases)]
        printed: dict[str, str] = {}
        for name in title_names:
            printed.setdefault(search_form(_unquoted(name)), name)
        return cls(
            units=frozenset(map(spelling, unit_names)),
            printed_units={_bare(name): name for name in reversed(unit_names)},
            titles=frozenset(spelling(_unquoted(name)) for name in title_names),
            printed_titles=printed,
            shorts=KNOWN | _short_forms((*unit_names, *title_names)),
            longest=max((len(name.split()) for name in title_names), default=0),
        )

    def judge(self, mention: Mention) -> tuple[str, ...] | None:
        """What was found and what is offered instead; None where all is well."""
        if mention.what == SHORT:
            if mention.text in self.shorts:
                return None
            return (mention.text, *near(mention.text, self.shorts, limit=1))
        if mention.what == TITLE:
            return self._title(mention.text)
        return self._unit(mention.text)

    def _title(self, text: str) -> tuple[str, ...] | None:
        """The longest beginning of *text* that is a title but for a mark or letter."""
        words = text.split()
        for count in range(min(len(words), self.longest), 1, -1):
            beginning = " ".join(words[:count])
            bare = _unquoted(beginning)
            if spelling(bare) in self.titles:
                return None
            known = self.printed_titles.get(search_form(bare))
            if known is not None:
                return beginning, known
        return None

    def _unit(self, text: str) -> tuple[str, ...] | None:
        words = re.split(r"[ -]", text)
        beginnings = [
            text[: len(" ".join(words[:count]))] for count in range(len(words), 2, -1)
        ]
        if any(spelling(each) in self.units for each in beginnings):
            return None
        # A short beginning is the sort of unit alone: `VKSND tỉnh`.
        for each in beginnings:
            offered = self._near(each)
            if offered is not None:
                return each, offered
        return None

    def _near(self, text: str) -> str | None:
        """The unit whose name differs in marks, spaces or one letter alone."""
        bare = _bare(text)
        exact = self.printed_units.get(bare)
        if exact is not None:
            same = spelling(_full(exact)) == spelling(_full(text))
            return None if same else exact
        if len(bare) < _LONG:
            return None
        likest = difflib.get_close_matches(bare, self.printed_units, n=1, cutoff=0.85)
        if not likest or not _one_letter(bare, likest[0]):
            return None
        name = self.printed_units[likest[0]]
        return name if name.count(" ") == text.count(" ") else None


def _unquoted(name: str) -> str:
    return re.sub(r"[“”\"«»]", "", name)


def _full(name: str) -> str:
    """*name* with its organ in one form: VKSND and Viện kiểm sát nhân dân are one."""
    return re.sub(
        r"^(?:Viện kiểm sát nhân dân|Viện KSND|V[A-Z]{3,4})\b",
        "V",
        name,
        flags=re.IGNORECASE,
    )


def _bare(name: str) -> str:
    """*name* without organ, marks and spaces: ``tinhdaklak``."""
    return re.sub(r"\W", "", _ORGAN.sub("", fold(name)))


def _one_letter(one: str, other: str) -> bool:
    """Whether one letter was changed, lost, doubled, or two were exchanged."""
    if abs(len(one) - len(other)) > 1 or one[:4] != other[:4]:
        return False
    ops = [
        op
        for op in difflib.SequenceMatcher(None, one, other, False).get_opcodes()
        if op[0] != "equal"
    ]
    changed = sum(max(i2 - i1, j2 - j1) for _, i1, i2, j1, j2 in ops)
    return changed == 1


def _short_forms(names: Iterable[str]) -> frozenset[str]:
    return frozenset(word for name in names for word in _CAPITALS.findall(name))
