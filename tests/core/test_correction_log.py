"""The log of corrections: the newest day first, a document's rows as it prints them."""

from __future__ import annotations

from dataclasses import replace

from gazette.core.correction_log import correction_log, newest_first
from tests.toy.archive import toy_archive
from tests.toy.decisions import CORRECTED_2023


def test_the_rows_of_one_document_keep_their_order() -> None:
    archive = toy_archive()
    paper = archive.decision[CORRECTED_2023]
    first = paper.changes[0]
    changed = replace(paper, changes=(first, replace(first, was="Lê Thị Ánh")))
    decisions = tuple(changed if d is paper else d for d in archive.decisions)
    log = newest_first(correction_log(replace(archive, decisions=decisions)))
    days = [entry.correction.on for entry in log]
    assert days == sorted(days, reverse=True)
    own = [entry.number for entry in log if entry.key == str(CORRECTED_2023)]
    assert own == [0, 1]
