"""Commits what many items have to write in few transactions, and keeps trying while the database is away."""

import math
import queue
import threading
import time
from collections.abc import Callable, Sequence
from concurrent.futures import Future
from typing import Final, TypeVar, cast

import sqlalchemy as sa
import structlog
from sqlalchemy.exc import DBAPIError, InterfaceError, InternalError, OperationalError
from sqlalchemy.exc import TimeoutError as PoolTimeout

from service.errors import JobsUnavailable
from service.jobs.database import cause_of

T = TypeVar("T")

Act = Callable[[sa.Connection, Sequence[T]], Sequence[object]]  # one answer a request, in order

_MOST: Final = 128  # requests in one transaction
_GATHER_S: Final = 0.004
_RETRY_S: Final = (0.1, 0.2, 0.5, 1.0, 2.0)


class _Request:
    def __init__(self, act: Act[object], given: object) -> None:
        self.act = act
        self.given = given
        self.answer: Future[object] = Future()


class Writer:
    """One thread that writes for everyone in this process.

    A failure of the database itself (gone, full, locked) is tried again until it heals or the process is
    to end, so what was paid for is not lost; `trouble` says what is wrong meanwhile.
    """

    def __init__(self, engine: sa.Engine) -> None:
        self._engine = engine
        self._requests: queue.SimpleQueue[_Request | None] = queue.SimpleQueue()
        self._closing = threading.Event()
        self._patient_until = math.inf  # monotonic
        self.trouble: str | None = None
        self._thread = threading.Thread(target=self._run, name="jobs-writer", daemon=True)
        self._thread.start()

    def submit(self, act: Act[T], given: T) -> "Future[object]":
        """Have `act` do this in one of the next transactions, with others of its kind."""
        request = _Request(cast("Act[object]", act), given)
        if self._closing.is_set():
            request.answer.set_exception(JobsUnavailable("the job database is closing"))
        else:
            self._requests.put(request)
        return request.answer

    def give_up_after(self, seconds: float) -> None:
        """Wait for a database that is away only so long from now on: whoever asks is told then."""
        self._patient_until = time.monotonic() + seconds

    def close(self) -> None:
        """Write what was submitted, if the database lets us, and end the thread."""
        self._closing.set()
        self._requests.put(None)
        self._thread.join()

    def _run(self) -> None:
        while True:
            batch, is_last = self._gather()
            if batch:
                self._write(batch)
            if is_last:
                return

    def _gather(self) -> tuple[list[_Request], bool]:
        first = self._requests.get()
        if first is None:
            return [], True
        batch = [first]
        until = time.monotonic() + _GATHER_S
        while len(batch) < _MOST:
            try:
                more = self._requests.get(timeout=max(0.0, until - time.monotonic()))
            except queue.Empty:
                break
            if more is None:
                return batch, True
            batch.append(more)
        return batch, False

    def _write(self, batch: list[_Request]) -> None:
        # From here on nobody can take a request back; those that were taken back before are not done.
        self._write_for_sure([r for r in batch if r.answer.set_running_or_notify_cancel()])

    def _write_for_sure(self, batch: list[_Request]) -> None:
        tries = 0
        while True:
            try:
                answers = self._transact(batch)
            except (DBAPIError, PoolTimeout) as error:
                if not _is_of_the_database(error):
                    self._divide(batch, error)
                    return
                if not self._wait_out(error, tries):
                    _fail(batch, JobsUnavailable(f"the job database cannot be used: {cause_of(error)}"))
                    return
                tries += 1
            except Exception as error:  # noqa: BLE001 - whoever asked is told; the thread goes on
                self._divide(batch, error)
                return
            else:
                self._recovered()
                for request, answer in zip(batch, answers, strict=True):
                    request.answer.set_result(answer)
                return

    def _transact(self, batch: list[_Request]) -> list[object]:
        answers: dict[int, object] = {}
        with self._engine.begin() as connection:
            for act in dict.fromkeys(request.act for request in batch):
                mine = [i for i, request in enumerate(batch) if request.act == act]
                given = act(connection, [batch[i].given for i in mine])
                answers.update(zip(mine, given, strict=True))
        return [answers[i] for i in range(len(batch))]

    def _divide(self, batch: list[_Request], error: Exception) -> None:
        """Find out by halves which request fails, so that it fails alone."""
        if len(batch) <= 1:
            _fail(batch, error)
            return
        middle = len(batch) // 2
        self._write_for_sure(batch[:middle])
        self._write_for_sure(batch[middle:])

    def _wait_out(self, error: Exception, tries: int) -> bool:
        cause = cause_of(error)
        if self.trouble != cause:
            structlog.get_logger().error("job_database_failed", cause=cause)
            self.trouble = cause
        left_s = self._patient_until - time.monotonic()
        if left_s <= 0:
            return False
        return not self._closing.wait(min(left_s, _RETRY_S[min(tries, len(_RETRY_S) - 1)]))

    def _recovered(self) -> None:
        if self.trouble is not None:
            structlog.get_logger().info("job_database_recovered")
            self.trouble = None


def _is_of_the_database(error: Exception) -> bool:
    """Whether waiting can heal it: not when the statement or its values are wrong."""
    return isinstance(error, OperationalError | InternalError | InterfaceError | PoolTimeout)


def _fail(batch: list[_Request], error: Exception) -> None:
    for request in batch:
        request.answer.set_exception(error)
