"""Tells sentences that may report a measure from headings, footnotes, formulas and the like."""

import re
from typing import Final

_LONGEST_HEADING: Final = 300
_LONGEST_LINE: Final = 160
_SHORT_WORD: Final = 4
_CAPITALISED: Final = 0.8
_ENDS: Final = re.compile(r"[.?!:;\"\u201d\u2019)]$|[.\u201d]\d{1,3}$")
_ITEM: Final = re.compile(r"^(?:[\u2022\u25aa\u25cf*\u2013\u2014-]|\(?[a-z0-9]{1,3}[.)]) ?")
# A party's wish, the place of a paper, a rule of procedure: what notices and releases say on every occasion.
_FORMULAS: Final = re.compile(
    r"^\d{1,3}\s(?:See|Id\.|Ibid|Cf\.|The )|^(?:See|Id\.)[ ,]|"
    r"^(?:It is|Consistent with|In accordance with|Pursuant to|Under) (?:the [\w' \u2019]{0,40}|"
    r"our )practice\b|"
    r"^(?:This|These|We are|The Department is|Commerce is) [^.;]{0,60}\b(?:issu|"
    r"publish)\w* (?:and (?:publish|issu)\w* )?(?:this notice |these results )?"
    r"(?:in accordance with|pursuant to)|"
    r"^For (?:example,|(?:an? )?(?:full|complete|detailed|further)\b)|^This notice (?:also )?serves as|"
    r"^(?:The|This|That) (?:announcement|news|move|decision|ruling) (?:follow(?:s|ed)|comes|came)\b|"
    r"\b(?:section [\w.()]+|rules?|regulations?|statute|act)(?: of [^.;,]{1,60})? provides? (?:that,? (?:where|when|if|once|unless)\b|that, )|"
    r"^(?:The |Among the )?factors (?:that )?[^.;,]{0,40}\bconsider|"
    r"^(?:HAS|HAVE) (?:ADOPTED|DECIDED)\b|^(?:Having regard|Whereas|Acting in accordance)\b|^Done at\b|"
    r"^All issues raised|^Failure to |\bplease\b|\bservice list\b|"
    r"\bis conducting (?:an?|the|this|these) (?:[\w-]+ ){0,2}?(?:reviews?|investigations?) (?:pursuant to|under|in accordance with)\b|\bconducted under (?:the )?authority\b|\bcurrently classifi\w+|\bneed not\b|^(?:For|"
    r"If you need) (?:more|further|"
    r"additional) information|"
    r"^(?:The )?(?:products?|merchandise|imports?|goods) (?:covered|subject|under) |^(?:The|This) (?:scope|"
    r"period of review)\b|"
    r"\b(?:copy|copies|report|version|memorandum|documents?|publication|submission|record)s?\b[^.;]{0,160}"
    r"\b(?:(?:is|are|be|made) (?:publicly )?available|accessed|be viewed|can be found|will contain|"
    r"on file)\b|"
    r"\bthe purpose of (?:an?|the|this) [^.;,]{0,60} is to\b|"
    r"\b(?:is|are) (?:not )?(?:subject to|governed by) (?:the )?(?:Paperwork|Regulatory Flexibility|"
    r"Administrative Protective)|"
    r"\bcollections? of information\b|"
    r"\b(?:Regulatory Flexibility|Paperwork Reduction|Congressional Review|Administrative Procedure|"
    r"National Environmental Policy) Act\b",
    re.IGNORECASE,
)
# What the law, or who gives notice of a measure, says whatever happens; and what parties argue.
_STANDING: Final = re.compile(
    r"^(?:The|Under the) (?:(?:[A-Z][\w.-]*|and|of) ){1,8}Acts?(?: of \d{4})?,? (?:requires?|directs?|allows?|authorizes?|permits?|prohibits?|provides?)\b|"
    # 'It did "not consider it necessary" to decide': what it did not do was quoted.
    r"\b(?:did|does|would|will) to (?:decide|rule|find|determine|examine)\b|"
    r"^(?:Will|Would|Can|Could|Should|Does|Do|Did|Is|Are|Has|Have|Who|Why|What|How)\b[^.!]*\?$|"
    r"^(?:(?:Any|Each|Every) (?:interested )?(?:party|person|importer|exporter|producer)|Parties(?: to [\w ]{2,30})?) may\b|\bmay be (?:imposed|levied|applied|granted|revoked) only (?:if|when|where|after)\b|^(?:Join us|Register|Sign up|Subscribe)\b|\b(?:may wish|might want|would do well) to\b|"
    r"^(?:Commentary|Opinion|Editorial|Analysis|Op-ed|Explainer)\b ?[:|\u2013-]|^[\w'\u2019 ]{2,30}: (?:[Ww]hy|[Hh]ow|[Ww]hat)\b|^(?:Why|How|What)\b[^.]*$|"
    r"\b(?:alleged|apparent) violators?\b|\bPre-?Penalty Notice\b|^The names? of (?:the |each |any )?[^.;]{3,120}? (?:that|which|who)(?:se)? (?:is|are) (?:determined|found|identified)\b|"
    r"\bunder (?:FTZ|zone|foreign-trade zone) procedures\b|\b[Cc]ustoms duties (?:also )?could (?:possibly )?be (?:deferred|reduced|avoided)\b|\bable to choose the duty rates?\b|"
    r"^In connection with the final disposition of\b|^Upon (?:issuance|completion) of (?:the|this|these) (?:final |preliminary )?(?:results|determination|review)\b|"
    r"\bintends to issue (?:\w+ )?assessment instructions\b|"
    r"\bset (?:a|the) target date\b|\bearliest practicable time\b|\bwill assign the case\b|\b[Aa]ll property and interests in property\b|"
    r"^This (?:is|was|marks|marked) (?:the|its|our) (?:\w+ )?(?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|\d+(?:st|nd|rd|th)|latest) |"
    r"\b(?<!that )(?<!which )(?:was|were|had been) (?:scheduled|set|due) to (?:expire|end|lapse)(?: [^,;]{1,60})?\.?$|"
    r"\b(?:have|has|had) (?:the|an) opportunity to\b|^(?:All|The) (?:\w+ ){1,3}are publicly available\b|"
    r"\b(?:may|might|could|can|will|would) (?:also )?(?:expose (?:themselves|itself|him|her)\w* to|(?:be|become) (?:exposed|liable) to|result in|face|risk|incur) "
    r"(?:[\w-]+ ){0,4}?(?:sanctions|penalties|prosecution|enforcement|fines|liability)\b|"
    r"^(?:(?!\b(?:said|has|have|will|would)\b)[^,;.\u201c\"]){0,80}?\b(?:argued|argues|countered|counters|contended|contends|asserted|asserts|alleged|alleges|"
    r"claimed|claims|maintained|maintains) that\b",
)
# What somebody finds right is a position, not a measure.
_WISHED: Final = re.compile(
    r"\b(?:should(?:n['\u2019]t| not)?|ought to|"
    r"(?:is|are|was|were)(?:n['\u2019]t| not) (?:against|opposed to))\b|"
    r"\b(?:[Ww]e|[Ii]|lawyers?|brokers?|advis[eo]rs?) (?:also |now |strongly )?(?:recommend|advise|suggest|encourage)s?\b|"
    r"\b(?:recommend|advise)(?:s|d|ed)? (?:that )?(?:importers|exporters|companies|clients|readers|members)\b|"
    r"\b(?:urg|ask|press|plead|call)(?:s|es|ed|ing)? (?!for\b)[^.;,]{1,60} not to\b|"
    r"\b(?<!may )(?:ask|demand|urg|insist|request)(?:s|es|ed|ing)? that [^.;,]{3,80}? (?:should )?(?:not )?be \w+(?:ed|n|t)\b|"
    r"\b(?:could|would|might) (?:only |not )?(?:live with|support|back|welcome|endorse|oppose)\b|"
    r"\b(?:could|would|might) (?:only |not )?(?:accept|tolerate|stomach) [^.;]{2,60}? (?:if|provided|as long as|so long as|only)\b|"
    # 'Judge Roy would have affirmed': nobody did.
    r"^(?:[A-Z][\w.'\u2019-]*,? ){1,6}would have (?:\w+ly )?\w+(?:ed|n)\b|"
    r"\bwant(?:s|ed)? (?:it|them|(?:the|its|those|these) (?:[\w-]{1,20} ){0,3}?[\w-]{1,20}) (?:in (?:place|force|effect)|imposed|adopted|passed|approved|gone)\b|"
    r"\b(?:will|would|to) vote (?:against|for|in favou?r of)\b|"
    r"\bwant(?:s|ed)? (?:(?:them|it) |(?:the|its|those|these|all) (?:[\w-]{1,20} ){1,4}?)(?:to be )?"
    r"(?:scrapp|lift|end|dropp|remov|doubl|rais|cut|repeal|withdraw|suspend|extend)(?:ed|n)?\b"
)
# What is asked is no wish.
_WHETHER: Final = re.compile(r"\b(?:whether|how|what|which) [^.;,]{1,70}? should\b")
# 'This action is taken under ...' goes on about the measure of the sentence before.
_GOES_ON: Final = re.compile(
    r"^(?:This|These|Such|Both|The (?:new|latest|same))\s(?!\w+ (?:also|further)\b)(?:[\w-]+ ){0,2}?"
    r"(?:actions?|additions|designations|listings|sanctions|measures?|duties|tariffs?|restrictions?|"
    r"controls?|curbs?|"
    r"moves?|steps?|bans?|changes|determinations?|findings?|decisions?|investigations?|reviews?|penalties|"
    r"quotas?)\b"
    r"(?! (?:also|further|follows?|comes?|came|followed)\b)|"
    r"^In (?:its |the |that |this )?(?:ruling|decision|determination|notice|order|opinion|letter)s?(?: (?:HQ|NY) [A-Z]?\d{5,6})?, |"
    # The rates of a duty that was just imposed.
    r"^(?:\d{1,2}\. )?The rates? of (?:the |this |that )?(?:[\w-]+ ){0,3}dut(?:y|ies)\b"
)

