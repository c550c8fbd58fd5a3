"""How a page names a script by its content: for `integrity` and for a content policy.

Knows one digest and its spelling (Subresource Integrity, Content Security Policy).
Refuses to know what is hashed.
"""

from __future__ import annotations

import base64
import hashlib


def integrity(data: bytes) -> str:
    """*data* as ``sha256-…``, in the base64 that browsers compare."""
    return f"sha256-{base64.b64encode(hashlib.sha256(data).digest()).decode()}"
