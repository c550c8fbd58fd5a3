"""How one written value becomes a typed one: the joint between nodes and pydantic.

A leaf reads a ``Scalar`` and either returns its value or refuses with problems of our
own; the JSON Schema that an editor checks with stands beside it.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from types import MappingProxyType
from typing import Any

from pydantic import GetCoreSchemaHandler, GetJsonSchemaHandler
from pydantic_core import CoreSchema, PydanticCustomError, core_schema

from gazette.core.problems import Place, Problem, error
from gazette.store.nodes import Scalar
from gazette.store.placed import Words

REFUSED = "refused"
"""The pydantic error type that carries problems of our own in its context."""


class Refused(Exception):
    """A value that cannot be read; it carries what is wrong with it."""

    def __init__(self, *problems: Problem) -> None:
        super().__init__(*(problem.code for problem in problems))
        self.problems = problems


@dataclass(frozen=True, eq=False)
class Leaf:
    """Annotates a field: *read* gives its value, *schema* is what editors check."""

    read: Callable[[Scalar], Any]
    schema: Mapping[str, Any] = field(default_factory=lambda: MappingProxyType({}))

    def __get_pydantic_core_schema__(
        self, _source: Any, _handler: GetCoreSchemaHandler
    ) -> CoreSchema:
        return core_schema.no_info_plain_validator_function(self._validated)

    def __get_pydantic_json_schema__(
        self, _schema: CoreSchema, _handler: GetJsonSchemaHandler
    ) -> dict[str, Any]:
        return dict(self.schema)

    def _validated(self, value: object) -> Any:
        if not isinstance(value, Scalar):
            raise PydanticCustomError("scalar_type", "a text is expected")
        return _given(lambda: self.read(value), value)


@dataclass(frozen=True, slots=True)
class Pair:
    """A key with its one-line value, where the key is part of what is said."""

    key: Scalar
    value: Scalar


@dataclass(frozen=True, eq=False)
class PairLeaf:
    """Annotates a field that is read from a key and its value together."""

    read: Callable[[Scalar, Scalar], Any]
    schema: Mapping[str, Any]

    def __get_pydantic_core_schema__(
        self, _source: Any, _handler: GetCoreSchemaHandler
    ) -> CoreSchema:
        return core_schema.no_info_plain_validator_function(self._validated)

    def __get_pydantic_json_schema__(
        self, _schema: CoreSchema, _handler: GetJsonSchemaHandler
    ) -> dict[str, Any]:
        return dict(self.schema)

    def _validated(self, both: object) -> Any:
        if not isinstance(both, Pair):
            raise PydanticCustomError("scalar_type", "a text is expected")
        return _given(lambda: self.read(both.key, both.value), both.value)


def refused(*problems: Problem) -> PydanticCustomError:
    """Our *problems* in the form in which pydantic collects them."""
    return PydanticCustomError(REFUSED, "refused", {"problems": problems})


def _given(reading: Callable[[], Any], value: Scalar) -> Any:
    """What *reading* gives, unless there is nothing to read or it refuses."""
    if value.plain and not value.text:
        raise refused(absent(value))
    try:
        return reading()
    except Refused as refusal:
        raise refused(*refusal.problems) from None


def words(scalar: Scalar) -> Words:
    """*scalar*'s text without surrounding blanks, with its spot."""
    text = scalar.text.strip()
    spot = scalar.at(len(scalar.text) - len(scalar.text.lstrip()))
    return Words(text=text, line=spot.line, column=spot.column)


def spot_of(place: Place) -> dict[str, int]:
    """Line and column as keyword arguments of a placed value."""
    return {"line": place.line, "column": place.column}


def absent(scalar: Scalar) -> Problem:
    """The fault of a key without a value, or whose value became a comment."""
    if scalar.comment:
        return error("value-eaten", scalar.comment.place, lost=scalar.comment.text)
    return error("value-missing", scalar.place)
