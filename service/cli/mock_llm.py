"""The command `mock-llm`: an OpenAI-compatible stand-in for a model, for tests and load."""

import asyncio
import signal
import socket
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from service.cli.serve import listening_socket

if TYPE_CHECKING:  # loads pydantic, which --help does without
    from service.mock.standin import StandIn


def mock_llm_command(
    *,
    host: Annotated[str, typer.Option(metavar="ADDRESS", help="Address to listen on.")] = "127.0.0.1",
    port: Annotated[
        int, typer.Option(min=0, max=65535, metavar="PORT", help="Port to listen on; 0 for a free one.")
    ] = 8001,
    script: Annotated[
        Path | None, typer.Option(metavar="FILE", help="Rules, latencies and faults, as YAML or JSON.")
    ] = None,
    golden: Annotated[
        Path | None, typer.Option(metavar="DIR", help="Answer from the recorded replies of golden cases.")
    ] = None,
) -> None:
    """Answer like an OpenAI-compatible model, without one.

    Without a script every question gets a well-formed answer made from its own JSON schema or tool. What was
    asked is counted at /stats; POST /reset forgets it. Point Groundwire at it with
    GROUNDWIRE_MODEL=hosted_vllm/mock and GROUNDWIRE_API_BASE=http://127.0.0.1:8001/v1.
    """
    from service.mock.recordings import load_recordings
    from service.mock.script import Script, load_script
    from service.mock.standin import StandIn

    if script is not None and golden is not None:
        raise typer.BadParameter("--script and --golden exclude each other")
    standin = StandIn(
        Script() if script is None else load_script(script),
        None if golden is None else load_recordings(golden),
    )
    with listening_socket(host, port) as listener:
        name, bound = listener.getsockname()[:2]
        address = f"http://[{name}]:{bound}" if ":" in name else f"http://{name}:{bound}"
        sys.stderr.write(f"mock-llm listens on {address}/v1 (counts at {address}/stats)\n")
        sys.stderr.flush()
        with asyncio.Runner(loop_factory=_new_loop) as runner:
            runner.run(_serve(standin, listener))


def _new_loop() -> asyncio.AbstractEventLoop:
    if sys.platform == "win32":
        return asyncio.new_event_loop()
    import uvloop

    return uvloop.new_event_loop()


async def _serve(standin: "StandIn", listener: socket.socket) -> None:
    from service.mock.serving import listening

    stop = asyncio.Event()
    loop = asyncio.get_running_loop()
    if sys.platform != "win32":
        for number in (signal.SIGTERM, signal.SIGINT):
            loop.add_signal_handler(number, stop.set)
    async with listening(standin, listener):
        await stop.wait()
