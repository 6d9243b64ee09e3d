"""Takes words out of a sentence that sound like a measure and tell none: 'did not respond to a request for comment'."""

import re
from typing import Final

_NO_ANSWER: Final = re.compile(
    r"\b(?:respond(?:s|ed|ing)?|repl(?:y|ies|ied)|react(?:s|ed)?|return(?:s|ed)?|answer(?:s|ed)?)(?: immediately| yet| directly)? "
    r"(?:to )?(?:(?!requests?\b)[\w'\u2019-]{1,20} ){0,5}?"
    r"(?:requests?|inquir(?:y|ies)|enquir(?:y|ies)|calls?|questions?|messages?|e-?mails?)\b"
    r"(?: (?:for|seeking|asking for|about|from) (?:[\w'\u2019-]{1,20} ){0,2}?(?:comments?|interviews?|information|details|reporters?|journalists?)\b)?"
    r"(?: (?:about|on|regarding) (?!\w+day\b)[^.;,]{1,80})?|"
    r"\bdeclin(?:es|ed|ing) (?:to comment|(?:requests? for |to give )?(?:comment|an interview))\b|\b(?:had|has) no (?:immediate )?comment\b"
)
# Who was heard is no party to talks.
_HEARD: Final = re.compile(r"\b(?:in|after|upon|following|without) (?:[a-z]{2,12} )?consultations? with\b")
_GIVEN_UP: Final = re.compile(
    r"\b(?:drop|withdr[ae]w|abandon|lift|remov)\w{0,4} (?:its|their|his|her|all|any|an?) (?:\w+ )?"
    r"(?:objections?|opposition|resistance|demands?|threats?|complaints?|claims?)\b(?! (?:for|with|at)\b)"
)
# How a source knows tells of no talks.
_KNOWS: Final = re.compile(
    r"\b(?:close to|familiar with|briefed on|with knowledge of|involved in|privy to) (?:the |those |these )?"
    r"(?:trade )?(?:talks|negotiations|discussions|matter|plans?|thinking|decision|proposals?|investigation)\b"
)
_RAISED_WITH: Final = re.compile(
    r"\brais(?:es|ed|ing) (?![^.;,]{3,60}? (?:it|they|he|she) (?:had |has |have )?(?:agreed|set|imposed|adopted|signed)\b)[^.;,]{1,60}? (?:with|at) (?:[A-Z]|his|her|its|their|the)[^.;,]{1,80}"
)
# After these words comes what was done before.
_CAME_AFTER: Final = re.compile(
    r"^(?:The|This|That) (?:[\w-]+ )?(?:announcement|news|move|decision|ruling|step|action) (?:comes|came) (?:[\w-]+ ){0,3}?(?:after|as|before) "
)
# What a measure does to prices and people is nobody's plan.
_EFFECT: Final = re.compile(
    r"(?P<measure>\b(?:tariffs?|dut(?:y|ies)|lev(?:y|ies)|surtax|quotas?|bans?|curbs?|controls?|restrictions?|sanctions|measures?|rules?|plan|"
    r"order|exclusions?|embargo)(?: [\w'\u2019-]{1,20}){0,6}?) (?:will|would|could|may|might|can|(?:is|are) (?:likely|expected|bound|set) to|threatens? to) "
    r"(?:also |only |not |probably |ultimately |eventually |further |likely )?"
    r"(?:(?:not )?(?:build|bring back|create|solve|fix)|(?:cut|reduce|dent|shave|erase|trim) (?:[\w'\u2019-]{1,20} ){0,3}?(?:revenues?|profits?|sales|growth|output|margins|earnings|gdp)|cost|hurt|harm|help|damage|hamper|squeeze|undermine|boost|benefit|weaken|ruin|worsen|disrupt|protect|bring in|lead to|result in|"
    r"(?:raise|increase|push up|drive up|lift|add to) (?:[\w'\u2019-]{1,20} ){0,3}?(?:prices?|costs?|inflation|revenues?|\$?[\d.]+ (?:million|billion))|"
    r"raise (?:about |nearly |some |up to )?[$\u20ac\u00a3])\b"
)
_HAD_EFFECT: Final = re.compile(
    r"(?P<measure>\b[Tt]ariffs) (?:have |has |had )?(?:already )?(?:added|cost|pushed|squeezed|wiped|eaten|driven|boosted|dented|hurt)\b"
)
# Why somebody does something is told of a measure that was told elsewhere.
_BECAUSE: Final = re.compile(
    r",? \b(?:because of|due to|owing to|thanks to|as a result of) (?:(?:the|its|these|those|new|U\.S\.|American|higher|steep) )*(?:tariffs?|dut(?:y|ies)|sanctions|lev(?:y|ies)|curbs|restrictions)\b(?! (?:of|on) \d)"
)
# What a firm expects of a measure is its own affair.
_HIT: Final = re.compile(
    r"\b(?:expect|face|see|foresee|absorb|tak|suffer|book)\w{0,3} (?:an? |the )?(?:[\w$\u20ac.-]+ ){0,3}?(?:hit|costs?|charge|impact|headwinds?|expenses?|burden|bill)\b"
    r"[^.;,]{0,40}? (?:from|of|due to|because of) (?:the |higher |new |U\.S\. )*(?:tariffs?|dut(?:y|ies)|lev(?:y|ies)|sanctions)\b[^.;,]*"
)
# 'Since the curbs began, prices have tripled' tells what came of them.
_SINCE: Final = re.compile(
    r"^(?:Since|Ever since|After|Before|When|Once) (?:the |those |these )?(?:[\w-]+ ){0,3}?(?:tariffs?|dut(?:y|ies)|bans?|curbs?|controls?|restrictions?|sanctions|measures?|quotas?) "
    r"(?:began|started|took effect|came in|came into (?:force|effect)|were imposed|was imposed|hit), "
)
# Arguments that are turned down are no measure that is.
_ARGUMENTS: Final = re.compile(
    r"\b(?:reject|dismiss|den|refut|disput)(?:s|es|ed|y|ies|ied|ing) (?:[\w'\u2019-]{1,20} ){0,6}?"
    r"(?:arguments?|assertions?|accusations?|allegations?|contentions?|criticisms?|complaints about|suggestions? that)\b"
)
# What somebody calls a measure is a view of it.
_CALLED: Final = re.compile(
    r"\b(?:call(?:s|ed|ing)|describ(?:es|ed|ing)|criticiz(?:es|ed|ing)|welcom(?:es|ed|ing)|denounc(?:es|ed|ing)|condemn(?:s|ed|ing)|prais(?:es|ed|ing)|"
    r"blast(?:s|ed|ing)|slamm?(?:s|ed|ing)|lament(?:s|ed|ing)) (?:the|its|their|that|this|those|these|[A-Z][\w.]{1,20}['\u2019]s?) (?:[\w-]{1,20} ){0,3}?"
    r"(?:tariffs?|dut(?:y|ies)|lev(?:y|ies)|quotas?|bans?|curbs?|controls?|restrictions?|sanctions|measures?|rules?|rulings?|orders?|decisions?|moves?|steps?|"
    r"plans?|proposals?|exclusions?|investigations?|bills?)(?: (?:cuts?|increases?|hikes?|extensions?|suspensions?))?\b"
)
_JUDGES: Final = re.compile(r"\b(?:[Cc]ourt|[Jj]udge|[Pp]anel|CIT|CAFC|Circuit|[Jj]ustices?|tribunal)\b")
# Rules that something is done under are not being made.
_AUTHORITY: Final = re.compile(
    r"\b(?:(?:pursuant to|in accordance with|accordance with|consistent with|conforming to|as required by)\s(?!an? |new |proposed |final |draft )(?:[^.;]|\.(?! [A-Z])){0,160}?|"
    r"(?:under|by|subject to|contained in|defined in|(?:[Ss]ections?|[Pp]arts?|[Ss]ubparts?|requirements?|provisions?|meaning|purposes)\b[^;]{0,20} of|\u00a7 ?[\w.()]{1,20} of) "
    r"(?:the |its |their |these |this |those |applicable |existing |current |[\w.]{1,20}['\u2019]s? ){1,2}(?:[A-Z][\w.&'\u2019-]{0,20} ){0,4})"
    r"[Rr]egulations?\b"
)
# Nor is the order whose number gives the power to do it.
_ORDER: Final = re.compile(
    r",? (?:pursuant to|under|consistent with|in accordance with) (?:the authority of )?"
    r"(?:E\.O\.|(?:Executive Order|Proclamation)(?: No\.)?) \d{4,5}\b"
)
# Without one of these the patterns find nothing.
_REQUESTS: Final = (
    "comment",
    "request",
    "question",
    "inquir",
    "enquir",
    "call",
    "message",
    "mail",
    "interview",
)
_MODALS: Final = (
    " will ",
    " would ",
    " could ",
    " may ",
    " might ",
    " can ",
    "likely",
    "expected",
    "bound",
    "threaten",
    "set to",
)
_VIEWS: Final = (
    "call",
    "describ",
    "critici",
    "welcom",
    "denounc",
    "condemn",
    "prais",
    "blast",
    "slam",
    "lament",
)
_ORDERS: Final = ("E.O.", "Executive Order", "Proclamation")
_KNOWING: Final = ("close to", "familiar with", "briefed on", "knowledge of", "involved in", "privy to")
_STANDS: Final = ("bjection", "pposition", "esistance", " demand", " threat", " complaint", " claim")
_DENIALS: Final = ("reject", "dismiss", "deni", "deny", "refut", "disput")


