"""Takes out of a passage what its speaker only reports of others, and words that only sound like a side."""

import re
from collections.abc import Callable, Sequence
from typing import Final

_NAME: Final = r"[A-Z][\w.&'\u2019-]{0,30}(?: (?:(?:of|for|and) (?:the )?)?[A-Z][\w.&'\u2019-]{0,30}){0,5}"
_OTHERS: Final = (
    r"\b(?:(?:the|some|many|most|several|other|two|three|four|five|six|seven|eight|nine|ten|\d{1,3}|all|both|a few|more than \w+) (?:of )?(?:the )?(?:\d{1,3} )?"
    r"(?:[\w-]{2,16} ){0,2}?(?:states|countries|governments|allies|members|lawmakers|senators|firms|companies|importers|exporters|producers|growers|commenters|respondents|"
    r"partners|delegations|capitals|colleagues|agencies|ministries))"
)
_TAKES_SIDES: Final = (
    r"(?:oppos(?:es?|ed|ing)|support(?:s|ed|ing)?|back(?:s|ed|ing)?|agreed?|agrees|agreeing|reject(?:s|ed|ing)?|vot(?:es|ed|ing) (?:against|for|in favou?r of)|"
    r"welcom(?:es?|ed|ing)|endors(?:es?|ed|ing)|favou?r(?:s|ed|ing)?|critici[sz](?:es?|ed|ing)|condemn(?:s|ed|ing)?|protest(?:s|ed|ing)?|object(?:s|ed|ing)?|"
    r"complain(?:s|ed|ing)?|threaten(?:s|ed|ing)?|retaliat(?:es?|ed|ing)|den(?:ies|ied|y)|challeng(?:es?|ed|ing)|contest(?:s|ed|ing)?|violat(?:es?|ed|ing)|fail(?:s|ed)?|"
    r"accus(?:es?|ed|ing)|warn(?:s|ed|ing)?|urg(?:es?|ed|ing)|call(?:s|ed|ing)? (?:for|on)|argu(?:es?|ed|ing)|thank(?:s|ed)?|prais(?:es?|ed|ing)|regret(?:s|ted)?)"
)
_ADVERBS: Final = (
    r"(?:(?:has|have|had|would|will|could|may|might|is|are|was|were|also|already|again|still|now|not|never|yet|long|since|then|\w{3,12}ly|"
    r"(?:has|have|had|would|did|does|do|is|are|was|were)n['\u2019]t|does|do|did|to|been|be|expected|likely|ready|willing|prepared) ){0,5}"
)
_THEIR_SIDE: Final = re.compile(
    rf"(?P<who>\b(?P<name>{_NAME})|{_OTHERS}),? (?P<adverbs>{_ADVERBS})(?P<side>{_TAKES_SIDES})\b"
)
# 'A ban, an official said, but Chile opposes it': what comes behind is the article's own.
_TAIL: Final = re.compile(
    r"[,;] (?:but|and|while|although|though|even as|as(?! (?:long|soon|if|though|well|part|an?|far|of|to)\b)|after|yet|whereas) "
    r"(?!(?:he|she|they|it|we|i|his|her|their|its|our|my|that|also|added|adding|would|will|could|can|is|are|was|were|has|have|had|not|said|says|declined|asked|urged)\b|[\"\u201c])"
)
# Words of a side in another sense, each with the words without which it is not looked for.
_ROWS: Final[tuple[tuple[Sequence[str], str], ...]] = (
    (
        ("against",),
        (
            r"\b(?:measures?|restrictions?|sanctions?|controls?|curbs?|bans?|duties|tariffs?|barriers|safeguards?|actions?|cases?|investigations?|probes?|complaints?|petitions?|"
            r"orders?|claims?|steps|evasion|embargo|quotas?|protection|defen[cs]e|remed(?:y|ies))(?: (?!is\b|was\b|are\b|were\b)[\w-]{2,16}){0,3}? against\b"
        ),
    ),
    (("harmoni",), r"\bharmoni[sz](?:ed|ation|ing)\b"),
    (("great",), r"\bgreat (?:britain|lakes|wall|depression)\b"),
    (
        ("concerning",),
        (
            r"\b(?:rules?|orders?|notices?|laws?|bills?|regulations?|decisions?|matters?|cases?|provisions?|issues?|questions?|letters?|petitions?|duties|measures?) concerning\b|"
            r"\bconcerning(?= (?:imports?|exports?|certain|goods|[\w-]+ (?:imports?|exports?|goods))\b)"
        ),
    ),
    (("opposit",), r"\bopposite\b|\bopposition (?:part(?:y|ies)|leaders?|lawmakers?|bloc|members?|deput(?:y|ies)|benches)\b"),
    (("defendant",), r"\bdefendants?\b"),
    (("success",), r"\bsuccess(?:ors?|ive(?:ly)?|ion)\b"),
    (("retaliat",), r"\bretaliatory (?:tariffs?|duties|dut(?:y|ies)|lev(?:y|ies)|quotas?)\b"),
    (
        ("support",),
        (
            r"\b(?:state|financial|price|export|income|government|federal|adjustment|budget|technical|logistical|material|military) support\b|"
            r"\bsupport (?:packages?|programs?|programmes?|schemes?|funds?|payments?|services?|staff|teams?|prices?)\b"
        ),
    ),
    (("-backed",), r"\b[\w.]+-backed\b"),
    (("protecti",), r"\b(?:border|consumer|customs|data|environmental|labou?r|patent|plant|investor) protections?\b|\bprotective (?:tariffs?|dut(?:y|ies)|gear|equipment|suits?)\b"),
    (("essential", "vital"), r"\b(?:essential|vital) (?:goods|medicines?|minerals?|supplies|drugs|materials?|inputs?|components?|services|workers|oils?)\b"),
    (("illegal", "unlawful"), r"\b(?:illegal|unlawful)(?:ly)? (?:logg\w+|fish\w*|timber|transship\w+|drugs?|mining|mined|migra\w+|immigra\w+|dredg\w+|exported|imported|shipped)\b"),
    (("review",), r"\b(?:administrative|sunset|five-year|four-year|annual|periodic|scope|judicial|new shipper|national security) reviews?\b"),
    # What a measure is for is no view of it.
    (
        ("meant", "designed", "intended", "aimed", "aims", "seeks"),
        r"\b(?:meant|designed|intended|aimed|aims|seeks) (?:to|at) (?:\w{3,12}ly )?(?:protect|strengthen|support|benefit|harm|hurt|punish|defend|back|safeguard|undermin|damag|defending|favou?r|kill|crippl)\w*",
    ),
    (
        (" to protect", " to support", " to strengthen", " to defend", " to benefit", " to back", " to punish", " to favo"),
        (
            r"\b(?:draft|prepar|plann|consider|propos|writ|develop|design|weigh|review|study|adopt|impos|introduc|announc|open|publish|issu)(?:ing|ed|s|es|ies)? "
            r"(?:(?!urg|ask|want|vow|pledg|hop|commit)[^.;,:]){0,90}? to (?:\w{3,12}ly )?(?:protect|support|strengthen|defend|benefit|back|punish|favou?r)\b"
        ),
    ),
)  # fmt: skip
_OTHER_SENSES: Final = tuple((words, re.compile(pattern, re.IGNORECASE)) for words, pattern in _ROWS)
# 'Urged the ministry to wait' is for nothing; 'until' names a condition.
ASKING: Final = (
    "urg",
    "call",
    "ask",
    "press",
    "beg",
    "advis",
    "counsel",
    "implor",
    "want",
    "plead",
    "appeal",
)
ASKS_LESS: Final = re.compile(
    r"\b(?:urg(?:es?|ed|ing)|call(?:s|ed|ing)? (?:on|for)|ask(?:s|ed|ing)?|press(?:es|ed|ing)|begg(?:ed|ing)|begs|advis(?:es?|ed|ing)|counsel(?:s|ed|ing)?|"
    r"implor(?:es?|ed|ing)|want(?:s|ed)?|plead(?:s|ed|ing)?(?: with)?|appeal(?:s|ed|ing)? to)\b(?: (?!to\b|not\b)[\w'\u2019.&-]{1,24}){0,7}? "
    r"(?:(?P<firm>(?:to|and) (?:wait|hold (?:off|back|fire)|think (?:twice|again)|go slow\w*|slow down|tread|delay|postpone|put off|defer|take (?:more|its|their|his|her) time)\b|"
    r"not to (?:rush|hurry|hasten|act|go|proceed|move|press|impose|adopt|make|repeat)\b|against\b)|"
    r"(?:for )?(?:caution|restraint|patience|prudence|a pause|a delay|a halt|a rethink)\b)(?P<until>[^.;]{0,60}?\b(?:until|unless|before)\b)?",
    re.IGNORECASE,
)
_FEWEST: Final = 3


