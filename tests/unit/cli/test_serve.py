"""Tests of `groundwire serve`: the address it takes and how it starts."""

import signal
import subprocess
import sys
from pathlib import Path

import httpx
import pytest

from service.cli.serve import AddressUnusable, listening_socket, require_loopback
from tests.unit.cli.conftest import Running
from tests.unit.cli.serving import until_listening


@pytest.mark.socket
def test_a_taken_port_is_refused_politely(running: Running) -> None:
    """One line names the port and what to do."""
    with listening_socket("127.0.0.1", 0) as listener:
        port = listener.getsockname()[1]
        outcome = running("serve", "--port", str(port))
    assert outcome.code == 1
    assert len(outcome.err.splitlines()) == 1
    assert f"port {port} on 127.0.0.1 cannot be used" in outcome.err
    assert "choose another with --port" in outcome.err


@pytest.mark.parametrize("port", ["70000", "-1", "http"])
def test_a_port_that_is_none(running: Running, port: str) -> None:
    """It is bad input."""
    outcome = running("serve", "--port", port)
    assert (outcome.code, len(outcome.err.splitlines())) == (2, 1)


@pytest.mark.socket
@pytest.mark.parametrize("host", ["0.0.0.0", "::", "192.0.2.1"])  # noqa: S104 - what must be refused
def test_without_keys_nobody_else_can_be_served(running: Running, host: str) -> None:
    """An address beyond this machine needs keys, or the word that they are not wanted."""
    outcome = running("serve", "--host", host, "--port", "0")
    assert outcome.code == 2
    assert "groundwire keys create" in outcome.err
    assert "--without-keys" in outcome.err


@pytest.mark.socket
@pytest.mark.parametrize(
    "address", ["mysql://x/y", "redis://x", "nonsense", "sqlite://", "postgresql://user:hidden@host:port/db"]
)
def test_jobs_are_kept_in_no_other_database(
    running: Running, monkeypatch: pytest.MonkeyPatch, address: str
) -> None:
    """An address that is neither SQLite nor Postgres is refused before anything listens, unrepeated."""
    monkeypatch.setenv("GROUNDWIRE_DATABASE_URL", address)
    outcome = running("serve", "--port", "0")
    assert (outcome.code, len(outcome.err.splitlines())) == (2, 1)
    assert "GROUNDWIRE_DATABASE_URL must be sqlite:" in outcome.err
    assert "hidden" not in outcome.err


@pytest.mark.socket
@pytest.mark.parametrize("host", ["127.0.0.1", "::1", "localhost", "127.3.2.1"])
def test_this_machine_needs_no_keys(host: str) -> None:
    """Loopback in every spelling is nobody else."""
    require_loopback(host)


@pytest.mark.socket
def test_an_address_that_is_not_ours() -> None:
    """An address of another machine cannot be listened on."""
    with pytest.raises(AddressUnusable, match="cannot be used"):
        listening_socket("192.0.2.1", 0)


FAKES = str(Path(__file__).parents[2] / "fakes.py")
SERVER = """
import runpy, sys
from service.cli.app import run
fakes = runpy.run_path(sys.argv[1])
sys.exit(run(["serve", "--port", "0"], fakes["runtime_of"](fakes["FakeExtractor"]())))
"""


@pytest.mark.socket
def test_serves_until_it_is_told_to_stop() -> None:
    """A process answers on its port, logs JSON lines only and ends well on SIGTERM."""
    server = subprocess.Popen([sys.executable, "-c", SERVER, FAKES], stderr=subprocess.PIPE, text=True)
    try:
        assert server.stderr is not None
        lines, address = until_listening(server.stderr)
        transport = httpx.HTTPTransport(retries=0)
        with httpx.Client(transport=transport, base_url=address, timeout=60) as client:
            while "Application startup complete" not in lines[-1]:
                assert lines[-1], "the server ended"
                lines.append(server.stderr.readline())
            assert client.get("/healthz").json() == {"status": "ok"}
            assert client.get("/v1/prompts").status_code == httpx.codes.OK
        server.send_signal(signal.SIGTERM)
        _, rest = server.communicate(timeout=60)
    finally:
        server.kill()
    assert all(line.startswith("{") for line in [*lines, *rest.splitlines()])
    assert '"/v1/prompts"' in rest
