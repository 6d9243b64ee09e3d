"""Finds names in the article, to the character: whole words, titles apart, acronyms and surnames later on."""

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import accumulate, pairwise
from typing import Final

from service.annotate.values import Extent, Mention
from service.ground.lazy import Lazy
from service.remembering import remembered

_TITLES: Final = re.compile(
    r"(?:the|mr|mrs|ms|dr|sir|sen|senator|rep|gov|president|vice president|prime minister|minister|"
    r"ambassador|secretary|judge|justice|chief judge|commissioner|chairman|chairwoman|chair|director|"
    r"undersecretary|under secretary)\.? ",
    re.IGNORECASE,
)
_MOST_TITLES: Final = 4
_TOKEN: Final = re.compile(r"\w+")
# Scripts that set no blanks between words: Thai, Lao, Burmese, Khmer, and all of East Asia but Korea.
_UNSPACED: Final = re.compile(
    r"[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u2e80-\u312f\u3190-\u9fff\uf900-\ufaff\U00020000-\U0003ffff]"
)
_FIRST_NAME: Final = re.compile(r"\b([A-Z]\.|[A-Z][\w'\u2019-]{0,30})[ \u00a0]$")
# Capitals that begin a sentence or name a day, not a person ('But Smith said', 'on Monday Smith said').
_NO_FIRST_NAMES: Final = frozenset(
    "But And Yet So Or When While After Before As If For Since Because Although Though Like Until Both Then "
    "That Monday Tuesday Wednesday Thursday Friday Saturday Sunday "
    "January February March July September October November December".split()
)
_ACRONYM: Final = re.compile(r"\s?\(\W?([A-Z][A-Za-z&]{1,7})\W?\)")


@dataclass(frozen=True)
class Wording:
    """The words of an article where they stand; what stands in `skip` (boilerplate) does not count."""

    text: str
    skip: tuple[Extent, ...]

    def find(self, phrase: str) -> tuple[Mention, ...]:
        """Every place where a phrase stands as whole words, in its case, whatever white space it has.

        In scripts without blanks every place counts.
        """
        if _UNSPACED.search(phrase):
            return self._find_characters(phrase.strip())
        words, gaps, head, tail = _parts(phrase)
        if not words:
            return ()
        found = []
        for i in self._places.get(words[0], ()):
            tokens = self._tokens[i : i + len(words)]
            if len(tokens) < len(words):
                continue
            start, end = tokens[0][0] - len(head), tokens[-1][1] + len(tail)
            if self._fits(tokens, words, gaps) and self._closes(start, end, head, tail):
                found.append(Mention(start, end, self.text[start:end]))
        return tuple(found)

    def _find_characters(self, phrase: str) -> tuple[Mention, ...]:
        found = (match.span() for match in re.finditer(re.escape(phrase), self.text))
        return tuple(Mention(*span, phrase) for span in found if not self.is_skipped(*span))

    def _fits(self, tokens: Sequence[tuple[int, int]], words: Sequence[str], gaps: Sequence[str]) -> bool:
        text = self.text
        return all(text[start:end] == word for (start, end), word in zip(tokens, words, strict=True)) and all(
            _spaced(text[one[1] : other[0]]) == gap
            for one, other, gap in zip(tokens, tokens[1:], gaps, strict=False)
        )

    def _closes(self, start: int, end: int, head: str, tail: str) -> bool:
        return (
            start >= 0
            and self.text.startswith(head, start)
            and self.text.endswith(tail, start, end)
            and end <= len(self.text)
            and not self.is_skipped(start, end)
        )

    def is_skipped(self, start: int, end: int) -> bool:
        """Whether this stretch touches what does not count."""
        i = bisect_left(self._skip_starts, end)
        return i > 0 and self._skip_ends[i - 1] > start

    @Lazy
    def _skip_starts(self) -> list[int]:
        return [s.start for s in self.skip]

    @Lazy
    def _skip_ends(self) -> list[int]:
        return list(accumulate((s.end for s in self.skip), max))

    @Lazy
    def _tokens(self) -> list[tuple[int, int]]:
        return [match.span() for match in _TOKEN.finditer(self.text)]

    @Lazy
    def _places(self) -> dict[str, list[int]]:
        places: dict[str, list[int]] = {}
        for i, (start, end) in enumerate(self._tokens):
            places.setdefault(self.text[start:end], []).append(i)
        return places


