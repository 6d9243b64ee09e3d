"""The words by which trade policy names its instruments and the state of a measure."""

import re
from collections.abc import Collection, Mapping
from types import MappingProxyType
from typing import Final

from schemas.vocabulary import ActionStatus, Instrument
from service.candidates.casing import in_small_letters, of_small_letters


def _words(*alternatives: str) -> re.Pattern[str]:
    return re.compile(rf"\b(?:{'|'.join(alternatives)})\b", re.IGNORECASE)


INSTRUMENT_CUES: Final[Mapping[Instrument, re.Pattern[str]]] = MappingProxyType(
    {
        Instrument.EXPORT_CONTROL: _words(
            r"export[- ](?:control|restriction|curb|ban|limit|licen[cs]|administration regulation)\w*",
            r"(?:chip|semiconductor|technology) (?:control|restriction|curb|ban)s?",
            r"(?:ban|bans|banned|curb|curbs|restrict|restricts|restricted|control|"
            r"controls) (?:on )?(?:the )?exports?",
            r"licen[cs](?:e|ing) requirements?",
            r"(?:limit|restriction|curb|control|ban)s? on (?:the )?(?:servic|sale|export|shipment|"
            r"transfer)\w*",
            r"servicing (?:ban|limit|restriction)s?",
            r"(?:foreign[- ]produced )?direct product rule",
            r"Export Administration Regulations|EAR99|Commerce Control List",
        ),
        Instrument.IMPORT_TARIFF: _words(
            # The names of laws and schedules tell of no tariff.
            r"tariffs?(?!-rate quota| (?:Acts?|Schedules?|Commission|classification|heading|subheading)\b)",
            r"(?:import|customs|additional|reciprocal|retaliatory|ad valorem) dut(?:y|ies)",
            r"dut(?:y|ies) (?:of|on) ",
            r"Section (?:232|301|122|338) (?:dut|tariff|action|measure)\w*",
            r"lev(?:y|ies) on",
        ),
        Instrument.ANTIDUMPING: _words(
            r"anti-?dumping",
            r"dumping (?:margin|rate|dut)\w*",
            r"less[- ]than[- ]fair[- ]value",
            r"dumped",
            "AD/CVD",
        ),
        Instrument.COUNTERVAILING_DUTY: _words(
            r"countervail\w*", r"CVD", r"AD/CVD", r"subsid(?:y|ization) rates?", r"subsidized imports?"
        ),
        Instrument.SAFEGUARD: _words(
            r"safeguards? (?:dut|tariff|measure|investigation|action|quota)\w*", "Section 201"
        ),
        Instrument.SANCTIONS: _words(
            r"sanction(?:s|ed|ing)?",
            r"asset freezes?|froze (?:the )?assets|frozen assets",
            r"designat(?:es|ed|ing|ions?) [^.;]{0,60}(?:network|individual|person|entit|compan|vessel|"
            r"tanker|ship|bank|firm|people)\w*",
            r"block(?:ed|ing) (?:of )?(?:the )?(?:property|assets|persons)",
            r"specially designated nationals?|SDN",
            r"embargo(?:es|ed)?",
            r"price cap",
        ),
        Instrument.ENTITY_LISTING: _words(
            r"entity list(?:ing|ed)?",
            r"(?:add(?:s|ed|ing)?|additions? of|remov(?:es|ed|ing)) [^.;]{0,40}\b(?:entit(?:y|ies)|parties|"
            r"companies|firms) [^.;]{0,40}\blist\b",
            r"(?:entit(?:y|ies)|parties|companies|firms) (?:have been |has been |were |was |are |"
            r"is )?(?:being )?added",
            r"unverified list",
            r"military end[- ]user list",
            r"denied persons list",
            r"UFLPA entity list",
            r"blacklist(?:ed|s|ing)?",
        ),
        Instrument.IMPORT_RESTRICTION: _words(
            r"withhold release orders?|WROs?",
            r"import (?:ban|restriction|prohibition|curb|licen[cs]|alert)\w*",
            r"(?:ban|bans|banned|prohibit|prohibits|prohibited|bar|barred|halt|halted) (?:on )?(?:the )?"
            r"(?:imports?|entry|importation)",
            r"exclusion orders?",
            r"(?:import )?licens(?:es?|ing) (?:decree|scheme|system|regime)s?",
            r"UFLPA|forced[- ]labou?r",
            r"detain(?:ed|s|ing)? (?:shipments?|imports?|goods|merchandise)",
        ),
        Instrument.QUOTA: _words(
            r"quotas?", r"tariff[- ]rate quotas?|TRQs?", r"quantitative (?:limit|restriction)s?"
        ),
        Instrument.SUBSIDY: _words(
            r"subsid(?:y|ies|ize|izes|ized|izing)",
            r"tax credits?",
            r"state aid",
            r"CHIPS (?:and Science )?Act (?:fund|award|grant|incentive)\w*",
        ),
        Instrument.INVESTMENT_SCREENING: _words(
            r"CFIUS|Committee on Foreign Investment",
            r"(?:outbound|inbound|foreign) (?:direct )?investments? (?:screening|review|restriction|rule|"
            r"ban)\w*",
            r"investment (?:screening|restriction|curb|ban)s?",
        ),
        Instrument.CUSTOMS_RULING: _words(
            r"(?:customs|CBP|headquarters|binding|classification|origin|advance) rulings?",
            r"(?:CBP|Customs|headquarters)\b[^.;]{0,60}\b(?:ruled|rulings?)",
            r"rulings? (?:HQ |NY )?[A-Z]?\d{5,6}|revocation of (?:a |the )?(?:\w+ )?ruling",
            r"(?:re)?classif(?:y|ied|ies|iable|ication) (?:of|under|in|as|within)",
            r"(?:dutiable|eligible for (?:duty-free|preferential)) ",
            r"first sale",
            r"marking requirements?",
        ),
        Instrument.COURT_DECISION: _words(
            r"Court of International Trade|CIT|Court of Appeals|Federal Circuit|CAFC|Supreme Court",
            r"(?:district|appeals|trade|federal|general) court|Court of Justice",
            r"the court\b|return(?:s|ed) the case",
            r"(?:the|WTO|dispute|arbitral|binational) panel\b|Appellate Body",
            r"judges?|justices?|judgment|injunction|remand(?:s|ed|ing)?|lawsuit|plaintiffs?|appellate",
        ),
        Instrument.RULEMAKING: _words(
            r"(?:proposed|final|interim|direct|new|draft|temporary) (?:final |interim )?rules?",
            r"rulemaking",
            r"regulations?",
            r"(?:executive|presidential) order|proclamation",
            r"legislation|bills?|amendments?|statut(?:e|ory)",
        ),
        Instrument.COMMENT_PERIOD: _words(
            r"comment(?:s|ing)? (?:period|deadline)s?",
            r"public comments?",
            r"comments? (?:may|must|should|can) |comments? on [^.;]{0,80}(?:\bdue\b|\buntil\b|\bmay\b|"
            r"\bby [A-Z])",
            r"comments? (?:is|are) (?:invited|sought|due|requested|welcome)",
            r"(?:interested )?(?:parties|persons) (?:are )?(?:requested|invited|asked|may) ",
            r"(?:comments|submissions|petitions|applications) (?:are|is|were|will be|must be) (?:due|"
            r"sought|requested)",
            r"(?:(?:request|seek|invit|accept|solicit)(?:e|s|es|ed|ing)?|sought) (?:for )?(?:public |"
            r"written )?(?:comments?|submissions|input)",
            r"(?:public )?hearings?",
            r"written submissions?",
        ),
        Instrument.INVESTIGATION: _words(
            r"investigat(?:e|es|ed|ing|ion|ions)",
            r"(?:probe|inquiry|inquiries)s?",
            r"(?:administrative|sunset|five-year|new shipper|changed[- ]circumstances|scope) (?:review|"
            r"inquiry|inquiries|ruling)s?",
            r"(?:four|five)-year reviews?|review (?:of|under|pursuant|to determine)",
            r"preliminary (?:results|determination)s?|final (?:results|determination)s?",
        ),
        Instrument.TRADE_AGREEMENT: _words(
            r"(?:free )?trade (?:agreement|deal|pact|accord)s?|FTAs?|USMCA|T-MEC|CPTPP|RCEP|AGOA|IPEF|GSP",
            r"(?:bilateral|framework|mutual recognition|association|economic partnership) (?:agreement|"
            r"deal|pact)s?",
            r"memorandum of understanding|MOU",
            r"ratif(?:y|ied|ies|ication)",
        ),
        Instrument.NEGOTIATION: _words(
            r"negotiat(?:e|es|ed|ing|ion|ions|ors?)",
            r"(?:trade )?talks",
            r"consultations?",
            r"(?:ministerial|dialogue|summit)s?",
        ),
        Instrument.ENFORCEMENT: _words(
            r"penalt(?:y|ies)",
            r"fine(?:s|d)",
            r"seiz(?:e|es|ed|ing|ures?)",
            r"settle(?:s|d|ment(?! Body)|ments)",
            r"indict(?:s|ed|ment|ments)|plead(?:s|ed)? guilty|pleaded|sentenced|charged with|convicted",
            r"forfeit\w*",
            r"evasion|EAPA|transshipment",
            r"False Claims Act",
        ),
        Instrument.EXCLUSION: _words(
            r"(?:tariff|product|Section 301|Section 232) exclusions?",
            r"exclusions? (?:request|process|extension)\w*",
            r"exempt(?:s|ed|ion|ions|ing)?",
            r"waivers?|waived",
            r"carve-?outs?",
            r"exclusions",
        ),
    }
)

