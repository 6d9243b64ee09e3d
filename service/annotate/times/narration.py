"""Reads the present tense of news: of what is over ('Tuesday's vote comes as'), and of what is to come."""

from service.annotate.times.lexicon import KINDS
from service.annotate.times.reports import MEETINGS
from service.annotate.times.tokens import Tokens

_NEAR = 6
_POSSESSIVE, _COMMA = KINDS["possessive"], KINDS["comma"]
_PAUSES = frozenset(KINDS[kind] for kind in "stop break comma".split())
_NOUNS = frozenset(KINDS[kind] for kind in "other name".split())
_NO_NOUNS = frozenset("that which who when where as than".split())
_DATED = frozenset(KINDS[kind] for kind in "month weekday day the on in".split())

TELLS_WHAT_IS_OVER = frozenset("says say shows show suggests suggest finds".split())
PLACES_IN_A_ROW = frozenset("comes come marks mark follows follow makes is are".split())
_OF_A_ROW = frozenset(
    "latest first second third fourth fifth biggest largest worst highest lowest most".split()
)
_COMING = frozenset("comes come".split())
_ON_WHICH_IT_COMES = frozenset(
    "as after amid following despite because since hours days weeks months just less more only barely "
    "shortly nearly almost".split()
)
_WHEN_IT_FOLLOWS = frozenset("in on at by next later soon this early late".split())
_DAYS = frozenset(KINDS[kind] for kind in "month weekday word".split())
_COUNTS = frozenset(KINDS[kind] for kind in "a cardinal day few".split())

_QUOTED = frozenset("close closing finish settlement high low peak record highs lows losses gains".split())
_AT_WHICH = frozenset({"in", "on"})
_SIDE_NOTES = frozenset("at up down from compared versus against unchanged off after".split())
_COPULAS = frozenset({"is", "are"})
_OPENS_AN_ASIDE = frozenset("led known held which who a an the now including then formerly".split())
_SAYING = frozenset(
    "said says say added adds told announced reported confirmed according noted explained predicted stated "
    "warned wrote argued insisted claimed suggested".split()
)
_TO = frozenset("to through until ended ending".split())
_ACCOUNTS = frozenset("year months quarters weeks half".split())
_OVER = frozenset("passed expired lapsed elapsed went gone ended".split())
_NOT = frozenset("not never hasn't hadn't will would".split())
_PARTICLES = frozenset({"out", "due"})
_SET = MEETINGS | {"next"}
_DEEDS = frozenset("finding findings ruling refusal rejection announcement determination verdict".split())
_UPON = frozenset("from after since despite following".split())
_UPON_REACH = 8
_SUBJECT = 4  # words: 'talks with the union are in March'


def is_over(tokens: Tokens, last: int, index: int) -> bool:
    """'A report Wednesday says ...': the verb at `index` tells of what was on the day that ends at `last`."""
    return tokens.word(index) in TELLS_WHAT_IS_OVER and _is_subject(tokens, last, index)


def follows_what_was_done(tokens: Tokens, first: int) -> bool:
    """'The duties would follow from the agency's finding in May': what somebody acts upon is over."""
    if tokens.word(first - 1) not in _AT_WHICH or tokens.word(first - 2) not in _DEEDS:
        return False
    if tokens.kind(first - 3) != _POSSESSIVE:
        return False
    return not _UPON.isdisjoint(tokens.words[max(0, first - _UPON_REACH) : first - 3])


def is_in_a_row(tokens: Tokens, last: int, index: int) -> bool:
    """'Monday's move comes as', 'is the latest': over or yet to come, rather near than far."""
    word = tokens.word(index)
    if word not in PLACES_IN_A_ROW or not _is_subject(tokens, last, index):
        return False
    if word in _COPULAS:
        return tokens.word(index + 1) == "the" and tokens.word(index + 2) in _OF_A_ROW
    return word not in _COMING or is_told_by(tokens, index)


