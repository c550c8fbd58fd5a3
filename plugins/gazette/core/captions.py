"""Words under photos: what a caption may not merely repeat, and whose photo it is.

Knows captions as text. Refuses to know files, forms and markup.
"""

from __future__ import annotations

import re

# A caption says who, where and when in a sentence or two; more is a forgotten blank
# line under it.
LONGEST_CAPTION = 300

_LABEL = r"(?:Ảnh|Hình vẽ(?: minh họa)?|Nguồn(?: ảnh)?)\s*:\s*"
_LABELLED = re.compile(_LABEL, re.IGNORECASE)
_CREDIT = re.compile(
    rf"\s*\(\s*({_LABEL}[^()]*(?:\([^()]*\)[^()]*)*)\)\s*\.?$", re.IGNORECASE
)
_SIGNS = re.compile(r"[\W_]+")


def with_credit(caption: str) -> tuple[str, str | None]:
    """The caption without its last bracket, and the credit that stands in it.

    Only a bracket that begins ``Ảnh:``, ``Hình vẽ:`` or ``Nguồn:`` is a credit.
    """
    found = _CREDIT.search(caption)
    if found is None:
        return caption, None
    return caption[: found.start()], " ".join(found[1].split())


def credited(credit: str) -> str:
    """Whom a credit names: what stands behind its ``Ảnh:``."""
    label = _LABELLED.match(credit)
    return credit if label is None else credit[label.end() :]


def says_it_is_drawn(caption: str) -> bool:
    """Whether the caption itself begins by saying that this is an illustration."""
    return caption.casefold().startswith(("ảnh minh họa", "ảnh minh hoạ"))


def of_a_drawing(caption: str) -> str:
    """The caption for where no tag stands beside it: it says itself what is drawn."""
    return caption if says_it_is_drawn(caption) else f"Ảnh minh họa: {caption}"


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