STATUS_CUES: Final[Mapping[ActionStatus, re.Pattern[str]]] = MappingProxyType(
    {
        ActionStatus.CONSIDERED: _words(
            r"consider(?:s|ed|ing|ation)?",
            r"weigh(?:s|ed|ing)?",
            r"mull(?:s|ed|ing)?",
            r"stud(?:y|ies|ied|ying)",
            r"explor(?:e|es|ed|ing)",
            r"urg(?:e|es|ed|ing)",
            r"call(?:s|ed|ing)? (?:for|on)",
            r"push(?:es|ed|ing)? for",
            r"hop(?:e|es|ed|eful|ing)",
            # The month is no 'may', and who may file is not being considered.
            r"(?-i:may)(?! (?:be (?:filed|submitted)|file|submit|request)\b)|might|could",
            r"(?:ha(?:s|ve|d)|did)(?:n['\u2019]t| not) (?:yet )?(?:decided?|settled?|made up)",
            r"declin(?:e|es|ed|ing) to (?:say|rule out)|undecided",
            r"convince|persuade|press(?:es|ed|ing)?",
            r"look(?:s|ed|ing)? (?:at|into)",
            r"open to",
            r"confident",
        ),
        ActionStatus.PROPOSED: _words(
            r"would (?:also |then |still )?(?:impose|ban|require|bar|raise|add|allow|restrict|prohibit|"
            r"expand|tighten|end|"
            r"extend|create|limit|make|lower|let|force|apply|set|double|close|replace|cut|give|cover|"
            r"subject|phase)",
            r"propos(?:e|es|ed|ing|al|als)",
            r"petition(?:s|ed|ers?)?",
            r"introduc(?:e|es|ed|ing)",
            r"draft(?:s|ed|ing)?",
            r"recommend(?:s|ed|ation|ations)?",
            r"appl(?:ied|ication|ications)",
            r"(?<!are )(?<!is )request(?:s|ed|ing)?",
        ),
        ActionStatus.UNDER_NEGOTIATION: _words(
            r"negotiat\w*",
            r"talks",
            r"consultations?",
            r"(?<!as )discuss(?:es|ed|ing|ions?)?",
            r"align(?:s|ed|ing)?",
            r"met with|meeting",
        ),
        ActionStatus.ANNOUNCED: _words(
            r"to (?:impose|raise|launch|lift|ban|restrict|add|issue|begin|start|require|adopt|sign|cut|"
            r"extend)",
            r"announc(?:e|es|ed|ing|ement)",
            r"will",
            r"plan(?:s|ned|ning)?",
            r"intend(?:s|ed)?",
            r"expect(?:s|ed)?",
            r"agree(?:s|d|ment)?",
            r"decid(?:e|es|ed)",
            r"set to",
            r"scheduled",
            r"vow(?:s|ed)?",
            r"threaten(?:s|ed)?",
            r"unveil(?:s|ed)?",
        ),
        ActionStatus.IN_FORCE: _words(
            # Forms that say it is done; after 'to', 'will' or 'would' the bare verb says it is not.
            r"impos(?:es|ed|ing)|issued|issues (?:a|an|the|new|its)|publish(?:es|ed)|add(?:s|ed)|"
            r"took effect|effective",
            r"(?:are|is) (?:hereby )?(?:requested|asked|encouraged) to|may (?:be (?:filed|submitted)|file|"
            r"submit)",
            r"(?:is|are) (?:hereby |also |now )?(?:adding|amending|imposing|issuing|revising|modifying|"
            r"conducting|initiating|instituting|"
            r"expanding|extending|implementing|establishing|removing|being taken)|voted to \w+|"
            r"(?:enter(?:s|ed)|entry) into force",
            r"hereby|institut(?:es|ed)|modif(?:ies|ied)|revis(?:es|ed)|conforms|correct(?:s|ed)|"
            r"continues (?:the|its|to)",
            r"barred|stopped|began|begun|began|blocks|levied|lowered|reduced|doubled|hiked|reinstat(?:es|"
            r"ed)|uph(?:olds|eld)|"
            r"establish(?:es|ed)|creat(?:es|ed)|assess(?:es|ed)|shall (?:be|apply)|appl(?:y|ies) (?:to|"
            r"from)|collect(?:s|ed)",
            r"in effect|in force|adopt(?:s|ed)|enact(?:s|ed)|sign(?:s|ed)|launch(?:es|ed)|initiat(?:es|ed|"
            r"ion)",
            r"open(?:s|ed)|rul(?:es|ed) (?:that|in|against|for|on|to)|found|finds|determin(?:es|ed)|"
            r"held (?!talks|discussions|consultations|meetings)|holds",
            r"affirm(?:s|ed)|remand(?:s|ed)|sets? (?:a|an|the|new|its|out|up|at|by|final|preliminary|"
            r"duties|rates)|designat(?:es|ed)|sanction(?:ed)|rais(?:es|ed)|increas(?:es|ed)",
            r"implement(?:s|ed)|(?<!as )amend(?:s|ed)|grant(?:s|ed)|approv(?:es|ed)|extend(?:s|ed)|fined|"
            r"seiz(?:es|ed)",
            r"in place|take(?:s)? effect|return(?:s|ed)|owe(?:s|d)?|hold waivers?|"
            r"said in (?:a )?(?:\w+ )?ruling",
            r"designating|imposing|invited|(?:is|are) due|targeted",
            r"expand(?:s|ed)|tighten(?:s|ed)|match(?:es|ed)|moved|gives notice|subject to",
            r"settl(?:es|ed)|ordered|announced|calculat(?:es|ed)|requir(?:es|ed)|restrict(?:s|ed)|listed|"
            r"ratif(?:ies|ied)",
            r"sustain(?:s|ed)|classif(?:ies|ied)|charged|indicted|sentenced|pleaded|blocked|banned|cut|"
            r"cuts|detained",
        ),
        ActionStatus.SUSPENDED: _words(
            r"suspen(?:d|ds|ded|ding|sion)(?! (?:of )?(?:\w+ )?(?:entr(?:y|ies)|liquidation|"
            r"investigations?))",
            r"paus(?:e|es|ed|ing)",
            r"delay(?:s|ed|ing)?",
            r"stay(?:s|ed)",
            r"postpon(?:e|es|ed|ing|ement)",
            r"defer(?:s|red|ral)?",
            r"on hold",
            r"toll(?:ed|ing)",
        ),
        ActionStatus.ENDED: _words(
            r"end(?:s|ed|ing)",
            r"clos(?:e|es|ed|ing)",
            r"terminat(?:e|es|ed|ing|ion)",
            r"expir(?:e|es|ed|ing|ation)",
            r"revok(?:e|es|ed|ing)|revocation",
            r"withdr(?:aw|ew|awn|aws|awing|awal)",
            r"lift(?:s|ed|ing)?",
            r"rescin(?:d|ds|ded|ding)|rescission",
            r"repeal(?:s|ed)?",
            r"remov(?:e|es|ed|ing|al)",
            r"concluded?",
            r"laps(?:e|es|ed|ing)|los(?:es|t) the",
            r"scrap(?:s|ped)?",
            r"drop(?:s|ped)",
        ),
        ActionStatus.REJECTED: _words(
            r"reject(?:s|ed|ing|ion)?",
            r"den(?:y|ies|ied|ying|ial)",
            r"dismiss(?:es|ed|al)?",
            r"str(?:ike|uck) down",
            r"vacat(?:e|es|ed|ing)",
            r"voted? down",
            r"refus(?:e|es|ed|al)",
            r"overturn(?:s|ed)?",
            r"invalidat(?:e|ed|es)",
        ),
    }
)

