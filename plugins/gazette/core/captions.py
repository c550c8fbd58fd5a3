"""Words under photos: what a caption may not merely repeat, and whose photo it is.

Knows captions as text. Refuses to know files, forms and markup.
"""

from __future__ import annotations

import re

# A caption says who, where and when in a sentence or two; more is a forgotten blank
# line under it.
LONGEST_CAPTION = 300

_CREDIT = re.compile(
    r"\s*\(\s*((?:Ảnh|Nguồn(?: ảnh)?)\s*:\s*[^()]*(?:\([^()]*\)[^()]*)*)\)\s*\.?$",
    re.IGNORECASE,
)
_SIGNS = re.compile(r"[\W_]+")


def with_credit(caption: str) -> tuple[str, str | None]:
    """The caption without its last bracket, and the credit that stands in it.

    Only a bracket that begins ``Ảnh:`` or ``Nguồn:`` is a credit.
    """
    found = _CREDIT.search(caption)
    if found is None:
        return caption, None
    return caption[: found.start()], " ".join(found[1].split())


def says_the_same(caption: str, other: str) -> bool:
    """Whether both are one text but for case, punctuation and spaces."""
    return bare(caption) == bare(other)


def is_file_name(caption: str, file: str) -> bool:
    """Whether the caption is the photo's file name, with its ending or without."""
    name = file.rpartition("/")[2]
    stem = name.rpartition(".")[0] or name
    return bare(caption) in (bare(file), bare(name), bare(stem))


def bare(text: str) -> str:
    """*text* without case, punctuation and spaces."""
    return _SIGNS.sub("", text.casefold())
