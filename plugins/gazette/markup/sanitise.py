"""HTML that can do no harm: the door to nh3.

Knows the tags a report may use. Refuses to know where they came from.
"""

from __future__ import annotations

import html as entities
import re

import nh3

from gazette.markup.html_tags import BLOCK, INLINE, VOID

_SPANS = {"colspan", "rowspan"}
_ALIGN = {"align": {"right"}}
# Words of another language say so (WCAG 3.1.2); a code that no voice knows is no help.
_SPOKEN = {"lang": {"en", "fr", "ru", "vi", "zh"}}

_PAGE = nh3.Cleaner(
    tags=set(BLOCK | INLINE | VOID),
    clean_content_tags={"script", "style"},
    attributes={
        "*": {"title"},  # else any `lang` as well
        "a": {"href", "title"},
        "abbr": {"title"},
        "ol": {"start"},
        "td": _SPANS,
        "th": _SPANS,
    },
    tag_attribute_values={
        **dict.fromkeys(BLOCK | INLINE, _SPOKEN),
        "td": {**_SPOKEN, **_ALIGN},
        "th": {**_SPOKEN, **_ALIGN, "scope": {"col", "row", "colgroup", "rowgroup"}},
    },
    # slots.py judges every address, with its line; here only spare safety.
    url_schemes={"http", "https", "mailto", "tel", "ftp"},
    link_rel=None,
    strip_comments=True,
)
_BREAK = re.compile(
    r"</?(?:blockquote|br|caption|h[1-6]|hr|li|ol|p|table|td|th|tr|ul)\b[^<>]*>"
)
_TAG = re.compile(r"<[^<>]*>")


def sanitise(html: str) -> str:
    """*html* with permitted tags and attributes only, and every tag closed."""
    return _PAGE.clean(html)


def visible(html: str) -> str:
    """What a reader reads of sanitised *html*: plain text, a line for each block."""
    text = entities.unescape(_TAG.sub("", _BREAK.sub("\n", html)))
    lines = (" ".join(line.split()) for line in text.split("\n"))
    return "\n".join(filter(None, lines))
