"""Messages about people: one name and two persons, posts, names withdrawn."""

from __future__ import annotations

from gazette.core.problems import Severity
from gazette.store.messages.entry import Entry

ENTRIES: tuple[Entry, ...] = (
    Entry(
        code="ordinal-alone",
        sentence="“{name} ({number})” mang số phân biệt, nhưng không có người thứ hai.",
        remedy="Bỏ số, hoặc ghi số cho dòng của người trùng tên cùng đơn vị.",
        english="“{name} ({number})” is numbered, but there is no second one.",
        severity=Severity.WARNING,
    ),
    Entry(
        code="ordinal-missing",
        sentence="Đơn vị này có nhiều “{name}” mà dòng này không ghi số phân biệt.",
        remedy="Ghi số như ở văn bản kia: {name} (1), hoặc nối bằng @mã của người.",
        english="There are several “{name}” in this unit; this row has no number.",
        severity=Severity.WARNING,
    ),
    Entry(
        code="person-other-unknown",
        sentence="`other_than` ghi `{id}`, không phải mã của một người khác.",
        remedy="Ghi mã của người trùng tên, như ở data/people.",
        english="`other_than` names `{id}`, which is no other person.",
    ),
    Entry(
        code="person-post-differs",
        sentence="Dòng ghi {name} là “{post}”; hồ sơ `{id}` lúc ấy ghi “{recorded}”.",
        remedy=(
            "Nếu là một người: bổ sung chức vụ và ngày vào `posts`. Nếu là hai người"
            " trùng tên: bỏ @{id} ở dòng này."
        ),
        english="The row has {name} as “{post}”, the record `{id}` as “{recorded}”.",
        severity=Severity.WARNING,
    ),
    Entry(
        code="person-posts-differ",
        sentence=(
            "Dòng ghi {name} ở {unit}; hồ sơ `{id}` lúc ấy ghi ở {recorded}. Có thể hai"
            " người bị gộp làm một."
        ),
        remedy=(
            "Nếu là một người đã chuyển đơn vị: ghi cả hai chức vụ có ngày vào `posts`."
            " Nếu là hai người: bỏ @{id} ở dòng này."
        ),
        english="The row has {name} in {unit}, the record `{id}` in {recorded}.",
        severity=Severity.WARNING,
    ),
    Entry(
        code="person-row-unlinked",
        sentence=(
            "“{name}” ở đơn vị này đã nối với `{id}` ở văn bản khác, dòng này thì chưa."
        ),
        remedy=(
            "Thêm ` @{id}` sau tên nếu là người ấy. Nếu là người khác: ghi số phân biệt"
            " (1), (2) ở các dòng."
        ),
        english="“{name}” of this unit is linked to `{id}` elsewhere, but not here.",
        severity=Severity.WARNING,
    ),
    Entry(
        code="person-split",
        sentence=(
            "`{id}` và `{other}` cùng tên {name}, cùng một đơn vị: có thể một người bị"
            " tách làm hai."
        ),
        remedy=(
            "Nếu là một người: giữ một mã, sửa @mã ở các dòng, ghi địa chỉ cũ vào"
            " `data/redirects.yaml`. Nếu là"
            " hai người: ghi `{other}` vào danh sách `other_than` của một bản ghi."
        ),
        english="`{id}` and `{other}` share the name {name} and a unit.",
        severity=Severity.WARNING,
    ),
    Entry(
        code="person-twice",
        sentence="{name} (`{id}`) đã đứng trong danh hiệu này ở dòng {line}.",
        remedy="Một người không nhận một danh hiệu hai lần: sửa @mã của một dòng.",
        english="{name} (`{id}`) already stands under this title in line {line}.",
    ),
    Entry(
        code="person-two-numbers",
        sentence=(
            "`{id}` nối với cả “{name} ({first})” lẫn “{name} ({second})” của một đơn"
            " vị: văn bản nói đó là hai người."
        ),
        remedy="Lập hai bản ghi người, mỗi số một mã.",
        english="`{id}` joins “{name} ({first})” and “{name} ({second})” of one unit.",
    ),
    Entry(
        code="person-two-units",
        sentence=(
            "Năm {year}, {name} (`{id}`) đứng ở đơn vị này và ở {other}. Có thể hai"
            " người bị gộp làm một."
        ),
        remedy=(
            "Nếu chuyển đơn vị trong năm: ghi `posts` có ngày. Nếu là hai người: bỏ"
            " @{id} ở một dòng."
        ),
        english="In {year} {name} (`{id}`) stands here and in {other}.",
        severity=Severity.WARNING,
    ),
    Entry(
        code="sort-name-needed",
        sentence="“{name}” không theo lệ họ, đệm, tên; vần A–Z có thể xếp sai.",
        remedy=(
            "Lập bản ghi ở data/people có `sort_name`, tên gọi đứng trước (“Khiêm Rah"
            " Lan”), rồi nối dòng bằng @mã."
        ),
        english="“{name}” does not follow family, middle, given: A–Z may be wrong.",
        severity=Severity.WARNING,
    ),
    Entry(
        code="sort-name-other",
        sentence="`sort_name` của `{id}` là “{sort_name}”, khác chữ với tên “{name}”.",
        remedy="Chỉ đổi chỗ các phần của tên, đừng đổi chữ.",
        english="`{id}`: the letters of “{sort_name}” are not those of “{name}”.",
    ),
    Entry(
        code="withdrawal-exception-missing",
        sentence="Không có tệp `{file}` để làm ngoại lệ.",
        remedy=(
            "Chép đúng đường dẫn tính từ gốc tòa soạn, hoặc bỏ dòng ngoại lệ này đi."
        ),
        english="The exception names the file `{file}`, which is not there.",
    ),
    Entry(
        code="withdrawal-file-unread",
        sentence="Văn bản {key} kèm tệp `{file}`, máy không đọc được chữ trong đó.",
        remedy=(
            "Mở tệp xem: nếu tệp in tên đã rút thì thay bằng bản đã che tên, hoặc bỏ"
            " khóa `file`. Xem xong, ghi `{file}` vào `checked` của lần rút."
        ),
        english="Document {key} offers the file `{file}`, which may print the name.",
        severity=Severity.WARNING,
    ),
    Entry(
        code="withdrawal-row-form",
        sentence="“{value}” không phải là dòng của một quyết định.",
        remedy="Viết khóa quyết định và mã dòng, ví dụ 2025/15-qd-vks-tinh-mau#h1-4.",
        english="“{value}” is no row of a decision.",
    ),
    Entry(
        code="withdrawal-row-shown",
        sentence="Dòng {row} đã được rút tên nhưng chưa mang dấu `đã ẩn`.",
        remedy=(
            "Thay tên trong dòng bằng “Tên đã rút”, chức vụ bằng `_`, thêm"
            " `| đã ẩn` ở cuối."
        ),
        english="Row {row} is withdrawn but is not marked withheld.",
    ),
    Entry(
        code="withdrawal-row-taken",
        sentence="Dòng {row} đã thuộc lần rút tên ở dòng {line}.",
        remedy="Mỗi dòng chỉ mang một tên: bỏ bớt một chỗ.",
        english="Row {row} already belongs to the withdrawal in line {line}.",
    ),
    Entry(
        code="withdrawal-row-unknown",
        sentence="Không có dòng {row} trong các quyết định.",
        remedy=(
            "Xem lại khóa và số thứ tự: h2-3 là dòng thứ ba của danh hiệu thứ hai. Dòng"
            " có thể đã dời chỗ khi danh sách được thêm bớt."
        ),
        english="There is no row {row} in the decisions.",
    ),
    Entry(
        code="withdrawal-salt-form",
        sentence="`salt` phải là 32 chữ số thập lục phân.",
        remedy="Đừng tự đặt `salt`: lệnh withdraw viết nó; đổi thì mất mọi dấu niêm.",
        english="`salt` must be 32 hex digits.",
    ),
    Entry(
        code="withdrawal-seal-form",
        sentence="`seal` phải là dấu niêm do lệnh withdraw viết, không phải tên.",
        remedy=(
            "Nếu vừa viết tên vào đây thì xóa đi trước khi lưu vào git, rồi chạy"
            " python3 tasks.py withdraw."
        ),
        english="`seal` must be what `withdraw` wrote, not a name.",
    ),
    Entry(
        code="withdrawal-twice",
        sentence="Tên này đã được rút ở dòng {line}.",
        remedy="Gộp các dòng `rows` vào một lần rút.",
        english="This name is already withdrawn in line {line}.",
    ),
    Entry(
        code="withdrawn-name-leaks",
        sentence="Trang hay tệp {route} sẽ in một tên đã được rút theo yêu cầu.",
        remedy=(
            "Bỏ tên ấy ở nguồn của trang. Nếu là người khác trùng tên, ghi tệp nguồn"
            " vào `exceptions` của lần rút, kèm lý do."
        ),
        english="The page or file {route} would show a withdrawn name.",
    ),
    Entry(
        code="withdrawn-name-stands",
        sentence="Chỗ này còn mang một tên đã được rút theo yêu cầu (ngày {on}).",
        remedy=(
            "Bỏ tên, thay bằng cách gọi khác (“một cá nhân”). Nếu là người khác trùng"
            " tên, ghi tệp này vào `exceptions` của lần rút, kèm lý do."
        ),
        english="A name withdrawn on request ({on}) still stands here.",
    ),
)
