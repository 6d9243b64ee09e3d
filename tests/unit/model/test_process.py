"""The embedded model's child process: real processes, with small programs in its place."""

import asyncio
import hashlib
import signal
import subprocess
import sys
import textwrap
import time
from collections.abc import AsyncIterator, Callable
from contextlib import suppress
from dataclasses import replace
from pathlib import Path

import psutil
import pytest

from service.errors import EmbeddedModelFailed
from service.model.embedded.process import EmbeddedConfig, EmbeddedServer, parse_ready
from service.model.embedded.weights import Place, Weights
from service.ports import Progress, StageFinished, StageStarted, ignore_progress

PATIENCE_S = 60
READY = """
    import os, sys
    with open(sys.argv[1], "a") as log:
        log.write(f"{os.getpid()}\\n")
    print('{"address": "http://127.0.0.1:9"}', flush=True)
    sys.stdin.read()
"""

Launch = Callable[[str], EmbeddedServer]


@pytest.fixture
async def launched(tmp_path: Path) -> AsyncIterator[Launch]:
    """Makes servers whose child is a program, given the path of a log; ends them afterwards."""
    servers: list[EmbeddedServer] = []

    def launch(program: str) -> EmbeddedServer:
        server = EmbeddedServer(config_of(program, tmp_path), ignore_progress)
        servers.append(server)
        return server

    yield launch
    for server in servers:
        await server.stop()


def config_of(program: str, folder: Path) -> EmbeddedConfig:
    """A configuration for a child program and weights of one byte."""
    script = folder / "child.py"
    script.write_text(textwrap.dedent(program))
    model = folder / "tiny.gguf"
    model.write_bytes(b"?")
    return EmbeddedConfig(
        place=Place(model, folder / "cache"),
        threads=1,
        weights=Weights("Tiny", "tiny.gguf", 1, hashlib.sha256(b"?").hexdigest(), (), "nobody/tiny"),
        command=(sys.executable, "-I", str(script), str(folder / "pids")),
        start_timeout_s=PATIENCE_S,
        needed_memory_bytes=1,
    )


def pids(folder: Path) -> list[int]:
    """The processes that were started."""
    return [int(line) for line in (folder / "pids").read_text().split()]


def is_alive(pid: int) -> bool:
    """Whether it runs and is no zombie."""
    with suppress(psutil.NoSuchProcess):
        return bool(psutil.Process(pid).status() != psutil.STATUS_ZOMBIE)
    return False


def wait_until(condition: Callable[[], bool]) -> bool:
    """Whether it becomes true in good time."""
    end = time.monotonic() + PATIENCE_S
    while time.monotonic() < end:
        if condition():
            return True
        time.sleep(0.02)
    return False


async def test_starts_once(launched: Launch, tmp_path: Path) -> None:
    """A hundred callers at once share one child."""
    server = launched(READY)
    assert server.state == "not started yet"
    starting = asyncio.gather(*(server.start() for _ in range(100)))
    await asyncio.sleep(0)
    assert server.state == "starting"
    assert set(await starting) == {"http://127.0.0.1:9"}
    assert len(pids(tmp_path)) == 1
    assert (server.state, server.is_running) == ("ready", True)


async def test_stops(launched: Launch, tmp_path: Path) -> None:
    """Stopping ends the child; stopping twice is no error."""
    server = launched(READY)
    await server.start()
    await server.stop()
    await server.stop()
    assert not server.is_running
    assert not is_alive(pids(tmp_path)[0])


async def test_starts_again_after_death(launched: Launch, tmp_path: Path) -> None:
    """A child that was killed is noticed and replaced."""
    server = launched(READY)
    await server.start()
    psutil.Process(pids(tmp_path)[0]).kill()
    assert await asyncio.to_thread(wait_until, lambda: server.state == "not started yet")
    await server.start()
    assert server.state == "ready"
    assert len(pids(tmp_path)) == 2


async def test_dies_while_loading(launched: Launch) -> None:
    """The end of the child's log is the reason that is given, and stays the state."""
    server = launched("""
        import sys
        sys.exit("loading...\\n\\n  bad magic\\n  cannot read tensors\\n")
    """)
    with pytest.raises(
        EmbeddedModelFailed, match=r"\(exit 1\): .*bad magic \| cannot read tensors"
    ) as caught:
        await server.start()
    assert server.state == caught.value.message
    assert not server.is_running


async def test_missing_package(launched: Launch) -> None:
    """Without the package that runs the model, the message says what to install."""
    server = launched("import xllamacpp_but_missing")
    with pytest.raises(
        EmbeddedModelFailed, match=r"xllamacpp is not installed; pip install 'groundwire\[local\]'"
    ):
        await server.start()


async def test_start_timeout(tmp_path: Path) -> None:
    """A child that never gets ready is ended, and the message says where to look."""
    program = """
        import os, sys, time
        open(sys.argv[1], "w").write(str(os.getpid()))
        time.sleep(600)
    """
    config = replace(config_of(program, tmp_path), start_timeout_s=1.0)
    server = EmbeddedServer(config, ignore_progress)
    with pytest.raises(EmbeddedModelFailed, match=r"did not load within 1 s; see .*embedded\.log"):
        await server.start()
    assert not (tmp_path / "pids").exists() or not any(map(is_alive, pids(tmp_path)))


