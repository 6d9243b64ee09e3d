"""Tells which states the words of a sentence allow for the measure that it reports."""

import re
from typing import Final

from schemas.vocabulary import ActionStatus
from service.candidates.papers import has_begun, holds_by
from service.candidates.states import is_yet_to_come, statuses_in

_ON_CONDITION: Final = re.compile(r"(?:If|Unless|Should|Were) ")
# 'Once the revocation is effective, ...' reports no revocation.
_ONCE: Final = re.compile(r"(?:Once|When|As soon as|Until) [^,;]{3,150}, ")
# What it came after is not what is told.
_FOLLOWING: Final = re.compile(
    r"(?:After|Following) [^,;]{1,80}?(?:petitions?|requests?|complaints?|reviews?|stud(?:y|ies)|recommendations?|proposals?|consultations?)\b[^,;]{0,60}, "
)
_MORE_THAN_PLANNED: Final = frozenset(
    {ActionStatus.IN_FORCE, ActionStatus.SUSPENDED, ActionStatus.ENDED, ActionStatus.REJECTED}
)
_BILL_FAILED: Final = re.compile(
    r"\b(?:bills?|legislation)\b(?:(?! (?:after|because|when|since) )[^.;]){0,100}?\b(?:failed|(?:was|were) (?:defeated|voted down)|died|fell short)\b"
)
# 'Put its planned duties on hold': what was planned is told as what became of it.
_PLANNED: Final = re.compile(
    r"\b(?P<whose>its|the|their|his|her|an?|any|those|these) (?:long-)?(?:planned|proposed|threatened|scheduled|expected|announced) "
)
_BILL: Final = re.compile(r"\b(?:bills?|legislation)\b", re.IGNORECASE)
_TOLD_AHEAD: Final = (ActionStatus.ANNOUNCED, ActionStatus.IN_FORCE)  # 'will be effective in May'
_ATTRIBUTED: Final = re.compile(r", (?:the )?[\w.' \u2019-]{2,60} announced(?: [^,.;]{2,30})?\.?$")
# The name of a law tells no state: 'the Closed Door Act'.
_ACT: Final = re.compile(r"\b(?:[A-Z][\w'\u2019-]{1,20} ){1,6}Act\b")
_LAW: Final = re.compile(
    r"\b(?:sign(?:s|ed)|enact\w*|pass(?:es|ed)|approv\w+|adopt\w*|cleared|became|into law|enter(?:s|ed) into force|vot\w+|agreed|laws?)\b",
    re.IGNORECASE,
)
# What one chamber passes is no law yet.
_IN_CHAMBER: Final = re.compile(
    r"\b(?:Senate|House|lower house|upper house|[Cc]hamber|[Cc]ommittee|Deputies|Lok Sabha)\b(?! and)[^.;]{0,60}?\b(?:passe[sd]|approve[sd]|advanced|cleared|adopted|voted)\b"
    r"(?!.*\b(?:signed|into law|becomes? law|became law|both chambers)\b)"
)
_ANNOUNCED: Final = re.compile(
    r"\bannounc(?:es|ed|ing)\b(?: (?:on )?(?:[A-Z][a-z]+\.? \d{1,2},?|\w+day|today|last \w+|this \w+))?(?: that)?"
    r" (?:(?:it|he|she|they|the [\w-]+) (?:is|are|was|were|has|have|had) |(?:the |an? |its |their )?(?=end\b|termination\b|suspension\b|"
    r"revocation\b|withdrawal\b|lifting\b|removal\b|repeal\b|delay\b|pause\b|rescission\b|expiration\b))"
)
_BEHIND: Final = 30
_BACK: Final = re.compile(
    r"\b(?:under ?way|in (?:place|force|effect)) since\b|\b(?:is|are|came|comes|went) (?:now )?back in (?:force|effect|place)\b|\b(?:remain|stay)s? in (?:force|effect|place)\b"
)
# Whoever intends something has not done it, whatever else is told.
_INTENDS: Final = re.compile(
    r"(?:[Tt]he )?[A-Z][\w.'\u2019-]*(?: (?:of|for|the|and|[A-Z][\w.'\u2019-]*)){0,6} (?:also |now |still |further )?(?:intends|plans) to (?!the\b)\w"
)
_ASKED: Final = re.compile(
    r"\b(?:urg(?:es?|ed|ing)|call(?:s|ed|ing) on|press(?:es|ed|ing)|implor(?:es?|ed|ing)|lobb(?:ies|ied|ying)) (?!for\b)[^.;]{2,60}? to (?!weigh|consider|study|review|explore)\w[^.;]*"
)
# What expires in May is there until then.
_RUNS_OUT: Final = re.compile(
    r"\b(?:expires?|lapses?|runs? out|(?:is|are) (?:set|due|scheduled) to (?:expire|lapse|end|run out)|ends?) "
    r"(?:(?:on|in|at|by|after) (?:the )?(?:end\b|[A-Z]|\d|next|this|mid)|next |this |at year|[A-Z][a-z]{2,8}\.? \d)"
)
# What will be put off is put off by saying so.
_PUT_OFF: Final = re.compile(r"\b(?:will|to) (?:again )?(?:put off|push back|postpone|delay)\b")
# 'The duty that Kyiv introduced in 2024 expired': what is told of it stands behind.
_THAT_WAS: Final = re.compile(
    r" (?:that|which) (?:[\w.'\u2019-]+ ){1,4}?(?:introduced|imposed|launched|opened|announced|proposed|adopted|set|(?:had )?\w{3,12}ed)(?: (?:in|on|last|since) (?:[A-Z]\w+ )?\w+)?"
    r"(?= (?:[a-z]{3,12}(?:ed|pses|ires)|was|were|will|is|are|has|have|took)\b)"
)
_TALKS_ENDED: Final = re.compile(
    r"\b(?<!after )(?<!since )(?<!when )(?<!once )(?<!as )(?<!before )(?<!until )(?<!if )(?:talks|negotiations)\b(?! (?:(?:on|about) ending|that|which)\b)[^.;,]{0,60}?\b(?:collapsed|broke (?:down|off|up)|fell apart|failed|ended|(?:was|were) (?:terminated|broken off|called off))\b",
    re.IGNORECASE,
)
_OVERTURNS: Final = re.compile(
    r"\b(?:str(?:uck|ikes?) down|vacat|quash|overturn|annul|set aside|sets aside|nullif|invalidat)"
)
_REJECTS: Final = re.compile(r"\b(?:reject|dismiss|den(?:y|ied|ies)|refus|declin|thr(?:ew|own) out|toss)")
_TOLD_OF: Final = frozenset(
    {
        ActionStatus.ENDED,
        ActionStatus.SUSPENDED,
        ActionStatus.REJECTED,
        ActionStatus.PROPOSED,
        ActionStatus.CONSIDERED,
    }
)


