"""Sources of the record as pages print them: addresses by their host, words as such."""

from __future__ import annotations

import re

from gazette.publishing.atoms import Link
from gazette.publishing.formatting import bound

_ADDRESS = re.compile(r"https?://([^\s/?#]+)[^\s]*")


def source_link(source: str) -> Link:
    """A source as a link where the whole of it is an address."""
    address = _ADDRESS.fullmatch(source)
    if address is None:
        return Link(text=bound(source))
    return Link(text=address[1], href=source)
