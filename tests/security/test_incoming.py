"""What a stranger may send to the running service: too much is a clear 4xx, and memory stays as it is."""

import asyncio
import gzip
import json
import select
import socket
import time
from collections.abc import AsyncIterator, Iterator, Sequence
from contextlib import ExitStack, asynccontextmanager, suppress
from dataclasses import dataclass, field

import httpx
import pytest
import uvicorn

from schemas.article import Article
from schemas.result import ExtractionResult
from schemas.vocabulary import Section
from service.api.admission import MAX_ARRIVING_BYTES, Admission
from service.api.app import create_app
from service.api.connections import MAX_HEAD_BYTES, MAX_HEADERS, BoundedConnection
from service.cli.serve import listening_socket
from service.errors import ServiceOverloaded
from service.mock.serving import running_mock
from service.ports import Observer, SectionChecked, ignore_progress
from service.settings import Settings
from tests.fakes import ARTICLE, FakeExtractor, answer_to, runtime_of
from tests.security.serving import Service, code_of, running, status_of

pytestmark = pytest.mark.socket

GOOD = b'{"text": "Chile said on Monday that it will end the quota."}'


@pytest.fixture(scope="module")
def service() -> Iterator[Service]:
    """`groundwire serve` in front of the stand-in."""
    with running_mock() as mock, running(mock.environment) as service:
        yield service


def post(body: bytes, *headers: str, path: str = "/v1/extractions") -> bytes:
    """A request as bytes, with a length unless the headers say how long it is."""
    lines = ["Host: groundwire", "Content-Type: application/json", "Connection: close", *headers]
    if not any(line.lower().startswith(("content-length", "transfer-encoding")) for line in headers):
        lines.append(f"Content-Length: {len(body)}")
    return f"POST {path} HTTP/1.1\r\n".encode() + "\r\n".join(lines).encode() + b"\r\n\r\n" + body