def allowed_statuses(text: str) -> tuple[ActionStatus, ...]:
    """The states that the words of a sentence allow for its measure, the likeliest first."""
    if " Act" in text:
        text = _ACT.sub("Act", text)
    text = _FOLLOWING.sub("", _THAT_WAS.sub(" ", text), count=1)
    text = text.removeprefix("Notice is hereby given that ")
    once = _ONCE.match(text)
    told = text[once.end() :] if once is not None else text
    found = statuses_in(told)
    if found and _TALKS_ENDED.search(told):
        return (ActionStatus.ENDED,)
    found = _of_planned(text, found)
    if _ON_CONDITION.match(text):
        return (ActionStatus.CONSIDERED,) if found else ()
    of_bill = _of_bill(text, found) if _BILL.search(text) else ()
    if of_bill:
        return of_bill
    if ActionStatus.ANNOUNCED in found and _INTENDS.match(text):
        return (ActionStatus.ANNOUNCED,)
    if found == (ActionStatus.CONSIDERED,) and not statuses_in(_ASKED.sub(" ", text)):
        return ()  # what somebody asks of others is a view until they are said to think about it
    return _by_time(text, _as_announced(text, found))


def _of_planned(text: str, found: tuple[ActionStatus, ...]) -> tuple[ActionStatus, ...]:
    """What became of something planned is told, not that it was planned."""
    planned = _PLANNED.search(text)
    if planned is None:
        return found
    rest = statuses_in(_PLANNED.sub(r"\g<whose> ", text[: planned.end()]) + text[planned.end() :])
    return rest if rest and rest[0] in _MORE_THAN_PLANNED else found


def _of_bill(text: str, found: tuple[ActionStatus, ...]) -> tuple[ActionStatus, ...]:
    """The states of a bill, where they are not those of what it would do: that is not law yet."""
    if _BILL_FAILED.search(text):
        return (ActionStatus.REJECTED,)
    is_no_law = _IN_CHAMBER.search(text) or not _LAW.search(text)
    if ActionStatus.IN_FORCE in found and found[0] is not ActionStatus.REJECTED and is_no_law:
        others = (status for status in found if status not in {ActionStatus.IN_FORCE, ActionStatus.PROPOSED})
        return (ActionStatus.PROPOSED, *others)
    return ()


def status_of_ruling(text: str, statuses: tuple[ActionStatus, ...]) -> tuple[ActionStatus, ...]:
    """The states of a court's decision: one that overturns something stands, one that rejects a claim rejects."""
    overturns, rejects = _OVERTURNS.search(text), _REJECTS.search(text)
    is_undone = overturns is not None and (rejects is None or overturns.start() < rejects.start())
    if statuses[:1] == (ActionStatus.REJECTED,) and is_undone:
        return (ActionStatus.IN_FORCE, *statuses[1:])
    return statuses


def _as_announced(text: str, found: tuple[ActionStatus, ...]) -> tuple[ActionStatus, ...]:
    """What is announced tells the state: 'announced that it is ending the order'."""
    if len(found) > 1 and (by := _ATTRIBUTED.search(text)) is not None:
        found = statuses_in(text[: by.start()]) or found
    told = _ANNOUNCED.search(text)
    if told is not None and found[:1] == (ActionStatus.ANNOUNCED,):
        behind = statuses_in(text[told.end() : told.end() + _BEHIND])
        first = [status for status in behind[:1] if status in _TOLD_OF]
        found = tuple(dict.fromkeys([*first, *found]))
    return found


def _by_time(text: str, found: tuple[ActionStatus, ...]) -> tuple[ActionStatus, ...]:
    """What holds already, what is put off, and what is still to come."""
    if found[:1] == (ActionStatus.ENDED,) and _RUNS_OUT.search(text):
        return tuple(dict.fromkeys([ActionStatus.IN_FORCE, *found[1:]]))
    if _BACK.search(text) or holds_by(text) or (found and has_begun(text)):
        return (ActionStatus.IN_FORCE,)
    if _PUT_OFF.search(text):
        return tuple(dict.fromkeys([ActionStatus.SUSPENDED, *found]))[:1]
    if found == (ActionStatus.IN_FORCE,) and is_yet_to_come(text, ActionStatus.IN_FORCE):
        return (ActionStatus.PROPOSED, ActionStatus.ANNOUNCED, ActionStatus.IN_FORCE)
    if found[:2] == _TOLD_AHEAD and is_yet_to_come(text, ActionStatus.IN_FORCE):
        found = (ActionStatus.ANNOUNCED, *found[2:])
    return found
