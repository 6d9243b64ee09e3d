"""Jobs to test with: handed in without HTTP, worked on by a dispatcher that runs tickets at once."""

import asyncio
import secrets
from collections.abc import Collection, Sequence
from dataclasses import dataclass, field

import sqlalchemy as sa

from schemas.article import Article, Options
from schemas.jobs import Job
from service.errors import RequestRejected
from service.jobs.desk import JobDesk
from service.jobs.dispatch import Ticket, Work
from service.jobs.intake import Arrival, Opened, Submission, finish_job, open_job, take

TENANT = "local"


def submission(key: str | None = None, body: str = "body", **changes: object) -> Submission:
    """What is said of a job."""
    fields: dict[str, object] = {"defaults": Options(), "tenant": TENANT, "idempotency_key": key, **changes}
    return Submission(fingerprint=lambda: body, **fields)  # type: ignore[arg-type]


def arrivals(count: int, *, first: int = 1, **fields: object) -> list[Arrival]:
    """So many articles."""
    return [
        Arrival(line, Article(text=f"Article {line} about lens grinders.", id=f"a{line}", **fields))
        for line in range(first, first + count)
    ]


def rejected(line: int) -> Arrival:
    """A line that is no article."""
    return Arrival(line, RequestRejected("text is required", problems=(("/text", "is required"),)))


async def over(desk: JobDesk, job_id: str) -> Job:
    """The job once it is over."""
    async with asyncio.timeout(60):
        while True:
            job = await desk.view(TENANT, job_id)
            if job.finished_at is not None:
                return job
            await asyncio.sleep(0.02)


def hand_in(engine: sa.Engine, count: int, lane: str = "fake/model", key: str | None = None) -> Opened:
    """A job of so many articles, ready to be worked on."""
    given = submission(key)
    with engine.begin() as connection:
        opened = open_job(connection, given, "receiver")
        taken, bad = take(connection, opened.key, arrivals(count), given, lane)
        finish_job(connection, opened, given, taken, bad)
    return opened


@dataclass
class DirectDispatcher:
    """`Dispatches` without a library: tickets lie in memory and run on the loop as soon as it turns."""

    executor: str = field(default_factory=lambda: f"direct-{secrets.token_hex(4)}")
    queued: list[Ticket] = field(default_factory=list)
    held: list[Ticket] = field(default_factory=list)
    over: list[Ticket] = field(default_factory=list)
    dropped: list[Ticket] = field(default_factory=list)
    work: Work | None = None
    loop: asyncio.AbstractEventLoop | None = None
    tasks: set[asyncio.Task[None]] = field(default_factory=set)

    async def start(self, work: Work) -> None:
        """Run what is enqueued from now on."""
        self.work, self.loop = work, asyncio.get_running_loop()

    def enqueue(self, connection: sa.Connection, tickets: Sequence[Ticket]) -> None:
        """Run tickets once the caller's transaction is over."""
        self.queued += tickets
        if self.loop is not None:
            loop = self.loop

            def later(_: sa.Connection) -> None:
                loop.call_soon_threadsafe(self._run, list(tickets))

            sa.event.listen(connection, "commit", later, once=True)

    def held_by(self, executors: Collection[str]) -> list[Ticket]:
        """What a test put there."""
        return [] if self.executor in executors else list(self.held)

    def drop(self, tickets: Collection[Ticket]) -> None:
        """Remember what was dropped."""
        self.dropped += tickets
        self.held = [ticket for ticket in self.held if ticket not in tickets]
        self.over = [ticket for ticket in self.over if ticket not in tickets]

    def ended(self, limit: int) -> list[Ticket]:
        """What ended."""
        return self.over[:limit]

    async def stop(self) -> None:
        """Wait for what runs."""
        await asyncio.gather(*self.tasks, return_exceptions=True)

    def _run(self, tickets: Sequence[Ticket]) -> None:
        for ticket in tickets:
            task = asyncio.get_running_loop().create_task(self._work(ticket))
            self.tasks.add(task)
            task.add_done_callback(self.tasks.discard)

    async def _work(self, ticket: Ticket) -> None:
        assert self.work is not None
        await self.work(ticket)
        self.over.append(ticket)