CASES = {
    "good": (post(GOOD), 200),
    "http/1.0": (post(GOOD).replace(b"HTTP/1.1", b"HTTP/1.0", 1), 200),
    "good in chunks with trailers": (
        post(
            f"{len(GOOD):x}\r\n".encode() + GOOD + b"\r\n0\r\nX-Trailer: 1\r\n\r\n",
            "Transfer-Encoding: chunked",
        ),
        200,
    ),
    "a declared body too large": (post(b"", "Content-Length: 99999999"), 413),
    "a length that is no number": (post(b"", "Content-Length: many"), 400),
    "a negative length": (post(b"", "Content-Length: -5"), 400),
    "two lengths": (post(b"{}", "Content-Length: 2", "Content-Length: 40"), 400),
    "length and chunks": (post(b"0\r\n\r\n", "Content-Length: 5", "Transfer-Encoding: chunked"), 400),
    "chunks that are none": (post(b"zz\r\n", "Transfer-Encoding: chunked"), 400),
    "compressed": (post(gzip.compress(b"0" * 1_000_000), "Content-Encoding: gzip"), 415),
    "a length too long": (post(json.dumps({"text": "a" * 200_001}).encode()), 413),
    "deep": (post(b'{"metadata": ' + b"[" * 100_000 + b"]" * 100_000 + b"}"), 400),
    "wide": (post(b'{"text": "a", "metadata": {"x": [' + b"1," * 50_000 + b"1]}}"), 413),
    "twice the same field": (post(b'{"text": "a", "text": "b"}'), 400),
    "NaN": (post(b'{"text": "a", "metadata": {"x": NaN}}'), 400),
    "infinity": (post(b'{"text": "a", "metadata": {"x": -Infinity}}'), 400),
    "a huge number": (post(b'{"text": "a", "metadata": {"x": ' + b"9" * 100_000 + b"}}"), 400),
    "a huge exponent": (post(b'{"text": "a", "metadata": {"x": 1e999999}}'), 400),
    "not UTF-8": (post(b'{"text": "\xff\xfe"}'), 400),
    "half a pair": (post(b'{"text": "a", "title": "\\ud800"}'), 422),
    "NUL in a text": (post(b'{"text": "a\\u0000b"}'), 422),
    "nothing but NUL": (post(b'{"text": "\\u0000\\u0000"}'), 422),
    "no JSON": (post(b"text=a"), 400),
    "no object": (post(b"[1, 2]"), 422),
    "no HTTP": (b"\x16\x03\x01\x02\x00\x01\x00\x01\xfc\r\n\r\n", 400),
    "a header with NUL": (post(GOOD, "X-A: a\0b"), 400),
    "a folded header": (post(GOOD, "X-A: a\r\n b"), 400),
    "a path above the root": (post(GOOD, path="/../../etc/passwd"), 404),
    "an encoded path": (post(GOOD, path="/v1/%2e%2e/%2e%2e/etc/passwd"), 404),
    "a path in docs": (
        b"GET /docs/..%2f..%2f..%2fetc/passwd HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n",
        404,
    ),
    "a proxy request": (post(GOOD, path="http://169.254.169.254/latest"), 404),
    "an upgrade to HTTP/2": (
        post(GOOD, "Upgrade: h2c").replace(b"Connection: close", b"Connection: close, Upgrade"),
        400,
    ),
    "HTTP/2 at once": (b"PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n", 400),
    "a tunnel": (b"CONNECT example.org:443 HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n", 400),
    "an echo": (b"TRACE / HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n", 405),
    "chunked twice": (post(b"0\r\n\r\n", "Transfer-Encoding: chunked", "Transfer-Encoding: chunked"), 400),
    "chunked with a space": (post(b"0\r\n\r\n", "Transfer-Encoding : chunked"), 400),
    "bare line feeds": (b"GET /healthz HTTP/1.1\nHost: a\n\n", 400),
    "trailers without end": (post(b"0\r\n" + b"X: 1\r\n" * 5_000, "Transfer-Encoding: chunked"), 431),
    "a large extension of a chunk": (
        post(b"2;" + b"a" * 1_000_000 + b"\r\n{}\r\n0\r\n\r\n", "Transfer-Encoding: chunked"),
        422,
    ),
    "a deep job": (
        post(b'{"articles": [{"metadata": ' + b"[" * 9_000 + b"]" * 9_000 + b"}]}", path="/v1/jobs"),
        400,
    ),
    "a job with half a pair": (post(b'{"articles": [{"text": "\\ud800"}]}', path="/v1/jobs"), 422),
    "NUL for a job": (b"GET /v1/jobs/%00 HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n", 404),
    "a cursor too large": (
        b"GET /v1/jobs/a/results?cursor=" + b"9" * 99 + b" HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n",
        422,
    ),
    "a method that is none": (b"BREW / HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n", 400),
    "many headers": (post(GOOD, *(f"X-{n}: 1" for n in range(MAX_HEADERS))), 431),
    "a large header": (post(GOOD, f"X-A: {'a' * MAX_HEAD_BYTES}"), 431),
    "a long path": (post(GOOD, path="/" + "a" * MAX_HEAD_BYTES), 431),
    "a header without end": (b"GET / HTTP/1.1\r\nX-A: " + b"a" * (MAX_HEAD_BYTES + 9), 431),
}


@pytest.mark.parametrize("name", CASES)
def test_each_is_answered(service: Service, name: str) -> None:
    """What is right is taken, what is not is refused with a code, at once."""
    request, expected = CASES[name]
    answer = service.ask(request)
    assert status_of(answer) == expected, answer[:500]
    if expected >= 400:
        assert code_of(answer)
        assert b"Traceback" not in answer


def test_pipelined_requests_are_answered_in_order(service: Service) -> None:
    """Also when the second is broken."""
    first = b"GET /healthz HTTP/1.1\r\nHost: a\r\n\r\n"
    answer = service.ask(first + post(b"{"))
    assert answer.index(b"HTTP/1.1 200") < answer.index(b"HTTP/1.1 400")


def test_memory_stays_as_it_is(service: Service) -> None:
    """Sending what is refused again and again costs nothing that stays; once more costs no more than once."""
    refused = [request for request, status in CASES.values() if status >= 400]

    def send_all(times: int) -> int:
        for _ in range(times):
            for request in refused:
                service.ask(request)
        return service.memory()

    before = send_all(2)
    after = send_all(4)
    assert after < before * 1.1


