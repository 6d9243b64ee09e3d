"""Reads dates by which a thing is named: 'the April 2 tariffs', 'Executive Order 14269 of April 9'."""

from typing import Final

from service.annotate.times.lexicon import KINDS
from service.annotate.times.tokens import Tokens

# What is written on its day, and then there.
_DOCUMENTS: Final = frozenset(
    "letter letters notice notices order orders proclamation decision decisions ruling rulings opinion memo "
    "memos memorandum determination determinations announcement announcements statement statements filing "
    "filings petition complaint speech post interview executive decree decrees judgment communique".split()
)
# What is in force or done since, or may be yet to come where its day is near.
MEASURES: Final = frozenset(
    "tariff tariffs duty duties levy levies rule rules deal deals agreement agreements accord pact truce ban "
    "curbs restrictions sanctions controls measures designation list listing increase increases hike hikes "
    "directive regulation regulations package attack attacks raid raids call reciprocal interim".split()
)
_BEFORE_A_NAME: Final = frozenset("the its their his her this that these those a an".split())
_PAPERS: Final = _DOCUMENTS | {"regulation", "directive", "agreement", "rule"}
_MET: Final = frozenset(
    "deadline deadlines election elections vote hearing meeting summit talks review session referendum "
    "ballot next upcoming expiry conference".split()
)
_DONE: Final = frozenset(
    "issued visited signed published ruled released imposed arrived spoke wrote met filed "
    "rejected dismissed denied reversed affirmed upheld overturned revoked arrested died "
    "resigned".split()
)
_PLANS: Final = _MET | frozenset(
    "effective begin beginning starting start take to for until plan plans date launch".split()
)
_NEAR: Final = 8
_PAUSES: Final = frozenset(KINDS[kind] for kind in "stop break comma".split())
_COPULAS: Final = frozenset({"is", "are"})
_SUNSETS: Final = frozenset("review reviews clause clauses provision provisions order orders".split())


def tells_what_is(tokens: Tokens, first: int, last: int) -> bool:
    """Whether the day is surely over: a document bears it, or something was done on it."""
    return _names_a_document(tokens, first, last) or _is_done_on(tokens, first)


def _names_a_document(tokens: Tokens, first: int, last: int) -> bool:
    """'in a May 6 letter', 'the notice of April 9', 'Proclamation 10908 of March 26'."""
    if _stands_before(tokens, first) and tokens.word(last + 1) in _DOCUMENTS:
        return True
    if tokens.word(first - 1) != "of":
        return False
    return tokens.word(first - 2) in _PAPERS or (
        any(c.isdigit() for c in tokens.word(first - 2)) and tokens.word(first - 3) in _PAPERS
    )


def names_a_measure(tokens: Tokens, first: int, last: int) -> bool:
    """'the April 2 tariffs', 'under the May 12 deal'."""
    return _stands_before(tokens, first) and tokens.word(last + 1) in MEASURES


def _stands_before(tokens: Tokens, first: int) -> bool:
    return tokens.word(first - 1) in _BEFORE_A_NAME or tokens.kind(first - 1) == KINDS["possessive"]


def is_set_for(tokens: Tokens, first: int) -> bool:
    """'the next round of talks is Nov. 12', 'the deadline is May 1'."""
    if tokens.word(first - 1) not in _COPULAS:
        return False
    for index in range(first - 2, max(first - _NEAR - 3, -1), -1):
        if tokens.word(index) in _MET:
            return True
        if tokens.kind(index) in _PAUSES:
            return False
    return False


def _is_done_on(tokens: Tokens, first: int) -> bool:
    """'issued the rule on May 5': done on that day, with no plan between."""
    if tokens.word(first - 1) != "on":
        return False
    for index in range(first - 2, max(first - 2 - _NEAR, -1), -1):
        word = tokens.word(index)
        if word in _DONE:
            return tokens.word(index - 1) not in {"be", "to"}
        if word in _PLANS or tokens.kind(index) in _PAUSES:
            return False
    return False


def is_beyond(tokens: Tokens, first: int) -> bool:
    """'extended past July 9', but 'this past July'."""
    return tokens.word(first) == "past" and tokens.word(first - 1) not in {"this", "the", "these"}


def is_of_a_sunset_review(tokens: Tokens, last: int) -> bool:
    """'the next sunset review' has nothing to do with the sun."""
    return tokens.word(last) == "sunset" and tokens.word(last + 1) in _SUNSETS