async def test_cancelled_start(launched: Launch, tmp_path: Path) -> None:
    """A start that is cancelled leaves no child behind."""
    server = launched("""
        import os, sys, time
        open(sys.argv[1], "w").write(str(os.getpid()) + "\\n")
        time.sleep(600)
    """)
    starting = asyncio.create_task(server.start())
    assert await asyncio.to_thread(wait_until, lambda: (tmp_path / "pids").exists() and bool(pids(tmp_path)))
    starting.cancel()
    with pytest.raises(asyncio.CancelledError):
        await starting
    assert not is_alive(pids(tmp_path)[0])


async def test_command_missing(tmp_path: Path) -> None:
    """A program that does not exist is a failure of the model, not of ours."""
    config = replace(config_of("", tmp_path), command=(str(tmp_path / "nothing"),))
    with pytest.raises(EmbeddedModelFailed, match="cannot be started: No such file"):
        await EmbeddedServer(config, ignore_progress).start()


async def test_too_little_memory(tmp_path: Path) -> None:
    """Too little memory is said before the child is started."""
    config = replace(config_of(READY, tmp_path), needed_memory_bytes=10**18)
    with pytest.raises(
        EmbeddedModelFailed, match=r"needs 1000000000\.0 GB of memory and .* set GROUNDWIRE_MODEL"
    ):
        await EmbeddedServer(config, ignore_progress).start()
    assert not (tmp_path / "pids").exists()


async def test_noise_before_readiness(launched: Launch) -> None:
    """Whatever a library prints first does not count, however long the line."""
    server = launched("""
        import sys
        print("loading")
        print("x" * 300_000)
        print('{"address": null}')
        print('{"address": "http://127.0.0.1:9"}', flush=True)
        sys.stdin.read()
    """)
    assert await server.start() == "http://127.0.0.1:9"


async def test_progress(tmp_path: Path) -> None:
    """Finding the weights and loading them are reported, each with its end."""
    seen: list[Progress] = []
    server = EmbeddedServer(config_of(READY, tmp_path), seen.append)
    await server.start()
    await server.stop()
    assert [e.stage for e in seen if isinstance(e, StageStarted)] == ["find weights", "load model"]
    assert [e.stage for e in seen if isinstance(e, StageFinished)] == ["find weights", "load model"]


@pytest.mark.parametrize(
    ("line", "address"),
    [
        (b'{"address": "http://127.0.0.1:4711"}\n', "http://127.0.0.1:4711"),
        (b'{"address": "http://127.0.0.1:4711", "more": 1}', "http://127.0.0.1:4711"),
        (b'{"address": 4711}', None),
        (b'{"address": "ftp://elsewhere"}', None),
        (b'["address"]', None),
        (b"ready\n", None),
        (b"\xff\xfe\n", None),
        (b"\n", None),
    ],
)
def test_parse_ready(line: bytes, address: str | None) -> None:
    """Only a line of ours tells an address."""
    assert parse_ready(line) == address


PARENT = """
    import asyncio, hashlib, sys
    from pathlib import Path
    from service.model.embedded.process import COMMAND, EmbeddedConfig, EmbeddedServer
    from service.model.embedded.weights import Place, Weights

    async def main(folder):
        weights = Weights("Tiny", "tiny.gguf", 1, hashlib.sha256(b"?").hexdigest(), (), "nobody/tiny")
        command = ("/usr/bin/env", f"PYTHONPATH={folder}", *COMMAND)
        place = Place(folder / "tiny.gguf", folder / "cache")
        config = EmbeddedConfig(place, 1, weights, command, needed_memory_bytes=1)
        await EmbeddedServer(config, lambda _: None).start()
        (folder / "ready").touch()
        await asyncio.sleep(600)

    asyncio.run(main(Path(sys.argv[1])))
"""
XLLAMACPP = """
    import ctypes, os
    from pathlib import Path
    from types import SimpleNamespace

    class CommonParams(SimpleNamespace):
        def __init__(self):
            parts = ("model", "cpuparams", "cpuparams_batch")
            super().__init__(**{{name: SimpleNamespace() for name in parts}})

    class Server:
        listening_address = "http://127.0.0.1:9"
        def __init__(self, params):
            os.write(1, b"native noise\\n" * 20_000)
            Path(__file__).with_name("pids").write_text(str(os.getpid()))
            {loading}
"""


@pytest.mark.skipif(sys.platform != "linux", reason="loading holds the GIL; only Linux can end a child then")
@pytest.mark.parametrize(
    "loading", ["ctypes.PyDLL(None).sleep(600)", "pass"], ids=["while loading", "when ready"]
)
def test_dies_with_its_parent(loading: str, tmp_path: Path) -> None:
    """The real child program, around a false library, ends when its parent is killed with -9."""
    (tmp_path / "parent.py").write_text(textwrap.dedent(PARENT))
    (tmp_path / "xllamacpp.py").write_text(textwrap.dedent(XLLAMACPP.format(loading=loading)))
    (tmp_path / "tiny.gguf").write_bytes(b"?")
    root = Path(__file__).parents[3]
    parent = subprocess.Popen(
        [sys.executable, str(tmp_path / "parent.py"), str(tmp_path)],
        cwd=root,
        env={"PYTHONPATH": str(root), "PATH": "/usr/bin:/bin"},
        stdin=subprocess.DEVNULL,
    )
    try:
        sign = tmp_path / ("ready" if loading == "pass" else "pids")
        assert wait_until(lambda: sign.exists() and bool(pids(tmp_path))), "the child did not start"
        child = pids(tmp_path)[0]
        assert is_alive(child)
        parent.send_signal(signal.SIGKILL)
        parent.wait(PATIENCE_S)
        assert wait_until(lambda: not is_alive(child)), "the child outlived its parent"
    finally:
        parent.kill()
        parent.wait(PATIENCE_S)
