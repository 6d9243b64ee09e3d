"""Capitalised words read as persons, bodies and places: by titles, given names and the words of bodies."""

# ruff: noqa: RUF001 - look-alike marks are the subject here

import itertools
from typing import Literal

from service.annotate.quotations.given import GIVEN, SURNAME_FIRST
from service.annotate.quotations.links import is_date_word, link_length, name_word
from service.annotate.quotations.memory import TITLE_WORDS, Memory, Span, remember, settle
from service.annotate.quotations.ordinary import (
    BODY_SUFFIXES,
    FUNCTION_WORDS,
    NAME_SUFFIXES,
    STARTERS,
    is_capital,
    is_in_code,
)
from service.annotate.quotations.persons import (
    LINKS,
    ROLE_BEFORE,
    in_fields,
    in_office,
    is_place,
    name_like,
    person,
    title_start,
    titled,
)
from service.annotate.quotations.roles import (
    BODY_WORDS,
    FIELDS,
    KNOWN_BODIES,
    TITLES,
)
from service.annotate.quotations.tokens import Tokens

_NOT_NAMES = frozenset({"people", "state", "today", "world", "god"})
_SENTENCE_MARKS = frozenset('.!?:;•"“‘„«*|—–-()[]”`')
_OWNS = frozenset({"'s ", "’s "})
_NICKNAME_MARKS = {'"': '"', "“": "”", "‘": "’"}
_FIELD_STARTERS = frozenset(
    {"federal", "state", "global", "news", "government", "industry", "consumers", "under"}
)
_FIELDS_AHEAD = FIELDS | _FIELD_STARTERS
_KNOWN_WORDS = TITLE_WORDS | BODY_WORDS | FIELDS
_SUFFIXES = NAME_SUFFIXES | BODY_SUFFIXES
_DOCUMENTS = frozenset(
    """
    act acts list lists regulation regulations rule rules order orders notice agreement treaty accord
    program plan schedule code report review register law bill protocol pact day week month year award
    prize strategy framework directive amendment statement memorandum convention resolution sea river
    street avenue road war license licence licenses licences permit waiver determination proclamation
    """.split()
)
_MARKINGS = frozenset(
    """
    section sections subpart appendix part inv nos fr cfr u.s.c. usc f.3d fed reg stat doc date web
    internet filed practice procedure comments attention subjects id hts htsus
    """.split()
)
_LONGEST_RUN = 16
_EASTERN = 3


def find_spans(text: str, tokens: Tokens) -> list[Span]:
    """Find names as token spans, places included."""
    spans: list[Span] = []
    memory = Memory()
    words, lower = tokens.words, tokens.lower
    last = 0
    capitals = [index for index, word in enumerate(words) if word != lower[index]]
    for index in capitals:
        word = words[index]
        if index < last or not is_capital(word) or lower[index] in FUNCTION_WORDS:
            continue
        if is_date_word(tokens, index) or is_in_code(text, tokens.starts[index], tokens.ends[index]):
            continue
        initial = _begins_sentence(text, tokens, index)
        if lower[index] in _NOT_NAMES and index in tokens.possessive and not _is_of_all(tokens, index):
            continue
        if (
            initial
            and lower[index] in STARTERS
            and not _starts_field(text, tokens, index)
            and not _starts_title(text, tokens, index)
        ):
            continue
        last = _run_end(text, tokens, index)
        late = initial and last - index > 1 and _begins_late(tokens, index)
        span = _classify(tokens, spans, index + late, last)
        if span is not None:
            lone = span.kind == "unknown" and span.last - span.first == 1
            span.tentative = initial and lone and not _has_inner_capital(word)
            spans.append(span)
            remember(tokens, span, memory)
    return settle(text, tokens, spans, memory)


def _has_inner_capital(word: str) -> bool:
    """Tell whether no ordinary word is written so: 'EuroSmelt'."""
    return any(a.islower() and b.isupper() for a, b in itertools.pairwise(word))


def _begins_late(tokens: Tokens, index: int) -> bool:
    """Tell whether the name begins at the second word, as in 'Ask Jane Lin'."""
    word = tokens.words[index]
    known = word in GIVEN or word in SURNAME_FIRST or tokens.lower[index] in _KNOWN_WORDS
    return not known and not is_place(tokens.lower[index]) and tokens.words[index + 1] in GIVEN


def _begins_sentence(text: str, tokens: Tokens, index: int) -> bool:
    if not index:
        return True
    if tokens.words[index - 1] in _SENTENCE_MARKS:
        return True
    return "\n" in text[tokens.ends[index - 1] : tokens.starts[index]]


def _starts_field(text: str, tokens: Tokens, index: int) -> bool:
    """Tell whether 'National' or 'Trade' begins a body's name, not just a sentence."""
    return (
        tokens.lower[index] in _FIELDS_AHEAD
        and name_word(tokens, index + 1)
        and _joined(text, tokens, index + 1)
    )


def _starts_title(text: str, tokens: Tokens, index: int) -> bool:
    """Tell whether 'Senators' begins the title of people who are named, not just a sentence."""
    following = index + 1
    return (
        tokens.lower[index] in TITLES
        and following < len(tokens)
        and tokens.words[following] in GIVEN
        and name_word(tokens, following + 1)
        and _joined(text, tokens, following)
    )


def _joined(text: str, tokens: Tokens, index: int) -> bool:
    """Tell whether the token at index stands on the same line, close behind the one before."""
    gap = text[tokens.ends[index - 1] : tokens.starts[index]]
    if gap in _OWNS and _is_of_all(tokens, index - 1):
        return True
    return gap == " " or (len(gap) <= 2 and gap.isspace() and "\n" not in gap)  # noqa: PLR2004 - one space, or two


