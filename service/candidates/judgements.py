"""Finds what is said of a measure's worth: 'the levy is a mistake', 'the duty has cost us the market'."""

import re
from collections.abc import Iterator
from typing import Final

from schemas.vocabulary import Stance
from service.candidates.phrases import has_measure, measure_before
from service.candidates.side_words import ADVERSARY, BAD, GOOD, HARM, HARMED, HARMS, HELP, HELPED, PRESSURE
from service.candidates.turns import clause_before, may_turn

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
_RELATIVE: Final = re.compile(r"\b(?:which|that|who)(?: (?:could|may|might|can))?$")


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
    before = clause_before(text, match.start())
    return (
        has_measure(before)
        and _RELATIVE.search(before) is None  # what 'which threatens jobs' is said of may stand anywhere
        and not may_turn(before + match[0])
        and not PRESSURE.search(before)
    )


def _is_good(match: re.Match[str]) -> bool:
    told = match.groupdict()
    return told["for"] is not None or told.get("helped") is not None


def _is_meant(text: str, match: re.Match[str], topic: str) -> bool:
    """Whether what a measure does may be meant to hit, or is said to help, somebody else."""
    hit = ADVERSARY.search(text, match.end(), match.end() + _OBJECT)
    return hit is not None or (not _is_good(match) and PRESSURE.search(topic) is not None)
