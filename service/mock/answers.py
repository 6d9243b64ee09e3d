"""Turns a reply or a fault into what goes over the wire and when: pure, given its random numbers."""

import json
import random
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from enum import Enum, auto
from string import Template
from typing import Any, Final

from service.mock import bodies
from service.mock.asked import Asked, Form
from service.mock.instances import instance_of
from service.mock.rejections import RETRY_AFTER_HEADERS, STATUSES
from service.mock.script import Fault, FaultKind, Reply
from service.mock.spoiling import SPOILERS, twice

FLUSH_S: Final = 0.002  # a reset discards what has not left yet
_HANG_S: Final = 3600.0
_DRIP_S: Final = 0.05
_REFUSAL: Final = "I'm sorry, but I can't help with that."
_HTML: Final = b"<!DOCTYPE html><html><head><title>502 Bad Gateway</title></head><body>nginx</body></html>"
_GARBAGE: Final = b'{"id": "chatcmpl-\xff\xfe", "choices": [{"message": {"content": "\xc3\x28\x80'


class Ending(Enum):
    """What becomes of the connection."""

    KEPT = auto()
    RESET = auto()


@dataclass(frozen=True, slots=True)
class Sent:
    """Bytes, each after waiting so many seconds, and what becomes of the connection."""

    steps: Iterator[tuple[float, bytes]]
    ending: Ending = Ending.KEPT


@dataclass(frozen=True, slots=True)
class Call:
    """One request among those alike: `nth` counts the same prompt from 1; `words` are the rule's groups."""

    asked: Asked
    nth: int
    words: Mapping[str, str]
    chunk_s: float = 0.0

    @property
    def id(self) -> str:
        """Unique for the prompt and its turn, the same in every run."""
        return f"{self.asked.digest[:20]}{self.nth}"


def whole(delay_s: float, data: bytes) -> Sent:
    """Everything at once."""
    return Sent(iter(((delay_s, data),)))


def answer(call: Call, reply: Reply, delay_s: float) -> Sent:
    """What a reply without fault becomes."""
    return _completed(call, content_of(call, reply), delay_s)


def content_of(call: Call, reply: Reply) -> str:
    """The words of a reply."""
    asked = call.asked
    if reply.text is not None:
        return Template(reply.text).safe_substitute(call.words) if call.words else reply.text
    if reply.json_ is not None:
        return _json(_filled(reply.json_, call.words) if call.words else reply.json_)
    recipe = reply.from_schema
    if asked.schema is None or recipe is None:
        return "text" if recipe is None else recipe.text
    text = Template(recipe.text).safe_substitute(call.words) if call.words else recipe.text
    return _json(instance_of(asked.schema, items=recipe.items, text=text))


def fail(call: Call, fault: Fault, reply: Reply, delay_s: float, chance: random.Random) -> Sent:
    """What a fault makes of the reply that would have been."""
    if fault.kind in STATUSES:
        return _rejected(fault, delay_s)
    if fault.json_ is not None:
        return _completed(call, _json(_filled(fault.json_, call.words)), delay_s)
    if fault.kind in SPOILERS:
        return _completed(call, SPOILERS[fault.kind](content_of(call, reply)), delay_s)
    return _FAILURES[fault.kind](_Failing(call, fault, content_of(call, reply), delay_s, chance))


@dataclass(frozen=True, slots=True)
class _Failing:
    """A call that will fail, and the words that it would have got."""

    call: Call
    fault: Fault
    content: str
    delay_s: float
    chance: random.Random

    @property
    def whole_response(self) -> bytes:
        return b"".join(data for _, data in _completed(self.call, self.content, 0.0).steps)


def _rejected(fault: Fault, delay_s: float) -> Sent:
    rejection = STATUSES[fault.kind]
    headers = RETRY_AFTER_HEADERS[fault.retry_after_as](fault.retry_after_s)
    message = fault.message or rejection.message
    return whole(
        delay_s, bodies.error_response(rejection.status, message, rejection.type, rejection.code, headers)
    )


def _hang(failing: _Failing) -> Sent:
    return Sent(iter(((failing.delay_s + (failing.fault.seconds or _HANG_S), b""),)), Ending.RESET)


def _reset(failing: _Failing) -> Sent:
    return Sent(iter(((failing.delay_s, b""),)), Ending.RESET)


