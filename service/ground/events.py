"""Gives a date the article's own words for what happens then: the clause that holds it."""

import re
from collections.abc import Sequence
from typing import Final

from service.ground.cutting import MASK, clauses_at, is_quoted, masked
from service.ground.dating import Dated, happens_at
from service.ground.finite import may_tell, tells
from service.ground.openings import own_start

LONGEST_SENTENCE: Final = 1500  # what is longer tells nothing in 300

_PAIRS: Final = (("(", ")"), ("[", "]"), ("\u201c", "\u201d"), ("\u00ab", "\u00bb"))
_QUESTION: Final = (":", "?", "?\u201d", '?"')
_SIGNED: Final = re.compile(
    r"\W*(?:Dated|Filed|Signed|Date|Posted|Updated|Last (?:updated|modified))\b", re.IGNORECASE
)
_REFERS: Final = re.compile(
    r"(?:For [\w\s,]{3,90}, )?(?:\d{1,3}\s{1,3})?(?:see|cf\.|id\.)[,\s]", re.IGNORECASE
)
_ENDS: Final = re.compile(r"[.!][\"\u201d'\u2019)\u00bb]*(?:\d{1,3}|\[\d{1,3}\])?$")
_ABBREVIATED: Final = re.compile(r"(?:\b\w\.)+\w\.$|\b(?:Inc|Corp|Co|Ltd|Bros|Jr|Sr|St|No|etc)\.$")
_NOTE_CALL: Final = re.compile(r"([a-z)\u201d]|\d{4})\.\d{1,2}$")
_FEWEST_WORDS: Final = 4
_MOST_WORDS_SIGNED: Final = 6
_LONGEST: Final = 300
_MOST_DATES: Final = 8  # more are a table or a timeline


def event_at(sentence: str, date: Dated, dates: Sequence[Dated] = (), language: str = "en") -> str | None:
    """What a sentence tells of a date in it, as a whole clause in one line; None where it tells something else.

    A clause of fewer than four words says too little, and more than 300 characters tell nobody what happened.
    """
    if len(sentence) > LONGEST_SENTENCE or len(dates) > _MOST_DATES:
        return None
    is_english = language.startswith("en")
    opening = own_start(sentence, language)
    words = masked(sentence)
    if opening > date.start or not _may_tell_events(sentence, words, is_english=is_english):
        return None
    if date.start == opening and sentence.startswith(": ", date.end):
        return (
            _told(sentence[date.end + 2 :]) if tells(words[date.end + 2 :]) else None
        )  # 'May 3, 2018: The duty takes effect.'
    if words[date.start] == MASK and not is_quoted(sentence, date.start):
        return None  # '(83 FR 4794, May 3, 2018)' says what was published, not what happens
    others = [other for other in dates if other.start != date.start and words[other.start] != MASK]
    held = date.start, date.end
    for start, end in clauses_at(words, opening, held, is_english=is_english, has_joints=bool(others)):
        inside = [_moved(other, -start) for other in others if start <= other.start < end]
        told = _told(sentence[start:end])
        if told and happens_at(sentence[start:end], _moved(date, -start), inside, is_english=is_english):
            return told
    return None


def _may_tell_events(sentence: str, words: str, *, is_english: bool) -> bool:
    """Whether a sentence is whole, and neither a signature, a question nor a reference."""
    if sentence.endswith(_QUESTION) or _REFERS.match(sentence):
        return False
    if _SIGNED.match(sentence) and len(sentence.split()) <= _MOST_WORDS_SIGNED:
        return False
    if any(sentence.count(one) != sentence.count(other) for one, other in _PAIRS) or sentence.count('"') % 2:
        return False
    return _ENDS.search(sentence) is not None or may_tell(words) or not is_english


def _moved(date: Dated, by: int) -> Dated:
    return date._replace(start=date.start + by, end=date.end + by)


def _told(stretch: str) -> str | None:
    words = _NOTE_CALL.sub(r"\1", " ".join(stretch.split()).strip(" ,;:"))
    if words.endswith(".") and not _ABBREVIATED.search(words):
        words = words.rstrip(" ,;:.")
    return words if len(words.split()) >= _FEWEST_WORDS and len(words) <= _LONGEST else None
