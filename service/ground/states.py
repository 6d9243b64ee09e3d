"""Reads which states of a measure a text tells of, and whether as done, as not done, or as yet to come."""

import re
from bisect import bisect_right
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from enum import Enum, auto, unique
from types import MappingProxyType
from typing import Final

from schemas.vocabulary import ActionStatus
from service.ground.by_letter import compile_by_letter, find_by_letter


@unique
class Reality(Enum):
    """How real a state is told to be."""

    DONE = auto()
    BEFORE = auto()  # done once, told beside what happened to it since: 'the duty imposed in 2019 ended'
    UNDONE = auto()
    TO_COME = auto()
    IF = auto()


@dataclass(frozen=True, slots=True)
class State:
    """One state as one word tells it."""

    status: ActionStatus
    reality: Reality
    is_sure: bool  # a measure is named beside it


# Whoever rejects a tariff may only dislike it; whoever rejects a petition decides.
_ASKED: Final = r"(?= (?:[\w'-]{1,20} ){0,4}?(?:petitions?|requests?|bills?|proposals?|appeals?|motions?|amendments?|applications?|challenges?|bids?|lawsuits?|complaints?|offers?)\b)"
_NOT_ASKED: Final = _ASKED.replace("(?= ", "(?! ", 1)
# Verbs by the state they bring about, as told in the past or the present.
_TOLD: Final[Mapping[ActionStatus, str]] = MappingProxyType(
    {
        ActionStatus.IN_FORCE: (
            r"imposed|imposes|levied|slapped|enacted|banned|barred|prohibited|raised|raises|hiked|lowered|tightened|widened|expanded|extended|renewed|"
            r"reinstated|restored|reimposed|resumed|adopted|approved|ratified|signed|upheld|affirmed|sustained|sanctioned|blacklisted|designated|"
            rf"introduced|implemented|applied|applies|collected|(?<!stopped )(?<!ceased )collecting|kept|maintained|retained|doubled|tripled|limited|restricted|capped|granted|fined|seized|blocked{_NOT_ASKED}|"
            r"reintroduced|finali[sz]ed|(?:concluded|concludes) (?:an?|the|their) (?:[\w-]{1,16} ){0,3}?(?:agreement|deal|pact|accord|treaty)|rises|jumps|took effect|takes effect|in place|in effect|in force|into force"
        ),
        ActionStatus.SUSPENDED: (
            r"suspended|suspends|paused|pauses|postponed|postpones|deferred|delayed|delays|froze|frozen|halted|halts|stayed|shelved|shelves|on hold"
        ),
        ActionStatus.ENDED: (
            r"lifted|lifts|ended|terminated|terminates|revoked|revokes|withdrew|withdrawn|withdraws|repealed|repeals|scrapped|scraps|rescinded|rescinds|"
            r"abolished|abolishes|cancelled|canceled|cancels|expired|expires|lapsed|lapses|phased out|ran out|(?:stopped|stops|ceased) (?:collecting|applying|enforcing|imposing|requiring)|closed (?:its|the|an?|their) (?:[\w-]{1,16} ){0,2}?(?:investigations?|probes?|reviews?|inquir(?:y|ies)|cases?)|lets? [^,;.]{1,40}? (?:lapse|expire)|dropped|no longer applies|no longer apply|no longer in force"
        ),
        ActionStatus.REJECTED: (
            rf"(?:rejected|rejects|denied|denies|dismissed|dismisses|refused|blocked|blocks|turned down){_ASKED}|"
            r"(?<=was )(?:denied|refused|rejected|dismissed)|(?<=were )(?:denied|refused|rejected|dismissed)|(?<=been )(?:denied|refused|rejected|dismissed)|threw out|throws out|set aside|sets aside|"
            r"struck down|strikes down|voted down|overturned|invalidated|annulled|vetoed|vacated"
        ),
    }
)
# The same in the plain form, as behind 'to', 'will' and 'not'.
_PLAIN: Final[Mapping[ActionStatus, str]] = MappingProxyType(
    {
        ActionStatus.IN_FORCE: (
            r"impose|levy|enact|ban|bar|prohibit|raise|lower|tighten|widen|expand|extend|renew|reinstate|restore|reimpose|resume|adopt|approve|ratify|sign|"
            r"uphold|affirm|sustain|sanction|blacklist|designate|introduce|implement|apply|double|triple|limit|restrict|cap|grant|fine|seize|block|"
            r"take effect|halve|increase|cut|set(?! aside)|add"
        ),
        ActionStatus.SUSPENDED: r"suspend|pause|postpone|defer|delay|freeze|halt|stay",
        ActionStatus.ENDED: r"lift|end|terminate|revoke|withdraw|repeal|scrap|rescind|abolish|cancel|expire|lapse|remove|drop|phase out|eliminate",
        ActionStatus.REJECTED: r"reject|strike down|vote down|vacate|overturn|invalidate|annul|veto",
    }
)
_STATES: Final = compile_by_letter(
    [
        (name, rf"\b(?:{words})\b")
        for s in _TOLD
        for name, words in ((s.name, _TOLD[s]), (f"{s.name}_PLAIN", _PLAIN[s]))
    ]
)
_RULED_OUT: Final = re.compile(
    r"\b(?:ruled out|rules out|rejected|refused|opposed|denied) (?:[\w'-]{1,16} ){0,3}?(?:(?P<SUSPENDED>suspension|pause|delay)|(?P<ENDED>lifting|removal|repeal|end|ending|withdrawal))\b"
)
_MEASURE: Final = re.compile(
    r"\b(?:tariffs?|dut(?:y|ies)|lev(?:y|ies)|bans?|quotas?|sanctions?|rules?|orders?|restrictions?|curbs?|controls?|measures?|limits?|fees?|tax(?:es)?|surcharges?|"
    r"exemptions?|exclusions?|waivers?|probes?|investigations?|reviews?|inquir(?:y|ies)|petitions?|bills?|laws?|decrees?|safeguards?|listings?|lists?|licen[cs]\w{1,3}|permits?|"
    r"subsid(?:y|ies)|countermeasures|embargo(?:es)?|moratorium|agreements?|deals?|pacts?|treat(?:y|ies)|accords?|requirements?|program|programme|enforcement|penalt(?:y|ies)|"
    r"proposals?|plans?|findings?|rulings?|imports|exports|prohibitions?|caps?|requests?|appeals?|motions?|schemes?|regime|thresholds?|rates?|margins?|notices?|toll|tolls|vetoe?s?)\b"
)
_NEAR: Final = 70
_REACH: Final = 120
_SENTENCE_END: Final = re.compile(r"[.?!][\"')]?\s+(?=[\"(]?[A-Z0-9])|\n")
_CLAUSE_END: Final = re.compile(
    r"[;:]|,(?!\d)|\b(?:but|while|although|though|because|whereas|after|before)\b|\band\b(?! (?:\w{1,12} )?(?:to|be)\b)"
)
_NOT: Final = re.compile(
    r"\b(?:not|never|cannot|\w{2,6}n't|neither|nor|rarely|hardly|den(?:y|ied|ies) (?:that|having|reports? that)|"
    r"(?:has|have|had|is|was|were|are) yet to|(?:refus|declin|fail|hesitat|neglect)\w{0,4} to|refrain\w{0,3} from|stopp?\w{0,3} short of|"
    r"reject(?:s|ed) (?:calls?|requests?|appeals?|a plan|plans|demands?|pleas?) (?:to|for)|resist(?:s|ed) (?:calls?|pressure) (?:to|for)|no (?:plans?|intention) to)"
    r"(?! (?:only|just|say|comment|know|explain|disclose|object|oppose|specify|see)\b)(?: (?!but\b|which\b|when\b|whether\b|why\b)[\w'-]{1,16}){0,5} $"
    r"|^\W{0,2}(?:and |or )?(?:no|neither|none of) [^,;]{1,50} $|\b(?:nobody|no one) (?:has |had |ever ){0,2}$|\bno (?:[\w-]{1,16} ){1,4}(?:was|were|is|are|has been|have been|had been) $"
)
_DID: Final = re.compile(r"\b(?:did|does|do)(?: [\w'-]{1,12})? $")
_TO: Final = re.compile(
    r"\b(?:to|will|would|may|might|could|can|should|must|shall|not|never|\w{2,6}n't|or)(?: be)?(?: [a-z]{2,14}ly| then| also| now| again| soon| either| even| immediately)? $|'ll $"
)
_MOVED_TO: Final = re.compile(
    r"\b(?:mov(?:ed|es)|vot(?:ed|es)|act(?:ed|s)|chose|went on|managed|stepped in|used [^,;]{1,30}) to $"
)
_TO_BE: Final = re.compile(
    r"\b(?:(?:will|would|may|might|could|can|should|must|shall|to)(?: not| also| then| soon| likely)?(?: be| have| get| have been)|be)(?: [a-z]{2,14}ly| also| then| soon)? $"
)
_CONDITION: Final = re.compile(r"\b(?:if|unless|in case)\b")
_ASKED_IF: Final = re.compile(r"\b(?:ask|know|see|say|wonder|clear|decide)\w{0,4} if\b")
_PRESENT: Final = re.compile(r"[a-z]{2,12}(?<!s)s$|.*takes effect$")
_WHICH: Final = re.compile(
    r"\b(?:which|that|who)(?: \w{1,12})?(?: was| were| had| have| has| is| are)?(?: been| first| once)? $"
)
_BARE: Final = re.compile(
    r"\b(?:tariffs?|dut(?:y|ies)|bans?|lev(?:y|ies)|orders?|sanctions|quotas?|measures?|curbs|controls|restrictions?|rules?|exemptions?|fees?|surcharges?|limits?|taxes),?(?: first| once| initially)? $"
)
# Verbs of which no participle describes a measure.
_ALONE: Final = re.compile(r"lapse|expire|end|took|take|in |into |on |no |phase|withdrew|ris|jump")
# What is halted, or was halted, is trade and no measure: 'halted exports of tin ore' is a measure in force.
_MEASURE_OF_FLOW: Final = r"(?! (?:ban|dut|tariff|lev|licen|permit|restrict|curb|quota|rule|control|tax|fee|surcharge|requirement|order|limit|check|authori|approval|certif|regime|price|credit|inspection|alert|prohibition)\w*)"
_HALTED_FLOW: Final = re.compile(
    rf" (?:(?!by\b|to\b|for\b|its\b|their\b|that\b)[a-z-]{{1,16}} ){{0,3}}?(?:exports?|imports?|shipments|importing|exporting){_MEASURE_OF_FLOW}\b(?! (?:and|or) )"
)
_FLOW_HALTED: Final = re.compile(
    rf"^\W{{0,2}}(?:(?:the|all|and|that) )?(?:[\w-]{{1,16}} ){{0,2}}?(?:exports|imports|shipments){_MEASURE_OF_FLOW}\b(?:(?! which | that | who )[^,;])*\b(?:is|are|was|were|been) (?:[a-z]{{2,14}}ly )?$"
)
# Needs no measure beside it.
_BY_ITSELF: Final = re.compile(
    r"sanction|blacklist|designat|fined|levied|(?:took|takes) effect|(?:in|into) (?:place|effect|force)|no longer|(?:struck|voted|turned) down"
)


