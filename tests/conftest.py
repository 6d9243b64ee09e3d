"""Holds every test away from the network and from the environment of whoever runs it."""

import asyncio
import gc
import os
import re
import signal
import traceback
from collections.abc import Generator, Iterator
from typing import Final

import pytest

LOOPBACK = ["127.0.0.1", "::1"]
LATE: Final = 0.9  # of the time after which faulthandler writes every thread's stack and ends the run

# Groundwire's own settings, and what litellm, OpenTelemetry or an HTTP client would pick up.
_LEAKING = re.compile(
    r"""GROUNDWIRE_.* | OTEL_.* | .*_API_KEY | .*_API_BASE | .*_API_TOKEN | .*_BASE_URL
    | (OPENAI|ANTHROPIC|AZURE|GEMINI|GOOGLE|VERTEXAI|AWS|HF|HUGGING_FACE|LITELLM|OLLAMA|HOSTED_VLLM)_.*
    | (HTTP|HTTPS|ALL|NO)_PROXY | NO_COLOR | FORCE_COLOR""",
    re.VERBOSE | re.IGNORECASE,
)


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Open loopback, and only that, to tests that say they need sockets."""
    for item in items:
        if item.get_closest_marker("socket") or item.get_closest_marker("e2e"):
            item.add_marker(pytest.mark.allow_hosts(LOOPBACK))


@pytest.fixture(scope="session", autouse=True)
def _clean_environment() -> Iterator[None]:
    """Keep the settings and keys of the machine out of every test and of what tests start."""
    with pytest.MonkeyPatch.context() as patch:
        for name in os.environ:
            if _LEAKING.fullmatch(name):
                patch.delenv(name)
        yield


@pytest.hookimpl(wrapper=True)
def pytest_runtest_protocol(item: pytest.Item) -> Generator[None, object, object]:
    """Say which test hangs, and where its coroutines wait: threads' stacks show neither."""
    bound_s = float(item.config.getini("faulthandler_timeout"))
    stderr = os.dup(2)  # not yet the test's own

    def tell(*_: object) -> None:
        tasks = [each for each in gc.get_objects() if issubclass(type(each), asyncio.Task)]
        waiting = [task for task in tasks if not task.done()]
        stacks = [line for task in waiting for line in [f"  {task.get_name()}\n", *_stack_of(task)]]
        os.write(stderr, f"\n{item.nodeid} hangs\n{''.join(stacks)}".encode())

    former = signal.signal(signal.SIGALRM, tell)
    signal.setitimer(signal.ITIMER_REAL, LATE * bound_s)
    try:
        return (yield)
    finally:
        signal.setitimer(signal.ITIMER_REAL, 0)
        signal.signal(signal.SIGALRM, former)
        os.close(stderr)


def _stack_of(task: "asyncio.Task[object]") -> list[str]:
    """Where it waits, down to the innermost coroutine."""
    frames: list[traceback.FrameSummary] = []
    coroutine: object = task.get_coro()
    while (frame := getattr(coroutine, "cr_frame", None)) is not None:
        frames += traceback.extract_stack(frame, limit=1)
        coroutine = getattr(coroutine, "cr_await", None)
    return traceback.format_list(frames)
