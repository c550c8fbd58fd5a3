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
        sentence="Chú thích ảnh `{photo}` chỉ nhắc lại phần mô tả ảnh.",
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
        code="photo-carries-more",
        sentence="Tệp ảnh còn giấu dữ liệu {format} ở phía sau ảnh.",
        remedy="Mở ảnh bằng phần mềm xem ảnh, lưu thành tệp mới rồi thay tệp này.",
        english="The photo file carries {format} data behind the picture.",
    ),
    Entry(
        code="photo-changed",
        sentence="Tệp ảnh đã thay đổi trong lúc dựng trang.",
        remedy="Chép xong ảnh rồi chạy lại.",
        english="The photo changed while the site was being built.",
    ),
    Entry(
        code="photo-damaged",
        sentence="Ảnh bị hỏng, không giải mã được ({reason}).",
        remedy="Chép lại ảnh gốc từ máy ảnh hoặc điện thoại.",
        english="The photo is damaged and cannot be decoded ({reason}).",
    ),
    Entry(
        code="photo-empty",
        sentence="Tệp ảnh rỗng, dài 0 byte.",
        remedy="Chép lại ảnh gốc; lần trước có thể chưa chép xong.",
        english="The photo file is empty.",
    ),
    Entry(
        code="photo-encoder-missing",
        sentence="Máy này không ghi được ảnh {format}.",
        remedy="Cài lại gói pillow từ tệp khóa của kho này rồi chạy lại.",
        english="This machine's Pillow cannot write {format}.",
    ),
    Entry(
        code="photo-focus",
        sentence="`{focus}` không phải là một điểm trong ảnh.",
        remedy=(
            "Ghi hai số từ 0 đến 1, ngang trước dọc sau, dùng dấu chấm, ví dụ 0.5,0.3"
        ),
        english="`{focus}` is not a point of the photo.",
    ),
    Entry(
        code="photo-format-refused",
        sentence="Tệp này là {format}, trang không nhận làm ảnh.",
        remedy="Mở bằng phần mềm xem ảnh rồi lưu thành JPEG (.jpg) hoặc PNG (.png).",
        english="{format} files are not accepted as photos.",
    ),
    Entry(
        code="photo-format-unknown",
        sentence="Nội dung tệp không phải là ảnh.",
        remedy="Kiểm tra lại tệp; lưu ảnh thành JPEG (.jpg) hoặc PNG (.png).",
        english="The file's content is no picture.",
    ),
    Entry(
        code="photo-gone",
        sentence="Tệp ảnh không còn ở chỗ của nó.",
        remedy="Chép lại ảnh vào thư mục của bài rồi chạy lại.",
        english="The photo file is not there any more.",
    ),
    Entry(
        code="photo-heic",
        sentence="Ảnh HEIC của điện thoại, máy này chưa đọc được.",
        remedy=(
            "Lưu ảnh thành JPEG (trên iPhone: Cài đặt, Camera, Định dạng, Tương "
            "thích nhất), hoặc nhờ người giữ máy cài thêm `pillow-heif`."
        ),
        english="HEIC photos need the package pillow-heif on this machine.",
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
        code="photo-moving",
        sentence="Ảnh động có {frames} khung hình, chỉ khung đầu được đăng.",
        remedy="Lưu khung hình cần đăng thành JPEG (.jpg) rồi thay tệp.",
        english="A moving picture of {frames} frames: only the first is published.",
        severity=Severity.WARNING,
    ),
    Entry(
        code="photo-name-character",
        sentence="Tên tệp ảnh có ký tự {character} không dùng được trên mọi hệ máy.",
        remedy="Đổi tên tệp: chỉ dùng chữ, số, dấu cách, dấu gạch nối và dấu chấm.",
        english=(
            "The file name has the character {character}, which not every system "
            "allows."
        ),
    ),
    Entry(
        code="photo-name-long",
        sentence="Tên tệp ảnh dài quá {limit} byte.",
        remedy="Đặt tên ngắn lại, ví dụ dak-lak.jpg",
        english="The file name is longer than {limit} bytes.",
    ),
    Entry(
        code="photo-name-refused",
        sentence="`{name}` không dùng làm tên tệp ảnh được.",
        remedy=(
            "Đặt tên như dak-lak.jpg, không có `..`, không có dấu cách hay dấu chấm "
            "ở hai đầu."
        ),
        english="`{name}` cannot be a photo's file name.",
    ),
    Entry(
        code="photo-not-a-file",
        sentence="Ở chỗ của ảnh là một thư mục hoặc thiết bị, không phải tệp.",
        remedy="Xóa hoặc đổi tên nó, rồi chép tệp ảnh vào.",
        english="There is a folder or a device where the photo should be.",
    ),
    Entry(
        code="photo-outside",
        sentence="`{name}` dẫn ra ngoài thư mục của bài.",
        remedy="Chép ảnh thật vào thư mục của bài thay cho liên kết.",
        english="`{name}` leads out of the report's folder.",
    ),
    Entry(
        code="photo-remote",
        sentence="Ảnh `{address}` nằm ở trang khác: không ai giữ được nó.",
        remedy="Tải ảnh về thư mục của bài (nếu được phép dùng), ghi tên tệp và nguồn.",
        english="The photo `{address}` lies on another site.",
    ),
    Entry(
        code="photo-small",
        severity=Severity.WARNING,
        sentence=(
            "Ảnh `{photo}` chỉ có {width} điểm ảnh chiều ngang cho chỗ lớn nhất đăng "
            "nó, rộng {shown}: ảnh sẽ mờ."
        ),
        remedy="Dùng ảnh gốc lớn hơn (nên từ 1600 điểm ảnh), không phóng ảnh nhỏ lên.",
        english=(
            "`{photo}` has {width} pixels for the largest place it fills, {shown} wide."
        ),
    ),
    Entry(
        code="photo-suffix",
        sentence="Tệp này thực ra là {format} nhưng mang đuôi khác.",
        remedy="Đổi đuôi tệp thành {proper} và sửa tên trong bài.",
        english="The file is {format}; its name should end in {proper}.",
    ),
    Entry(
        code="photo-too-demanding",
        sentence="Máy không đủ sức xử lý ảnh này.",
        remedy=(
            "Mở ảnh, thu nhỏ còn chừng 6000 điểm ảnh chiều ngang, lưu thành JPEG "
            "thường rồi thay tệp."
        ),
        english="Developing this photo takes more than the machine has.",
    ),
    Entry(
        code="photo-too-heavy",
        sentence="Tệp ảnh nặng {megabytes} MB, quá mức {limit} MB.",
        remedy="Lưu lại ảnh thành JPEG, chất lượng 90.",
        english="The photo file has {megabytes} MB, more than {limit}.",
    ),
    Entry(
        code="photo-too-large",
        sentence=(
            "Ảnh {width} × {height} điểm ảnh, quá mức {limit} triệu điểm hoặc quá dài."
        ),
        remedy="Thu nhỏ ảnh rồi thay tệp.",
        english=(
            "A picture of {width} × {height} pixels; the limit is {limit} megapixels."
        ),
    ),
    Entry(
        code="photo-truncated",
        sentence="Tệp ảnh bị cắt ngang, thiếu phần cuối.",
        remedy="Chép lại ảnh gốc; lần trước chưa chép hoặc chưa tải xong.",
        english="The photo file stops before its end.",
    ),
    Entry(
        code="photo-two-together",
        sentence="Hai ảnh đứng liền nhau, không rõ chú thích là của ảnh nào.",
        remedy="Đặt một dòng trống giữa hai ảnh, mỗi ảnh một chú thích.",
        english="Two photos above one caption.",
    ),
    Entry(
        code="photo-unreadable",
        sentence="Không mở được tệp ảnh ({reason}).",
        remedy="Kiểm tra quyền đọc và tên tệp, rồi chạy lại.",
        english="The photo file cannot be opened ({reason}).",
    ),
    Entry(
        code="endpoint-unknown",
        sentence="Điểm cầu {name} không phải là một đơn vị đã ghi.",
        remedy=(
            "Sửa tên cho đúng như trong data/units; nơi không phải đơn vị của Ngành "
            "thì ghi: {name} | ngoài ngành"
        ),
        english="The endpoint {name} is no recorded unit.",
    ),
    Entry(
        code="endpoint-photo-alt",
        severity=Severity.WARNING,
        sentence=(
            "Ảnh điểm cầu `{photo}` chỉ có tên tệp, chưa có mô tả và chú thích riêng."
        ),
        remedy="Đưa ảnh vào bài hoặc photos.yaml, kèm `alt` và `caption`.",
        english="The endpoint photo `{photo}` has no description of its own.",
    ),
    Entry(
        code="endpoint-photo-twice",
        sentence="Ảnh `{photo}` đã dùng cho một điểm cầu khác.",
        remedy="Mỗi ảnh một điểm cầu; không có ảnh thì ghi: không ảnh, lý do.",
        english="The photo `{photo}` already shows another endpoint.",
    ),
    Entry(
        code="endpoint-without-photo",
        severity=Severity.WARNING,
        sentence="Điểm cầu {name} chưa có ảnh.",
        remedy="Thêm tên tệp ảnh, hoặc ghi: {name} | không ảnh, lý do",
        english="The endpoint {name} has no photo.",
    ),
    Entry(
        code="gallery-alt-missing",
        severity=Severity.WARNING,
        sentence="Ảnh `{photo}` trong photos.yaml chưa có `alt`.",
        remedy="Viết điều thấy trong ảnh cho người không nhìn được.",
        english="`{photo}` in photos.yaml has no alternative text.",
    ),
    Entry(
        code="gallery-caption-long",
        severity=Severity.WARNING,
        sentence="Chú thích dài {length} ký tự (nên dưới {limit}).",
        remedy="Giữ lại ai, ở đâu, khi nào; phần còn lại đưa vào bài.",
        english="A caption of {length} characters (limit {limit}).",
    ),
    Entry(
        code="gallery-caption-missing",
        severity=Severity.WARNING,
        sentence="Ảnh `{photo}` trong photos.yaml chưa có `caption`.",
        remedy="Viết ai, ở đâu, khi nào.",
        english="`{photo}` in photos.yaml has no caption.",
    ),
    Entry(
        code="photo-drawing-alt",
        severity=Severity.WARNING,
        sentence="Mô tả của hình vẽ `{photo}` không nói đó là hình vẽ.",
        remedy="Mở đầu `alt` bằng “Hình vẽ …” hoặc “Tranh minh họa …”.",
        english="The alternative text of `{photo}` does not say that it is a drawing.",
    ),
    Entry(
        code="photo-in-text",
        severity=Severity.WARNING,
        sentence=(
            "Ảnh `{photo}` đã có trong bài và không phải ảnh điểm cầu; lời trong bài "
            "được dùng."
        ),
        remedy="Xóa mục này khỏi photos.yaml.",
        english="`{photo}` stands in the text already, whose words are used.",
    ),
    Entry(
        code="photo-missing",
        sentence="Không thấy ảnh `{photo}` trong thư mục của bài.",
        remedy="Chép ảnh vào thư mục của bài, hoặc sửa tên cho đúng.",
        english="The photo `{photo}` is not in the report's folder.",
    ),
    Entry(
        code="photo-twice",
        sentence="Ảnh `{photo}` có hai lần trong photos.yaml.",
        remedy="Xóa một mục.",
        english="`{photo}` stands twice in photos.yaml.",
    ),
    Entry(
        code="photo-unused",
        severity=Severity.WARNING,
        sentence="Ảnh `{photo}` nằm trong thư mục nhưng không được dùng.",
        remedy="Đưa vào bài, vào photos.yaml, hoặc xóa đi.",
        english="The photo `{photo}` is not used.",
    ),
)
