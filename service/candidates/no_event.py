"""Tells sentences that name a measure but report none: law in general, views, reports about it, its echo."""

import re
from typing import Final

from schemas.vocabulary import ActionStatus
from service.candidates.casing import any_of
from service.candidates.states import statuses_in

_SUBJECT: Final = r"(?:(?!which\b|who\b|that\b|after\b|and [a-z])[\w.&'\u2019-]+,? ){1,9}?"
_DOES_SO: Final = (
    r"(?:issue|impose|detain|seize|revoke|modify|assess|levy|deny|refuse|initiate|self-initiate|order) (?:or \w+ )?"
    r"(?:an? |any |civil |such |shipments |goods |entries )"
)
# 'The agency may issue an order when facts suggest', 'Upon sufficient evidence, it publishes', 'A quota acts as'.
_IN_GENERAL: Final = re.compile(
    rf"^(?:(?:In general,? |Generally,? |Typically,? ){_SUBJECT}(?:may|can|will|must)|{_SUBJECT}(?:may|can)) (?:also |then |only )?"
    rf"{_DOES_SO}[^.;]{{0,120}}?\b(?:when(?:ever)?|if (?:evidence|information|there is)|where (?:it|there|a|an)|for (?:a )?violati(?:ons?|ng))\b|"
    r"^Upon (?:a |an |any |the )?(?:sufficient|receipt|showing)\b[^,]{0,120}, |"
    rf"^(?:When(?:ever)?|Once) (?:any |sufficient |enough )[^,]{{3,120}}, {_SUBJECT}(?:may|can|will|must|shall) (?:also |then )?{_DOES_SO}|"
    r"^Under (?:(?:the|this|that|U\.S\.|existing|current|federal|European|EU|international|national) ){1,3}(?:trade |customs |import )?(?:law|laws|statute|treaty|rules)\b[^,]{0,40}, |"
    r"^An? (?:[\w-]+ ){0,3}?(?:orders?|WRO|quota|tariff|dut(?:y|ies)|safeguards?|exclusion|licen[cs]e|waiver|determination|embargo|"
    r"sanction|(?:free )?trade agreement|rulings?|reviews?|investigation|petition)(?: \([\w ]+\))? "
    r"(?:essentially |typically |usually |generally |simply |also )?(?:is (?:a|an|not|no|only as|meant|intended|designed|issued when)\b|"
    r"acts? as|means|serves|amounts to|tells|lets|binds)\b"
)
# What holds in general has no figures, and is aimed at nobody: not 'a 9 percent duty on Chinese tyres'.
_PARTICULAR: Final = re.compile(r"\d|\b(?:on|against|from) (?:the )?[A-Z]")
# What a body put on paper about measures; a court's or a panel's report decides.
_REPORT: Final = re.compile(
    r"\b(?:releas|publish|issu|put out|unveil)\w{0,3} (?:an?|its|the|their|another) (?:\d+-page |new |annual |recent |detailed |latest |\w+ ){0,2}?"
    r"(?:reports?|study|analysis|survey|white paper|blog post|fact ?sheet|FAQs?)\b(?! (?:recommending|finding|that (?:finds|found|recommends)))|"
    r"^(?:That|This|The|Its|Their) (?:recommendations?|conclusions?|statistics|figures|estimates?) (?:is|are|was|were|comes?|came)\b"
)
_DECIDES: Final = re.compile(
    r"\b(?:panel|[Cc]ourt|[Aa]rbitrators?|Appellate Body|judges?|recommend\w*|concluded|found)\b"
)
# What somebody thinks of a measure, or hopes and is asked for.
_VIEWS: Final = (
    r"(?:(?:strongly|sharply|publicly|also|has|have|had|both|largely|again) ){0,2}"
    r"(?:defended|praised|blasted|slammed|applauded|lauded|decried|denounced|lamented|deplored|cheered|questioned|downplayed|"
    r"mocked|faulted|bemoaned|"
    r"(?:is|are|was|were) (?:\w+ly )?(?:enthusiastic|unhappy|pleased|disappointed|wary|sceptical|skeptical|furious|angry|optimistic|worried|"
    r"alarmed|relieved|hopeful|cautious) (?:about|at|by|with|of|over|that))\b(?! by\b)"
)
_HOPES: Final = (
    r"(?:(?:also|has|have|had) ){0,2}(?:(?:express(?:ed|es)?|voiced?|voices|reiterated) (?:\w+ ){0,2}?(?:hope|concerns?|opposition|support|confidence|"
    r"doubts?|regret|dismay|disappointment|optimism|frustration|dissatisfaction)|"
    r"(?:is|are) hoping (?:for|that|to)|(?:is|are|was|were|has been|have been) (?:also |now )?(?:being )?(?:urged|advised|pressed|implored) to)\b"
)
_LEAD: Final = r"^(?:But |And |Meanwhile, |Still, )?"
_VIEW: Final = re.compile(rf"{_LEAD}{_SUBJECT}{_VIEWS}|^(?:[^,;.]{{3,80}}, ){{1,2}}{_VIEWS}")
_HOPE: Final = re.compile(rf"{_LEAD}{_SUBJECT}{_HOPES}|^(?:[^,;.]{{3,80}}, ){{1,2}}{_HOPES}")
_THEN: Final = re.compile(
    r"\b(?:and|but) (?:it |he |she |they )?(?:then |also |later |has |have |will |plans |is )?\w+|\b(?:which|who|after)\b"
)
# 'The announcement roiled markets': what a measure set off.
_SET_OFF: Final = r"(?:fears|concerns|questions|doubts|alarms?|the prospect)"
_ECHO: Final = re.compile(
    r"(?:['\u2019]s?|^The|^That|^This|^Its|^Their|^His|^Her) (?:\w+ ){0,3}?"
    r"(?:announcement|decision|move|orders?|plan|threats?|ruling|tariffs?|duties|ban|sanctions|curbs|measures?)"
    r"(?: (?:of|on|to|against|levying|imposing|in) [^.;,\d]{2,90}?|, which [^.;,]{3,120},)? "
    r"(?:(?:has|have|had|immediately|quickly) ){0,2}"
    rf"(?:drew|drawn|roiled|rattled|brought|sparked|triggered|elicited|prompted|angered|surprised|stunned|upset|worried|alarmed|raised {_SET_OFF}|"
    r"was met with|were met with|sent (?:shares|prices|markets|stocks)|won (?:praise|applause)|hit (?:shares|stocks))\b"
)
_RAISED: Final = re.compile(rf"\braised {_SET_OFF}")
_ASIDE: Final = any_of(
    r"authority to \w+ [^.;]{2,80} (?:is|comes|stems|derives|rests)",
    r"notices? [^.;]{0,60}on the following(?=[:,.]|\W*$| \w+/)|this (?:client )?(?:alert|article|post|note|memo|memorandum|bulletin|update|newsletter|advisory|section) "
    r"(?:also )?(?:summari[sz]es|describes|covers|outlines|discusses|explains|reviews|looks|sets out|highlights)",
    r"FAQs? (?:also )?(?:stress|explain|clarif|say|said|note|state|address)\w*",
    r"it is (?:prohibited|unlawful|an offence) for",
    r"(?:investigations?|cases?|petitions?|reviews?) (?:is|are|was|were) (?:in response to|based on|brought by)",
    r"(?:is|are) (?:generally|typically|usually|normally|ordinarily)|(?:generally|typically|usually|normally|ordinarily) (?:takes?|lasts?|runs?|requires?|leads?|results?)",
    r"(?:is|are|was|were) on the agenda|meeting(?: on [^.;,]{3,30})? will focus on",
)
# Who only watches tells what may come of it.
_WATCHERS: Final = re.compile(
    r"^(?:(?:Some|Many|Most|Several) )?(?:[Aa]nalysts|[Ee]conomists|[Ee]xperts|[Oo]bservers|[Rr]esearchers|[Ss]trategists|[Ff]orecasters)\b[^.;,]{0,50}? "
    r"(?:said|say|expect|estimated?|warn(?:ed)?|believe|think|predict(?:ed)?|reckon|forecast|put)\b"
)
# Markets and firms do what they do after 'the tariffs took effect'.
_REACTION: Final = re.compile(
    r"^(?:(?!\b(?:[Gg]overnment|[Mm]inist\w+|[Cc]ommission|[Pp]resident|[Cc]ourt|[Aa]gency|[Dd]epartment)\b)[\w.'\u2019%-]+ ){0,5}?(?i:prices|shares|stocks|futures|yields|sales|imports|exports|shipments|output|profits?|"
    r"\w*makers?|retailers?|importers?|exporters?|producers?|companies|company|firms?|banks|buyers|sellers|consumers|farmers|growers|traders|investors|factories|mills)\b(?! (?:have|has|had|get|gets|got) (?:until|only|another|\d))"
    r"[^.;]*?(?P<why>,? (?:after|as|since|because(?: of)?|once|when|before|on (?:hopes|news|fears|expectations)(?: that| of)?|due to|amid|from|despite|ahead of) "
    r"(?:(?:the|its|those|these|new|U\.S\.|US|higher|recent|American|Chinese|import|latest|possible|more) )*"
    r"(?:tariffs?|dut(?:y|ies)|lev(?:y|ies)|quotas?|bans?|curbs?|controls?|restrictions?|sanctions|measures?|rules?|order)\b[^.;,\d]*)"
)
_DEEDS: Final = frozenset(ActionStatus) - {
    ActionStatus.CONSIDERED,
    ActionStatus.PROPOSED,
    ActionStatus.UNDER_NEGOTIATION,
}


def tells_no_event(text: str) -> bool:
    """Whether a sentence names a measure without reporting that one is taken, planned or asked for."""
    if _ASIDE.search(text) or (_IN_GENERAL.match(text) and not _PARTICULAR.search(text)):
        return True
    hope = _HOPE.match(text)
    if hope is not None:
        return not _has_deed(text[then.start() :]) if (then := _THEN.search(text, hope.end())) else True
    report = _REPORT.search(text)
    if report is not None:
        rest = f"{text[: report.start()]} {text[report.end() :]}"
        return not (_DECIDES.search(rest) or _has_deed(rest))
    watcher = _WATCHERS.match(text)
    if watcher is not None:
        return not _has_deed(text[watcher.end() :])
    reaction = _REACTION.match(text)
    if reaction is not None:
        return not _has_deed(f"{text[: reaction.start('why')]} {text[reaction.end('why') :]}")
    echo = _ECHO.search(text) or _VIEW.match(text)
    return echo is not None and not _has_deed(text[echo.end() :])


def _has_deed(text: str) -> bool:
    """Whether words tell that something is done or planned, besides fears that it raised."""
    return not _DEEDS.isdisjoint(statuses_in(_RAISED.sub(" ", text)))
