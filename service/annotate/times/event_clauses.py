"""Dates an event that a clause tells from the date inside it: 'a day after he spoke on Monday'."""

from typing import Final

from service.annotate.times.lexicon import KINDS
from service.annotate.times.shapes import Phrase
from service.annotate.times.tense import IRREGULAR, MODALS, NOT_PAST
from service.annotate.times.tokens import Tokens

_OPENINGS: Final = frozenset({"", *(KINDS[kind] for kind in "stop break quote".split())})
_ENDS: Final = frozenset(KINDS[kind] for kind in "stop comma break quote open close dash".split())
_ONLY: Final = frozenset("just only barely exactly".split())
_ON: Final = frozenset("on in".split())
_LINKS: Final = frozenset(
    "that which who whom whose where when while as because if unless to and or but after before until "
    "since than whether though although".split()
)
_AUXILIARIES: Final = frozenset("was were had been is are has have be".split())
# Of these the date may be that of what was told of, not of the telling.
_TELLING: Final = frozenset(
    "announced planned scheduled expected proposed promised predicted threatened decided agreed vowed set "
    "pledged ordered approved forecast due dated effective delayed postponed moved extended".split()
)
_INTO_FORCE: Final = frozenset({"effect", "force", "office", "place"})
_TAKEN: Final = frozenset("took came went entered put".split())
_FARTHEST: Final = 12  # tokens from 'after' to the date


def is_dated_by(tokens: Tokens, phrase: Phrase, dated: Phrase, after: int) -> bool:
    """Whether a date says when that happened which a clause from the token behind `after` tells.

    The clause has to open the sentence, hold one verb that looks back, right before the date, and end with
    the date: 'a day after the Senate announced a vote on Monday' does not say what was on Monday.
    """
    opens = phrase.first - (tokens.word(phrase.first - 1) in _ONLY)
    if tokens.kind(opens - 1) not in _OPENINGS or tokens.kind(dated.last + 1) != KINDS["comma"]:
        return False
    at = dated.first - 1 - (tokens.word(dated.first - 1) in _ON)
    clause = range(after + 1, at + 1)
    if not 2 <= len(clause) <= _FARTHEST or not _ENDS.isdisjoint(tokens.kinds[after + 1 : at + 1]):
        return False
    if not (_LINKS | MODALS).isdisjoint(tokens.words[after + 1 : at + 1]):
        return False
    verb = _verb(tokens, at)
    others = (index for index in clause if index != verb and _looks_back(tokens.word(index)))
    return verb > after + 1 and all(
        tokens.word(index) in _AUXILIARIES and verb - index <= 2 for index in others
    )


def _verb(tokens: Tokens, at: int) -> int:
    """The verb that ends at a token: 'spoke', 'was signed', 'took effect', 'came into force'; 0 of none."""
    if tokens.word(at) in _INTO_FORCE:
        before = at - 1 - (tokens.word(at - 1) == "into")
        return before if tokens.word(before) in _TAKEN else 0
    word = tokens.word(at)
    return at if _looks_back(word) and word not in _TELLING | _AUXILIARIES else 0


def _looks_back(word: str) -> bool:
    return word in IRREGULAR or word in _AUXILIARIES or (word.endswith("ed") and word not in NOT_PAST)