def without_asides(text: str) -> str:
    """A sentence without the words that only sound like a measure."""
    if _has(text, _REQUESTS):
        text = _NO_ANSWER.sub("", text)
    if _has(text, _STANDS):
        text = _GIVEN_UP.sub("", text)
    if _has(text, _KNOWING):
        text = _KNOWS.sub("", text)
    if "rais" in text:
        text = _RAISED_WITH.sub("", text)
    if " came " in text or " comes " in text:
        text = _CAME_AFTER.sub("", text)
    if "onsultation" in text:
        text = _HEARD.sub("with", text)
    text = _BECAUSE.sub("", text)
    text = _HAD_EFFECT.sub(lambda told: told["measure"], _HIT.sub("", _SINCE.sub("", text)))
    if _has(text, _MODALS):
        text = _EFFECT.sub(lambda told: told["measure"], text)
    if _has(text, _VIEWS):
        text = _CALLED.sub("", text)
    if _has(text, _DENIALS) and not _JUDGES.search(text):
        text = _ARGUMENTS.sub("", text)
    return text


def without_authority(text: str) -> str:
    """A sentence without the regulations that something is done under."""
    return _AUTHORITY.sub("", text) if "egulation" in text else text


def without_order(text: str) -> str:
    """A sentence without the order of a president that something is done under."""
    return _ORDER.sub("", text) if _has(text, _ORDERS) else text


def _has(text: str, words: tuple[str, ...]) -> bool:
    return any(word in text for word in words)