_NEGATED: Final = re.compile(r"\b(?:not|never|yet to|n['\u2019]t)(?: yet| been| be| have)? $", re.IGNORECASE)
_NEGATION_REACH: Final = 20
_CONDITION: Final = re.compile(
    r"\b(?:if|unless|whether|until|in case|should it)\b[^,;:]{0,80}$", re.IGNORECASE
)
_CONDITION_REACH: Final = 90
# Only these words say that a court decided; that a court is named does not.
DECIDING: Final = _words(
    r"rul(?:es?|ed|ing|ings)|held|holds|remand\w*|affirm\w*|sustain\w*|vacat\w*|revers\w*|dismiss\w*|"
    r"enjoin\w*",
    r"injunction|opinion|judgment|order(?:ed|s)|grant(?:s|ed)|den(?:y|ied|ies)|struck down|sid(?:es|"
    r"ed) with|overturn\w*",
    r"return(?:s|ed) the|sent back|decid(?:es|ed)|decision|stay(?:s|ed)|uph(?:eld|olds)|rejects|rejected|"
    r"found|finds|told",
)
# A state that follows from these is only hoped for, possible or to come.
NOT_YET: Final = _words(
    r"will|would|could|(?-i:may)|might|should|if|whether|plans?|planned|intends?|proposes?|proposed|"
    r"propose|considers?|"
    r"considering|considered|expects?|expected|urges?|urged|hopes?|hopeful|seeks?|to be"
)
_REMEDIES: Final = frozenset({Instrument.ANTIDUMPING, Instrument.COUNTERVAILING_DUTY})
_TARIFF: Final = re.compile(r"\btariffs?\b(?! Act| Schedule)|\bSection (?:232|301|122|338)\b", re.IGNORECASE)
_SMALL_CUES: Final = {instrument: (cue, of_small_letters(cue)) for instrument, cue in INSTRUMENT_CUES.items()}
_STILL_OPEN: Final = re.compile(rf"(?:{NOT_YET.pattern})[^,;:]*$", re.IGNORECASE)


