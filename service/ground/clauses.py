"""Cuts a sentence into clauses and tells for each what it denies, leaves open, or only expects."""

from collections.abc import Iterable
from typing import Final, NamedTuple

from service.ground.lexicon import STOP, is_verb, meaning
from service.ground.operators import CONTRACTED, MOODS, Mood, Piece
from service.remembering import remembered


class Clause(NamedTuple):
    """One clause: whether it has words of meaning, the ones that lead it, and how it is meant."""

    has_words: bool
    heads: frozenset[str]
    is_negative: bool
    is_open: bool
    is_reporting: bool
    is_conditional: bool
    moods: frozenset[Mood]
    governed: frozenset[str]  # meanings after the word that tells the mood
    denies: bool  # by a verb such as 'ruled out'


_BE: Final = frozenset(
    {"be", "been", "being", "is", "are", "was", "were", "has", "have", "had", "to", "also", "soon"}
)


def read_clauses(pieces: Iterable[Piece]) -> tuple[Clause, ...]:
    """The clauses of a scanned text, in order; those without a word of meaning are left out."""
    clauses: list[Clause] = []
    growing = _Growing()
    for kind, word in pieces:
        if kind == "word":
            growing.take_word(word)
        elif kind == "break":
            growing = growing.close(clauses)
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


@remembered(8192)
def _form_of(word: str) -> tuple[str, bool] | None:
    """What a word means, and whether it leads by its form; None where it says nothing by itself."""
    if word in _BE or word in STOP:
        return None
    mark = meaning(word.rstrip(".,"))
    return mark, word.endswith("ed") or is_verb(mark)


class _Growing:
    """A clause while it is read."""

    __slots__ = (
        "conditional",
        "denials",
        "expects_head",
        "governed",
        "has_words",
        "heads",
        "moods",
        "negations",
        "open",
        "reporting",
        "without",
    )

    def __init__(self) -> None:
        self.has_words = False
        self.heads: set[str] = set()
        self.moods: set[Mood] = set()
        self.governed: set[str] = set()
        self.negations = 0
        self.denials = 0
        self.open = False
        self.reporting = False
        self.conditional = False
        self.expects_head = False
        self.without = False

    def take(self, kind: str, word: str) -> None:
        if kind == "without":
            self.without = True
            return
        self.expects_head = kind != "allege"
        if kind == "deny":
            self.denials += 1
        elif kind == "neg":
            self.negations = 1  # 'neither ... nor' denies once
            mood = CONTRACTED.get(word)
            self.moods.update({mood} if mood else ())
        elif kind == "open":
            self.open = True
        elif kind in MOODS:
            self.moods.add(MOODS[kind])

    def take_word(self, word: str) -> None:
        form = _form_of(word)
        if form is None:
            self.expects_head = self.expects_head or word in _BE
            return
        mark, leads = form
        self.has_words = True
        if self.without:  # 'without raising duties' tells of no raising
            mark, leads, self.without = f"without {mark}", word.endswith("ed"), False
        if self.moods:
            self.governed.add(mark)
        if self.expects_head or leads:
            self.heads.add(mark)
        self.expects_head = False

    def close(self, clauses: list[Clause]) -> "_Growing":
        if self.has_words or self.negations or self.denials or self.open:
            clauses.append(
                Clause(
                    has_words=self.has_words,
                    heads=frozenset(self.heads),
                    is_negative=(self.negations + self.denials) % 2 == 1,
                    is_open=self.open,
                    is_reporting=self.reporting,
                    is_conditional=self.conditional,
                    moods=frozenset(self.moods),
                    governed=frozenset(self.governed),
                    denies=self.denials > 0,
                )
            )
        return _Growing()
