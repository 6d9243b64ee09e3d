"""Parts a sentence that tells two measures, each in a clause with a verb of its own."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from service.annotate.extents import Stretches
from service.annotate.values import Extent, Sentence
from service.candidates.subjects import subject_of

_JOINT: Final = re.compile(
    r"(?:[,;]? (?:and|but|while|whereas)|;) (?:then |also |meanwhile |meanwhile, |later |in turn |separately )?(?=[A-Za-z])"
)
_COMMON: Final = re.compile(
    r"(?:(?:in|on|last|earlier this|later that) (?:\w+ ){1,3}?)?(?:(?:the|its|their|his|her|it|they|he|she|an?)\b|(?:public |written )?(?:comments?|feedback|views|submissions)\b)(?: (?!and\b|or\b|of\b|that\b|which\b|who\b|if\b)[\w'\u2019-]{1,20}){0,4}? (?:has|have|is|are|was|were|will|would|plans|"
    r"\w{3,14}ed|began|set|cut|withdrew|struck|put|took|made|won|lost|found|held|opens|imposes|ends|lifts|raises|bans|extends|proposes|suspends)\b"
)
# What the subject of the first clause does as well: 'imposed a quota and opened a probe'.
_DEED: Final = re.compile(
    r"(?:(?:also|then|now|later|again|will|would|has|have|is|are|plans to|\w{3,12}ly) ){0,2}(?:impos|rais|lower|lift|suspend|open|launch|initiat|clos|terminat|revok|reject|"
    r"den(?:y|ied|ies)|dismiss|extend|delay|postpon|add(?:ed|s|ing)|remov|bann|ban\b|barr|block|restrict|tighten|eas(?:ed|es|ing)|announc|propos|issu|publish|adopt|sign|approv|"
    r"grant|doubl|halv|scrapp|scrap\b|dropp|drop\b|finali[sz]|repeal|rescind|fin(?:ed|es|ing)\b|sanction|designat|list(?:ed|s|ing)\b|exempt|waiv|renew|reinstat|end(?:ed|s|ing)?\b|"
    r"cut\b|set\b|sets\b|lets?\b|left\b|spar(?:ed|es)|strip(?:s|ped)|seiz|impound|abolish|cancel|d(?:one|id) away|turned|threw|thrown|began|begins?\b|start|withdr|consider|draft|prepar|weigh|seek)"
)
# 'From Peru, Chile and Norway will continue': the last of a list begins no clause.
_OF_A_LIST: Final = re.compile(
    r"\b[A-Z][\w.'\u2019-]*, (?:the )?[A-Z][\w.'\u2019-]*(?: [A-Z][\w.'\u2019-]*){0,3},? and $"
)
_LIST_REACH: Final = 80
_FEWEST: Final = 20  # characters of a clause


@dataclass(frozen=True, slots=True)
class Clause:
    """A clause as a sentence of its own, and where the words stand that tell whose it is."""

    sentence: Sentence
    whose: Sentence


def part(text: str, sentence: Sentence, quotes: Stretches) -> Iterator[tuple[Clause, Clause]]:
    """The two clauses of a sentence at each place where one may begin.

    Nothing is parted inside quotations, nor where boilerplate stands inside a sentence.
    """
    if len(sentence.extents) > 1:
        return
    start, end = sentence.start, sentence.end
    for joint in _JOINT.finditer(text, start + _FEWEST, end - _FEWEST):
        at = joint.end()
        if _OF_A_LIST.search(text[max(start, at - _LIST_REACH) : at]) is not None:
            continue
        has_subject = subject_of(text, at) is not None or _COMMON.match(text, at, end) is not None
        if quotes.touch(joint.start(), at) or not (has_subject or _DEED.match(text, at, end)):
            continue
        one, other = (
            Sentence(sentence.n, (Extent(*place),)) for place in ((start, joint.start()), (at, end))
        )
        yield Clause(one, one), Clause(other, other if has_subject else sentence)


def are_of_two(text: str, one: Clause, other: Clause) -> bool:
    """Whether two clauses name two different subjects: 'Norway imposed a tariff, and Chile imposed another'."""
    first, second = (subject_of(text, clause.sentence.start) for clause in (one, other))
    return (
        first is not None and second is not None and second not in text[one.sentence.start : one.sentence.end]
    )
