"""Words requests: addresses, parameters and bodies, the same for both clients."""

import json
from collections.abc import AsyncIterable, AsyncIterator, Iterable, Iterator, Mapping
from typing import Any, Final

from schemas.article import Article
from schemas.jobs import ItemState, JobMode
from service.version import version

NDJSON: Final = "application/x-ndjson"
DEFAULT_TIMEOUT_S: Final = 330.0  # an extraction may take five minutes
_CHUNK_BYTES: Final = 64 * 1024

Given = Article | Mapping[str, Any]


def headers(api_key: str | None) -> dict[str, str]:
    """Of every request."""
    own = {"user-agent": f"groundwire-client/{version()}"}
    return own if api_key is None else {**own, "authorization": f"Bearer {api_key}"}


def article_json(article: Given) -> bytes:
    """An article as it is sent: only what was given, so that the service's defaults hold."""
    if isinstance(article, Article):
        return article.model_dump_json(exclude_unset=True, by_alias=True).encode()
    return json.dumps(article, ensure_ascii=False, default=str, separators=(",", ":")).encode()


def job_parameters(
    *, strict: bool, mode: JobMode | None, model: str | None, webhook: str | None
) -> dict[str, str]:
    """What is said of a job that is sent as NDJSON."""
    given = {"mode": mode, "model": model, "webhook": webhook, "strict": "true" if strict else None}
    return {name: str(value) for name, value in given.items() if value is not None}


def result_parameters(
    cursor: int, states: Iterable[ItemState], limit: int | None, *, follow: bool
) -> list[tuple[str, str | int | float | bool | None]]:
    """Which results are asked for."""
    wanted: list[tuple[str, str | int | float | bool | None]] = [("cursor", cursor)]
    wanted += [("state", state.value) for state in states]
    if limit is not None:
        wanted.append(("limit", limit))
    if follow:
        wanted.append(("follow", "true"))
    return wanted


def lines(articles: Iterable[Given]) -> Iterator[bytes]:
    """NDJSON in chunks, made while it is sent."""
    chunk = bytearray()
    for article in articles:
        chunk += article_json(article) + b"\n"
        if len(chunk) >= _CHUNK_BYTES:
            yield bytes(chunk)
            chunk.clear()
    if chunk:
        yield bytes(chunk)


async def async_lines(articles: Iterable[Given] | AsyncIterable[Given]) -> AsyncIterator[bytes]:
    """The same, for articles that come from anywhere."""
    if not isinstance(articles, AsyncIterable):
        for ready in lines(articles):
            yield ready
        return
    chunk = bytearray()
    async for article in articles:
        chunk += article_json(article) + b"\n"
        if len(chunk) >= _CHUNK_BYTES:
            yield bytes(chunk)
            chunk.clear()
    if chunk:
        yield bytes(chunk)