def test_many_large_jobs_at_once_are_bounded_together(service: Service) -> None:
    """What does not fit beside the others is answered 503, before it is held."""
    before = service.memory()
    request = post(b"", "Content-Length: 30000000", path="/v1/jobs") + b'{"articles": [{"text": "'
    with ExitStack() as held:
        connections = [
            held.enter_context(socket.create_connection(("127.0.0.1", service.port), timeout=30))
            for _ in range(9)
        ]
        for connection in connections:
            with suppress(BrokenPipeError, ConnectionResetError):  # it closed on us, which is its answer
                connection.sendall(request)
                for _ in range(20):
                    connection.sendall(b"a" * 1_000_000)
        refused = first_refused(connections, least=2)
        grown = service.memory() - before
    assert refused >= 2
    assert grown < 1.3 * MAX_ARRIVING_BYTES
    assert status_of(service.ask(post(GOOD))) == 200


def first_refused(connections: Sequence[socket.socket], least: int) -> int:
    """How many are answered 503, once there are `least`; the others wait as long as they are held."""
    waiting, refused, until = list(connections), 0, time.monotonic() + 30
    while refused < least and (left_s := until - time.monotonic()) > 0:
        for connection in select.select(waiting, [], [], left_s)[0]:
            waiting.remove(connection)
            with suppress(ConnectionResetError):
                refused += status_of(connection.recv(100)) == 503
    return refused


def test_no_address_is_fetched(service: Service) -> None:
    """An article's address and source are data: nothing calls there."""
    calls: list[bytes] = []
    with listening_socket("127.0.0.1", 0) as listener:
        listener.settimeout(0.2)
        url = f"http://127.0.0.1:{listener.getsockname()[1]}/"
        body = json.dumps({"text": f"Chile ended the quota, see {url}.", "url": url, "source": url}).encode()
        assert status_of(service.ask(post(body))) == 200
        with pytest.raises(TimeoutError):
            calls.append(listener.accept()[0].recv(1))
    assert calls == []


@pytest.mark.parametrize("path", ["/", "/docs"])
def test_pages_name_no_other_origin(service: Service, path: str) -> None:
    """The policy of the pages is strict, and nothing in them comes from elsewhere."""
    page = httpx.get(service.address + path, timeout=60)
    policy = page.headers["content-security-policy"]
    assert policy.startswith("default-src 'none'")
    assert not {"unsafe-inline", "unsafe-eval", "http:", "https:", "*"} & set(policy.replace("'", "").split())
    assert page.headers["x-content-type-options"] == "nosniff"


class Hasty(BoundedConnection):
    """The same connection in a hurry."""

    head_s = 0.1
    body_idle_s = 0.1
    read_s = 0.5
    look_s = 0.02


class Brisk(Hasty):
    """In a hurry, but not more than a client on a busy machine can be."""

    head_s = 1.0
    body_idle_s = 1.0
    read_s = 2.0


@asynccontextmanager
async def hasty(
    extractor: FakeExtractor | None = None,
    max_in_flight: int = 64,
    http: type[BoundedConnection] = Hasty,
) -> AsyncIterator[int]:
    """The port of a server that waits for nobody."""
    app = create_app(Settings(max_in_flight=max_in_flight), runtime_of(extractor or FakeExtractor()))
    with listening_socket("127.0.0.1", 0) as listener:
        server = uvicorn.Server(
            uvicorn.Config(app, http=http, log_config=None, access_log=False, lifespan="on")
        )
        serving = asyncio.create_task(server.serve(sockets=[listener]))
        try:
            yield listener.getsockname()[1]
        finally:
            server.should_exit = True
            await serving


@pytest.mark.parametrize(
    "beginning",
    [
        b"",
        b"POST /v1/ext",
        b"POST /v1/extractions HTTP/1.1\r\nHost: a\r\nX-Slow: ",
        post(b"", "Content-Length: 40") + b'{"te',
        post(b"", "Transfer-Encoding: chunked") + b"5\r\n{",
    ],
    ids=["silent", "request line", "header", "body", "chunk"],
)
async def test_slow_senders_are_shown_out(beginning: bytes) -> None:
    """Whoever opens a connection and then dawdles is answered 408 and loses it."""
    async with asyncio.timeout(60), hasty() as port:
        reader, writer = await asyncio.open_connection("127.0.0.1", port)
        writer.write(beginning)
        answer = await reader.read()
        writer.close()
    assert status_of(answer) == 408
    assert code_of(answer) == "request_timeout"


