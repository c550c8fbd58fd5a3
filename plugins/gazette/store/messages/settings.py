"""Messages about site.yaml and the build's own settings."""

from __future__ import annotations

from gazette.core.problems import Severity
from gazette.store.messages.entry import Entry

ENTRIES: tuple[Entry, ...] = (
    Entry(
        code="setting-as-of",
        sentence="Thời điểm ra số “{value}” không đọc được.",
        remedy="Viết theo mẫu 2026-11-20T08:00 (giờ Việt Nam).",
        english="The as-of moment {value} is not ISO 8601.",
    ),
    Entry(
        code="setting-generator",
        sentence="Phần “{name}” viết cho cách dựng trang của Pelican.",
        remedy="Bỏ dòng ấy khỏi PLUGINS: phần mềm này không chạy được nó.",
        english="Plugin {name} brings a Pelican generator, which does not run here.",
    ),
    Entry(
        code="setting-no-slices",
        sentence="PLUGINS không có phần nào dựng trang, trang sẽ trống trơn.",
        remedy=(
            'Viết PLUGINS thành danh sách, mỗi phần một dòng: ["gazette.news", …].'
        ),
        english="No plugin in PLUGINS makes a page.",
    ),
    Entry(
        code="setting-plugin",
        sentence=("Không nạp được phần “{name}” trong PLUGINS nên không dựng trang."),
        remedy=(
            "Sửa tên trong PLUGINS, hoặc xem lỗi của Pelican in ngay phía trên; "
            "bỏ dòng ấy đi nếu không dùng."
        ),
        english="Plugin {name} did not load or failed to register.",
    ),
    Entry(
        code="setting-plugin-fails",
        sentence="Một phần mở rộng cài trên máy không nạp được ({reason}).",
        remedy=(
            "Pelican nạp mọi phần mở rộng đã cài, kể cả phần không dùng: gỡ phần hỏng "
            "khỏi môi trường, hoặc dựng bằng `python3 tasks.py build`."
        ),
        english="An installed namespace plugin failed to import ({reason}).",
    ),
    Entry(
        code="setting-site-url",
        sentence="Địa chỉ trang “{value}” không dùng được.",
        remedy=(
            "Viết đủ https://tên-miền, không dấu, không có dấu ? hay #, ví dụ "
            "https://example.org/tin."
        ),
        english="Site URL {value} is not a plain http(s) address.",
    ),
    Entry(
        code="setting-theme",
        sentence="Thư mục giao diện “{value}” không có tệp theme.toml.",
        remedy="Sửa THEME cho trỏ tới thư mục giao diện của trang.",
        english="Theme folder {value} has no theme.toml.",
    ),
    Entry(
        code="setting-timezone",
        sentence="Múi giờ “{value}” không phải giờ Việt Nam.",
        remedy=(
            "Đặt TIMEZONE là Asia/Ho_Chi_Minh; giờ đăng bài tính theo múi giờ này."
        ),
        english="The time zone must be Asia/Ho_Chi_Minh, not {value}.",
    ),
    Entry(
        code="setting-unsupported",
        sentence=("Thiết lập {name} = {value} không dùng được với phần mềm này."),
        remedy=(
            "Bỏ thiết lập ấy khỏi tệp cấu hình: bộ dựng trang luôn thay cả "
            "trang một lần và không đăng bài chưa đến giờ."
        ),
        english="Setting {name} = {value} is refused.",
    ),
    Entry(
        code="as-of-pinned",
        severity=Severity.WARNING,
        sentence="Trang thật mà `as_of` đứng yên ở {moment}: bài mới sẽ không hiện ra.",
        remedy="Xóa `as_of`; chỉ trang mẫu mới cần.",
        english="A real site's moment is pinned at {moment}.",
    ),
    Entry(
        code="section-twice",
        sentence="Chuyên mục “{name}” có hai lần.",
        remedy="Mỗi tên và mỗi địa chỉ chuyên mục chỉ dùng một lần.",
        english="The section “{name}” stands twice.",
    ),
    Entry(
        code="site-missing",
        sentence="Chưa có tệp data/site.yaml.",
        remedy="Chép mẫu trong sổ tay rồi điền tên trang, địa chỉ, chuyên mục.",
        english="There is no data/site.yaml.",
    ),
    Entry(
        code="site-url-form",
        sentence="Địa chỉ trang `{value}` phải chỉ gồm tên miền và đường dẫn.",
        remedy="Bỏ phần từ dấu ? hay # và các ký tự lạ, ví dụ https://example.org/tin",
        english="The site's address `{value}` is more than a host and a path.",
    ),
    Entry(
        code="site-url-slash",
        sentence="Địa chỉ trang không có dấu / ở cuối.",
        remedy="Viết: {proper}",
        english="The site's address ends without a slash.",
    ),
)
