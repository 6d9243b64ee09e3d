"""Prepares calls where litellm is asked for them, instead of in a thread that does for a moment."""

from collections.abc import Callable
from concurrent.futures import Future, ThreadPoolExecutor
from functools import partial
from typing import ParamSpec, TypeVar

from service.model.route import SELF_HOSTED

P = ParamSpec("P")
T = TypeVar("T")


class CallExecutor(ThreadPoolExecutor):
    """An event loop's threads, spared where litellm would use one only to prepare a call.

    litellm prepares every call in the loop's default executor, for the sake of providers whose credentials
    have to be fetched. For a server that speaks the OpenAI API it reads nothing and waits for nothing there,
    and going to a thread and back costs a quarter of a call that is made alone, as both threads want the
    interpreter. Whatever else is submitted gets a thread, and so does this where litellm puts it otherwise
    one day.
    """

    def submit(self, work: Callable[P, T], /, *args: P.args, **kwargs: P.kwargs) -> Future[T]:
        """Start it, or, where it only prepares a call, do it: the future is done then."""
        if not _only_prepares(work):
            return super().submit(work, *args, **kwargs)
        done: Future[T] = Future()
        try:
            done.set_result(work(*args, **kwargs))
        except Exception as error:  # noqa: BLE001 - it is for whoever waits
            done.set_exception(error)
        return done


def _only_prepares(work: object) -> bool:
    """Whether it is litellm's `completion`, in its own context, on its way to such a server."""
    in_context = work.args[0] if isinstance(work, partial) and work.args else None
    return (
        isinstance(in_context, partial)
        and in_context.keywords.get("acompletion") is True
        and in_context.keywords.get("custom_llm_provider") == SELF_HOSTED
    )
