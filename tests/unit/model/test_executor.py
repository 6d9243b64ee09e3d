"""Which work an event loop's threads are spared."""

import asyncio
import contextvars
import threading
from collections.abc import Callable
from functools import partial
from typing import Any

import pytest

from service.model.executor import CallExecutor


def where(**_: object) -> int:
    """The thread that it runs in."""
    return threading.get_ident()


def fail(**_: object) -> int:
    """What goes wrong while a call is prepared."""
    raise ValueError("no such parameter")


def as_litellm(work: Callable[..., int], **named: Any) -> partial[int]:
    """How litellm hands `completion` to the loop."""
    return partial(contextvars.copy_context().run, partial(work, **named))


@pytest.mark.parametrize(
    ("work", "is_at_once"),
    [
        (as_litellm(where, acompletion=True, custom_llm_provider="hosted_vllm"), True),
        (as_litellm(where, acompletion=True, custom_llm_provider="bedrock"), False),
        (as_litellm(where, acompletion=True, custom_llm_provider=None), False),
        (as_litellm(where, custom_llm_provider="hosted_vllm"), False),
        (partial(where, acompletion=True, custom_llm_provider="hosted_vllm"), False),
        (where, False),
    ],
    ids=["self-hosted", "with credentials", "unknown", "waits for it", "without context", "other work"],
)
async def test_only_preparing_a_self_hosted_call_needs_no_thread(
    work: Callable[[], int], *, is_at_once: bool
) -> None:
    """Whatever may wait for something gets a thread."""
    with CallExecutor(max_workers=1) as executor:
        ident = await asyncio.get_running_loop().run_in_executor(executor, work)
    assert (ident == threading.get_ident()) == is_at_once


async def test_what_goes_wrong_is_for_whoever_waits() -> None:
    """Preparing at once raises where the call is awaited, as a thread's would."""
    work = as_litellm(fail, acompletion=True, custom_llm_provider="hosted_vllm")
    with CallExecutor(max_workers=1) as executor:
        done = asyncio.get_running_loop().run_in_executor(executor, work)
        with pytest.raises(ValueError, match="no such parameter"):
            await done
