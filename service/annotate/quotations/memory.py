"""What an article says of a name elsewhere: surnames, short forms of bodies, titles behind names."""

# ruff: noqa: RUF001 - look-alike marks are the subject here

import re
from collections.abc import Set as AbstractSet
from dataclasses import dataclass, field
from typing import Literal

from service.annotate.quotations.cues import VERBS, Force
from service.annotate.quotations.given import COMMON_WORDS, FEMALE, GIVEN, MALE, SURNAME_FIRST
from service.annotate.quotations.ordinary import NAME_SUFFIXES, PARTICLES
from service.annotate.quotations.roles import FEMALE_ROLES, FIELDS, HONORIFICS, MALE_ROLES, TITLES, places
from service.annotate.quotations.tokens import Tokens

TITLE_WORDS = TITLES | HONORIFICS
_FIRST_WORDS = GIVEN | SURNAME_FIRST
_APPOSITION = 10
_TITLE_AND_BODY = 14
# 'Okafor introduced a bill', not 'Measures introduced in May'.
_INTRODUCES = frozenset({"introduced", "reintroduced", "re-introduced"})
_A_BILL = frozenset({"a", "an", "his", "her", "legislation", "bills", "bipartisan"})
_TAKES_SIDES = frozenset(
    """
    backed backs welcomed welcomes opposed opposes praised praises applauded supported supports endorsed
    endorses condemned criticized criticised slammed hailed rejected
    """.split()
)
_CLOSING = frozenset({"”", '"', "’"})
# With these another one of a list begins: 'Jane Lin, or Director Ada Brook'.
_CONJUNCTIONS = frozenset("and or but nor as while whereas plus then".split())
# What is no title but what somebody did to another's bearer: 'Chile's envoy, Jane Lin, met Peru's minister'.
_DID = frozenset(
    """
    met joined visited succeeded replaced defeated criticized criticised praised thanked hosted sued accused
    called urged asked told wrote warned backed
    """.split()
)
# A title that is cut off ends in one: 'director at (202)'.
_DANGLING = frozenset("at of for in on from to with by and or the a an".split())
_BEHIND_TITLES = frozenset(
    "said says states stated told adds added warned argued wrote announced welcomed who was is has".split()
)
_SEAT = re.compile(r"[RDI]-[A-Z][\w.]{1,12}")
# Particles that are no English words: part of a name also where nobody introduced it in full.
_FOREIGN = frozenset("von van der della dos".split())


@dataclass(slots=True)
class Span:
    """A name in tokens: `first` to before `last`; a place is a span too, though no Name."""

    first: int
    last: int
    kind: Literal["person", "body", "unknown", "place", "role"]
    title: tuple[int, int] | None = None
    gender: Literal["m", "f", ""] = ""
    tentative: bool = False


@dataclass(slots=True)
class Memory:
    """What the article has introduced: people by surname, bodies by short form."""

    people: dict[str, Span] = field(default_factory=dict)
    shared: set[str] = field(default_factory=set)
    bodies: set[str] = field(default_factory=set)
    particled: dict[str, Span] = field(
        default_factory=dict
    )  # names of which no more is known: 'Piet de Graaf'


def remember(tokens: Tokens, span: Span, memory: Memory) -> None:
    """Keep the surname of a person and the short forms of a body."""
    if span.kind == "person":
        last = span.last - 1
        while last > span.first and (tokens.lower[last] in NAME_SUFFIXES or tokens.words[last] == ","):
            last -= 1
        surname = tokens.words[last]
        known = memory.people.get(surname)
        if known is not None and span.gender and known.gender not in {"", span.gender}:
            memory.shared.add(surname)
        if known is None or (span.last - span.first > 1 and known.last - known.first == 1):
            memory.people[surname] = span
        first = tokens.words[span.first]
        if span.last - span.first > 1 and first in SURNAME_FIRST and first not in GIVEN:
            memory.people.setdefault(first, span)
    elif span.kind == "body":
        memory.bodies.add(" ".join(tokens.words[span.first : span.last]))
        if span.last - span.first > 1:
            memory.bodies.add(tokens.words[span.first])
    elif span.last - span.first > 2 and tokens.words[span.last - 2] in PARTICLES:  # noqa: PLR2004 - with a given name
        memory.particled[tokens.words[span.last - 1]] = span


