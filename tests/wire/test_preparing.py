"""Where litellm prepares a call: for a self-hosted model on the event loop, for others in a thread."""

import asyncio
import threading

import pytest
import respx

from service.model.executor import CallExecutor
from service.model.libraries import Libraries
from tests.wire.asking import answer_with, ask, chat, gateway_to


@pytest.mark.parametrize(("name", "threads"), [("hosted_vllm/m", 0), ("openai/m", 0), ("openai/gpt-4o", 1)])
async def test_a_call_to_a_self_hosted_model_starts_no_thread(
    libraries: Libraries, wire: respx.MockRouter, name: str, threads: int
) -> None:
    """The loop's executor is handed the preparation and does it at once; fails when litellm changes that."""
    answer_with(wire, [chat(), chat()])
    prefix = f"prepares-{name}"
    asyncio.get_running_loop().set_default_executor(CallExecutor(thread_name_prefix=prefix))
    gateway = gateway_to(libraries, name)
    assert [(await ask(gateway)).value.percent for _ in range(2)] == [12, 12]
    assert sum(thread.name.startswith(prefix) for thread in threading.enumerate()) == threads
