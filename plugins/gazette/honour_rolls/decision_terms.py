"""The particulars of a document: who signed, on what basis, what it is joined to."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from gazette.core.chains import Chains
from gazette.core.clusters import Cluster
from gazette.core.decisions import Decision, Transcribed
from gazette.core.signatures import read_signature
from gazette.honour_rolls.words import short
from gazette.publishing.atoms import Link, Term
from gazette.publishing.edition import Edition
from gazette.publishing.formatting import bound, day, partial_day

_TRANSCRIBED = {
    Transcribed.NONE: "chưa chép danh sách tên",
    Transcribed.PART: "đã chép một phần danh sách",
    Transcribed.FULL: "đã chép đủ",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Links:
    """What joins a document to others, and the boards that it fixed."""

    chains: Chains
    boards: tuple[Cluster, ...]


def terms_of(edition: Edition, links: Links, decision: Decision) -> Iterator[Term]:
    """Everything that the document says of itself, and what it is joined to."""
    if decision.number is not None:
        yield _term("Số", decision.number)
    yield _term("Ngày", partial_day(decision.date))
    issuer = edition.unit_link(decision.issuer, decision.printed_issuer)
    yield Term(name="Cơ quan ban hành", values=(issuer,))
    if decision.signer:
        yield Term(name="Người ký", values=tuple(_signed(decision.signer)))
    if decision.basis:
        values = tuple(Link(text=bound(basis)) for basis in decision.basis)
        yield Term(name="Căn cứ", values=values)
    yield from _neighbours(edition, links, decision)
    yield from _presentation(edition, decision)
    report = _report(edition, decision.report)
    if report is not None:
        yield Term(name="Tin đã đưa", values=(report,))
    if decision.honours:
        yield _term("Danh sách tên", _TRANSCRIBED[decision.transcribed])


def _term(name: str, text: str) -> Term:
    return Term(name=name, values=(Link(text=bound(text)),))


def _presentation(edition: Edition, decision: Decision) -> Iterator[Term]:
    presented = decision.presented
    if presented is None:
        return
    text = f"ngày {day(presented.on)}"
    if presented.by:
        text += f", {presented.by} trao"
    values = [Link(text=bound(text))]
    if presented.report != decision.report:
        report = _report(edition, presented.report)
        values.extend((report,) if report else ())
    yield Term(name="Trao tặng", values=tuple(values))


def _report(edition: Edition, key: str | None) -> Link | None:
    """The report, if it is public."""
    report = edition.archive.report.get(key or "")
    return None if report is None else edition.link("report", report.key, report.title)


def _signed(printed: str) -> Iterator[Link]:
    """The signature as printed; where a mark stands for a word, the words too."""
    yield Link(text=bound(printed))
    signature = read_signature(printed)
    if signature.mark is not None:
        yield Link(text=bound(f"Nghĩa là: {signature.words}"))


def _neighbours(edition: Edition, links: Links, decision: Decision) -> Iterator[Term]:
    """The steps before and after, and the boards that the document fixed."""
    yield from _papers(edition, "Tiếp theo văn bản", links.chains.before(decision))
    yield from _papers(edition, "Văn bản sau", links.chains.after(decision))
    if links.boards:
        yield Term(
            name="Bảng điểm được xác nhận",
            values=tuple(
                edition.link("cluster-year", str(c.key), f"{c.name} năm {c.key.year}")
                for c in links.boards
            ),
        )


def _papers(edition: Edition, name: str, papers: Iterable[Decision]) -> Iterator[Term]:
    values = tuple(
        edition.link(
            "decision",
            str(paper.key),
            f"{short(paper)}, {partial_day(paper.date)}"
            if paper.number
            else paper.name,
        )
        for paper in papers
    )
    if values:
        yield Term(name=name, values=values)
