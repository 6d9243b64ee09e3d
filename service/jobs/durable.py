"""The dispatcher on DBOS Transact; the only module that knows it."""

import asyncio
import logging
import secrets
import socket
from collections.abc import Callable, Collection, Coroutine, Iterator, Sequence
from itertools import islice
from typing import Any, Final

import sqlalchemy as sa
import structlog
from dbos import DBOS, DBOSClient, DBOSConfig
from dbos import error as dbos_errors
from sqlalchemy.dialects import postgresql, sqlite

from service.errors import JobsUnavailable
from service.jobs.database import cause_of
from service.jobs.dispatch import Ticket, Work

# Pinned: DBOS would hash the source and leave work of an older release lying.
_VERSION: Final = "groundwire-jobs-1"
_NAME: Final = "groundwire"
_QUEUE: Final = "groundwire-items"
_WORKFLOW: Final = "extract_item"
_POLL_S: Final = 0.1
_CHUNK: Final = 500  # Postgres takes 65,535 parameters, SQLite 32,766
_SCHEMA: Final = "dbos"  # on Postgres
_NAMED: Final = "workflow_uuid"
_ENDED: Final = ["SUCCESS", "ERROR", "CANCELLED", "MAX_RECOVERY_ATTEMPTS_EXCEEDED"]


class DurableDispatcher:
    """`Dispatches` on DBOS, whose tables lie in the same database as ours.

    One a process, because DBOS is one a process. `slots` is how many tickets this process takes at once.
    """

    def __init__(self, engine: sa.Engine, slots: int) -> None:
        self._engine = engine
        self._slots = slots
        # DBOS's default is the same for every process, and two of them then run the same ticket.
        self._executor = f"{socket.gethostname()[:24]}-{secrets.token_hex(8)}"
        self._client: DBOSClient | None = None
        self._copies: tuple[sa.Insert, ...] = ()
        self._running: set[str] = set()

    @property
    def executor(self) -> str:
        """See `Dispatches`."""
        return self._executor

    async def start(self, work: Work) -> None:
        """See `Dispatches`."""
        loop = asyncio.get_running_loop()

        async def extract_item(*_: str) -> None:  # tickets of earlier builds bring their own name
            ticket = DBOS.workflow_id or ""
            parsed = Ticket.parse(ticket)
            if parsed is None:
                return
            self._running.add(ticket)
            try:
                # DBOS runs this on a loop of its own; models and their connections live on ours.
                running = asyncio.run_coroutine_threadsafe(_coroutine(work, parsed), loop)
                await asyncio.wrap_future(running)
            finally:
                self._running.discard(ticket)

        await asyncio.to_thread(self._launch, extract_item)

    def _launch(self, workflow: Callable[..., Coroutine[Any, Any, None]]) -> None:
        config: DBOSConfig = {
            "name": _NAME,
            "application_version": _VERSION,
            "executor_id": self._executor,
            "system_database_url": self._engine.url.render_as_string(hide_password=False),
            "system_database_engine": self._engine,
            "log_level": "ERROR",
            "use_listen_notify": False,
            "enable_otlp": False,
        }
        DBOS(config=config)
        _quieten()
        # Ends of attempts are counted by us, with the item; DBOS would forget them at each resumption.
        DBOS.workflow(name=_WORKFLOW, max_recovery_attempts=None)(workflow)
        try:
            DBOS.launch()
            DBOS.register_queue(
                _QUEUE,
                worker_concurrency=self._slots,
                polling_interval_sec=_POLL_S,
                on_conflict="always_update",
            )
            self._copies = tuple(_copy(self._engine, name) for name in ("workflow_status", "workflow_input"))
        except Exception as error:
            self._shut()
            raise JobsUnavailable(f"the job database cannot be used: {cause_of(error)}") from error
        self._client = DBOSClient(system_database_engine=self._engine, application_name=_NAME)

    def enqueue(self, connection: sa.Connection, tickets: Sequence[Ticket]) -> None:
        """See `Dispatches`.

        DBOS takes one workflow at a time, in two statements. A process that is busy waits for each of them,
        and a window would come late to all replicas: so it makes the first row, and the others are copies.
        """
        names = iter(map(str, tickets))
        first = next((name for name in names if self._enqueue_new(connection, name)), None)
        rows = [{"first": first, "name": name} for name in names]
        for copy in self._copies if rows else ():
            connection.execute(copy, rows)

    def _enqueue_new(self, connection: sa.Connection, name: str) -> bool:
        """Queue a ticket, unless it is known: that one may have run already, and is no model for others."""
        try:
            self._connected().enqueue_in_transaction(
                connection,
                {
                    "workflow_name": _WORKFLOW,
                    "queue_name": _QUEUE,
                    "workflow_id": name,
                    "workflow_id_reuse_policy": "reject",
                    "app_version": _VERSION,
                },
            )
        except dbos_errors.DBOSWorkflowIDInUseError:
            return False
        return True

    def held_by(self, executors: Collection[str]) -> list[Ticket]:
        """See `Dispatches`; of this process, only those that do not run."""
        found = self._connected().list_workflows(
            status="PENDING", executor_id=list(executors), load_input=False, load_output=False
        )
        names = [each.workflow_id for each in found if each.workflow_id not in self._running]
        return [ticket for ticket in map(Ticket.parse, names) if ticket is not None]

    def drop(self, tickets: Collection[Ticket]) -> None:
        """See `Dispatches`."""
        for chunk in _chunks(map(str, tickets)):
            self._connected().delete_workflows(chunk)

    def ended(self, limit: int) -> list[Ticket]:
        """See `Dispatches`."""
        found = self._connected().list_workflows(
            status=_ENDED, queue_name=_QUEUE, limit=limit, load_input=False, load_output=False
        )
        return [ticket for each in found if (ticket := Ticket.parse(each.workflow_id)) is not None]

    async def stop(self) -> None:
        """See `Dispatches`."""
        await asyncio.to_thread(self._shut)

    def _shut(self) -> None:
        if self._client is not None:
            self._client.destroy()
            self._client = None
        DBOS.destroy(destroy_registry=True)
        self._engine.dispose()  # which DBOS leaves to us

    def _connected(self) -> DBOSClient:
        if self._client is None:
            raise RuntimeError("the dispatcher was not started")
        return self._client


