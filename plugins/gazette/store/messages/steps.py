"""Messages about the steps of an honour, and units that were no more on its day."""

from __future__ import annotations

from gazette.core.problems import Severity
from gazette.store.messages.entry import Entry

ENTRIES: tuple[Entry, ...] = (
    Entry(
        code="follows-backwards",
        sentence="Văn bản này mới là đề nghị, không thể nối tiếp quyết định `{key}`.",
        remedy="Ghi `follows` ở quyết định, dẫn tới đề nghị của nó.",
        english="A document before the decision cannot follow the decision `{key}`.",
    ),
    Entry(
        code="follows-before",
        sentence="Văn bản này (ngày {date}) có trước văn bản nó nối tiếp ({other}).",
        remedy="Xem lại hai ngày, hoặc đổi chiều `follows`.",
        english="Dated {date}, before the document it follows ({other}).",
    ),
    Entry(
        code="follows-circle",
        sentence="Văn bản này nối tiếp `{key}`, văn bản ấy lại nối tiếp văn bản này.",
        remedy="Xóa một chiều `follows`; chỉ văn bản sau dẫn về văn bản trước.",
        english="Following `{key}` closes a circle.",
    ),
    Entry(
        code="follows-elsewhere",
        sentence="`follows` không dùng với văn bản hủy bỏ hay đính chính (`{key}`).",
        remedy="Văn bản hủy bỏ, đính chính dẫn tới quyết định bằng `changes_to`.",
        english="`follows` does not join revocations and corrections (`{key}`).",
    ),
    Entry(
        code="follows-nothing",
        severity=Severity.WARNING,
        sentence="Văn bản này và `{key}` không có danh hiệu nào chung, cùng năm.",
        remedy="Xem lại `follows`, tên danh hiệu và `year` ở hai văn bản.",
        english="This document and `{key}` share no title of one year.",
    ),
    Entry(
        code="step-not-skipped",
        severity=Severity.WARNING,
        sentence="Bước “{step}” ghi là không qua, nhưng có văn bản `{key}`.",
        remedy="Xóa dòng ấy trong `skipped`, hoặc xem lại `follows`.",
        english="The step “{step}” is said to be skipped, yet `{key}` records it.",
    ),
    Entry(
        code="step-skipped",
        severity=Severity.WARNING,
        sentence=(
            "“{title}” năm {year}: các văn bản đã nối với nhau thiếu bước “{step}” "
            "({basis})."
        ),
        remedy=(
            "Ghi văn bản của bước ấy và nối bằng `follows`, ghi con số `asked`, "
            "`agreed`, hoặc ghi `skipped: - bước | lý do`."
        ),
        english="“{title}” of {year}: its documents leave out “{step}” ({basis}).",
    ),
    Entry(
        code="unit-ended-then",
        severity=Severity.WARNING,
        sentence=(
            "{name} không tồn tại vào {when}: đơn vị `{id}` có {life}. Căn cứ: {basis}."
        ),
        remedy=(
            "Xem lại ngày ký và mã đơn vị; văn bản in tên cũ thật thì để nguyên, trang "
            "nói rõ đơn vị nay là gì."
        ),
        english="{name} did not exist on {when}: `{id}` lived {life} ({basis}).",
    ),
)
