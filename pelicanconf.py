"""Pelican's settings for this newsroom; ``publishconf.py`` is for a public server.

What describes the publication (name, sections, address) stands in ``data/site.yaml``.
"""

import sys
from pathlib import Path

HERE = Path(__file__).resolve().parent
# Worker processes and tests find the package without installation.
if str(HERE / "plugins") not in sys.path:
    sys.path.insert(0, str(HERE / "plugins"))

from gazette.publishing.bridge import Publication  # noqa: E402 - needs the path above

PELICAN_CLASS = Publication
PATH = "content"
DATA_PATH = str(HERE / "data")
THEME = "theme"
OUTPUT_PATH = "output"
CACHE_PATH = ".cache"
PLUGIN_PATHS = ["plugins"]
# One row a slice; a slice taken out takes its pages with it.
PLUGINS = [
    "gazette.news",
    "gazette.leaderboards",
    "gazette.honour_rolls",
    "gazette.people",
    "gazette.units",
    "gazette.photos",
    "gazette.search",
    "gazette.open_data",
    "gazette.exports",
]

TIMEZONE = "Asia/Ho_Chi_Minh"
DEFAULT_LANG = "vi"
WITH_FUTURE_DATES = False
# Empty: the address of ``data/site.yaml``.
SITEURL = ""
# The as-of moment, ISO 8601; empty: the record's own pin, else the clock.
AS_OF = ""
IGNORE_FILES = [".*", "*~", "#*#"]
LOAD_CONTENT_CACHE = False
# The feeds are the exports slice's; Pelican's own never run.
FEED_ALL_ATOM = None
CATEGORY_FEED_ATOM = None
TRANSLATION_FEED_ATOM = None
AUTHOR_FEED_ATOM = None
AUTHOR_FEED_RSS = None
