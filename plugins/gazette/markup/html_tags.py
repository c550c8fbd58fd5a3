"""HTML's tags, sorted by what a report may do with them.

Knows names. Refuses to know texts.
"""

from __future__ import annotations


def _names(row: str) -> frozenset[str]:
    return frozenset(row.split())


INLINE = _names("a abbr b cite code del em i ins mark q s small strong sub sup u")
BLOCK = _names(
    "blockquote caption h1 h2 h3 h4 h5 h6 li ol p table tbody td tfoot th thead tr ul"
)
VOID = _names("br hr")
KEPT = INLINE | BLOCK | VOID
# They only dress what they hold, and every paste from Word or a CMS brings them:
# their words stay and nobody is troubled.
DRESS = _names(
    "article aside big center col colgroup dd div dl dt figcaption figure font footer"
    " header hgroup main nav nobr o:p section span st1:place strike time tt wbr"
)
# Not words but programs, styles and foreign pages: they go with what they hold.
SWALLOWED = _names(
    "applet audio canvas embed iframe math noembed noframes noscript object picture"
    " plaintext script select style svg template textarea title video xmp"
)
# The tag goes, its words stay, and it is said.
DROPPED = _names(
    "area base blink body button details dialog fieldset form frame frameset head html"
    " img input label legend link map marquee meta meter option output param pre"
    " progress source summary track"
)
KNOWN = KEPT | DRESS | SWALLOWED | DROPPED
CHILDLESS = _names("embed")
