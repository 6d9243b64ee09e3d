"""Persons: names split at the titles or offices before them, and what could be a person's name at all."""

from typing import Final

from service.annotate.quotations.given import GIVEN, SURNAME_FIRST
from service.annotate.quotations.memory import Span, gender_of
from service.annotate.quotations.ordinary import BODY_SUFFIXES
from service.annotate.quotations.roles import (
    BODY_WORDS,
    FIELDS,
    KNOWN_BODIES,
    PEOPLES,
    TITLE_PREFIXES,
    TITLES,
    places,
)
from service.annotate.quotations.tokens import Tokens

LINKS: Final = frozenset({"of", "for", "on", "to", "and"})
ROLE_BEFORE: Final = frozenset(word for word in TITLES if not word.endswith("s")) | {"ceo", "mp"}
# Letters that stand for an office and are mostly said of the body: 'USTR Jane Lin', but 'USTR said'.
_OFFICES: Final = frozenset({"USTR", "DG", "PM", "FM", "VP"})
_ARTICLES: Final = frozenset({"a", "an", "the"})
# 'Zinc Council President and CEO Jane Lin': two posts that one person has.
_SECOND_POSTS: Final = frozenset({"ceo", "coo", "cfo"})
_NAMED: Final = frozenset({"person", "unknown"})
_ABSTRACT: Final = ("ions", "ings", "ments", "ing", "ion", "ment", "ity", "ness")
_FEWEST_BEFORE: Final = 3  # words between a title and the last field of a list
_WITH_LETTERS: Final = 2  # a body and its letters
_BRACKETED: Final = 4
_LONGEST_NAME: Final = 5
_LONGEST_TITLE: Final = 12


def titled(tokens: Tokens, spans: list[Span], first: int, title: int, last: int) -> Span | None:
    """Split a run at its title: what stands behind is the person."""
    lower = tokens.lower
    start = title + 1
    if start + 1 < last and lower[start] == "in":
        start += 2
    if start < last and lower[start] in LINKS:
        given = next((i for i in range(start + 2, last) if tokens.words[i] in GIVEN), None)
        led = start + 1 + (lower[start + 1 : start + 2] == ["the"])
        if given is not None and lower[given - 1] not in LINKS and not _ends_a_body(lower, given, last):
            start = given
        elif _is_of_a_body(tokens, spans, first, title, led, last):
            known = not BODY_WORDS.isdisjoint(lower[led:last])
            return Span(led, last, "body" if known else "unknown")
        else:
            while start < last and (
                lower[start] in FIELDS
                or lower[start] in BODY_WORDS
                or lower[start] in LINKS
                or lower[start] == "the"
                or is_place(lower[start])
                or tokens.words[start] in KNOWN_BODIES
            ):
                start += 1
            field = max((i for i in range(start, last) if lower[i] in FIELDS), default=start - 1)
            start = max(start, field + 1)  # 'Vice President for Federal Affairs Mora Brand'
    lone = last - start == 1 and start < last and lower[start].endswith(_ABSTRACT)
    if (
        start >= last
        or lone
        or lower[start - 1] in LINKS  # 'Director of Sugar': what it is of, not who it is
        or not tokens.words[start][0].isalpha()
        or not _could_be_person(tokens, start, last)
    ):
        return Span(first, last, "role")
    begin = title_start(tokens, spans, first)
    return person(tokens, start, min(last, start + _LONGEST_NAME), (begin, start))


def _is_of_a_body(tokens: Tokens, spans: list[Span], first: int, title: int, led: int, last: int) -> bool:  # noqa: PLR0913, PLR0917 - the places of one run
    """Tell whether a title goes on with whose it is, not who: 'Ada Brook, President of Lund Glass'."""
    lower = tokens.lower
    if lower[title + 1] not in {"of", "for"} or led >= last:
        return False
    if _ends_a_body(lower, led, last) or (lower[led] in PEOPLES and last - led > 1):
        return True
    if all(word in FIELDS or word in LINKS or word == "the" or is_place(word) for word in lower[led:last]):
        return False
    begin = title_start(tokens, spans, first)
    begin -= begin > 0 and lower[begin - 1] in _ARTICLES
    apposed = begin > 0 and tokens.words[begin - 1] == "," and bool(spans)
    return (
        apposed
        and spans[-1].last == begin - 1
        and spans[-1].kind in _NAMED
        and lower[led] not in FIELDS
        and lower[last - 1] not in FIELDS
        and last - led > is_place(lower[led])
    )


def _ends_a_body(lower: list[str], first: int, last: int) -> bool:
    """Tell whether the words name a body to their end: 'Zinc Trade Council', not 'Commerce Jane Lin'."""
    return last - first > 1 and lower[last - 1] in BODY_WORDS


