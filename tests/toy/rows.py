"""Small words for writing the toy's documents: rows, groups, papers."""

from __future__ import annotations

from gazette.core.decisions import (
    Change,
    Comment,
    Decision,
    DecisionKey,
    DecisionKind,
    HonourGroup,
    Presentation,
    Recipient,
    Share,
    Transcribed,
)
from gazette.core.periods import PartialDate
from gazette.core.problems import Place
from tests.toy.boards import PRINTED
from tests.toy.titles import TITLES
from tests.toy.units import PROVINCE, SUPREME

NAMES = {title.id: title.name for title in TITLES}


def row(
    file: str,
    line: int,
    text: str,
    unit: str | None = None,
    *,
    person: str | None = None,
    ordinal: int | None = None,
    hidden: bool = False,
    posthumous: bool = False,
    citation: str | None = None,
) -> Recipient:
    """``name | post`` as a person's row."""
    name, _, post = (part.strip() for part in text.partition("|"))
    return Recipient(
        name=name,
        post=post or None,
        unit=unit,
        printed_unit=PRINTED[unit] if unit else None,
        person=person,
        ordinal=ordinal,
        hidden=hidden,
        posthumous=posthumous,
        citation=citation,
        place=Place(file=file, line=line, column=9),
    )


def collective(file: str, line: int, unit: str) -> Recipient:
    """A unit's row."""
    return Recipient(
        name=PRINTED[unit],
        collective=True,
        unit=unit,
        printed_unit=PRINTED[unit],
        place=Place(file=file, line=line, column=9),
    )


def group(
    file: str,
    line: int,
    title: str,
    year: int | None,
    *recipients: Recipient,
    printed: str | None = None,
    asked: int | None = None,
    agreed: int | None = None,
    count: int | None = None,
    sent_up: int | None = None,
    split: tuple[Share, ...] = (),
    complete: bool = True,
) -> HonourGroup:
    """One title of a document."""
    return HonourGroup(
        title=title,
        printed_title=printed or NAMES[title],
        year=year,
        recipients=recipients,
        asked=asked,
        agreed=agreed,
        count=count,
        sent_up=sent_up,
        split=split,
        complete=complete,
        place=Place(file=file, line=line, column=5),
    )


def path(key: DecisionKey) -> str:
    """The document's file."""
    return f"data/decisions/{key}.yaml"


def paper(
    key: DecisionKey,
    kind: DecisionKind,
    name: str,
    on: PartialDate,
    *honours: HonourGroup,
    number: str | None = None,
    issuer: str = PROVINCE,
    changes_to: DecisionKey | None = None,
    changes: tuple[Change, ...] = (),
    comment: Comment | None = None,
    presented: Presentation | None = None,
    report: str | None = None,
    transcribed: Transcribed = Transcribed.FULL,
    signer: str | None = None,
) -> Decision:
    """A document, issued by the toy's province unless said otherwise."""
    return Decision(
        key=key,
        kind=kind,
        number=number,
        name=name,
        date=on,
        issuer=issuer,
        printed_issuer="VKS Mẫu tối cao" if issuer == SUPREME else PRINTED[issuer],
        signer=signer,
        transcribed=transcribed,
        honours=honours,
        changes_to=changes_to,
        changes=changes,
        comment=comment,
        presented=presented,
        report=report,
        illustrative=True,
        place=Place(file=path(key), line=1),
    )
