"""Checks that a sentence written by a model says nothing that its evidence does not."""

import re
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Final

from service.ground.bindings import misbound
from service.ground.days import strange_day, tells_time
from service.ground.figures import has_figure, strange_figure
from service.ground.lexicon import has_goods
from service.ground.licence import unlicensed
from service.ground.modals import misplaced_modal
from service.ground.plain_text import plain_text
from service.ground.polarity import misread
from service.ground.proper_names import strange_name
from service.ground.reading import Reading, both_at
from service.ground.roles import strange_part
from service.ground.verbs import misplaced

_QUOTED: Final = re.compile(r'"([^"]{1,400})"')
_EDGES: Final = " ,.;:!?'"
_COMPARED: Final = re.compile(
    r"\b(?P<no>no |not |any )?(?P<word>later|earlier|sooner|more|less|fewer|higher|lower|greater|"
    r"longer|shorter|larger|smaller) than\b"
)
_TURNS: Final = tuple(
    turn
    for one, other in (
        ("before", "after"),
        ("since", "until"),
        ("earlier", "later"),
        ("up", "down"),
        ("inside", "outside"),
        ("first", "last"),
        ("above", "below"),
        ("more", "less"),
        ("more", "fewer"),
        ("even", "except"),
        ("old", "new"),
        ("current", "former"),
    )
    for turn in ((one, other), (other, one))
)
_TURNING: Final = frozenset(one for one, _ in _TURNS)
_LIMIT: Final = 400
_LEAST_SHARED: Final = 0.34  # of a summary's words of meaning
_LEAST_OF_TOPIC: Final = 0.5  # of a topic's words of meaning, which the whole article has


@dataclass(frozen=True)
class Backing:
    """What a summary may draw on: its evidence, wordings for those in it, and what was told just before."""

    evidence: Reading
    names: Callable[[], Iterable[str]] = tuple
    speakers: tuple[str, ...] = ()
    told: Callable[[], frozenset[str]] = frozenset
    described: Callable[[], frozenset[str]] = frozenset
    quoted: Callable[[], str] | None = None  # what stands there in quotation marks, where that is known

    @cached_property
    def named(self) -> Reading:
        """The wordings as one text; most summaries need none."""
        return Reading(" ; ".join(self.names()))


def unsupported(summary: str, backing: Backing) -> str | None:
    """Why a summary does not follow from its evidence, or None when nothing speaks against it.

    Every number, unit, date, name, quoted word, negation, direction and mood of the summary has to be
    the evidence's. A summary that is the evidence's own words holds.
    """
    return reasons_against([(summary, backing)])[0]


def reasons_against(summaries: Sequence[tuple[str, Backing]]) -> list[str | None]:
    """The same for several summaries."""
    claims = [(Reading(summary), backing) for summary, backing in summaries]
    reasons = [_misquoted(claim, backing) for claim, backing in claims]
    open_ones = [
        i
        for i, (claim, backing) in enumerate(claims)
        if reasons[i] is None and claim.text != backing.evidence.text
    ]
    for i, reason in zip(open_ones, _against([claims[i] for i in open_ones]), strict=True):
        reasons[i] = reason
    return reasons


def _misquoted(claim: Reading, backing: Backing) -> str | None:
    if '"' not in claim.text or claim.text == backing.evidence.text:
        return None
    known = (backing.evidence.text if backing.quoted is None else backing.quoted()).casefold()
    for quoted in _QUOTED.findall(claim.text):
        if quoted.strip(_EDGES).casefold() not in known:
            return "it quotes words that its evidence does not have"
    return None


def _against(claims: Sequence[tuple[Reading, Backing]]) -> list[str | None]:
    """Why claims do not follow, read as they stand, or None.

    Each check goes over all of them, which is quicker than one claim after the other: what a check reads and looks
    up is still at hand in the processor when the next claim comes.
    """
    reasons: list[str | None] = [None] * len(claims)
    unsettled = [*range(len(claims))]
    for readings, check in _CHECKS:
        for name in readings:
            for i in unsettled:
                claim, backing = claims[i]
                getattr(claim, name)
                getattr(backing.evidence, name)
        for i in unsettled:
            reasons[i] = check(*claims[i])
        unsettled = [i for i in unsettled if reasons[i] is None]
    return reasons


