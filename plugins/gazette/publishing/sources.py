"""Sources of the record as pages print them: by their name, else by their host."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator

from gazette.publishing.atoms import Link
from gazette.publishing.formatting import bound

_NAMED = re.compile(r"(\S.*) \((https?://[^\s()/]+[^\s()]*)\)")
_ADDRESS = re.compile(r"https?://([^\s/?#]+)[^\s]*")


def source_links(sources: Iterable[str]) -> tuple[Link, ...]:
    """The sources of one page: ``Tên bài (https://…)`` bears its name, a bare address
    its host; those that would read alike are numbered.
    """
    return tuple(_told_apart([_link(source) for source in sources]))


def _link(source: str) -> Link:
    if named := _NAMED.fullmatch(source):
        return Link(text=bound(named[1]), href=named[2])
    if address := _ADDRESS.fullmatch(source):
        return Link(text=address[1], href=source)
    return Link(text=bound(source))


def _told_apart(links: list[Link]) -> Iterator[Link]:
    alike = Counter(link.text for link in links)
    met: Counter[str] = Counter()
    for link in links:
        met[link.text] += 1
        if alike[link.text] == 1:
            yield link
        else:
            yield Link(text=f"{link.text} ({met[link.text]})", href=link.href)
