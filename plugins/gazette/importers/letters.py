"""Vietnamese letters by case, for patterns: ranges of Unicode mix the two."""

from __future__ import annotations

_MARKED = "àáâãèéêìíòóôõùúýăđĩũơưạảấầẩẫậắằẳẵặẹẻẽếềểễệỉịọỏốồổỗộớờởỡợụủứừửữựỳỵỷỹ"

LOWER = f"a-z{_MARKED}"
"""For the inside of square brackets."""
UPPER = f"A-Z{_MARKED.upper()}"
"""For the inside of square brackets."""