def without_tail(part: str, cue: int | None) -> str:
    """A speaker's part of a sentence without the clause of the article behind 'an official said, but ...'."""
    if cue is None or not _stands_behind(part, cue):
        return part
    tail = _TAIL.search(part, cue)
    return part if tail is None else part[: tail.start()]


def _stands_behind(part: str, cue: int) -> bool:
    """Whether the speaker is told behind what is said: 'a ban is being drafted, an official | said'."""
    before = part[:cue]
    comma = before.rfind(", ")
    return comma > 0 and len(before[:comma].split()) >= _FEWEST and len(before[comma:].split()) <= _FEWEST * 4


def _is_quoted(part: str, at: int) -> bool:
    """Whether a place stands inside quotation marks: 'Chile opposes it, and so do we' is for the reader to judge."""
    before = part[:at]
    return before.rfind("\u201c") > before.rfind("\u201d") or before.count('"') % 2 == 1


def own_view(part: str, cue: int | None, is_own: Callable[[str], bool]) -> str:
    """A part of a sentence without the sides that others take in it, and without words of a side in another sense.

    `cue` is where the speaker's own verb stands; `is_own` tells of a name whether it is the speaker's, or of whom
    the speaker speaks for.
    """

    def without_side(told: re.Match[str]) -> str:
        if (cue is not None and told.start() <= cue < told.end()) or _is_quoted(part, told.start()):
            return told[0]
        who = told["who"]
        return told[0] if any(map(is_own, (who, who.lower(), *who.split(" and ")))) else who

    part = _THEIR_SIDE.sub(without_side, part)
    small = part.lower()
    for words, pattern in _OTHER_SENSES:
        if any(word in small for word in words):
            part = pattern.sub(" ", part)
    if any(word in small for word in ASKING):
        part = ASKS_LESS.sub(lambda told: " objects, if" if told["until"] else " objects ", part)
    return part
