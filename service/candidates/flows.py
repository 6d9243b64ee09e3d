"""Finds measures that are told by what a state does to trade: 'Russia halted exports of gasoline'."""

import re
from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

from schemas.vocabulary import Instrument
from service.candidates.countries import find_countries

_STOPS: Final = (
    r"(?:bann|barr|block|halt|stopp|suspend|restrict|limit|curb|capp|prohibit|outlaw|paus|frozen?|resum|allow|permitt?|authori[sz]|clear|reopen|"
    r"readmitt?|tax|ration|forbid|forbad|ban|bar|cap|cut off|shut off|turn(?:ed|s) away|let(?:s|ting)? in)(?:s|es|ed|ned|ning|ing|den|e)?"
)
_SOME: Final = r"(?:(?!(?:that|which|who|backlog|few|no|after|before|because|when|if|its|their|to|from|in|at|by|and|but|as) )[\w%.'\u2019-]{1,20},? ){0,5}?"
_LIFTS: Final = (
    r"(?:lift|eas|end|scrap|relax|loosen|remov|impos|extend|renew|tighten|introduc|announc|reinstat|restor|reimpos|adopt|dropp?|keep|kept|maintain|widen|"
    r"expand|repeal|revok|suspend|propos|plac|enact)\w{0,3}"
)
_SOLD: Final = (
    r"(?:(?:the )?(?:sale|manufacture|production|use|transit|transshipment)s?(?:,? \w+,?){0,2} (?:and|or) )?"
)
_CURBS: Final = r"(?:bans?|restrictions?|curbs?|limits?|prohibitions?|moratorium|suspension|embargo|halt|freeze|ceiling|checks)"
# Where trade goes by the words behind it: abroad, or home.
_OUT: Final = r"(?:exports?|exporting|(?<!inbound )(?<!incoming )shipments(?! (?:of [^.;,]{2,40} )?from\b)|shipments (?:abroad|overseas|out of)|(?:sales?|shipments?) (?:of [^.;,]{2,40}? )?(?:abroad|overseas)|overseas (?:sales|shipments)|outbound shipments)"
_IN: Final = r"(?:imports?|importing|importation|shipments (?:of [^.;,]{2,40} )?from\b|inbound shipments|foreign purchases)"
_ACTIVE: Final[Mapping[Instrument, re.Pattern[str]]] = MappingProxyType(
    {
        Instrument.EXPORT_CONTROL: re.compile(
            rf"\b{_STOPS} {_SOLD}{_SOME}{_OUT}\b|\b(?:green light|go-ahead|nod|clearance|approval)s? (?:for|to) {_SOME}{_OUT}\b|"
            rf"\b{_LIFTS} (?:(?:an?|its|the|all|most|some|new|those|their) )?{_SOME}{_CURBS} on {_SOME}{_OUT}\b|"
            rf"\b{_LIFTS} (?:for \w+ (?:years?|months?|weeks?) )?(?:(?:its|the|their) )?{_SOME}licen[cs]ing (?:rules?|requirements?|regime)\b|"
            r"\b(?:allow|permit|let|authori[sz]|barr?|forbad|forbid)(?:s|ed|es|ting|e)? (?:[\w-]+ ){1,4}?(?:to |from )?(?:export|ship|sell|exporting|shipping|selling)\b(?=(?:[^.;]|\.(?=\w)){0,200}\b(?:tons|tonnes|abroad|overseas|to [A-Z]))|"
            r"\b(?:withdrew|revoked|suspended|granted|issued|approved|refused|denied|restored|stopped (?:issuing|granting|approving)) "
            r"(?:an? |the |its |all |new |\w+ )?(?:\w+ )?licen[cs]es? (?:to|for|that|under|covering)\b(?= [^.;]{0,200}\b(?:ship|export|sell|suppl|chips?|equipment)\w*)",
            re.IGNORECASE,
        ),
        Instrument.IMPORT_RESTRICTION: re.compile(
            rf"\b{_STOPS} {_SOLD}{_SOME}{_IN}\b|\b(?:green light|go-ahead|nod|clearance|approval)s? (?:for|to) {_SOME}{_IN}\b|"
            rf"\b{_LIFTS} (?:(?:an?|its|the|all|most|some|new|those|their) )?{_SOME}{_CURBS} on {_SOME}(?:{_IN}\b|(?:foreign|imported) (?!compan|firm|owner|invest|bank|work|trader)[a-z]|(?:[a-z-]+ ){{1,4}}from\b)|"
            r"\b(?:re-?open|open|clos|shut)(?:s|ed|es)? (?:its|their|the) (?:\w+ )?(?:markets?|borders?|ports?) (?:to|for) (?!fans|spectators|refugees|investors|migrants|foreigners|foreign traders|journalists|an? flood|traffic|travel\w*|tourists|ships|visitors|people)\b|\b(?:bar|ban|block|prohibit|stop|prevent)(?:s|ed|red|ned|ped)? (?!(?:[\w-]+ ){0,4}?(?:officials?|nationals|citizens|people|ships|vessels|investors|students))[^.;,]{2,60} from (?:entering|being imported|(?:the|its|their) (?:U\.S\. |domestic |home |local )?market)\b|"
            r"\bgrant(?:s|ed)? market access (?:to|for)\b",
            re.IGNORECASE,
        ),
        Instrument.SUBSIDY: re.compile(
            r"\b(?:spend|provid|offer|inject|contribut|lend|giv|pay|grant|earmark|sets? aside)(?:s|e|es|ed|ing)? (?:up to |another |about )?[\w$\u20ac\u00a3]{0,3}[\d.]+ (?:million|billion)(?: \w+)? (?:to|in|into|for|on)\b"
            r"(?=[^.;]{0,200}\b(?:smelters?|plants?|mills?|industr(?:y|ies)|\w*makers|producers|farmers|growers|exporters|sector|\w*workers|shipyards?|refiner(?:y|ies)|steelworks)\b)",
            re.IGNORECASE,
        ),
        Instrument.QUOTA: re.compile(
            r"\bcap(?:s|ped) (?:foreign|imported|imports|[\w-]+ imports)\b", re.IGNORECASE
        ),
        Instrument.INVESTMENT_SCREENING: re.compile(
            r"\b(?:block|veto|clear|approv|barr|bar|reject|prohibit|forbad|forbid|bless|stopp|review|examin)(?:s|ed|es|e|ing)? (?:the |an? |its )?(?:[\w$\u20ac.'\u2019-]+ ){0,5}?"
            r"(?:sale|acquisition|purchase|takeover|merger|bid|buyout|investment)\b(?= (?:of|for|by|in|to)\b)|\btook control of\b",
            re.IGNORECASE,
        ),
        Instrument.INVESTIGATION: re.compile(
            r"\b(?:is|are|has been|began|begun|started) (?:also |now )?(?:examining|investigating|probing|reviewing|looking into)\b",
            re.IGNORECASE,
        ),
        Instrument.RULEMAKING: re.compile(
            r"\b(?:amend|repeal|pass|delay|postpon|scrapp?|soften|weaken|simplif|tighten|overhaul|revis|adopt|approv|suspend|enact|rescind|withdr[ae]w|shelv)\w{0,3} "
            r"(?:by [\w ]{2,15} )?(?:its|the|an?|their) (?:[\w-]+ ){0,4}?(?:laws?|acts?|directives?|code|rules?|decrees?)\b|"
            r"\b(?:propos(?:es|ed|ing)|plans?|planned|decid(?:es|ed)) to (?:require|oblige|make|force|tighten|limit|end|change|raise|let|allow|bar|collect)\b",
            re.IGNORECASE,
        ),
    }
)
# 'Exports of onions were banned', 'imports will need a licence': nobody has to be named.
_PASSIVE: Final[Mapping[Instrument, re.Pattern[str]]] = MappingProxyType(
    {
        instrument: re.compile(
            rf"\b{flow}(?: (?:of|to|from|by) [^.;,]{{2,70}}?)? (?:(?:is|are|was|were|(?:has|have|had) been|(?:will|would|shall|must|may) (?:\w+ )?be|(?:is|are) (?:to be|being)) "
            r"(?:now |also |again |temporarily |immediately |\w+ly )?(?:bann|barr|block|halt|stopp|suspend|restrict|limit|curb|capp|prohibit|outlaw|paus|frozen|resum|allow|permitt|"
            r"authori[sz]|tax|ration|forbidden|subject)(?:ed)?\b|"
            r"(?:will|may|must|can|would) (?:not |only |now |also |again )?(?:need|require|stop|resume|restart|be (?:shipped|made) only)\b(?! (?:to|\w+ing|because|if)\b)|"
            r"(?:now )?(?:need|require)s? (?:an? |prior |special )?(?:licen[cs]e|permit|approval|authori[sz]ation)\b)",
            re.IGNORECASE,
        )
        for instrument, flow in (
            (Instrument.EXPORT_CONTROL, "exports?"),
            (Instrument.IMPORT_RESTRICTION, "imports?"),
        )
    }
)
# 'Barred Chinese drones', 'its ban on Brazilian chicken': what is kept out is of another country.
_KEEPS_OUT: Final = re.compile(
    rf"\b(?:(?:bans|banned|bars|barred|blocks|blocked|prohibits|prohibited|outlawed|readmitted|readmits|banning|barring) (?:all |most |some |new |the )?(?:(?:purchase|import|sale|use)s? of )?(?:[a-z-]+ ){{0,2}}|"
    rf"{_LIFTS} (?:(?:an?|its|the|all|most|some|new|those|their) )?(?:[\w-]+ ){{0,3}}?{_CURBS} on (?:the )?(?:[a-z-]+ ){{0,2}})(?=[A-Z])"
)
_GOODS: Final = re.compile(
    r" (?!(?:athletes?|officials?|flights?|airlines?|carriers?|ships?|vessels?|citizens?|nationals?|travel\w*|students?|journalists?|diplomats?|media|"
    r"channels?|lawmakers?|banks?|firms?|compan(?:y|ies)|people|investors?|investment|tourists?|visas?|teams?|players?|is|are|was|were|has|have|had|and|or|from|"
    r"in|to|would|will|who|which|that)\b)[a-z]{3,}"
)
_BODY: Final = re.compile(
    r"\b(?:[Gg]overnment|[Mm]inistr(?:y|ies)|[Cc]abinet|[Aa]uthorit(?:y|ies)|[Rr]egulators?|[Pp]arliament|[Cc]ommission|[Aa]gency|[Dd]epartment|"
    r"[Bb]ureau|[Cc]ouncil|[Aa]dministration|[Pp]resident|[Mm]inister|[Cc]ustoms|[Dd]ecree|[Oo]rdinance|Congress|Senate|House|[Ll]awmakers|bloc|capital|"
    r"kingdom|country|[Oo]rder|[Nn]otice|Commerce|Treasury|Washington|London|Paris|Delhi|Seoul|Hanoi|Bangkok|Manila|Rome|Madrid|Warsaw|Kyiv|Ankara|Cairo|"
    r"Pretoria|Nairobi|Abuja|Accra|Bras\u00edlia|Lima|Bogot\u00e1|Santiago|Islamabad|Dhaka|Colombo|Hague|CFIA|CBSA|GACC|SENASA|MAPA|DAFF|ANVISA|CITT|FSSAI|CBIC|DGTR|NDRC|SAMR|MIIT|CBP|BIS|USTR|USDA|FDA|EPA|DGFT|MOFCOM|METI|CFIUS|FSIS|APHIS|"
    r"[Jj]unta|[Ee]mir|[Kk]ing|[Pp]ackage|[Ss]ecretary|[Gg]overnor|Committee|[Dd]irectorate|Authority|[Oo]ffice|Service|[Cc]entral bank|Chamber|Deputies|Assembly|[Ll]egislature|[Tt]reasurer|Pentagon|Tehran|Jerusalem|Kabul|Doha|Riyadh|Vienna|Lisbon|Dublin|Athens|Prague|Budapest|Stockholm|Oslo|Copenhagen|Helsinki|Caracas|Quito|Havana|Diet|Bundestag|Duma|Knesset|Sejm|[Ll]egislators|[Ee]xecutive arm|EU)\b"
)
# Whoever stands behind a state before the verb does it: 'Russia's Lukoil', 'the ministry said traders'.
_SOMEBODY_ELSE: Final = re.compile(
    r"\b[A-Z][a-z]|\b(?:firms?|compan(?:y|ies)|\w*makers?|producers?|exporters?|importers?|farmers?|traders?|growers?|millers?|refiner(?:s|y|ies)|"
    r"buyers?|suppliers?|retailers?|lines?|group|unions?|workers?|dockers|strike|storms?|mills?|plants?|said|says|told|added)\b"
)
_NOT_SUBJECT: Final = re.compile(
    r"\b(?:in|from|of|to|for|with|against|by|on|at|near|across|through|between) (?:the )?$"
)
_BY: Final = re.compile(r"[^.;,]{0,40}?\bby (?P<who>[^.;,]{2,60})")
_TRADE: Final = re.compile(
    r"\b(?:trade|tariffs?|dut(?:y|ies)|imports?|imported|importers?|exports?|exporters?|customs|quotas?|sanctions|chips?|AI|goods|deforestation|carbon|shipments?|brokers?|entry|entries|origin|"
    r"supply chains?|due diligence|cross-border|parcels?|de minimis)\b"
)
_DENIED: Final = re.compile(
    r"\b(?:den(?:y|ied|ies)|[Ii]magine|[Ss]uppose|[Nn]obody|[Nn]o one|never|not)\b|n['\u2019]t\b"
)
_ACCIDENT: Final = re.compile(
    r"\b(?:strikes?|storms?|fire|outage|accident|cyclone|hurricane|blast|leak|repaired|maintenance)\b"
)
_EVASION: Final = re.compile(
    r"\b(?:imports?|importers?|imported|exports?|exporters?|tariffs?|dut(?:y|ies)|customs|evad\w+|dump\w+|transship\w+|origin|quotas?|sanctions?|orders?)\b"
)
_OBJECT: Final = 70  # characters behind a verb
_ABROAD: Final = re.compile(r"\b(?:foreign|security|overseas)\b")
_LICENSED: Final = re.compile(
    r"\b(?P<who>[Ee]xport|[Ii]mport)ers\b[^.;]{0,60}?\b(?:must|(?:will )?have to|need to|(?:is|are|will be) required to) (?:now )?(?:apply for|obtain|get|hold|secure) "
    r"(?:an? |prior |special )*(?:licen[cs]es?|permits?|authori[sz]ations?)\b"
)
# Without one of these the patterns find nothing.
_WORDS: Final = (
    *"""mport xport hipment arket border licen foreign verseas broad illion ban bar block restriction curb prohibit outlaw readmit
    cquisition urchase takeover merger buyout nvestment irective ecree xamining robing nvestigating eviewing""".split(),
    *(" cap", " port", " sale", " bid", " law", " act", " rule", " code"),
)


