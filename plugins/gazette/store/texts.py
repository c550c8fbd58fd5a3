"""Texts, addresses, file names and ids as written in the record's files.

Knows their forms. Refuses to know whom or what they name.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Annotated, TypeAlias

from gazette.core.folding import slug
from gazette.core.problems import Problem, error
from gazette.store.leaf import Leaf, Refused, words
from gazette.store.nodes import Scalar
from gazette.store.personal import private_words
from gazette.store.placed import Words

ID_PATTERN = "^[a-z0-9]+(-[a-z0-9]+)*$"
CLUSTER_PATTERN = "^[a-z0-9]+(-[a-z0-9]+)*/[a-z0-9]+(-[a-z0-9]+)*/[0-9]{4}$"
RECORD_PATTERN = "^[0-9]{4}/[a-z0-9]+(-[a-z0-9]+)*$"
WEB_PATTERN = '^https?://[^\\s/?#"<>\\\\]+[^\\s"<>\\\\]*$'
SITE_PATTERN = "^https?://[A-Za-z0-9.-]+(:[0-9]+)?(/[A-Za-z0-9_~-][A-Za-z0-9._~-]*)*/?$"
"""Host and path: routes are put behind it, so it may not end in a query."""
MAIL_PATTERN = "^[A-Za-z0-9._+-]+@[A-Za-z0-9.-]+$"
FILE_PATTERN = '^[^/\\\\:*?"<>|]+$'

_PERSONAL_NUMBER = re.compile(r"(?<!\d)(?:0\d{9}|\d{12})(?!\d)")
_BORN = re.compile(r"\bsinh\s+(?:ngày|năm)\b|\bngày sinh\b", re.IGNORECASE)


def guarded(scalar: Scalar) -> Problem | None:
    """The fault of a text that lost its end to a comment."""
    if scalar.comment is None:
        return None
    return error("comment-eats-text", scalar.comment.place, lost=scalar.comment.text)


def unpersonal(scalar: Scalar) -> Problem | None:
    """The fault of a text about a person that tells what the law keeps private."""
    found = _PERSONAL_NUMBER.search(scalar.text) or _BORN.search(scalar.text)
    if found is None:
        return None
    return error("personal-text", scalar.at(found.start()), found=found.group())


def read_line(scalar: Scalar) -> Words:
    """A text of one line; a comment behind it is a fault."""
    if fault := guarded(scalar):
        raise Refused(fault)
    if scalar.plain and scalar.text in ("true", "false"):
        raise Refused(error("text-reads-as-logic", scalar.place, value=scalar.text))
    if "\n" in scalar.text.strip():
        raise Refused(error("text-on-many-lines", scalar.place))
    if not scalar.text.strip():
        raise Refused(error("value-blank", scalar.place))
    return words(scalar)


def read_remark(scalar: Scalar) -> Words:
    """A text of one line about what was done; nothing private about anybody."""
    found = read_line(scalar)
    for start, said in private_words(scalar.text):
        raise Refused(error("personal-text", scalar.at(start), found=said))
    return found


def read_prose(scalar: Scalar) -> Words:
    """A text that may run over lines; they are joined by single spaces."""
    if fault := guarded(scalar):
        raise Refused(fault)
    found = words(scalar)
    if not found.text:
        raise Refused(error("value-blank", scalar.place))
    joined = " ".join(found.text.split("\n")) if "\n" in found.text else found.text
    return Words(text=joined, line=found.line, column=found.column)


def read_id(scalar: Scalar) -> Words:
    """``vksnd-dak-lak``: small Latin letters, digits and hyphens."""
    if not re.match(ID_PATTERN, scalar.text):
        proper = slug(scalar.text) or "ma-moi"
        raise Refused(error("id-form", scalar.place, value=scalar.text, proper=proper))
    return words(scalar)


def read_cluster_key(scalar: Scalar) -> Words:
    """``nganh/cum-7/2021``."""
    if not re.match(CLUSTER_PATTERN, scalar.text):
        raise Refused(error("cluster-key-form", scalar.place, value=scalar.text))
    return words(scalar)


def read_record_key(scalar: Scalar) -> Words:
    """``2022/152-qd-vkstc``: the year's folder and the name of file or folder."""
    if not re.match(RECORD_PATTERN, scalar.text):
        raise Refused(error("record-key-form", scalar.place, value=scalar.text))
    return words(scalar)


def read_web(scalar: Scalar) -> Words:
    """An address on the web."""
    if not re.match(WEB_PATTERN, scalar.text):
        raise Refused(error("web-form", scalar.place, value=scalar.text))
    return words(scalar)


def read_mail(scalar: Scalar) -> Words:
    """A mail address and nothing behind it: pages write it into ``mailto:``."""
    if not re.match(MAIL_PATTERN, scalar.text):
        raise Refused(error("mail-form", scalar.place, value=scalar.text))
    return words(scalar)


def read_file_name(scalar: Scalar) -> Words:
    """The name of a file in the same folder, on any system."""
    if fault := guarded(scalar):
        raise Refused(fault)
    if not re.match(FILE_PATTERN, scalar.text) or scalar.text.startswith("."):
        raise Refused(error("file-name-form", scalar.place, value=scalar.text))
    return words(scalar)


def read_language(scalar: Scalar) -> Words:
    """``vi`` or ``en``."""
    if scalar.text not in ("vi", "en"):
        raise Refused(error("language-unknown", scalar.place, value=scalar.text))
    return words(scalar)


_TEXT = {"type": ["string", "number"]}

Line: TypeAlias = Annotated[Words, Leaf(read_line, _TEXT)]
Remark: TypeAlias = Annotated[Words, Leaf(read_remark, _TEXT)]
Prose: TypeAlias = Annotated[Words, Leaf(read_prose, _TEXT)]
Ident: TypeAlias = Annotated[
    Words, Leaf(read_id, {"type": ["string", "integer"], "pattern": ID_PATTERN})
]
ClusterRef: TypeAlias = Annotated[
    Words, Leaf(read_cluster_key, {"type": "string", "pattern": CLUSTER_PATTERN})
]
RecordRef: TypeAlias = Annotated[
    Words, Leaf(read_record_key, {"type": "string", "pattern": RECORD_PATTERN})
]
Web: TypeAlias = Annotated[
    Words, Leaf(read_web, {"type": "string", "pattern": WEB_PATTERN})
]
Mail: TypeAlias = Annotated[
    Words, Leaf(read_mail, {"type": "string", "pattern": MAIL_PATTERN})
]
FileName: TypeAlias = Annotated[
    Words, Leaf(read_file_name, {"type": "string", "pattern": FILE_PATTERN})
]
Language: TypeAlias = Annotated[Words, Leaf(read_language, {"enum": ["vi", "en"]})]


def texts(found: Iterable[Words]) -> tuple[str, ...]:
    """The bare texts of *found*."""
    return tuple(words.text for words in found)


def text(found: Words | None) -> str | None:
    """The bare text of *found*, if there is one."""
    return found.text if found else None
