"""Messages about page addresses, links and redirects."""

from __future__ import annotations

from gazette.store.messages.entry import Entry

ENTRIES: tuple[Entry, ...] = (
    Entry(
        code="address-taken",
        sentence="Địa chỉ {route} đã thuộc về {other}.",
        remedy=(
            "Đổi tên thư mục (hoặc dòng `slug`) của một trong hai; hai tên chỉ khác "
            "chữ hoa hay cách gõ dấu cũng bị coi là một."
        ),
        english="Address {route} is already taken by {other}.",
    ),
    Entry(
        code="anchor-dead",
        sentence="Trang có thật nhưng không có mục “#{anchor}” ({href}).",
        remedy=("Sửa phần sau dấu # theo đúng tiêu đề mục của trang ấy, hoặc bỏ đi."),
        english="Page exists but has no anchor {anchor} ({href}).",
    ),
    Entry(
        code="leak",
        sentence="Bài nháp hoặc bài chưa đến giờ này lại hiện ra ở {route}.",
        remedy=(
            "Đây là lỗi của phần mềm: không có gì được đăng. Gửi thông báo này "
            "cho người phụ trách kỹ thuật."
        ),
        english="A withheld report shows at {route}.",
    ),
    Entry(
        code="link-dead",
        sentence="Liên kết “{href}” dẫn tới trang không có.",
        remedy=(
            "Kiểm tra lại địa chỉ; địa chỉ trong trang mở đầu và kết thúc bằng dấu /."
        ),
        english="Internal link {href} is dead.",
    ),
    Entry(
        code="link-unresolved",
        sentence="Liên kết “{href}” không dẫn tới bài hay tệp nào của số này.",
        remedy=(
            "Sửa địa chỉ cho đúng tên tệp, hoặc bỏ liên kết. Bài nháp và bài "
            "chưa đến giờ chưa thể được dẫn tới."
        ),
        english="Link {href} leads to nothing in this edition.",
    ),
    Entry(
        code="route-unsafe",
        sentence=(
            "Địa chỉ {route} đi ra ngoài trang, quá dài hoặc có ký tự không dùng được."
        ),
        remedy="Tên thư mục, hay dòng `slug`, chỉ gồm chữ a–z, số và dấu gạch nối.",
        english="Route {route} is not a plain address below the site root.",
    ),
    Entry(
        code="redirect-chain",
        sentence="{route} lại được chuyển tiếp nữa.",
        remedy="Chuyển thẳng tới {target}.",
        english="{route} is itself moved, to {target}.",
    ),
    Entry(
        code="redirect-circle",
        sentence="{route} được chuyển đi rồi lại quay về, không bao giờ tới trang nào.",
        remedy="Chuyển thẳng tới trang đang có, và xóa dòng chuyển ngược lại.",
        english="{route} is moved round in a circle.",
    ),
    Entry(
        code="redirect-form",
        sentence="`{value}` không phải là địa chỉ trong trang.",
        remedy="Viết từ gốc, không dấu, kết thúc bằng /: /tin-cu/",
        english="`{value}` is not an address of this site.",
    ),
    Entry(
        code="redirect-to-itself",
        sentence="{route} được chuyển tới chính nó.",
        remedy="Xóa dòng này.",
        english="{route} leads to itself.",
    ),
    Entry(
        code="redirect-twice",
        sentence="{route} đã được chuyển ở dòng {line}.",
        remedy="Giữ một dòng.",
        english="{route} is already moved on line {line}.",
    ),
)
