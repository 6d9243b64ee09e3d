"""Stands at the wire: answers a model's HTTP requests from a recording, or records them on their way."""

import re
from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from typing import Final

import aiohttp
import httpx
import respx

from service.evaluation.recordings import Exchange, Tape, identify, keep_response

# Which case a request belongs to: set by whoever extracts it, inherited by the tasks that ask.
_tape: Final[ContextVar[Tape | None]] = ContextVar("tape", default=None)
_reel: Final[ContextVar[list[Exchange] | None]] = ContextVar("reel", default=None)
# aiohttp makes its own of these; answers are kept unpacked.
_OWN_HEADERS: Final = frozenset(
    {"host", "content-length", "accept-encoding", "connection", "transfer-encoding"}
)
# What every client sends; all other headers say who asks, and may come back in an answer.
_COMMON: Final = re.compile(
    r"(?i)accept.*|content-.*|user-agent|x-stainless-.*|connection|openai-beta|anthropic-.*"
)
_SHORTEST_SECRET: Final = 8  # shorter ones may be part of any word
_PATIENCE_S: Final = 600


@contextmanager
def playing(tape: Tape) -> Iterator[None]:
    """Answer the requests of this block (and of the tasks that it starts) from the tape."""
    token = _tape.set(tape)
    try:
        yield
    finally:
        _tape.reset(token)


@contextmanager
def keeping(reel: list[Exchange]) -> Iterator[None]:
    """Record the requests of this block (and of the tasks that it starts)."""
    token = _reel.set(reel)
    try:
        yield
    finally:
        _reel.reset(token)


@contextmanager
def answering_from_tapes() -> Iterator[None]:
    """Let no request of httpx leave the process: tapes answer, and 404 where they cannot."""
    with respx.mock(assert_all_called=False) as router:
        router.route().mock(side_effect=_play)
        yield


@contextmanager
def recording_requests() -> Iterator[None]:
    """Pass every request of httpx on, and record those of `keeping` blocks."""
    with respx.mock(assert_all_called=False) as router:
        router.route().mock(side_effect=_record)
        yield


def _play(request: httpx.Request) -> httpx.Response:
    tape = _tape.get()
    asked = identify(request.method, request.url.path, request.read())
    found = None if tape is None else tape.answer(asked)
    if found is None:
        return httpx.Response(
            404, json={"error": {"message": "not in the recording", "type": "stale", "code": "stale"}}
        )
    if isinstance(found.body, str):
        return httpx.Response(found.status, text=found.body)
    return httpx.Response(found.status, json=found.body)


async def _record(request: httpx.Request) -> httpx.Response:
    body = request.read()
    headers = {name: value for name, value in request.headers.items() if name.lower() not in _OWN_HEADERS}
    timeout = aiohttp.ClientTimeout(total=_PATIENCE_S)
    async with (
        aiohttp.ClientSession(trust_env=True, timeout=timeout) as session,
        session.request(request.method, str(request.url), data=body, headers=headers) as answer,
    ):
        content = await answer.read()
        kept = ("content-type", "retry-after")
        response = httpx.Response(
            answer.status,
            content=content,
            headers={name: answer.headers[name] for name in kept if name in answer.headers},
        )
    reel = _reel.get()
    if reel is not None:
        asked = identify(request.method, request.url.path, body)
        kept_response = keep_response(response.status_code, content, _private(request))
        reel.append(Exchange(request=asked, response=kept_response))
    return response


def _private(request: httpx.Request) -> set[str]:
    """Who asks and whom: the host, what stands in the query, and the values of headers that not all send."""
    told = [value for name, value in request.headers.items() if not _COMMON.fullmatch(name)]
    words = {
        *told,
        request.url.host,
        *(word for value in told for word in value.split()),
        *request.url.params.values(),
    }
    return {word for word in words if len(word) >= _SHORTEST_SECRET}
