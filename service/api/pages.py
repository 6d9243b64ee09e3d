"""Serves the pages for people: the playground and the API's documentation, without any third-party origin."""

from functools import cache
from importlib import resources
from typing import Final

from fastapi import APIRouter
from fastapi.responses import HTMLResponse, Response

from service import errors
from service.api.playground import content_policy, playground_html

router = APIRouter(include_in_schema=False)

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


@router.head("/")
@router.get("/")
async def playground() -> Response:
    """The page where an article can be tried."""
    return _page(playground_html())


@router.head("/docs")
@router.get("/docs")
async def docs() -> Response:
    """The API's documentation."""
    return _page(_DOCS)


@router.head("/docs/{name}")
@router.get("/docs/{name}")
async def docs_asset(name: str) -> Response:
    """A script or style sheet of the documentation page."""
    media_type = _ASSETS.get(name)
    if media_type is None:
        raise errors.ResourceNotFound("there is nothing at this address; /docs lists what there is")
    return Response(
        _asset(name), media_type=media_type, headers={"Cache-Control": f"public, max-age={_DAY_S}"}
    )


def _page(html: str) -> Response:
    return HTMLResponse(
        html,
        headers={
            "Content-Security-Policy": content_policy(html, connect="'self'") + "; frame-ancestors 'none'",
            "Referrer-Policy": "no-referrer",
        },
    )


@cache
def _asset(name: str) -> bytes:
    return resources.files("fastapi_offline").joinpath("static", name).read_bytes()
