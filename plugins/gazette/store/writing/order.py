"""The order in which a file's keys are written: that of its form.

Knows how forms nest. A key that no form names keeps the place where it was given,
behind the known ones; the criteria of a score sheet come before its other keys.
"""

from __future__ import annotations

import dataclasses
import types
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Annotated, Any, Union, get_args, get_origin, get_type_hints

from pydantic.fields import FieldInfo

from gazette.store.models.form import HERE, Form, Keyed
from gazette.store.writing.values import Plain


@dataclass(frozen=True, slots=True, kw_only=True)
class Shape:
    """The keys of a group in order, with the shape of what stands under each.

    ``keyed`` says that its keys are the items' own (``units:``), each with this shape.
    ``rest`` is the rank of keys that are not named.
    """

    keyed: bool = False
    rest: int = 0
    keys: Mapping[str, Shape] = field(default_factory=dict)

    def under(self, path: Iterable[str | int]) -> Shape:
        """The shape at *path*."""
        here = self
        for step in path:
            if isinstance(step, str):
                here = here._key(step)
        return here

    def rank(self, key: str) -> int:
        """Where *key* stands; keys of equal rank stand as they are given."""
        if self.keyed or key not in self.keys:
            return 0 if self.keyed else self.rest
        return tuple(self.keys).index(key)

    def _key(self, key: str) -> Shape:
        if self.keyed:
            return dataclasses.replace(self, keyed=False)
        return self.keys.get(key, FREE)


FREE = Shape()
"""No order at all: everything stands as it is given."""


def in_order(value: Plain, shape: Shape) -> Plain:
    """*value* with the keys of every group in the order of *shape*."""
    if isinstance(value, tuple):
        return tuple(in_order(item, shape) for item in value)
    if not isinstance(value, dict):
        return value
    return {
        key: in_order(value[key], shape.under((key,)))
        for key in sorted(value, key=shape.rank)
    }


def position(present: Sequence[str], key: str, shape: Shape) -> int:
    """Where among the *present* keys a new *key* goes."""
    rank = shape.rank(key)
    before = [place for place, name in enumerate(present) if shape.rank(name) <= rank]
    return before[-1] + 1 if before else 0


_SHAPES: dict[type[Form], Shape] = {}


def shape_of(form: type[Form]) -> Shape:
    """The order of a file of *form*."""
    if form not in _SHAPES:
        _SHAPES[form] = _shape(form, outermost=True)
    return _SHAPES[form]


def _shape(form: type[Form], *, outermost: bool = False) -> Shape:
    """The order, looked up in the form's annotations.

    What a group is about comes first, so what its parent form offers (``sources``,
    ``illustrative``) comes last; but a file's long list, of honours or of units,
    comes behind all that is said of the file as a whole.
    """
    hints = get_type_hints(form, include_extras=True)
    inherited = {
        item.name
        for base in form.__bases__
        if issubclass(base, Form)
        for item in dataclasses.fields(base)
    }
    names = [item.name for item in dataclasses.fields(form)]
    names.sort(key=lambda name: name in inherited)
    own = [name for name in names if name not in inherited]
    if outermost and _forms(tuple(_parts(hints[own[-1]]))):
        names.append(names.pop(names.index(own[-1])))
    keys: dict[str, Shape] = {}
    rest = len(names)
    for name in names:
        parts = tuple(_parts(hints[name]))
        key = _written(name, parts)
        inner = _forms(parts)
        keyed = any(isinstance(part, Keyed) for part in parts)
        if keyed and not inner:
            rest = len(keys)
        if key != HERE:
            shape = _shape(inner[0]) if inner else FREE
            keys[key] = dataclasses.replace(shape, keyed=keyed)
    return Shape(keys=keys, rest=rest)


def _written(name: str, parts: Sequence[Any]) -> str:
    """The key under which officers write the field *name*."""
    aliases = [p.alias for p in parts if isinstance(p, FieldInfo) and p.alias]
    return aliases[0] if aliases else name


def _forms(parts: Sequence[Any]) -> list[type[Form]]:
    return [part for part in parts if isinstance(part, type) and issubclass(part, Form)]


def _parts(hint: Any) -> Iterator[Any]:
    """Everything an annotation is made of."""
    yield hint
    if get_origin(hint) in (Annotated, Union, types.UnionType, tuple):
        for part in get_args(hint):
            yield from _parts(part)
