"""A tree of nodes against a form: the filled form, or every way in which it differs.

Pydantic compares; its errors are told in our own codes at the place in the file. A
value whose fault is already reported (``Broken``) is passed over in silence.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any, TypeVar, cast

from pydantic import TypeAdapter, ValidationError
from pydantic_core import ErrorDetails

from gazette.core.problems import Place, Problem, error
from gazette.store.key_words import meant_by
from gazette.store.leaf import REFUSED, absent
from gazette.store.models.form import HERE, Form, Group
from gazette.store.near import near
from gazette.store.nodes import Broken, Mapping, Node, Scalar
from gazette.store.nodes import Sequence as SequenceNode
from gazette.store.personal import is_personal
from gazette.store.schemas import known_keys

Filled = TypeVar("Filled", bound=Form)

_ADAPTERS: dict[type[Form], TypeAdapter[Any]] = {}
_LIST_TYPES = frozenset({"tuple_type", "list_type"})
_GROUP_TYPES = frozenset({"dict_type", "dataclass_type", "dataclass_exact_type"})
_CLOSED_TYPES = frozenset({"unexpected_keyword_argument", "extra_forbidden"})


def shaped(node: Node, form: type[Filled]) -> tuple[Filled | None, tuple[Problem, ...]]:
    """*node* as a *form*, or None and all that keeps it from being one."""
    if isinstance(node, Broken):
        return None, ()
    if not isinstance(node, Mapping):
        return None, (error("group-expected", node.place),)
    try:
        return cast(Filled, _adapter(form).validate_python(_data(node, None))), ()
    except ValidationError as faults:
        keys = known_keys(form)
        problems = [
            problem
            for fault in faults.errors(include_url=False)
            for problem in _told(fault, node, keys)
        ]
        return None, tuple(problems)


def _adapter(form: type[Form]) -> TypeAdapter[Any]:
    """The form's validator, made once: it is dear to make."""
    if form not in _ADAPTERS:
        _ADAPTERS[form] = TypeAdapter(form)
    return _ADAPTERS[form]


def _data(node: Node, key: Scalar | None) -> object:
    """*node* in the shapes that pydantic knows, leaves untouched."""
    if isinstance(node, SequenceNode):
        return [_data(item, None) for item in node.items]
    if not isinstance(node, Mapping):
        return node
    group = Group({name.text: name for name, _ in node.entries})
    for name, value in node.entries:
        group[name.text if name.text != HERE else HERE * 2] = _data(value, name)
    place = key.place if key else node.place
    group[HERE] = Scalar(text=key.text if key else "", plain=False, place=place)
    return group


def _told(fault: ErrorDetails, root: Mapping, keys: Sequence[str]) -> Iterator[Problem]:
    kind, path = fault["type"], fault["loc"]
    if kind in _CLOSED_TYPES:
        yield _unknown(root, path, keys)
        return
    parents = path[:-1] if kind == "missing" else path
    node, key = _found(root, parents)
    if isinstance(node, Broken):
        return
    if row := _split_row(node):
        yield row
    elif kind == REFUSED:
        yield from fault["ctx"]["problems"]
    elif kind == "missing":
        yield _missing(node, key, str(path[-1]))
    elif isinstance(node, Scalar) and node.plain and not node.text:
        yield absent(node)
    else:
        yield _misshapen(kind, node.place)


def _missing(node: Node, key: Scalar | None, name: str) -> Problem:
    place = key.place if key else node.place
    return error("key-missing", place, key=name)


def _misshapen(kind: str, place: Place) -> Problem:
    if kind == "scalar_type":
        return error("text-expected", place)
    if kind in _LIST_TYPES:
        return error("list-expected", place)
    if kind in _GROUP_TYPES:
        return error("group-expected", place)
    if kind == "too_short":
        return error("list-empty", place)
    return error("value-unfit", place, reason=kind)


def _unknown(
    root: Mapping, path: tuple[int | str, ...], keys: Sequence[str]
) -> Problem:
    name = str(path[-1])
    parent, above = _found(root, path[:-1])
    key = parent.key(name) if isinstance(parent, Mapping) else above
    place = key.place if key else parent.place
    if row := _split_row(parent):
        return row
    if is_personal(name):
        return error("personal-data", place, key=name)
    meant = meant_by(name)
    offered = (meant,) if meant in keys else near(name, keys)
    return error("key-unknown", place, *offered, key=name)


def _split_row(node: Node) -> Problem | None:
    """The fault of a row that an unquoted colon made a key and a value of."""
    if not isinstance(node, Mapping) or len(node.entries) != 1:
        return None
    key, value = node.entries[0]
    if "|" not in key.text or not key.plain or not isinstance(value, Scalar):
        return None
    place = key.at(len(key.text)) if key.first_column else key.place
    row = f"{key.text}: {value.text}".replace("'", "''")
    return error("colon-in-row", place, proper=f"'{row}'")


def _found(root: Node, path: tuple[int | str, ...]) -> tuple[Node, Scalar | None]:
    """The node under *path* and the key it stands under.

    Steps that the forms add of their own (a row's field, a group of keys that is not
    written as one) lead nowhere and are passed over.
    """
    node, key = root, None
    for step in path:
        if isinstance(node, Mapping) and isinstance(step, str):
            name = node.key(step)
            if name is not None:
                node, key = cast(Node, node.get(step)), name
        elif isinstance(node, SequenceNode) and isinstance(step, int):
            node, key = node.items[step], None
    return node, key
