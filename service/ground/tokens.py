"""The words and figures of a sentence, one by one, with what checks look at first."""

from bisect import bisect_left
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from itertools import accumulate, compress
from operator import attrgetter
from typing import Final

from service.ground.kinds import CONTENT, OF_COUNTRY_OR_COUNTRY, PARTS, SPEECH, THINGS, Kind
from service.ground.lazy import Lazy


@dataclass(frozen=True, slots=True)
class Token:
    """A word or figure; equal marks mean the same. Most words are made once and stand in many texts."""

    word: str
    mark: str
    kind: Kind
    is_capital: bool
    opens_clause: bool = False
    is_past: bool = False  # by its form: 'imposed'
    is_part: bool = field(init=False)
    is_thing: bool = field(init=False)
    is_name: bool = field(init=False)  # by its capital, or of a country

    def __post_init__(self) -> None:
        """Look up once what checks ask of every token."""
        object.__setattr__(self, "is_part", self.kind in PARTS)
        object.__setattr__(self, "is_thing", self.kind in THINGS)
        is_name = self.kind in OF_COUNTRY_OR_COUNTRY or (self.is_capital and self.kind is CONTENT)
        object.__setattr__(self, "is_name", is_name)


_WORD_OF: Final = attrgetter("word")
_MARK_OF: Final = attrgetter("mark")
_KIND_OF: Final = attrgetter("kind")
_IS_THING: Final = attrgetter("is_thing")
_IS_NAME: Final = attrgetter("is_name")
_OPENS_CLAUSE: Final = attrgetter("opens_clause")


class Tokens(tuple[Token, ...]):  # noqa: SLOT001 - what is worked out is kept in its dictionary
    """The tokens of a text, with what checks look at first: most have nothing to check."""

    @Lazy
    def clauses(self) -> tuple[int, ...]:
        """The number of the clause each token is in."""
        return tuple(accumulate(map(_OPENS_CLAUSE, self)))

    def places(self, kind: Kind) -> Iterator[int]:
        """Where tokens of a kind stand, in order; passes over the others most quickly."""
        kinds = self.kinds
        at = kinds.find(kind)
        while at >= 0:
            yield at
            at = kinds.find(kind, at + 1)

    @Lazy
    def thing_places(self) -> list[int]:
        """Where the words stand that name something."""
        return [*compress(range(len(self)), map(_IS_THING, self))]

    @Lazy
    def name_places(self) -> list[int]:
        """Where names stand, by their capitals, and countries."""
        return [*compress(range(len(self)), map(_IS_NAME, self))]

    @Lazy
    def thing_marks(self) -> list[str]:
        """What they mean, in the same order."""
        return [self[i].mark for i in self.thing_places]

    def things_between(self, start: int, end: int) -> list[str]:
        """What is named from one place up to another."""
        places = self.thing_places
        return self.thing_marks[bisect_left(places, start) : bisect_left(places, end)]

    @Lazy
    def speaking(self) -> frozenset[int]:
        """The clauses in which somebody is said to speak."""
        if SPEECH not in self.kinds:
            return frozenset()
        clauses = self.clauses
        return frozenset([clauses[i] for i in self.places(SPEECH)])

    @Lazy
    def words(self) -> frozenset[str]:
        """Its words."""
        return frozenset(map(_WORD_OF, self))

    @Lazy
    def marks(self) -> frozenset[str]:
        """What its words mean."""
        return frozenset(map(_MARK_OF, self))

    @Lazy
    def kinds(self) -> bytes:
        """What its words do, one after the other."""
        return bytes(map(_KIND_OF, self))


# What compares the tokens of a claim with those of its evidence, and what is worked out of both beforehand.
TokenCheck = tuple[tuple[Callable[[Tokens], object], ...], Callable[[Tokens, Tokens], str | None]]
# A check that only few sentences need: whether it concerns a sentence, and the check.
GuardedCheck = tuple[Callable[[Tokens], object], Callable[[Tokens, Tokens], str | None]]
