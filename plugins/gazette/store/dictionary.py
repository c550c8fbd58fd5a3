"""The officers' data dictionary, ``data/README.md``, written from the forms.

Knows the JSON Schemas and how to tell an officer what a key takes. Nothing is said
twice: the words for a key stand beside the key, in the form.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any, TypeAlias

from gazette.store.schemas import FORMS, schema

PATH = "data/README.md"

Part: TypeAlias = dict[str, Any]

_EVERYWHERE = ("sources", "illustrative")
_KINDS = {
    "object": "nhóm khóa",
    "boolean": "`true`, `false`",
    "integer": "số nguyên",
    "['number', 'string']": "số",
}

_OPENING = """\
# Từ điển dữ liệu

Trang này do máy viết ra từ chính các quy định mà phần mềm kiểm tra; xin đừng sửa tay.

Mỗi tệp là YAML: mỗi dòng một `khóa: giá trị`, mỗi cấp thụt vào hai dấu cách, danh
sách thì mỗi mục một dòng mở đầu bằng `- `. Trong một dòng nhiều phần, các phần cách
nhau bằng dấu ` | `; phần không biết thì ghi `_`. Phần thập phân dùng dấu phẩy. Ngày
viết năm trước: `2021-12-01`. Đơn vị viết tên như in trên văn bản; khi một tên có thể là
hai đơn vị thì viết thêm mã: `tên @mã`. Không ghi ngày sinh, số định danh, điện thoại,
địa chỉ, dân tộc của bất kỳ ai.

Khóa in **đậm** là bắt buộc. Thông báo lỗi được giải thích ở `docs/thong-bao.md`.
"""


@dataclass(frozen=True, slots=True)
class _Chapter:
    form: str
    path: str
    title: str


_CHAPTERS = (
    _Chapter("report", "content/news/<năm>/<tên-bài>/index.md", "Bài viết"),
    _Chapter("photos", "content/news/<năm>/<tên-bài>/photos.yaml", "Bộ ảnh của bài"),
    _Chapter("page", "content/pages/<tên>.md", "Trang cố định"),
    _Chapter("site", "data/site.yaml", "Trang"),
    _Chapter("units", "data/units/*.yaml", "Đơn vị"),
    _Chapter("clusters", "data/clusters/*.yaml", "Cụm, khối thi đua"),
    _Chapter("titles", "data/titles.yaml", "Danh hiệu và hình thức khen thưởng"),
    _Chapter("criteria", "data/criteria/*.yaml", "Bộ tiêu chí chấm điểm"),
    _Chapter("scores", "data/scores/<năm>/*.yaml", "Bảng điểm"),
    _Chapter("decision", "data/decisions/<năm>/*.yaml", "Quyết định, danh sách"),
    _Chapter("people", "data/people/*.yaml", "Cá nhân"),
    _Chapter("withdrawals", "data/withdrawals.yaml", "Tên đã rút theo yêu cầu"),
    _Chapter("redirects", "data/redirects.yaml", "Địa chỉ đã chuyển"),
)

_LISTS = """
## Danh sách dài: tệp CSV cạnh quyết định

Khóa `list` của một danh hiệu chỉ tới tệp này. Dòng đầu là tên cột: `STT`,
`Họ và tên`, `Chức vụ`, `Đơn vị`, `Ghi chú`; chỉ `Họ và tên` là bắt buộc. Các ô cách
nhau bằng `;`, `,` hoặc Tab; lưu với bảng mã UTF-8. Cột `Ghi chú` nhận các dấu: truy
tặng, nhóm tác giả, ngoài ngành, đã ẩn, tập thể, thành tích: …
"""


def dictionary() -> str:
    """The whole dictionary in Markdown."""
    chapters = "".join(line + "\n" for c in _CHAPTERS for line in _chapter(c))
    return _OPENING + chapters + _LISTS


def _chapter(chapter: _Chapter) -> Iterator[str]:
    yield f"\n## {chapter.title}: `{chapter.path}`"
    yield ""
    yield "| Khóa | Nhận | Nghĩa |"
    yield "|---|---|---|"
    whole = schema(FORMS[chapter.form])
    yield from _Table(whole).rows(whole, "")


class _Table:
    """The rows of one form; a group that comes twice is explained once."""

    def __init__(self, whole: Part) -> None:
        self.whole = whole
        self.explained: list[Part] = []

    def rows(self, part: Part, above: str) -> Iterator[str]:
        """A row a key of *part*, each followed by the keys inside it."""
        required = part.get("required", ())
        for key, found in _last_things_last(part.get("properties", {})):
            value = self.resolved(found)
            name = f"{above}{key}"
            shown = f"**`{name}`**" if key in required else f"`{name}`"
            meaning = found.get("description") or value.get("description", "")
            yield f"| {shown} | {self.takes(value)} | {_cell(meaning)} |"
            yield from self.inside(value, name)
        rest = part.get("additionalProperties")
        if isinstance(rest, dict) and part.get("properties"):
            name, meaning = f"{above}<mã tiêu chí>", rest.get("description", "")
            yield f"| `{name}` | {self.takes(rest)} | {_cell(meaning)} |"

    def inside(self, value: Part, name: str) -> Iterator[str]:
        """The keys of a group, of a list's groups, or of groups under own keys."""
        for option in self.options(value):
            each = option.get("additionalProperties")
            if option.get("type") == "array":
                for item in self.options(self.resolved(option["items"])):
                    yield from self.once(item, f"{name}[].")
            elif isinstance(each, dict) and not option.get("properties"):
                yield from self.once(self.resolved(each), f"{name}.<khóa>.")
            else:
                yield from self.once(option, f"{name}.")

    def once(self, part: Part, above: str) -> Iterator[str]:
        """The rows of *part*, unless they were given under another key."""
        if part not in self.explained:
            if part.get("properties"):
                self.explained.append(part)
            yield from self.rows(part, above)

    def takes(self, value: Part) -> str:
        """What an officer may write there."""
        kinds = [self.kind(option) for option in self.options(value)]
        if len(kinds) == 2 and kinds[1] == f"danh sách: {kinds[0]}":
            return f"{kinds[0]} (một hoặc nhiều)"
        return " hoặc ".join(dict.fromkeys(kinds))

    def kind(self, value: Part) -> str:
        """One form of what may be written."""
        if "enum" in value:
            return ", ".join(f"`{word}`" for word in value["enum"])
        if value.get("type") == "array":
            return f"danh sách: {self.takes(self.resolved(value['items']))}"
        if value.get("format") == "date":
            return "ngày"
        return _KINDS.get(str(value.get("type")), "một dòng")

    def options(self, value: Part) -> list[Part]:
        """The forms that *value* may have."""
        found = value.get("anyOf")
        return [self.resolved(option) for option in found] if found else [value]

    def resolved(self, part: Part) -> Part:
        """*part*, or the definition that it refers to."""
        reference = part.get("$ref")
        if reference is None:
            return part
        found: Part = self.whole["$defs"][reference.rpartition("/")[2]]
        return found


def _last_things_last(properties: Part) -> list[tuple[str, Part]]:
    """The keys that every record has come behind its own."""
    return sorted(properties.items(), key=lambda item: item[0] in _EVERYWHERE)


def _cell(text: str) -> str:
    return text.replace("|", "\\|")
