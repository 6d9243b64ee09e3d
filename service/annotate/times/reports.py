"""Nouns of markets and meetings beside a month: 'March sales', 'July delivery', 'the October figures'."""

from service.annotate.times.lexicon import KINDS
from service.annotate.times.tokens import Tokens

_POSSESSIVE, _OTHER, _NAME = KINDS["possessive"], KINDS["other"], KINDS["name"]
_NOUNS = frozenset(KINDS[kind] for kind in "other name".split())
_DETERMINERS = frozenset("a an his her its their our this last next".split())
_DELIVERED = frozenset("delivery settlement futures contract contracts".split())
_TRADED = frozenset(
    "crude oil gas gasoline gold silver platinum copper wheat corn oats soybeans soybean sugar coffee cocoa "
    "cotton cattle hogs".split()
)
_PRICES_DO = frozenset(
    "rose fell gained lost settled closed ended slipped climbed jumped dropped added slid advanced edged "
    "traded finished tumbled plunged surged eased declined was were".split()
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
_OF_A_MONTH = _REPORTS | MEETINGS | _DELIVERED | _TRADED


def is_delivered(tokens: Tokens, first: int, last: int) -> bool:
    """'crude for July delivery', 'the March contract', 'December gold futures', 'March wheat fell'."""
    if tokens.word(first - 1) in {"in", "for"} and tokens.word(first - 2) == "delivery":
        return True
    traded = next((at for at in (last + 1, last + 2) if tokens.word(at) in _TRADED), 0)
    if traded and tokens.word(traded + 1) in _PRICES_DO:
        return True
    return not _DELIVERED.isdisjoint(tokens.words[last + 1 : last + 4])


def is_reported(tokens: Tokens, first: int, last: int) -> bool:
    """'will release October figures': what they tell of is over by then, or soon."""
    following = tokens.words[last + 1 : last + 4]
    told = next((number for number, word in enumerate(following) if word in _REPORTS), None)
    if told is not None:
        return all(tokens.kind(last + 1 + number) in _NOUNS for number in range(told))
    return tokens.word(first - 1) == "for" and tokens.word(first - 2) in _REPORTS


def is_of_month(tokens: Tokens, index: int) -> bool:
    """'March sales', 'a May hearing', 'May's report': what stands beside the name makes it a month."""
    if not tokens.raw(index)[:1].isupper() or tokens.raw(index).isupper():
        return False
    after = index + 1
    if tokens.kind(after) == _POSSESSIVE:
        return tokens.word(after + 1) in _REPORTS  # 'May's visit' may be a person's
    if tokens.word(index - 1) in _DETERMINERS and tokens.kind(after) == _OTHER:
        return True
    told = tokens.word(after) in _OF_A_MONTH or (
        tokens.kind(after) == _OTHER and tokens.word(after + 1) in _OF_A_MONTH
    )
    before = tokens.kind(index - 1)
    named = before == _NAME and tokens.word(index - 1).count(".") < 2  # but 'U.S. March imports'
    return told and before != _POSSESSIVE and not named
