"""Promise: no test reaches the network, a provider or the settings of the machine it runs on."""

import asyncio
import os
import socket

import pytest


def test_sockets_are_closed() -> None:
    """A test without the marker cannot open a socket."""
    with pytest.raises(Warning, match="tried to use"):
        socket.create_connection(("127.0.0.1", 9), timeout=0.1)


async def test_event_loops_work_without_sockets() -> None:
    """The event loop's own pair of Unix sockets stays allowed."""
    assert await asyncio.to_thread(lambda: "woken") == "woken"


@pytest.mark.socket
def test_the_marker_opens_loopback() -> None:
    """A test marked `socket` can serve and call itself."""
    with (
        socket.create_server(("127.0.0.1", 0)) as server,
        socket.create_connection(server.getsockname(), timeout=5) as client,
    ):
        assert client.getpeername() == server.getsockname()


@pytest.mark.socket
def test_the_marker_opens_loopback_only() -> None:
    """A test marked `socket` still cannot leave the machine (192.0.2.0/24 belongs to nobody)."""
    with socket.socket() as outside, pytest.raises(Warning, match="tried to use"):
        outside.connect(("192.0.2.1", 80))


def test_no_settings_leak_in() -> None:
    """Neither Groundwire's variables nor a provider's keys reach a test."""
    assert [name for name in os.environ if name.startswith("GROUNDWIRE_") or name.endswith("_API_KEY")] == []
