"""What all forms share: closed sets of keys, and the ways of writing a group."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Annotated, Any, ClassVar, TypeAlias, get_args

from pydantic import ConfigDict, Field, GetCoreSchemaHandler, GetJsonSchemaHandler
from pydantic_core import CoreSchema, core_schema

from gazette.store.figures import Flag
from gazette.store.leaf import Leaf, Pair, words
from gazette.store.nodes import Scalar
from gazette.store.placed import Words
from gazette.store.texts import Line

HERE = "@"
"""The key under which a group learns its own name and spot; no officer writes it."""

Here: TypeAlias = Annotated[Words, Field(alias=HERE), Leaf(words)]


@dataclass(frozen=True, slots=True, kw_only=True)
class Form:
    """A group of keys, none of which may be unknown. ``at`` is its own key."""

    __pydantic_config__: ClassVar[ConfigDict] = ConfigDict(extra="forbid")

    at: Here


@dataclass(frozen=True, slots=True, kw_only=True)
class Sourced(Form):
    """A group that says where it comes from and whether it is fiction."""

    sources: Annotated[
        tuple[Line, ...],
        Field(
            description=(
                "Nguồn, mỗi nguồn một mục: Tên bài (https://…), một địa chỉ, hoặc một"
                " dòng thư mục"
            )
        ),
    ] = ()
    illustrative: Annotated[
        Flag, Field(description="true: số liệu minh họa, không có thật")
    ] = False


class Group(dict[str, object]):
    """A written group on its way to pydantic; ``names`` keeps the keys' nodes."""

    def __init__(self, names: dict[str, Scalar]) -> None:
        super().__init__()
        self.names = names


@dataclass(frozen=True, eq=False)
class Keyed:
    """Annotates a tuple that is written as a group: the keys belong to the items.

    *pattern* is what editors check keys against.
    """

    pattern: str | None = None

    def __get_pydantic_core_schema__(
        self, source: Any, handler: GetCoreSchemaHandler
    ) -> CoreSchema:
        item = handler.generate_schema(get_args(source)[0])
        group = core_schema.dict_schema(
            keys_schema=core_schema.str_schema(), values_schema=item
        )
        return core_schema.no_info_before_validator_function(
            _with_keys,
            core_schema.no_info_after_validator_function(_items, group),
        )

    def __get_pydantic_json_schema__(
        self, schema: CoreSchema, handler: GetJsonSchemaHandler
    ) -> dict[str, Any]:
        found = dict(handler(schema))
        if self.pattern:
            found["propertyNames"] = {"pattern": self.pattern}
        return found


@dataclass(frozen=True, eq=False)
class OneOrMore:
    """Annotates a tuple that may be written as a single value."""

    def __get_pydantic_core_schema__(
        self, source: Any, handler: GetCoreSchemaHandler
    ) -> CoreSchema:
        return core_schema.no_info_before_validator_function(_several, handler(source))

    def __get_pydantic_json_schema__(
        self, schema: CoreSchema, handler: GetJsonSchemaHandler
    ) -> dict[str, Any]:
        several = dict(handler(schema))
        return {"anyOf": [several["items"], several]}


@dataclass(frozen=True, eq=False)
class Shorthand:
    """Annotates a form that may be written as one row, which is its field *row*."""

    row: str

    def __get_pydantic_core_schema__(
        self, source: Any, handler: GetCoreSchemaHandler
    ) -> CoreSchema:
        return core_schema.no_info_before_validator_function(
            self._spelled_out, handler(source)
        )

    def __get_pydantic_json_schema__(
        self, schema: CoreSchema, handler: GetJsonSchemaHandler
    ) -> dict[str, Any]:
        return {"anyOf": [{"type": "string"}, handler(schema)]}

    def _spelled_out(self, value: object) -> object:
        if not isinstance(value, Scalar):
            return value
        group = Group({})
        group[HERE] = Scalar(text="", plain=False, place=value.place)
        group[self.row] = value
        return group


def _with_keys(value: object) -> object:
    """A group without its own name, each one-line value joined to its key."""
    if not isinstance(value, Group):
        return value
    return {
        key: Pair(value.names[key], item) if isinstance(item, Scalar) else item
        for key, item in value.items()
        if key != HERE
    }


def _items(group: dict[str, Any]) -> tuple[Any, ...]:
    return tuple(group.values())


def _several(value: object) -> object:
    return [value] if isinstance(value, Scalar) and value.text else value
