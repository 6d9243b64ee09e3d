"""Tests of the sockets that the service listens on."""

import select
import socket
from contextlib import ExitStack

import pytest

from service.cli.listening import AddressUnusable, Dealt, beside, deals_out, listening_socket

pytestmark = pytest.mark.socket


def accepted(own: list[socket.socket]) -> int:
    """How many connections wait at these sockets; they are taken."""
    count = 0
    while ready := select.select(own, [], [], 0)[0]:
        for each in ready:
            each.accept()[0].close()
            count += 1
    return count


@pytest.mark.skipif(not deals_out(), reason="other systems do not deal connections out")
def test_each_process_gets_its_share_of_a_burst() -> None:
    """Two processes that open their own sockets beside a shared one are each dealt about half."""
    with ExitStack() as stack:
        shared = stack.enter_context(listening_socket("127.0.0.1", 0, shared=True))
        first, second = ([stack.enter_context(each) for each in beside(shared)[1:]] for _ in range(2))
        for _ in range(400):
            stack.enter_context(socket.create_connection(shared.getsockname()))
        counts = accepted(first), accepted(second)
        assert sum(counts) + accepted([shared]) == 400
        assert min(counts) > 130, counts


def test_what_waits_at_the_shared_one_outlives_a_process() -> None:
    """A process that dies closes its own sockets; the port stays, with whoever waits there."""
    with listening_socket("127.0.0.1", 0, shared=True) as shared:
        for own in beside(shared)[1:]:
            own.close()
        with socket.create_connection(shared.getsockname()):
            assert accepted([shared]) == 1


def test_only_the_shared_one_is_sent_to_a_process() -> None:
    """Each process opens its own when it gets it, so that none hold those of others."""
    with listening_socket("127.0.0.1", 0, shared=True) as shared:
        assert Dealt([shared]).__reduce__() == (beside, (shared,))


@pytest.mark.parametrize("first_is_shared", [False, True])
def test_a_port_has_one_service(first_is_shared: bool) -> None:
    """Although a shared port lets in further sockets, a second service is refused."""
    with listening_socket("127.0.0.1", 0, shared=first_is_shared) as taken:
        port = taken.getsockname()[1]
        with pytest.raises(AddressUnusable, match=f"port {port} on 127.0.0.1 cannot be used"):
            listening_socket("127.0.0.1", port, shared=True)
