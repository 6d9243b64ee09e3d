"""Why something was not reached is said in words, whichever library found it out."""

import socket
import ssl

import httpx
import psycopg
import pytest
import redis.asyncio
import redis.exceptions

from service.reaching import why_unreached


@pytest.mark.parametrize(
    ("error", "said"),
    [
        (TimeoutError(), "it does not answer in time"),
        (httpx.ReadTimeout("http://key@host"), "it does not answer in time"),
        (redis.exceptions.TimeoutError(), "it does not answer in time"),
        (ConnectionRefusedError(111, "Connection refused"), "it refuses connections"),
        (ConnectionResetError(104, "Connection reset by peer"), "it closed the connection"),
        (socket.gaierror(-2, "Name or service not known"), "its host is not known"),
        (ssl.SSLCertVerificationError(1, "certificate verify failed"), "its certificate is not trusted"),
        (ssl.SSLError(1, "[SSL] record layer failure"), "TLS with it fails"),
        (httpx.RemoteProtocolError("garbage"), "it does not speak HTTP as it should"),
        (httpx.UnsupportedProtocol("ftp://secret"), "its address cannot be used"),
        (redis.exceptions.AuthenticationError("secret"), "it refuses the user or password"),
        (redis.exceptions.BusyLoadingError(), "it is still starting"),
        (redis.exceptions.ResponseError("ERR unknown"), "it answers with an error"),
        (psycopg.errors.ConnectionTimeout(), "it does not answer in time"),
        (ExceptionGroup("all", [OSError(101, "Network is unreachable")]), "no way leads to it"),
        (httpx.ConnectError("All connection attempts failed"), "it cannot be connected to"),
        (ValueError("secret"), "it answers with an error"),
    ],
)
def test_what_is_meant(error: Exception, said: str) -> None:
    """By its class, by what caused it, or by its message, of which nothing is repeated."""
    assert why_unreached(error) == said


@pytest.mark.socket
async def test_what_really_happens() -> None:
    """At a port where nobody listens, each library's own error means the same."""
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        port = taken.getsockname()[1]
        with pytest.raises(httpx.ConnectError) as over_http:
            async with httpx.AsyncClient() as client:
                await client.get(f"http://127.0.0.1:{port}/")
        with pytest.raises(redis.exceptions.ConnectionError) as to_redis:
            async with redis.asyncio.Redis(port=port) as database:
                await database.ping()
    assert [why_unreached(e.value) for e in (over_http, to_redis)] == ["it refuses connections"] * 2
