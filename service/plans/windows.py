"""Cuts long articles into windows of whole sentences that overlap."""

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from service.annotate.values import Sentence
from service.candidates.gathering import Candidates

_OVERLAP_SENTENCES: Final = 3
_OVERLAP_SHARE: Final = 0.15  # of a window, at most


@dataclass(frozen=True, slots=True)
class Window:
    """A run of sentences, of which the first `repeated` stand in the window before as well."""

    sentences: tuple[Sentence, ...]
    repeated: int = 0

    @property
    def own(self) -> tuple[Sentence, ...]:
        """The sentences that no earlier window has."""
        return self.sentences[self.repeated :]

    @property
    def place(self) -> str:
        """For people: 'sentences 41 to 97'."""
        return f"sentences {self.sentences[0].n} to {self.sentences[-1].n}"


def split_windows(sentences: Sequence[Sentence], max_characters: int) -> list[Window]:
    """Windows of at most so many characters; a longer sentence is a window of its own.

    Each window but the first opens with the last few sentences of the one before, so that what is told
    across the border is told whole in one of them.
    """
    windows: list[Window] = []
    first = 0
    while first < len(sentences):
        repeated = _repeated(sentences, first, max_characters)
        room = max_characters - length_of(*sentences[first - repeated : first])
        end = first
        while end < len(sentences) and (end == first or length_of(sentences[end]) <= room):
            room -= length_of(sentences[end])
            end += 1
        windows.append(Window(tuple(sentences[first - repeated : end]), repeated))
        first = end
    return windows


def of_stretch(candidates: Candidates, start: int, end: int) -> Candidates:
    """The candidates that come first in text[start:end]: each is judged in one window."""
    return Candidates(
        entities=tuple(e for e in candidates.entities if start <= e.mentions[0].start < end),
        governments=candidates.governments,
        actions=tuple(c for c in candidates.actions if start <= c.sentence.start < end),
        positions=tuple(c for c in candidates.positions if start <= c.sentences[0].start < end),
    )


def sentence_at(sentences: Sequence[Sentence], offset: int) -> Sentence | None:
    """The sentence in which an offset stands."""
    i = bisect_left(sentences, offset, key=lambda s: s.end - 1)
    return sentences[i] if i < len(sentences) and sentences[i].start <= offset else None


def _repeated(sentences: Sequence[Sentence], first: int, max_characters: int) -> int:
    room, count = max_characters * _OVERLAP_SHARE, 0
    while count < min(_OVERLAP_SENTENCES, first):
        room -= length_of(sentences[first - count - 1])
        if room < 0:
            break
        count += 1
    return count


def length_of(*sentences: Sentence) -> int:
    """How many characters sentences have together."""
    return sum(e.end - e.start for s in sentences for e in s.extents)
