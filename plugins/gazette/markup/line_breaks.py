"""Where a Vietnamese line may not break, word by word.

Knows which words stand by a number, by a name or by one another. Refuses to know HTML,
and changes nothing but the kind of a space: quotes, dashes and figures stay as written.
"""

from __future__ import annotations

from functools import lru_cache

NBSP = "\N{NO-BREAK SPACE}"

_OPENING = "“‘«([{"
_STOPS = "”’»)]},.;:!?…"
_CLOSING = frozenset(_STOPS + "%")
_DASHES = frozenset("-–—/·")


def _words(row: str) -> frozenset[str]:
    return frozenset(row.split())


# A number, in figures or Roman, is their name: "số 7", "Điều 24", "quý III".
_NUMBERED = _words(
    "ngày tháng năm quý số điều khoản điểm mục chương lục biểu bảng trang khối cụm vụ"
    " cục phòng tổ đội thứ khóa khoá kỳ cấp bậc nhóm giờ lúc quyển"
)
# What may follow the number of a day or an hour: "ngày 20 tháng 11 năm 2021".
_DATED = {
    "ngày": _words("tháng"),
    "tháng": _words("năm"),
    "quý": _words("năm"),
    "lúc": _words("giờ"),
    "giờ": _words("phút"),
}
# What is counted, or its first syllable: "22 tập thể", "402 kỷ niệm chương".
_COUNTED = _words(
    "năm tháng ngày tuần giờ phút lần lượt kỳ điểm đơn tập cá người đại ảnh bức bài tin"
    " trang dòng mục điều khoản cờ lá bằng giấy huân huy kỷ danh chiến kiểm công cán"
    " đồng chi cụm khối tỉnh xã vụ bị án kháng kiến bản tiêu sáng hình văn phiếu ý"
    " phòng viện tệp hồ triệu tỷ tỉ nghìn kb mb b km m kg"
)
# What a proper name follows: "tỉnh Đắk Lắk", "đồng chí Nguyễn", "hạng Nhất".
_NAMED = _words(
    "tỉnh huyện quận phố tp tp. tx tx. đ/c chí ông bà tá tướng úy uý hạng ths. ts. gs."
    " pgs. pgs.ts. kt. tl. tm. tuq."
)
# Two syllables that are one word of ours, and would be torn at a line's end.
_TOGETHER = {
    "vksnd": _words("tỉnh thành tp tp. tối cấp khu huyện quận"),
    "khu": _words("vực"),
    "tối": _words("cao"),
    "viện": _words("trưởng"),
    "cụm": _words("trưởng phó"),
    "thi": _words("đua"),
    "khen": _words("thưởng"),
    "huân": _words("chương"),
    "huy": _words("chương"),
    "bằng": _words("khen"),
    "giấy": _words("khen"),
    "danh": _words("hiệu"),
    "chiến": _words("sĩ sỹ"),
    "lao": _words("động"),
    "tập": _words("thể"),
    "cá": _words("nhân"),
    "nhân": _words("dân"),
    "kiểm": _words("sát"),
    "chính": _words("phủ"),
    "nhà": _words("nước"),
    "thành": _words("phố"),
    "đề": _words("nghị"),
    "quyết": _words("định"),
    "nghị": _words("định quyết"),
    "thông": _words("tư"),
    "tờ": _words("trình"),
}


@lru_cache(maxsize=16384)  # a headline stands on a dozen pages
def bound(text: str) -> str:
    """*text* with no-break spaces where a line must not break.

    They stand in for spaces and for single ends of lines; every other letter stays.
    """
    words = text.replace(NBSP, " ").replace("\n", " ").split(" ")
    before, left = "", words[0]
    pieces = [left]
    at = len(left)
    for right in words[1:]:
        pieces += NBSP if _held(before, left, right) else text[at], right
        at += 1 + len(right)
        before, left = left, right
    return "".join(pieces)


def _held(before: str, left: str, right: str) -> bool:
    """Whether *right* stays on the line of *left*, which follows *before*."""
    if not left or not right:
        return False
    first = right[0]
    if first in _CLOSING or right in _DASHES or left[-1] in _OPENING:
        return True
    if left[0] == "(" and left[-1] == ":":  # "(Ảnh: …"
        return True
    if first.isdigit():
        return _bare(left) in _NUMBERED or (left.isdigit() and right[-1].isdigit())
    if left[-1].isdigit():
        return _counts(_bare(before), right.rstrip(_STOPS).lower())
    if right.rstrip(_STOPS).lower() in _TOGETHER.get(_bare(left), ()):
        return True
    return first.isupper() and _names(left, right.rstrip(_STOPS))


def _counts(before: str, right: str) -> bool:
    """Whether a number after *before* counts *right*: in "số 1 năm 2025" it does not,
    it is a name.
    """
    if before in _DATED:
        return right in _DATED[before]
    return right in _COUNTED and before not in _NUMBERED


def _names(left: str, right: str) -> bool:
    """Whether *right*, with a capital, belongs to *left*: a name's first word, a Roman
    number, or one letter alone, which would look lost at the head of a line.
    """
    bare = _bare(left)
    if bare in _NAMED:
        return True
    if len(right) == 1:
        return left[-1] not in _CLOSING
    return bare in _NUMBERED and not right.strip("IVXLC")


def _bare(word: str) -> str:
    return word.lstrip(_OPENING).lower()