def read_states(text: str) -> tuple[State, ...]:
    """The states that a plain text tells of, in its order."""
    found: list[State] = []
    start = 0
    for end in [*(m.end() for m in _SENTENCE_END.finditer(text)), len(text)]:
        found += _read_sentence(text[start:end].lower())
        start = end
    return tuple(found)


def _read_sentence(sentence: str) -> Iterator[State]:
    matches = list(find_by_letter(_STATES, sentence))
    asked = _ASKED_IF.sub(lambda m: " " * len(m[0]), sentence) if " if " in sentence else sentence
    conditions = [m.start() for m in _CONDITION.finditer(asked)]
    edges = [m.end() for m in _CLAUSE_END.finditer(sentence)] if matches else []
    told = []
    for match in matches:
        nearest = bisect_right(edges, match.start())
        start = max(edges[nearest - 1] if nearest else 0, match.start() - _REACH)
        told.append(_reality(sentence, start, match, conditions))
    aside = [
        reality is Reality.DONE and _is_aside(sentence, match)
        for match, reality in zip(matches, told, strict=True)
    ]
    has_main = any(r is Reality.DONE and not a for r, a in zip(told, aside, strict=True))
    for match, reality, is_aside in zip(matches, told, aside, strict=True):
        if reality is None:
            continue
        near = sentence[max(0, match.start() - _NEAR) : match.end() + _NEAR]
        yield State(
            _status(sentence, edges, match),
            Reality.BEFORE if is_aside and has_main else reality,
            is_sure=_BY_ITSELF.search(match[0]) is not None or _MEASURE.search(near) is not None,
        )
    for match in _RULED_OUT.finditer(sentence):
        yield State(ActionStatus[match.lastgroup or ""], Reality.UNDONE, is_sure=True)


