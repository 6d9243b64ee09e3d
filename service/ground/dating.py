"""Tells whether a clause says what happens at a date, or only names something by it: 'the order of May 3'."""

import re
from collections.abc import Sequence
from enum import Enum, auto
from functools import lru_cache
from typing import Final, NamedTuple

from service.ground.finite import is_finite, looks_back, may_tell, tells, words_of


class Dated(NamedTuple):
    """A date in a sentence: where it stands, what day or period it is, and whether a cited document bears it."""

    start: int
    end: int
    value: object
    is_cited: bool = False


class Part(Enum):
    """What a date is to its clause."""

    LEADS = auto()  # 'On May 3, ...', 'The board on Monday raised ...'
    TELLS = auto()  # '... was raised on May 3'
    NAMES = auto()  # 'the notice of May 3'
    ASIDE = auto()  # '..., who was elected in 2019, ...', '... since 2019'
    SAYS = auto()  # '..., the minister said on May 3'
    SPEAKS = auto()  # 'The notice of May 3 raises ...': it names what acts, and acts that day


_DEEDS: Final = (
    r"(?:notice|memorand(?:um|a)|memo|proclamation|order|decision|statement|letter|report|ruling|opinion|announcement|submission|filing|"
    r"determination|release|speech|interview|tweet|post|remarks|testimony|request|vote|meeting|call|judgment|bulletin|declaration)"
)
_FRONT: Final = re.compile(
    r"(?:[Aa]lso |[Ll]ater |[Ee]arlier |[Ss]eparately, |[Tt]hen, )?"
    r"(?:(?:[Oo]n|[Ii]n|[Bb]y|[Ss]ince|[Ff]rom|[Aa]s of|[Ee]ffective|[Ss]tarting|[Bb]eginning|[Uu]ntil|[Ww]ithin|[Bb]efore|[Aa]fter|[Dd]uring|"
    r"[Ff]or|[Aa]t|[Oo]ver|[Tt]hrough|[Bb]etween)(?: or (?:about|after|before))? )?"
    r"(?:(?:[Aa]bout|[Aa]round|[Ll]ate|[Ee]arly|[Mm]id|[Aa]t least|[Nn]o later than|[Tt]he) ?)?"
)
_IN_DEED: Final = re.compile(
    rf"[IiBb][ny] (?:(?:an?|the|its|their|his|her) )?(?:[\w'\u2019.-]+ ){{0,3}}?"
    rf"{_DEEDS}(?: [\w.-]+)?,? (?:of|dated|from|(?:published|issued|posted|released|signed|filed|sent)(?: on)?) ",
    re.IGNORECASE,
)
_IN_DATED_DEED: Final = re.compile(
    r"[Ii]n (?:the|its|their|his|her|an?)(?: [\w'\u2019.-]+){0,2} ", re.IGNORECASE
)
_DEED_BEHIND: Final = re.compile(rf",? (?:[\w'\u2019-]+ ){{0,2}}?{_DEEDS}\b", re.IGNORECASE)
_POSSESSIVE_BEHIND: Final = re.compile(r"['\u2019]s?\b")
_OF: Final = re.compile(r"(?P<noun>[\w)'\u2019-]+),? (?:of|dated) $|\bdated(?: on)? $")
_NO_DEED: Final = frozenset(
    "as end beginning start middle rest course month week quarter half weeks months days part outset close eve remainder instead".split()
)
_DETERMINED: Final = re.compile(
    r"(?:\b(?:the|an?|its|their|his|her|our|this|that|these|those|each)|['\u2019]s|s['\u2019]) $",
    re.IGNORECASE,
)
_GOES_ON: Final = re.compile(r"(?P<comma>,?) (?P<word>[\w-]+)")
_PARTICIPLE: Final = re.compile(
    r"(?P<before>[\w'\u2019]+,?) (?:\w+ly )?(?P<word>\w+ed|made|held|sent|given|taken|set|brought|put) (?:(?:on|in|by|since|from|late|early|last|this) ){0,2}$"
)
_BE: Final = frozenset("is are was were be been being has have had it they he she we i who will not".split())
_TOLD: Final = frozenset("published announced released unveiled posted".split())
_SAYING: Final = re.compile(
    r"\b(?:said|says|announced|wrote|confirmed|reported|added|told (?:[\w.'\u2019-]+ ){0,5}[\w.'\u2019-]+)(?: (?:on|in|late|early))* $"
)
_DECIDING: Final = re.compile(r"\b(?:ruled|decided|determined|proposed)(?: (?:on|in|late|early))* $")
_MAIN_VERB: Final = re.compile(r"(?P<word>\w+) (?:(?:on|in|late|early) ){0,2}$")
_OBJECT: Final = re.compile(r" (?:that|the|an?|its|their|to) ")
_COMPARED: Final = re.compile(r"(?<!later )\bthan (?:\w+ ){0,5}$")
_FROM: Final = re.compile(r"\b(?:from|on) $")
_A_YEAR_BEFORE: Final = re.compile(r"(?:a|the|last) (?:year|month|quarter|week)\b")
_IN_RELATIVE: Final = re.compile(r"\s(?:who|which|whose|where)\s[^,]*$|\bsince $")
# 'Lifts the tariffs that it imposed on May 3': the date tells when they were imposed.
_OF_MEASURE: Final = re.compile(
    r"\b(?:tariffs?|dut(?:y|ies)|lev(?:y|ies)|surtax(?:es)?|surcharges?|quotas?|bans?|curbs?|controls?|restrictions?|limits?|sanctions|embargo(?:es)?|"
    r"measures?|orders?|rules?|rulings?|exclusions?|exemptions?|exceptions?|waivers?|licen[cs]es?|investigations?|imports|exports|exporters|importers)"
    r"(?:,? (?:that|which)|(?= (?:it|they|he|she|we) ))"
    r"(?: (?:it|they|he|she|we|the [\w-]{1,30}|[A-Z][\w.]{0,30}))?(?: (?:had|has|have|was|were|first|already|itself)){0,3} "
    r"(?P<verb>[a-z]{2,20})\b[^;:]{0,120}$"
)
_JOINING: Final = re.compile(
    r" ?(?:through|to|until|till|and|or|bis|et|y|[\u2013-])(?: (?:on|at|\d{1,2}(?::\d\d)? [ap]\.m\.|noon|midnight)){0,4} ?"
)
_PREPOSITION: Final = frozenset(
    "on in by since from until till before after during to through of and or between within around about late early mid at for as "
    "than over under circa".split()
)
_OWNER: Final = re.compile(r"(?:(?:[A-Z][\w.'\u2019&-]*|and|of|the) ){0,8}")
_AHEAD: Final = re.compile(r"\b(?:will|would|shall|may|might|remains?|still)\b")
_OF_ELSEWHERE: Final = re.compile(r"\b(?:vom|du|del|della|dal|van|z dnia|af|av) $", re.IGNORECASE)
_FEW: Final = 2


