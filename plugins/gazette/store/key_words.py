"""Keys in the words of an office: what is offered to somebody who writes `tiêu đề:`.

Knows the Vietnamese words that are likely to be written for a key. Refuses to accept
them: there is no second key language, only an offer.
"""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from gazette.core.folding import fold

_SAID: Mapping[str, tuple[str, ...]] = MappingProxyType(
    {
        "attachments": ("tệp đính kèm", "đính kèm"),
        "author": ("tác giả", "người viết", "writer"),
        "basis": ("căn cứ", "cơ sở pháp lý"),
        "bonus": ("điểm thưởng", "cộng điểm"),
        "caption": ("chú thích", "chú thích ảnh"),
        "category": ("chuyên mục", "mục", "section"),
        "chair": ("chủ trì", "người chủ trì"),
        "cluster": ("cụm", "cụm thi đua", "khối thi đua"),
        "columns": ("cột", "các cột"),
        "count": ("số lượng", "tổng số"),
        "credit": ("ảnh của", "người chụp", "nguồn ảnh"),
        "criteria": ("tiêu chí", "bộ tiêu chí"),
        "date": ("ngày", "ngày đăng", "ngày ký"),
        "deductions": ("điểm trừ", "trừ điểm"),
        "endpoints": ("điểm cầu", "các điểm cầu"),
        "event": ("sự kiện", "hội nghị"),
        "held_on": ("ngày tổ chức", "ngày họp"),
        "honours": ("khen thưởng", "danh sách khen thưởng"),
        "issuer": ("cơ quan ban hành", "nơi ban hành", "đơn vị ban hành"),
        "kind": ("loại", "hình thức"),
        "list": ("danh sách",),
        "members": ("thành viên", "các thành viên"),
        "mode": ("hình thức họp",),
        "name": ("tên", "tên gọi"),
        "note": ("ghi chú", "lưu ý"),
        "number": ("số", "số hiệu", "số quyết định"),
        "organizer": ("đơn vị tổ chức", "tổ chức"),
        "parent": ("cấp trên", "đơn vị cấp trên"),
        "printed_total": ("tổng điểm", "tổng cộng"),
        "signer": ("người ký",),
        "slug": ("đường dẫn", "địa chỉ bài"),
        "source": ("nguồn", "nguồn tin"),
        "status": ("trạng thái", "tình trạng"),
        "summary": ("tóm tắt", "sapo", "mô tả", "description"),
        "tags": ("thẻ", "từ khóa", "nhãn", "keywords"),
        "title": ("tiêu đề", "tít", "tên bài", "đầu đề", "danh hiệu"),
        "units": ("đơn vị", "các đơn vị"),
        "venue": ("địa điểm", "nơi họp"),
        "year": ("năm",),
    }
)
_KEYS = MappingProxyType(
    {
        form: key
        for key, said in _SAID.items()
        for words in said
        for form in (fold(words), fold(words).replace(" ", ""))
    }
)


def meant_by(word: str) -> str | None:
    """The key that *word* probably stands for, however it is spaced or marked."""
    bare = fold(word.replace("_", " ").replace("-", " "))
    return _KEYS.get(bare) or _KEYS.get(bare.replace(" ", ""))
