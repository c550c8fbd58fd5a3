"""Rows of corrections: ``date | text``, or ``date | what was | what is | why``."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Annotated, TypeAlias

from gazette.core.corrections import Correction
from gazette.store.days import day
from gazette.store.leaf import Leaf
from gazette.store.nodes import Scalar
from gazette.store.placed import Words
from gazette.store.rows import fields, given, place_of
from gazette.store.texts import text

FORM = "NĂM-THÁNG-NGÀY | nội dung (hoặc: điều đã ghi | điều đúng | lý do)"


@dataclass(frozen=True, slots=True, kw_only=True)
class CorrectionRow:
    """A dated correction; ``now`` is there where it was written in parts."""

    on: date
    text: Words
    now: Words | None = None
    why: Words | None = None


def read_correction(scalar: Scalar) -> CorrectionRow:
    """A dated correction, in one text or in parts."""
    on, first, *rest = fields(scalar, least=2, most=4, form=FORM)
    return CorrectionRow(
        on=day(on.text, place_of(scalar, on)),
        text=first,
        now=rest[0] if rest else None,
        why=given(rest[1]) if len(rest) > 1 else None,
    )


def correction(row: CorrectionRow) -> Correction:
    """*row* as the record has it; parts are also told as one text."""
    if row.now is None:
        return Correction(on=row.on, text=row.text.text)
    was, now, why = text(given(row.text)), row.now.text, text(row.why)
    sentences = [f"Đã ghi: {_closed(was)}"] if was else []
    sentences.append(f"Đúng là: {_closed(now)}")
    sentences += [f"Lý do: {_closed(why)}"] if why else []
    return Correction(on=row.on, text=" ".join(sentences), was=was, now=now, why=why)


def _closed(sentence: str) -> str:
    return sentence if sentence.endswith((".", "!", "?", "…")) else f"{sentence}."


Corrections: TypeAlias = tuple[
    Annotated[
        CorrectionRow, Leaf(read_correction, {"type": "string", "pattern": r"\|"})
    ],
    ...,
]
