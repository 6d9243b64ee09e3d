"""Finds what is said of a measure's worth: 'the levy is a mistake', 'the duty has cost us the market'."""

import re
from collections.abc import Iterator
from typing import Final

from schemas.vocabulary import Stance
from service.candidates.phrases import measure_before
from service.candidates.side_words import ADVERSARY, BAD, GOOD, HARM, HARMED, HARMS, HELP, HELPED, PRESSURE

_JUDGED: Final = re.compile(
    r"\s[\"\u201c]?(?:is|are|was|were|remains?|would be|will be|c[ao]mes? as|amount(?:s|ed)? to|looks? like)\s+(?:(?:an?|the|very|\w{3,14}ly|simply|clearly|just|both)\s+){0,3}"
    rf"(?:[\"\u201c][^.;\"\u201d]{{0,40}}?)??(?:(?:an?|the|very|\w{{3,14}}ly)\s+){{0,2}}\b(?:(?P<against>{BAD})|(?P<for>{GOOD}))\b(?! (?:if|unless|only)\b)"
)
_DOES: Final = re.compile(
    rf"\s(?:(?:would|will|can)\s+(?:(?:also|only|\w{{3,14}}ly)\s+)?[\"\u201c]?(?:(?P<harm>{HARM})|(?P<for>{HELP}))|"
    rf"(?:has|have|had)\s+(?:(?:also|only|already|finally|since|\w{{3,14}}ly)\s+)?[\"\u201c]?(?:(?P<harmed>{HARMED})|(?P<helped>{HELPED}))|(?:\w{{3,14}}ly )?(?P<harms>{HARMS}))\b"
)
_OBJECT: Final = 40
_CLAUSE: Final = 160
# 'Not for it to judge whether the fee | was fair', 'clients who see the levy'.
_OPEN: Final = re.compile(r"\bwhether (?:[\w'\u2019-]+ ){0,8}[\w'\u2019-]+$")
_RELATIVE: Final = ("which", "that", "who")
_EDGE: Final = re.compile(
    r"[.;:?!\u201c\"](?= ?\w)|, (?:and|but|while|although) |\b(?:said|says|because|warned|argued|adding) (?!would|will)"
)
_MEASURE: Final = re.compile(
    r"\b(?:tariffs?|dut(?:y|ies)|lev(?:y|ies)|surcharges?|quotas?|bans?|curbs?|restrictions?|controls?|rules?|regulations?|orders?|deals?|agreements?|pacts?|bills?|laws?|legislation|"
    r"measures?|safeguards?|proposals?|polic(?:y|ies)|trade wars?|exemptions?|rulings?|decisions?)\b"
)
# What is blamed may be others' trade, or the want of the measure; or it is not said to be so.
_TURNS: Final = re.compile(
    r"\b(?:without|unless|if|whether|end(?:ing)?|scrapp\w+|lift\w+|repeal\w*|remov\w+|dropp\w+|laps\w+|expir\w+|withdr\w+|weaken\w*|no|not|never|nor|none|nobody|imports?|dump\w+|smuggl\w+|subsidi\w+|"
    r"cheat\w*|undercut\w*|fail\w*|refus\w+|absence|lack|delay\w*|loophole|evasion|practices|competition|overcapacity|retaliat\w+|counter\w+|China['\u2019]s|Beijing['\u2019]s|rivals?|fears?|argument|claims?|idea|notion|suggestion|assertion|view|critics?|opponents?|some)\b|"
    r"n['\u2019]t\b",
    re.IGNORECASE,
)


def judgements(text: str) -> Iterator[tuple[Stance, str | None]]:
    """Each place where it is said how good a measure is, or what good or harm it does, and the measure."""
    for match in (*_JUDGED.finditer(text), *_DOES.finditer(text)):
        topic = measure_before(text, match.start())
        if _OPEN.search(text, max(0, match.start() - _CLAUSE), match.start()):
            continue
        if topic is None and _is_of_one_named(text, match):
            yield (Stance.SUPPORTS if _is_good(match) else Stance.OPPOSES), None
        if topic is not None and not (match.re is _DOES and _is_meant(text, match, topic)):
            yield (Stance.SUPPORTS if _is_good(match) else Stance.OPPOSES), topic


def _is_of_one_named(text: str, match: re.Match[str]) -> bool:
    """Whether the clause before names a measure somewhere, and nothing that may turn the judgement.

    'Any quota that they would put on our mills | would be unacceptable'.
    """
    start = max(0, match.start() - _CLAUSE)
    edge = max((m.end() for m in _EDGE.finditer(text, start, match.start())), default=start)
    before = text[edge : match.start()]
    if before.endswith(_RELATIVE):  # what 'which threatens jobs' is said of may stand anywhere
        return False
    return (
        _MEASURE.search(before) is not None
        and _TURNS.search(before + match[0]) is None
        and not PRESSURE.search(before)
    )


def _is_good(match: re.Match[str]) -> bool:
    told = match.groupdict()
    return told["for"] is not None or told.get("helped") is not None


def _is_meant(text: str, match: re.Match[str], topic: str) -> bool:
    """Whether what a measure does may be meant to hit, or is said to help, somebody else."""
    hit = ADVERSARY.search(text, match.end(), match.end() + _OBJECT)
    return hit is not None or (not _is_good(match) and PRESSURE.search(topic) is not None)
