"""The way of a title on its documents' pages: figures, links both ways, gaps said."""

from __future__ import annotations

from dataclasses import replace

from gazette.core.archive import Archive
from gazette.core.chains import Chains
from gazette.core.decisions import DecisionKey, Stage, Waiver
from gazette.honour_rolls.decision_views import DecisionView
from gazette.honour_rolls.flow import flow_of
from gazette.honour_rolls.plan import SLICE
from gazette.honour_rolls.roll_views import YearView
from gazette.honour_rolls.views import FlowStep
from tests.toy.archive import toy_archive
from tests.toy.decisions import AGREED_2022, ASKED_2022, DECIDED_2022
from tests.toy.edition import edition_of, pages, printed
from tests.toy.titles import ADVANCED_WORKER, BASE_FIGHTER, CERTIFICATE

NBSP = "\N{NO-BREAK SPACE}"


def changed(archive: Archive, key: DecisionKey, **fields: object) -> Archive:
    return replace(
        archive,
        decisions=tuple(
            replace(d, **fields) if d.key == key else d  # type: ignore[arg-type]
            for d in archive.decisions
        ),
    )


def joined() -> Archive:
    archive = changed(toy_archive(), AGREED_2022, follows=(ASKED_2022,))
    return changed(archive, DECIDED_2022, follows=(AGREED_2022,))


def way(archive: Archive, key: DecisionKey, title: str) -> dict[str, FlowStep]:
    edition = edition_of(archive, [SLICE])
    decision = archive.decision[key]
    group = next(g for g in decision.honours if g.title == title)
    found = flow_of(edition, Chains(archive), decision, group)
    return {step.name.replace(NBSP, " "): step for step in found}


def test_each_document_leads_to_the_steps_before_and_after() -> None:
    found = way(joined(), DECIDED_2022, BASE_FIGHTER)
    assert [link.href for link in found["Đề nghị"].links] == [
        f"/khen-thuong/quyet-dinh/{ASKED_2022}/"
    ]
    assert found["Quyết định"].here
    assert found["Quyết định"].links == ()
    back = way(joined(), ASKED_2022, BASE_FIGHTER)
    assert [link.href for link in back["Quyết định"].links] == [
        f"/khen-thuong/quyet-dinh/{DECIDED_2022}/"
    ]
    assert (found["Trao"].note or "").replace(NBSP, " ") == "ngày 28/12/2022"
    assert found["Hủy bỏ"].kind == "done"
    assert (found["Hủy bỏ"].figure or "").replace(NBSP, " ") == "1 dòng"


def test_a_title_outside_the_chain_is_not_drawn_into_it() -> None:
    found = way(joined(), DECIDED_2022, ADVANCED_WORKER)
    assert found["Đề nghị"].links == ()
    assert found["Đề nghị"].figure == "22"
    assert found["Hội đồng thống nhất"].kind == "missing"
    assert "Hủy bỏ" not in found


def test_a_step_left_out_is_said_and_a_waived_one_gives_its_reason() -> None:
    archive = changed(toy_archive(), DECIDED_2022, follows=(ASKED_2022,))
    step = way(archive, DECIDED_2022, BASE_FIGHTER)["Hội đồng thống nhất"]
    assert step.kind == "missing"
    assert step.note == "không có văn bản, dù các bước trước và sau đều có"
    waiver = Waiver(stage=Stage.AGREED, reason="xét ngay")
    archive = changed(archive, DECIDED_2022, skipped=(waiver,))
    step = way(archive, DECIDED_2022, BASE_FIGHTER)["Hội đồng thống nhất"]
    assert (step.kind, step.note) == ("waived", "không qua bước này: xét ngay")


def test_the_particulars_name_the_neighbours_and_read_the_signature() -> None:
    archive = joined()
    edition = edition_of(archive, [SLICE])
    plans = pages(edition, SLICE)
    plan = plans[f"/khen-thuong/quyet-dinh/{DECIDED_2022}/"]
    page = plan.page
    assert isinstance(page, DecisionView)
    terms = {term.name: [v.text for v in term.values] for term in page.terms}
    assert terms["Tiếp theo văn bản"] == ["Danh sách Hội đồng thống nhất năm\xa02022"]
    assert terms["Người ký"][1].replace(NBSP, " ") == (
        "Nghĩa là: Phó Viện trưởng Lê Văn Mẫu, ký thay Viện trưởng"
    )
    asked = plans[f"/khen-thuong/quyet-dinh/{ASKED_2022}/"].page
    assert isinstance(asked, DecisionView)
    assert "Văn bản sau" in {term.name for term in asked.terms}
    assert 'aria-current="step"' in printed(edition, plan)


def test_an_unfinished_list_of_both_kinds_is_not_counted_as_one() -> None:
    """Two collectives are known of five; the other three may be people."""
    archive = toy_archive()
    decided = archive.decision[DECIDED_2022]
    honours = tuple(
        replace(
            part,
            count=5,
            complete=False,
            recipients=tuple(r for r in part.recipients if r.collective),
        )
        if part.title == CERTIFICATE
        else part
        for part in decided.honours
    )
    archive = changed(archive, DECIDED_2022, honours=honours)
    plans = pages(edition_of(archive, [SLICE]), SLICE)
    page = plans[f"/khen-thuong/quyet-dinh/{DECIDED_2022}/"].page
    assert isinstance(page, DecisionView)
    [part] = [g for g in page.groups if "Giấy" in g.title.text]
    assert (part.count or "").replace(NBSP, " ") == "5 tập thể, cá nhân"
    year = plans["/khen-thuong/2022/"].page
    assert isinstance(year, YearView)
    [roll] = [r for s in year.shelves for r in s.rolls if "Giấy" in r.title.text]
    assert roll.count.replace(NBSP, " ") == "5 tập thể, cá nhân"
