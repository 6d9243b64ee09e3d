"""Words and marks of an article, cut once and shared by everything that looks for speech."""

# ruff: noqa: RUF001 - look-alike marks are the subject here

import re
from collections.abc import Sequence
from dataclasses import dataclass

from service.annotate.quotations.surnames import keep_surnames
from service.annotate.values import Extent

_ABBREVIATIONS = (
    "Mr|Mrs|Ms|Mx|Dr|Prof|Sens|Sen|Reps|Rep|Gov|Govs|Gen|Lt|Col|Sgt|Capt|Maj|Adm|Hon|Rev|Fr|St|Jr|Sr|Amb|Atty"
    "|Inc|Corp|Co|Cos|Ltd|Bros|Assn|Dept|Intl|Supt|Insp|Cmdr|Messrs|Mmes|Pres"
)
_TOKEN = re.compile(
    r"[ ]?+(?:(?P<run>(?:[A-Za-z0-9]++[ ])+)"  # most words: at once, because each match is dear
    r"|(?P<token>[A-Za-z0-9]++(?![-'’&.]|[^\W_])|[^\W_]++(?![-'’&.])"
    r"|(?=[^\W_]{1,7}\.)(?:"
    r"(?:[^\W\d_]\.){2,}(?:-[^\W_]+)?"  # U.S., J.D., U.S.-led
    r"|[A-Z]\.[A-Z]\b"  # U.S without its last full stop
    rf"|\b(?:{_ABBREVIATIONS})\."
    r"|\b[A-Z]\.(?=[ \u00a0][A-Z])"  # a middle initial
    r")|[^\W_]+(?:[-'’&.][^\W_]+)*"
    r"|``|''|--+|[^\w\s]))"
)
_POSSESSIVE = ("'s", "’s", "'S", "’S")


@dataclass(frozen=True, slots=True)
class Tokens:
    """Parallel lists: word without its possessive ending, its lower case, where it starts and ends.

    The lower case of the surname 'He' is no word, so that nobody takes it for the pronoun.
    """

    words: list[str]
    lower: list[str]
    starts: list[int]
    ends: list[int]
    possessive: set[int]

    def __len__(self) -> int:
        return len(self.words)


def tokenise(text: str, skip: Sequence[Extent] = ()) -> Tokens:
    """Cut the text into words and single marks, leaving out the extents to skip."""
    words: list[str] = []
    starts: list[int] = []
    ends: list[int] = []
    lower: list[str] = []
    possessive: set[int] = set()
    for begin, stop in _kept(len(text), skip):
        for match in _TOKEN.finditer(text, begin, stop):
            run, token = match.groups()
            if run is None:
                start, end = match.span("token")
                if token[-1] in "sS" and _is_possessive(token):
                    possessive.add(len(words))
                    token, end = token[:-2], end - 2
                words.append(token)
                lower.append(token.lower())
                starts.append(start)
                ends.append(end)
                continue
            run_words = run.split()
            words += run_words
            lower += run.lower().split()
            end = match.start("run") - 1
            for word in run_words:
                start = end + 1
                end = start + len(word)
                starts.append(start)
                ends.append(end)
    if "'" in words or "’" in words:
        _mark_plural_possessives(words, ends, starts, possessive)
    if "He" in words:
        keep_surnames(text, words, lower, starts, ends)
    return Tokens(words, lower, starts, ends, possessive)


def _is_possessive(word: str) -> bool:
    return word.endswith(_POSSESSIVE) and len(word) > 2  # noqa: PLR2004 - more than the ending


def _mark_plural_possessives(
    words: list[str], ends: list[int], starts: list[int], possessive: set[int]
) -> None:
    for index, word in enumerate(words):
        if (
            word in {"'", "’"}
            and index
            and words[index - 1][-1] == "s"
            and ends[index - 1] == starts[index]
            and index + 1 < len(words)
            and starts[index + 1] > ends[index]
        ):
            possessive.add(index - 1)


def _kept(length: int, skip: Sequence[Extent]) -> list[tuple[int, int]]:
    """Return the stretches outside the extents to skip."""
    kept: list[tuple[int, int]] = []
    position = 0
    for extent in sorted(skip, key=lambda e: e.start):
        if extent.start > position:
            kept.append((position, min(extent.start, length)))
        position = max(position, extent.end)
    if position < length:
        kept.append((position, length))
    return kept
