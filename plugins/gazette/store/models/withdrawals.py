"""``data/withdrawals.yaml``: names withdrawn on request, known by seals alone."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Annotated, TypeAlias

from pydantic import Field

from gazette.core.problems import error
from gazette.store.days import DayField
from gazette.store.leaf import Leaf, Refused, words
from gazette.store.models.form import Form
from gazette.store.nodes import Scalar
from gazette.store.placed import Words
from gazette.store.rows import fields
from gazette.store.texts import Line

SALT_PATTERN = "^[0-9a-f]{32}$"
ROW_PATTERN = "^[0-9]{4}/[a-z0-9]+(-[a-z0-9]+)*#h[1-9][0-9]*-[1-9][0-9]*$"
_SEAL = re.compile(r"([0-9a-f]{32}) ([0-9a-f]{32}) ([2-9]|[1-9][0-9])")


@dataclass(frozen=True, slots=True, kw_only=True)
class SealRow:
    """``exact bare syllables``."""

    exact: str
    bare: str
    syllables: int
    words: Words


@dataclass(frozen=True, slots=True, kw_only=True)
class ExceptionRow:
    """``file | reason``."""

    file: Words
    reason: Words


def read_salt(scalar: Scalar) -> Words:
    """32 hex digits that ``withdraw`` drew."""
    if not re.match(SALT_PATTERN, scalar.text):
        raise Refused(error("withdrawal-salt-form", scalar.place))
    return words(scalar)


def read_seal(scalar: Scalar) -> SealRow:
    """What ``withdraw`` wrote; a name in its place is refused and not repeated."""
    match = _SEAL.fullmatch(scalar.text)
    if match is None:
        raise Refused(error("withdrawal-seal-form", scalar.place))
    return SealRow(
        exact=match[1],
        bare=match[2],
        syllables=int(match[3]),
        words=words(scalar),
    )


def read_row(scalar: Scalar) -> Words:
    """``2025/61-qd-vks-tinh-mau#h1-4``: a decision and a row of it."""
    if not re.match(ROW_PATTERN, scalar.text):
        raise Refused(error("withdrawal-row-form", scalar.place, value=scalar.text))
    return words(scalar)


def read_exception(scalar: Scalar) -> ExceptionRow:
    """A file in which the name is another person's, and why that is known."""
    file, reason = fields(scalar, least=2, most=2, form="tệp | lý do")
    return ExceptionRow(file=file, reason=reason)


RowRef: TypeAlias = Annotated[
    Words, Leaf(read_row, {"type": "string", "pattern": ROW_PATTERN})
]


@dataclass(frozen=True, slots=True, kw_only=True)
class WithdrawalForm(Form):
    """One name withdrawn."""

    on: Annotated[DayField, Field(description="Ngày rút tên, in trên trang")]
    basis: Annotated[
        Line, Field(description="Căn cứ, in trên trang; đừng nhắc lại tên ở đây")
    ]
    seal: Annotated[
        SealRow,
        Leaf(read_seal, {"type": "string", "pattern": f"^{_SEAL.pattern}$"}),
        Field(description="Dấu niêm của tên, do lệnh withdraw viết; không phải tên"),
    ]
    rows: Annotated[
        tuple[RowRef, ...],
        Field(description="Các dòng đã ẩn: quyết định và dòng, 2025/15-qd#h1-4"),
    ] = ()
    exceptions: Annotated[
        tuple[
            Annotated[
                ExceptionRow, Leaf(read_exception, {"type": "string", "pattern": r"\|"})
            ],
            ...,
        ],
        Field(description="Tệp mà tên ấy là của người khác: tệp | lý do"),
    ] = ()
    checked: Annotated[
        tuple[Line, ...],
        Field(description="Tệp văn bản (PDF, ảnh chụp) đã mở xem, không còn in tên"),
    ] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class WithdrawalsFile(Form):
    """All withdrawals, sealed with one salt."""

    salt: Annotated[
        Words,
        Leaf(read_salt, {"type": "string", "pattern": SALT_PATTERN}),
        Field(description="Muối của các dấu niêm, do lệnh withdraw viết"),
    ]
    withdrawals: Annotated[
        tuple[WithdrawalForm, ...], Field(description="Các tên đã rút theo yêu cầu")
    ]
