"""Writes the collation vectors with ICU: run it where PyICU and hunspell-vi are.

``python tests/core/vectors/make_collation.py`` needs Debian's python3-icu and
hunspell-vi; the tests need neither, only what it writes beside itself:

``collation-syllables.txt``  every entry of hunspell's vi_VN.dic in ICU's order
``collation-names.txt``      for each of ``made_names`` in ICU's order its number
"""

from __future__ import annotations

import sys
from pathlib import Path

import icu

HERE = Path(__file__).resolve().parent
sys.path.insert(0, str(HERE))

from made_names import made_names  # noqa: E402 - needs the path above

DICTIONARY = Path("/usr/share/hunspell/vi_VN.dic")


def main() -> None:
    """Both files."""
    collator = icu.Collator.createInstance(icu.Locale("vi-u-kn-true"))
    head = f"ICU {icu.ICU_VERSION}, CLDR vi with numeric ordering (vi-u-kn-true)"
    entries = DICTIONARY.read_text(encoding="utf-8").splitlines()[1:]
    words = sorted({line.partition("/")[0].strip() for line in entries} - {""})
    _write(
        "collation-syllables.txt",
        f"{head}; words of hunspell-vi (vi_VN.dic of LibreOffice's dictionaries)",
        sorted(words, key=collator.getSortKey),
    )
    names = made_names()
    order = sorted(range(len(names)), key=lambda n: collator.getSortKey(names[n]))
    _write("collation-names.txt", f"{head}; numbers in made_names()", _packed(order))


def _packed(order: list[int]) -> list[str]:
    rows = [order[start : start + 16] for start in range(0, len(order), 16)]
    return [" ".join(map(str, row)) for row in rows]


def _write(name: str, head: str, lines: list[str]) -> None:
    text = "\n".join([f"# {head}", *lines, ""])
    (HERE / name).write_text(text, encoding="utf-8", newline="\n")


if __name__ == "__main__":
    main()
