"""Remembers what was worked out for short texts; long ones, which may fill a memory, are worked out again."""

from collections.abc import Callable
from typing import Final, Generic, TypeVar

LONGEST: Final = 64  # characters; hardly a word or name is longer, and an article may be a single 'word'
_Value = TypeVar("_Value")


class Remembered(dict[str, _Value], Generic[_Value]):
    """What was worked out before; all is let go when there is too much of it."""

    __slots__ = ("_most", "_work")

    def __init__(self, work: Callable[[str], _Value], most: int) -> None:
        super().__init__()
        self._work = work
        self._most = most

    def __missing__(self, text: str) -> _Value:
        value = self._work(text)
        if len(text) <= LONGEST:
            if len(self) >= self._most:
                self.clear()
            self[text] = value
        return value


def remembered(most: int) -> Callable[[Callable[[str], _Value]], Callable[[str], _Value]]:
    """Keep at most so many answers of a function of one text, none for a text longer than `LONGEST`."""
    return lambda work: Remembered(work, most).__getitem__  # a hit costs no call of Python code
