"""The faults of a save as they stand above the page that could not be renewed.

Knows how a fault reads on a screen, a narrow one as well. What a fault says is for the
catalogue; where it is shown, for the server.
"""

from __future__ import annotations

import html
import re
from collections.abc import Iterator, Sequence

from gazette.core.problems import Problem, in_order
from gazette.store.messages import remedy
from gazette.store.printing import LineOf, excerpt, where, words

MOST = 20
"""Faults that are told in full; one slip seldom makes more."""

_NAMED = re.compile(r"`([^`]+)`")


def fault_html(problems: Sequence[Problem], line_of: LineOf) -> str:
    """The band that tells *problems*, all of which stop; nothing for none."""
    if not problems:
        return ""
    ordered = in_order(problems)
    told = "".join("".join(_one(problem, line_of)) for problem in ordered[:MOST])
    rest = len(ordered) - MOST
    more = (
        f"<p>Và {rest} lỗi nữa: python3 tasks.py check kể hết.</p>" if rest > 0 else ""
    )
    return (
        '<section class="preview-fault" role="alert" '
        'aria-label="Lỗi của lần lưu vừa rồi"><h2>Chưa hiện được bản vừa lưu</h2>'
        f"<p>Trang dưới đây là bản trước. Còn {len(ordered)} lỗi; sửa rồi lưu lại, "
        f"trang tự đổi.</p><ol>{told}</ol>{more}</section>"
    )


def _one(problem: Problem, line_of: LineOf) -> Iterator[str]:
    place = problem.place
    yield f'<li><p class="preview-fault__words">{_marked(words(problem))}</p>'
    yield f'<p class="preview-fault__place">{html.escape(where(place))}</p>'
    line = line_of(place.file, place.line) if place.line else None
    if line is not None:
        shown = html.escape("\n".join(excerpt(line, place)))
        yield f'<pre tabindex="0">{shown}</pre>'
    if advice := remedy(problem):
        yield f"<p><strong>Cách sửa:</strong> {_marked(advice)}</p>"
    yield f'<p class="preview-fault__code">{problem.code}</p></li>'


def _marked(text: str) -> str:
    """*text* as HTML, what stands between backticks as code."""
    return _NAMED.sub(r"<code>\1</code>", html.escape(text))