def _status(sentence: str, edges: list[int], match: re.Match[str]) -> ActionStatus:
    status = ActionStatus[(match.lastgroup or "").removesuffix("_PLAIN")]
    if status is not ActionStatus.SUSPENDED:
        return status
    nearest = bisect_right(edges, match.start())
    before = sentence[edges[nearest - 1] if nearest else 0 : match.start()][-_REACH:]
    of_flow = _HALTED_FLOW.match(sentence, match.end()) or _FLOW_HALTED.search(before)
    return ActionStatus.IN_FORCE if of_flow else status


def _is_aside(sentence: str, match: re.Match[str]) -> bool:
    """'The duty imposed in 2019', 'an order that barred imports'."""
    before = sentence[max(0, match.start() - _NEAR) : match.start()]
    return _WHICH.search(before) is not None or (
        _ALONE.match(match[0]) is None and _BARE.search(before) is not None
    )


def _reality(sentence: str, start: int, match: re.Match[str], conditions: list[int]) -> Reality | None:
    """How real a verb is told by the words before it in its clause; None where it is no verb."""
    before, word = sentence[start : match.start()], match[0]
    is_plain = (match.lastgroup or "").endswith("_PLAIN")
    if is_plain and not (_TO.search(before) or _DID.search(before)):
        return None
    if is_plain and _MOVED_TO.search(before):
        return Reality.DONE
    if not word.startswith("no longer") and _NOT.search(before):
        return Reality.UNDONE
    if (conditions and conditions[0] < match.start()) or (
        conditions and not is_plain and _PRESENT.match(word)
    ):
        return Reality.IF
    if is_plain:
        return Reality.DONE if _DID.search(before) else Reality.TO_COME
    return Reality.TO_COME if _TO_BE.search(before) else Reality.DONE
