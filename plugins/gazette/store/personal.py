"""Keys and columns that would hold what the law keeps private.

Source: Law 91/2025/QH15 and Decree 356/2025/ND-CP; an honour roll publishes name, post,
unit and award, and nothing else about a person.
"""

from __future__ import annotations

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
