"""Tells what a speaker wants done with a measure: 'wants it kept', 'can live with it, provided ...'."""

import re
from collections.abc import Iterator
from typing import Final

from schemas.vocabulary import Stance
from service.candidates.phrases import measure_before, names_measure, phrase_at

_WANTED: Final = re.compile(
    r"\b(?:wants?|wanted|would like) (?P<what>(?:the|its|that|those|these|their|all|every) [^.;,]{2,60}?) "
    r"(?:to be )?(?:(?P<keep>kept|extended|maintained|renewed|raised|tightened|strengthened|expanded|doubled|"
    r"adopted|preserved|restored|widened)|(?P<undo>lifted|dropped|lowered|scrapped|cut|reversed|gone|ended|"
    r"repealed|removed|withdrawn|suspended|abolished|delayed))\b"
    r"(?P<until>[^.;]{0,80}?\b(?:until|unless|if|provided)\b)?"
)
_ACCEPTED: Final = re.compile(
    r"\b(?:can (?:accept|live with|work with|tolerate)|"
    r"ha(?:s|ve) no (?:quarrel|objection|problem) (?:with|to)) "
    r"(?P<what>[^.;]{2,80}?),? (?:but )?(?:provided|if|so long as|as long as|on condition|only if|unless)\b"
)
_ONLY_IF: Final = re.compile(
    r"(?:, in [^,]{2,40},)? (?:is|are|was|were|would be|remains?) "
    r"(?:tolerable|acceptable|workable|justified|fair|bearable|welcome|fine) "
    r"(?:but )?(?:only (?:if|when|where)|provided|(?:as|so) long as)\b"
)
# 'Ring-fence poultry and you have our blessing', 'No mirror clauses, no signature', 'our votes hinge on dairy'.
_DEAL: Final = re.compile(
    r"\b(?:and (?:then )?(?:you have|you['\u2019]ve got|you['\u2019]ll have|you get) (?:our|my) (?:blessing|vote|support|backing)|and (?:then )?we (?:will|can|would) (?:back|sign|support|talk about)|"
    r"(?:hinges?|hinged|hinging|would hinge|will hinge|depends?|conditional) on [^.;,]{2,60}(?:\bbeing\b|\bwhether\b)|gets? (?:my|our) vote (?:the day|when|once|if)|(?:not a day|and no) sooner|no deal without)\b|"
    r"[\"\u201c][Nn]o [\w -]{3,30}, no (?:signature|deal|vote|ratification|agreement)\b|[\"\u201c][\w' %-]{4,60} first, (?:and )?then\b"
)
_DEAL_WORDS: Final = (
    "blessing",
    " vote",
    "and we ",
    "and then",
    "hinge",
    "depend",
    "conditional",
    "sooner",
    "no deal",
    ", no ",
    " then ",
)
_DENIED: Final = re.compile(r"(?:\bnot|\bnever|\bnobody|\bno one|n['\u2019]t)(?: \w+){0,2} $")
_BEFORE: Final = 30


def wishes(text: str) -> Iterator[tuple[int, Stance, str | None]]:
    """Each place where a verb wishes something, the stance it shows and the measure that it is on."""
    if "want" in text or "would like" in text:
        for match in _WANTED.finditer(text):
            topic = measure_at(text[: match.end("what")], match.start("what"))
            if topic is not None and not _is_denied(text, match.start()):
                side = Stance.SUPPORTS if match["keep"] else Stance.OPPOSES
                yield match.start(), Stance.CONDITIONAL if match["until"] else side, topic
    if "can " in text or " no " in text:
        for match in _ACCEPTED.finditer(text):
            if not _is_denied(text, match.start()):
                yield match.start(), Stance.CONDITIONAL, measure_at(text, match.start("what"))


def conditions(text: str) -> Iterator[str | None]:
    """The measure of each place where it is said to be right on a condition only."""
    if any(word in text for word in _DEAL_WORDS):
        yield from (None for _ in _DEAL.finditer(text))
    if " only " in text or " provided" in text or " long as" in text:
        for match in _ONLY_IF.finditer(text):
            yield measure_before(text, match.start())


def measure_at(text: str, at: int) -> str | None:
    """The phrase that begins there, where it names a measure."""
    topic = phrase_at(text, at)
    return topic if topic is not None and names_measure(topic) else None


def _is_denied(text: str, at: int) -> bool:
    return _DENIED.search(text, max(0, at - _BEFORE), at) is not None
