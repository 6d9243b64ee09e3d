"""Lets requests for the same answer at the same time share one piece of work."""

import asyncio
from collections.abc import Awaitable, Callable
from dataclasses import dataclass, field

from schemas.result import ExtractionResult
from service.ports import Observer, Progress, Relay, SectionChecked, is_heard

Work = Callable[[Observer], Awaitable[ExtractionResult]]


@dataclass(slots=True)
class _Flight(Relay):
    """Work that is under way, what it has reported, and who waits for it."""

    reported: list[Progress] = field(default_factory=list)
    waiting: dict[object, Observer] = field(default_factory=dict)
    beginner: object = field(default_factory=object)

    def __call__(self, event: Progress, /) -> None:
        """Tell whoever began everything, and the others what they will be given."""
        if isinstance(event, SectionChecked):
            self.reported.append(event)
        for waiter, observe in tuple(self.waiting.items()):
            if waiter is self.beginner or isinstance(event, SectionChecked):
                observe(event)

    def is_heard(self) -> bool:
        """Whether anybody of those who wait now watches too."""
        return any(map(is_heard, self.waiting.values()))


class Flights:
    """Work in progress by key. It goes on while anybody waits for it, and is cancelled with the last."""

    def __init__(self) -> None:
        self._flights: dict[str, tuple[_Flight, asyncio.Task[ExtractionResult]]] = {}

    def is_under_way(self, key: str) -> bool:
        """Whether one who asks now would join others."""
        return key in self._flights

    async def share(self, key: str, work: Work, observe: Observer) -> ExtractionResult:
        """The result of the work under this key, begun if need be.

        Whoever begins is told of all progress; those who join are told of the sections, also of those that
        were checked before they came.

        Raises:
            GroundwireError: whatever the work raises, to everyone who waits.
        """
        waiter: object = object()
        if key not in self._flights:
            begun = _Flight()
            waiter = begun.beginner
            self._flights[key] = begun, asyncio.create_task(self._run(key, begun, work))
        flight, task = self._flights[key]
        for event in flight.reported:
            observe(event)
        flight.waiting[waiter] = observe
        try:
            return await asyncio.shield(task)
        finally:
            del flight.waiting[waiter]
            if not flight.waiting and not task.done():
                self._forget(key, flight)  # whoever comes now begins anew
                task.cancel()
                await asyncio.wait({task})

    async def _run(self, key: str, flight: _Flight, work: Work) -> ExtractionResult:
        try:
            return await work(flight)
        finally:
            self._forget(key, flight)

    def _forget(self, key: str, flight: _Flight) -> None:
        known = self._flights.get(key)
        if known is not None and known[0] is flight:
            del self._flights[key]
