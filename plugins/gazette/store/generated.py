"""Files of the repository that the program writes itself, each checked by a test.

``python -m gazette.store.generated`` writes them again.
"""

from __future__ import annotations

from pathlib import Path

from gazette.store.messages import handbook

REPOSITORY = Path(__file__).resolve().parents[3]


def contents() -> dict[str, str]:
    """Text by POSIX path from the repository's root, in order of path."""
    return {handbook.PATH: handbook.chapter()}


def write(root: Path) -> None:
    """Write every generated file below *root*."""
    for path, text in contents().items():
        target = root / path
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_text(text, encoding="utf-8", newline="\n")


if __name__ == "__main__":
    write(REPOSITORY)
