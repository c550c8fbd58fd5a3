"""Keys, columns and words that would hold what the law keeps private.

Source: Law 91/2025/QH15 and Decree 356/2025/ND-CP; an honour roll publishes name, post,
unit and award, and nothing else about a person. Refuses to know whose number it is: an
office's own stands on the page of contacts.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from gazette.core.folding import fold

_PRIVATE = frozenset(
    {
        *("birth", "birthday", "birth date", "birthdate", "date of birth", "dob"),
        *("born", "year of birth", "ngay sinh", "nam sinh", "sinh ngay", "sinh nam"),
        *("ngay thang nam sinh", "noi sinh", "place of birth", "tuoi", "age"),
        *("id number", "identity", "passport", "cccd", "cmnd", "so cccd", "so cmnd"),
        *("can cuoc", "can cuoc cong dan", "chung minh nhan dan", "ho chieu"),
        *("so dinh danh", "ma so thue", "so the dang", "so hieu cong chuc"),
        *("phone", "tel", "telephone", "mobile", "dien thoai", "so dien thoai", "sdt"),
        *("email", "e mail", "thu dien tu", "facebook", "zalo"),
        *("address", "home", "home address", "dia chi", "noi o", "cho o", "que quan"),
        *("thuong tru", "tam tru", "ho khau", "hometown"),
        *("ethnicity", "ethnic", "dan toc", "religion", "ton giao"),
        *("sex", "gender", "gioi tinh", "nam nu", "health", "suc khoe"),
        *("salary", "luong", "he so luong", "bac luong", "ngach bac"),
        *("bank account", "tai khoan", "so tai khoan", "spouse", "vo chong"),
    }
)


def is_personal(key: str) -> bool:
    """Whether a key or column named *key* would hold personal data."""
    return " ".join(fold(key).replace("_", " ").replace("-", " ").split()) in _PRIVATE


# Not inside an address, a document's number or a longer figure.
_NUMBER = re.compile(r"(?<![\w/=&?#.,-])(?:0\d{9}|\d{12})(?![\w/=-]|[.,]\d)")
_MOBILE = re.compile(
    r"(?<![\w/=&?#.,-])0[35789]\d{2}([ .])\d{3}\1\d{3}(?![\w/=-]|[.,]\d)"
)
_PAPER = re.compile(
    r"\b(?:CCCD|CMND|căn cước(?: công dân)?|hộ chiếu)\b\W{0,3}(?:số\W{0,2})?"
    r"(?=\w*\d)\w{7,12}\b",
    re.IGNORECASE,
)
_BORN = re.compile(
    r"(?:^|[,(;:–-]\s*|\b(?!Phát|Học|Vệ|Khai|Hy|Ký|Tái|Sản|Thí)[A-ZĐÀ-Ỹ][^\W\d_]*\s+)"
    r"(sinh\s+(?:ngày|năm)\s+\d+(?:[/.-]\d+)*)"
)


def private_words(text: str, *, office: bool = False) -> Iterator[tuple[int, str]]:
    """Where *text* tells an identity or telephone number or a birth, and what.

    Telephone numbers of an *office* are public.
    """
    for found in _NUMBER.finditer(text):
        if not (office and found[0].startswith("0") and len(found[0]) == 10):
            yield found.start(), found[0]
    for found in () if office else _MOBILE.finditer(text):
        yield found.start(), found[0]
    for found in _PAPER.finditer(text):
        if _NUMBER.search(found[0]) is None:
            yield found.start(), found[0]
    for found in _BORN.finditer(text):
        yield found.start(1), found[1]