def settle(text: str, tokens: Tokens, spans: list[Span], memory: Memory) -> list[Span]:
    """Decide the unknown by what the article says elsewhere, and look for titles behind names."""
    kept: list[Span] = []
    last_words = {tokens.words[span.last - 1] for span in spans if span.last - span.first > 1}
    people = {span.first for span in spans if span.kind == "person"}
    for span in spans:
        if span.kind == "unknown":
            _decide(tokens, span, memory)
            _remember_decided(tokens, span, memory)
        if span.kind == "person" and span.last - span.first == 1 and not span.gender:
            span.gender = _gender_before(memory, tokens.words[span.first], span)
        if span.first and tokens.words[span.first - 1] in PARTICLES:
            span.first = _with_particles(tokens, span, memory)
        if span.kind == "person" and span.title is None:
            span.title = _title_behind(text, tokens, span, people)
        surname = tokens.words[span.first] in last_words and tokens.lower[span.last : span.last + 1]
        known = span.kind != "unknown" or (surname and surname[0] in VERBS)
        if not span.tentative or known or _speaks(tokens, span):
            kept.append(span)
    return kept


def _remember_decided(tokens: Tokens, span: Span, memory: Memory) -> None:
    """Keep the surname of a person whom only 'who', an age or a seat behind the name told."""
    if span.kind == "person" and span.last - span.first > 1:
        remember(tokens, span, memory)


def _with_particles(tokens: Tokens, span: Span, memory: Memory) -> int:
    """Return where the surname begins with its particles: 'von der Leyen', 'de Gucht' if named in full."""
    first = span.first
    if span.last - first > 1 or span.kind not in {"person", "unknown"}:
        return first
    surname = tokens.words[first]
    full = memory.people.get(surname) or memory.particled.get(surname)
    known: list[str] = []
    if full is not None:
        known = [word for word in tokens.words[full.first : full.last] if word in PARTICLES]
    while first and (tokens.words[first - 1] in known or tokens.words[first - 1] in _FOREIGN):
        first -= 1
    return first


def _speaks(tokens: Tokens, span: Span) -> bool:
    """Tell whether a word that only begins a sentence is a name after all: 'Okafor said'."""
    following = tokens.lower[span.last : span.last + 2]
    if following[:1] == [","] and following[1:] and following[1] in {"the", "a", "an", "its"}:
        following = _behind_apposition(tokens, span.last)
        if following and following[0] in _TAKES_SIDES:
            return True
    if span.last - 1 in tokens.possessive:
        return False
    if following[:1] == ["and"] and span.last + 1 < len(tokens):
        return tokens.words[span.last + 1][0].isupper()
    if following[0:1] and following[0] in _INTRODUCES and following[1:] and following[1] in _A_BILL:
        return True
    if _tags(tokens, span.first) and not VERBS.keys().isdisjoint(following):
        return True
    return any(VERBS.get(word) is Force.SAYS or word in {"asked", "added"} for word in following)


def _tags(tokens: Tokens, first: int) -> bool:
    """Tell whether the name stands right behind a quotation that goes on, as in '“...,” Okafor posted'."""
    return first > 1 and tokens.words[first - 1] in _CLOSING and tokens.words[first - 2] in ",?!"


def _behind_apposition(tokens: Tokens, comma: int) -> list[str]:
    """The words behind 'Okafor, the group's president,', none where no second comma follows."""
    for at in range(comma + 2, min(len(tokens), comma + _APPOSITION)):
        if tokens.words[at] in ".;:":
            return []
        if tokens.words[at] == ",":
            return tokens.lower[at + 1 : at + 2]
    return []


def _gender_before(memory: Memory, surname: str, span: Span) -> Literal["m", "f", ""]:
    """Return the gender of the one person of that surname, when named in full before."""
    known = memory.people.get(surname)
    if known is None or surname in memory.shared or known.first > span.first:
        return ""
    return known.gender


def _decide(tokens: Tokens, span: Span, memory: Memory) -> None:
    words = tokens.words[span.first : span.last]
    known = memory.people.get(words[0]) if len(words) == 1 else None
    if known is not None:
        span.kind, span.gender = "person", _gender_before(memory, words[0], span)
    elif " ".join(words) in memory.bodies:
        span.kind = "body"
    elif _has_age(tokens, span.last):
        span.kind = "person"
    elif len(words) == 1 and words[0] in _FIRST_WORDS and _is_name(tokens, span):
        span.kind, span.gender = "person", gender_of(tokens, span.first, None)
    elif tokens.lower[span.last : span.last + 2] == [",", "who"] or _has_seat(tokens, span.last):
        span.kind = "person"


