"""What is worked out when first asked for and kept in a value's own dictionary, without the lock that Python 3.11 takes."""

from collections.abc import Callable
from typing import Any, Generic, Self, TypeVar, overload

T = TypeVar("T")
V = TypeVar("V")


class Lazy(Generic[T]):
    """What a method returns, kept in the instance's own dictionary from the first time on.

    Two threads that ask at once may both work it out, which does no harm where the result is the same.
    """

    def __init__(self, work_out: Callable[[Any], T]) -> None:
        self._work_out = work_out
        self.__doc__ = work_out.__doc__

    def __set_name__(self, owner: type, name: str) -> None:
        """Remember under which name to keep the result."""
        self._name = name

    @overload
    def __get__(self, instance: None, owner: type) -> Self: ...

    @overload
    def __get__(self, instance: object, owner: type) -> T: ...

    def __get__(self, instance: object | None, owner: type) -> Self | T:
        """Work the value out and keep it: the dictionary answers from then on."""
        if instance is None:
            return self
        value = instance.__dict__[self._name] = self._work_out(instance)
        return value


def kept(work_out: Callable[[V], T]) -> Callable[[V], T]:
    """A function of one value whose answer the value keeps, as for an attribute that its own module cannot know."""
    name = f"{work_out.__module__}.{work_out.__qualname__}"

    def ask(value: V) -> T:
        known = value.__dict__
        if name in known:
            answer: T = known[name]
        else:
            answer = known[name] = work_out(value)
        return answer

    return ask
