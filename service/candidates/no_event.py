"""Tells sentences that name a measure but report none: law in general, views, reports about it, its echo."""

import re
from typing import Final

from service.candidates.casing import any_of

_SUBJECT: Final = r"(?:(?!which\b|who\b|that\b|after\b|and [a-z])[\w.&'\u2019-]+,? ){1,9}?"
# 'The agency may issue an order when facts suggest', 'Upon sufficient evidence, it publishes', 'A quota acts as'.
_IN_GENERAL: Final = re.compile(
    rf"^(?:In general,? |Generally,? |Typically,? )?{_SUBJECT}(?:may|can|will|must|could) (?:also |then |only )?"
    r"(?:issue|impose|detain|seize|revoke|modify|assess|levy|grant|deny|refuse|suspend|initiate|self-initiate|apply|order) "
    r"(?:or \w+ )?(?:an? |any |civil |such |shipments |goods |entries )[^.;]{0,120}?"
    r"\b(?:when(?:ever)?|unless|if (?:it|evidence|information|there is)|where (?:it|there|a|an)|for (?:a )?violati(?:ons?|ng))\b|"
    r"^Upon (?:a |an |any |the )?(?:sufficient|receipt|showing|request|finding|proof)\b[^,]{0,120}, |"
    rf"^(?:When(?:ever)?|Once) (?:an? |any |sufficient |enough )[^,\d]{{3,120}}, {_SUBJECT}(?:may|can|will|must|shall) (?:also |then )?"
    r"(?:issue|impose|detain|seize|revoke|assess|levy|deny|suspend|initiate|order) (?:an?|any|such|civil)\b[^\d]*$|"
    r"^An? (?:[\w-]+ ){0,3}?(?:orders?|WRO|quota|tariff|dut(?:y|ies)|safeguards?|exclusion|licen[cs]e|waiver|determination|embargo|"
    r"sanction|rulings?|reviews?|investigation|petition)(?: \([\w ]+\))? "
    r"(?:essentially |typically |usually |generally |simply |also )?(?:is (?:a|an|the|not|meant|intended|designed|issued when)\b|"
    r"acts? as|means|serves|amounts to|allows|works|functions|requires)\b"
)
# What a body put on paper about measures; a court's or a panel's report decides.
_REPORT: Final = re.compile(
    r"\b(?:releas|publish|issu|put out|unveil)\w{0,3} (?:an?|its|the|their|another) (?:\d+-page |new |annual |recent |detailed |latest |\w+ ){0,2}?"
    r"(?:reports?|study|analysis|survey|white paper|blog post|fact ?sheet|FAQs?)\b(?! (?:recommending|finding|that (?:finds|found|recommends)))|"
    r"^(?:That|This|The|Its|Their) (?:recommendations?|conclusions?|statistics|figures|estimates?) (?:is|are|was|were|comes?|came)\b|"
    r"\bFAQs? (?:also )?(?:stress|explain|clarif|say|said|note|state|address)"
)
_SAYS: Final = re.compile(
    r"\b(?:recommend\w*|finding|finds?|found|conclud\w*|propos\w*|and (?:also |then )?(?!explain|describ|summari)\w+ed)\b"
)
_DECIDES: Final = re.compile(r"\b(?:panel|[Cc]ourt|[Aa]rbitrators?|Appellate Body|judges?)\b")
# What somebody thinks of a measure; not what follows in a clause of its own.
_VIEWS: Final = (
    r"(?:(?:strongly|sharply|publicly|also|has|have|had|both|largely|again) ){0,2}"
    r"(?:defended|praised|criticized|criticised|condemned|blasted|slammed|applauded|lauded|hailed|decried|denounced|lamented|"
    r"deplored|cheered|endorsed|questioned|downplayed|mocked|faulted|bemoaned|"
    r"(?:express(?:ed|es)?|voiced?|voices|reiterated) (?:\w+ ){0,2}?(?:hope|concerns?|opposition|support|confidence|doubts?|regret|dismay|disappointment|"
    r"optimism|frustration|dissatisfaction)|"
    r"(?:is|are|was|were) (?:\w+ly )?(?:enthusiastic|unhappy|pleased|disappointed|wary|sceptical|skeptical|furious|angry|optimistic|worried|"
    r"alarmed|relieved) (?:about|at|by|with|of|over|that)|"
    r"(?:is|are|was|were|has been|have been) (?:also |now )?(?:being )?(?:urged|advised|pressed|implored) to)\b"
)
_VIEW: Final = re.compile(
    rf"^(?:But |And |Meanwhile, |Still, )?{_SUBJECT}{_VIEWS}|^(?:[^,;.]{{3,80}}, ){{1,2}}{_VIEWS}"
)
_FOLLOWS: Final = re.compile(
    r"\b(?:(?:which|who|whose|after|when|because) (?:[^.;]{0,160}? )?(?:\w+ed|took effect|will|would|set|cut|began)|that (?:took|was|were|has|have|came)|"
    r"(?:and|but) (?:it |he |she |they )?(?:then |also |later |has |have |had |will |would )?(?:\w+ed|set|cut|began|put))\b"
)
# 'The announcement roiled markets': what a measure set off.
_ECHO: Final = re.compile(
    r"(?:['\u2019]s?|^The|^That|^This|^Its|^Their|^His|^Her) (?:\w+ ){0,3}?"
    r"(?:announcement|decision|move|orders?|plan|threats?|ruling|tariffs?|duties|ban|sanctions|curbs|measures?)"
    r"(?: (?:of|on|to|against|levying|imposing|in) [^.;,]{2,90}?|, which [^.;,]{3,120},)? "
    r"(?:(?:has|have|had|immediately|quickly) ){0,2}"
    r"(?:drew|drawn|roiled|rattled|brought|sparked|triggered|elicited|prompted|angered|surprised|stunned|upset|worried|alarmed|raised (?:fears|concerns|questions|"
    r"alarms?|the prospect)|was met with|were met with|sent (?:shares|prices|markets|stocks)|won (?:praise|applause)|hit (?:shares|stocks))\b"
)
# 'The tariffs prompted Chile to impose its own' tells of those.
_ANSWER: Final = re.compile(
    r"\b(?:to|into) (?:impos|rais|levy|announc|fil|open|launch|adopt|ban|restrict|suspend|retaliat|slap|halt|cut|lift|scrap|delay|drop)\w*\b"
)
_ASIDE: Final = any_of(
    r"authority to \w+ [^.;]{2,80} (?:is|comes|stems|derives|rests)",
    r"(?:on|are) the following(?=[:,.]|\W*$| \w+/)|this (?:client )?(?:alert|article|post|note|memo|memorandum|bulletin|update|newsletter|advisory|section) "
    r"(?:also )?(?:summari[sz]es|describes|covers|outlines|discusses|explains|reviews|looks|sets out|highlights)",
    r"it is (?:prohibited|illegal|unlawful|an offence) (?:for|to)",
    r"(?:investigations?|cases?|petitions?|reviews?) (?:is|are|was|were) (?:in response to|based on|brought by)",
    r"(?:is|are|was|were) on the agenda|meeting(?: on [^.;,]{3,30})? will focus on",
)


def tells_no_event(text: str) -> bool:
    """Whether a sentence names a measure without reporting that one is taken, planned or asked for."""
    if _IN_GENERAL.match(text) or _ASIDE.search(text):
        return True
    echo = _ECHO.search(text)
    if echo is not None and _ANSWER.search(text, echo.end()) is None:
        return True
    report = _REPORT.search(text)
    if report is not None and not (_DECIDES.search(text) or _SAYS.search(text, report.end())):
        return True
    view = _VIEW.match(text)
    return view is not None and _FOLLOWS.search(text, view.end()) is None
