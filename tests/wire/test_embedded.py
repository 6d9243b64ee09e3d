"""The embedded model as a model: its child started, shared, restarted and waited for."""

import asyncio
import hashlib
import sys
import textwrap
import time
from collections.abc import AsyncIterator, Callable
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

import psutil
import pytest
from pydantic import BaseModel

from service.deadline import Deadline
from service.errors import DeadlineExceeded, EmbeddedModelFailed
from service.model.embedded.model import EmbeddedModel
from service.model.embedded.process import EmbeddedConfig, EmbeddedServer
from service.model.embedded.weights import Place, Weights
from service.model.libraries import close_clients
from service.model.port import Message, Question, Role
from service.ports import ignore_progress
from tests.wire.asking import QUESTION

pytestmark = pytest.mark.socket

PATIENCE_S = 60


class Ready(BaseModel):
    """The answer to the greeting."""

    ready: bool


GREETING = Question("greeting", (Message(Role.USER, "Are you ready?"),), Ready, 16)

# A server in place of llama.cpp: it answers by the grammar it is sent, and writes down what it is asked.
CHILD = """
    import http.server, json, os, sys, threading, time
    from pathlib import Path

    folder, delay = Path(sys.argv[1]), float(sys.argv[2])
    (folder / "pids").open("a").write(f"{os.getpid()}\\n")

    class Handler(http.server.BaseHTTPRequestHandler):
        protocol_version = "HTTP/1.1"

        def do_POST(self):
            body = json.loads(self.rfile.read(int(self.headers["content-length"])))
            asked = body["messages"][-1]["content"]
            with (folder / "asked").open("a") as log:
                log.write(json.dumps(asked) + "\\n")
            if "ready" in asked and (folder / "slow").exists():
                time.sleep(5)
            answer = {"ready": True} if "ready" in asked else {"country": "Sylvania", "percent": 12}
            message = {"role": "assistant", "content": json.dumps(answer)}
            reply = json.dumps({
                "id": "1", "object": "chat.completion", "created": 1, "model": "m",
                "choices": [{"index": 0, "finish_reason": "stop", "message": message}],
                "usage": {"prompt_tokens": 9, "completion_tokens": 2, "total_tokens": 11},
            }).encode()
            self.send_response(200)
            self.send_header("content-type", "application/json")
            self.send_header("content-length", str(len(reply)))
            self.end_headers()
            self.wfile.write(reply)

        def log_message(self, *_):
            pass

    time.sleep(delay)
    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    print(json.dumps({"address": "http://127.0.0.1:%d" % server.server_port}), flush=True)
    sys.stdin.read()
    os._exit(0)
"""


@dataclass
class Stage:
    """Where the child leaves its traces."""

    folder: Path

    def config(self, delay_s: float = 0.0) -> EmbeddedConfig:
        """A configuration whose child answers after a delay."""
        script = self.folder / "child.py"
        script.write_text(textwrap.dedent(CHILD))
        (self.folder / "tiny.gguf").write_bytes(b"?")
        return EmbeddedConfig(
            place=Place(self.folder / "tiny.gguf", self.folder / "cache"),
            threads=1,
            weights=Weights("Tiny", "tiny.gguf", 1, hashlib.sha256(b"?").hexdigest(), (), "nobody/tiny"),
            command=(sys.executable, "-I", str(script), str(self.folder), str(delay_s)),
            start_timeout_s=PATIENCE_S,
            needed_memory_bytes=1,
        )

    def lines(self, name: str) -> list[str]:
        """What was written to a log."""
        path = self.folder / name
        return path.read_text().splitlines() if path.exists() else []


Make = Callable[[EmbeddedConfig], EmbeddedModel]


@pytest.fixture
def stage(tmp_path: Path) -> Stage:
    """An empty stage."""
    return Stage(tmp_path)


@pytest.fixture
async def make() -> AsyncIterator[Make]:
    """Makes models, and stops them afterwards."""
    models: list[EmbeddedModel] = []

    def make_model(config: EmbeddedConfig) -> EmbeddedModel:
        models.append(EmbeddedModel(EmbeddedServer(config, ignore_progress), 0, GREETING))
        return models[-1]

    yield make_model
    for model in models:
        await model.stop()
    await close_clients()