def _has_age(tokens: Tokens, index: int) -> bool:
    """Tell whether an age stands between commas behind the name: 'Ibrahim, 34, fled'."""
    behind = tokens.words[index : index + 3]
    return len(behind) == 3 and behind[0] == behind[2] == "," and behind[1].isdigit() and len(behind[1]) < 3  # noqa: PLR2004 - comma, figures, comma: an age


def _has_seat(tokens: Tokens, index: int) -> bool:
    """Tell whether a party and a state stand behind the name: 'Fletcher, D-Texas,'."""
    behind = tokens.words[index : index + 2]
    return len(behind) == 2 and behind[0] in {",", "("} and _SEAT.fullmatch(behind[1]) is not None  # noqa: PLR2004 - a mark and a seat


def _is_name(tokens: Tokens, span: Span) -> bool:
    """Tell whether a lone given name or surname is no ordinary word that begins a sentence."""
    if not span.tentative:
        return True
    word, following = tokens.words[span.first], tokens.words[span.last : span.last + 1]
    return word not in COMMON_WORDS and bool(following) and following[0].islower()


def _title_behind(  # noqa: C901 - one step for each mark
    text: str, tokens: Tokens, span: Span, people: AbstractSet[int]
) -> tuple[int, int] | None:
    """Find the title in 'Koji Tomita, the Japanese ambassador,'; where `people` begin it is no title."""
    start = span.last + 1
    if tokens.words[span.last : start] != [","] or span.last - 1 in tokens.possessive:
        return None
    if tokens.lower[start : start + 1] in (["the"], ["a"], ["an"]):
        start += 1
    if start < len(tokens) and (tokens.lower[start] in _CONJUNCTIONS or tokens.lower[start] in _DID):
        return None
    titled = False
    index = start
    for index in range(start, min(len(tokens), start + _TITLE_AND_BODY)):
        if index in people:
            return None
        word = tokens.lower[index]
        if titled and tokens.words[index] == "," and _has_posts(tokens, index):
            continue
        if titled and tokens.words[index] == "," and (more := _past_list(tokens, index)):
            return (start, more)
        if tokens.words[index] in ',.;():“”"' or "\n" in text[tokens.ends[index - 1] : tokens.starts[index]]:
            break
        if word in _BEHIND_TITLES:
            break
        titled = titled or word in TITLE_WORDS
    while index > start and tokens.lower[index - 1] in _DANGLING:
        index -= 1
    return (start, index) if titled and index > start else None


def _has_posts(tokens: Tokens, comma: int) -> bool:
    """Tell whether a title goes on with more posts: 'Chair, | President and CEO of Lund Tools'."""
    post, link, other = (tokens.lower[comma + 1 : comma + 4] + [""] * 3)[:3]
    return post in TITLES and link in {"and", "&"} and other in TITLES


def _past_list(tokens: Tokens, comma: int) -> int:
    """Return where a title's list of fields or places ends ('Asia, Europe and the Gulf'), or 0."""
    index, commas = comma, 0
    if not _is_listed(tokens, index - 1):
        return 0
    while tokens.words[index : index + 1] == [","] and _is_listed(tokens, index + 1):
        index = _past_member(tokens, index + 1)
        commas += 1
    if not commas:
        return 0
    index += tokens.words[index : index + 1] == [","]
    if tokens.lower[index : index + 1] != ["and"]:
        return 0
    index += 1 + (tokens.lower[index + 1 : index + 2] == ["the"])
    if not _is_listed(tokens, index):
        return 0
    end = _past_member(tokens, index)
    return end if tokens.words[end : end + 1] in ([","], ["."], [";"]) else 0


def _past_member(tokens: Tokens, index: int) -> int:
    while _is_listed(tokens, index):
        index += 1
    return index


def _is_listed(tokens: Tokens, index: int) -> bool:
    """Tell whether a list in a title may have the word: a country, a region or a field."""
    return index < len(tokens) and (tokens.lower[index] in FIELDS or tokens.lower[index] in places())


def gender_of(tokens: Tokens, first: int, title: tuple[int, int] | None) -> Literal["m", "f", ""]:
    """Return the gender that the title or the given name tells, or nothing."""
    if title is not None:
        words = set(tokens.lower[title[0] : title[1]])
        if words & FEMALE_ROLES:
            return "f"
        if words & MALE_ROLES:
            return "m"
    word = tokens.words[first]
    if word in MALE:
        return "" if word in FEMALE else "m"
    return "f" if word in FEMALE else ""