def _reset_midway(failing: _Failing) -> Sent:
    data = failing.whole_response
    cut = data.index(b"\r\n\r\n") + 4 + failing.chance.randrange(1, 40)
    return Sent(iter(((failing.delay_s, data[:cut]), (FLUSH_S, b""))), Ending.RESET)


def _dripped(failing: _Failing) -> Sent:
    seconds = failing.fault.seconds or _HANG_S
    return Sent(_drip(failing.whole_response, failing.delay_s, seconds), Ending.RESET)


def _empty_choices(failing: _Failing) -> Sent:
    asked = failing.call.asked
    usage = bodies.usage_of(asked, "")
    empty = bodies.completion(asked, f"chatcmpl-{failing.call.id}", [], "stop", usage)
    return _sent(failing.call, empty, failing.delay_s)


def _truncated(failing: _Failing) -> Sent:
    cut = failing.content[: len(failing.content) * 2 // 3]
    return _completed(failing.call, cut, failing.delay_s, finish="length")


def _duplicated(failing: _Failing) -> Sent:
    """The same ids for everything: the completion, its tool calls, and the items of every list twice."""
    asked = failing.call.asked
    is_tool = asked.form is Form.TOOL
    message = bodies.message_of(asked, twice(failing.content), "call_1")
    if is_tool:
        message["tool_calls"] *= 2
    usage = bodies.usage_of(asked, failing.content)
    doubled = bodies.completion(asked, "chatcmpl-1", [message], "tool_calls" if is_tool else "stop", usage)
    return _sent(failing.call, doubled, failing.delay_s)


_FAILURES: Final[Mapping[FaultKind, Callable[[_Failing], Sent]]] = {
    FaultKind.HANG: _hang,
    FaultKind.RESET: _reset,
    FaultKind.RESET_MIDWAY: _reset_midway,
    FaultKind.DRIP: _dripped,
    FaultKind.HTML: lambda f: whole(f.delay_s, bodies.response(200, _HTML, "text/html")),
    FaultKind.GARBAGE: lambda f: whole(f.delay_s, bodies.response(200, _GARBAGE)),
    FaultKind.EMPTY_CHOICES: _empty_choices,
    FaultKind.EMPTY_CONTENT: lambda f: _completed(f.call, None, f.delay_s),
    FaultKind.REFUSAL: lambda f: _completed(f.call, None, f.delay_s, refusal=_REFUSAL),
    FaultKind.CONTENT_FILTER: lambda f: _completed(f.call, None, f.delay_s, finish="content_filter"),
    FaultKind.TRUNCATED: _truncated,
    FaultKind.DUPLICATE_IDS: _duplicated,
}


def _completed(
    call: Call, content: str | None, delay_s: float, *, finish: str | None = None, refusal: str | None = None
) -> Sent:
    asked = call.asked
    message = bodies.message_of(asked, content, f"call_{call.id}", refusal)
    usual = "tool_calls" if "tool_calls" in message else "stop"
    usage = bodies.usage_of(asked, content or refusal)
    return _sent(
        call,
        bodies.completion(asked, f"chatcmpl-{call.id}", [message], finish or usual, usage),
        delay_s,
    )


def _sent(call: Call, completion: dict[str, Any], delay_s: float) -> Sent:
    if call.asked.is_streamed:
        return Sent(_streamed(call, completion, delay_s))
    return whole(delay_s, bodies.json_response(200, completion))


def _streamed(call: Call, completion: dict[str, Any], delay_s: float) -> Iterator[tuple[float, bytes]]:
    yield delay_s, bodies.STREAM_HEAD
    for n, event in enumerate(bodies.stream_of(call.asked, completion)):
        yield (call.chunk_s if n else 0.0), event
    yield 0.0, bodies.STREAM_END


def _drip(data: bytes, delay_s: float, seconds: float) -> Iterator[tuple[float, bytes]]:
    """A byte now and then, and never the last one: no timeout per read strikes."""
    head = data.index(b"\r\n\r\n") + 4
    yield delay_s, data[:head]
    for n in range(int(seconds / _DRIP_S)):
        at = head + n
        yield _DRIP_S, data[at : at + 1] if at < len(data) - 1 else b""


def _filled(value: Any, words: Mapping[str, str]) -> Any:
    if isinstance(value, str):
        return Template(value).safe_substitute(words)
    if isinstance(value, list | tuple):
        return [_filled(item, words) for item in value]
    if isinstance(value, dict):
        return {key: _filled(item, words) for key, item in value.items()}
    return value


def _json(value: object) -> str:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))
