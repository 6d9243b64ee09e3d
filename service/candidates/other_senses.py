"""Takes out of a sentence the words that name a measure or its state elsewhere only: 'pushed back against'."""

import re
from collections.abc import Sequence
from typing import Final

# Words in small letters, without one of which the pattern finds nothing, and the pattern.
_Row = tuple[Sequence[str], str]
_DEEDS: Final = r"(?:rais|lift|boost|increas|lower|reduc|cut|doubl|expand|slash|trim|cutt)(?:s|es|ed|ing)?"
_SIZES: Final = (
    r"prices?|costs?|output|production|forecasts?|guidance|outlook|profits?|earnings|revenues?|wages|jobs|staff|spending|sales|growth|"
    r"inflation|spirits|sentiment|morale|shares|stocks|ratings?|demand|imports|exports|shipments|stake|capacity|inventories|stockpiles|"
    r"corners|ties|teeth|dividends?|workforce|headcount|losses|risks?|uncertainty|pressure|doubts"
)
_FLOWS: Final = (
    r"imports?|exports?|shipments?|sales|prices?|output|production|profits?|earnings|revenues?|shares|stocks|volumes?|trade|demand|"
    r"deliveries|arrivals|costs|traffic|purchases|bookings|investment|employment|inflation|freight|inventories"
)
_CHANGED: Final = r"dropp(?:ed|ing)|drops|fell|rose|increas(?:ed|es|ing)|cut|doubled|halved|eased|expanded|slid|jumped|reduced|closed|ended|lapsed|lost"
_REFLEXIVE: Final = r"(?:it|her|him|our|your|my|one)sel(?:f|ves)|themselves|itself"
_WORRIES: Final = (
    r"concerns?|questions?|doubts?|objections?|(?:(?:the|an?|this|that|its|their|these|several) )?(?:issues?|matter|topic|subject|point|prospect|possibility|"
    r"spect(?:er|re)|stakes|alarms?|bar)|eyebrows|hopes|fears|worries|tensions|complaints|criticism|awareness|money|funds|capital|"
    r"(?:its|their|his|her) (?:voices?|hands?)"
)
_ROWS: Final[tuple[_Row, ...]] = (
    # Nobody talks to himself of a treaty.
    (
        ("self", "selves"),
        rf"\b(?:negotiat|bargain|consult|talk|argu|deal)\w* (?:with|against|among) (?:{_REFLEXIVE})\b",
    ),
    (("non-nego", "nonnego", "n't nego", "not nego"), r"\b(?:non-?|not |n['\u2019]t )negotiable\b"),
    (
        ("talks",),
        (
            r"\b(?:he|she|it|who|everyone|everybody|nobody|no one|somebody) talks (?:about|of|to|up|down|as if|like)\b|\btalks (?:about|of) (?:little|nothing|anything|everything)\b|\btalks? tough\b|"
            r"\b(?:all talks|talks? a good game|money talks)\b"
        ),
    ),
    (
        ("hearing",),
        r"\b(?:hearing-impaired|hearing (?:from|that|about|more|nothing|complaints|reports|rumou?rs|voices|aids?|loss|protection|tests?)|(?:am|is|are|been|'re|\u2019re|hard of) hearing)\b",
    ),
    (
        ("settl",),
        (
            r"\bsettl(?:e|es|ed|ing) (?:how|whether|what|when|where|who|which|on|upon|into|down|in (?:for|as)|for(?! [$\u20ac\u00a3\d])|scores?|nerves|back|"
            r"(?:the|that|this|these|any|its|their) (?:questions?|score|debate|details))\b|\b(?:dust|nerves|markets?|prices?|shares|futures|weather|issues?|questions?|debate|argument) (?:has |have |is |are |was |were |has been |will be )?settle(?:s|d)?\b"
        ),
    ),
    (
        ("seiz",),
        r"\bseiz(?:e|es|ed|ing) (?:(?:up|on|upon)\b|(?:the|this|that|an?|every) (?:moment|opportunit(?:y|ies)|chance|initiative|day|opening|advantage))",
    ),
    (
        ("charged with",),
        (
            r"\bcharged with (?:(?:the )?(?:task|job|duty|responsibility|enforcement|oversight|administration)|enforcing|overseeing|implementing|administering|monitoring|"
            r"negotiating|protecting|managing|running|drafting|reviewing|coordinating|making|carrying|advising|promoting|collecting)\b"
        ),
    ),
    (
        ("embargo",),
        r"\b(?:news|press|media|report|reports|figures|study|article|release|story|text|copy|interview)[^.;,]{0,30} embargo(?:ed)?\b|\bembargoed (?:until|till|copy|copies|release)\b",
    ),
    (
        ("dumped",),
        (
            r"\bdumped (?:(?:the|its|their|his|her|all|most|an?|some|more|two|three|\d+) )?(?:[\w-]{1,15} )?(?:shares?|stocks?|stakes?|bonds?|holdings|plans?|ideas?|"
            r"waste|garbage|trash|sewage|rubbish|cargo(?:es)?|ballast|soil|partner|leader|candidate|chairman|minister|dollars|treasuries|documents)\b"
        ),
    ),
    (
        ("bill",),
        (
            r"\b(?:energy|electricity|power|gas|fuel|heating|water|grocery|import|wage|tax|legal|phone|utility|shopping|food|medical|repair|treasury|dollar|monthly|unpaid|hefty|lawyers?['\u2019]s?) bills?\b|"
            r"\b(?:foot|pay|cover|settle|pick up|split|run up)(?:s|ed|ing)? (?:(?:the|a|its|their|most of the|part of the|much of the) )?(?:\w{1,12} )?bills?\b|"
            r"\bbills? (?:of (?:lading|materials?|health|goods|rights|exchange)|(?:has |have )?(?:came|come|runs?|ran) to)\b|\bclean bill\b"
        ),
    ),
    (
        ("opinion", "history"),
        r"\b(?:in |before )?the court of (?:public |world |global |international )?(?:opinion|history)\b",
    ),
    (("judgment", "judgement"), r"\b(?:better|value|political|business|sound|poor|own) judge?ments?\b|\bjudge?ment calls?\b"),
    (
        ("delist",),
        r"\bdelist\w* (?:its|their) (?:shares|stock)\b|\b(?:stock|shares?|exchange)\b[^.;]{0,30}? delist\w*|\bdelist\w*(?=[^.;]{0,200}\b(?:stock|shares|Nasdaq|NYSE|New York|bourse|exchange|after \d+ years)\b)",
    ),
    (("ruling",), r"\bruling (?:part(?:y|ies)|coalition|bloc|class|elite|family|families|body|politburo|communists?)\b"),
    (
        (" out",),
        (
            r"(?<!not )(?<!n['\u2019]t )(?<!never )\brul(?:es|ed|ing) out\b(?: (?:an?|any|the|further|more|new|another|early|immediate|quick)){0,2}"
            r"(?: (?:\w{3,12}ing|delay\w*|suspension|removal|repeal|expiration|withdrawal|pause|postponement|extension|increases?|cuts?))?"
        ),
    ),
    (
        ("probe",),
        r"\b(?:space|lunar|mars|temperature|thermal|ultrasound|ultrasonic|oxygen|test|wafer|moisture|meat|ph|oscilloscope) probes?\b|\bprobe cards?\b",
    ),
    (("exempt",), r"\bexempt from (?:criticism|blame|scrutiny|reality|competition|suspicion|this logic|doubt)\b"),
    (("penalty",), r"\bpenalty (?:kicks?|shoot-?outs?|box|area|clauses?)\b"),
    # What is said, asked, shown.
    (
        ("add",),
        (
            r"\badd(?:s|ed) (?=that\b|[\"\u201c])|\badd(?:s|ed|ing)? (?:(?:more|fresh|further|new) )?(?:to (?:(?:the|its|their|a|growing|existing|mounting|widespread|inflation|\w{1,12}) ){0,2}"
            r"(?:optimism|pressures?|worries|concerns?|fears?|tensions?|confusion|uncertainty|costs|woes|signs|calls|strains?|doubts?|chorus)|"
            r"(?:insult|fuel|weight|(?:its|his|her|their) voice|an? (?:caveat|warning|note|twist)))\b"
        ),
    ),
    (("rais",), rf"\brais(?:e|es|ed|ing) (?:(?:\w{{2,12}}) )?(?:{_WORRIES})\b"),
    (
        ("issue",),
        (
            r"\bissued (?:(?:an?|the|its|their|another|several|repeated|joint) )?(?:[\w-]{2,14} )?(?:statements?|warnings?|apolog(?:y|ies)|calls?(?! for evidence)|press releases?|reminders?|denials?(?! orders?)|"
            r"threats?|ultimatums?|appeals?|plea|rebuke|communiqu\u00e9|communique)\b|\btook issue with\b"
        ),
    ),
    (
        ("launch",),
        (
            r"\blaunch(?:ed|es) (?:into|(?:an?|its|their|the|another) (?:[\w-]{2,14} ){0,2}?(?:attacks?|campaigns?|broadsides?|tirades?|appeals?|petitions?|websites?|products?|"
            r"models?|bids?|defen[cs]e|charm offensive|lawsuits?|advertis\w+))\b"
        ),
    ),
    (
        ("found", "find", "held", "hold", "determin"),
        (
            r"\b(?:stud(?:y|ies)|surveys?|analys[ie]s|papers?|polls?|researchers|economists|analysts|scholars|academics|think tank|institute)\b"
            r"(?: (?:by|from|of|at|in|published|released|for) [^.;,]{2,60}?)?(?:,[^,.;]{2,60},)? (?:has |have |also |\w{3,12}ly )?(?:found|finds?|determin(?:ed|es)|showed|shows?|concluded)\b"
        ),
    ),
    (("found", "find"), r"\b(?:found|finds?) (?:itself|himself|herself|themselves|ourselves|it (?:\w+ )?(?:hard|difficult|easier|impossible|odd|strange)|a way|ways|out|common ground|support|buyers|favou?r)\b"),
    (
        ("held", "holds"),
        r"\b(?:held|holds) (?:up|back|out|off|steady|firm|sway|hopes?|nearly|roughly|shares|stakes?|\d[\d.]*|its (?:nose|breath|fire|ground))\b",
    ),
    # What stands in the way, or is somewhere.
    (
        ("back",),
        r"(?<!was )(?<!were )(?<!been )(?<!being )(?<!is )(?<!are )\bpush(?:es|ed|ing)? back(?= (?:against|on|at|hard|strongly|forcefully|with|over)\b|[.,;])",
    ),
    (
        ("met with", "meet"),
        (
            r"\b(?:was|were|been|is|are|being) met with\b|\bmet with (?:an? )?(?:\w{2,14} )?(?:criticism|resistance|opposition|s[ck]epticism|silence|protests?|approval|applause|anger|alarm|"
            r"dismay|relief|disbelief|success|failure|hostility|indifference|shrugs?)\b|"
            r"\bmeeting (?=(?:(?:the|its|their|those|these|all|this|growing|domestic|\w{2,12}) )?(?:demand|targets?|standards?|deadlines?|requirements?|obligations?|criteria|quotas?|needs|conditions|specifications)\b)"
        ),
    ),
    (("shel",), r"\b(?:steel|metal|wire|wood\w*|boltless|storage|retail|display|book|glass|warehouse|store|the|of|for|on|adjustable|industrial) shelving\b|\bshelving(?! (?:the|its|a|an|plans?|his|her|it|that|those|this)\b)|\bshelves(?! (?:the|its|a|an|plans?|his|her|it|that|those|this)\b)"),
    (("put off",), r"\b(?:was|were|been|is|are|being|be) put off by\b"),
    (("pause",), r"\b(?:give|gives|gave|given|giving)(?: \w{1,14}){0,4} pause\b|\bpaus(?:es|ed|ing) (?:for|before) (?:breath|effect|answering|a moment)\b"),
    (
        ("delay",),
        (
            r"\b(?:licensing|permit|port|ports|shipping|shipments?|delivery|customs|border|flight|supply|processing|clearance|production|travel|transit|freight) delays?\b|"
            r"\bdelays? (?:at|in (?:shipping|shipments|deliver\w+|clear\w+|processing|permit\w*|customs)|to (?:shipments|deliveries))|\bwithout (?:further |undue |any )?delay\b"
        ),
    ),
    (("weigh",), r"\bweigh(?:s|ed|ing)? (?:\w{3,12}ly )?(?:on|upon|in|down|against)\b|\bweigh(?:s|ed|ing)? (?:about |up to |over |under |less than |more than |some )?\d"),
    (("consider",), r"\b(?:is|are|was|were|been|being|be|widely|long|generally) considered (?:(?:to be|an?|the (?:most|best|world|least|first|largest|main)|one of|likely|unlikely|essential|vital|illegal|legal|critical|safe|too|\w+ (?:enough|likely))\b)"),
    # Who speaks, by what he knows.
    (
        ("close to", "familiar", "briefed", "knowledge", "involved", "privy", "present at"),
        (
            r"\b(?:officials?|diplomats?|persons?|people|sources?|aides?|executives?|lawyers?|someone|somebody|negotiators?|insiders?|those)(?: who (?:is|are|was|were))? "
            r"(?:close to|familiar with|briefed on|involved in|with (?:direct )?knowledge of|privy to|present at) (?:(?:the|these|those|its|their) )?(?:[\w-]+ ){0,2}?"
            r"(?:talks|negotiations?|discussions|consultations?|deliberations|meetings?|plans?|proposals?|drafts?|matter|rules?|decision|investigation|probe|review|order|ban|"
            r"controls?|case|vote|thinking|ruling)\b"
        ),
    ),
    # What becomes of prices, goods and people.
    (
        ("rais", "lift", "boost", "increas", "lower", "reduc", "cut", "doubl", "expand", "slash", "trim"),
        rf"\b{_DEEDS} (?!tariffs?\b|dut(?:y|ies)\b|quotas?\b)(?:(?:its|their|his|her|the|our|domestic|consumer|retail|food|steel|global|local|more|annual|market|import|export|labou?r|input|full-year|(?!minimum\b|floor\b|reference\b|export\b)[\w-]{{2,14}}) ){{0,2}}?(?:{_SIZES})\b(?! (?:controls?|limits?|quotas?|tariffs?|dut(?:y|ies)|restrictions?|curbs?|bans?|caps?|ceilings?|floors?|taxes|tax|subsid(?:y|ies)|licen[cs]\w*|lev(?:y|ies)|bills?))",
    ),
    (
        ("drop", "fell", "rose", "increas", "cut", "doubl", "halv", "eas", "expand", "slid", "jump", "reduc", "clos", "end", "laps", "lost"),
        rf"\b(?:{_FLOWS})(?: (?:of|from|to|in|into|for|by) [\w\u2019'.-]{{1,20}}(?: [\w\u2019'.-]{{1,20}}){{0,3}})? (?:have |has |had |also |then |\w{{3,12}}ly )?(?:{_CHANGED})\b(?! (?:its|their|the|off|tariffs?|dut))",
    ),
    (("drop",), r"\bdropp?(?:s|ed|ing)?(?! from \d[\d.]*(?:%| per ?cent) to) (?:(?:(?:an?|several|broad|some) )?hints?|(?:by |about |nearly |more than |to |from |below |sharply|steeply|slightly)\s?\d?)|\bdropp?(?:s|ed|ing)? \d"),
    (
        ("threat",),
        (
            r"\bthreaten(?:s|ed|ing)? (?:(?!tariffs?\b|duties\b|sanctions\b|to\b)[\w-]{2,14} ){0,2}?(?:jobs|growth|suppl(?:y|ies)|farmers|livelihoods|security|stability|recovery|"
            r"margins|workers|industr(?:y|ies)|businesses|plants|mills|relations|ties|chains?|consumers|survival|peace|interests|profits|harvests?|economy)\b"
        ),
    ),
    # Near, and over.
    (
        ("clos",),
        (
            r"\b(?:behind )?closed[- ]doors?\b|\bclose (?:to\b|(?:[\w.-]+ )?(?:all(?:y|ies)|ties|coordination|partners?|watch|look|contacts?|cooperation|relations?\w*|aides?|"
            r"advis\w+|attention|friends?|neighbou?rs?|race|eye|observers?|scrutiny|links|quarters)\b|consultations? with\b)|"
            r"\bclos(?:e|es|ed) (?:the (?:doors?|gap|book)|ranks|its (?:doors|eyes|plants?|mills?|factor(?:y|ies))|higher|lower|up|down|at \d|with|to)\b|"
            r"\bclosing (?:remarks|speech|price|statement|arguments?|bell|in on)\b"
        ),
    ),
    (
        ("end",),
        r"\b(?:weeks?|months?|quarter|years?|season|half) (?:that )?(?:end(?:ed|ing|s))\b|\bend(?:s|ed|ing) up\b|\bend(?:s|ed) the (?:day|week|session|year|month)\b|\b(?:dead|loose|book|weak) ends\b|\bmake ends meet\b",
    ),
    (("open",), r"\bopen(?:s|ed) (?:fire|(?:the|a|its|new|another|old) (?:\w+ )?(?:doors?|way|window|front|wounds?|path|rift|plants?|offices?|factor(?:y|ies)|stores?|mills?)|by |(?:his|her|its|their) remarks|lower|higher|up)\b"),
    (
        ("cut",),
        (
            r"\b(?:on|of|from|fresh) cut (?=[a-z])|\bcut (?=(?:flowers?|stone|glass|roses|stems|lumber|timber|wire|nails|gems|diamonds|tobacco|greens|foliage|fabric|sheets?|lengths?)\b"
            r"(?! (?:tariffs?|dut(?:y|ies)|quotas?|lev(?:y|ies)|subsid\w+|tax(?:es)?)))|\bcut (?:short|ties|off|both ways|corners)\b|"
            r"\b(?:cold|pork|beef|lamb|meat|chicken|poultry|prime|short|power|job|budget|staff|pay|interest rate|price|output|production|spending) cuts?\b|"
            r"\bcuts of (?:beef|pork|lamb|meat|poultry)\b"
        ),
    ),
)  # fmt: skip
# 'Roy added.', where what is added stands before; whoever adds a firm to a list names it.
_ADDED: Final = re.compile(
    r"\b(?:he|she|it|they|who|(?:official|minister|spokes\w{3,6}|ministry|embassy|group|executive|aide)|[A-Z][\w'\u2019-]+) (?:also |later |quickly )?add(?:s|ed)"
    r"(?=[.,;:\"\u201d]|$| in an? (?:\w+ )?(?:statement|interview|letter|e-?mail|post|speech|note)\b)"
)
_COMPILED: Final = tuple((words, re.compile(pattern, re.IGNORECASE)) for words, pattern in _ROWS)


def without_other_senses(text: str) -> str:
    """A sentence without the words that are no measure there, and no state of one."""
    small = text.lower()
    for words, pattern in _COMPILED:
        if any(word in small for word in words):
            text = pattern.sub(" ", text)
    return _ADDED.sub(" ", text) if "add" in small else text
