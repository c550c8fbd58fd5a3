"""Messages about files as such: encoding, size, fences, what cannot be read."""

from __future__ import annotations

from gazette.core.problems import Severity
from gazette.store.messages.entry import Entry

ENTRIES: tuple[Entry, ...] = (
    Entry(
        code="byte-order-mark",
        sentence="Tệp mở đầu bằng dấu BOM không nhìn thấy.",
        remedy="Lưu lại tệp với bảng mã “UTF-8”, không chọn “UTF-8 with BOM”.",
        english="The file starts with a byte order mark.",
    ),
    Entry(
        code="control-character",
        sentence="Có ký tự điều khiển {character}, thường do sao chép từ Word hay PDF.",
        remedy="Xóa ký tự ở chỗ dấu mũ rồi gõ lại bằng bàn phím.",
        english="Control character {character}.",
    ),
    Entry(
        code="encoding-not-utf8",
        sentence="Từ chỗ này tệp không phải là UTF-8 (byte {byte}).",
        remedy=(
            "Tệp có thể đang dùng TCVN3, VNI hay Windows-1258: chuyển sang Unicode, "
            "rồi lưu lại với bảng mã UTF-8."
        ),
        english="Not UTF-8 from here on (byte {byte}).",
    ),
    Entry(
        code="encoding-old-letters",
        sentence=(
            "Chữ còn ở bảng mã cũ (TCVN3, VNI) hoặc đã bị chuyển mã sai, như "
            "“{sample}” (số dòng như vậy: {lines})."
        ),
        remedy=(
            "Chuyển văn bản gốc sang Unicode (UniKey: Bộ công cụ, Ctrl+Shift+F6) rồi "
            "chép lại."
        ),
        english="Letters of an old encoding, such as “{sample}”, on {lines} line(s).",
    ),
    Entry(
        code="encoding-utf16",
        sentence="Tệp được lưu bằng bảng mã UTF-16 (Notepad ghi là “Unicode”).",
        remedy="Chọn Lưu thành (Save as), bảng mã (Encoding) “UTF-8”.",
        english="The file is UTF-16, not UTF-8.",
    ),
    Entry(
        code="file-changed",
        sentence="Tệp này vừa được lưu lại trong lúc đang dựng trang.",
        remedy="Chờ lưu xong rồi dựng lại.",
        english="The file changed while the site was being made of it.",
    ),
    Entry(
        code="fence-missing",
        sentence="Bài viết phải mở đầu bằng dòng `---`.",
        remedy=(
            "Đặt các khóa `title:`, `date:`… giữa hai dòng `---` ở đầu tệp, "
            "phía trên không có gì, kể cả dòng trống."
        ),
        english="A report starts with a line of three hyphens.",
    ),
    Entry(
        code="fence-not-closed",
        sentence="Phần khai báo mở bằng `---` nhưng không có dòng `---` thứ hai.",
        remedy="Thêm một dòng `---` vào giữa phần khai báo và nội dung bài.",
        english="The front matter has no closing line of three hyphens.",
    ),
    Entry(
        code="file-empty",
        sentence="Tệp không có nội dung.",
        remedy="Điền nội dung, hoặc xóa tệp nếu không dùng.",
        english="The file is empty.",
    ),
    Entry(
        code="file-too-large",
        sentence="Tệp lớn hơn {limit} nên không được đọc.",
        remedy="Tách thành nhiều tệp, hoặc chuyển danh sách dài sang tệp CSV.",
        english="The file is larger than {limit} and was not read.",
    ),
    Entry(
        code="invisible-character",
        sentence="Có ký tự không nhìn thấy {character}, thường do sao chép từ web.",
        remedy="Xóa cả từ ở chỗ dấu mũ rồi gõ lại bằng bàn phím.",
        english="Invisible character {character}.",
    ),
    Entry(
        code="lost-character",
        sentence="Một chữ đã mất khi chuyển bảng mã, chỉ còn dấu thay thế (U+FFFD).",
        remedy="Xem lại bản gốc và gõ lại chữ bị mất.",
        english="A letter was lost in conversion (U+FFFD).",
    ),
    Entry(
        code="file-is-link",
        sentence="Đây là liên kết tượng trưng (symlink) nên không được đọc.",
        remedy="Thay bằng chính tệp hay thư mục cần dùng.",
        english="Symbolic links are not followed.",
    ),
    Entry(
        code="file-is-special",
        sentence="Đây không phải là tệp thường.",
        remedy="Chuyển ra khỏi thư mục tòa soạn.",
        english="Not a regular file.",
    ),
    Entry(
        code="file-kind-refused",
        sentence="Tệp `{file}` thuộc loại trang không nhận làm tệp tải về.",
        remedy="Lưu thành PDF rồi đính kèm; các loại được nhận: {kinds}.",
        english="`{file}` is not of a kind that pages offer for download.",
    ),
    Entry(
        code="file-name-twin",
        sentence="Có hai tệp tên nhìn giống hệt nhau, chỉ khác cách gõ dấu.",
        remedy="Giữ một tệp, hoặc đặt cho tệp kia một tên khác hẳn.",
        english="Two files whose names differ only in Unicode form.",
    ),
    Entry(
        code="file-name-unreadable",
        sentence="Tên tệp có ký tự không đọc được hoặc không dùng được.",
        remedy=("Đổi tên tệp: chữ, số, dấu gạch nối, có thể có dấu tiếng Việt."),
        english="The file name cannot be read as text.",
    ),
    Entry(
        code="file-unreadable",
        sentence="Không mở được tệp ({reason}).",
        remedy="Kiểm tra quyền đọc và ổ đĩa, rồi chạy lại.",
        english="The file could not be opened ({reason}).",
    ),
    Entry(
        code="folder-missing",
        sentence="Không thấy thư mục này trong tòa soạn.",
        remedy=("Tòa soạn cần có thư mục content/ và data/; kiểm tra lại --root."),
        english="The folder is missing.",
    ),
    Entry(
        code="decision-year-folder",
        sentence="Văn bản năm {year} nằm trong thư mục {folder}.",
        remedy="Chuyển tệp sang thư mục của năm ấy, hoặc sửa ngày.",
        english="A document of {year} lies in folder {folder}.",
    ),
    Entry(
        code="file-name-address",
        sentence=(
            "Tên “{name}” sẽ là một phần địa chỉ nên chỉ được có chữ thường không "
            "dấu, số, gạch nối."
        ),
        remedy="Đổi tên tệp hoặc thư mục, ví dụ cum-7-tong-ket-2021.",
        english=(
            "“{name}” becomes part of an address: small Latin letters, digits, hyphens."
        ),
    ),
    Entry(
        code="file-not-read",
        sentence="Tệp `{name}` nằm ngoài những chỗ phần mềm đọc, nên không lên trang.",
        remedy=(
            "Bài viết phải là năm/tên-bài/index.md; dữ liệu phải nằm đúng thư mục và "
            "có đuôi .yaml."
        ),
        english="Nobody reads this file `{name}`.",
    ),
    Entry(
        code="file-unused",
        severity=Severity.WARNING,
        sentence="Không bài nào, văn bản nào dùng tệp `{name}`.",
        remedy="Nhắc tới nó ở bài hay văn bản, hoặc xóa đi.",
        english="Nothing uses the file `{name}`.",
    ),
    Entry(
        code="list-cells",
        sentence="Dòng có {count} ô, cần {wanted}.",
        remedy="Xem lại dấu ngăn cách; ô có dấu ấy thì đặt trong nháy kép.",
        english="The row has {count} cells, {wanted} are needed.",
    ),
    Entry(
        code="list-column-twice",
        sentence="Cột “{column}” có hai lần.",
        remedy="Xóa một cột.",
        english="The column “{column}” stands twice.",
    ),
    Entry(
        code="list-column-unknown",
        sentence="Không nhận cột “{column}”.",
        remedy="Chỉ giữ: STT, Họ và tên, Chức vụ, Đơn vị, Ghi chú.",
        english="The column “{column}” is not known.",
    ),
    Entry(
        code="list-formula",
        sentence="Ô chứa công thức `{value}`, không phải giá trị.",
        remedy="Trong bảng tính, dán lại thành giá trị rồi lưu.",
        english="The cell holds a formula, `{value}`.",
    ),
    Entry(
        code="list-header",
        sentence="Dòng đầu phải là tên các cột, trong đó có “Họ và tên”.",
        remedy="Thêm dòng đầu: {header}",
        english="The first row must name the columns: {header}.",
    ),
    Entry(
        code="list-name-missing",
        sentence="Dòng này không có tên.",
        remedy="Điền họ và tên, hoặc xóa dòng.",
        english="This row has no name.",
    ),
    Entry(
        code="list-number-gap",
        severity=Severity.WARNING,
        sentence="STT {number} đứng sau {before}: có thể sót dòng.",
        remedy="So với danh sách gốc.",
        english="Row number {number} follows {before}: a row may be lost.",
    ),
    Entry(
        code="list-quotes",
        sentence="Dấu nháy kép trong dòng này không khép đúng.",
        remedy="Mở và đóng nháy kép quanh cả ô; trong ô thì viết hai nháy.",
        english="The quotes of this row do not close.",
    ),
    Entry(
        code="list-without-rows",
        sentence="Danh sách chỉ có dòng tên cột, chưa có ai.",
        remedy="Điền từng dòng, hoặc bỏ `list:` ở văn bản nếu chưa có danh sách.",
        english="The list names its columns and nobody else.",
    ),
    Entry(
        code="report-year-folder",
        sentence="Bài ngày trong năm {year} nằm ở thư mục {folder}.",
        remedy="Chuyển thư mục bài sang năm ấy, hoặc sửa `date`.",
        english="A report of {year} lies in folder {folder}.",
    ),
    Entry(
        code="scores-year-folder",
        sentence="Bảng điểm năm {year} nằm trong thư mục {folder}.",
        remedy="Chuyển tệp sang thư mục của năm ấy, hoặc sửa `cluster`.",
        english="Scores of {year} lie in folder {folder}.",
    ),
)
