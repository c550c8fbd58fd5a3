"""What the words over a column mean, as Vietnamese offices write them.

Knows the words of score sheets and award lists, whatever their case and tones. Refuses
to know criteria, units and titles: those are the record's.
"""

from __future__ import annotations

import re
from enum import Enum

from gazette.core.folding import fold
from gazette.core.scores import Column
from gazette.store.personal import is_personal


class Role(Enum):
    """What a column holds."""

    NUMBER = "số thứ tự"
    UNIT = "đơn vị"
    NAME = "họ và tên"
    FAMILY = "họ và tên đệm"
    GIVEN = "tên"
    POST = "chức vụ"
    TITLE = "danh hiệu"
    CITATION = "thành tích"
    CODE = "mã tiêu chí"
    CRITERION = "tiêu chí"
    MAXIMUM = "điểm tối đa"
    BONUS = "điểm thưởng"
    BONUS_REASON = "lý do thưởng"
    DEDUCTION = "điểm trừ"
    DEDUCTION_REASON = "lý do trừ"
    TOTAL = "tổng điểm"
    VOTES = "số phiếu"
    RANK = "xếp hạng"
    NOTE = "ghi chú"
    PERSONAL = "dữ liệu cá nhân"


_WORDS: tuple[tuple[Role, str], ...] = (
    (Role.NUMBER, r"stt|s tt|tt|so tt|so thu tu|no|#"),
    (Role.FAMILY, r"ho|ho (?:va )?(?:ten )?(?:dem|lot)|ho va chu lot"),
    (Role.NAME, r"ho(?: va)? ten|ho,? ten|ho va ten .*|ho ten .*|ten ca nhan"),
    (Role.NAME, r"ten (?:ca nhan|tap the).*|ca nhan|tap the|ca nhan, tap the|can bo"),
    (Role.NAME, r"ten tap the, ca nhan|nguoi duoc khen thuong|doi tuong khen thuong"),
    (Role.GIVEN, r"ten"),
    (Role.POST, r"chuc vu.*|chuc danh.*|ngach|cong viec"),
    (Role.UNIT, r"don vi|ten don vi|don vi cong tac|noi cong tac|vien kiem sat"),
    (Role.UNIT, r"don vi duoc cham.*|cac don vi|tap the, don vi|phong, don vi"),
    (Role.TITLE, r"danh hieu.*|hinh thuc khen(?: thuong)?.*|hinh thuc|de nghi tang"),
    (Role.CITATION, r"thanh tich.*|tom tat thanh tich.*"),
    (Role.BONUS_REASON, r"(?:ly do|noi dung|can cu)(?: cong)?(?: diem)? thuong"),
    (Role.BONUS_REASON, r"ly do cong(?: diem)?"),
    (
        Role.DEDUCTION_REASON,
        r"(?:ly do|noi dung|can cu)(?: diem)?(?: bi)? tru(?: diem)?",
    ),
    (Role.BONUS, r"diem thuong|thuong|cong diem|diem cong|cong them|diem cong them"),
    (Role.DEDUCTION, r"diem tru|tru|tru diem|diem bi tru|bi tru"),
    (Role.TOTAL, r"tong(?: so)?(?: diem)?|tong cong|cong|cong diem chung|diem tong"),
    (Role.TOTAL, r"tong diem (?:chung|cuoi cung|thi dua|ca nam)|tong cong diem"),
    (Role.VOTES, r"so phieu(?: bau| dong y| tan thanh)?|phieu bau|phieu"),
    (Role.RANK, r"xep hang|hang|thu hang|xep loai|vi thu|xep thu"),
    (Role.CODE, r"ma|ma tieu chi|ma so|ky hieu|muc"),
    (Role.CRITERION, r"tieu chi.*|noi dung.*|noi dung tieu chi|chi tieu"),
    (Role.MAXIMUM, r"diem (?:chuan|toi da|quy dinh)|thang diem|khung diem|toi da"),
    (Role.NOTE, r"ghi chu|chu thich|ly do|giai trinh|ly do.*|nhan xet|dien giai"),
)
_ROLES = tuple((role, re.compile(form)) for role, form in _WORDS)
_COLUMNS = (
    (
        Column.SELF,
        re.compile(r"(?:diem )?(?:don vi )?tu (?:cham|danh gia|chấm)(?: diem)?"),
    ),
    (
        Column.SELF,
        re.compile(r"diem tu (?:cham|danh gia)|don vi(?: tu)? cham(?: diem)?"),
    ),
    (
        Column.CLUSTER,
        re.compile(
            r"(?:diem )?(?:cum|khoi)(?: thi dua)?(?: cham| danh gia)?(?: diem)?"
        ),
    ),
    (Column.CLUSTER, re.compile(r"(?:diem )?(?:cham cheo|kiem tra cheo)(?: diem)?")),
    (
        Column.VERIFIED,
        re.compile(
            r"(?:diem )?(?:(?:hoi dong|thuong truc|vks tinh) )?tham dinh(?: diem)?"
        ),
    ),
    (
        Column.VERIFIED,
        re.compile(r"(?:diem )?hoi dong(?: cham| thong nhat)?(?: diem)?"),
    ),
)
_PERSONAL = re.compile(
    r"(?:ngay|nam|noi|thang)[ ,/a-z]* sinh.*|.*\b(?:cccd|cmnd|can cuoc|dien thoai|sdt"
    r"|dan toc|ton giao|gioi tinh|que quan|dia chi|email|tai khoan|ho chieu|dinh danh"
    r"|so bhxh|ma so thue|tuoi|dang vien|ngay vao dang|he so luong|muc luong)\b.*"
    r"|nam|nu|nam/nu|ong/ba|dt|dtdd"
)
_BRACKETS = re.compile(r"\([^()]*\)")


def role(heading: str) -> Role | None:
    """What a column under *heading* holds, if the words say it."""
    bare = _bare(heading)
    if is_personal(bare) or _PERSONAL.fullmatch(bare):
        return Role.PERSONAL
    return next((found for found, form in _ROLES if form.fullmatch(bare)), None)


def scored_by(heading: str) -> Column | None:
    """Who gave the figures under *heading*."""
    bare = _bare(heading)
    return next((found for found, form in _COLUMNS if form.fullmatch(bare)), None)


def _bare(heading: str) -> str:
    without = _BRACKETS.sub(" ", fold(heading))
    return " ".join(without.replace("*", " ").replace(".", " ").split()).strip(" :-")