def find_name(wording: Wording, name: str, *, is_person: bool) -> tuple[str, tuple[Mention, ...]]:
    """The name as the article has it, without titles it lacks, and where it stands.

    A person's surname alone, and an acronym given in brackets, count as mentions; empty where the name
    does not stand in the article.
    """
    forms = without_titles(name)
    for wanted in forms[::-1] if is_person else forms:
        found = wording.find(wanted)
        if found:
            return wanted, _with_short_forms(wording, wanted, found, is_person=is_person)
    return name, ()


@remembered(4096)
def without_titles(name: str) -> tuple[str, ...]:
    """A name, and what is left of it when its leading titles are let go one by one."""
    names = [" ".join(name.split())]
    for _ in range(_MOST_TITLES):
        shorter = _TITLES.sub("", names[-1], count=1) if _TITLES.match(names[-1]) else names[-1]
        if shorter == names[-1]:
            break
        names.append(shorter)
    return tuple(names)


def stands_in(text: str, phrase: str) -> bool:
    """Whether a phrase stands in a text as whole words, in any case and spacing."""
    words = phrase.split()
    if not words:
        return False
    if next(whole_places(text, " ".join(words)), -1) >= 0:
        return True  # most phrases stand there as they are, and need no pattern of their own
    spaced = r"\s+".join(map(re.escape, words))
    before = "" if _UNSPACED.match(words[0]) else r"(?<!\w)"
    after = "" if _UNSPACED.match(words[-1][-1]) else r"(?!\w)"
    return re.search(f"{before}{spaced}{after}", text, re.IGNORECASE) is not None


def whole_places(text: str, phrase: str) -> Iterator[int]:
    """Where a phrase stands in a text letter by letter, and no letter or figure beside it."""
    at = text.find(phrase)
    while at >= 0:
        end = at + len(phrase)
        if not (_is_of_word(text[end : end + 1]) or (at > 0 and _is_of_word(text[at - 1]))):
            yield at
            at = text.find(phrase, end)
        else:
            at = text.find(phrase, at + 1)


def _is_of_word(sign: str) -> bool:
    return sign.isalnum() or sign == "_"


def _with_short_forms(
    wording: Wording, name: str, found: Sequence[Mention], *, is_person: bool
) -> tuple[Mention, ...]:
    short: set[str] = set()
    words = name.split()
    if is_person and len(words) > 1 and words[-1][:1].isupper():
        short.add(words[-1])
    if not is_person:
        short |= {m[1] for mention in found if (m := _ACRONYM.match(wording.text, mention.end)) is not None}
    spans = {(m.start, m.end): m for m in found}
    for word in short:
        for mention in wording.find(word):
            if not any(start <= mention.start < end for start, end in spans) and not (
                is_person and _after_a_first_name(wording.text, mention.start)
            ):
                spans[mention.start, mention.end] = mention
    return tuple(spans[key] for key in sorted(spans))


def _after_a_first_name(text: str, start: int) -> bool:
    """'John Smith' is no mention of Adam Smith: a capitalised word that is no title stands before.

    A full stop behind more than an initial ('in Geneva. Smith said') ends what stood before.
    """
    before = _FIRST_NAME.search(text[max(0, start - 34) : start])
    return (
        before is not None and before[1] not in _NO_FIRST_NAMES and _TITLES.fullmatch(f"{before[1]} ") is None
    )


def _parts(phrase: str) -> tuple[list[str], list[str], str, str]:
    matches = list(_TOKEN.finditer(phrase))
    if not matches:
        return [], [], "", ""
    gaps = [_spaced(phrase[a.end() : b.start()]) for a, b in pairwise(matches)]
    head, tail = phrase[: matches[0].start()].strip(), phrase[matches[-1].end() :].strip()
    return [m[0] for m in matches], gaps, head, tail


def _spaced(gap: str) -> str:
    return " ".join(gap.split()) if gap.split() else (" " if gap else "")
