"""Tests of the stand-in over real sockets, through the plugin's fixture."""

import json
import socket
import time
from pathlib import Path

import httpx
import pytest

from service.mock.script import ScriptInvalid
from service.mock.serving import MockLLM

pytest_plugins = ["service.testing"]
pytestmark = pytest.mark.socket

PATIENCE_S = 30.0
BODY = {"model": "mock", "messages": [{"role": "user", "content": "Which tariff?"}]}


def ask(mock: MockLLM, read_s: float = PATIENCE_S) -> httpx.Response:
    """One completion."""
    timeout = httpx.Timeout(PATIENCE_S, read=read_s)
    return httpx.post(f"{mock.base_url}/chat/completions", json=BODY, timeout=timeout)


def test_rate_limits_are_survived(groundwire_mock: MockLLM) -> None:
    """The example of the documentation: replies in a row, and what was asked."""
    groundwire_mock.play({"rules": [{"replies": ["rate_limited", "from_schema"]}]})
    statuses = [ask(groundwire_mock).status_code for _ in range(2)]
    assert statuses == [429, 200]
    assert groundwire_mock.stats()["by_outcome"] == {"rate_limited": 1, "ok": 1}


def test_connections_are_kept(groundwire_mock: MockLLM) -> None:
    """Many calls go over one connection, in order."""
    with httpx.Client(base_url=groundwire_mock.base_url, timeout=PATIENCE_S) as client:
        for _ in range(20):
            assert client.post("/chat/completions", json=BODY).status_code == 200
    assert groundwire_mock.stats()["requests"] == 20


def test_requests_in_a_row_are_answered_in_order(groundwire_mock: MockLLM) -> None:
    """Pipelined requests wait for each other, also when the first one takes time."""
    groundwire_mock.play(
        {
            "rules": [
                {"latency": 20, "when": {"calls": {"last": 1}}, "reply": {"text": "1"}},
                {"reply": {"text": "2"}},
            ]
        }
    )
    body = json.dumps(BODY).encode()
    one = b"POST /v1/chat/completions HTTP/1.1\r\nhost: m\r\ncontent-length: %d\r\n\r\n%b" % (len(body), body)
    last = one.replace(b"host: m", b"host: m\r\nconnection: close")
    port = int(groundwire_mock.base_url.split(":")[2].split("/")[0])
    with socket.create_connection(("127.0.0.1", port), timeout=PATIENCE_S) as client:
        client.sendall(one + last)
        received = b"".join(iter(lambda: client.recv(65536), b""))
    assert received.index(b'"content": "1"') < received.index(b'"content": "2"')


@pytest.mark.parametrize("kind", ["reset", "reset_midway"])
def test_resets(groundwire_mock: MockLLM, kind: str) -> None:
    """The connection breaks."""
    groundwire_mock.play({"rules": [{"reply": kind}]})
    with pytest.raises(httpx.TransportError):
        ask(groundwire_mock)


def test_hangs_are_noticed_when_given_up(groundwire_mock: MockLLM) -> None:
    """A client that does not wait for a hang is counted as one that hung up."""
    groundwire_mock.play({"rules": [{"reply": "hang"}]})
    with pytest.raises(httpx.ReadTimeout):
        ask(groundwire_mock, read_s=0.5)
    patience = time.monotonic() + PATIENCE_S
    while not groundwire_mock.stats()["hung_up"]:
        assert time.monotonic() < patience
        time.sleep(0.01)
    assert groundwire_mock.stats()["in_flight"] == 0


def test_drips_outlive_timeouts(groundwire_mock: MockLLM) -> None:
    """A byte now and then keeps a read timeout from striking."""
    groundwire_mock.play({"rules": [{"reply": {"fault": {"kind": "drip", "seconds": 1.5}}}]})
    started = time.monotonic()
    with pytest.raises(httpx.TransportError) as caught:
        ask(groundwire_mock, read_s=1.0)
    assert not isinstance(caught.value, httpx.TimeoutException)
    assert time.monotonic() - started > 1.0


def test_what_is_not_http_is_told_so(groundwire_mock: MockLLM) -> None:
    """The connection gets a 400 and ends."""
    port = int(groundwire_mock.base_url.split(":")[2].split("/")[0])
    with socket.create_connection(("127.0.0.1", port), timeout=PATIENCE_S) as client:
        client.sendall(b"\x16\x03\x01 nonsense\r\n\r\n")
        assert client.recv(4096).startswith(b"HTTP/1.1 400 ")


def test_scripts_from_files(groundwire_mock: MockLLM, tmp_path: Path) -> None:
    """The fixture takes what the command takes."""
    file = tmp_path / "script.yaml"
    file.write_text("rules:\n- reply: {text: hello}\n")
    groundwire_mock.play(file)
    assert ask(groundwire_mock).json()["choices"][0]["message"]["content"] == "hello"
    with pytest.raises(ScriptInvalid):
        groundwire_mock.play({"rules": 7})
