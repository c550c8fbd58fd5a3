"""Edits as importers and verbs make them, each with the very text that results."""

from __future__ import annotations

import re
from datetime import UTC, date, datetime
from decimal import Decimal
from pathlib import Path

import pytest

from gazette.core.periods import PartialDate
from gazette.store.reading import FileKind, read_file
from gazette.store.writing import (
    Document,
    PathMissing,
    Unwritable,
    article,
    document,
    honour_list,
    row,
)

PHOTOS = """\
# Chùm hình, theo thứ tự xem.
photos:
  - file: tru-so.jpg
    alt: 'Hình vẽ trụ sở'   # còn xem lại

  # Ảnh thứ hai
  - file: bang-khen.jpg
    caption: "Ảnh minh họa: bằng."
"""
REPORT = """\
---
title: Tỉnh Mẫu tổng kết
date: 2025-10-29 17:45
category: Thi đua - Khen thưởng
tags: Tỉnh Mẫu
event:
  kind: [tổng kết, bình xét]
  endpoints:
    named:
      - VKSND tỉnh Mẫu | a.jpg
units:
---
title: đây là thân bài

---
"""


def photos() -> Document:
    return Document(text=PHOTOS, file="content/news/2025/a/photos.yaml")


def report() -> Document:
    return Document(text=REPORT, file="content/news/2025/a/index.md")


def test_a_value_is_changed_and_the_comment_behind_it_stays() -> None:
    after = photos().set(("photos", 0, "alt"), "Trụ sở: mặt trước")
    assert after.text == PHOTOS.replace("'Hình vẽ trụ sở'", '"Trụ sở: mặt trước"')


def test_a_new_key_takes_the_place_its_form_gives_it() -> None:
    after = photos().set(("photos", 1, "alt"), "Bằng khen đóng khung")
    assert after.text == PHOTOS.replace(
        "bang-khen.jpg\n", "bang-khen.jpg\n    alt: Bằng khen đóng khung\n"
    )
    after = photos().set(("photos", 0, "illustration"), value=True)
    assert after.text == PHOTOS.replace(
        "xem lại\n", "xem lại\n    illustration: true\n"
    )


def test_a_first_key_moves_the_dash() -> None:
    after = Document(text="photos:\n  - alt: A\n", file=photos().file)
    assert after.set(("photos", 0, "file"), "a.jpg").text == (
        "photos:\n  - file: a.jpg\n    alt: A\n"
    )


def test_an_item_is_added_below_the_last() -> None:
    after = photos().append(("photos",), {"alt": "Sen", "file": "sen.jpg"})
    assert after.text == PHOTOS + "  - alt: Sen\n    file: sen.jpg\n"


@pytest.mark.parametrize(
    ("path", "left"),
    [
        (("photos", 0, "file"), PHOTOS.replace("file: tru-so.jpg\n    alt", "alt")),
        (
            ("photos", 1, "caption"),
            PHOTOS.replace(PHOTOS[PHOTOS.index("    cap") :], ""),
        ),
        (
            ("photos", 0),
            "# Chùm hình, theo thứ tự xem.\nphotos:\n"
            + PHOTOS[PHOTOS.index("\n  # Ảnh thứ hai") :],
        ),
    ],
)
def test_something_is_taken_away(path: tuple[str | int, ...], left: str) -> None:
    assert photos().remove(path).text == left
    assert photos().set(path, None).text == left


def test_a_list_left_empty_goes_with_its_key() -> None:
    before = "a: 1\nb:\n  c:\n    - x\nd: 2\n"
    assert Document(text=before).remove(("b", "c", 0)).text == "a: 1\nd: 2\n"


def test_only_the_head_of_a_report_is_changed() -> None:
    after = report().set(("title",), "Tỉnh Mẫu: tổng kết")
    assert after.text == REPORT.replace(
        "title: Tỉnh Mẫu tổng kết", 'title: "Tỉnh Mẫu: tổng kết"'
    )
    assert after.value(("event", "kind")) == ("tổng kết", "bình xét")


def test_groups_that_are_missing_are_made() -> None:
    after = report().set(("source", "name"), "Báo Bảo vệ pháp luật")
    assert "tags: Tỉnh Mẫu\nsource:\n  name: Báo Bảo vệ pháp luật\nevent:" in after.text
    after = report().set(("event", "endpoints", "total"), 3)
    assert "  endpoints:\n    total: 3\n    named:" in after.text


