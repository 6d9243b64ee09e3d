"""Finds offices of state that act by their title alone: 'the Secretary of State has revoked the waiver'."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Final

from service.annotate.extents import Stretches
from service.annotate.quotations import Name
from service.annotate.values import Extent, Mention
from service.candidates.countries import country_of
from service.candidates.subjects import acts, is_aimed_at
from service.candidates.title_words import PORTFOLIOS
from service.candidates.voices import Author

_FIELD: Final = r"[A-Z][a-z]{2,20}"
_FIELDS: Final = (
    rf"(?:the )?{_FIELD}(?: {_FIELD})?(?:, {_FIELD}(?: {_FIELD})?){{0,3}}(?:,? and {_FIELD}(?: {_FIELD})?)?"
)
# A secretary of anything else may be a board's or a club's.
_DEPARTMENT: Final = (
    rf"(?:the (?:Treasury|Interior)|Homeland Security|Health and Human Services|Veterans Affairs|"
    rf"Housing and Urban Development|Foreign Affairs|Trade and Industry|War|{PORTFOLIOS})"
)
_SUBJECT: Final = rf"(?:Foreign Trade|International Trade|Foreign|Home|{PORTFOLIOS})"
_PLACE: Final = r"(?:the )?[A-Z][a-z]{2,20}(?: (?:of (?:the )?)?[A-Z][a-z]{2,20}){0,3}"
_OFFICE: Final = re.compile(
    rf"(?P<nation>\b(?!(?:Prime|Attorney|Governor|{_SUBJECT}) )"
    r"(?:(?:South |North |New |Saudi )?[A-Z][a-z]{3,15}|U\.S\.|US|U\.K\.|UK|EU|United States|"
    r"United Kingdom)(?P<owns>['\u2019]s)? )?"
    rf"\b(?P<office>Secretary of (?:State(?: for {_FIELDS})?|{_DEPARTMENT})|{_SUBJECT} Secretary|"
    rf"Minister (?:of|for) {_FIELDS}|(?:Prime|{_SUBJECT}) Minister|Trade Representative|Attorney General|"
    rf"Trade Commissioner|Commissioner for {_FIELDS}|Governor of {_PLACE}|President)"
    rf"(?P<land> of {_PLACE})?(?![\w-])"
)
_WORDS: Final = re.compile(
    r"\b(?:Secretary|Minister|Trade Representative|Attorney General|Commissioner|Governor|President)\b"
)
_DEFINED: Final = re.compile(
    r"\s?\((?:hereinafter,? )?(?:the )?[\"\u201c']?(?P<alias>Secretary|Minister|Prime Minister|President|"
    r"Trade Representative|Attorney General|Commissioner|Governor)[\"\u201d']?\)"
)
_AROUND: Final = 150
_SMALL: Final = frozenset(
    {"of", "for", "the", "and", "u.s.", "u.k.", "us", "uk", "united", "states", "america", "kingdom"}
)
_THE: Final = re.compile(r"\b[Tt]he $")
# 'the Office of the Secretary of State' is a body, 'the Counsel to the President' somebody else.
_PART: Final = re.compile(
    r"\b(?:Office|Bureau|Staff|Counsel|Assistant|Adviser|Advisor|Deputy|Department) (?:of|to) (?:the )?$"
)
_NOT_ALONE: Final = re.compile(
    r" (?:[A-Z][a-z]|[A-Z]\. )|['\u2019]s? (?:Office|Department|Cabinet|Council)\b|"
    r",? and (?:C[A-Z]O|Chief|Chair|Founder)| (?:of|for|at) (?:the )?[A-Z]"
)
_BESIDE: Final = re.compile(r",? (?:the |then )?$")
_BESIDE_REACH: Final = 7
_BY: Final = re.compile(r"\b(?:\w{2,20}(?:ed|en)|made|set|put|sought|given) by (?:the )?$")
_REACH: Final = 60
# Papers in which 'the President' is a country's.
_OF_STATE: Final = re.compile(
    r"\bPRESIDENT OF |\bPresidential\b|\b[Ee]xecutive [Oo]rder|\bProclamation \d|\bWhite House\b|"
    r"\bCongress\b|\bU\.S\.C\b|\bCFR\b|\bSection (?:201|232|301)\b"
)
_OF_A_FIRM: Final = re.compile(
    r"\b[Pp]resident(?:,? and (?:C[A-Z]O|[Cc]hief|[Cc]hair)|"
    r" of (?P<what>(?:the )?[A-Z][\w&-]{0,30}(?: [A-Z][\w&-]{0,30})?))"
)
_PRESIDENT: Final = frozenset({"president"})


@dataclass(frozen=True, slots=True)
class Office:
    """An office of state with every place where it is named without its holder's name.

    `key` are its words, without those of the country.
    """

    name: str
    key: frozenset[str]
    country: str | None
    mentions: tuple[Mention, ...]
    does_something: bool
    is_of_state: bool  # and not of a firm, as a president may be


@dataclass(frozen=True, slots=True)
class _Found:
    mention: Mention
    key: frozenset[str]
    country: str | None


def find_offices(
    text: str, names: Sequence[Name], skip: Sequence[Extent], author: Author | None
) -> tuple[Office, ...]:
    """The offices that an article names by their title alone, in order of first mention.

    What stands beside a personal name is that person's title. 'The Secretary' is a mention where brackets
    define it so. The `author` of a proclamation does something, whatever is told of it.
    """
    if author is None and _WORDS.search(text) is None:
        return ()
    taken = _Taken.of(names, skip)
    found: list[_Found] = []
    aliases: dict[str, list[_Found]] = {}
    for match in _matches(text):
        one = _read(text, match, taken)
        if one is None:
            continue
        found.append(one)
        defined = _DEFINED.match(text, one.mention.end)
        if defined is not None:
            short = replace(one, mention=Mention(*defined.span("alias"), defined["alias"]))
            aliases.setdefault(defined["alias"], []).append(short)
            found.append(short)
    for alias, meant in aliases.items():
        if len({(one.key, one.country) for one in meant}) == 1:
            again = _named_again(text, meant[0].mention.end, alias, taken)
            found += [replace(meant[0], mention=mention) for mention in again]
    if author is not None:
        found.append(_Found(author.office, key_of(author.office.text), author.country))
    return _grouped(text, found, author)


def _matches(text: str) -> Iterator[re.Match[str]]:
    """What looks like an office, looked for around the words that offices have, for speed."""
    stretches: list[tuple[int, int]] = []
    for word in _WORDS.finditer(text):
        start, end = max(0, word.start() - _AROUND), word.end() + _AROUND
        if stretches and start <= stretches[-1][1]:
            stretches[-1] = stretches[-1][0], end
        else:
            stretches.append((start, end))
    for start, end in stretches:
        yield from _OFFICE.finditer(text, start, end)


def key_of(title: str) -> frozenset[str]:
    """The words of an office in a title: 'U.S. Secretary of Commerce' and 'Commerce Secretary' are one."""
    words = (word.removesuffix("'s") for word in title.replace("\u2019", "'").split())
    return frozenset(w.casefold() for w in words if country_of(w.capitalize()) is None) - _SMALL


@dataclass(frozen=True, slots=True)
class _Taken:
    """Where names and titles stand, and what is not read."""

    stretches: Stretches
    name_starts: frozenset[int]
    name_ends: frozenset[int]

    @classmethod
    def of(cls, names: Sequence[Name], skip: Sequence[Extent]) -> "_Taken":
        titles = [(n.title.start, n.title.end) for n in names if n.title is not None]
        people = [n for n in names if n.kind == "person" or (n.kind == "unknown" and " " in n.text)]
        return cls(
            stretches=Stretches([*((n.start, n.end) for n in names), *titles, *skip]),
            name_starts=frozenset(n.start for n in people),
            name_ends=frozenset(n.end for n in people),
        )

    def allows(self, text: str, start: int, end: int) -> bool:
        """Whether what stands there is no part of a name or title, and nobody is named right beside it."""
        if self.stretches.touch(start, end):
            return False
        before = _BESIDE.search(text, max(0, start - _BESIDE_REACH), start)
        return not (
            (before is not None and before.start() in self.name_ends)
            or (text.startswith(", ", end) and end + 2 in self.name_starts)
            or end + 1 in self.name_starts
            or _PART.search(text[max(0, start - _REACH) : start])
            or _NOT_ALONE.match(text, end)
        )


def _read(text: str, match: re.Match[str], taken: _Taken) -> _Found | None:
    """The office that stands there, unless it is another's deputy, of a firm, or anybody's title."""
    code = country_of(match["nation"])
    if match["nation"] is not None and code is None:
        return None  # 'Deputy Prime Minister', 'Vice President'
    start, end = match.span()
    land = country_of(match["land"])
    if land is None:
        end = match.end("office")
    is_definite = match["owns"] is not None or _THE.search(text[max(0, start - 4) : start]) is not None
    if not is_definite or not taken.allows(text, start, end):
        return None
    country = code or land or country_of(match["office"])
    return _Found(Mention(start, end, text[start:end]), key_of(match["office"]), country)


def _named_again(text: str, after: int, alias: str, taken: _Taken) -> Iterable[Mention]:
    again = re.compile(rf"\b[Tt]he (?P<alias>{alias})(?![\w-])(?! (?:to|General)\b)")
    for match in again.finditer(text, after):
        start, end = match.span("alias")
        if taken.allows(text, start, end):
            yield Mention(start, end, alias)


def _grouped(text: str, found: Sequence[_Found], author: Author | None) -> tuple[Office, ...]:
    """One office for the mentions of one title; where two countries have it, the bare title is neither's."""
    countries: dict[frozenset[str], set[str]] = {}
    for one in found:
        countries.setdefault(one.key, set()).update(() if one.country is None else (one.country,))
    groups: dict[tuple[frozenset[str], str | None], dict[Mention, None]] = {}
    for one in found:
        known = countries[one.key]
        if one.country is None and len(known) > 1:
            continue
        country = one.country or next(iter(known), None)
        groups.setdefault((one.key, country), {})[one.mention] = None
    offices = []
    for (key, country), mentions in groups.items():
        writes = author is not None and author.office in mentions
        office = Office(
            name=" ".join(max((m.text for m in mentions), key=_is_fuller).split()),
            key=key,
            country=country,
            mentions=tuple(sorted(mentions)),
            does_something=writes or any(_does(text, m) for m in mentions),
            is_of_state=writes or key != _PRESIDENT or country is not None or _is_of_state(text),
        )
        offices.append(office)
    return tuple(sorted(offices, key=lambda office: office.mentions[0].start))


def _is_of_state(text: str) -> bool:
    """Whether 'the President' is a country's: papers of state are named, and no president of a firm."""
    return _OF_STATE.search(text) is not None and all(
        match["what"] is not None and country_of(match["what"]) is not None
        for match in _OF_A_FIRM.finditer(text)
    )


def _is_fuller(wording: str) -> tuple[int, bool]:
    return len(wording), not wording.isupper()


def _does(text: str, mention: Mention) -> bool:
    before = text[max(0, mention.start - _REACH) : mention.start]
    if _BY.search(before):
        return True
    return acts(text, mention.end) and not is_aimed_at(text, 0, mention.start)