def instruments_in(text: str, among: Collection[Instrument] = INSTRUMENT_CUES) -> tuple[Instrument, ...]:
    """The instruments that a text names, in the order of the vocabulary; fewer are quicker to look for.

    Trade remedies are always looked for, because they decide what else is meant.
    """
    small = in_small_letters(text)
    found = [
        instrument
        for instrument, (cue, small_cue) in _SMALL_CUES.items()
        if (instrument in among or instrument in _REMEDIES)
        and (cue.search(text) if small is None else small_cue.search(small))
        and (instrument is not Instrument.COURT_DECISION or DECIDING.search(text))
    ]
    if _REMEDIES.isdisjoint(found):
        return tuple(found)
    # An anti-dumping duty on imports is no customs tariff, and who is subsidised there is not being helped.
    beside = {Instrument.SUBSIDY} if _TARIFF.search(text) else {Instrument.SUBSIDY, Instrument.IMPORT_TARIFF}
    return tuple(instrument for instrument in found if instrument not in beside)


def statuses_in(text: str) -> tuple[ActionStatus, ...]:
    """The states that a text's words allow for a measure, the one told first before the others.

    What is negated ('has not agreed') is not told.
    """
    first: dict[ActionStatus, int] = {}
    for status, cue in STATUS_CUES.items():
        starts = [m.start() for m in cue.finditer(text) if not is_negated(text, m.start())]
        if starts:
            first[status] = starts[0]
    return tuple(sorted(first, key=lambda status: first[status]))


def is_yet_to_come(text: str, status: ActionStatus) -> bool:
    """Whether each word that tells the state follows one like 'would' in its clause."""
    return all(
        _STILL_OPEN.search(text[max(0, m.start() - _CONDITION_REACH) : m.start()])
        for m in STATUS_CUES[status].finditer(text)
        if not is_negated(text, m.start())
    )


def is_negated(text: str, start: int) -> bool:
    """Whether text[start] is negated, or only told as a condition ('if the case ends')."""
    return (
        _NEGATED.search(text[max(0, start - _NEGATION_REACH) : start]) is not None
        or _CONDITION.search(text[max(0, start - _CONDITION_REACH) : start]) is not None
    )
