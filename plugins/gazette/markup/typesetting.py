"""A finished page set in type: its words stay together, its numbers stay whole.

Knows which parts of an HTML page are words for a reader. Refuses to touch addresses,
code, drawings, choices of a form and whatever stands in the head.
"""

from __future__ import annotations

import re

from gazette.markup.line_breaks import bound

# A line may break behind "/", "-" and "–": "61/QĐ-VKS" would be torn. What is longer,
# in a headline or in small print, may not fit on a phone at all and may break.
_LONGEST, _LONGEST_MAILBOX = 18, 28
_NUMBER = re.compile(
    r"(?<![\w/.@&#:-])(?:"
    r"(?:[0-9][\w,.]*|[A-ZĐ]{1,8})(?:[/–-]\w+)+(?![\w/@-])"
    r"|[\w.+-]{1,64}@[\w-]+(?:\.[\w-]+)+)"  # an address of a mailbox, "gop-y@…"
)
_JOINTS = re.compile("[/–@-]")
# Between figures alone no browser breaks at "/" or "-".
_FIGURES = re.compile(r"[0-9/-]+")

_STRETCH = re.compile(
    r"<(script|style|svg|select|datalist|textarea|code|pre)\b.*?</\1(?=>)"
    r"|>(\s*[^<\s][^<]*)"
    # The word behind a link that begins here: "số <a>61/QĐ-VKS</a>".
    r"(?=(?:<(?:a|b|em|i|strong|time)\b[^<>]*>([^<\s]+))?)",
    re.DOTALL,
)
_BODY = re.compile("<body[ >]")


def typeset(html: str) -> str:
    """*html*, a whole page, with no-break spaces and unbreakable numbers in its body.

    Only spaces change their kind and ``<span class="whole">`` is added: whoever copies
    or searches finds every number letter by letter.
    """
    body = _BODY.search(html)
    if body is None:
        return html
    return html[: body.start()] + _STRETCH.sub(_set, html[body.start() :])


def _set(found: re.Match[str]) -> str:
    text, after = found[2], found[3]
    if text is None:
        return found[0]
    if after is not None and text[-1] == " ":
        text = bound(text + after)[: len(text)]
    else:
        text = bound(text)
    if _JOINTS.search(text):
        text = _NUMBER.sub(_whole, text)
    return f">{text}"


def _whole(found: re.Match[str]) -> str:
    number = found[0]
    most = _LONGEST_MAILBOX if "@" in number else _LONGEST
    if len(number) > most or _FIGURES.fullmatch(number):
        return number
    return f'<span class="whole">{number}</span>'
