"""Tokens under work: some get other words, some become part of their neighbours, some are put in between."""

from bisect import bisect_left
from collections.abc import Iterable
from dataclasses import dataclass

from service.annotate.times.foreign_reading import Piece
from service.annotate.times.tokens import Tokens
from service.annotate.times.vocabulary import Vocabulary


@dataclass(slots=True, init=False)
class EditedTokens:
    """Tokens under work: those in `dropped` have become part of their neighbours."""

    source: Tokens
    vocabulary: Vocabulary | None
    starts: list[int]
    ends: list[int]
    kinds: list[str]
    words: list[str]
    dropped: set[int]
    inserted: dict[int, Piece]  # before which token

    def __init__(self, tokens: Tokens, vocabulary: Vocabulary | None) -> None:
        self.source, self.vocabulary = tokens, vocabulary
        self.starts, self.ends = list(tokens.starts), list(tokens.ends)
        self.kinds, self.words = list(tokens.kinds), list(tokens.words)
        self.dropped, self.inserted = set(), {}

    def result(self) -> Tokens:
        """The tokens that are left."""
        kept = [index for index in range(len(self.starts)) if index not in self.dropped]
        for index in sorted(self.inserted, reverse=True):
            self._insert(kept, self.inserted[index])
        return Tokens(
            self.source.text,
            [self.starts[index] for index in kept],
            [self.ends[index] for index in kept],
            "".join([self.kinds[index] for index in kept]),
            [self.words[index] for index in kept],
            translated=self.vocabulary is not None,
        )

    def _insert(self, kept: list[int], piece: Piece) -> None:
        """Add a token of no length, as in 'rok temu', where no word says how many."""
        kept.insert(bisect_left(kept, piece.first), len(self.starts))
        self.starts.append(self.starts[piece.first])
        self.ends.append(self.starts[piece.first])
        self.kinds.append(piece.kind)
        self.words.append(piece.word)

    def replace(self, pieces: Iterable[Piece]) -> None:
        """Put English words in place of what the language counts, spells or says in several words."""
        for piece in tuple(pieces):
            if piece.last < piece.first:
                self.inserted[piece.first] = piece
                continue
            self.starts[piece.first] += piece.elided
            self.ends[piece.first] = self.ends[piece.last]
            for index in range(piece.first + 1, piece.last + 1):
                self.dropped.add(index)
                self.kinds[index] = ""
            self.put(piece.first, piece.kind, piece.word)

    def put(self, index: int, kind: str, word: str) -> None:
        """It is that word, of that kind."""
        self.kinds[index], self.words[index] = kind, word

    def kind(self, index: int) -> str:
        """The kind of a token; none outside the text."""
        return self.kinds[index] if 0 <= index < len(self.kinds) else ""

    def word(self, index: int) -> str:
        """The word of a token; none outside the text."""
        return self.words[index] if 0 <= index < len(self.words) else ""

    def glued(self, index: int) -> bool:
        """Whether it stands right behind the token before it, as the text has them."""
        return self.source.glued(index)
