"""Plain values as a tree with paths: what a change is meant to give.

The same change is made here to values and in ``changes`` to lines; ``document`` holds
the one against the other.
"""

from __future__ import annotations

from typing import TypeAlias

from gazette.store.writing.values import Plain

Steps: TypeAlias = tuple[str | int, ...]


class PathMissing(LookupError):
    """Nothing stands at the path that was to be changed."""


def at(value: Plain, steps: Steps) -> Plain | None:
    """What stands at *steps*, if anything does."""
    found: Plain | None = value
    for step in steps:
        if isinstance(found, dict) and isinstance(step, str):
            found = found.get(step)
        elif isinstance(found, tuple) and isinstance(step, int):
            found = found[step] if 0 <= step < len(found) else None
        else:
            return None
    return found


def put(value: Plain, steps: Steps, new: Plain) -> Plain:
    """*value* with *new* at *steps*; what is empty becomes what the step needs."""
    if not steps:
        return new
    step = steps[0]
    if isinstance(step, str) and (isinstance(value, dict) or not value):
        group = value if isinstance(value, dict) else {}
        return {**group, step: put(group.get(step, ""), steps[1:], new)}
    items = value if isinstance(value, tuple) else ()
    if (
        not isinstance(step, int)
        or not 0 <= step <= len(items)
        or (value and not items)
    ):
        raise PathMissing(told(steps))
    old = items[step] if step < len(items) else ""
    return (*items[:step], put(old, steps[1:], new), *items[step + 1 :])


def taken(value: Plain, steps: Steps) -> Plain:
    """*value* without what stands at *steps*."""
    step = steps[0]
    if isinstance(value, dict) and isinstance(step, str) and step in value:
        if len(steps) > 1:
            return {**value, step: taken(value[step], steps[1:])}
        return {key: item for key, item in value.items() if key != step}
    if isinstance(value, tuple) and isinstance(step, int) and 0 <= step < len(value):
        inner = (taken(value[step], steps[1:]),) if len(steps) > 1 else ()
        return (*value[:step], *inner, *value[step + 1 :])
    raise PathMissing(told(steps))


def nested(steps: Steps, new: Plain) -> Plain:
    """*new* inside the groups and lists that *steps* name."""
    return put("", steps, new)


def told(steps: Steps) -> str:
    """A path in words for the programmer who named it."""
    return "/".join(map(str, steps)) or "the whole file"
