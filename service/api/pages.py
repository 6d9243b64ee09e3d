"""Serves the pages for people: the playground and the API's documentation, without any third-party origin."""

import base64
import hashlib
import re
from functools import cache
from importlib import resources
from typing import Final

from fastapi import APIRouter
from fastapi.responses import HTMLResponse, Response

from service import errors

router = APIRouter(include_in_schema=False)

_INLINE: Final = {
    "script-src": re.compile(r"<script>(.*?)</script>", re.DOTALL),
    "style-src": re.compile(r"<style>(.*?)</style>", re.DOTALL),
}
_ASSETS: Final = {"swagger-ui-bundle.js": "text/javascript", "swagger-ui.css": "text/css"}
_DAY_S: Final = 86_400

_DOCS: Final = """<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Groundwire API</title>
<link rel="icon" href="data:,">
<link rel="stylesheet" href="/docs/swagger-ui.css">
</head>
<body>
<div id="ui"></div>
<script src="/docs/swagger-ui-bundle.js"></script>
<script>
SwaggerUIBundle({ url: "/openapi.json", dom_id: "#ui", deepLinking: true, validatorUrl: null });
</script>
</body>
</html>
"""


@router.get("/")
async def playground() -> Response:
    """The page where an article can be tried."""
    return _page(playground_html())


@router.get("/docs")
async def docs() -> Response:
    """The API's documentation."""
    return _page(_DOCS)


@router.get("/docs/{name}")
async def docs_asset(name: str) -> Response:
    """A script or style sheet of the documentation page."""
    media_type = _ASSETS.get(name)
    if media_type is None:
        raise errors.ResourceNotFound("there is nothing at this address; /docs lists what there is")
    return Response(
        _asset(name), media_type=media_type, headers={"Cache-Control": f"public, max-age={_DAY_S}"}
    )


@cache
def playground_html() -> str:
    """The playground; it also renders answers that stand in the page itself."""
    return resources.files("service.api").joinpath("playground.html").read_text(encoding="utf-8")


def policy(page: str, *, connect: str) -> str:
    """A content security policy that allows exactly the inline code of `page`."""
    allowed = {
        directive: " ".join(f"'sha256-{_digest(code)}'" for code in pattern.findall(page))
        for directive, pattern in _INLINE.items()
    }
    return "; ".join(
        (
            "default-src 'none'",
            f"script-src 'self' {allowed['script-src']}".rstrip(),
            f"style-src 'self' {allowed['style-src']}".rstrip(),
            f"connect-src {connect}",
            "img-src 'self' data:",
            "base-uri 'none'",
            "form-action 'none'",
        )
    )


def _page(html: str) -> Response:
    return HTMLResponse(
        html,
        headers={
            "Content-Security-Policy": policy(html, connect="'self'") + "; frame-ancestors 'none'",
            "Referrer-Policy": "no-referrer",
        },
    )


@cache
def _asset(name: str) -> bytes:
    return resources.files("fastapi_offline").joinpath("static", name).read_bytes()


def _digest(code: str) -> str:
    return base64.b64encode(hashlib.sha256(code.encode()).digest()).decode()
