"""Settings for publishing: the public address comes from the server's environment."""

import os
import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent))

from pelicanconf import *  # noqa: F403 - Pelican reads names from this module

SITEURL = os.environ.get("SITE_URL", "")
