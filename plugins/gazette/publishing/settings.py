"""What ``pelicanconf.py`` may say: settings that would not do what they promise.

Knows names and values of settings. Refuses to know Pelican: the bridge hands them over.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from datetime import datetime
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

from gazette.core.problems import Place, Problem, error
from gazette.store.texts import SITE_PATTERN

SETTINGS = Place(file="pelicanconf.py")

# The record begins in the last century; the far ends of the calendar overflow.
_YEARS = range(1900, 3000)

# Settings of Pelican's that would promise something this engine does not do.
_REFUSED = {
    "RELATIVE_URLS": True,
    "DELETE_OUTPUT_DIRECTORY": True,
    "WITH_FUTURE_DATES": True,
}


def faults_of_settings(
    settings: Mapping[str, Any], theme: Path, zone: str
) -> Iterator[Problem]:
    """Settings that are wrong whatever the newsroom holds."""
    if not (theme / "theme.toml").is_file():
        yield error("setting-theme", SETTINGS, value=theme)
    if settings.get("TIMEZONE") != zone:
        yield error("setting-timezone", SETTINGS, value=settings.get("TIMEZONE"))
    for name, value in _REFUSED.items():
        if settings.get(name) == value:
            yield error("setting-unsupported", SETTINGS, name=name, value=value)
    url = str(settings.get("SITEURL") or "")
    if url and re.match(SITE_PATTERN, url) is None:
        yield error("setting-site-url", SETTINGS, value=url)
    try:
        moment(str(settings.get("AS_OF") or "2000-01-01"), ZoneInfo(zone))
    except ValueError:
        yield error("setting-as-of", SETTINGS, value=settings.get("AS_OF"))


def moment(text: str, zone: ZoneInfo) -> datetime:
    """The moment that *text* means in *zone*. Raises ValueError for no ISO 8601, and
    for a year in which nobody awards anything.
    """
    read = datetime.fromisoformat(text)
    if read.year not in _YEARS:
        raise ValueError(text)
    return in_zone(read, zone)


def in_zone(moment: datetime, zone: ZoneInfo) -> datetime:
    """*moment* in *zone*; one without a zone is meant there."""
    if moment.tzinfo is None:
        return moment.replace(tzinfo=zone)
    return moment.astimezone(zone)


def missing_plugins(wanted: Sequence[str], loaded: Sequence[str]) -> Iterator[Problem]:
    """Plugins that were asked for and did not load."""
    for name in wanted:
        if name not in loaded and f"pelican.plugins.{name}" not in loaded:
            yield error("setting-plugin", SETTINGS, name=name)
