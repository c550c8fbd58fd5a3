"""What an operating system refused, in words of an office.

Knows the refusals that a newsroom meets. Refuses to guess at others: those keep the
system's own words.
"""

from __future__ import annotations

import errno
from collections.abc import Mapping
from types import MappingProxyType

_SAID: Mapping[int, str] = MappingProxyType(
    {
        errno.EACCES: "không có quyền",
        errno.EPERM: "không có quyền",
        errno.EROFS: "ổ đĩa chỉ cho đọc",
        errno.ENOSPC: "ổ đĩa đã đầy",
        errno.ENOENT: "không có ở đó",
        errno.EEXIST: "đã có tệp cùng tên",
        errno.ENOTDIR: "một phần đường dẫn không phải là thư mục",
        errno.EISDIR: "đó là một thư mục",
        errno.ENAMETOOLONG: "tên quá dài",
        errno.EBUSY: "chương trình khác đang dùng",
        errno.EIO: "ổ đĩa hỏng hoặc đã rút ra",
        errno.EMFILE: "máy đang mở quá nhiều tệp",
    }
)


def reason(fault: OSError) -> str:
    """Why the system refused."""
    return said_of(fault.errno, fault.strerror or type(fault).__name__)


def said_of(number: int | None, otherwise: str) -> str:
    """The words for an error number, or *otherwise*."""
    return _SAID.get(number or 0, otherwise)