def test_a_single_value_in_brackets_or_none_becomes_a_list() -> None:
    after = report().append(("tags",), "Hội nghị")
    assert "tags:\n  - Tỉnh Mẫu\n  - Hội nghị\nevent:" in after.text
    after = report().append(("event", "kind"), "trao thưởng")
    assert "  kind:\n    - tổng kết\n    - bình xét\n    - trao thưởng\n" in after.text
    after = report().append(("units",), "VKSND tỉnh Mẫu")
    assert "units:\n  - VKSND tỉnh Mẫu\n---\n" in after.text
    after = report().remove(("event", "kind", 0))
    assert "  kind:\n    - bình xét\n" in after.text


def test_a_file_without_its_last_line_end_and_one_of_windows_keep_theirs() -> None:
    assert Document(text="a: 1\nb: 2").set(("a",), "3").text == "a: 3\nb: 2"
    assert Document(text="a: 1").set(("b",), "2").text == "a: 1\nb: 2\n"
    windows = Document(text="a: 1\r\nb: 2\r\n").set(("c",), ["x", "z"])
    assert windows.text == "a: 1\r\nb: 2\r\nc:\r\n  - x\r\n  - z\r\n"
    assert Document(text="a: 1\nb: 2\r\n").set(("b",), "3").text == ("a: 1\nb: 3\r\n")


def test_names_are_found_in_whatever_form_they_are_typed() -> None:
    loose, composed = "e\u0302", "ê"
    before = Document(text=f"{loose}: 1\n")
    assert before.set((composed,), "2").text == f"{loose}: 2\n"
    assert before.set((loose,), loose).text == f"{loose}: {composed}\n"


def test_comments_in_brackets_over_lines_are_not_lost_in_silence() -> None:
    text = "a:\n  [x, # vì sao\n   y]\n"
    with pytest.raises(Unwritable):
        Document(text=text).append(("a",), "z")


@pytest.mark.parametrize("text", ["a: 1\na: 2\n", "a: [\n", "a: no\n", "\tb: 1\n", ""])
def test_a_text_with_faults_is_not_edited(text: str) -> None:
    with pytest.raises(Unwritable) as refused:
        Document(text=text, file="data/site.yaml").set(("b",), "1")
    assert refused.value.problems
    assert {problem.place.file for problem in refused.value.problems} == {
        "data/site.yaml"
    }


@pytest.mark.parametrize(
    "path", [("b",), ("a", "b"), ("list", 5), ("list", "x"), ("deep", "x", "y")]
)
def test_what_is_not_there_cannot_be_taken(path: tuple[str | int, ...]) -> None:
    with pytest.raises(PathMissing):
        Document(text="a: 1\nlist:\n  - x\ndeep:\n  x: 1\n").remove(path)


@pytest.mark.parametrize("path", [("a", "b"), ("list", 5), ("list", "x"), ("deep", 0)])
def test_a_path_that_leads_through_a_text_is_refused(
    path: tuple[str | int, ...],
) -> None:
    with pytest.raises(PathMissing):
        Document(text="a: 1\nlist:\n  - x\ndeep:\n  x: 1\n").set(path, "z")


def test_a_file_is_never_emptied() -> None:
    with pytest.raises(Unwritable):
        Document(text="a:\n  - b\n").remove(("a", 0))


# --- new files -------------------------------------------------------------------


def test_a_decision_is_written_in_the_order_of_its_form() -> None:
    text = document(
        {
            "honours": [
                {
                    "to": [
                        row("Lê Thị Ánh", "Kiểm sát viên", "VKSND tỉnh Mẫu"),
                        {"unit": "VKSND khu vực Mẫu An", "to": [row("An", None)]},
                    ],
                    "year": 2023,
                    "title": "Lao động tiên tiến",
                }
            ],
            "illustrative": True,
            "issuer": "VKSND tỉnh Mẫu",
            "kind": "quyết định",
            "date": date(2023, 12, 15),
            "number": "15/QĐ-VKS",
            "signer": None,
            "basis": [],
        },
        FileKind.DECISION,
        heading="Nhập từ bảng tính",
    )
    assert text == (
        "# Nhập từ bảng tính\n"
        "number: 15/QĐ-VKS\n"
        "date: 2023-12-15\n"
        "kind: quyết định\n"
        "issuer: VKSND tỉnh Mẫu\n"
        "illustrative: true\n"
        "honours:\n"
        "  - title: Lao động tiên tiến\n"
        "    year: 2023\n"
        "    to:\n"
        "      - Lê Thị Ánh | Kiểm sát viên | VKSND tỉnh Mẫu\n"
        "      - unit: VKSND khu vực Mẫu An\n"
        "        to:\n"
        "          - An\n"
    )
    read = read_file(FileKind.DECISION, text.encode(), "data/decisions/2023/a.yaml")
    assert read.problems == ()


