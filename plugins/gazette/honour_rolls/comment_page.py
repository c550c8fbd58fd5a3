"""Lists laid before the public: open at the edition's moment, coming, closed."""

from __future__ import annotations

from datetime import date

from gazette.core.decisions import Comment, Decision
from gazette.honour_rolls.addresses import COMMENT_LISTS
from gazette.honour_rolls.names import SECTION, home
from gazette.honour_rolls.views import CommentList, CommentListsView
from gazette.honour_rolls.words import figures_of, window_status, window_text
from gazette.publishing.edition import Edition
from gazette.publishing.formatting import bound, figure
from gazette.publishing.plans import PagePlan
from gazette.publishing.structured import item_list

_HEADING = "Danh sách lấy ý kiến nhân dân"


def comment_plan(edition: Edition) -> PagePlan:
    """``/khen-thuong/lay-y-kien/``."""
    today = edition.as_of.date()
    lists = [
        (decision.comment, decision)
        for decision in edition.archive.decisions
        if decision.comment is not None
    ]
    now = [found for found in lists if found[0].opens <= today <= found[0].closes]
    coming = [found for found in lists if today < found[0].opens]
    closed = [found for found in lists if found[0].closes < today]
    return PagePlan(
        route=COMMENT_LISTS,
        template="comment_lists.html",
        page=CommentListsView(
            frame=edition.frame(
                route=COMMENT_LISTS,
                title=_HEADING,
                description=(
                    "Danh sách tập thể, cá nhân được đề nghị khen thưởng đang lấy ý"
                    " kiến nhân dân: góp ý thế nào, đến ngày nào; và các danh sách đã"
                    " hết hạn."
                ),
                type="comment-lists",
                section=SECTION,
                crumbs=(home(edition),),
                data=("comment-lists", ""),
                json_ld=item_list(
                    edition,
                    _HEADING,
                    (
                        edition.link("decision", str(decision.key), decision.name)
                        for _, decision in lists
                        if not decision.illustrative
                    ),
                ),
            ),
            heading=_HEADING,
            open_lists=_listed(edition, sorted(now, key=_by_closing), today),
            coming=_listed(edition, sorted(coming, key=_by_closing), today),
            closed=_listed(edition, sorted(closed, key=_by_closing)[::-1], today),
        ),
    )


def _by_closing(found: tuple[Comment, Decision]) -> tuple[date, str]:
    return found[0].closes, str(found[1].key)


def _listed(
    edition: Edition, lists: list[tuple[Comment, Decision]], today: date
) -> tuple[CommentList, ...]:
    return tuple(
        CommentList(
            link=edition.link("decision", str(decision.key), decision.name),
            issuer=edition.unit_link(decision.issuer, decision.printed_issuer),
            window=bound(window_text(window)),
            status=window_status(window, today),
            how=bound(window.how) if window.how else None,
            received=None
            if window.received is None
            else f"{figure(window.received)} ý kiến",
            figures=tuple(
                figures_of(decision, group, edition.archive.title[group.title].receiver)
                for group in decision.honours
            ),
            illustrative=decision.illustrative,
        )
        for window, decision in lists
    )
