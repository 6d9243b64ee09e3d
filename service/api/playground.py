"""The playground's page and its content security policy; the command line writes the same page to a file."""

import base64
import hashlib
import re
from functools import cache
from importlib import resources
from typing import Final

_INLINE: Final = {
    "script-src": re.compile(r"<script>(.*?)</script>", re.DOTALL),
    "style-src": re.compile(r"<style>(.*?)</style>", re.DOTALL),
}


@cache
def playground_html() -> str:
    """The page; it asks the service, or shows the answer that stands in it."""
    return resources.files("service.api").joinpath("playground.html").read_text(encoding="utf-8")


def content_policy(page: str, *, connect: str) -> str:
    """A content security policy that allows exactly the inline code of `page` and no other origin."""
    directives = {"default-src": "'none'"}
    for directive, pattern in _INLINE.items():
        digests = [f"'sha256-{_digest(code)}'" for code in pattern.findall(page)]
        directives[directive] = " ".join(["'self'", *digests])
    directives |= {
        "connect-src": connect,
        "img-src": "data:",
        "base-uri": "'none'",
        "form-action": "'none'",
    }
    return "; ".join(f"{name} {sources}" for name, sources in directives.items())


def _digest(code: str) -> str:
    return base64.b64encode(hashlib.sha256(code.encode()).digest()).decode()