@lru_cache(maxsize=256)  # each date of a sentence asks of all the others
def part_of(clause: str, date: Dated) -> Part:
    """What a date is to an English clause that holds it; the date's offsets are the clause's."""
    before, behind = clause[: date.start], clause[date.end :]
    names = _names(clause, date)
    if (
        (_FRONT.fullmatch(before) and not names)
        or _IN_DEED.fullmatch(before)
        or (_IN_DATED_DEED.fullmatch(before) and _DEED_BEHIND.match(behind))
    ):
        return Part.LEADS
    if date.is_cited or _is_compared(clause, date) or _is_of_measure(clause, date):
        return Part.NAMES
    if names:
        speaks = _OWNER.fullmatch(before) and _DEED_BEHIND.match(_POSSESSIVE_BEHIND.sub("", behind, count=1))
        return Part.SPEAKS if speaks and not _AHEAD.search(behind) else Part.NAMES
    return _part_beside_verb(clause, date)


def _part_beside_verb(clause: str, date: Dated) -> Part:
    before, behind = clause[: date.start], clause[date.end :]
    if _SAYING.search(before):
        return Part.SAYS
    if _IN_RELATIVE.search(before):
        return Part.ASIDE
    if _DECIDING.search(before) or _is_beside_verb(before, behind):
        return Part.LEADS
    return _part_beside_participle(clause, date)


