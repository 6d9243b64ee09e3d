"""Lets whoever watches see each call to a model, retries and repairs too, from outside of what makes it."""

from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager
from contextvars import ContextVar
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Answered:
    """What came back, in figures."""

    input_tokens: int
    output_tokens: int
    finish_reason: str | None


Tell = Callable[[Callable[[], Answered]], None]  # asked for the figures only where somebody watches
Watcher = Callable[[str], AbstractContextManager[Tell]]  # for a call to the model of that name

_WATCHER: ContextVar[Watcher | None] = ContextVar("watcher", default=None)


@contextmanager
def watching_calls(watcher: Watcher) -> Iterator[None]:
    """Have every call that this task makes meanwhile watched."""
    token = _WATCHER.set(watcher)
    try:
        yield
    finally:
        _WATCHER.reset(token)


@contextmanager
def watched_call(model: str) -> Iterator[Tell]:
    """One call to that model; what is given takes the answer."""
    watcher = _WATCHER.get()
    if watcher is None:
        yield _tell_nobody
        return
    with watcher(model) as tell:
        yield tell


def _tell_nobody(_: Callable[[], Answered]) -> None:
    """Nobody watches."""