def _run_end(text: str, tokens: Tokens, first: int) -> int:
    """Return where the run of name words that begins at `first` ends."""
    index = first + 1
    linked = False
    limit = min(len(tokens), first + _LONGEST_RUN)
    while index < limit and (index - 1 not in tokens.possessive or _is_of_all(tokens, index - 1)):
        if tokens.words[index] == ",":
            index = _past_suffix(tokens, index)
            break
        if not _joined(text, tokens, index):
            break
        if name_word(tokens, index):
            index += 1
            continue
        if tokens.words[index] in _NICKNAME_MARKS and _is_nickname(text, tokens, index):
            index += 3  # the marks and what stands in them
            continue
        step = link_length(tokens, first, index, linked=linked)
        if not step:
            break
        linked = linked or tokens.lower[index] != "and"
        index += step
    return index


def _is_of_all(tokens: Tokens, index: int) -> bool:
    """Tell whether a possessive is part of a body's name, as in 'People's Bank of China'."""
    following = index + 1
    return (
        tokens.lower[index] == "people"
        and following < len(tokens)
        and tokens.lower[following] in BODY_WORDS
        and name_word(tokens, following)
    )


def _is_nickname(text: str, tokens: Tokens, mark: int) -> bool:
    """Tell whether the mark opens the nickname in 'Thomas "Tommy" Pigott'."""
    closing = mark + 2
    return (
        closing + 1 < len(tokens)
        and tokens.words[mark - 1] in GIVEN
        and tokens.words[closing] == _NICKNAME_MARKS[tokens.words[mark]]
        and tokens.ends[mark] == tokens.starts[mark + 1]
        and tokens.ends[mark + 1] == tokens.starts[closing]
        and name_word(tokens, mark + 1)
        and name_word(tokens, closing + 1)
        and _joined(text, tokens, closing + 1)
    )


def _past_suffix(tokens: Tokens, comma: int) -> int:
    if comma + 1 < len(tokens) and tokens.lower[comma + 1] in _SUFFIXES:
        return comma + 2
    return comma


def _classify(tokens: Tokens, spans: list[Span], first: int, last: int) -> Span | None:
    lower = tokens.lower
    if is_place(lower[first]) and all(
        is_place(word) or word in LINKS or word == "the" for word in lower[first:last]
    ):
        return Span(first, last, "place")
    if lower[last - 1] in _DOCUMENTS or (
        last - first == 1 and (len(lower[first]) == 1 or lower[first] in _MARKINGS)
    ):
        return None
    title = _last(lower, first, last, TITLE_WORDS)
    body = _last(lower, first, last, BODY_WORDS)
    if title == last - 1 and title > first and tokens.words[title - 1] in GIVEN:
        title = _last(lower, first, title, TITLE_WORDS)  # a surname: 'Alan Pope'
    if body is None and (office := in_office(tokens, spans, first, last)) is not None:
        title = office
    if title == last - 1 and body is not None and lower[body + 1] in LINKS:
        return Span(first, last, "body")
    if title is not None and (body is None or body < title or lower[title + 1] in LINKS):
        return titled(tokens, spans, first, title, last)
    if body is not None:
        return _body(tokens, first, last)
    return in_fields(tokens, first, last) or _untitled(tokens, spans, first, last)


def _body(tokens: Tokens, first: int, last: int) -> Span | None:
    word = tokens.lower[first]
    if last - first == 1 and tokens.words[first] not in KNOWN_BODIES and not tokens.words[first].isupper():
        kind: Literal["body", "role"] = "role" if word in BODY_WORDS else "body"
        return Span(first, last, kind)
    return Span(first, last, "body")


def _last(lower: list[str], first: int, last: int, words: frozenset[str]) -> int | None:
    if words.isdisjoint(lower[first:last]):
        return None
    for index in range(last - 1, first - 1, -1):
        if lower[index] in words:
            return index
    return None


def _untitled(tokens: Tokens, spans: list[Span], first: int, last: int) -> Span | None:
    words, lower = tokens.words, tokens.lower
    while first < last - 1 and is_place(lower[first]):
        first += 1
    if first and lower[first - 1] in ROLE_BEFORE and name_like(tokens, first, last):
        return person(tokens, first, last, (title_start(tokens, spans, first), first))
    if any(word in KNOWN_BODIES for word in (words[first], words[last - 1])) and words[first] not in GIVEN:
        return Span(first, last, "body")
    size = last - first
    if size > 1 and name_like(tokens, first, last):
        second = words[first + 1]
        initials = any(len(word) == 2 and word[1] == "." for word in words[first:last])  # noqa: PLR2004 - a letter and a full stop
        if (
            words[first] in GIVEN
            or initials
            or (words[first] in SURNAME_FIRST and size <= _EASTERN and second.isalpha())
        ):
            return person(tokens, first, last, None)
    if size == 1 and words[first].isupper() and first and words[first - 1] == "(" and spans:
        before = spans[-1]
        if before.last == first - 1 and before.kind == "body":
            return Span(first, last, "body")
    if all(word in FIELDS or word in LINKS for word in lower[first:last]) or _is_compound(words[first:last]):
        return None
    return Span(first, last, "unknown")


def _is_compound(words: list[str]) -> bool:
    """Tell whether a lone word is no name: 'R-Idaho', 'U.S.-origin'."""
    head, _, tail = words[0].rpartition("-")
    return len(words) == 1 and bool(head) and (len(head) == 1 or tail.islower())
