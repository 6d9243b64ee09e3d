"""What a real process answers whoever still waits when it has to stop."""

import json
import socket
import threading
from collections.abc import Iterator
from contextlib import contextmanager

import pytest

from tests.security.serving import code_of, running, status_of
from tests.security.test_incoming import post

pytestmark = pytest.mark.socket

ARTICLE = b'{"text": "Norway will tax trout from 1 July 2025, Minister Kari Lund said Tuesday."}'


@contextmanager
def silent_model() -> Iterator[tuple[str, threading.Semaphore]]:
    """The address of a server that takes every question and answers none, and what counts them."""
    asked = threading.Semaphore(0)

    def listen(listener: socket.socket, kept: list[socket.socket]) -> None:
        while True:
            try:
                connection, _ = listener.accept()
            except OSError:
                return
            head = connection.recv(65_536)
            if head.startswith(b"POST"):
                kept.append(connection)
                asked.release()
            else:
                connection.sendall(b'HTTP/1.1 200 OK\r\ncontent-length: 11\r\n\r\n{"data":[]}')
                connection.close()

    with socket.create_server(("127.0.0.1", 0)) as listener:
        kept: list[socket.socket] = []
        threading.Thread(target=listen, args=(listener, kept), daemon=True).start()
        try:
            yield f"http://127.0.0.1:{listener.getsockname()[1]}/v1", asked
        finally:
            listener.shutdown(socket.SHUT_RDWR)
            for connection in kept:
                connection.close()


def test_what_outlasts_the_stopping_is_told_so() -> None:
    """A stream ends with its error event, another request with 503; the log has a line each, and no traceback."""
    with (
        silent_model() as (address, asked),
        running({"GROUNDWIRE_MODEL": "hosted_vllm/m", "GROUNDWIRE_API_BASE": address}) as service,
        socket.create_connection(("127.0.0.1", service.port), timeout=40) as streamed,
        socket.create_connection(("127.0.0.1", service.port), timeout=40) as plain,
    ):
        streamed.sendall(
            post(ARTICLE).replace(b"\r\n", b"\r\nAccept: text/event-stream\r\nX-Request-ID: streamed\r\n", 1)
        )
        first = streamed.recv(65_536)
        assert status_of(first) == 200
        plain.sendall(post(ARTICLE.replace(b"trout", b"eels")))
        assert all(asked.acquire(timeout=60) for _ in range(2))
        service.process.terminate()
        rest = first + _all_of(streamed)
        answer = _all_of(plain)
        service.process.wait(30)
        written = service.written()
    assert rest.endswith(b"\r\n0\r\n\r\n")
    last = rest.rpartition(b"event: error\ndata: ")[2].partition(b"\n")[0]
    problem = json.loads(last)
    assert (problem["code"], problem["status"], problem["request_id"]) == ("overloaded", 503, "streamed")
    assert (status_of(answer), code_of(answer)) == (503, "overloaded")
    assert b"retry-after: 1" in answer
    assert ("stream_cut" in written, "request_cut" in written) == (True, True)
    assert "Exception in ASGI" not in written
    assert "frames" not in written


def _all_of(connection: socket.socket) -> bytes:
    answer = b""
    while piece := connection.recv(65_536):
        answer += piece
    return answer
