"""The two libraries, loaded late and kept quiet."""

import asyncio
import logging
import os
import subprocess
import sys
import textwrap
from collections.abc import AsyncIterator, Awaitable, Callable
from pathlib import Path
from typing import Any

import pytest

from service.model.libraries import LOGGERS, QUIET_ENVIRONMENT, UNPRICED, close_clients, load

ROOT = Path(__file__).parents[3]
IMPORTED = """
    import socket, sys, warnings
    from concurrent.futures import ThreadPoolExecutor

    def refuse(*_):
        sys.exit("something was fetched")

    socket.socket.connect = socket.socket.connect_ex = socket.getaddrinfo = refuse
    from service.model.libraries import load
    assert not {"litellm", "instructor", "openai"} & set(sys.modules), "loaded too early"
    filters = list(warnings.filters)
    with ThreadPoolExecutor(2) as threads:  # as the first request does while the service warms up
        first, second = threads.submit(load), threads.submit(load)
    assert first.result() is second.result(), "loaded twice"
    assert warnings.filters == filters, "warnings are silenced for good"
    assert "litellm" in sys.modules
"""


def test_nothing_is_fetched(tmp_path: Path) -> None:
    """Importing both, from two threads at once, opens no connection, reads no .env and prints nothing."""
    (tmp_path / ".env").write_text("OPENAI_API_KEY=marker-7f\n")
    program = (
        textwrap.dedent(IMPORTED) + "import os; assert 'OPENAI_API_KEY' not in os.environ, '.env was read'"
    )
    done = subprocess.run(
        [sys.executable, "-c", program],
        cwd=tmp_path,
        env={"PYTHONPATH": str(ROOT), "PATH": "/usr/bin:/bin", "HOME": str(tmp_path)},
        capture_output=True,
        check=False,
        timeout=120,
        text=True,
    )
    assert (done.returncode, done.stdout, done.stderr) == (0, "", "")


@pytest.mark.parametrize(
    ("call", "expected"),
    [
        ({"model": "hosted_vllm/any", "model_info": {"base_model": UNPRICED}}, 1e-30),
        ({"model": "gpt-4o"}, pytest.approx(2.5e-6 * 10 + 1e-5 * 20)),
        ({"model": "gpt-4o", "model_info": {"id": "mine"}}, pytest.approx(2.5e-6 * 10 + 1e-5 * 20)),
    ],
)
async def test_costs_are_worked_out_only_where_there_is_a_price(
    call: dict[str, Any], expected: object
) -> None:
    """The entry of models without a price multiplies nothing; litellm mocks a reply of 10 and 20 tokens."""
    said = [{"role": "user", "content": "?"}]
    reply = await load().litellm.acompletion(messages=said, mock_response="!", fallbacks=[], **call)
    assert reply._hidden_params["response_cost"] == expected  # noqa: SLF001 - where litellm documents it


def test_environment_is_respected(monkeypatch: pytest.MonkeyPatch) -> None:
    """What keeps litellm quiet is set, unless whoever runs us has set it otherwise."""
    load()
    monkeypatch.setenv("LITELLM_LOG", "ERROR")
    assert set(QUIET_ENVIRONMENT) <= set(os.environ)


@pytest.mark.parametrize("name", LOGGERS)
def test_loggers_are_silenced(name: str) -> None:
    """No logger that sees articles or keys writes below a warning, the worst of them nothing at all."""
    load()
    logger = logging.getLogger(name)
    assert not logger.isEnabledFor(logging.INFO)
    if name.startswith(("instructor", "LiteLLM")):
        assert not logger.isEnabledFor(logging.CRITICAL)


def test_loaded_once() -> None:
    """Both are imported once for the whole process."""
    assert load() is load()


OUTLIVED = """
    import collections, gc, weakref
    from service.model.libraries import settle_memory

    class Held:
        def __init__(self):
            self.itself = self  # only the garbage collector frees it

    loaded = [Held() for _ in range(400_000)]
    gc.collect()
    settle_memory()
    in_flight = collections.deque(maxlen=2_000)
    alive = weakref.WeakSet()
    most = 0
    for number in range(9_000_000):
        cycle = []
        cycle.append(cycle)
        if not number % 100:
            in_flight.append(held := Held())
            alive.add(held)
            most = max(most, len(alive))
    print(most)
"""


def test_garbage_that_grew_old_is_collected() -> None:
    """What ends in a cycle while many articles are in flight is freed now and then, whatever is loaded."""
    done = subprocess.run(
        [sys.executable, "-c", textwrap.dedent(OUTLIVED)],
        cwd=ROOT,
        capture_output=True,
        check=True,
        timeout=120,
        text=True,
    )
    assert int(done.stdout) < 25_000


class Client:
    """A client as litellm keeps them."""

    def __init__(self, while_closing: Callable[[], Awaitable[object]] | None = None) -> None:
        self._while_closing = while_closing
        self.closed = 0

    async def aclose(self) -> None:
        """Note it, and do what was asked meanwhile."""
        self.closed += 1
        if self._while_closing is not None:
            await self._while_closing()


class Wrapper(Client):
    """One whose method has the other usual name."""

    close = Client.aclose
    aclose = None  # type: ignore[assignment]


class Blocking(Client):
    """One that closes without being awaited."""

    aclose = None  # type: ignore[assignment]

    def close(self) -> None:
        """Note it."""
        self.closed += 1


@pytest.fixture
async def kept() -> AsyncIterator[Any]:
    """Where litellm keeps its clients, emptied afterwards."""
    cache = load().litellm.in_memory_llm_clients_cache
    await close_clients()
    yield cache
    cache.flush_cache()


@pytest.mark.parametrize("kind", [Client, Wrapper, Blocking])
async def test_clients_are_closed(kept: Any, kind: type[Client]) -> None:
    """Whatever its class, it is closed once, and no later call gets it."""
    client = kind()
    kept.set_cache("a", client)
    await close_clients()
    await close_clients()
    assert client.closed == 1
    assert kept.get_cache("a") is None


async def test_other_loops_keep_their_clients(kept: Any) -> None:
    """A thread that closes its own, as the rehearsal does, takes none from the calls of this loop."""
    client = Client()
    kept.set_cache("a", client)
    await asyncio.to_thread(asyncio.run, close_clients())
    assert client.closed == 0
    assert kept.get_cache("a") is client


async def test_clients_may_be_opened_while_others_are_closed(kept: Any) -> None:
    """A rehearsal that goes on while the service shuts down opens connections in the middle of it."""

    async def open_another() -> None:
        kept.set_cache("of another loop", Client())

    def go_on() -> Awaitable[None]:
        return asyncio.to_thread(asyncio.run, open_another())

    clients = [Client(go_on), Client(go_on)]
    for number, client in enumerate(clients):
        kept.set_cache(f"{number}", client)
    await close_clients()
    assert [client.closed for client in clients] == [1, 1]


async def test_a_client_that_fails_to_close_holds_up_no_other(kept: Any) -> None:
    """It is gone all the same."""

    async def fail() -> None:
        raise OSError("the connection was reset")

    clients = [Client(fail), Client()]
    for number, client in enumerate(clients):
        kept.set_cache(f"{number}", client)
    await close_clients()
    assert [client.closed for client in clients] == [1, 1]
