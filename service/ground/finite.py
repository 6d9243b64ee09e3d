"""Tells whether a stretch of an English sentence is a clause: whether it has a subject and a finite verb."""

import re
from functools import lru_cache
from typing import Final

from service.annotate.times.tense import IRREGULAR, MODALS, NOT_PAST
from service.ground.verb_forms import PRESENT

_WORD: Final = re.compile(r"[^\W_][\w.'\u2019-]*|[,;:]")
_AUXILIARIES: Final = MODALS | frozenset(
    "is are was were has have had do does did isn't aren't wasn't weren't hasn't haven't hadn't doesn't don't didn't "
    "we're they're it's".split()
)
# Past forms that are no participle, and so tell by themselves.
_PASTS: Final = frozenset(
    "said took gave went came saw began became rose grew fell broke chose drew drove fought flew forgot knew ran sang sank "
    "spoke stole swore threw wore wrote withdrew shook tore ate froze fled arose underwent overtook overcame".split()
)
_PRESENTS: Final = PRESENT - frozenset(
    "bans acts supports backs favors favours covers means".split()
) | frozenset(
    "begins starts expires says goes comes becomes lapses continues shows tells asks warns urges plans hopes "
    "expects intends reports runs remains hopes enters announces publishes lifts cuts ends opens closes".split()
)
_PARTICIPLES_ONLY: Final = frozenset(
    "been born taken given shown driven chosen written broken drawn grown thrown stolen sworn torn worn hidden fallen shaken "
    "frozen withdrawn flown".split()
)
_PRONOUNS: Final = frozenset("i we he she it they you who".split())
# After a participle that tells of the word before it: 'goods listed in an annex', 'duties imposed by the board'.
_BEHIND_PARTICIPLE: Final = frozenset(
    "by in on of at from under with within for as to through during against pursuant between since until after before "
    "into over upon among without and or but than , ; :".split()
)
_DETERMINERS: Final = frozenset(
    "a an the its their his her our this that these those any each no such".split()
)
_OBJECTS: Final = frozenset("it them him her us me that".split())
_AWAY: Final = frozenset(
    "that which who whom whose where when if whether unless because while although , ; :".split()
)
_NO_SUBJECT: Final = frozenset(
    "which who whom whose where that to not as also then thereby therefore later subsequently has have had is are was were "
    "be been being will would may can could must should shall".split()
)
_SUBJECT: Final = 12  # words
_NEAR: Final = 200  # characters


@lru_cache(maxsize=512)
def tells(stretch: str) -> bool:
    """Whether a stretch has a verb that tells by itself what is, was or will be done."""
    words = words_of(stretch)
    return any(is_finite(words, i) for i in range(len(words)))


def may_tell(stretch: str) -> bool:
    """Whether any word of a stretch may be a verb."""
    words = words_of(stretch)
    return any(is_finite(words, i) or looks_back(word) for i, word in enumerate(words))


def is_clause(stretch: str) -> bool:
    """Whether a stretch opens with a subject of its own and goes on with what it does."""
    words = words_of(stretch[:_NEAR])
    if not words or words[0] in _NO_SUBJECT or words[0].endswith("ing") or looks_back(words[0]):
        return False
    if len(words) > 1 and stretch[:1].isupper() and looks_back(words[1]):
        return True  # 'Freedonia answered'
    for i, word in enumerate(words[1 : _SUBJECT + 1], 1):
        if is_finite(words, i):
            return True
        if word in _AWAY:
            return False
    return False


def is_predicate(stretch: str) -> bool:
    """Whether a stretch opens with a verb, or an adverb and a verb, whose subject stands before it."""
    words = words_of(stretch[:_NEAR])
    at = 1 if words and (words[0].endswith("ly") or words[0] in ("then", "also", "later")) else 0
    return at < len(words) and (
        words[at] in _AUXILIARIES | _PRESENTS or words[at] == "be" or looks_back(words[at])
    )


@lru_cache(maxsize=512)
def words_of(stretch: str) -> tuple[str, ...]:
    """The words of a stretch in small letters but for the month that may be a verb, and the marks at which phrases end."""
    words = [word.rstrip(".") for word in _WORD.findall(stretch)]
    return tuple([word if word == "May" else word.lower() for word in words])


def is_finite(words: tuple[str, ...], at: int) -> bool:
    """Whether the word at a place is certainly a finite verb."""
    word = words[at]
    if word in _AUXILIARIES or word in _PASTS or word in _PRESENTS:
        # 'the May 3 rule', 'the will of the people': no verb stands right behind a determiner
        return (
            at == 0
            or words[at - 1] not in _DETERMINERS
            or words[at - 1] in ("this", "that", "these", "those")
        )
    if not looks_back(word) or word in _PARTICIPLES_ONLY:
        return False
    before = words[at - 1] if at else ""
    if before in _PRONOUNS:
        return True
    if (
        at == 0
        or before in _DETERMINERS
        or before in (",", ";", ":", "and", "or")
        or before in _BEHIND_PARTICIPLE
    ):
        return False
    behind = words[at + 1] if at + 1 < len(words) else ""
    return behind in _DETERMINERS or behind in _OBJECTS or behind.isdecimal()


def looks_back(word: str) -> bool:
    """Whether a word is a past form or a participle."""
    return word in IRREGULAR or (word.endswith("ed") and word not in NOT_PAST and len(word) > 3)  # noqa: PLR2004 - 'red'
