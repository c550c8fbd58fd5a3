"""The handbook's page on imports: its example comes out as printed."""

from __future__ import annotations

from pathlib import Path

from gazette.desk.import_files import imported
from tests.build.folder import REPOSITORY
from tests.docs.handbook import examples

PAGE = REPOSITORY / "docs" / "nhap-bai.md"


def test_the_example_comes_out_as_printed(tmp_path: Path) -> None:
    source, report, account = [
        example.text for example in examples(PAGE) if example.language == "text"
    ]
    root = tmp_path / "toa-soan"
    (root / "content" / "news").mkdir(parents=True)
    (root / "data").symlink_to(REPOSITORY / "data", target_is_directory=True)
    sent = tmp_path / "vi-du.txt"
    sent.write_text(source, encoding="utf-8", newline="\n")
    said = imported(root, [str(sent)])
    made = root / "content/news/2025/vi-du/index.md"
    assert made.read_text(encoding="utf-8").strip() == report.strip()
    assert said.strip() == account.strip()
