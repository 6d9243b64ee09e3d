"""Cuts a sentence into clauses and tells for each what it denies, leaves open, or only expects."""

import functools
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Final

from service.ground.lexicon import STOP, is_verb, meaning
from service.ground.operators import MOODS, Mood, Piece


@dataclass(frozen=True, slots=True)
class Clause:
    """One clause: its meanings, the ones that lead it, and how it is meant."""

    marks: frozenset[str]
    heads: frozenset[str]
    is_negative: bool
    is_open: bool
    is_reporting: bool
    is_conditional: bool
    moods: frozenset[Mood]
    outer: frozenset[Mood]  # of the clause that this one completes: 'proposed a rule that would ...'
    governed: frozenset[str]  # meanings after the word that tells the mood
    denies: bool  # by a verb such as 'ruled out'
    order: tuple[str, ...] = ()  # the meanings as they follow each other
    is_passive: bool = False


_COMPLETING: Final = frozenset({"that", "which"})
WITHOUT: Final = "without "  # before the meaning of what is missing
_PASSIVE: Final = frozenset({"be", "been", "being", "is", "are", "was", "were"})
_BE: Final = frozenset(
    {"be", "been", "being", "is", "are", "was", "were", "has", "have", "had", "to", "also", "soon"}
)


def read_clauses(pieces: Iterable[Piece]) -> tuple[Clause, ...]:
    """The clauses of a scanned text, in order; those without a word of meaning are left out."""
    clauses: list[Clause] = []
    growing = _Growing()
    for kind, word in pieces:
        if kind == "break":
            completes = word in _COMPLETING
            outer = growing.moods | growing.outer if completes else set()
            growing = growing.close(clauses)
            growing.outer = outer
        elif kind == "report":
            growing.reporting = True
            growing = growing.close(clauses)
        elif kind == "if":
            growing = growing.close(clauses)
            growing.conditional = True
        else:
            growing.take(kind, word)
    growing.close(clauses)
    return tuple(clauses)


@functools.lru_cache(maxsize=8192)
def _form_of(word: str) -> tuple[str, bool]:
    """What a word means, and whether it leads its clause by its form."""
    return meaning(word.rstrip(".,")), word.endswith("ed")


class _Growing:
    """A clause while it is read."""

    __slots__ = (
        "conditional",
        "denials",
        "expects_head",
        "governed",
        "heads",
        "marks",
        "moods",
        "negations",
        "open",
        "order",
        "outer",
        "passive",
        "reporting",
        "without",
    )

    def __init__(self) -> None:
        self.marks: set[str] = set()
        self.heads: set[str] = set()
        self.moods: set[Mood] = set()
        self.outer: set[Mood] = set()
        self.order: list[str] = []
        self.passive = False
        self.governed: set[str] = set()
        self.negations = 0
        self.denials = 0
        self.without = False
        self.open = False
        self.reporting = False
        self.conditional = False
        self.expects_head = False

    def take(self, kind: str, word: str) -> None:
        if kind == "word":
            self._take_word(word)
            return
        if kind == "without":
            self.without = True
            return
        self.expects_head = True
        if kind == "deny":
            self.denials += 1
        elif kind == "allege":
            self.expects_head = False
        elif kind == "neg":
            self.negations = 1  # 'neither ... nor' denies once
            if word.endswith("n't"):
                mood = _CONTRACTED.get(word)
                self.moods.update({mood} if mood else ())
        elif kind == "open":
            self.open = True
        elif kind != "nothing":
            self.moods.add(MOODS[kind])
            self.order.append(kind)

    def _take_word(self, word: str) -> None:
        if word in _BE:
            self.expects_head = True
            self.passive = self.passive or word in _PASSIVE
            return
        if word in STOP:
            self.passive = self.passive or word == "by"
            return
        mark, leads = _form_of(word)
        if self.without:
            mark, self.without = f"{WITHOUT}{mark}", False
        self.marks.add(mark)
        self.order.append(mark)
        if self.moods:
            self.governed.add(mark)
        if self.expects_head or leads or is_verb(mark):
            self.heads.add(mark)
        self.expects_head = False

    def close(self, clauses: list[Clause]) -> "_Growing":
        if self.marks or self.negations or self.denials or self.open:
            clauses.append(
                Clause(
                    marks=frozenset(self.marks),
                    heads=frozenset(self.heads),
                    is_negative=(self.negations + self.denials) % 2 == 1,
                    is_open=self.open,
                    is_reporting=self.reporting,
                    is_conditional=self.conditional,
                    moods=frozenset(self.moods),
                    outer=frozenset(self.outer),
                    governed=frozenset(self.governed),
                    denies=self.denials > 0,
                    order=tuple(self.order),
                    is_passive=self.passive,
                )
            )
        return _Growing()


_CONTRACTED: Final = {
    "won't": Mood.WILL,
    "wouldn't": Mood.WOULD,
    "couldn't": Mood.MAY,
    "shouldn't": Mood.SHOULD,
    "mustn't": Mood.SHOULD,
}
