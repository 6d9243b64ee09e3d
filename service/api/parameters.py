"""Refuses parameters of an address that nothing would read, instead of passing over them."""

from collections.abc import Collection, Mapping
from difflib import get_close_matches
from typing import Final

from fastapi import Request

from schemas.article import Article, Options
from service.errors import ArticleRejected
from service.rejections import pointer, rejected

_OF_ARTICLES: Final = {
    name: f"belongs into the body, as {within}{name}"
    for model, within in ((Options, "options."), (Article, ""))
    for name in (field.alias or name for name, field in model.model_fields.items())
}
_OF_LINES: Final = {
    "mode": "is for NDJSON; in a JSON body it is options.mode",
    "model": "is for NDJSON; in a JSON body it is options.defaults.model, or an article's own options.model",
    "webhook": "is for NDJSON; in a JSON body it is webhook.url",
}


def check_for_articles(request: Request) -> None:
    """Check that nothing is asked for beside the body of one article.

    Raises:
        ArticleRejected: naming each parameter and where what it says belongs.
    """
    _check(request, (), _OF_ARTICLES)


def check_for_whole_jobs(request: Request) -> None:
    """Check that nothing is asked for which a JSON body says itself.

    Raises:
        ArticleRejected: as for articles.
    """
    _check(request, ("strict",), _OF_LINES)


def check_known(request: Request, known: Collection[str]) -> None:
    """Check that only known parameters are given.

    Raises:
        ArticleRejected: as for articles.
    """
    _check(request, known, {})


def _check(request: Request, known: Collection[str], elsewhere: Mapping[str, str]) -> None:
    if not request.scope["query_string"]:
        return
    unread = [name for name in dict.fromkeys(request.query_params) if name not in known]
    if unread:
        raise _refused({name: elsewhere.get(name) or _unknown(name, known) for name in unread})


def _refused(reasons: Mapping[str, str]) -> ArticleRejected:
    return rejected(tuple({pointer((name,)): reason for name, reason in reasons.items()}.items()))


def _unknown(name: str, known: Collection[str]) -> str:
    near = get_close_matches(name.lower(), known, n=1, cutoff=0.5)
    if near:
        return f'is no parameter of this address; did you mean "{near[0]}"?'
    if known:
        return f"is no parameter of this address, which takes {', '.join(known)}"
    return "is no parameter of this address; leave it out"