def test_scores_keep_criteria_before_the_other_keys_of_a_sheet() -> None:
    text = document(
        {
            "units": {
                "VKSND khu vực Mẫu An": {
                    "printed_total": "10 9,5",
                    "bonus": [row(Decimal("1.50"), "Bằng khen", "12/QĐ")],
                    "A2": "5",
                    "A1": "5 4,5",
                }
            },
            "status": "tạm tính",
            "criteria": "mau-2025",
            "cluster": "vksnd-tinh-mau/cum-1/2025",
        },
        FileKind.SCORES,
    )
    assert text.endswith(
        "units:\n"
        "  VKSND khu vực Mẫu An:\n"
        "    A2: 5\n"
        "    A1: 5 4,5\n"
        "    bonus:\n"
        "      - 1,5 | Bằng khen | 12/QĐ\n"
        "    printed_total: 10 9,5\n"
    )
    assert (
        read_file(FileKind.SCORES, text.encode(), "data/scores/2025/a.yaml").problems
        == ()
    )


def test_a_report_a_cluster_a_person_and_photos() -> None:
    text = article(
        {
            "date": datetime(2025, 10, 29, 10, 45, tzinfo=UTC),
            "title": "Hội nghị: tổng kết",
            "category": "Tin",
            "event": {
                "held_on": PartialDate(year=2025, month=10),
                "kind": ["tổng kết"],
            },
            "status": "draft",
        },
        "\nThân bài.\n\n",
    )
    assert text == (
        '---\ntitle: "Hội nghị: tổng kết"\ndate: 2025-10-29 17:45\ncategory: Tin\n'
        "status: draft\nevent:\n  kind:\n    - tổng kết\n  held_on: 2025-10\n---\n"
        "Thân bài.\n"
    )
    for kind, file, values in (
        (
            FileKind.CLUSTERS,
            "data/clusters/a.yaml",
            {
                "clusters": {
                    "nganh/cum-7/2021": {
                        "kind": "cụm",
                        "name": "Cụm thi đua số 7",
                        "organizer": "VKSND tối cao",
                    }
                }
            },
        ),
        (
            FileKind.PEOPLE,
            "data/people/a.yaml",
            {
                "people": {
                    "y-thuyen-nie": {"sort_name": "Thuyên", "name": "Y Thuyên Niê"}
                }
            },
        ),
        (FileKind.PHOTOS, photos().file, {"photos": [{"alt": "A", "file": "a.jpg"}]}),
    ):
        assert read_file(kind, document(values, kind).encode(), file).problems == ()


def test_a_row_refuses_what_would_make_another_row() -> None:
    assert row("a", None, "c", None) == "a | _ | c"
    with pytest.raises(Unwritable):
        row("a | b")


def test_a_list_beside_a_decision_is_read_back() -> None:
    text = honour_list([("Lê Thị Ánh", 'Phó, "quyền"', "Mẫu An"), ("H’Liêu Êban",)])
    assert text.splitlines()[0] == "STT,Họ và tên,Chức vụ,Đơn vị,Ghi chú"
    read = read_file(
        FileKind.HONOUR_LIST, text.encode(), "data/decisions/2023/ldtt.csv"
    )
    assert read.problems == ()
    assert [r.name.text for r in read.draft.rows] == ["Lê Thị Ánh", "H’Liêu Êban"]
    with pytest.raises(Unwritable):
        honour_list([("Lê\u200bThị Ánh",)])
    assert read.draft.rows[0].rest[0].text == 'Phó, "quyền"'


def test_the_example_in_extending_does_what_it_says() -> None:
    page = Path(__file__).parents[3] / "docs/extending.md"
    extending = page.read_text(encoding="utf-8")
    [example] = re.findall(
        r"```python\n(from gazette\.store\.reading.*?)```", extending, re.DOTALL
    )
    names: dict[str, object] = {}
    exec(example, names)
    one, line = names["one"], names["line"]
    assert isinstance(one, Document)
    assert one.text == (
        'photos:\n  - file: a.jpg\n    caption: "Ảnh minh họa: trụ sở"\n'
        "  - file: b.jpg\n"
    )
    assert line == "Lê Thị Ánh | Kiểm sát viên | VKSND tỉnh Mẫu"
