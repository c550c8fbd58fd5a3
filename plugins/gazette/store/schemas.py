"""The forms as JSON Schema, so that an editor finds what the build finds.

The committed files lie in ``schemas/`` beside this one; a test proves them fresh.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from pydantic import TypeAdapter

from gazette.store.models.clusters import ClustersFile
from gazette.store.models.criteria import CriteriaFile
from gazette.store.models.decisions import DecisionFile
from gazette.store.models.form import HERE, Form
from gazette.store.models.people import PeopleFile
from gazette.store.models.photos import PhotosFile
from gazette.store.models.redirects import RedirectsFile
from gazette.store.models.reports import PageForm, ReportForm
from gazette.store.models.scores import ScoresFile
from gazette.store.models.site import SiteForm
from gazette.store.models.titles import TitlesFile
from gazette.store.models.units import UnitsFile
from gazette.store.models.withdrawals import WithdrawalsFile

FORMS: dict[str, type[Form]] = {
    "site": SiteForm,
    "units": UnitsFile,
    "clusters": ClustersFile,
    "titles": TitlesFile,
    "criteria": CriteriaFile,
    "scores": ScoresFile,
    "decision": DecisionFile,
    "people": PeopleFile,
    "redirects": RedirectsFile,
    "withdrawals": WithdrawalsFile,
    "report": ReportForm,
    "page": PageForm,
    "photos": PhotosFile,
}

_DIALECT = "http://json-schema.org/draft-07/schema#"
_INNER = frozenset({HERE, "row"})


def schema(form: type[Form]) -> dict[str, Any]:
    """The JSON Schema of files of *form*."""
    found = _tidied(TypeAdapter(form).json_schema(by_alias=True))
    for part in (found, *found.get("$defs", {}).values()):
        part.pop("description", None)  # the docstring speaks to programmers
    return {"$schema": _DIALECT, **found}


def known_keys(form: type[Form]) -> tuple[str, ...]:
    """Every key that may stand anywhere in a file of *form*."""
    return tuple(sorted(set(_keys(schema(form)))))


def _tidied(part: Any) -> Any:
    """*part* without what only the program needs: own spots, titles, nulls."""
    if isinstance(part, list):
        return [_tidied(item) for item in part]
    if not isinstance(part, dict):
        return part
    if (only := _not_null(part)) is not None:
        described = {k: v for k, v in part.items() if k == "description"}
        return {**_tidied(only), **described}
    return {
        key: _tidied_value(key, value)
        for key, value in part.items()
        if not (key == "title" and isinstance(value, str)) and key != "default"
    }


def _tidied_value(key: str, value: Any) -> Any:
    if key == "properties":
        return {name: _tidied(v) for name, v in value.items() if name not in _INNER}
    if key == "required":
        return [name for name in value if name not in _INNER]
    if key == "$defs":
        return {name: _tidied(v) for name, v in value.items() if name != "Words"}
    return _tidied(value)


def _not_null(part: dict[str, Any]) -> Any:
    """What remains of ``anyOf: [something, null]``: a key is left out, never empty."""
    options = part.get("anyOf", ())
    others = [option for option in options if option != {"type": "null"}]
    if len(others) == len(options):
        return None
    return others[0] if len(others) == 1 else {"anyOf": others}


def _keys(part: Any) -> Iterator[str]:
    if isinstance(part, list):
        for item in part:
            yield from _keys(item)
    elif isinstance(part, dict):
        yield from part.get("properties", {})
        for value in part.values():
            yield from _keys(value)
