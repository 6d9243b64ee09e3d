"""Words that join the parts of a name: 'of', 'and', 'for a', and whether a name goes on behind them."""

from service.annotate.quotations.given import GIVEN
from service.annotate.quotations.ordinary import BODY_SUFFIXES, FUNCTION_WORDS, PARTICLES, is_capital
from service.annotate.quotations.persons import LINKS, is_place
from service.annotate.quotations.roles import BODY_WORDS, CALENDAR, FIELDS, PEOPLES, TITLES, places
from service.annotate.quotations.tokens import Tokens

_PAIRED = frozenset(
    {
        ("customs", "border"),
        ("food", "drug"),
        ("securities", "exchange"),
        ("aeronautics", "space"),
        ("health", "human"),
        ("science", "technology"),
        ("industry", "security"),
        ("ways", "means"),
        ("economy", "trade"),
        ("foreign", "commonwealth"),
        ("immigration", "customs"),
        ("enforcement", "compliance"),
        ("commercial", "industrial"),
    }
)
_OFFICES = (frozenset({"secretary", "minister", "commissioner"}) | BODY_WORDS) - {
    "department"
}  # of one field each
_MORE_FIELDS = FIELDS | {"business", "financial", "iron"}
_CIRCUITS = frozenset(
    "federal first second third fourth fifth sixth seventh eighth ninth tenth eleventh".split()
)


def is_date_word(tokens: Tokens, index: int) -> bool:
    """Tell whether a calendar word is one here: 'Jan' before a surname is a given name."""
    low = tokens.lower[index]
    if low not in CALENDAR and not (low[-1] == "." and low.rstrip(".") in CALENDAR):
        return False
    following = index + 1
    return not (
        tokens.words[index] == "Jan"
        and following < len(tokens)
        and (tokens.lower[following] in PARTICLES or tokens.words[following][0].isupper())
    )


def name_word(tokens: Tokens, index: int) -> bool:
    """Tell whether a token may be part of a name: capitalised, no function word, no date."""
    if index >= len(tokens):
        return False
    low = tokens.lower[index]
    if not is_capital(tokens.words[index]) or low in FUNCTION_WORDS:
        return False
    return not is_date_word(tokens, index) or (index > 0 and tokens.words[index - 1] in GIVEN)


def link_length(tokens: Tokens, first: int, index: int, *, linked: bool) -> int:
    """Return how many tokens a link inside a name takes ('of', 'of the', 'van der', '&'), 0 for none."""
    low = tokens.lower[index]
    if tokens.words[index] == "&" or low in PARTICLES:
        steps = 1
        while steps <= 2 and index + steps < len(tokens) and tokens.lower[index + steps] in PARTICLES:  # noqa: PLR2004 - two words at most
            steps += 1
        return steps if name_word(tokens, index + steps) else 0
    step = _rare_link(tokens, first, index)
    if step or low not in LINKS or tokens.lower[index - 1] in BODY_SUFFIXES:
        return step
    step = 2 if low != "and" and tokens.lower[index + 1 : index + 2] == ["the"] else 1
    if not name_word(tokens, index + step):
        return 0
    following = tokens.lower[index + step]
    if low == "and":
        pair = (tokens.lower[index - 1], following)
        joins = pair in _PAIRED or (linked and following in _MORE_FIELDS) or _is_of_one_office(tokens, index)
    else:
        joins = _anchored(tokens.lower, first, index) and (
            low == "of"
            or following in _MORE_FIELDS
            or following in PEOPLES
            or following in places()
            or (tokens.lower[index - 1] == "appeals" and following in _CIRCUITS)
        )
    return step if joins else 0


def _rare_link(tokens: Tokens, first: int, index: int) -> int:
    """Return how many tokens a link takes that only some names have, 0 for none."""
    low, after = tokens.lower[index], tokens.lower[index + 1 : index + 2]
    if low == "in" and after == ["charge"]:
        return 1  # 'Special Agent in Charge'
    if low == "in" and "chamber" in tokens.lower[first:index]:
        # 'American Chamber of Commerce in Japan'
        return 1 if name_word(tokens, index + 1) and after[0] in places() else 0
    if low == "to" and after == ["the"] and tokens.lower[index - 1] in {"ambassador", "envoy"}:
        body = tokens.words[index + 2 : index + 3]  # 'Ambassador to the WTO Jane Lin'
        return 2 if body and body[0].isupper() and len(body[0]) > 1 else 0
    if low == "for" and index - first > 1 and tokens.lower[index - 2 : index] == ["vice", "president"]:
        return 1 if name_word(tokens, index + 1) else 0  # 'Vice President for Government Relations Jane Lin'
    if low == "for" and after in (["a"], ["an"]) and tokens.lower[index - 1] in BODY_WORDS:
        return 2 if name_word(tokens, index + 2) else 0  # 'Committee for a Responsible Budget'
    return 0


def _is_of_one_office(tokens: Tokens, link: int) -> bool:
    """Tell whether 'and' joins the fields of one office or body: 'Commerce and Industry Minister'."""
    lower = tokens.lower
    index = link + 1
    while index < len(tokens) and lower[index] in _MORE_FIELDS and name_word(tokens, index):
        index += 1
    if link + 1 == index and lower[index : index + 1] == ["steel"]:
        index += 1  # a material, as in 'Iron and Steel Institute'
    if lower[index : index + 1] in (["review"], ["deputy"]):
        index += 1
    return (
        link + 1 < index < len(tokens)
        and lower[link - 1] in _MORE_FIELDS
        and lower[index] in _OFFICES
        and name_word(tokens, index)
    )


def _anchored(lower: list[str], first: int, index: int) -> bool:
    """Tell whether a link may follow: not behind the person's name in 'Economist Jane Lin of Acme'."""
    run = lower[first:index]
    if any(word in BODY_WORDS for word in run):
        return True
    return any(_anchors(word) for word in run) and (
        _anchors(run[-1]) or run[-1] in FIELDS or is_place(run[-1])
    )


def _anchors(word: str) -> bool:
    return (
        word in BODY_WORDS
        or word in TITLES
        or word in {"city", "county", "republic", "kingdom", "state", "duties"}
    )
