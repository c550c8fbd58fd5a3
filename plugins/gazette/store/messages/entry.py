"""One row of the catalogue: a code with its words in two languages."""

from __future__ import annotations

import string
from dataclasses import dataclass

from gazette.core.problems import Severity


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """``{blanks}`` are filled from a problem's particulars of the same names."""

    code: str
    sentence: str
    remedy: str
    english: str
    severity: Severity = Severity.ERROR

    @property
    def blanks(self) -> frozenset[str]:
        """The names of all blanks in the three texts."""
        texts = (self.sentence, self.remedy, self.english)
        return frozenset(
            name
            for text in texts
            for _, name, _, _ in string.Formatter().parse(text)
            if name is not None
        )
