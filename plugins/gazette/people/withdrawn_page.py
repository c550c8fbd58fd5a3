"""The names withdrawn on request: when, on what ground, in which documents.

The lawful trace that remains (Law 91/2025/QH15). Refuses to know a name.
"""

from __future__ import annotations

from collections.abc import Iterator

from gazette.core.decisions import DecisionKey
from gazette.core.withdrawals import Withdrawal
from gazette.people.names_page import HEADING, SECTION, home
from gazette.people.shelves import NAMES
from gazette.people.views import WithdrawnRow, WithdrawnView
from gazette.publishing.atoms import Link, Moment
from gazette.publishing.edition import Edition
from gazette.publishing.formatting import bound, day
from gazette.publishing.plans import PagePlan

WITHDRAWALS = f"{NAMES}rut-ten/"


def withdrawn_plan(edition: Edition) -> PagePlan:
    """``/ca-nhan/rut-ten/``."""
    heading = "Tên đã rút theo yêu cầu"
    email = edition.site.footer.email
    return PagePlan(
        route=WITHDRAWALS,
        template="withdrawals.html",
        page=WithdrawnView(
            frame=edition.frame(
                route=WITHDRAWALS,
                title=heading,
                description=(
                    "Các lần rút tên khỏi trang theo yêu cầu của chính người có tên:"
                    " ngày, căn cứ và văn bản; không nêu tên."
                ),
                type="withdrawals",
                section=SECTION,
                crumbs=(*home(edition), edition.link("names", "", HEADING)),
                data=("withdrawals", ""),
            ),
            heading=heading,
            rows=tuple(
                _row(edition, each) for each in reversed(edition.archive.withdrawals)
            ),
            ask=Link(text=email, href=f"mailto:{email}") if email else None,
        ),
    )


def _row(edition: Edition, withdrawal: Withdrawal) -> WithdrawnRow:
    return WithdrawnRow(
        date=Moment(iso=withdrawal.on.isoformat(), text=day(withdrawal.on)),
        basis=bound(withdrawal.basis),
        rows=tuple(_papers(edition, withdrawal)),
    )


def _papers(edition: Edition, withdrawal: Withdrawal) -> Iterator[Link]:
    """The rows where a name stood; a document not yet public is not spoken of."""
    for row in withdrawal.rows:
        key, _, anchor = row.partition("#")
        year, _, slug = key.partition("/")
        decision = edition.archive.decision.get(DecisionKey(year=int(year), slug=slug))
        if decision is not None:
            place = anchor.rpartition("-")[2]
            text = f"{decision.number or decision.name}, dòng {place}"
            yield edition.link("honour", row, text)
