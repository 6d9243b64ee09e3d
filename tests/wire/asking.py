"""A small question, the replies of an OpenAI-compatible server, and gateways that ask one."""

import json
from collections.abc import Iterable
from typing import Annotated, Any

import httpx
import respx
from pydantic import BaseModel, ConfigDict, Field

from service.deadline import Deadline
from service.model.gateway import Gateway
from service.model.libraries import Libraries
from service.model.port import Message, Question, Reply, Role
from service.model.route import plan_route
from service.model.throttle import Throttle

BASE = "http://model.test/v1"
ARTICLE = "1. Freedonia taxes Sylvanian lenses at 12 percent."


class Tariff(BaseModel):
    """What the question asks for."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    country: Annotated[str, Field(max_length=40)]
    percent: Annotated[int, Field(ge=0, le=900)]


ANSWER = '{"country": "Sylvania", "percent": 12}'
QUESTION = Question(
    "tariff",
    (
        Message(Role.SYSTEM, "You read articles."),
        Message(Role.USER, f"{ARTICLE}\n\nWhich tariff?", stable_characters=len(ARTICLE)),
    ),
    Tariff,
    200,
)


def chat(
    content: str | None = ANSWER,
    *,
    finish: str = "stop",
    tool: str | None = None,
    refusal: str | None = None,
    usage: dict[str, Any] | None = None,
) -> httpx.Response:
    """A chat completion as OpenAI-compatible servers send it."""
    message: dict[str, Any] = {"role": "assistant", "content": content}
    if refusal is not None:
        message["refusal"] = refusal
    if tool is not None:
        call = {"id": "call_1", "type": "function", "function": {"name": "Tariff", "arguments": tool}}
        message["tool_calls"] = [call]
    body = {
        "id": "chatcmpl-1",
        "object": "chat.completion",
        "created": 1,
        "model": "m",
        "choices": [{"index": 0, "finish_reason": finish, "message": message}],
        "usage": usage or {"prompt_tokens": 100, "completion_tokens": 10, "total_tokens": 110},
    }
    return httpx.Response(200, json=body)


def rejection(status: int, message: str, headers: dict[str, str] | None = None) -> httpx.Response:
    """An error as OpenAI-compatible servers send it."""
    return httpx.Response(
        status, json={"error": {"message": message, "type": "invalid_request_error"}}, headers=headers
    )


class Waits:
    """Stands in for waiting, and remembers how long it would have taken; also a clock that shows it."""

    def __init__(self) -> None:
        self.seconds: list[float] = []

    def clock(self) -> float:
        """Seconds waited so far."""
        return sum(self.seconds)

    async def __call__(self, seconds: float) -> None:
        """Wait no time."""
        self.seconds.append(seconds)


def gateway_to(
    libraries: Libraries,
    name: str = "hosted_vllm/m",
    *,
    max_repairs: int = 2,
    waits: Waits | None = None,
    limit: int = 64,
) -> Gateway:
    """A gateway to an OpenAI-compatible server at BASE."""
    waits = waits or Waits()
    throttle = Throttle(limit, name, clock=waits.clock, sleep=waits)
    return Gateway(plan_route(name, BASE, libraries), libraries, max_repairs, waits, throttle)


def answer_with(wire: respx.MockRouter, replies: Iterable[httpx.Response | Exception]) -> respx.Route:
    """Let the server at BASE answer with these, one after the other."""
    return wire.post(f"{BASE}/chat/completions").mock(side_effect=list(replies))


async def ask(gateway: Gateway, seconds: float = 30.0) -> Reply[Tariff]:
    """Ask the question."""
    return await gateway.fill(QUESTION, Deadline.after(seconds))


def sent(route: respx.Route, number: int = -1) -> dict[str, Any]:
    """The body of a request; the last one when none is named."""
    body: dict[str, Any] = json.loads(route.calls[number].request.content)
    return body
