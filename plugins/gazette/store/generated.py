"""Files of the repository that the program writes itself, each checked by a test.

``python -m gazette.store.generated`` writes them again.
"""

from __future__ import annotations

import json
from pathlib import Path

from gazette.store import dictionary
from gazette.store.messages import handbook
from gazette.store.schemas import FORMS, schema

REPOSITORY = Path(__file__).resolve().parents[3]
SCHEMAS = "plugins/gazette/store/schemas"


def contents() -> dict[str, str]:
    """Text by POSIX path from the repository's root, in order of path."""
    schemas = {
        f"{SCHEMAS}/{name}.json": _json(schema(form)) for name, form in FORMS.items()
    }
    written = {
        handbook.PATH: handbook.chapter(),
        dictionary.PATH: dictionary.dictionary(),
        **schemas,
    }
    return dict(sorted(written.items()))


def _json(value: object) -> str:
    return json.dumps(value, ensure_ascii=False, indent=2, sort_keys=True) + "\n"


def write(root: Path) -> None:
    """Write every generated file below *root*."""
    for path, text in contents().items():
        target = root / path
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_text(text, encoding="utf-8", newline="\n")


if __name__ == "__main__":
    write(REPOSITORY)
