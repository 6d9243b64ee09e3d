"""Checks that a sentence written by a model says nothing that its evidence does not."""

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from itertools import pairwise
from operator import attrgetter
from typing import Final

from service.ground.bindings import BINDINGS
from service.ground.cutting import telling_clause
from service.ground.days import strange_day, tells_time
from service.ground.figures import has_figure, strange_figure
from service.ground.guarded import GUARDED, checks_for
from service.ground.kinds import DATE
from service.ground.lazy import Lazy
from service.ground.lexicon import has_goods
from service.ground.licence import unlicensed
from service.ground.modals import MODALS
from service.ground.plain_text import plain_text
from service.ground.polarity import CERTAIN, DONE, misread
from service.ground.proper_names import strange_name
from service.ground.reading import Reading, both_at
from service.ground.roles import strange_part
from service.ground.surroundings import Surroundings
from service.ground.tokens import Tokens
from service.ground.verb_forms import IRREGULAR
from service.ground.verbs import PLACES, read_scenes

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
_PAST: Final = frozenset({"has", "have", "had", "was", "were", "been", "already", "now"})
_COMING: Final = frozenset({"will"})
_WILL: Final = re.compile(r"\bwill (?=[a-z])")
_NEAR: Final = 5  # words behind a verb in which its day stands
_LIMIT: Final = 400
_LEAST_SHARED: Final = 0.34  # of a summary's words of meaning
_LEAST_OF_TOPIC: Final = 0.5  # of a topic's words of meaning, which the whole article has


_NOTHING: Final = Surroundings()


@dataclass(frozen=True)
class Backing:
    """What a summary may draw on: its evidence, and what is known around it."""

    evidence: Reading
    around: Surroundings = _NOTHING

    @Lazy
    def named(self) -> Reading:
        """Wordings for those in the evidence as one text; most summaries need none."""
        return Reading(" ; ".join(self.around.names()))


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
    quotations = backing.around.quoted()
    known = (backing.evidence.text if quotations is None else quotations).casefold()
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
    for read, check in _CHECKS:
        for work_out in read:
            for i in unsettled:
                work_out(claims[i][0])
                work_out(claims[i][1].evidence)
        for i in unsettled:
            reasons[i] = check(*claims[i])
        unsettled = [i for i in unsettled if reasons[i] is None]
    tokens = {i: (claims[i][0].tokens, claims[i][1].evidence.tokens) for i in unsettled}
    for worked_out, compare in _TOKEN_CHECKS:
        for find in worked_out:
            for i in unsettled:
                own, known = tokens[i]
                find(own)
                find(known)
        for i in unsettled:
            reasons[i] = compare(*tokens[i])
        unsettled = [i for i in unsettled if reasons[i] is None]
    return reasons


def read_evidence(readings: Sequence[Reading]) -> None:
    """Read sentences as far as checks read what claims are compared with."""
    for read, _ in _CHECKS:
        for work_out in read:
            for reading in readings:
                work_out(reading)
    for reading in readings:
        _OF_EVIDENCE(reading)
    tokens = [reading.tokens for reading in readings]
    for each in tokens:
        read_scenes(each)
        checks_for(each)
    for worked_out, _ in _TOKEN_CHECKS:
        for find in worked_out:
            for each in tokens:
                find(each)


class Topic:
    """A phrase of a few words, read once however often it is proposed; `has_facts` where it names any."""

    __slots__ = ("has_facts", "marks", "phrase")

    def __init__(self, words: str) -> None:
        self.phrase: Final = Reading(words[:1].lower() + words[1:])
        self.marks: Final = Reading(words).marks
        self.has_facts: Final = _has_facts(self.phrase)


def strange_in_phrase(topic: Topic, backing: Backing) -> str | None:
    """What a phrase names that its evidence does not: figures, dates and names."""
    if not topic.has_facts or topic.phrase.folded in backing.evidence.folded:
        return None
    return _strange_facts(topic.phrase, backing)


def _has_facts(claim: Reading) -> bool:
    """Whether a text may have a date, a figure or a name."""
    return (
        claim.text != claim.folded  # every name has a capital, and so has every month
        or tells_time(claim.text)
        or has_figure(claim.text)
        or bool(claim.quantities)
    )


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


def _misread(claim: Reading, backing: Backing) -> str | None:
    reason = misread(claim.meant, backing.evidence.meant)
    if (
        reason is DONE
        and claim.days
        and not any(t.is_past or t.word in IRREGULAR or t.word in _PAST for t in claim.tokens)
    ):
        return misread(claim.meant, backing.evidence.meant, is_scheduled=True)
    if reason is CERTAIN and _is_scheduled(claim.tokens, backing.evidence.tokens):
        return misread(Reading(_WILL.sub("", claim.text)).meant, backing.evidence.meant)
    return reason


def _is_scheduled(claim: Tokens, evidence: Tokens) -> bool:
    """'Will take effect on 4 June' where it takes effect on 4 June."""
    if claim.words.isdisjoint(_COMING):
        return False
    coming = {b.mark for a, b in pairwise(claim) if a.word in _COMING}
    told = {
        token.mark
        for i, token in enumerate(evidence)
        if token.mark in coming
        and token.word[-1:] == "s"
        and any(t.kind is DATE and t.mark[:2] == "d:" for t in evidence[i + 1 : i + 1 + _NEAR])
    }
    return bool(coming) and coming <= told


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


def extract_summary(evidence: str, cue: re.Pattern[str] | None = None) -> str:
    """The evidence's own words; where they are too long the clause that has the cue, or else cut at a word."""
    words = " ".join(evidence.split())
    if len(words) <= _LIMIT:
        return words
    clause = telling_clause(words, cue, _LIMIT) if cue is not None else None
    if clause is not None:
        return clause
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
_CHECKS: Final[
    tuple[tuple[tuple[Callable[[Reading], object], ...], Callable[[Reading, Backing], str | None]], ...]
] = (
    ((attrgetter("days"),), _strange_day),
    ((attrgetter("pieces"), attrgetter("words"), attrgetter("quantities")), _strange_figure),
    ((attrgetter("countries"),), _strange_name),
    ((), lambda claim, backing: _turned_time(claim, backing.evidence)),
    ((attrgetter("marks"),), lambda claim, backing: _strange_goods(claim.marks, backing.evidence.marks)),
    ((attrgetter("meant"),), _misread),
    (
        (attrgetter("tokens"), attrgetter("tokens.marks", "tokens.words", "tokens.kinds")),
        lambda claim, backing: strange_part(
            claim, backing.evidence, lambda: map(plain_text, backing.around.speakers())
        ),
    ),
    (
        (),
        lambda claim, backing: unlicensed(
            claim, backing.evidence, lambda: backing.named, backing.around.told, backing.around.described
        ),
    ),
)
_OF_EVIDENCE: Final = attrgetter(
    "clauses", "codes", "name_words", "known_days", "known_marks"
)  # what is compared, but not read of claims
_TOKEN_CHECKS: Final = (
    *BINDINGS,
    *MODALS,
    *PLACES,
    *GUARDED,
)
