"""Writes an answer as one self-contained HTML file: the playground's page with the answer inside."""

import json
from html import escape
from pathlib import Path
from typing import Final

from schemas.article import Article
from schemas.result import ExtractionResult
from service.api.playground import content_policy, playground_html
from service.errors import ArticleRejected

_PLACE: Final = "<!-- an answer can stand here -->"
# Inside <script>, these could end the element or open a comment.
_ESCAPES: Final = str.maketrans({"<": r"\u003c", ">": r"\u003e", "&": r"\u0026"})


def write_page(path: Path, article: Article, result: ExtractionResult) -> None:
    """Write the file.

    Raises:
        ArticleRejected: when it cannot be written.
    """
    try:
        path.write_text(render_page(article, result), encoding="utf-8", newline="")
    except OSError as error:
        raise ArticleRejected(f"{path} cannot be written: {error.strerror}") from error


def render_page(article: Article, result: ExtractionResult) -> str:
    """The page; article and answer stand in it as data that the page's own script shows."""
    given = json.dumps(
        {
            "text": article.text,
            "title": article.title,
            "result": result.model_dump(mode="json", by_alias=True),
        }
    )
    page = playground_html()
    policy = escape(content_policy(page, connect="'none'"))
    return page.replace(
        _PLACE,
        f'<meta http-equiv="Content-Security-Policy" content="{policy}">\n'
        f'<script type="application/json" id="given">{given.translate(_ESCAPES)}</script>',
        1,
    )
