"""Messages about writing, checking and switching the built site."""

from __future__ import annotations

from gazette.store.messages.entry import Entry

ENTRIES: tuple[Entry, ...] = (
    Entry(
        code="build-running",
        sentence="Đang có một lần dựng khác ghi vào đúng chỗ này.",
        remedy="Chờ lần dựng ấy xong rồi chạy lại.",
        english="Another build is writing to this target.",
    ),
    Entry(
        code="release-damaged",
        sentence=("Bản trước không còn nguyên ({found}) nên không quay lại được."),
        remedy="Dựng lại trang từ bài và số liệu của ngày cần quay về.",
        english="The previous release is damaged ({found}).",
    ),
    Entry(
        code="release-none",
        sentence="Chưa có bản trước để quay lại.",
        remedy="Phải dựng ít nhất hai lần thì mới quay lại được.",
        english="There is no previous release to return to.",
    ),
    Entry(
        code="store-busy",
        sentence="Một lần dựng hay kiểm tra khác đang ghi vào kho tạm này.",
        remedy="Chờ lần ấy xong rồi chạy lại, hoặc chọn kho tạm khác bằng --store.",
        english="Another process is writing to the store.",
    ),
    Entry(
        code="store-foreign",
        sentence="Thư mục này có thứ không phải của kho tạm ({found}).",
        remedy=(
            "Chọn thư mục trống hoặc chưa có bằng --store; không gì trong thư mục "
            "này bị đụng tới."
        ),
        english="The folder holds something that is not the store's ({found}).",
    ),
    Entry(
        code="store-unusable",
        sentence="Không dùng được chỗ này làm kho tạm ({reason}).",
        remedy="Chọn một thư mục ghi được bằng --store.",
        english="The store cannot be used here ({reason}).",
    ),
    Entry(
        code="target-changed",
        sentence="Chỗ đặt trang đã thay đổi trong lúc dựng ({found}).",
        remedy="Xem ai vừa đụng vào thư mục ấy, rồi chạy lại.",
        english="The target changed during the build ({found}).",
    ),
    Entry(
        code="target-file",
        sentence="Chỗ đặt trang đang là một tệp, không phải thư mục.",
        remedy="Chọn chỗ khác bằng --output, hoặc dời tệp ấy đi.",
        english="The target is a file.",
    ),
    Entry(
        code="target-foreign",
        sentence=("Thư mục này có thứ không do bộ dựng trang làm ra ({found})."),
        remedy=(
            "Chọn thư mục trống hoặc chưa có bằng --output; không gì trong thư "
            "mục này bị đụng tới."
        ),
        english="The folder holds something that is not ours ({found}).",
    ),
    Entry(
        code="target-holds-store",
        sentence="Kho tạm {found} nằm bên trong chỗ đặt trang.",
        remedy="Chọn chỗ khác cho --store hoặc --output.",
        english="The store {found} lies inside the target.",
    ),
    Entry(
        code="target-home",
        sentence="Không dựng trang vào thư mục cá nhân của người dùng.",
        remedy="Chọn một thư mục con bằng --output.",
        english="The target is the home folder or holds it.",
    ),
    Entry(
        code="target-in-newsroom",
        sentence=(
            "Chỗ đặt trang nằm trong {found}/, nơi giữ bài, số liệu hay giao diện."
        ),
        remedy="Chọn chỗ khác bằng --output, bên ngoài những thư mục ấy.",
        english="The target lies inside {found}/, which the site is made from.",
    ),
    Entry(
        code="target-inside-releases",
        sentence="Chỗ này nằm trong {found}, nơi giữ các bản đã dựng.",
        remedy="Chọn chỗ khác bằng --output.",
        english="The target lies inside a shelf of releases ({found}).",
    ),
    Entry(
        code="target-link",
        sentence=(
            "Chỗ đặt trang là liên kết tới nơi khác ({found}), không phải của "
            "bộ dựng trang."
        ),
        remedy="Chọn chỗ khác bằng --output, hoặc bỏ liên kết ấy.",
        english="The target is somebody else's link ({found}).",
    ),
    Entry(
        code="target-mount",
        sentence=("Có ổ đĩa gắn tại {found} nên không thể thay cả thư mục một lần."),
        remedy="Dựng vào một thư mục con của ổ ấy bằng --output.",
        english="A mount point at {found} cannot be switched.",
    ),
    Entry(
        code="target-root",
        sentence="Không dựng trang vào thư mục gốc của ổ đĩa.",
        remedy="Chọn một thư mục bằng --output.",
        english="The target is the root of a file system.",
    ),
    Entry(
        code="target-shelf",
        sentence=("{found} cạnh chỗ đặt trang không phải thư mục của bộ dựng trang."),
        remedy="Dời {found} đi, hoặc chọn chỗ khác bằng --output.",
        english="The shelf of releases {found} is not a folder.",
    ),
    Entry(
        code="target-unwritable",
        sentence="Không ghi được vào {found} ({reason}).",
        remedy=("Xin quyền ghi, dọn ổ đĩa, hoặc chọn chỗ khác bằng --output."),
        english="Cannot write to {found} ({reason}).",
    ),
)
