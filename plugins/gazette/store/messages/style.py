"""Messages of the house style: doubts about words and signs, never faults."""

from __future__ import annotations

from gazette.core.problems import Severity
from gazette.store.messages.entry import Entry


def _doubt(code: str, sentence: str, remedy: str, english: str) -> Entry:
    return Entry(
        code=code,
        severity=Severity.WARNING,
        sentence=sentence,
        remedy=remedy,
        english=english,
    )


ENTRIES: tuple[Entry, ...] = (
    _doubt(
        "style-abbreviation",
        "Chữ viết tắt “{found}” bạn đọc có thể không biết.",
        "Viết đủ chữ, hoặc lần đầu viết: tên đủ ({found}).",
        "Readers may not know the short form “{found}”.",
    ),
    _doubt(
        "style-date",
        "Không có ngày {found}.",
        "So lại với lịch và bản gốc; trang viết ngày/tháng/năm.",
        "There is no day {found}.",
    ),
    _doubt(
        "style-ellipsis",
        "Ba dấu chấm rời.",
        "Dùng dấu ba chấm liền: {right}",
        "Three full stops instead of an ellipsis.",
    ),
    _doubt(
        "style-link-text",
        "Chữ của liên kết chỉ là “{found}”: nghe riêng không biết dẫn tới đâu.",
        "Đặt liên kết vào tên của nơi nó dẫn tới, ví dụ: [Quyết định 424/QĐ-VKSTC](…)",
        "The link's words “{found}” do not say where it leads.",
    ),
    _doubt(
        "style-nfd",
        "Dấu gõ rời khỏi chữ (Unicode tổ hợp) ở {lines} dòng, thường do chép từ macOS.",
        "Trong UniKey chọn Bộ công cụ, chuyển sang “Unicode dựng sẵn”, rồi chép lại.",
        "Letters with their marks apart (not NFC) on {lines} line(s).",
    ),
    _doubt(
        "style-number",
        "“{found}” viết theo lối Anh; tiếng Việt ngăn hàng nghìn bằng dấu chấm, phần "
        "thập phân bằng dấu phẩy.",
        "Nếu đúng là số ấy, sửa thành: {right}",
        "“{found}” is written the English way.",
    ),
    _doubt(
        "style-quote",
        "Nháy thẳng giữa một bài dùng nháy cong.",
        "Sửa thành: {right}",
        "A straight quote in a text with curly ones.",
    ),
    _doubt(
        "style-rank",
        "“{found}” sai dấu.",
        "Sửa thành: {right}",
        "“{found}” has lost or wrong marks.",
    ),
    _doubt(
        "style-residue",
        "“{found}” còn sót từ trang hay bản tin gốc.",
        "Bỏ đi, còn lại: {right}",
        "“{found}” was left by another house's system.",
    ),
    _doubt(
        "style-space-after",
        "Thiếu dấu cách sau dấu câu.",
        "Sửa thành: {right}",
        "A space is missing after a sign.",
    ),
    _doubt(
        "style-space-before",
        "Thừa dấu cách trước dấu câu hoặc sau dấu mở ngoặc.",
        "Sửa thành: {right}",
        "A space stands before a sign or behind an opening bracket.",
    ),
    _doubt(
        "style-space-double",
        "Có hai dấu cách liền nhau trở lên.",
        "Sửa thành: {right}",
        "Two or more spaces together.",
    ),
    _doubt(
        "style-title",
        "Danh mục không viết “{found}”.",
        "Viết như danh mục: {right}",
        "The catalogue does not write “{found}”.",
    ),
    _doubt(
        "style-tone",
        "“{found}” đặt dấu khác phần lớn chữ trong bài.",
        "Giữ một lối trong cả bài: {right}",
        "“{found}” places its tone unlike most of the text.",
    ),
    _doubt(
        "style-unit",
        "Danh mục đơn vị không có “{found}” mà có tên gần giống.",
        "So lại tên; nếu là đơn vị khác thì không phải sửa.",
        "No unit is called “{found}”, one is called nearly so.",
    ),
    _doubt(
        "style-weekday",
        "Ngày ấy không phải {found}.",
        "So lại với lịch: {right}",
        "That day was not {found}.",
    ),
)
