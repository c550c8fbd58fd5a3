"""Plain links by which a reader passes a page on. No script, nothing is counted."""

from __future__ import annotations

import base64
import json
from urllib.parse import quote

from gazette.publishing.atoms import Link


def share_links(title: str, address: str) -> tuple[Link, ...]:
    """E-mail, Zalo and Facebook for the page at *address* (absolute)."""
    return (
        Link(text="Gửi thư điện tử", href=_mail(title, address)),
        Link(text="Zalo", href=_zalo(address)),
        Link(
            text="Facebook",
            href="https://www.facebook.com/sharer/sharer.php?u="
            + quote(address, safe=""),
        ),
    )


def _mail(title: str, address: str) -> str:
    subject, link = quote(title, safe=""), quote(address, safe="")
    return f"mailto:?subject={subject}&body={subject}%0A{link}%0A"


def _zalo(address: str) -> str:
    """The address that Zalo's own button opens: a JSON object in base 64."""
    told = json.dumps({"url": address}, separators=(",", ":")).encode()
    coded = quote(base64.b64encode(told).decode(), safe="")
    return (
        "https://button-share.zalo.me/share_external?layout=1&color=blue"
        f"&customize=false&d={coded}&shareType=0"
    )
