"""The catalogue as a chapter of the officers' handbook: ``docs/thong-bao.md``."""

from __future__ import annotations

from collections.abc import Iterator

from gazette.core.problems import Severity
from gazette.store.messages import TOPICS
from gazette.store.messages.entry import Entry

PATH = "docs/thong-bao.md"

_OPENING = """\
# Các thông báo và cách xử lý

Trang này do máy viết ra từ danh mục thông báo của phần mềm; xin đừng sửa tay.

Mỗi thông báo có dạng `tệp:dòng:cột: lỗi [mã] nội dung`. **Lỗi** là điều sai hoặc không
đọc được: trang không được xuất bản, bản đang có giữ nguyên. **Cảnh báo** là điều chưa
hoàn chỉnh: trang vẫn xuất bản và nói thật là còn thiếu. Chữ trong `{ngoặc nhọn}` được
thay bằng nội dung cụ thể.
"""


def chapter() -> str:
    """The whole chapter in Markdown, by topic, each code in the order of its name."""
    return _OPENING + "".join(
        line + "\n" for title, entries in TOPICS for line in _section(title, entries)
    )


def _section(title: str, entries: tuple[Entry, ...]) -> Iterator[str]:
    if not entries:
        return
    yield f"\n## {title}"
    for entry in sorted(entries, key=lambda entry: entry.code):
        yield from _entry(entry)


def _entry(entry: Entry) -> Iterator[str]:
    kind = "Lỗi" if entry.severity is Severity.ERROR else "Cảnh báo"
    yield ""
    yield f"### `{entry.code}`"
    yield ""
    yield f"**{kind}.** {_blanks(entry.sentence)}"
    yield ""
    yield f"Cách sửa: {_blanks(entry.remedy)}"
    yield ""
    yield f"*{_blanks(entry.english)}*"


def _blanks(text: str) -> str:
    """*text* with its blanks as they are written and doubled braces single."""
    return text.replace("{{", "{").replace("}}", "}")