async def test_a_dripping_head_is_shown_out() -> None:
    """A byte now and then does not extend the time of a head."""
    async with asyncio.timeout(60), hasty() as port:
        reader, writer = await asyncio.open_connection("127.0.0.1", port)
        reading = asyncio.create_task(reader.read(65_536))  # the end may be a reset: bytes were on their way
        writer.write(b"GET / HTTP/1.1\r\n")
        while not reading.done():
            writer.write(b"X: 1\r\n")
            await asyncio.sleep(0.01)
        writer.close()
    assert status_of(reading.result()) in {408, 431}


async def test_a_quick_sender_keeps_its_connection() -> None:
    """Requests that are whole are answered, one after the other, on one connection, also after a pause."""
    async with asyncio.timeout(60), hasty(http=Brisk) as port, httpx.AsyncClient(timeout=60) as client:
        for pause_s in (0, 0, 1.2 * Brisk.head_s):
            await asyncio.sleep(pause_s)
            answer = await client.post(f"http://127.0.0.1:{port}/v1/extractions", content=GOOD, headers=JSON)
            assert answer.status_code == 200


JSON = {"Content-Type": "application/json"}


@dataclass
class Wordy(FakeExtractor):
    """Tells of so many sections that no buffer of a system holds them; the first answer ends with them."""

    ending: asyncio.Event = field(default_factory=asyncio.Event)

    async def extract(self, article: Article, observe: Observer = ignore_progress) -> ExtractionResult:
        """Tell, and wait to be stopped."""
        if self.articles:
            return await super().extract(article, observe)
        self.articles.append(article)
        items = tuple(answer_to(Article(text=ARTICLE)).data.actors) * 300
        try:
            for _ in range(SECTIONS):
                observe(SectionChecked(Section.ACTORS, items))
            await asyncio.Event().wait()
        finally:
            self.ending.set()
        raise AssertionError


SECTIONS = 200  # of about 100 kB
BIT = 32_768  # bytes of them
EVENT = b"event: section"
EVENTS = post(GOOD, "Accept: text/event-stream")


async def test_whoever_leaves_events_unread_loses_the_place() -> None:
    """A stream that nobody reads is broken off, its work stops, and the one place is free again."""

    class Turning(Hasty):
        """In no hurry at first."""

        head_s = body_idle_s = read_s = 60.0

    extractor = Wordy()
    async with asyncio.timeout(60), hasty(extractor, max_in_flight=1, http=Turning) as port:
        reader, writer = await asyncio.open_connection("127.0.0.1", port, limit=1024)
        writer.write(EVENTS)
        assert status_of(await reader.readline()) == 200
        async with httpx.AsyncClient(timeout=60) as client:
            address = f"http://127.0.0.1:{port}/v1/extractions"
            assert (await client.post(address, content=GOOD, headers=JSON)).status_code == 503
            Turning.read_s = Hasty.read_s
            await extractor.ending.wait()
            assert (await client.post(address, content=GOOD, headers=JSON)).status_code == 200
        writer.transport.abort()


async def test_whoever_reads_events_slowly_keeps_the_place() -> None:
    """Whoever takes them bit by bit gets them all, however long it takes."""
    extractor = Wordy()
    async with asyncio.timeout(120), hasty(extractor, http=Brisk) as port:
        taking = socket.create_connection(("127.0.0.1", port))
        taking.setsockopt(socket.SOL_SOCKET, socket.SO_RCVBUF, BIT)  # so that each bit that is taken is seen
        reader, writer = await asyncio.open_connection(sock=taking, limit=BIT // 4)
        writer.write(EVENTS)
        began_s, told, before = asyncio.get_running_loop().time(), 0, b""
        while told < SECTIONS:
            piece = await reader.read(BIT)
            assert piece, told
            told += (before + piece).count(EVENT)
            before = (before + piece)[1 - len(EVENT) :]
            await asyncio.sleep(0.005)
        assert asyncio.get_running_loop().time() - began_s > Brisk.read_s
        assert not extractor.ending.is_set()
        writer.transport.abort()


def test_bodies_that_arrive_are_bounded_together() -> None:
    """Many large bodies at once are answered 503 with Retry-After, and what was held is given back."""
    admission = Admission(limit=1, max_arriving_bytes=100)
    with admission.receiving() as first:
        first(60)
        with admission.receiving() as second:
            second(40)
            with pytest.raises(ServiceOverloaded) as refused:
                second(1)
        assert refused.value.retry_after_s
        with admission.receiving() as third:
            third(40)
    with admission.receiving() as last:
        last(100)