def _is_subject(tokens: Tokens, last: int, index: int) -> bool:
    """Whether the date belongs to the subject: 'Monday's move', 'the move on Monday', not 'On Monday he'."""
    if tokens.kind(last + 1) == _POSSESSIVE:
        return True
    first = last
    while tokens.kind(first) in _DATED:
        first -= 1
    return index == last + 1 and tokens.kind(first) in _NOUNS and tokens.word(first) not in _NO_NOUNS


def is_told_by(tokens: Tokens, index: int) -> bool:
    """'comes as', 'comes two days after', 'follows Monday's vote': what comes is there."""
    word, after = tokens.word(index), tokens.word(index + 1)
    if word == "follows":
        dated = tokens.kind(index + 1) in _DAYS and tokens.kind(index + 2) != _POSSESSIVE
        return not dated and after not in _WHEN_IT_FOLLOWS
    if word not in _COMING:
        return False
    counted = tokens.kind(index + 1) in _COUNTS
    return after in _ON_WHICH_IT_COMES or (counted and "after" in tokens.words[index + 2 : index + _NEAR])


def is_deadline_over(tokens: Tokens, last: int, end: int) -> bool:
    """'The July 9 deadline for talks passed', 'came and went', but not 'has not expired'."""
    for index in range(last + 2, min(last + 3 + _NEAR, end)):
        word = tokens.word(index)
        if word in _OVER:
            return True
        if word in _NOT or tokens.kinds[index] in _PAUSES:
            return False
    return False


def is_end_of_accounts(tokens: Tokens, first: int) -> bool:
    """'covers the 12 months to June', 'the year ended in June', but not 'put off by three months to June'."""
    at = first - 1 - (tokens.word(first - 1) == "in")
    if tokens.word(at) not in _TO or tokens.word(at - 1) not in _ACCOUNTS:
        return False
    return "the" in tokens.words[max(at - _NEAR + 1, 0) : at - 1]


def is_of_a_close(tokens: Tokens, last: int) -> bool:
    """'from Friday's close': a price that was; the possessive stands there."""
    return not _QUOTED.isdisjoint(tokens.words[last + 2 : last + 4])


def is_copula_before(tokens: Tokens, first: int) -> bool:
    """'The next elections are in March', 'the film is out in December', but not 'the drop is in April'."""
    if tokens.word(first - 1) not in _AT_WHICH:
        return False
    if tokens.word(first - 2) in _COPULAS:
        return not _SET.isdisjoint(tokens.words[max(first - 2 - _SUBJECT, 0) : first - 2])
    return tokens.word(first - 2) in _PARTICLES and tokens.word(first - 3) in _COPULAS


def is_ahead_of(tokens: Tokens, first: int, last: int) -> bool:
    """'ahead of the March elections', 'ahead of talks in March'."""
    words = tokens.words[max(first - _NEAR, 0) : first]
    if "ahead" not in words or "of" not in words[words.index("ahead") :]:
        return False
    if not MEETINGS.isdisjoint(tokens.words[last + 1 : last + 4]):
        return True
    return tokens.word(first - 1) in _AT_WHICH and tokens.word(first - 2) in MEETINGS


def is_side_note(tokens: Tokens, first: int, last: int) -> bool:
    """'Unemployment, at 6.5 percent in October, could rise': what is told between commas is a fact."""
    if tokens.kind(last + 1) != _COMMA:
        return False
    for index in range(first - 1, max(first - _NEAR - 3, -1), -1):
        if tokens.kinds[index] == _COMMA:
            return tokens.word(index + 1) in _SIDE_NOTES
    return False


def before_aside(tokens: Tokens, first: int) -> int:
    """Where the words before a date end, an aside left out.

    'will send a team, led by Brook, in January', 'will resume, officials said, on Monday'.
    """
    end = first - (tokens.word(first - 1) in _AT_WHICH) - 1
    if tokens.kind(end) != _COMMA:
        return first
    for index in range(end - 2, max(end - _NEAR - 2, -1), -1):
        if tokens.kinds[index] == _COMMA:
            opens, said = tokens.word(index + 1), not _SAYING.isdisjoint(tokens.words[index + 1 : end])
            return index if said or opens in _OPENS_AN_ASIDE or opens.endswith("ed") else first
    return first