def strange_in_phrase(phrase: str, backing: Backing) -> str | None:
    """What a phrase of a few words names that its evidence does not: figures, dates and names."""
    claim, evidence = Reading(phrase[:1].lower() + phrase[1:]), backing.evidence
    if claim.folded in evidence.folded:
        return None
    return _strange_facts(claim, backing)


def strange_topic(claimed: frozenset[str], known: frozenset[str]) -> str | None:
    """Why a topic of these meanings is not the article's, which are `known`: other goods, or mostly new words."""
    if claimed and len(claimed & known) < _LEAST_OF_TOPIC * len(claimed):
        return "most of its words are not in the article"
    return _strange_goods(claimed, known)


def _strange_facts(claim: Reading, backing: Backing) -> str | None:
    return _strange_day(claim, backing) or _strange_figure(claim, backing) or _strange_name(claim, backing)


def _strange_day(claim: Reading, backing: Backing) -> str | None:
    if not claim.days and not tells_time(claim.text):
        return None
    evidence = backing.evidence
    known = evidence.known_days if claim.days else ()
    return strange_day(claim.text, claim.days, evidence.text, known, evidence.times)


def _strange_figure(claim: Reading, backing: Backing) -> str | None:
    evidence = backing.evidence
    counted = claim.quantities
    if not counted and not has_figure(claim.dateless):
        return None
    both = both_at(claim, evidence)
    if both is not None:
        counted = tuple(q for q in counted if q.start != both)
    return strange_figure(
        claim.dateless, counted, evidence.dateless, evidence.quantities, lambda: evidence.years
    )


def _strange_name(claim: Reading, backing: Backing) -> str | None:
    return strange_name(claim, backing.evidence, lambda: backing.named)


def extract_summary(evidence: str) -> str:
    """The evidence's own words, cut at a word where they are too long."""
    words = " ".join(evidence.split())
    if len(words) <= _LIMIT:
        return words
    cut = words.rfind(" ", 0, _LIMIT)
    return words[: cut if cut > 0 else _LIMIT] + " \u2026"


def _turned_time(claim: Reading, evidence: Reading) -> str | None:
    said, known = claim.words, evidence.words
    for one, other in () if said.isdisjoint(_TURNING) else _TURNS:
        if one in said and one not in known and other in known and other not in said:
            return f"it says {one} where its evidence says {other}"
    if "than" in said and "than" in known:
        there = {(bool(m["no"]), m["word"]) for m in _COMPARED.finditer(evidence.text.lower())}
        for match in _COMPARED.finditer(claim.text.lower()):
            own = bool(match["no"]), match["word"]
            if own not in there and (not own[0], own[1]) in there:
                return f"it says '{match[0]}' where its evidence says the opposite"
    return None


def _strange_goods(claimed: frozenset[str], known: frozenset[str]) -> str | None:
    strange = claimed - known
    if has_goods(strange):
        return "it names goods that its evidence does not"
    if len(claimed) - len(strange) < _LEAST_SHARED * len(claimed):
        return "most of its words are not in its evidence"
    return None


# What each check reads of a summary and its evidence, in the order in which they are made.
_CHECKS: Final[tuple[tuple[tuple[str, ...], Callable[[Reading, Backing], str | None]], ...]] = (
    (("days",), _strange_day),
    (("pieces", "quantities"), _strange_figure),
    (("countries",), _strange_name),
    ((), lambda claim, backing: _turned_time(claim, backing.evidence)),
    ((), lambda claim, backing: _strange_goods(claim.marks, backing.evidence.marks)),
    (("meant",), lambda claim, backing: misread(claim.meant, backing.evidence.meant)),
    (
        ("tokens",),
        lambda claim, backing: strange_part(claim, backing.evidence, map(plain_text, backing.speakers)),
    ),
    (
        (),
        lambda claim, backing: unlicensed(
            claim, backing.evidence, lambda: backing.named, backing.told, backing.described
        ),
    ),
    ((), lambda claim, backing: misbound(claim.tokens, backing.evidence.tokens)),
    ((), lambda claim, backing: misplaced_modal(claim.tokens, backing.evidence.tokens)),
    ((), lambda claim, backing: misplaced(claim.tokens, backing.evidence.tokens)),
)
