"""Checks that nobody's part in a sentence is given to somebody else: who says, who acts, from whom to whom."""

import re
from collections.abc import Callable, Iterable, Iterator
from typing import Final

from service.candidates.casing import in_small_letters, of_small_letters
from service.candidates.countries import country_of
from service.ground.kinds import CONTENT, CONTENT_OR_HEDGE, COUNTRY, OF_COUNTRY
from service.ground.reading import Reading
from service.ground.tokens import Token, Tokens
from service.remembering import remembered

# Words are bounded: one of a hundred thousand capitals would be tried from each of them to its end.
_NAME: Final = (
    r"[A-Z\u00c0-\u00de][\w'-]{0,60}(?: (?:of the |of |for |and )?[A-Z\u00c0-\u00de][\w'-]{0,60}){0,8}"
)
_CUE: Final = r"(?:said|says|told|added(?= that|,|\.)|wrote|argued|argues|stated|noted|warned|claimed|explained|testified|insisted)"
_CUE_WORDS: Final = frozenset(
    "according said says told added wrote argued argues stated noted warned claimed explained testified insisted".split()
)
# Each with what stands in all that it finds.
_SPEAKERS: Final = (
    (
        " ",
        re.compile(
            rf"(?P<name>{_NAME})(?: (?!said|says|told|added|and|or|was|were|is|are|be|been|has|have|had|will|would|to|by|of|in|on|with|that|as)[a-z]{{2,14}}){{0,3}}(?:, [^,.;]{{1,80}},)? (?:also |later )?{_CUE}\b"
        ),
    ),
    (", ", re.compile(rf"(?<=[a-z], )(?P<name>{_NAME}), {_CUE}\b")),
    (
        " ",
        re.compile(
            rf"\b(?!told){_CUE} (?:the )?(?:(?!that\b|to\b)[a-z]{{2,20}} ){{0,3}}(?P<name>{_NAME})(?=[,.;]|$| on | in | after | at | during )"
        ),
    ),
    ("ccording to ", re.compile(rf"\b[Aa]ccording to (?:the )?(?:[a-z]{{2,20}} ){{0,3}}(?P<name>{_NAME})")),
)
_AT: Final = re.compile(
    r"\b(?:on|against|toward|towards|targeting|upon)(?: [^\W\d]\w{0,20}){0,2} ?$", re.IGNORECASE
)
_AIMING: Final = ("on", "against", "toward", "targeting")  # one of them is in each of these
_FROM: Final = re.compile(r"\bfrom (?:the )?$", re.IGNORECASE)
_TO: Final = re.compile(r"\b(?:to|into) (?:the )?$", re.IGNORECASE)
_BY: Final = re.compile(r"\bby (?:the )?$", re.IGNORECASE)
_PRONOUN: Final = re.compile(
    r"\b(?:he|she|they|it|the \w{3,20}) (?:also )?(?:said|says|told|added|wrote)\b", re.IGNORECASE
)
_SMALL_PRONOUN: Final = of_small_letters(_PRONOUN)
_STANDING_IN: Final = frozenset({"He", "She", "It", "They", "We", "I", "You", "That", "This"})
_NEAR: Final = 2  # words that a country's adjective may describe
_NOUN: Final = re.compile(r" [a-z]")
_FORMS: Final = frozenset("inc co corp ltd llc plc gmbh ag sa spa".split())
_LAST: Final = re.compile(r"[^\W\d_][\w-]*")


def strange_part(summary: Reading, evidence: Reading, speakers: Callable[[], Iterable[str]]) -> str | None:
    """Whose part a summary gives to another, or None.

    `speakers` are wordings of those who speak in the evidence, where code knows them.
    """
    said_by = [] if summary.words.isdisjoint(_CUE_WORDS) else _said_by(summary.text)
    if said_by and not _has_pronoun(evidence.text):
        known = {word for name in [*_said_by(evidence.text), *speakers()] for word in _handles(name)}
        strange = next((name for name in said_by if known and not known & _handles(name)), None)
        if strange is not None:
            return f"its evidence does not say that {strange} speaks"
    return _swapped(summary, evidence) or _of_another(summary.tokens, evidence.tokens)


