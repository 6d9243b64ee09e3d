"""Tests of request ids and logs: every line has the id, no line has what callers sent."""

import io
import json
import logging
from collections.abc import Iterator
from typing import Any

import httpx
import pytest
import structlog

from service.logs import configure_logs
from tests.fakes import FakeExtractor

MARKER = "ZanzibarMarker"


@pytest.fixture
def lines() -> Iterator[io.StringIO]:
    """Where the logs of a test go."""
    root = logging.getLogger()
    handlers, level = root.handlers[:], root.level
    stream = io.StringIO()
    configure_logs(logging.DEBUG, stream)
    yield stream
    root.handlers[:], root.level = handlers, level
    structlog.reset_defaults()


def parsed(lines: io.StringIO) -> list[dict[str, Any]]:
    """The log lines as objects."""
    return [json.loads(line) for line in lines.getvalue().splitlines()]


@pytest.mark.parametrize("given", ["abc-1", "A.b_c-9", "x" * 128])
async def test_a_sane_request_id_is_kept(client: httpx.AsyncClient, given: str) -> None:
    """The caller's id comes back on answers and problems."""
    for path in ("/healthz", "/nothing"):
        response = await client.get(path, headers={"X-Request-ID": given})
        assert response.headers.get_list("x-request-id") == [given]


@pytest.mark.parametrize(
    "path",
    [
        f"/{MARKER}",
        f"/v1/extractions/{MARKER}",
        f"/v1/jobs/gw_0123456789_{MARKER}{'a' * 32}",
        f"/v1/schemas/sk-proj-{MARKER}",
    ],
)
async def test_what_stands_in_a_path_by_mistake_is_not_logged(
    client: httpx.AsyncClient, lines: io.StringIO, path: str
) -> None:
    """Paths that are none of ours are not told, and keys in ours are masked."""
    await client.get(path, headers={"X-Request-ID": f"gw_0123456789_{MARKER}{'a' * 32}"})
    (line,) = parsed(lines)
    assert MARKER not in lines.getvalue()
    assert line["status"] in {404, 503}


@pytest.mark.parametrize("given", ["", "x" * 129, "with space", "semi;colon", '"quoted"', "line\tbreak"])
async def test_another_request_id_is_replaced(client: httpx.AsyncClient, given: str) -> None:
    """What could disturb logs or headers is not repeated."""
    response = await client.get("/healthz", headers={"X-Request-ID": given})
    assert response.headers["x-request-id"] != given
    assert len(response.headers["x-request-id"]) == 32


async def test_one_line_a_request(client: httpx.AsyncClient, lines: io.StringIO) -> None:
    """It has method, path, status, duration and id, and the code of a problem."""
    await client.post("/v1/extractions", json={"text": "a"}, headers={"X-Request-ID": "one"})
    await client.post("/v1/extractions?q=hidden", json={}, headers={"X-Request-ID": "two"})
    first, second = parsed(lines)
    assert first["duration_ms"] >= 0
    wanted = {"event": "request", "method": "POST", "path": "/v1/extractions", "request_id": "one"}
    assert {**wanted, "status": 200}.items() <= first.items()
    assert {**wanted, "status": 422, "code": "invalid_article", "request_id": "two"}.items() <= second.items()
    assert "code" not in first


async def test_logs_never_hold_what_was_sent(
    client: httpx.AsyncClient, extractor: FakeExtractor, lines: io.StringIO
) -> None:
    """A marker in text, title, metadata, headers, broken JSON or a failure's message is in no line."""
    headers = {"Authorization": f"Bearer {MARKER}", "X-Request-ID": f"{MARKER} x", "User-Agent": MARKER}
    article = {"text": MARKER, "title": MARKER, "metadata": {MARKER: MARKER}, "source": MARKER}
    await client.post("/v1/extractions", json=article, headers=headers)
    await client.post("/v1/extractions", json={**article, MARKER: 1, "id": 3}, headers=headers)
    await client.post(
        "/v1/extractions",
        content=f'{{"text": "{MARKER}',
        headers={**headers, "Content-Type": "application/json"},
    )
    for error in (ValueError(MARKER), KeyError(MARKER)):
        extractor.error = error
        extractor.error.__cause__ = RuntimeError(MARKER)
        await client.post("/v1/extractions", json=article, headers=headers)
    assert len(parsed(lines)) == 7
    assert MARKER not in lines.getvalue()


async def test_a_failure_says_where_it_was(
    client: httpx.AsyncClient, extractor: FakeExtractor, lines: io.StringIO
) -> None:
    """The line of a bug names its type and the frames, with the id of the request."""
    extractor.error = ZeroDivisionError("x")
    await client.post("/v1/extractions", json={"text": "a"}, headers={"X-Request-ID": "bug"})
    failure, request = parsed(lines)
    assert (failure["event"], failure["error"], failure["request_id"]) == (
        "request_failed",
        "ZeroDivisionError",
        "bug",
    )
    assert any("tests/fakes.py" in frame for frame in failure["frames"])
    assert request["status"] == 500


def test_messages_of_libraries_are_withheld(lines: io.StringIO) -> None:
    """Only the server's own first lines are passed on; other messages may quote articles."""
    logging.getLogger("talkative.library").warning("field value %s", MARKER)
    logging.getLogger("uvicorn.error").info("Started\n%s", MARKER)
    logging.getLogger("httpx").info(MARKER)
    logging.getLogger("oddly").log(35, MARKER)
    assert MARKER not in lines.getvalue()
    withheld, passed, odd = parsed(lines)
    assert (withheld["logger"], withheld["level"]) == ("talkative.library", "warning")
    assert passed["message"] == "Started"
    assert odd["level"] == "warning"


def test_lines_below_the_level_are_not_written(lines: io.StringIO) -> None:
    """The level counts for our events and for libraries."""
    configure_logs(logging.ERROR, lines)
    logging.getLogger("uvicorn.error").warning("quiet")
    structlog.get_logger().info("quiet")
    assert not lines.getvalue()