def _copy(engine: sa.Engine, name: str) -> sa.Insert:
    """Inserts a row under another name that is else like the first one's; one that is there stays."""
    is_sqlite = engine.dialect.name == "sqlite"
    schema = None if is_sqlite else _SCHEMA
    table = sa.Table(name, sa.MetaData(), schema=schema, autoload_with=engine)
    rest = [column.name for column in table.c if column.name != _NAMED and column.computed is None]
    source = sa.select(
        sa.bindparam("name", type_=table.c[_NAMED].type), *[table.c[each] for each in rest]
    ).where(table.c[_NAMED] == sa.bindparam("first"))
    insert = (sqlite if is_sqlite else postgresql).insert(table)
    copy: sa.Insert = insert.from_select([_NAMED, *rest], source).on_conflict_do_nothing()
    return copy


async def _coroutine(work: Work, ticket: Ticket) -> None:
    await work(ticket)


def _chunks(names: Iterator[str]) -> Iterator[list[str]]:
    while chunk := list(islice(names, _CHUNK)):
        yield chunk


def _quieten() -> None:
    """Its warnings come in hundreds while a database is away; readiness tells that once."""
    logger = logging.getLogger("dbos")
    logger.setLevel(logging.ERROR)
    logger.addFilter(_is_news)  # one stays one, however often it is added
    logger.handlers.clear()  # it would write beside our logs, in its own form
    logger.propagate = True


def _is_news(record: logging.LogRecord) -> bool:
    """Not that a ticket is gone which was dropped while its work ran: its item was queued again then."""
    error = record.exc_info[1] if record.exc_info else None
    if not isinstance(error, dbos_errors.DBOSNonExistentWorkflowError):
        return True
    structlog.get_logger().info("job_ticket_dropped", ticket=error.destination_id)
    return False
