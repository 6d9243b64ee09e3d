"""The whole HTTP side with a fake model and real jobs, on a real port, with and without API keys."""

import asyncio
import threading
import time
from collections.abc import AsyncIterator, Iterator
from contextlib import asynccontextmanager, contextmanager
from dataclasses import dataclass, field
from pathlib import Path

import uvicorn

from schemas.article import Article
from schemas.result import ExtractionResult
from service.access.keyring import KeyFile, changing_keys
from service.access.keys import ApiKey, Limits, Scope, make_key
from service.api.app import create_app
from service.cli.serve import listening_socket
from service.errors import ReplyInvalid
from service.jobs.desk import JobDesk
from service.ports import Observer, Runtime, ignore_progress
from service.settings import Settings
from tests.fakes import FakeExtractor, FakeReadiness
from tests.unit.jobs.batches import DirectDispatcher

TENANTS = ("a", "b")
_LIMITS = Limits(requests_per_minute=1_000_000, in_flight=100)


@dataclass(frozen=True)
class Served:
    """Where the service listens, and, with keys, a secret of each tenant that opens everything."""

    address: str
    secrets: dict[str, str] = field(default_factory=dict)


class Faltering(FakeExtractor):
    """What jobs ask: takes a moment, so that some can be cancelled, and cannot answer each third article."""

    async def extract(self, article: Article, observe: Observer = ignore_progress) -> ExtractionResult:
        """Fail or answer, always in the same way for the same text."""
        await asyncio.sleep(0.01)
        if len(article.text) % 3 == 0:
            raise ReplyInvalid("no usable reply")
        return await super().extract(article, observe)


@contextmanager
def served(folder: Path, *, keys: bool) -> Iterator[Served]:
    """Serve from a thread while the block runs; everything that is kept lies in `folder`."""
    secrets: dict[str, str] = {}
    settings = Settings()
    if keys:
        secrets, kept = _make_keys()
        settings = Settings(api_keys_file=folder / "keys.json")
        with changing_keys(folder / "keys.json") as write:
            write(KeyFile(keys=kept))
    extractor = FakeExtractor()

    @asynccontextmanager
    async def open_runtime(_: Settings, **__: object) -> AsyncIterator[Runtime]:
        desk = JobDesk(settings, folder, Faltering(), lambda _engine, _slots: DirectDispatcher())
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


def _make_keys() -> tuple[dict[str, str], tuple[ApiKey, ...]]:
    secrets, kept = {}, []
    for tenant in TENANTS:
        secrets[tenant], key = make_key(tenant, tenant, frozenset(Scope), _LIMITS)
        kept.append(key)
    return secrets, tuple(kept)
