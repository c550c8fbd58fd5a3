"""Messages about photo files, captions, alt texts and credits."""

from __future__ import annotations

from gazette.core.problems import Severity
from gazette.store.messages.entry import Entry

ENTRIES: tuple[Entry, ...] = (
    Entry(
        code="photo-address",
        sentence="`{address}` không phải là tên một tệp ảnh cạnh bài.",
        remedy="Chép ảnh vào thư mục của bài và chỉ ghi tên tệp: ![…](ten-anh.jpg)",
        english="`{address}` is not the name of a photo beside the report.",
    ),
    Entry(
        code="photo-alt-missing",
        sentence="Ảnh `{photo}` chưa có mô tả cho người không nhìn được.",
        remedy=(
            "Viết điều thấy trong ảnh vào ngoặc vuông: ![Đại biểu ngồi quanh bàn "
            "họp]({photo})"
        ),
        english="Photo `{photo}` has no alternative text.",
        severity=Severity.WARNING,
    ),
    Entry(
        code="photo-as-html",
        sentence="Ảnh chèn bằng mã HTML không được đăng.",
        remedy=(
            "Viết dòng ảnh: ![điều thấy trong ảnh](ten-anh.jpg), chú thích ở dòng dưới."
        ),
        english="A photo written as HTML is not published.",
    ),
    Entry(
        code="photo-attribute",
        sentence='Sau ảnh chỉ nhận {{focus="0.5,0.3"}}, không nhận `{attribute}`.',
        remedy=(
            'Xóa phần này, hoặc viết đúng {{focus="ngang,dọc"}} và nhớ đóng ngoặc nhọn.'
        ),
        english="A photo takes no other attribute than focus, not `{attribute}`.",
    ),
    Entry(
        code="photo-caption-as-title",
        sentence="Chú thích viết trong dấu nháy sau tên tệp là lối cũ.",
        remedy="Chuyển chú thích xuống dòng ngay dưới ảnh, bỏ dấu nháy.",
        english="The caption stands in the old place, behind the file name.",
        severity=Severity.WARNING,
    ),
    Entry(
        code="photo-caption-beside",
        sentence="Chữ đứng cùng dòng với ảnh, được hiểu là chú thích.",
        remedy="Đưa chú thích xuống dòng ngay dưới ảnh.",
        english="Words on the photo's own line were taken for its caption.",
        severity=Severity.WARNING,
    ),
    Entry(
        code="photo-caption-is-alt",
        sentence="Chú thích ảnh `{photo}` chỉ nhắc lại phần mô tả trong ngoặc vuông.",
        remedy="Mô tả nói điều thấy trong ảnh; chú thích nói ai, ở đâu, khi nào.",
        english="The caption of `{photo}` repeats its alternative text.",
        severity=Severity.WARNING,
    ),
    Entry(
        code="photo-caption-is-file-name",
        sentence="Chú thích ảnh `{photo}` chỉ là tên tệp.",
        remedy="Viết một câu: ai, ở đâu, khi nào.",
        english="The caption of `{photo}` is its file name.",
        severity=Severity.WARNING,
    ),
    Entry(
        code="photo-caption-long",
        sentence=(
            "Chú thích dài {length} ký tự (nên dưới {limit}): có thể thiếu dòng "
            "trống dưới chú thích."
        ),
        remedy="Đặt một dòng trống giữa chú thích và đoạn văn sau nó.",
        english=(
            "A caption of {length} characters (limit {limit}); perhaps a blank line "
            "is missing."
        ),
        severity=Severity.WARNING,
    ),
    Entry(
        code="photo-caption-missing",
        sentence="Ảnh `{photo}` chưa có chú thích.",
        remedy=(
            "Viết chú thích ở dòng ngay dưới ảnh: ai, ở đâu, khi nào. (Ảnh: tên tác "
            "giả)"
        ),
        english="Photo `{photo}` has no caption.",
        severity=Severity.WARNING,
    ),
    Entry(
        code="photo-caption-opens",
        sentence="Dòng dưới ảnh mở đầu như {form}, không phải chú thích.",
        remedy="Đặt một dòng trống dưới ảnh hoặc dưới chú thích.",
        english="The line under the photo opens like something else ({form}).",
    ),
    Entry(
        code="photo-focus",
        sentence="`{focus}` không phải là một điểm trong ảnh.",
        remedy=(
            "Ghi hai số từ 0 đến 1, ngang trước dọc sau, dùng dấu chấm: "
            '{{focus="0.5,0.3"}}'
        ),
        english="`{focus}` is not a point of the photo.",
    ),
    Entry(
        code="photo-inside-paragraph",
        sentence="Ảnh nằm giữa đoạn văn, trong danh sách, bảng hoặc trích dẫn.",
        remedy="Đặt ảnh ở đầu một đoạn riêng, có dòng trống ở trên.",
        english="A photo must open a paragraph of its own.",
    ),
    Entry(
        code="photo-malformed",
        sentence="Dòng ảnh viết chưa đúng.",
        remedy="Viết đúng mẫu: ![điều thấy trong ảnh](ten-anh.jpg)",
        english="This photo line cannot be read.",
    ),
    Entry(
        code="photo-remote",
        sentence="Ảnh `{address}` nằm ở trang khác: không ai giữ được nó.",
        remedy="Tải ảnh về thư mục của bài (nếu được phép dùng), ghi tên tệp và nguồn.",
        english="The photo `{address}` lies on another site.",
    ),
    Entry(
        code="photo-two-together",
        sentence="Hai ảnh đứng liền nhau, không rõ chú thích là của ảnh nào.",
        remedy="Đặt một dòng trống giữa hai ảnh, mỗi ảnh một chú thích.",
        english="Two photos above one caption.",
    ),
)
