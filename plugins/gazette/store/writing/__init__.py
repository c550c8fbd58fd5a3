"""The one canonical writer: new files of the record, and edits that disturb nothing.

Gives texts, never touches a disk. What comes out is read back by the strict reader
before it is given away, so a value that went in is the value that will be found; what
no file may hold is refused with ``Unwritable``. Refuses to know what keys mean, except
for their order.

New files: ``document``, ``article``, ``honour_list``, and ``row`` for their rows.
Edits: ``Document`` with ``set``, ``append`` and ``remove``; comments, order, blank
lines, line ends and the writing of every other line stay as their author left them.
"""

from gazette.store.writing.document import Document
from gazette.store.writing.files import article, document, honour_list, row
from gazette.store.writing.scalars import Unwritable
from gazette.store.writing.trees import PathMissing
from gazette.store.writing.values import Plain, Value, plain

__all__ = [
    "Document",
    "PathMissing",
    "Plain",
    "Unwritable",
    "Value",
    "article",
    "document",
    "honour_list",
    "plain",
    "row",
]
