"""Checks that what stands between commas stays with what it stands beside, and is not taken for what acts."""

from collections.abc import Iterator
from typing import Final, NamedTuple

from service.ground.kinds import (
    BREAK_OR_BE_OR_SPEECH_OR_TIE,
    BREAK_OR_DATE_OR_LINK,
    CONTENT,
    LINK,
    LINK_OR_TIE,
)
from service.ground.lazy import kept
from service.ground.lexicon import meaning
from service.ground.tokens import GuardedCheck, Tokens
from service.ground.verb_forms import AUXILIARIES, is_verb_at

_Marks = frozenset[str]
_RELATING: Final = frozenset({"which", "who", "whose", "whom", "where"})
_ARTICLES: Final = frozenset({"a", "an", "the", "its", "their"})
# Whoever is one of these to somebody is somebody else.
_RELATIONS: Final = frozenset(
    map(
        meaning,
        """rival competitor critic opponent supplier customer neighbour neighbor unit subsidiary owner partner ally lawyer client buyer
        creditor parent affiliate successor predecessor adviser""".split(),
    )
)
_LONGEST: Final = 16


class _Aside(NamedTuple):
    """What stands between commas, what stands before it, and the first word told behind it."""

    marks: _Marks
    beside: _Marks  # what stands right before
    before: _Marks  # all that stands before in the statement
    then: str
    first: str  # the word that opens it
    is_of_same: bool  # 'Ana Melo, the minister,'
    is_related: bool  # 'Nordpulp, a rival of Aalto Board,'


def misplaced_aside(claim: Tokens, evidence: Tokens) -> str | None:
    """'The first, for frozen fish, applies' where the second is for frozen fish, or None."""
    asides = _asides(evidence)
    marks = claim.marks
    for aside in asides:
        if aside.marks.isdisjoint(marks):
            continue
        if aside.then in marks and _takes_its_place(claim, aside):
            return "it gives what its evidence tells of one to what is only named beside it"
        if (
            aside.is_related
            and aside.beside.isdisjoint(marks)
            and (aside.marks & _RELATIONS).isdisjoint(marks)
        ):
            names = {t.mark for t in claim if t.is_name}
            if names & aside.marks:
                return "it gives what its evidence tells of one to what is only named beside it"
    for own in _asides(claim):
        if own.is_of_same:
            continue
        there = [
            aside for aside in asides if own.first == aside.first and own.marks and own.marks <= aside.marks
        ]
        if (
            there
            and own.beside
            and own.beside <= evidence.marks
            and not any(own.beside & aside.beside for aside in there)
        ):
            return "it puts beside one what its evidence puts beside another"
    return None


def _takes_its_place(claim: Tokens, aside: _Aside) -> bool:
    """Whether what leads the claim stands only in the aside."""
    if aside.is_of_same:
        return False
    at = next(i for i, t in enumerate(claim) if t.mark == aside.then)
    leading = {t.mark for t in claim[:at] if t.is_part}
    return bool(leading) and leading <= aside.marks - aside.before


@kept
def _asides(tokens: Tokens) -> tuple[_Aside, ...]:
    return tuple(_read(tokens)) if "," in tokens.words else ()


def _read(tokens: Tokens) -> Iterator[_Aside]:
    commas = [i for i, t in enumerate(tokens) if t.word == ","]
    for n, i in enumerate(commas):
        if i == 0 or i + 2 >= len(tokens):
            continue
        first = tokens[i + 1]
        is_of_same = first.word in _ARTICLES
        if not (is_of_same or first.kind in LINK_OR_TIE or first.word in _RELATING or first.is_past):
            continue
        end = commas[n + 1] if n + 1 < len(commas) else len(tokens)
        if end - i > _LONGEST:
            continue
        start = next((j + 1 for j in range(i - 1, -1, -1) if tokens[j].word in {".", ";", ":"}), 0)
        marks = frozenset([t.mark for t in tokens[i + 1 : end] if t.is_part])
        yield _Aside(
            marks=marks,
            beside=_beside(tokens, start, i),
            before=frozenset([t.mark for t in tokens[start:i] if t.is_part]),
            then=_told_behind(tokens, end),
            first=first.word,
            is_of_same=is_of_same,
            is_related=is_of_same
            and not marks.isdisjoint(_RELATIONS)
            and any(t.mark in {"of", "to"} for t in tokens[i + 1 : end]),
        )


def _beside(tokens: Tokens, start: int, at: int) -> _Marks:
    """What stands right before a place, up to a preposition or verb."""
    found: set[str] = set()
    for i in range(at - 1, start - 1, -1):
        token = tokens[i]
        if (
            token.kind in BREAK_OR_DATE_OR_LINK
            or token.kind in BREAK_OR_BE_OR_SPEECH_OR_TIE
            or token.word == "and"
        ):
            break
        if found and token.kind is CONTENT and is_verb_at(tokens, i):
            break
        if token.is_part or token.word == "first":
            found.add(token.mark)
    return frozenset(found)


def _told_behind(tokens: Tokens, at: int) -> str:
    """The verb that follows an aside at once."""
    for i in range(at + 1, min(at + 5, len(tokens))):
        token = tokens[i]
        if token.kind is CONTENT:
            told = (
                is_verb_at(tokens, i)
                or tokens[i - 1].word in AUXILIARIES
                or (i == at + 1 and token.word[-1:] != "s")
            )
            return token.mark if told and not token.is_capital else ""
        if token.kind is LINK and token.word != "to":
            return ""
    return ""


# Tells what a claim takes from where it stands, or None.
ASIDES: Final[tuple[GuardedCheck, ...]] = ((_asides, misplaced_aside),)
