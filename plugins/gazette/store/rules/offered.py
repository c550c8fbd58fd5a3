"""Files that pages offer for download: kinds that a browser opens without running.

Knows endings. Refuses to know bytes: a file with a false ending is served as what its
ending says, and runs nothing.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import PurePosixPath

from gazette.core.problems import Place, Problem, error
from gazette.core.reports import Report
from gazette.store.assembling.decisions import BuiltDecision
from gazette.store.placed import place

# Everything else is refused, above all HTML, SVG and scripts: they would run as a part
# of this site, outside the policy that its pages are published with.
OFFERED = (
    *("pdf", "doc", "docx", "odt", "rtf", "txt", "xls", "xlsx", "ods", "csv"),
    *("ppt", "pptx", "odp", "zip", "jpg", "jpeg", "png", "webp"),
    *("mp4", "webm", "mp3", "m4a", "vtt"),
)


def offered_rules(
    reports: tuple[Report, ...], decisions: tuple[BuiltDecision, ...]
) -> Iterator[Problem]:
    """An error for each attachment or scanned decision of another kind."""
    for report in reports:
        for attachment in report.attachments:
            yield from _kind(attachment.file, attachment.place)
    for built in decisions:
        if built.form.file:
            yield from _kind(built.form.file.text, place(built.file, built.form.file))


def _kind(file: str, spot: Place) -> Iterator[Problem]:
    if PurePosixPath(file).suffix.removeprefix(".").lower() not in OFFERED:
        kinds = ", ".join(OFFERED)
        yield error("file-kind-refused", spot, file=file, kinds=kinds)
