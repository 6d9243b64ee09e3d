"""The whole HTTP side with a fake model and real jobs, on a real port, with and without API keys."""

import threading
import time
from collections.abc import AsyncIterator, Iterator
from contextlib import asynccontextmanager, contextmanager
from dataclasses import dataclass, field
from pathlib import Path

import uvicorn

from service.access.keyring import KeyFile, changing_keys
from service.access.keys import ApiKey, Limits, Scope, make_key
from service.api.app import create_app
from service.cli.serve import listening_socket
from service.jobs.desk import JobDesk
from service.ports import Runtime
from service.settings import Settings
from tests.fakes import FakeExtractor, FakeReadiness
from tests.unit.jobs.batches import DirectDispatcher

_LIMITS = Limits(requests_per_minute=1_000_000, in_flight=100)


@dataclass(frozen=True)
class Served:
    """Where the service listens, and the secret that opens each scope; without keys there are none."""

    address: str
    secrets: dict[Scope, str] = field(default_factory=dict)


@contextmanager
def served(folder: Path, *, keys: bool) -> Iterator[Served]:
    """Serve from a thread while the block runs; everything that is kept lies in `folder`."""
    secrets: dict[Scope, str] = {}
    settings = Settings()
    if keys:
        secrets, kept = _make_keys()
        settings = Settings(api_keys_file=folder / "keys.json")
        with changing_keys(folder / "keys.json") as write:
            write(KeyFile(keys=kept))
    extractor = FakeExtractor()

    @asynccontextmanager
    async def open_runtime(_: Settings, **__: object) -> AsyncIterator[Runtime]:
        desk = JobDesk(settings, folder, extractor, lambda _engine, _slots: DirectDispatcher())
        try:
            yield Runtime(extractor=extractor, readiness=FakeReadiness(), open_jobs=lambda: desk)
        finally:
            await desk.close()

    with listening_socket("127.0.0.1", 0) as listener:
        config = uvicorn.Config(
            create_app(settings, open_runtime),
            log_config=None,
            access_log=False,
            server_header=False,
            lifespan="on",
            timeout_graceful_shutdown=1,
        )
        server = uvicorn.Server(config)
        thread = threading.Thread(target=server.run, kwargs={"sockets": [listener]}, name="served")
        thread.start()
        try:
            while not server.started and thread.is_alive():
                time.sleep(0.005)
            if not server.started:
                raise RuntimeError("the service did not start; its log says why")
            yield Served(f"http://127.0.0.1:{listener.getsockname()[1]}", secrets)
        finally:
            server.should_exit = True
            thread.join()


def _make_keys() -> tuple[dict[Scope, str], tuple[ApiKey, ...]]:
    secrets, kept = {}, []
    for scope in Scope:
        secrets[scope], key = make_key(scope.value, "a", frozenset({scope}), _LIMITS)
        kept.append(key)
    return secrets, tuple(kept)
