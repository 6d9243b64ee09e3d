"""Nouns of markets and meetings beside a month: 'March sales', 'July delivery', 'the October figures'."""

from service.annotate.times.lexicon import KINDS
from service.annotate.times.tokens import Tokens

_POSSESSIVE, _OTHER, _NAME = KINDS["possessive"], KINDS["other"], KINDS["name"]
_NOUNS = frozenset(KINDS[kind] for kind in "other name".split())
_DETERMINERS = frozenset("a an his her its their our this last next".split())
_NOT_DELIVERED = frozenset("in since during from by until of on last this".split())
_CONTEXT_REACH = 8
_TRADED = frozenset(
    "crude oil gas gasoline gold silver platinum copper wheat corn oats soybeans soybean sugar coffee cocoa "
    "cotton cattle hogs".split()
)
_PRICES_DO = frozenset(
    "rose fell gained lost settled closed slipped climbed jumped dropped added slid advanced edged "
    "traded finished tumbled plunged surged eased declined rises falls gains".split()
)
_REPORTS = frozenset(
    "figures data report reports statistics numbers index payrolls unemployment inflation sales results "
    "earnings orders output production starts minutes reading survey deficit surplus exports imports "
    "traffic deliveries".split()
)
MEETINGS = frozenset(
    "election elections meeting meetings vote summit referendum ballot hearing talks primary primaries poll "
    "polls report decision deadline visit trip release ruling".split()
)
_OF_A_MONTH = _REPORTS | MEETINGS | _TRADED | frozenset("delivery futures contract contracts".split())
_CONTRACTS = frozenset("contract contracts futures".split())
_IN_MARKETS = _TRADED | frozenset("futures barrel bushel ounce".split())
_MEASURED = frozenset("figures exports imports inflation payrolls unemployment output".split())
_WILL = frozenset("will would may could to".split())
_RELEASE = frozenset("release publish report issue announce post".split())
_RELEASED = frozenset("released published reported issued announced due".split())
_RELEASE_REACH = 8
_QUESTION_REACH = 40
_OPENS = frozenset({"", *(KINDS[kind] for kind in "stop break quote".split())})


def is_delivered(tokens: Tokens, first: int, last: int, begin: int, end: int) -> bool:
    """'crude for July delivery', 'the March contract rose', 'December gold futures': of what is traded."""
    before = tokens.word(first - 1)
    near = tokens.words[max(begin, first - _CONTEXT_REACH) : min(end, last + 1 + _CONTEXT_REACH)]
    if _IN_MARKETS.isdisjoint(near):
        return False
    if before in {"in", "for"} and tokens.word(first - 2) == "delivery" and tokens.word(first - 3) == "for":
        return True
    return before not in _NOT_DELIVERED and _is_of_a_contract(tokens, first, last)


def _is_of_a_contract(tokens: Tokens, first: int, last: int) -> bool:
    before, after = tokens.word(first - 1), tokens.word(last + 1)
    if after in _CONTRACTS:
        of_a_good = tokens.word(last + 2) in {"for", "of"} and tokens.word(last + 3) in _TRADED
        return before == "the" and tokens.word(last + 4 if of_a_good else last + 2) in _PRICES_DO
    if after == "settlement":
        return before == "for" and tokens.word(first - 2) in _CONTRACTS
    if after == "delivery":  # but 'the March delivery of wheat was late'
        opens = tokens.kind(first - 1) in _OPENS and tokens.word(last + 2) in _TRADED
        return opens or (before == "for" and tokens.word(last + 2) != "of")
    return after in _TRADED and tokens.word(last + 2) == "futures"


def is_reported(tokens: Tokens, first: int, last: int) -> bool:
    """'will release October figures': what they tell of is over by then, or soon."""
    if not _is_released(tokens, first, last):
        return False
    following = tokens.words[last + 1 : last + 4]
    told = next((number for number, word in enumerate(following) if word in _REPORTS), None)
    if told is not None:
        return all(tokens.kind(last + 1 + number) in _NOUNS for number in range(told))
    return tokens.word(first - 1) == "for" and tokens.word(first - 2) in _REPORTS


def _is_released(tokens: Tokens, first: int, last: int) -> bool:
    """'will release', 'figures are due', but not 'will reduce October exports'."""
    words = tokens.words
    for index in range(max(first - _RELEASE_REACH, 1), first):
        if words[index] in _RELEASE and words[index - 1] in _WILL:
            return True
    return not _RELEASED.isdisjoint(words[last + 1 : last + 1 + _RELEASE_REACH])


def is_of_month(tokens: Tokens, index: int) -> bool:
    """'March sales', 'a May hearing', 'May's report': what stands beside the name makes it a month."""
    if not tokens.raw(index)[:1].isupper() or tokens.raw(index).isupper():
        return False
    after, before = index + 1, tokens.kind(index - 1)
    named = before == _NAME and tokens.word(index - 1).count(".") < 2  # but 'U.S. March imports'
    if tokens.kind(after) == _POSSESSIVE:
        return not named and tokens.word(after + 1) in _MEASURED  # 'May's report' may be a person's
    if before in _OPENS and tokens.word(index) == "may" and _is_asked(tokens, index):
        return False
    if tokens.word(index - 1) in _DETERMINERS and tokens.kind(after) == _OTHER:
        return True
    told = tokens.word(after) in _OF_A_MONTH or (
        tokens.kind(after) == _OTHER and tokens.word(after + 1) in _OF_A_MONTH
    )
    return told and before != _POSSESSIVE and not named


def _is_asked(tokens: Tokens, index: int) -> bool:
    """'May imports enter duty-free?': a question, whose first word is no month."""
    for at in range(index + 1, min(index + 1 + _QUESTION_REACH, len(tokens))):
        if tokens.kinds[at] in _OPENS:
            return tokens.word(at) == "?"
    return False