def _of_another(claim: Tokens, evidence: Tokens) -> str | None:
    """'Ecuadorian goods' where the evidence has Canadian goods, and Ecuador elsewhere."""
    if OF_COUNTRY not in claim.kinds and COUNTRY not in claim.kinds:
        return None
    own = _belonging(claim)
    if not own:
        return None
    known = _belonging(evidence)
    for thing, countries in own.items():
        there = known.get(thing)
        if there and not countries <= there:
            return "it gives to a country what its evidence gives to another"
    return None


def _belonging(tokens: Tokens) -> dict[str, set[str]]:
    """Each thing with the countries whose it is: 'Chinese steel', 'Mexico's ministry', 'tea from Kenya'."""
    found: dict[str, set[str]] = {}
    for i in sorted([*tokens.places(OF_COUNTRY), *tokens.places(COUNTRY)]):
        country = tokens[i]
        before = tokens[i - 2] if i > 1 and tokens[i - 1].mark in {"from", "of"} else None
        if before is not None and before.kind is CONTENT:
            found.setdefault(before.mark, set()).add(country.mark)
        if country.kind is OF_COUNTRY:
            for thing in _described_at(tokens, i + 1):
                found.setdefault(thing.mark, set()).add(country.mark)
    return found


def _described_at(tokens: Tokens, start: int) -> Iterator[Token]:
    """The nearest words that an adjective before them may describe."""
    left = _NEAR
    for i in range(start, len(tokens)):
        token = tokens[i]
        if token.kind is CONTENT:
            yield token
            left -= 1
        if left == 0 or token.kind not in CONTENT_OR_HEDGE:
            return


def _has_pronoun(text: str) -> bool:
    """Whether somebody speaks who is not named."""
    small = in_small_letters(text)
    return (_PRONOUN.search(text) if small is None else _SMALL_PRONOUN.search(small)) is not None


def _said_by(text: str) -> list[str]:
    names = (
        match["name"] for there, pattern in _SPEAKERS if there in text for match in pattern.finditer(text)
    )
    return [name for name in names if name not in _STANDING_IN]


@remembered(4096)
def _handles(name: str) -> frozenset[str]:
    """By what somebody may be called: the last word, the initials, or, where it is one, the acronym."""
    words = _LAST.findall(name.removesuffix("'s").removeprefix("The "))
    while len(words) > 1 and words[-1].casefold() in _FORMS:
        words.pop()
    if not words:
        return frozenset()
    letters = [word if word.isupper() else word[0] for word in words if word[0].isupper()]
    initials = {"".join(letters[i:]).casefold() for i in range(len(letters))} if len(words) > 1 else set()
    handles = {words[-1].casefold()} | {i for i in initials if len(i) > 1}
    country = country_of(name)  # 'Jakarta said' is Indonesia
    return frozenset(handles | ({country} if country else set()))


def _swapped(summary: Reading, evidence: Reading) -> str | None:
    """Two countries that have changed places."""
    if len({country.code for country in summary.countries}) <= 1:
        return None
    claimed = _places(summary)
    known = _places(evidence)
    for one, part in claimed:
        for other, counterpart in claimed:
            if one == other or part == counterpart:
                continue
            if (one, part) in known or (other, counterpart) in known:
                continue
            if (one, counterpart) in known and (other, part) in known:
                return "it changes who acts and who is acted on"
    return None


def _places(reading: Reading) -> frozenset[tuple[str, str]]:
    """Each country with its part: the one aimed at, where from, where to, or the one who acts."""
    found = set()
    text = reading.text
    for country in reading.countries:
        before = text[max(0, country.start - 48) : country.start]
        is_adjective = country.text.isupper() and bool(_NOUN.match(text, country.end)) and bool(before)
        small = before.lower()
        if country.is_name and "from " in small and _FROM.search(before):
            part = "from"
        elif country.is_name and "to " in small and _TO.search(before):
            part = "to"
        elif any(aiming in small for aiming in _AIMING) and _AT.search(before):
            part = "at"
        elif is_adjective:
            part = "of"
        elif (
            country.is_name
            or not before
            or _BY.search(before)
            or text[country.end : country.end + 2] in {"'s", "' "}
        ):
            part = "acts"
        else:
            part = "of"
        found.add((country.code, part))
        if part == "acts" and _NOUN.match(text, country.end):
            found.add((country.code, "of"))  # 'U.S. beef'
    return frozenset(found)
