"""Messages about what stands in a report's Markdown."""

from __future__ import annotations

from gazette.core.problems import Severity
from gazette.store.messages.entry import Entry

ENTRIES: tuple[Entry, ...] = (
    Entry(
        code="heading-top",
        sentence="Tiêu đề cấp một trong thân bài: tít của bài đã là tiêu đề cấp một.",
        remedy="Dùng `## ` cho đề mục trong bài.",
        english="A first-level heading in the text; the page has its title already.",
        severity=Severity.WARNING,
    ),
    Entry(
        code="html-removed",
        sentence="`<{tag}>` không được đăng, đã bị bỏ ra khỏi trang.",
        remedy="Xóa đoạn mã này. Video, bản đồ: đặt một liên kết thường.",
        english="`<{tag}>` is not published and was taken out.",
        severity=Severity.WARNING,
    ),
    Entry(
        code="html-unclosed",
        sentence="`<{tag}` mở ra mà không đóng lại.",
        remedy="Xóa nó đi, hoặc đóng lại ngay sau phần chữ mà nó bao.",
        english="`<{tag}` never closes.",
        severity=Severity.WARNING,
    ),
    Entry(
        code="link-empty",
        sentence="Liên kết “{text}” không có địa chỉ.",
        remedy="Điền địa chỉ vào ngoặc tròn, hoặc bỏ ngoặc để lại chữ.",
        english="The link “{text}” leads nowhere.",
        severity=Severity.WARNING,
    ),
    Entry(
        code="link-incomplete",
        sentence="`{address}` thiếu phần đầu `https://` nên sẽ thành liên kết hỏng.",
        remedy="Viết đủ địa chỉ: https://{address}",
        english="`{address}` lacks its https://.",
    ),
    Entry(
        code="link-scheme",
        sentence="Không nhận liên kết bắt đầu bằng `{scheme}:`.",
        remedy="Chỉ dùng https://, http://, mailto:, tel:, hoặc tên tệp cạnh bài.",
        english="Links of the kind `{scheme}:` are not accepted.",
    ),
    Entry(
        code="link-without-text",
        sentence="Liên kết tới {address} không có chữ nào để bấm.",
        remedy="Viết chữ vào ngoặc vuông: [Tên trang]({address})",
        english="The link to {address} has no words.",
        severity=Severity.WARNING,
    ),
    Entry(
        code="markup-left",
        sentence="Người đọc sẽ nhìn thấy ký hiệu `{sign}`.",
        remedy=(
            "Xem lại cú pháp ở chỗ này: thiếu dấu đóng, thừa dấu cách hoặc thiếu "
            "dòng trống; chữ thật thì viết `\\` trước ký hiệu."
        ),
        english="Readers would see the sign `{sign}`.",
        severity=Severity.WARNING,
    ),
    Entry(
        code="markup-unreadable",
        sentence="Bài viết không chuyển được thành trang ({reason}).",
        remedy=(
            "Tìm chỗ có quá nhiều dấu lồng nhau (`>`, `-`, `[`, `*`) và viết lại đơn "
            "giản hơn."
        ),
        english="The text cannot be converted ({reason}).",
    ),
    Entry(
        code="text-cms-residue",
        sentence=(
            "Còn sót chữ của thanh công cụ ảnh (`leftcenterrightdel`) khi chép từ "
            "trang khác."
        ),
        remedy=(
            "Xóa dòng này; nếu đây là chỗ của ảnh thì viết dòng ảnh: ![điều thấy "
            "trong ảnh](ten-anh.jpg), chú thích ở dòng dưới."
        ),
        english="A word of the CMS's image toolbar was copied along.",
    ),
    Entry(
        code="text-lost",
        sentence="Chữ trong đoạn này sẽ mất khi lên trang: “{words}…”.",
        remedy="Xóa các thẻ HTML ở gần đó rồi xem lại bài.",
        english="Words here would be lost on the page: “{words}…”.",
        severity=Severity.WARNING,
    ),
)
