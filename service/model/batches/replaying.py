"""Lets litellm write the request of a batch's line, and read its answer, as if it were a call.

litellm turns a question into each provider's own request, and an answer into one shape, only while it
calls. So it calls, but through a transport that is given the answer: nothing goes out.
"""

import functools
from collections.abc import Awaitable, Callable, Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from dataclasses import dataclass
from typing import Any, Final

import httpx

from service.batching import KeptReply
from service.model.libraries import Libraries

_BETA: Final = "anthropic-beta"  # which of its features a request uses; of a batch, those of all its lines
# What the capture answers: the least that litellm reads without complaint.
_NOTHING: Final[dict[str, dict[str, object]]] = {
    "openai": {
        "id": "captured",
        "object": "chat.completion",
        "created": 1,
        "model": "captured",
        "choices": [{"index": 0, "finish_reason": "stop", "message": {"role": "assistant", "content": "{}"}}],
        "usage": {"prompt_tokens": 0, "completion_tokens": 0, "total_tokens": 0},
    },
    "anthropic": {
        "id": "captured",
        "type": "message",
        "role": "assistant",
        "model": "captured",
        "content": [{"type": "text", "text": "{}"}],
        "stop_reason": "end_turn",
        "usage": {"input_tokens": 0, "output_tokens": 0},
    },
}

Send = Callable[[dict[str, Any]], Awaitable[Any]]


@dataclass(slots=True)
class _Exchange:
    """One request that does not go out, and its answer."""

    answer: httpx.Response
    request: httpx.Request | None = None


_exchange: ContextVar[_Exchange] = ContextVar("exchange")


async def capture(send: Send, call: dict[str, Any], provider: str, libraries: Libraries) -> bytes:
    """What the provider would be sent for this call: JSON with its `body`, and `beta` where it has one."""
    exchange = _Exchange(httpx.Response(200, json=_NOTHING[provider]))
    with _exchanging(exchange):
        await send({**call, "client": _client(provider, libraries)})
    request = exchange.request
    assert request is not None  # noqa: S101 - an answer was read, so there was a request
    beta = request.headers.get(_BETA, "").encode()
    return b'{"beta":"%b","body":%b}' % (beta, request.content)


@contextmanager
def replayed(
    call: dict[str, Any], kept: KeptReply, provider: str, libraries: Libraries
) -> Iterator[dict[str, Any]]:
    """The same call, answered by what was kept while the block runs."""
    answer = httpx.Response(kept.status, content=kept.body, headers={"content-type": "application/json"})
    with _exchanging(_Exchange(answer)):
        yield {**call, "client": _client(provider, libraries)}


def batch_cost_usd(response: Any, model: str, libraries: Libraries) -> float | None:
    """What a line of a batch costs, or None where litellm has no price for the model."""
    usage = getattr(response, "usage", None)
    try:
        parts = libraries.litellm.cost_calculator.batch_cost_calculator(usage=usage, model=model)
    except Exception:  # noqa: BLE001 - litellm raises a plain Exception for a name that it does not know
        return None
    cost = float(sum(parts))
    is_free = not getattr(usage, "total_tokens", 0)
    return cost if cost > 0 or is_free else None  # it says 0 where it knows no price


@contextmanager
def _exchanging(exchange: _Exchange) -> Iterator[None]:
    token = _exchange.set(exchange)
    try:
        yield
    finally:
        _exchange.reset(token)


def _answer(request: httpx.Request) -> httpx.Response:
    exchange = _exchange.get()
    exchange.request = request
    return exchange.answer


@functools.cache
def _client(provider: str, libraries: Libraries) -> Any:
    """What litellm takes in place of a connection; holds no sockets, so nobody has to close it."""
    transport = httpx.MockTransport(_answer)
    if provider == "anthropic":
        return libraries.http_handler(transport=transport)
    return libraries.openai_client(
        api_key="not sent", http_client=httpx.AsyncClient(transport=transport), max_retries=0
    )
