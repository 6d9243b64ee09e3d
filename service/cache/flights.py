"""Lets requests for the same answer at the same time share one piece of work."""

import asyncio
import copy
from collections.abc import Awaitable, Callable
from dataclasses import dataclass, field
from typing import NamedTuple

from schemas.result import ExtractionResult
from schemas.vocabulary import Section
from service.deadline import Deadline, SharedDeadline
from service.errors import DeadlineExceeded, ModelError
from service.ports import AnswerableSoFar, Observer, Progress, Relay, SectionChecked, is_heard

Work = Callable[[Observer, Deadline], Awaitable[ExtractionResult]]


class Share(NamedTuple):
    """What one who waited gets, and whether it is for them to pay: one does, and it is first in line."""

    result: ExtractionResult
    pays: bool


@dataclass(frozen=True, slots=True, eq=False)
class _Waiter:
    """Who waits, until when, and what ends the wait then; by itself it ends with the work."""

    observe: Observer
    deadline: Deadline
    patience: asyncio.Timeout

    def leave_in_time(self) -> None:
        """Leave when the own time is up, whatever the work does."""
        if self.patience.when() is None:
            self.patience.reschedule(asyncio.get_running_loop().time() + self.deadline.remaining_s)


@dataclass(slots=True)
class _Flight(Relay):
    """Work that is under way, what it has reported, and who waits for it."""

    deadline: SharedDeadline
    reported: list[SectionChecked] = field(default_factory=list)
    so_far: AnswerableSoFar | None = None
    waiting: list[_Waiter] = field(default_factory=list)
    beginner: _Waiter | None = None
    is_paid: bool = False

    def __call__(self, event: Progress, /) -> None:
        """Tell whoever began everything, and the others what they will be given."""
        if isinstance(event, AnswerableSoFar):
            self.so_far = event
            return
        if isinstance(event, SectionChecked):
            self.reported.append(event)
        for waiter in tuple(self.waiting):
            if waiter is self.beginner or isinstance(event, SectionChecked):
                waiter.observe(event)

    def is_heard(self) -> bool:
        """Whether anybody of those who wait now watches too."""
        return any(is_heard(waiter.observe) for waiter in self.waiting)

    def join(self, waiter: _Waiter) -> None:
        """Take in one more. The work ends with whoever has the most time; the others leave before."""
        if self.beginner is None:
            self.beginner = waiter
        elif self.deadline.put_off(waiter.deadline):
            for other in self.waiting:
                other.leave_in_time()
        else:
            waiter.leave_in_time()
        self.waiting.append(waiter)

    def leave_with(self, waiter: _Waiter) -> ExtractionResult | None:
        """The answer for one who cannot wait longer, where there is one; it is told of all that is in it."""
        if self.so_far is None:
            return None
        result = self.so_far.answer()
        if result is None:
            return None
        told = {event.section for event in self.reported}
        for section in Section:
            if section in self.so_far.sections - told:
                waiter.observe(SectionChecked(section, tuple(getattr(result.data, section.value))))
        return result

    def pay(self) -> bool:
        """Whether nobody paid before. Whoever began may have left, and those who wait wake in line."""
        is_first, self.is_paid = not self.is_paid, True
        return is_first


class Flights:
    """Work in progress by key. It goes on while anybody waits for it, and is cancelled with the last."""

    def __init__(self) -> None:
        self._flights: dict[str, tuple[_Flight, asyncio.Task[ExtractionResult]]] = {}

    def is_under_way(self, key: str) -> bool:
        """Whether one who asks now would join others."""
        return key in self._flights

    async def share(self, key: str, work: Work, deadline: Deadline, observe: Observer) -> Share:
        """The result of the work under this key, begun if need be, and given until the latest deadline.

        Whoever begins is told of all progress; those who join are told of the sections, also of those that
        were checked before they came. One whose own deadline passes before that of others gets what was
        read by then, and does not pay for it.

        Raises:
            GroundwireError: whatever the work raises, to everyone who waits; one is told what was spent.
            DeadlineExceeded: to one whose own deadline passes before anything was read.
        """
        if key not in self._flights:
            begun = _Flight(SharedDeadline(deadline))
            self._flights[key] = begun, asyncio.create_task(self._run(key, begun, work))
        flight, task = self._flights[key]
        for event in flight.reported:
            observe(event)
        try:
            async with asyncio.timeout(None) as patience:
                waiter = _Waiter(observe, deadline, patience)
                flight.join(waiter)
                try:
                    return Share(await asyncio.shield(task), flight.pay())
                except (ModelError, DeadlineExceeded) as error:
                    if flight.pay():
                        raise
                    raise _without_spent(error) from error
                finally:
                    flight.waiting.remove(waiter)
                    if not flight.waiting and not task.done():
                        self._forget(key, flight)  # whoever comes now begins anew
                        task.cancel()
                        await asyncio.wait({task})
        except TimeoutError as error:
            so_far = flight.leave_with(waiter)
            if so_far is not None:
                return Share(so_far, pays=False)
            raise DeadlineExceeded(
                "the deadline passed while the article was in work; allow more time (deadline_s)"
            ) from error

    async def _run(self, key: str, flight: _Flight, work: Work) -> ExtractionResult:
        try:
            return await work(flight, flight.deadline)
        finally:
            self._forget(key, flight)

    def _forget(self, key: str, flight: _Flight) -> None:
        known = self._flights.get(key)
        if known is not None and known[0] is flight:
            del self._flights[key]


def _without_spent(error: ModelError | DeadlineExceeded) -> ModelError | DeadlineExceeded:
    """The same for one who does not pay."""
    free = copy.copy(error)
    free.spent = None
    return free
