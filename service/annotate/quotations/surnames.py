"""The surname 'He' told from the pronoun: by the Chinese given name behind it, or the title before it."""

# ruff: noqa: RUF001 - look-alike marks are the subject here

import re
from collections.abc import Sequence
from typing import Final

from service.annotate.quotations.cues import VERBS
from service.annotate.quotations.ordinary import FUNCTION_WORDS, STARTERS
from service.annotate.quotations.roles import HONORIFICS, TITLES, is_calendar, places

# Stands among the lower-case words for the surname, where 'he' is the pronoun.
SURNAME_HE: Final = "he~"

_PRONOUN: Final = "He"
_LONGEST_GIVEN: Final = 14
_SYLLABLE: Final = (
    r"(?:(?:[bpmfdtnlgkhjqxrzcsyw]|[zcs]h)?"
    r"(?:i?ang|i?ong|[eiu]ng|u?ang|i?an|uan|[eiu]n|i?ao|u?ai|[eu]i|[oi]u|i[ae]|u[aeo]|er|[aeiouü]))"
)
# One to three syllables in pinyin: 'Lifeng', 'Yongqian'.
_GIVEN_NAME: Final = re.compile(rf"{_SYLLABLE}{{1,3}}")
# Verbs in headings, 'What He Made of It', that could be spelt so.
_VERBS_SPELT_SO: Final = frozenset("can made bade dare ran sang woke hid tie die lie pie wage".split())
_TITLES: Final = TITLES | HONORIFICS


def keep_surnames(
    text: str, words: Sequence[str], lower: list[str], starts: Sequence[int], ends: Sequence[int]
) -> None:
    """Write `SURNAME_HE` into the lower-case words where 'He' is somebody's name."""
    at = -1
    for _ in range(words.count(_PRONOUN)):
        at = words.index(_PRONOUN, at + 1)
        following = at + 1
        introduces = (
            following < len(words)
            and text[ends[at] : starts[following]] == " "
            and _is_given_name(words[following], lower[following])
        )
        titled = at > 0 and _is_title(words[at - 1], lower[at - 1]) and text[ends[at - 1] : starts[at]] == " "
        if introduces or titled:
            lower[at] = SURNAME_HE


def _is_given_name(word: str, low: str) -> bool:
    """Tell whether a word may be a Chinese given name, and is no word of a sentence."""
    if not word[0].isupper() or word[1:] != low[1:] or len(word) > _LONGEST_GIVEN:
        return False
    if low in FUNCTION_WORDS or low in STARTERS or low in VERBS or low in _VERBS_SPELT_SO:
        return False
    if is_calendar(low) or low in places():
        return False
    return _GIVEN_NAME.fullmatch(low.replace("'", "").replace("’", "").replace("-", "")) is not None


def _is_title(word: str, low: str) -> bool:
    return word[0].isupper() and low in _TITLES
