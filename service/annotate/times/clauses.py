"""Whether a time of day belongs to the day that its sentence tells, or to the day of publication."""

from collections.abc import Sequence
from typing import Final

from service.annotate.times.tense import IRREGULAR, MODALS, NOT_PAST
from service.annotate.times.tokens import Tokens

_SAID: Final = frozenset(
    "said says say saying told tells announced announces reported added wrote tweeted posted promised "
    "promises vowed pledged warned warns expects expected urged agreed plans planned proposed speaking "
    "asked ordered".split()
)
_ELSEWHERE: Final = frozenset(
    "effect effective begin begins beginning began start starts starting started will would shall may "
    "might could should must won't due deadline deadlines until till expire expires expired expiring "
    "from by before after since expected scheduled set slated planned plans next later following "
    "previous earlier had".split()
)
_OTHER_CLAUSE: Final = frozenset(
    ", ; : \u2013 \u2014 which that who whom whose where when while as because if unless but and or "
    "although though after before once until since to than".split()
)
_OF_A_SCHEDULE: Final = frozenset(
    "will would shall is was are were be been to begin begins began start starts started open opens "
    "opened close closes closed end ends ended expire expires expired take takes took effect held "
    "convene meet met".split()
)
_PRESENT: Final = frozenset(
    "is are has have does do takes take signs meets holds opens closes starts begins".split()
)
_FARTHEST: Final = 40  # words
_ON: Final = frozenset({"on", "late", "early"})


def is_of_publication(words: Sequence[str]) -> bool:
    """Whether nothing in a sentence without a date points away from the day of publication."""
    return _ELSEWHERE.isdisjoint(words)


def is_of_its_clause(tokens: Tokens, date: tuple[int, int], clock: tuple[int, int], begin: int) -> bool:
    """Whether the only date of a sentence, which begins at `begin`, and a time of day tell of one thing."""
    first, last = date
    words = tokens.words
    if max(first - clock[1], clock[0] - last) > _FARTHEST:
        return False
    lead = first - 1 if first > begin and words[first - 1] in _ON else first
    between = words[last + 1 : clock[0]] if last < clock[0] else words[clock[1] + 1 : first]
    around = [*words[max(lead - 2, begin) : lead], *between, tokens.word(last + 1)]
    if not _SAID.isdisjoint(around):
        return False
    opens, follows = lead == begin, last < clock[0]
    if follows and between[:1] == [","] and (opens or tokens.word(lead - 1) == ","):
        between = between[1:]  # 'On Monday, ...', and 'The meeting, on Monday, ...'
        if not opens:
            between = [word for word in between if word not in _OF_A_SCHEDULE]
    if not _OTHER_CLAUSE.isdisjoint(between):
        return False
    return sum(map(_is_verb, between)) <= (opens and follows)


def _is_verb(word: str) -> bool:
    ends = word.endswith("ed") and word not in NOT_PAST
    return ends or word in IRREGULAR or word in MODALS or word in _PRESENT