def _could_be_person(tokens: Tokens, first: int, last: int) -> bool:
    return (
        not any(
            word in FIELDS or word in BODY_WORDS or is_place(word) for word in tokens.lower[first : first + 1]
        )
        and last - first <= _LONGEST_NAME + 1
        and any(len(word) > 1 and word[1].islower() for word in tokens.words[first:last])
    ) or tokens.words[first] in GIVEN


def title_start(tokens: Tokens, spans: list[Span], first: int) -> int:
    """Take in the lower-case role words before a name, and the body before those."""
    index = first
    if index > 1 and tokens.lower[index] in _SECOND_POSTS and tokens.lower[index - 1] in {"and", "&"}:
        if spans and spans[-1].last == index - 1 and spans[-1].kind == "role":
            return spans[-1].first
        if tokens.lower[index - 2] in ROLE_BEFORE:
            index -= 2
    while index and (tokens.lower[index - 1] in ROLE_BEFORE or tokens.lower[index - 1] in TITLE_PREFIXES):
        if tokens.words[index - 1][0].isupper() or first - index > _LONGEST_TITLE:
            break
        index -= 1
    if index and tokens.words[index - 1] == "Under":
        index -= 1
    if index < first and spans and spans[-1].last == index and spans[-1].kind != "person":
        index = spans[-1].first
    return _before_letters(tokens, spans, index) if index < first else index


def _before_letters(tokens: Tokens, spans: list[Span], index: int) -> int:
    """Take in the body whose letters stand before a title: 'Zinc Makers Council (ZMC) president Jane Lin'."""
    if len(spans) < _WITH_LETTERS or index < _BRACKETED or tokens.words[index - 1] != ")":
        return index
    body, letters = spans[-2], spans[-1]
    bracketed = letters.last == index - 1 and tokens.words[letters.first - 1] == "("
    return body.first if bracketed and body.last == letters.first - 1 and body.kind == "body" else index


def in_office(tokens: Tokens, spans: list[Span], first: int, last: int) -> int | None:
    """Where in a run the letters of an office stand before the name of its holder: 'Deputy USTR Jane Lin'.

    A surname alone has to have been somebody's before: 'USTR Hearing' is no person.
    """
    if _OFFICES.isdisjoint(tokens.words[first:last]):
        return None
    office = next((i for i in range(last - 2, first - 1, -1) if tokens.words[i] in _OFFICES), None)
    if office is None or (first and tokens.words[first - 1].isdigit()):  # '4 PM Eastern'
        return None
    start = office + 1
    if last - start > 1:
        of_a_person = tokens.words[start] in GIVEN or tokens.words[start] in SURNAME_FIRST
        return office if of_a_person and name_like(tokens, start, last) else None
    surname = tokens.words[start]
    was_named = any(
        span.kind in _NAMED and span.last - span.first > 1 and tokens.words[span.last - 1] == surname
        for span in spans
    )
    return office if was_named else None


def in_fields(tokens: Tokens, first: int, last: int) -> Span | None:
    """The person behind a minister's last field: 'Minister of Trade, Industry, and Competition Jane Lin'."""
    lower = tokens.lower
    start = first
    while start < last and lower[start] in FIELDS:
        start += 1
    if not first < start < last or first < _FEWEST_BEFORE or lower[first - 1] != "and":
        return None
    at = first - 2
    while at > 1 and (lower[at] == "," or lower[at] in FIELDS):
        at -= 1
    if lower[at] not in {"of", "for"} or lower[at - 1] not in TITLES or at > first - _FEWEST_BEFORE:
        return None
    return person(tokens, start, last, (at - 1, start)) if name_like(tokens, start, last) else None


def name_like(tokens: Tokens, first: int, last: int) -> bool:
    """Tell whether the run could be a person's name: few words, none of a body or a field."""
    return (
        last - first <= _LONGEST_NAME
        and not any(
            word in FIELDS or word in BODY_SUFFIXES or word in LINKS for word in tokens.lower[first:last]
        )
        and tokens.words[first] not in KNOWN_BODIES
        and any(len(word) > 1 and word[1].islower() for word in tokens.words[first:last])
    )


def person(tokens: Tokens, first: int, last: int, title: tuple[int, int] | None) -> Span:
    """A person of these tokens, with the title that stands before."""
    return Span(first, last, "person", title, gender_of(tokens, first, title))


def is_place(word: str) -> bool:
    """Tell whether a word in small letters is a country, a city or one of their peoples."""
    if word in PEOPLES or word in places():
        return True
    if "-" not in word:
        return False
    parts = word.split("-")
    return all(part in PEOPLES or part in places() for part in parts)
