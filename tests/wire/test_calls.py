"""Each call that a question takes is told to whoever watches: retries and repairs too."""

from collections.abc import Iterator
from contextlib import contextmanager

import respx

from service.calls import Answered, Tell, watching_calls
from service.errors import GroundwireError
from service.model.libraries import Libraries
from tests.wire.asking import answer_with, ask, chat, gateway_to, rejection


async def test_every_call_is_watched(libraries: Libraries, wire: respx.MockRouter) -> None:
    """A failure, a reply that does not fit and its repair are three calls, each with how it ended."""
    told: list[tuple[str, str | Answered]] = []

    @contextmanager
    def watch(model: str) -> Iterator[Tell]:
        try:
            yield lambda answer: told.append((model, answer()))
        except GroundwireError as error:
            told.append((model, error.code))
            raise

    answer_with(wire, [rejection(500, "no"), chat("{"), chat()])
    with watching_calls(watch):
        await ask(gateway_to(libraries, "openai/m"))
    assert [model for model, _ in told] == ["openai/m"] * 3
    assert told[0][1] == "model_unavailable"
    assert [each.finish_reason for _, each in told[1:] if isinstance(each, Answered)] == ["stop", "stop"]