# 'The duties apply from May 3', 'The order sets a rate of 25 percent' and 'A decision is due in June' say more of
# what the sentence before tells.
_RUNS: Final = re.compile(
    r"^(?:The|Its|Their|These|This|Those|All|Both) (?:(?!of\b|second\b|other\b|separate\b|another\b)(?:U\.S\. |[a-z\d][\w-]{0,14} )){0,3}?"
    r"(?:duties|duty|tariffs?|sanctions|restrictions|controls|curbs|quotas?|ban|surtax|lev(?:y|ies)|measures?|exemptions?|"
    r"exclusions?|extensions?|waivers?|orders?|proclamation|decree|rules?|notice|list|rounds?|general licen[cs]e|designations|determination|"
    r"penalt(?:y|ies)|WROs?|findings?|actions?|package|legislation|regulations?|notification|law|decision|amendments?)"
    r"(?P<what> (?:of|on|for|under|from|against) [^.;,]{2,60}?)? "
    r"(?:(?:also|initially|now|all|only|currently|generally) )?(?:(?:will|would) (?:also |initially |only |not )?|(?:does|do) not )?"
    r"(?:takes? effect|takes? the form|appl(?:y|ies)|lasts?|runs?|starts?|begins?|covers?|includes?|enters? into force|establish(?:es)?|"
    r"sets?|comprises?|consists? of|affects?|builds? on|authori[sz]es?|spans?|extends? to|"
    r"(?:is|are|be) (?:available|retroactive|open|limited|valid|in addition|on top)|(?P<came>came|went) into (?:effect|force)|"
    r"(?:come|comes|go|goes) into (?:effect|force))\b"
)
_RATE: Final = re.compile(r"\b\d[\d.]*(?=%| per ?cent)")
_GOODS: Final = re.compile(r"\b(?!(?:from|under|against|that|which|these|those|them)\b)[a-z]{4,20}")
# Who pays what the measure told last brings.
_PAYS: Final = re.compile(
    r"^(?:U\.S\. |American |[a-z]+ )?(?i:companies|importers|exporters|buyers|firms|producers|shippers|brokers|traders|retailers)"
    r"(?: (?:that|who) [^.;]{3,90}?)? (?:will|would|must|must now|now) (?:now |also |have to |need to )?(?:pay|post|deposit)\b"
)
_DECISION: Final = re.compile(
    r"^(?:An?|Any|The|No) (?:final |formal )?(?:decision|announcement|vote|determination) "
    r"(?:could|may|might|will|would|can|is|was|has) (?:not )?(?:also )?"
    r"(?:come|follow|be (?:made|taken|announced|expected)|due|expected|likely|planned|"
    r"been (?:made|taken|reached))\b"
)

