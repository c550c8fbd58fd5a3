"""Messages about keys and values that do not fit the form of their file."""

from __future__ import annotations

from gazette.core.problems import Severity
from gazette.store.messages.entry import Entry

ENTRIES: tuple[Entry, ...] = (
    Entry(
        code="author-double",
        sentence="Có cả `author` và `authors`.",
        remedy="Giữ một khóa: `author` cho một người, `authors` cho nhiều người.",
        english="Both `author` and `authors` are given.",
    ),
    Entry(
        code="change-elsewhere",
        sentence="Chỉ văn bản hủy bỏ hoặc đính chính mới có `changes_to`.",
        remedy=(
            "Đổi `kind` thành hủy bỏ hay đính chính, hoặc xóa `changes_to` và "
            "`changes`."
        ),
        english="Only revocations and corrections change another document.",
    ),
    Entry(
        code="change-now-elsewhere",
        sentence="Hủy bỏ thì không ghi `now` cho “{was}”.",
        remedy="Xóa `now`, hoặc đổi `kind` thành đính chính.",
        english="A revocation has no corrected reading for “{was}”.",
    ),
    Entry(
        code="change-now-missing",
        sentence="Đính chính “{was}” thành gì chưa ghi.",
        remedy="Thêm `now:` với cách viết đúng.",
        english="The correction of “{was}” does not say what is right.",
    ),
    Entry(
        code="change-target-missing",
        sentence="Văn bản hủy bỏ hay đính chính phải nói rõ thay đổi quyết định nào.",
        remedy="Thêm `changes_to: năm/tên-tệp` của quyết định bị thay đổi.",
        english="A revocation or correction must name the document it changes.",
    ),
    Entry(
        code="cluster-key-form",
        sentence="`{value}` không phải là khóa của một cụm.",
        remedy="Viết đơn-vị-lập-cụm/cụm/năm, ví dụ nganh/cum-7/2021.",
        english="`{value}` is not a cluster's key.",
    ),
    Entry(
        code="colon-in-row",
        sentence="Dấu hai chấm có dấu cách theo sau cắt dòng này làm đôi.",
        remedy="Đặt cả dòng trong nháy đơn: - {proper}",
        english="A colon and a space inside an unquoted row.",
    ),
    Entry(
        code="columns-missing",
        sentence="Bảng điểm chưa nói có những cột nào.",
        remedy="Thêm `columns: tự chấm | cụm chấm | thẩm định`, chỉ giữ cột có thật.",
        english="The score sheet does not name its columns.",
    ),
    Entry(
        code="comment-eats-text",
        sentence="Phần `{lost}` bị mất: chữ sau dấu cách và dấu # không được đọc.",
        remedy=(
            "Đặt cả giá trị trong nháy đơn, hoặc bỏ dấu #. Lời ghi cho người soạn thì "
            "viết riêng một dòng, sau dấu #."
        ),
        english="`{lost}` is lost: a hash after a blank starts a comment.",
    ),
    Entry(
        code="comment-elsewhere",
        sentence="Chỉ văn bản lấy ý kiến nhân dân mới có `comment`.",
        remedy="Đổi `kind` thành lấy ý kiến nhân dân, hoặc xóa `comment`.",
        english="Only a list for public comment has a comment window.",
    ),
    Entry(
        code="comment-missing",
        sentence="Lấy ý kiến nhân dân thì phải ghi mở và đóng ngày nào.",
        remedy="Thêm `comment:` với `opens` và `closes`.",
        english="A list for public comment needs its window.",
    ),
    Entry(
        code="criteria-with-votes",
        sentence="Bộ tiêu chí tính bằng phiếu bầu thì không có nhóm tiêu chí.",
        remedy="Xóa `groups`, hoặc đổi `scoring` thành tổng có trần.",
        english="A set that counts votes has no criteria.",
    ),
    Entry(
        code="criterion-id-form",
        sentence="`{value}` không dùng làm mã tiêu chí được.",
        remedy="Mã là chữ in hoa rồi số, ví dụ A1, B2; không viết 1.1.",
        english="`{value}` cannot be a criterion's id.",
    ),
    Entry(
        code="date-day-first",
        sentence="Ngày phải viết năm trước: `{value}` mỗi phần mềm đọc một khác.",
        remedy="Viết: {proper}",
        english="Dates are written year first, not `{value}`.",
    ),
    Entry(
        code="date-form",
        sentence="`{value}` không phải là ngày.",
        remedy="Viết theo mẫu: {example}",
        english="`{value}` is not a date.",
    ),
    Entry(
        code="date-impossible",
        sentence="`{value}`: lịch không có ngày giờ ấy.",
        remedy="Xem lại ngày, tháng và giờ.",
        english="There is no such day or hour: `{value}`.",
    ),
    Entry(
        code="endpoint-waiver-bare",
        sentence="Điểm cầu không có ảnh thì phải nói lý do.",
        remedy="Viết: đơn vị | không ảnh, lý do",
        english="An endpoint without a photo needs its reason.",
    ),
    Entry(
        code="event-double",
        sentence="Có cả `event` và `events`.",
        remedy=(
            "Một hội nghị thì dùng `event`; nhiều hội nghị thì đưa hết vào `events`."
        ),
        english="Both `event` and `events` are given.",
    ),
    Entry(
        code="file-name-form",
        sentence="`{value}` không phải là tên một tệp đặt cạnh tệp này.",
        remedy="Chỉ ghi tên tệp, không có thư mục, không có ký tự đặc biệt.",
        english="`{value}` is not the name of a file in the same folder.",
    ),
    Entry(
        code="gap-left",
        sentence="Chỗ này còn bỏ trống: {what}.",
        remedy=(
            "Viết nội dung vào chỗ của cả cụm `CẦN BỔ SUNG: …`; không có gì để viết "
            "thì xóa cả dòng."
        ),
        english="A gap that an import or a template left: {what}.",
    ),
    Entry(
        code="style-code-unknown",
        sentence="Không có quy tắc văn phong `{name}`.",
        remedy="Ghi mã trong ngoặc vuông của cảnh báo, ví dụ style-tone.",
        english="There is no rule of style called `{name}`.",
    ),
    Entry(
        code="group-expected",
        sentence="Chỗ này cần một nhóm khóa, không phải một giá trị.",
        remedy="Xuống dòng, thụt vào hai dấu cách rồi viết từng `khóa: giá trị`.",
        english="A group of keys is expected here.",
    ),
    Entry(
        code="id-form",
        sentence="`{value}` không dùng làm mã được.",
        remedy="Chỉ chữ thường không dấu, số và gạch nối, ví dụ: {proper}",
        english="`{value}` cannot be an id.",
    ),
    Entry(
        code="key-missing",
        sentence="Thiếu khóa bắt buộc `{key}`.",
        remedy="Thêm dòng `{key}: …`; bảng giải thích các khóa ở data/README.md.",
        english="The key `{key}` is missing.",
    ),
    Entry(
        code="key-unknown",
        sentence="Không có khóa `{key}` ở chỗ này.",
        remedy="Sửa tên khóa theo data/README.md, hoặc xóa dòng.",
        english="There is no key `{key}` here.",
    ),
    Entry(
        code="language-unknown",
        sentence="Chưa có ngôn ngữ `{value}`.",
        remedy="Viết vi hoặc en.",
        english="The language `{value}` is not known.",
    ),
    Entry(
        code="list-empty",
        sentence="Danh sách này phải có ít nhất một mục.",
        remedy="Thêm một mục mở đầu bằng `- `, hoặc xóa khóa.",
        english="This list needs at least one item.",
    ),
    Entry(
        code="list-expected",
        sentence="Chỗ này cần một danh sách.",
        remedy="Xuống dòng, mỗi mục một dòng mở đầu bằng `- `.",
        english="A list is expected here.",
    ),
    Entry(
        code="logic-form",
        sentence="`{value}` không phải là đúng hay sai.",
        remedy="Viết true (đúng) hoặc false (sai), không có nháy.",
        english="`{value}` is neither true nor false.",
    ),
    Entry(
        code="mail-form",
        sentence="`{value}` không phải là một địa chỉ thư điện tử.",
        remedy="Chỉ ghi một địa chỉ, ví dụ: toa-soan@example.org",
        english="`{value}` is not a mail address.",
    ),
    Entry(
        code="personal-data",
        sentence="Không ghi `{key}` vào hồ sơ: đó là dữ liệu cá nhân.",
        remedy="Xóa đi; bảng vàng chỉ công bố họ tên, chức vụ, đơn vị và danh hiệu.",
        english="`{key}` is personal data and is not kept.",
    ),
    Entry(
        code="personal-text",
        sentence=(
            "`{found}` trông như dữ liệu cá nhân (số định danh, điện thoại, ngày sinh)."
        ),
        remedy=(
            "Xóa đi; bảng vàng chỉ công bố họ tên, chức vụ, đơn vị và danh hiệu. Điện"
            " thoại của cơ quan thì ghi ở trang Liên hệ."
        ),
        english="`{found}` looks like personal data.",
    ),
    Entry(
        code="post-is-unit",
        sentence="“{unit}” là một đơn vị, nhưng đứng ở chỗ chức vụ của {name}.",
        remedy="Không biết chức vụ thì ghi `_`: {name} | _ | {unit}",
        english="“{unit}” is a unit and stands where the post of {name} should.",
    ),
    Entry(
        code="name-in-parts",
        sentence="“{name}” không chỉ là họ tên: chức vụ, đơn vị đứng chung một phần.",
        remedy="Tách bằng dấu gạch đứng (trong bảng thì mỗi phần một cột): {barred}",
        english="“{name}” is more than a name: post or unit stand in the same field.",
    ),
    Entry(
        code="name-in-capitals",
        sentence="“{name}” viết hoa cả chữ: vần A–Z sẽ coi là một người khác.",
        remedy="Viết như thường: {bare} (xem lại từng chữ, máy chỉ đổi chữ hoa).",
        english="“{name}” is in capitals; A–Z will take it for another person.",
        severity=Severity.WARNING,
    ),
    Entry(
        code="name-with-address",
        sentence="“{name}” có cả lời xưng gọi: vần A–Z sẽ coi là một người khác.",
        remedy="Chỉ ghi họ tên: {bare}",
        english="“{name}” holds a word of address; A–Z takes it for another person.",
        severity=Severity.WARNING,
    ),
    Entry(
        code="unit-among-people",
        sentence="“{name}” là một đơn vị, nhưng dòng này đang ghi như một cá nhân.",
        remedy="Thêm dấu tập thể: {name} | tập thể",
        english="“{name}” is a unit, and the row records it as a person.",
    ),
    Entry(
        code="unit-honoured-as-person",
        sentence="“{name}” là một đơn vị, còn “{title}” chỉ tặng cho cá nhân.",
        remedy="Ghi họ tên người được tặng, hoặc xem lại tên danh hiệu.",
        english="“{name}” is a unit, and “{title}” is for people only.",
    ),
    Entry(
        code="receiver-not-collective",
        sentence="Danh hiệu “{title}” chỉ tặng cho cá nhân.",
        remedy="Bỏ dấu `tập thể`, hoặc xem lại tên danh hiệu.",
        english="“{title}” is for people only.",
    ),
    Entry(
        code="record-key-form",
        sentence="`{value}` không phải là khóa năm/tên.",
        remedy="Viết năm/tên-thư-mục hoặc năm/tên-tệp, ví dụ 2022/152-qd-vkstc.",
        english="`{value}` is not of the form year/name.",
    ),
    Entry(
        code="row-bound-twice",
        sentence="Dòng này ghi `{word}` hai lần.",
        remedy="Chỉ ghi một `từ` và một `đến`.",
        english="The row says `{word}` twice.",
    ),
    Entry(
        code="row-field-empty",
        sentence="Giữa hai dấu | không có gì.",
        remedy="Chỗ không biết thì ghi `_`. Mẫu: {form}",
        english="There is nothing between two bars; the form is {form}.",
    ),
    Entry(
        code="row-form",
        sentence="Dòng có {count} phần, không khớp mẫu.",
        remedy="Viết theo mẫu: {form}",
        english="The row has {count} fields; the form is {form}.",
    ),
    Entry(
        code="row-mark",
        sentence="Không hiểu `{mark}` ở chỗ này.",
        remedy="Chỉ nhận: {known}",
        english="`{mark}` is not understood here; known: {known}.",
    ),
    Entry(
        code="share-form",
        sentence="`{value}` không phải là một tỷ lệ.",
        remedy="Viết ví dụ 15% hoặc 33,3%.",
        english="`{value}` is not a percentage.",
    ),
    Entry(
        code="text-expected",
        sentence="Chỗ này cần một dòng chữ, không phải nhóm hay danh sách.",
        remedy="Viết giá trị trên cùng dòng với khóa.",
        english="A text is expected here.",
    ),
    Entry(
        code="text-on-many-lines",
        sentence="Chỗ này chỉ nhận một dòng chữ.",
        remedy="Viết liền trên một dòng, không dùng `|` hay `>`.",
        english="Only one line of text is taken here.",
    ),
    Entry(
        code="text-reads-as-logic",
        sentence="`{value}` không có nháy nghĩa là đúng hoặc sai, không phải chữ.",
        remedy="Nếu là chữ thì viết '{value}'.",
        english="Unquoted `{value}` is a logic value, not a text.",
    ),
    Entry(
        code="unit-name-double",
        sentence="Đơn vị có cả `name` và `names`.",
        remedy="Một tên thì dùng `name`; nhiều tên theo thời gian thì dùng `names`.",
        english="The unit has both `name` and `names`.",
    ),
    Entry(
        code="unit-names-order",
        sentence="Tên “{name}” không nối tiếp tên trước về thời gian.",
        remedy="Ghi tên cũ trước, có `đến`; tên sau có `từ` muộn hơn.",
        english="The name “{name}” does not follow the one before it in time.",
    ),
    Entry(
        code="value-blank",
        sentence="Trong nháy không có gì.",
        remedy="Điền giá trị, hoặc xóa cả dòng.",
        english="There is nothing between the quotes.",
    ),
    Entry(
        code="value-eaten",
        sentence="Giá trị `{lost}` bị mất: chữ đứng sau dấu # không được đọc.",
        remedy="Đặt giá trị trong nháy đơn.",
        english="The value `{lost}` was read as a comment.",
    ),
    Entry(
        code="value-missing",
        sentence="Khóa này chưa có giá trị.",
        remedy="Điền giá trị, hoặc xóa cả dòng.",
        english="The key has no value.",
    ),
    Entry(
        code="value-unfit",
        sentence="Giá trị không đúng dạng của khóa này (phần mềm báo: {reason}).",
        remedy="Tìm khóa này trong data/README.md, viết theo cột “Nhận” của nó.",
        english="The value does not fit ({reason}).",
    ),
    Entry(
        code="value-unknown",
        sentence="`{value}` không phải là một giá trị được nhận.",
        remedy="Chọn một trong: {known}",
        english="`{value}` is not one of the known values: {known}.",
    ),
    Entry(
        code="web-form",
        sentence="`{value}` không phải là địa chỉ trang.",
        remedy="Chép cả phần đầu https://",
        english="`{value}` is not a web address.",
    ),
    Entry(
        code="approval-elsewhere",
        sentence="Tỷ lệ phiếu chỉ dùng khi tính bằng phiếu bầu.",
        remedy="Xóa `approval`, hoặc đổi `scoring` thành phiếu bầu.",
        english="A share of votes is asked for where nobody votes.",
    ),
    Entry(
        code="award-places",
        sentence="`{value}` không phải là số suất.",
        remedy="Ghi một số nguyên từ 1: Cờ thi đua | 1",
        english="`{value}` is not a number of places.",
    ),
    Entry(
        code="event-day-missing",
        sentence="{id} có mức tối đa một ngày mà dòng này chưa ghi ngày.",
        remedy="Thêm vào cuối dòng: | ngày 2025-07-20",
        english="{id} has a cap for one day, and the line has no day.",
    ),
    Entry(
        code="event-unit",
        sentence="{id} tính theo {wanted}, không theo {unit}.",
        remedy="Viết {id} 2 {wanted}, hoặc sửa quy tắc trong bộ tiêu chí.",
        english="{id} is counted by {wanted}, not by {unit}.",
    ),
    Entry(
        code="event-wrong-side",
        sentence="{id} là việc của bên kia: thưởng và trừ không đổi chỗ cho nhau.",
        remedy="Chuyển dòng này sang `bonus` hoặc `deductions`.",
        english="{id} belongs to the other side.",
    ),
    Entry(
        code="start-misplaced",
        sentence=(
            "`start` chỉ dùng với cách trừ từ điểm tối đa, khi không có nhóm tiêu chí."
        ),
        remedy="Xóa `start`, hoặc xóa `groups` và chọn scoring: trừ từ điểm tối đa",
        english="`start` stands only where there are no criteria to add up.",
    ),
    Entry(
        code="voters-missing",
        sentence="Bộ tiêu chí đòi tỷ lệ phiếu mà chưa ghi có bao nhiêu người bỏ phiếu.",
        remedy="Thêm `voters:` (và `absent:` nếu có người vắng).",
        english="A share is asked for, but the number of voters is not given.",
    ),
    Entry(
        code="votes-in-points",
        sentence="Bảng này tính điểm, không biểu quyết, nên phiếu không được tính.",
        remedy=(
            "Xóa dòng này; nếu phiếu quyết định khi bằng điểm thì ghi tie_break: biểu "
            "quyết trong bộ tiêu chí."
        ),
        english="Votes stand in a sheet whose rules read none.",
    ),
)
