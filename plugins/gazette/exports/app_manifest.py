"""The web app manifest: name, colours and icons for a phone's home screen."""

from __future__ import annotations

import json

from gazette.publishing.edition import Edition

ROUTE = "/bang-vang.webmanifest"
# The tokens --paper and --crimson of the style sheet; a test compares them.
PAPER = "#fcfaf5"
CRIMSON = "#8c1222"


def app_manifest(edition: Edition) -> bytes:
    """The manifest as W3C defines it; addresses bear the base path."""
    site = edition.site
    manifest = {
        "name": site.name,
        "short_name": site.name,
        "description": site.tagline,
        "id": site.home,
        "start_url": site.home,
        "scope": site.home,
        "display": "browser",
        "lang": site.lang,
        "dir": "ltr",
        "background_color": PAPER,
        "theme_color": CRIMSON,
        "icons": [
            {
                "src": icon.href,
                "sizes": f"{icon.size}x{icon.size}",
                "type": "image/png",
                "purpose": "any maskable",
            }
            for icon in site.assets.icons
        ],
    }
    return (json.dumps(manifest, ensure_ascii=False, indent=1) + "\n").encode()
