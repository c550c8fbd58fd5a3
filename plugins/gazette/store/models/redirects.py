"""``data/redirects.yaml``: addresses that moved."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Annotated

from pydantic import Field

from gazette.core.problems import error
from gazette.store.leaf import Leaf, Refused
from gazette.store.models.form import Form
from gazette.store.nodes import Scalar
from gazette.store.placed import Words
from gazette.store.rows import fields, place_of

# No part may begin with a dot: servers hide such files, and git lives in one.
_PART = r"[a-z0-9_-][a-z0-9._-]*"
_ROUTE = re.compile(rf"/(?:{_PART}/)*(?:[a-z0-9_-]+\.[a-z0-9]+)?", re.IGNORECASE)


@dataclass(frozen=True, slots=True, kw_only=True)
class RedirectRow:
    """``/cu/ | /moi/``."""

    old: Words
    new: Words


def read_redirect(scalar: Scalar) -> RedirectRow:
    """An old address and the one it leads to."""
    old, new = fields(scalar, least=2, most=2, form="/địa-chỉ-cũ/ | /địa-chỉ-mới/")
    for route in (old, new):
        if not _ROUTE.fullmatch(route.text) or ".." in route.text:
            place = place_of(scalar, route)
            raise Refused(error("redirect-form", place, value=route.text))
    return RedirectRow(old=old, new=new)


@dataclass(frozen=True, slots=True, kw_only=True)
class RedirectsFile(Form):
    """All redirects."""

    redirects: Annotated[
        tuple[
            Annotated[
                RedirectRow, Leaf(read_redirect, {"type": "string", "pattern": r"\|"})
            ],
            ...,
        ],
        Field(description="Địa chỉ cũ và mới: /cu/ | /moi/"),
    ]
