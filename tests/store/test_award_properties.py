"""One holder's awards, and a cluster's roles after an exclusion, whatever the years.

Read as files are, so that the rule is seen as an officer sees it.
"""

from __future__ import annotations

from collections import Counter

from hypothesis import given, settings
from hypothesis import strategies as st

from tests.store.newsroom import BALLOT, CLUSTERS, NEWSROOM, REVOCATION, load

few = settings(max_examples=12)
years = st.lists(st.sampled_from([2020, 2021, 2022, 2023]), max_size=4)


def paper(number: int, on: str, honour: str) -> dict[str, str]:
    """One more decision of the newsroom."""
    text = f"number: {number}/QĐ-VKS\ndate: {on}\nkind: quyết định\n"
    issuer = "issuer: VKSND tỉnh Mẫu\nhonours:\n"
    return {f"data/decisions/{on[:4]}/{number}-qd-mau.yaml": text + issuer + honour}


def codes(changed: dict[str, str]) -> Counter[str]:
    return Counter(problem.code for problem in load(changed).problems)


@few
@given(years)
def test_a_medal_once_and_a_title_once_a_year(more: list[int]) -> None:
    """A warning for each paper after the first: of all years for a medal, of one year
    for a title.
    """
    medals, titles = {}, {}
    for number, year in enumerate(more, start=100):
        row = "Nguyễn Văn Hùng @hung-mau | Viện trưởng | VKSND huyện Mẫu An"
        medal = f"  - title: Kỷ niệm chương\n    to:\n      - {row}\n"
        medals |= paper(number, f"{year}-12-20", medal)
        title = (
            f"  - title: Tập thể lao động tiên tiến\n    year: {year}\n"
            "    to:\n      - VKSND huyện Mẫu An\n"
        )
        titles |= paper(number, f"{year}-12-20", title)
    assert codes(medals)["once-per-person"] == len(more), "one is there already"
    in_year = Counter([2021, *more])
    expected = sum(count - 1 for count in in_year.values())
    assert codes(titles)["title-twice-in-year"] == expected


@few
@given(years.filter(bool))
def test_what_was_taken_back_counts_for_nothing(more: list[int]) -> None:
    papers: dict[str, str] = {}
    for number, year in enumerate(more, start=100):
        row = "Nguyễn Văn Hùng @hung-mau | Viện trưởng | VKSND huyện Mẫu An"
        medal = f"  - title: Kỷ niệm chương\n    to:\n      - {row}\n"
        papers |= paper(number, f"{year}-12-20", medal)
        back = (
            f"number: {number + 50}/QĐ-VKS\ndate: {year}-12-28\nkind: hủy bỏ\n"
            f"issuer: VKSND tỉnh Mẫu\nchanges_to: {year}/{number}-qd-mau\n"
        )
        papers[f"data/decisions/{year}/{number + 50}-qd-mau.yaml"] = back
    assert codes(papers)["once-per-person"] == 0
    assert REVOCATION in NEWSROOM


@few
@given(
    st.sampled_from(["VKSND huyện Mẫu An", "VKSND huyện Mẫu Ân", "VKSND huyện Mẫu Đức"])
)
def test_a_left_out_lead_is_told_and_no_other(lead: str) -> None:
    """Mẫu Đức was not considered in 2021, so it may not lead in 2022."""
    before, after = NEWSROOM[CLUSTERS].split("vksnd-tinh-mau/cum-1/2022:", 1)
    after = after.replace("lead: VKSND huyện Mẫu Ân", f"lead: {lead}", 1)
    text = f"{before}vksnd-tinh-mau/cum-1/2022:{after}"
    told = codes({CLUSTERS: text})["role-after-exclusion"]
    assert told == (lead == "VKSND huyện Mẫu Đức")
    assert BALLOT in NEWSROOM