# The title below a signature: 'Deputy Director for Duties and Quotas.'
_TITLE_LINE: Final = re.compile(
    r"(?:(?:Acting|Deputy|Principal|Associate|Assistant|Senior|Executive|Under|Vice|Special|General|Chief) ){0,4}"
    r"(?:Secretary|Director|Commissioner|Administrator|Counsel|President|Chair(?:man|woman)?|Representative|Minister|Officer|Advis[eo]r|"
    r"Attorney|Negotiator|Registrar)(?:,? (?:(?:to|for|of|and|the|on|in|at|by) )*[A-Z][\w&'\u2019-]*){0,14}\.?"
)
# Whoever says that he rejects a measure only tells his view of it.
_REJECTED_IN_WORDS: Final = re.compile(
    r"\b(?:said|says|told|added|adding|insisted|reiterated)\b[^.;]{0,160}\brejects? (?:all |any |such |these |those |the |what |unilateral |so-called )*"
    r"(?:\w+ )?(?:sanctions|tariffs|duties|measures|curbs|controls|restrictions|moves?|bans?|listings?|designations?|accusations?|claims?|allegations?)\b"
)

# The text of a rule, which is not the news of it.
_PROVISION: Final = re.compile(
    r"^\((?:[a-z]{1,4}|\d{1,2})\) |^\u00a7|^(?:Section|Subpart|Paragraph) [\w.]+(?:\([a-z0-9]+\))* (?:of|"
    r"authorizes|sets|implements)\b|"
    r"\b[Tt]his (?:part|section|subpart|chapter|subchapter|paragraph)\b|"
    r"^(?:No|Nothing|Any|Attention|Unless otherwise|Except as|The term|As used)\b[^.;]{0,80}"
    r"\b(?:licenses?|regulations?|provisions?|penalt(?:y|ies)|contained|directed|means|in this)\b|"
    r"\bshall be (?:in writing|deemed|construed)\b"
)
# A numbered point that tells what was done is news: '(4) On 3 May 2021, the Council imposed a duty.'
_TOLD_IN_POINT: Final = re.compile(
    r"^\(\d{1,3}\) (?!.{0,600}\b(?:shall|may|must|means)\b)(?:On|In|By|From|Since|Following|After|At|The|[A-Z][a-z]+ (?:and|of|has|had|[a-z]+ed)\b)"
    r".{0,300}?\b(?:initiated|opened|launched|imposed|extended|amended|adopted|repealed|terminated|suspended|published|announced|granted|"
    r"rejected|accepted|concluded|decided|signed|lifted|withdrew|refused|reopened|renewed)\b",
    re.DOTALL,
)
_ENACTS: Final = re.compile(
    r"\bhereby\b|\b(?:is|are) (?:adding|amending|revising|removing|issuing)\b|"
    r"\b(?:adds|amends|revises|removes|replaces) (?:new |the |certain )?(?:parts?|sections?|paragraphs?|"
    r"entr(?:y|ies)|rules?)\b",
    re.IGNORECASE,
)
# How papers are filed: it belongs to the call for comments, if there is one.
_PROCEDURE: Final = re.compile(
    r"\b(?:case|rebuttal|hearing|prehearing|posthearing) briefs?\b|\b(?:business proprietary|nonpublic|"
    r"protective order)\b|"
    r"\b(?:entry of|entered an) appearance\b|\brequest (?:for )?a hearing\b|\bgood cause\b|"
    r"\bfiled electronically\b|"
    r"\b(?:submissions?|briefs?|comments?|statements?|requests?|documents?|parties)\b[^.;]{0,80}\b(?:must|"
    r"shall)\b[^.;]{0,30}"
    r"\b(?:be|also|not|include|contain|conform|identify|file|submit|serve)\b",
    re.IGNORECASE,
)

