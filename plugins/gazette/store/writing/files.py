"""New files of the record from plain values: keys in order, one value a line.

Knows the files' outer form. Whether a record makes sense is for ``read_file`` to say.
"""

from __future__ import annotations

import csv
import io
from collections.abc import Mapping, Sequence

from gazette.store.front_matter import FENCE
from gazette.store.honour_lists import HEADER, read_list
from gazette.store.reading import FileKind
from gazette.store.rows import NOT_GIVEN
from gazette.store.schemas import FORMS
from gazette.store.writing.blocks import block
from gazette.store.writing.order import FREE, in_order, shape_of
from gazette.store.writing.scalars import Unwritable
from gazette.store.writing.values import Value, of_node, plain, texts
from gazette.store.yaml_reader import read


def document(
    values: Mapping[str, Value], kind: FileKind | None = None, *, heading: str = ""
) -> str:
    """The text of a YAML file that holds *values*, keys in the order of *kind*.

    *heading* is put above them as a comment. Absent values are left out.
    """
    found = plain(values)
    if not isinstance(found, dict):
        raise Unwritable("a file without a key is none")
    form = FORMS.get(kind.value) if kind else None
    ordered = in_order(found, shape_of(form) if form else FREE)
    assert isinstance(ordered, dict)
    comment = [f"# {line}".rstrip() for line in heading.splitlines()]
    text = "\n".join([*comment, *block(ordered, 0), ""])
    node, problems = read(text, "")
    if node is None or problems or of_node(node) != texts(ordered):
        raise Unwritable("the values would not be read back", problems)
    return text


def article(
    head: Mapping[str, Value], body: str, kind: FileKind = FileKind.REPORT
) -> str:
    """The text of a report or standing page: its *head* between fences, its *body*."""
    return f"{FENCE}\n{document(head, kind)}{FENCE}\n{body.strip()}\n"


def row(*fields: Value) -> str:
    """Fields in the one row grammar; ``_`` for those not given, none of them last.

    Raises ``Unwritable`` for a field that itself holds a bar.
    """
    words = [_field(field) for field in fields]
    while words and words[-1] == NOT_GIVEN:
        words.pop()
    return " | ".join(words)


def honour_list(rows: Sequence[Sequence[str]]) -> str:
    """The CSV beside a decision: name, post, unit, note a row; numbered from 1."""
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\n")
    writer.writerow(HEADER)
    for number, cells in enumerate(rows, 1):
        filled = [*cells, "", "", "", ""][: len(HEADER) - 1]
        writer.writerow([number, *(" ".join(str(plain(c)).split()) for c in filled)])
    _, problems = read_list(out.getvalue(), "")
    if any(problem.stops for problem in problems):
        raise Unwritable("the list would not be read back", problems)
    return out.getvalue()


def _field(value: Value) -> str:
    found = plain(value)
    if found is None:
        return NOT_GIVEN
    text = texts(found)
    if not isinstance(text, str) or "|" in text or "\n" in text:
        raise Unwritable(f"a field of a row cannot hold {text!r}")
    return text.strip() or NOT_GIVEN
