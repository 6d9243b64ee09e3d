"""Tells how a word is meant: denied, left open, supposed, alleged, or only expected."""

from collections.abc import Sequence
from enum import IntEnum, auto, unique
from typing import Final, NamedTuple

from service.ground.operators import Mood


@unique
class Open(IntEnum):  # of integers, because their hashes are quick
    """What is left open, and by what."""

    WHETHER = auto()
    UNTOLD = auto()
    UNDECIDED = auto()
    NOT_EXCLUDED = auto()


class Signature(NamedTuple):
    """How one word is meant where it stands."""

    is_negative: bool
    is_denied: bool  # by a verb: 'ruled out'
    open: frozenset[Open]
    condition: str
    is_alleged: bool
    is_attributed: bool
    is_infinitive: bool  # 'the right to retaliate'
    moods: frozenset[Mood]
    outer: frozenset[Mood]  # of the clause that this one completes: 'proposed a rule that would ...'

    @property
    def is_plain(self) -> bool:
        """Whether it is told as a fact."""
        return not (self.is_negative or self.open or self.condition or self.is_alleged or self.moods)


NO_OPENINGS: Final[frozenset[Open]] = frozenset()
NO_MOODS: Final[frozenset[Mood]] = frozenset()
# Told as a fact, by the text itself.
PLAIN: Final = Signature(
    is_negative=False,
    is_denied=False,
    open=NO_OPENINGS,
    condition="",
    is_alleged=False,
    is_attributed=False,
    is_infinitive=False,
    moods=NO_MOODS,
    outer=NO_MOODS,
)

# A meaning, how it is meant, whether an operator or a subject leads to it, and the number of its part of the sentence.
Meant = tuple[str, Signature, bool, int]


class Meaning(NamedTuple):
    """The words of meaning of a text, in order, each as it is meant, and what it denies or leaves open at all."""

    words: tuple[Meant, ...]
    denials: int
    openings: frozenset[Open]
    moods: frozenset[Mood]
    expectations: frozenset[tuple[Mood, bool]]  # 'plans' and 'no plans'
    asides: frozenset[str]  # what is put in between


def by_mark(meant: Sequence[Meant]) -> dict[str, list[Meant]]:
    """The words of each meaning."""
    found: dict[str, list[Meant]] = {}
    for word in meant:
        mark = word[0]
        if mark in found:
            found[mark].append(word)
        else:
            found[mark] = [word]
    return found