def _is_compared(clause: str, date: Dated) -> bool:
    """Whether a date is only compared with: 'than last year', 'up 9 percent from a year earlier'."""
    before = clause[: date.start]
    return _COMPARED.search(before) is not None or (
        _FROM.search(before) is not None and _A_YEAR_BEFORE.match(clause, date.start) is not None
    )


def _is_of_measure(clause: str, date: Dated) -> bool:
    """Whether a date tells what was done earlier with a measure of which a clause tells something else."""
    before = clause[: date.start]
    earlier = _OF_MEASURE.search(before)
    if earlier is None or not looks_back(earlier["verb"]):
        return False
    return tells(before[: earlier.start()]) or tells(clause[date.end :])


def _is_beside_verb(before: str, behind: str) -> bool:
    """Whether a date stands right beside the main verb: 'found on May 3 that ...', 'on May 3 found ...'."""
    main = _MAIN_VERB.search(before)
    if main and looks_back(main["word"]) and _OBJECT.match(behind) and not tells(before[: main.start()]):
        return True
    words = words_of(behind)
    return bool(words) and not may_tell(before) and (looks_back(words[0]) or is_finite(("", *words), 1))


def _part_beside_participle(clause: str, date: Dated) -> Part:
    before = clause[: date.start]
    participle = _PARTICIPLE.search(before)
    if participle is not None and participle["before"].lower() not in _BE:
        whole, at = words_of(clause), len(words_of(before))
        verbs = [i for i in range(len(whole)) if is_finite(whole, i)]
        if any(i >= at for i in verbs) and participle["word"] in _TOLD and not any(i < at for i in verbs):
            return Part.SPEAKS
        if verbs:
            return Part.NAMES
    return Part.TELLS


def part_elsewhere(clause: str, date: Dated) -> Part:
    """The same for a clause in another language, of which less is known."""
    before = clause[: date.start]
    if date.is_cited or _OF_ELSEWHERE.search(before):
        return Part.NAMES
    return Part.LEADS if len(before.split()) <= _FEW else Part.TELLS


def happens_at(clause: str, date: Dated, others: Sequence[Dated], *, is_english: bool) -> bool:
    """Whether what a clause tells happens at a date: not at another of its dates, nor only to something of that date."""
    part = part_of if is_english else part_elsewhere
    own = part(clause, date)
    if own in (Part.LEADS, Part.SAYS):
        return True
    if own is Part.NAMES or (own is Part.ASIDE and tells(clause[date.end :])):
        return False
    return not any(
        other.value != date.value
        and part(clause, other) in (Part.LEADS, Part.TELLS)
        and not _is_joined(clause, date, other)
        for other in others
    )


def _is_joined(clause: str, one: Dated, other: Dated) -> bool:
    """Whether two dates are the ends of one time, or share what happens: 'from May 2 through May 5', 'on 4 and 5 May'."""
    first, last = sorted((one, other))
    return _JOINING.fullmatch(clause, first.end, last.start) is not None


def _names(clause: str, date: Dated) -> bool:
    """Whether the words around a date make it a name: 'the May 3 notice', 'the notice of May 3', "today's notice"."""
    before, behind = clause[: date.start], clause[date.end :]
    if _POSSESSIVE_BEHIND.match(behind):
        return True
    if of := _OF.search(before):
        return of["noun"] is None or of["noun"].lower() not in _NO_DEED
    goes_on = _GOES_ON.match(behind)
    if goes_on is None or not _is_named(goes_on, by_figures=clause[date.end - 1 : date.end].isdigit()):
        return False
    if before == "":
        return clause[0].isdigit() and not goes_on["comma"]
    return _DETERMINED.search(before) is not None


def _is_named(goes_on: re.Match[str], *, by_figures: bool) -> bool:
    """Whether the word behind a date may be what the date names: 'the May 3, 2018, notice'."""
    words = words_of(goes_on["word"])
    return (
        goes_on["word"].lower() not in _PREPOSITION
        and (by_figures or not goes_on["comma"])
        and not (words and is_finite(words, 0))
    )
