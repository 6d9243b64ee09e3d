"""The dispatcher on DBOS, where it differs from what the engine's tests show."""

import asyncio
import logging
from collections.abc import Callable

import pytest
import sqlalchemy as sa
from structlog.testing import capture_logs

from service.jobs.database import open_dispatcher_engine, open_engine
from service.jobs.dispatch import Ticket
from service.jobs.durable import DurableDispatcher

BOUND_S = 60.0


async def test_many_tickets_that_are_queued_at_once_and_again(url: sa.URL) -> None:
    """Each is worked on once, also when it is queued a second time with others, after it has ended."""
    tickets = [Ticket(1, line, 0) for line in range(1, 12)]
    later = Ticket(1, 12, 3)
    seen: list[Ticket] = []

    async def work(ticket: Ticket) -> None:
        await asyncio.sleep(0)
        seen.append(ticket)

    dispatcher = DurableDispatcher(open_dispatcher_engine(url), 4)
    engine = open_engine(url)
    await dispatcher.start(work)
    try:
        async with asyncio.timeout(BOUND_S):
            for window, known in (([], 0), (tickets, 11), ([*tickets, later], 12), ([later], 12)):
                with engine.begin() as connection:
                    dispatcher.enqueue(connection, window)
                while len(await asyncio.to_thread(dispatcher.ended, 100)) < known:  # noqa: ASYNC110 - nothing tells of it
                    await asyncio.sleep(0.01)
    finally:
        await dispatcher.stop()
        engine.dispose()
    assert sorted(seen) == [*tickets, later]


async def test_a_ticket_that_is_dropped_while_its_work_runs(
    make_sqlite: Callable[[], sa.URL], caplog: pytest.LogCaptureFixture
) -> None:
    """Another process took it over: the work ends by itself, and that is no error."""
    url, ticket = make_sqlite(), Ticket(1, 1, 0)
    begun, gate = asyncio.Event(), asyncio.Event()

    async def work(_: Ticket) -> None:
        begun.set()
        await gate.wait()

    dispatcher = DurableDispatcher(open_dispatcher_engine(url), 4)
    engine = open_engine(url)
    await dispatcher.start(work)
    try:
        with capture_logs() as events:
            with engine.begin() as connection:
                dispatcher.enqueue(connection, [ticket])
            async with asyncio.timeout(BOUND_S):
                await begun.wait()
                await asyncio.to_thread(dispatcher.drop, [ticket])
                gate.set()
                while not events and not caplog.records:  # noqa: ASYNC110 - nothing tells of it
                    await asyncio.sleep(0.01)
    finally:
        await dispatcher.stop()
        engine.dispose()
    assert [(event["event"], event["ticket"]) for event in events] == [("job_ticket_dropped", "gw-1-1-0")]
    assert [record for record in caplog.records if record.levelno >= logging.WARNING] == []