def instruments_by_flow(text: str) -> tuple[Instrument, ...]:
    """The measure that a sentence without the word for one tells of what a state does to trade; mostly none."""
    small = text.lower()
    if not any(word in small for word in _WORDS):
        return ()
    for instrument, pattern in _ACTIVE.items():
        done = pattern.search(text)
        if (
            done is not None
            and _is_by_a_state(text[: done.start()])
            and _is_of_trade(instrument, text, done.end())
        ):
            return (instrument,)
    for instrument, pattern in _PASSIVE.items():
        done = pattern.search(text)
        if done is not None and _is_by_nobody_else(text, done.end()):
            return (instrument,)
    licensed = _LICENSED.search(text)
    if licensed is not None:
        return (
            Instrument.EXPORT_CONTROL
            if licensed["who"].lower() == "export"
            else Instrument.IMPORT_RESTRICTION,
        )
    kept = _KEEPS_OUT.search(text)
    if kept is not None and _is_by_a_state(text[: kept.start()]):
        foreign = next((c for c in find_countries(text) if c.start == kept.end()), None)
        if foreign is not None and not foreign.is_name and _GOODS.match(text, foreign.end):
            return (Instrument.IMPORT_RESTRICTION,)
    return ()


def _is_of_trade(instrument: Instrument, text: str, end: int) -> bool:
    """Whether a law is about trade, and a sale to somebody abroad; imports and exports are so themselves."""
    if instrument is Instrument.INVESTIGATION:
        return _EVASION.search(text, end, end + _OBJECT) is not None
    if instrument is Instrument.RULEMAKING:
        return _TRADE.search(text, max(0, end - _OBJECT), end + _OBJECT // 2) is not None
    if instrument is Instrument.INVESTMENT_SCREENING:
        return _ABROAD.search(text) is not None or bool(find_countries(text[end:]))
    return True


def _is_by_nobody_else(text: str, end: int) -> bool:
    """Whether what is done to imports is not said to be done by a strike, a storm or a firm."""
    by = _BY.match(text, end)
    if _ACCIDENT.search(text, end) is not None:
        return False
    return by is None or _BODY.search(by["who"]) is not None or bool(find_countries(by["who"]))


def _is_by_a_state(before: str) -> bool:
    """Whether the words before a verb end with a state or a public body as its subject."""
    bodies = [m.end() for m in _BODY.finditer(before)]
    states = [
        c.end
        for c in find_countries(before)
        if c.is_name
        and not before.startswith(("'s", "\u2019s"), c.end)
        and not _NOT_SUBJECT.search(before[: c.start])
    ]
    end = max((*bodies, *states), default=None)
    return end is not None and _DENIED.search(before) is None and _SOMEBODY_ELSE.search(before, end) is None
