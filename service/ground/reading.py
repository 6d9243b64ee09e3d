"""A text as checks read it: plain, with its clauses, figures, dates and countries, each found once."""

import re
from dataclasses import dataclass
from decimal import Decimal
from typing import Final

from service.annotate.values import TimeExpression
from service.candidates.countries import CountryMention, find_countries
from service.ground.clauses import Clause, read_clauses
from service.ground.days import Day, read_days, without_days, worked_out, years_in
from service.ground.lazy import Lazy
from service.ground.lexicon import STOP, meaning
from service.ground.meanings import signatures_of
from service.ground.operators import Piece, scan
from service.ground.plain_text import plain_text
from service.ground.quantities import Quantity, read_quantities
from service.ground.signatures import Meaning
from service.ground.tokenizing import read_tokens
from service.ground.tokens import Tokens
from service.remembering import remembered

_WORD: Final = re.compile(
    r"(?:[a-z]+(?![^\W\d_])|[^\W\d_]+)(?:(?<=[^\W\d_]n)(?<![^\W\d_]{14})'t)?|\d(?:[\d,.]{0,30}\d)?"
)

_NAME_WORD: Final = re.compile(r"[^\W_][\w&]*")


@remembered(2048)
def _words_of(words: str) -> tuple[str, ...]:
    """The single words of 'did not rule out'."""
    return tuple(_WORD.findall(words))


def marks_of(text: str) -> frozenset[str]:
    """What the words of meaning of a long text mean."""
    return frozenset(map(meaning, set(_WORD.findall(text.lower())) - STOP))


_THE_TWO: Final = re.compile(r"\b[Tt]he (two) (?:countries|nations)\b")


def both_at(claim: "Reading", evidence: "Reading") -> int | None:
    """Where a claim has the 'two' of 'the two countries' for the only two that its evidence names."""
    found = _THE_TWO.search(claim.dateless)
    if found is None:
        return None
    text = evidence.text
    named = [c for c in evidence.countries if c.is_name and not text.startswith("'s", c.end)]
    is_both = len(named) == 2 and text[named[0].end : named[1].start] == " and "  # noqa: PLR2004 - both
    return found.start(1) if is_both else None


@dataclass(frozen=True)
class Reading:
    """One text, read as far as it is asked for; `times` are what the annotator worked out in it."""

    original: str
    times: tuple[TimeExpression, ...] = ()

    @Lazy
    def text(self) -> str:
        """In plain characters."""
        return plain_text(self.original)

    @Lazy
    def folded(self) -> str:
        """In plain characters, in one case."""
        return self.text.casefold()

    @Lazy
    def name_words(self) -> frozenset[str]:
        """The words of which names may be made, in one case."""
        return frozenset(_NAME_WORD.findall(self.folded))

    @Lazy
    def days(self) -> list[Day]:
        """The dates it names."""
        return read_days(self.text)

    @Lazy
    def known_days(self) -> list[Day]:
        """The dates it names, and those that were worked out from it."""
        return [*self.days, *worked_out(self.times)]

    @Lazy
    def years(self) -> frozenset[Decimal]:
        """The years it names, and those that were worked out."""
        return years_in(self.text, self.known_days)

    @Lazy
    def dateless(self) -> str:
        """Without its dates, which are compared whole and not word by word."""
        return without_days(self.text, self.days)

    @Lazy
    def pieces(self) -> tuple[Piece, ...]:
        """What it consists of, dates apart."""
        return scan(self.dateless.lower())

    @Lazy
    def clauses(self) -> tuple[Clause, ...]:
        """What it says, clause by clause."""
        return read_clauses(self.pieces)

    @Lazy
    def words(self) -> frozenset[str]:
        """Its words in small letters, dates apart."""
        found: set[str] = set()
        add = found.add
        for kind, words in self.pieces:
            if kind == "word":
                add(words)
            elif kind != "break" or words[-1].isalnum():
                found.update(_words_of(words))
        return frozenset(found)

    @Lazy
    def marks(self) -> frozenset[str]:
        """What its words of meaning mean, dates apart."""
        return frozenset(map(meaning, self.words - STOP))

    @Lazy
    def meant(self) -> Meaning:
        """How it means its words."""
        return signatures_of(self.dateless, self.pieces)

    @Lazy
    def quantities(self) -> tuple[Quantity, ...]:
        """Its figures with their units."""
        return read_quantities(self.dateless, self.words)

    @Lazy
    def countries(self) -> tuple[CountryMention, ...]:
        """The countries it names."""
        return find_countries(self.text)

    @Lazy
    def codes(self) -> frozenset[str]:
        """The codes of the countries it names."""
        return frozenset([country.code for country in self.countries])

    @Lazy
    def tokens(self) -> Tokens:
        """Its words and figures, in order."""
        return read_tokens(self.text, self.days, self.quantities, self.countries)

    @Lazy
    def name_marks(self) -> frozenset[str]:
        """Its words in small letters and what they mean, where it is only names."""
        words = frozenset(_WORD.findall(self.text.lower()))
        return words.union(map(meaning, words))

    @Lazy
    def known_marks(self) -> frozenset[str]:
        """What its tokens mean, and their very words."""
        return self.tokens.marks | self.tokens.words