async def test_many_callers_share_one_start(stage: Stage, make: Make) -> None:
    """The child is started and greeted once, whoever comes first."""
    model = make(stage.config())
    replies = await asyncio.gather(*(model.fill(QUESTION, Deadline.after(PATIENCE_S)) for _ in range(20)))
    assert {reply.value.percent for reply in replies} == {12}
    assert len(stage.lines("pids")) == 1
    assert [line for line in stage.lines("asked") if "ready" in line] == ['"Are you ready?"']
    assert replies[0].spent.cost_usd is None
    assert model.traits.is_small


async def test_start_ahead(stage: Stage, make: Make) -> None:
    """Starting ahead greets the child before the first question."""
    model = make(stage.config())
    await model.start()
    assert stage.lines("asked") == ['"Are you ready?"']


async def test_a_machine_too_busy_to_read_ahead_still_answers(stage: Stage) -> None:
    """A greeting that takes too long costs no question: it is asked all the same."""
    (stage.folder / "slow").touch()
    model = EmbeddedModel(EmbeddedServer(stage.config(), ignore_progress), 0, GREETING, warm_up_s=0.2)
    try:
        reply = await model.fill(QUESTION, Deadline.after(PATIENCE_S))
    finally:
        await model.stop()
        await close_clients()
    assert reply.value.percent == 12


async def test_a_dead_child_is_replaced(stage: Stage, make: Make) -> None:
    """A question that finds the child dead is answered by a new one."""
    model = make(stage.config())
    await model.fill(QUESTION, Deadline.after(PATIENCE_S))
    first = int(stage.lines("pids")[0])
    psutil.Process(first).kill()
    await asyncio.to_thread(wait_until, lambda: not is_alive(first))
    reply = await model.fill(QUESTION, Deadline.after(PATIENCE_S))
    assert reply.value.country == "Sylvania"
    assert len(stage.lines("pids")) == 2


async def test_one_deadline_does_not_end_the_start(stage: Stage, make: Make) -> None:
    """A request that cannot wait for the start leaves it running for the next."""
    model = make(stage.config(delay_s=1.5))
    with pytest.raises(DeadlineExceeded, match="while the embedded model was starting"):
        await model.fill(QUESTION, Deadline.after(0.2))
    await model.fill(QUESTION, Deadline.after(PATIENCE_S))
    assert len(stage.lines("pids")) == 1


async def test_articles_wait_for_each_other(stage: Stage, make: Make) -> None:
    """One article has the model at a time; another waits as long as its deadline allows."""
    model = make(stage.config())
    async with model.session(Deadline.after(PATIENCE_S)):
        with pytest.raises(DeadlineExceeded, match="other articles had the embedded model"):
            async with model.session(Deadline.after(0.05)):
                pytest.fail("two articles at once")
    async with model.session(Deadline.after(PATIENCE_S)):
        pass


async def test_a_failed_start_is_told_and_tried_again(stage: Stage, make: Make) -> None:
    """Each request hears why the model does not start; it starts when the reason is gone."""
    config = stage.config()
    script = stage.folder / "child.py"
    script.write_text("raise SystemExit('no such tensor')")
    model = make(config)
    for _ in range(2):
        with pytest.raises(EmbeddedModelFailed, match="no such tensor"):
            await model.fill(QUESTION, Deadline.after(PATIENCE_S))
    script.write_text(textwrap.dedent(CHILD))
    reply = await model.fill(QUESTION, Deadline.after(PATIENCE_S))
    assert reply.value.percent == 12


async def test_stop_while_starting(stage: Stage, make: Make) -> None:
    """Stopping ends a start that is under way, and its child."""
    model = make(stage.config(delay_s=PATIENCE_S))
    starting = asyncio.create_task(model.start())
    await asyncio.to_thread(wait_until, lambda: bool(stage.lines("pids")))
    await model.stop()
    with pytest.raises(asyncio.CancelledError):
        await starting
    assert not is_alive(int(stage.lines("pids")[0]))


def wait_until(condition: Callable[[], bool]) -> None:
    """Return when it becomes true, or when patience ends."""
    end = time.monotonic() + PATIENCE_S
    while not condition() and time.monotonic() < end:
        time.sleep(0.01)


def is_alive(pid: int) -> bool:
    """Whether it runs and is no zombie."""
    with suppress(psutil.NoSuchProcess):
        return bool(psutil.Process(pid).status() != psutil.STATUS_ZOMBIE)
    return False