# A rule on how papers are filed is still a rule.
_MAKES_RULE: Final = re.compile(
    r"\b(?:draft|propos|finali[sz])(?:s|es|ed|ing) (?:an? |the |its )?(?:new |final )?(?:rule|regulation)s?\b"
)


def is_procedure(text: str) -> bool:
    """Whether a sentence tells how or when papers are to be filed."""
    return _PROCEDURE.search(text) is not None and _MAKES_RULE.search(text) is None


def is_heading(text: str) -> bool:
    """Whether a sentence is a heading: a short line without a full stop, no item of a list.

    A heading tells again what the text below it tells.
    """
    if text.endswith((".", "?", "!", "\u201d", '"', ":", ";")) or len(text) > _LONGEST_HEADING:
        return False
    long = [word for word in re.findall(r"[^\W\d_]+", text) if len(word) > _SHORT_WORD]
    return len(long) > 1 and sum(word[0].isupper() for word in long) >= _CAPITALISED * len(long)


def is_line(text: str) -> bool:
    """Whether a sentence is a line that nothing ends: a caption, a title in small letters."""
    return len(text) <= _LONGEST_LINE and not _ENDS.search(text) and not _ITEM.match(text)


def reports_nothing(text: str) -> bool:
    """Whether a sentence only wishes, or says what notices and releases say on every occasion."""
    if _PROVISION.search(text) is not None and _ENACTS.search(text) is None and not _is_told_in_point(text):
        return True
    if _TITLE_LINE.fullmatch(text) or ("reject" in text and _REJECTED_IN_WORDS.search(text)):
        return True
    asked = _WHETHER.sub(" ", text) if " should" in text else text
    return any(said.search(asked) for said in (_WISHED, _FORMULAS, _STANDING))


def _is_told_in_point(text: str) -> bool:
    return text.startswith("(") and _TOLD_IN_POINT.match(text) is not None


def goes_on(text: str) -> bool:
    """Whether a sentence says more of the measure that was just told: 'These additions ...'."""
    return _GOES_ON.match(text) is not None


def runs(text: str, told: str, *, in_force: bool) -> bool:
    """Whether a sentence tells from when, for what, or at whose cost a measure holds that was `told` right before.

    Another rate, other goods, and one that came into force where the other had not, are of another measure.
    """
    rates = set(_RATE.findall(told))
    if rates and not rates.issuperset(_RATE.findall(text)):
        return False
    on = _RUNS.match(text)
    if on is None:
        return _PAYS.match(text) is not None
    if on["came"] is not None and not in_force:
        return False
    return on["what"] is None or any(word in told.lower() for word in _GOODS.findall(on["what"].lower()))


def awaits_decision(text: str) -> bool:
    """Whether a sentence tells when what was just told is decided."""
    return _DECISION.match(text) is not None
