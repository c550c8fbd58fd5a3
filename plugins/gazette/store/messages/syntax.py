"""Messages about YAML itself: what cannot be read, or is read differently elsewhere."""

from __future__ import annotations

from gazette.store.messages.entry import Entry

ENTRIES: tuple[Entry, ...] = (
    Entry(
        code="anchor-or-alias",
        sentence="Dấu `{sign}` ở đầu giá trị là neo YAML, không dùng trong hồ sơ.",
        remedy="Viết đủ nội dung ở từng chỗ; nếu là chữ thì đặt trong dấu nháy đơn.",
        english="YAML anchors and aliases (`{sign}`) are not used here.",
    ),
    Entry(
        code="backslash-in-quotes",
        sentence="Dấu `\\` trong nháy kép có nghĩa riêng đối với YAML.",
        remedy="Dùng nháy đơn: {proper}",
        english="A backslash inside double quotes has a meaning of its own.",
    ),
    Entry(
        code="bar-first",
        sentence="Giá trị bắt đầu bằng `|` thì phần chữ sau đó không đọc được.",
        remedy="Ghi `_` vào chỗ còn thiếu trước dấu `|`.",
        english="A value may not start with a bar.",
    ),
    Entry(
        code="braces",
        sentence="Không ghi dữ liệu trong ngoặc nhọn `{{…}}`.",
        remedy="Viết mỗi khóa một dòng, thụt vào dưới khóa cha.",
        english="No mappings in braces.",
    ),
    Entry(
        code="bracket-not-closed",
        sentence="Giá trị mở bằng `{bracket}` nhưng không đóng lại cho đúng.",
        remedy="Đóng ngoặc trên cùng dòng; là chữ thì đặt cả giá trị trong nháy đơn.",
        english="The bracket `{bracket}` is not closed properly.",
    ),
    Entry(
        code="clock-time",
        sentence="`{value}` không có nháy: có phần mềm đọc thành một con số khác.",
        remedy="Đặt trong nháy: '{value}'",
        english="Unquoted `{value}` is read as a base-60 number by some readers.",
    ),
    Entry(
        code="colon-in-text",
        sentence="Dấu hai chấm có dấu cách theo sau làm giá trị bị cắt đôi.",
        remedy="Đặt cả giá trị trong nháy đơn: {proper}",
        english="A colon and a space inside an unquoted value.",
    ),
    Entry(
        code="colon-without-space",
        sentence="Sau dấu hai chấm của khóa thiếu dấu cách.",
        remedy="Viết: {proper}",
        english="No space after the key's colon.",
    ),
    Entry(
        code="dash-in-value",
        sentence="Dấu `-` đứng đầu giá trị trên cùng dòng với khóa.",
        remedy=(
            "Cột không có số thì ghi `_`; danh sách thì xuống dòng, mỗi mục một dòng "
            "mở đầu bằng `- `."
        ),
        english="A hyphen may not open a value on its key's line.",
    ),
    Entry(
        code="dash-without-space",
        sentence="Sau dấu `-` đầu dòng thiếu dấu cách.",
        remedy="Viết: {proper}",
        english="No space after the list hyphen.",
    ),
    Entry(
        code="directive",
        sentence="Dòng chỉ thị `%…` của YAML không dùng trong hồ sơ.",
        remedy="Xóa dòng bắt đầu bằng `%`.",
        english="YAML directives are not used here.",
    ),
    Entry(
        code="duplicate-key",
        sentence="Khóa `{key}` đã có ở dòng {first_line}.",
        remedy="Gộp hai chỗ lại, hoặc xóa dòng thừa; mỗi khóa chỉ ghi một lần.",
        english="The key `{key}` already stands on line {first_line}.",
    ),
    Entry(
        code="figures-in-brackets",
        sentence="Số trong ngoặc vuông: dấu phẩy thập phân sẽ tách một số thành hai.",
        remedy="Viết các số cách nhau bằng dấu cách, không ngoặc: 9,5 10",
        english="Figures in brackets: a decimal comma would split them.",
    ),
    Entry(
        code="item-on-two-lines",
        sentence="Dòng này bị nối vào mục ở dòng trên.",
        remedy="Nếu là mục mới thì mở đầu bằng `- `; nếu không thì viết trên một dòng.",
        english="This line is joined to the list item above it.",
    ),
    Entry(
        code="key-empty",
        sentence="Trước dấu hai chấm không có tên khóa.",
        remedy="Điền tên khóa, hoặc xóa dòng.",
        english="There is no key before the colon.",
    ),
    Entry(
        code="key-not-text",
        sentence="Khóa phải là một dòng chữ, không phải danh sách hay nhóm.",
        remedy="Viết khóa là chữ, theo sau là dấu hai chấm.",
        english="A key must be a text.",
    ),
    Entry(
        code="key-without-colon",
        sentence="Dòng này không có dạng `khóa: giá trị`.",
        remedy=(
            "Thêm dấu hai chấm sau khóa; nếu là phần tiếp của dòng trên thì thụt vào "
            "hoặc nối lên dòng trên."
        ),
        english="This line is not a key with a value.",
    ),
    Entry(
        code="leading-zero",
        sentence="`{value}` có số 0 đứng đầu: có phần mềm đọc thành một con số khác.",
        remedy="Là số thì viết {proper}; là chữ thì đặt trong nháy: '{value}'",
        english="`{value}` starts with a zero and is read as octal by some readers.",
    ),
    Entry(
        code="line-swallowed",
        sentence=(
            "Mục này thụt vào quá hoặc thiếu dấu cách sau `-`, nên dính vào dòng "
            "{above}."
        ),
        remedy="Đặt dấu `-` thẳng cột với các mục khác và để một dấu cách sau nó.",
        english="This item is joined to line {above}.",
    ),
    Entry(
        code="machine-number",
        sentence="`{value}` là cách viết số của máy, mỗi phần mềm đọc một khác.",
        remedy="Viết số thường (ví dụ 1000 hay 9,5), hoặc đặt trong nháy: '{value}'",
        english="`{value}` is a number to some readers and a text to others.",
    ),
    Entry(
        code="merge-key",
        sentence="Khóa gộp `<<` của YAML không dùng trong hồ sơ.",
        remedy="Viết đủ nội dung ở từng chỗ.",
        english="YAML merge keys are not used here.",
    ),
    Entry(
        code="nested-brackets",
        sentence="Trong ngoặc vuông chỉ được có các từ, không có nhóm hay ngoặc khác.",
        remedy="Viết mỗi mục một dòng, mở đầu bằng `- `.",
        english="Brackets may hold words only.",
    ),
    Entry(
        code="nested-too-deep",
        sentence="Dữ liệu lồng nhau quá {depth} tầng.",
        remedy="Xem lại cách thụt dòng; hồ sơ không cần lồng sâu như vậy.",
        english="Nested more than {depth} levels deep.",
    ),
    Entry(
        code="null-word",
        sentence="`{value}` nghĩa là “không có gì” đối với YAML.",
        remedy="Xóa cả dòng nếu không có giá trị; nếu là chữ thì ghi '{value}'.",
        english="`{value}` means nothing at all in YAML.",
    ),
    Entry(
        code="odd-first-character",
        sentence="Giá trị không được bắt đầu bằng `{character}`.",
        remedy="Đặt cả giá trị trong nháy đơn: {proper}",
        english="An unquoted value may not start with `{character}`.",
    ),
    Entry(
        code="odd-space",
        sentence="Chỗ này là dấu cách đặc biệt {character}, YAML không hiểu.",
        remedy="Xóa rồi gõ lại bằng phím cách thường.",
        english="A look-alike space {character} where YAML needs a plain one.",
    ),
    Entry(
        code="quote-not-closed",
        sentence="Giá trị mở bằng dấu nháy {quote} nhưng không đóng lại.",
        remedy="Thêm dấu nháy đóng, hoặc dùng “…” cho chữ trong ngoặc kép.",
        english="The quote {quote} is not closed.",
    ),
    Entry(
        code="several-documents",
        sentence="Dòng `---` mở một tài liệu thứ hai trong cùng tệp.",
        remedy="Xóa dòng `---`, hoặc tách thành hai tệp.",
        english="A second document in one file.",
    ),
    Entry(
        code="tab-character",
        sentence="Có phím Tab; YAML chỉ nhận dấu cách (số dòng có Tab: {lines}).",
        remedy="Thay mỗi Tab bằng hai dấu cách.",
        english="Tabs on {lines} line(s); YAML wants spaces.",
    ),
    Entry(
        code="tag",
        sentence="Giá trị mở đầu bằng `!` là nhãn kiểu YAML, không dùng trong hồ sơ.",
        remedy="Bỏ phần `!…`; nếu là chữ thì đặt cả giá trị trong nháy đơn.",
        english="YAML tags are not used here.",
    ),
    Entry(
        code="text-after-bracket",
        sentence="Sau ngoặc đóng còn chữ, nên dòng không đọc được.",
        remedy="Đặt cả giá trị trong nháy đơn: {proper}",
        english="Text after the closing bracket.",
    ),
    Entry(
        code="text-after-quote",
        sentence="Giá trị mở bằng dấu nháy thẳng, và sau dấu nháy đóng còn chữ.",
        remedy="Dùng nháy cong “…” ở trong câu, hoặc viết: {proper}",
        english="Text after the closing quote.",
    ),
    Entry(
        code="true-false-spelling",
        sentence="`{value}`: chỉ viết `true` hoặc `false`, toàn chữ thường.",
        remedy="Viết {proper}; nếu là chữ thì đặt trong nháy: '{value}'",
        english="Only `true` and `false` in small letters.",
    ),
    Entry(
        code="wrong-indentation",
        sentence="Dòng này thụt vào không khớp với các dòng phía trên.",
        remedy="Các khóa cùng cấp phải thẳng cột; mỗi cấp thụt thêm hai dấu cách.",
        english="The indentation does not match the lines above.",
    ),
    Entry(
        code="yaml-syntax",
        sentence="Từ chỗ này tệp không còn đúng cú pháp YAML.",
        remedy="So dòng này và dòng phía trên với mẫu trong sổ tay.",
        english="Not valid YAML from here on.",
    ),
    Entry(
        code="yes-no-word",
        sentence="`{value}` không có nháy: có phần mềm đọc thành đúng hoặc sai.",
        remedy="Muốn nói đúng/sai thì viết true/false; là chữ thì ghi '{value}'.",
        english="Unquoted `{value}` is true or false to some readers.",
    ),
)
