"""Finds until when comments may be sent in, and tells that from the measure that they are about."""

import re
from typing import Final

from schemas.vocabulary import ActionStatus
from service.candidates.states import STATUS_CUES, is_negated

_PAPERS: Final = r"(?:comments?|feedback|submissions?|(?:written )?(?:views|statements|remarks|testimony)|public input|objections|responses|suggestions)"
_ABOUT: Final = r"(?: (?:on|to|about|from|regarding|concerning|in) [^.;:]{1,80}?)?"
_TIME: Final = r"(?:(?:by|on|until|till|through|before|in|no later than|not later than|this|next|within|at|to)\b|[A-Z][a-z]{2,8}\b|\d{1,2}\b|today|tomorrow)"
_UNTIL: Final = r"(?:until|till|through|by|before|no later than|not later than|up to)"
_SPAN: Final = r"(?:until|till|through|(?:(?:another|only|just) )?(?:\d{1,3}|an?|two|three|four|five|six|seven|eight|ten|thirty|forty|sixty|ninety)(?: more)?[ -](?:days?|weeks?|months?|fortnight)\b)"
# 'Comments, which are due May 3', 'feedback must be in by May 3', 'views are taken until Friday'.
_DUE: Final = (
    rf"\b{_PAPERS}{_ABOUT},? (?:which |that )?(?:(?:is|are|was|were|will be|must be|should be|have to be|has to be|may be|can be) "
    rf"(?:also )?(?:due|in|accepted|taken|received|filed|submitted|sent(?: in)?|made|lodged|welcome|open)(?: (?:to|with|at) [^.;,]{{1,50}}?)? (?:only )?{_TIME}|"
    rf"(?:closed?|ended?|must reach [^.;,]{{2,40}}?) {_TIME})"
)
# 'Importers have until May 3 to weigh in', 'gave the public 30 days to comment'.
_LEFT: Final = (
    rf"\b(?:ha(?:s|ve|d)|gets?|got|gave|gives?|given|leaves?|left|will have|allow(?:s|ed)?|offer(?:s|ed)?)\b(?: (?!to\b)[\w'\u2019.&-]{{1,20}}){{0,5}}? {_SPAN}[^.;:]{{0,40}}? "
    rf"(?:to|for) (?:(?:weigh(?:ing)? in|comment(?:ing)?|hav(?:e|ing) (?:their|its|a) say)\b|public comment|"
    rf"respond(?:ing)? to the (?:proposal|draft|plan|consultation|notice|proposed \w+)|"
    rf"(?:send(?:ing)?|submit(?:ting)?|fil(?:e|ing)|shar(?:e|ing)|giv(?:e|ing)|offer(?:ing)?|lodg(?:e|ing)|rais(?:e|ing)|mak(?:e|ing))(?: in)? (?:[\w-]{{2,12}} ){{0,3}}?{_PAPERS})|"
    rf"\b(?:wish|want|hope|like)(?:es|s|ing)? to (?:comment|weigh in|be heard|testify|respond){_ABOUT} (?:has|have) (?:only )?{_SPAN}"
)
# 'The deadline for comments is', 'the window to comment closes'.
_WINDOW: Final = (
    rf"\b(?:deadline|window|closing date|cut-?off|time|last day) (?:for|to) (?:the )?(?:(?:public|written|filing|submitting|sending|making|file|submit|send|make) (?:in )?){{0,2}}"
    rf"(?:{_PAPERS}|comment(?:ing)?|weigh(?:ing)? in)\b(?:{_ABOUT} (?:is|are|was|were|will|closes?|closed|ends?|ended|runs?|ran|expires?|expired|opens?|falls?|has|passed)\b)?|"
    rf"\bcomment(?:ing)? (?:deadline|window|period)s?{_ABOUT} (?:is|are|was|were|will|closes?|closed|ends?|ended|runs?|ran|expires?|expired|opens?|lapsed?)\b|"
    rf"\bconsultation{_ABOUT} (?:closes|runs|ends)\b"
)
# 'Is taking comments until', 'may send views by', 'can weigh in through'.
_TAKES: Final = (
    rf"\b(?:tak(?:e|es|ing)|accept(?:s|ing)?|receiv(?:e|es|ing)|collect(?:s|ing)?|welcom(?:e|es|ing)|want(?:s|ed)?|seek(?:s|ing)?|invit(?:e|es|ed|ing)|ask(?:s|ed|ing)? for) "
    rf"(?:public |written |further |more )?{_PAPERS}{_ABOUT} {_UNTIL} {_TIME}|"
    rf"\b(?:may|can|must|should) (?:still )?(?:(?:send(?: in)?|submit|file|give|share|offer|lodge|make) (?:[\w-]{{2,12}} ){{0,3}}?{_PAPERS}|weigh in|comment)\b{_ABOUT} {_UNTIL} {_TIME}"
)
_DEADLINE: Final = re.compile(f"{_DUE}|{_LEFT}|{_WINDOW}|{_TAKES}", re.IGNORECASE)
# What comes of the comments is no plan for the measure: 'the comments will shape how the rule treats them'.
_USED: Final = re.compile(
    rf"\b{_PAPERS}(?:,[^,;.]{{2,100}},)? (?:will|would|could|may|might|can|should|is to|are to|(?:is|are) (?:expected|meant|likely) to) (?:also |then |only )?"
    r"(?:be (?:used|considered|weighed|reviewed|read|posted|published|taken)|help|shape|inform|guide|steer|decide|determine|influence|feed into|go into|"
    r"play a (?:part|role)|matter|count|weigh|affect|set|tell)\b[^.;]*",
    re.IGNORECASE,
)
_WORDS: Final = (
    "comment",
    "feedback",
    "submission",
    "views",
    "statement",
    "remarks",
    "testimony",
    "input",
    "objection",
    "response",
    "respond",
    "suggestion",
    "weigh",
    "consultation",
    " say",
)
_THOSE: Final = re.compile(
    rf"\b(?:the|those|these|such|all) (?:public |written )?{_PAPERS}\b|\b(?:the|that) (?:comment|consultation|deadline|window)",
    re.IGNORECASE,
)
_IS_OVER: Final = re.compile(
    r"\b(?:clos|end|expir|laps|pass)ed\b|\bwere due\b|\bwas (?:the )?(?:deadline|last)\b"
)
_IS_TO_COME: Final = re.compile(
    r"\bwill (?:also |soon )?(?:open|begin|start|accept|take|receive|collect|seek|invite|be (?:asked|invited|opened))\b|\bfrom (?:[A-Z][a-z]{2,8}|\d)"
)


def beside_deadline(text: str) -> tuple[str, bool]:
    """What a sentence tells beside until when comments may be sent in and what they are for, and whether it tells until when."""
    small = text.lower()
    if not any(word in small for word in _WORDS):
        return text, False
    rest, count = _DEADLINE.subn(" ", _USED.sub(" ", text))
    return rest, count > 0 or (rest != text and _DEADLINE.search(text) is not None)


def points_to_comments(text: str) -> bool:
    """Whether the comments were spoken of before: 'the comments are due in May'."""
    return _THOSE.search(text) is not None


def status_of_call(text: str) -> ActionStatus:
    """Where a call for comments stands by what is said of its deadline: open, unless it is over or yet to open."""
    if _IS_OVER.search(text) is not None:
        return ActionStatus.ENDED
    extended = next(iter(STATUS_CUES[ActionStatus.SUSPENDED].finditer(text)), None)
    if extended is not None and not is_negated(text, extended.start()):
        return ActionStatus.SUSPENDED
    return ActionStatus.ANNOUNCED if _IS_TO_COME.search(text) is not None else ActionStatus.IN_FORCE
