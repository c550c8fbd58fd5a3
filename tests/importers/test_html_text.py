"""Pages of a CMS: the text, its photos, and nothing that moves or fetches."""

from __future__ import annotations

from pathlib import Path

from gazette.importers.arrivals import Arrival, ArrivalKind
from gazette.importers.captions import Pairing
from gazette.importers.html_text import PageRead, read_page
from gazette.importers.questions import nobody
from tests.importers.pieces_told import told

BODY = "Hội trường kín chỗ từ trước giờ khai mạc của buổi họp."
FILE = Arrival(name="san.jpg", kind=ArrivalKind.PHOTO, path=Path("san.jpg"), size=1)


def page(body: str, head: str = "") -> PageRead:
    text = f"<!doctype html><html><head>{head}</head><body>{body}</body></html>"
    return read_page(text, "t.html", {"san.jpg": FILE})


def pieces(body: str) -> list[str]:
    pairing = Pairing(source="t.html", unit="đoạn", ask=nobody)
    return told(list(pairing.paired(page(body).pieces)))


def test_a_figure_with_its_caption() -> None:
    body = (
        f"<p>{BODY}</p><figure><img src='/media/san.jpg' alt='Sân'>"
        "<figcaption>Sân trụ sở <i>buổi sáng</i>.</figcaption></figure>"
    )
    assert pieces(body) == [f"¶ {BODY}", "▣ Sân trụ sở buổi sáng."]


def test_the_toolbar_beside_an_image_is_that_image() -> None:
    body = (
        "<table><tr><td><div>leftcenterrightdel</div><img src='san.jpg'></td></tr>"
        f"<tr><td>Sân trụ sở.</td></tr></table><p>{BODY}</p>"
    )
    assert pieces(body) == ["▣ Sân trụ sở.", f"¶ {BODY}"]


def test_the_toolbar_alone_leaves_a_gap() -> None:
    body = f"<p>leftcenterrightdel<br>Sân trụ sở.</p><p>{BODY}</p>"
    assert pieces(body) == ["▣ Sân trụ sở.", f"¶ {BODY}"]


def test_a_caption_class_and_a_caption_over_two_lines() -> None:
    body = (
        "<div><img src='san.jpg'></div><p class='chu-thich'>Sân trụ sở<br>buổi sáng."
        f"</p><p>{BODY}</p>"
    )
    assert pieces(body) == ["▣ Sân trụ sở buổi sáng.", f"¶ {BODY}"]


def test_nothing_is_fetched_and_nothing_runs() -> None:
    found = page(
        "<script>alert(1)</script><p>Một.</p><iframe src='https://x.example/v'></iframe>"
        "<img src='https://x.example/a.jpg'><p onclick='x()'>Hai.</p>"
    )
    assert told(found.pieces)[0] == "¶ Một."
    assert "alert" not in repr(found.pieces)
    assert [finding.text for finding in found.findings] == [
        "t.html: khung nhúng https://x.example/v không đưa vào bài.",
        "t.html, đoạn 2: ảnh https://x.example/a.jpg không đi cùng bài; không tải gì từ mạng.",  # noqa: E501
    ]


def test_links_are_kept_where_they_are_safe() -> None:
    found = page(
        "<p>Xem <a href='https://a.example/b'>tin trước</a>, "
        "<a href='javascript:x()'>nút</a>.</p>"
    )
    assert found.pieces[0].text == "Xem [tin trước](https://a.example/b), nút."


def test_the_page_says_its_title_and_sapo() -> None:
    found = page(f"<h1>Tít trên trang</h1><p class='sapo'>Tóm tắt.</p><p>{BODY}</p>")
    assert (found.title, found.summary) == ("Tít trên trang", "Tóm tắt.")
    assert told(found.pieces) == [f"¶ {BODY}"]


def test_a_page_in_one_form_and_with_a_menu() -> None:
    body = (
        "<form><nav><p>Trang chủ</p></nav><div class='article-content'>"
        f"<p>{BODY}</p></div><footer><p>Bản quyền</p></footer></form>"
    )
    assert pieces(body) == [f"¶ {BODY}"]


def test_merged_cells_of_a_table_are_said() -> None:
    found = page(
        "<table><tr><th>Đơn vị</th><th colspan='2'>Điểm</th></tr>"
        "<tr><td>A</td><td>1</td><td>2</td></tr></table>"
    )
    assert found.pieces[0].rows == (("Đơn vị", "Điểm", ""), ("A", "1", "2"))
    assert ["ô gộp" in finding.text for finding in found.findings] == [True]
