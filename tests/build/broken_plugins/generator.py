"""A plugin written for Pelican's own generators."""

from pelican import signals
from pelican.generators import Generator


def offer(_pelican: object) -> type[Generator]:
    return Generator


def register() -> None:
    signals.get_generators.connect(offer)
