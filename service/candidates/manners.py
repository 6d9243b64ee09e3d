"""Tells a side by the manner of saying: 'thundered', 'This is a tax on growers', 'is leaning against'."""

import re
from collections.abc import Iterator
from typing import Final

from schemas.vocabulary import Stance
from service.candidates.side_words import BAD, GOOD

_SAID_SO: Final = re.compile(
    r"(?P<against>thundered|fumed|railed|griped|grumbled|complained|scoffed|bristled|seethed|groused|protested)|"
    r"(?P<for>cheered|enthused|exulted|gushed)"
)
# A judgement in the speaker's own words; who says it of a crook's loss is for what was done.
_THIS_IS: Final = re.compile(
    r"[\"\u201c](?:(?:But|And|So|For us,?|To us,?) )?(?:[Tt]his|[Tt]hat|[Ii]t|[Tt]hese|[Tt]hose)(?: (?:is|was|would be|will be|are|remains)|['\u2019]s) "
    rf"(?:(?:an?|the|very|just|simply|\w{{3,14}}ly|another|yet another) ){{0,3}}(?:(?P<against>{BAD})|(?P<for>{GOOD}))\b(?! (?:if|unless|only|for (?:smugglers|cheat|evad|traffick|oligarch|those who|anyone|whoever))\b)"
)
_LEANS: Final = re.compile(
    r"\bleaning (?:(?P<against>against|to(?:wards?)? (?:a )?no\b)|(?P<for>in favou?r|to(?:wards?)? (?:a )?yes\b|to(?:wards?)? support))"
)
_WANTS: Final = re.compile(
    r"\b(?:wants?|wanted|urg(?:es?|ed)|ask(?:s|ed)|press(?:es|ed)|call(?:s|ed) on|implor(?:es?|ed)|begg?(?:s|ed)) (?!not\b|to\b)(?:[\w'\u2019.&-]{1,24} ){1,6}?to "
    r"(?:(?P<against>(?:vote|shoot|knock|turn|strike) (?:it|them|this|that|the [\w-]+) down|(?:reject|scrap|kill|block|drop|withdraw|abandon|oppose) (?:it|them|this|that)\b|"
    r"vote (?:no|against))|(?P<for>(?:pass|approve|adopt|back|support|keep|sign|ratify) (?:it|them|this|that)\b|vote (?:yes|for (?:it|them))))"
)
_DISAGREES: Final = re.compile(
    r"\b(?P<against>disagre(?:es|ed) with|disput(?:es|ed) (?:the|that|those)|(?:(?:will|would) )?(?:fight|resist)(?:s|ed)? (?:any|the|a|every)\b|"
    r"rul(?:es|ed) out (?:any|a|all|new|further)\b|testif(?:ies|ied) against|vot(?:es|ed) no\b)|(?P<for>testif(?:ies|ied) (?:in favou?r|in support)|vot(?:es|ed) yes\b)"
)
# 'We would pay twice', 'would have preferred a cut': what it costs the speaker, or what he would rather have.
_RUES: Final = re.compile(
    r"[\"\u201c](?:(?:But|And|So) )?(?:[Ww]e|[Oo]ur [\w-]+|[Ii])(?: (?:would|will)|['\u2019](?:d|ll)) (?:\w+ly )?(?:have to )?"
    r"(?:pay (?:twice|more|dearly|for|double)|lose|suffer|close|shut|lay off|go under|go bankrupt)\b|"
    r"\bwould(?: have|['\u2019]ve) (?:preferred|liked|rather had) (?!to (?:thank|congratulate))"
)
# 'We have been asking for this for years': what the speaker has now is what he wanted.
_GOT: Final = re.compile(
    r"(?P<for>[\"\u201c](?:[\w ,'\u2019]{1,25} )?[Ww]e(?: have|['\u2019]ve) (?:long |all )?(?:been )?(?:asking|asked|waiting|waited|calling|called|pressing|pressed|pleading|pleaded|fighting|fought) for "
    r"(?:this|that|it|just this|exactly (?:this|that)|nothing (?:more|else|less)|years|a decade|so long)\b)"
)
_NOT_YET: Final = re.compile(
    r"\bha(?:s|ve) yet to (?:make up|decide|take (?:a|any) (?:position|side|stand)|say (?:whether|how|if|which)|commit|declare|settle)|"
    r"\bwould (?:first )?(?:have|want|need|like) to (?:see|read|study|review|hear)\b[^.;]{2,60}?(?:\bfirst\b|\bbefore\b)|"
    r"\bha(?:s|ve)(?: not|n['\u2019]t)(?: yet)? (?:taken|staked out|formed|reached) (?:a|any) (?:position|side|stand|view|opinion)\b|"
    r"\b(?:take|takes|took|taken) no (?:position|side|stand|view)\b|\bno (?:view|position|decision|opinion) had (?:yet )?been (?:formed|taken|reached|made)\b|"
    r"\b(?:(?:its|his|her|our|their) )?(?:members|ranks|board) (?:is|are|was|were) (?:split|divided)\b|\bnothing (?:for you|to (?:say|add|announce))\b|"
    r"\bstill (?:reading|studying|reviewing|digesting|going through|assessing|working through)\b|\b(?:not|n['\u2019]t) (?:want to |going to )?(?:prejudge|pre-empt|speculate)\b|"
    r"\b(?:see|can see) it both ways\b|\bcuts both ways\b|\ball options (?:are|remain|were) (?:on the table|open)\b|"
    r"\b(?:would|will|['\u2019]ll|want(?:s|ed)? to) (?:wait|look at|study|read|review)\b[^.;]{2,80}?\b(?:before (?:\w+ing|it|we|I|he|she|they)|and (?:then )?decide)\b|\btoo (?:early|soon) to (?:say|tell|judge|call)\b|"
    r"\bwould(?: not|n['\u2019]t) like to comment\b|\b(?:jury is (?:still )?out|on the fence|keeping an open mind|no settled view)\b"
)
_UNSETTLED: Final = (
    " yet ",
    " to ",
    "tak",
    "took",
    " no ",
    "split",
    "divided",
    "nothing",
    "till ",
    "both ways",
    "all options",
    "decide",
    "before",
    "comment",
    "ence",
    "mind",
    " out",
)
_DENIED: Final = re.compile(
    r"(?:\b(?:not|never|no|nor|neither|without|whether|if)|n['\u2019]t)(?: [\w-]{1,14}){0,2} $"
)
_BEFORE: Final = 40
_BY_WORDS: Final = (
    (_THIS_IS, ("his ", "hat", "t is", "t\u2019s", "t's", "hese", "hose", "t w")),
    (_LEANS, ("leaning",)),
    (_GOT, ("ing for ", "ed for ", "ought for ")),
    (_RUES, ("e would ", "e will ", "e\u2019", "e'", "I ", "ur ", "would have ")),
    (_WANTS, ("down", " it", " them", " this", " that", "vote ")),
    (_DISAGREES, ("isagre", "isput", "fight", "resist", "out ", "testi", "vote")),
)


def stances_of_manner(text: str, cue: int | None) -> Iterator[Stance]:
    """The stances that the manner of a sentence shows; `cue` is where the speaker's own verb stands."""
    said = _SAID_SO.match(text, cue) if cue is not None else None
    if said is not None:
        yield _side(said)
    for pattern, words in _BY_WORDS:
        if any(word in text for word in words):
            for match in pattern.finditer(text):
                if _DENIED.search(text, max(0, match.start() - _BEFORE), match.start()) is None:
                    yield _side(match)
    if any(word in text for word in _UNSETTLED):
        yield from (Stance.UNCOMMITTED for _ in _NOT_YET.finditer(text))


def _side(match: re.Match[str]) -> Stance:
    return Stance.SUPPORTS if match.groupdict().get("for") else Stance.OPPOSES
