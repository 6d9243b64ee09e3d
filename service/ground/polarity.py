"""Checks that a summary denies, leaves open, expects and does what its evidence does, no more and no less."""

from collections.abc import Mapping, Sequence
from types import MappingProxyType
from typing import Final

from service.ground.lexicon import opposites
from service.ground.operators import Mood
from service.ground.signatures import PLAIN, Meaning, Meant, Open, Signature, by_mark

# What the evidence has to say for a summary to speak in this mood.
_LICENSED_BY: Final[Mapping[Mood, frozenset[Mood]]] = MappingProxyType(
    {
        Mood.WILL: frozenset({Mood.WILL, Mood.WOULD, Mood.ANNOUNCE, Mood.AGREE}),
        Mood.AGREE: frozenset({Mood.AGREE}),
        Mood.WOULD: frozenset(
            {
                Mood.WOULD,
                Mood.WILL,
                Mood.PLAN,
                Mood.PROPOSE,
                Mood.CONSIDER,
                Mood.EXPECT,
                Mood.ANNOUNCE,
                Mood.AGREE,
            }
        ),
        Mood.PLAN: frozenset({Mood.PLAN, Mood.WILL, Mood.WOULD, Mood.ANNOUNCE, Mood.AGREE}),
        Mood.ANNOUNCE: frozenset({Mood.ANNOUNCE, Mood.WILL, Mood.PLAN, Mood.WOULD}),
        Mood.EXPECT: frozenset({Mood.EXPECT, Mood.PLAN}),
        Mood.WANT: frozenset({Mood.WANT, Mood.SHOULD, Mood.PROPOSE}),
        Mood.MAY: frozenset({Mood.MAY, Mood.CONSIDER}),
        Mood.CONSIDER: frozenset({Mood.CONSIDER, Mood.MAY}),
        Mood.PROPOSE: frozenset({Mood.PROPOSE}),
        Mood.SHOULD: frozenset({Mood.SHOULD, Mood.PROPOSE}),
    }
)
_TURNED: Final = "it turns what its evidence says into the opposite"
_NOT_NEGATED: Final = "it is not negated as its evidence is"
_OPEN: Final = "it leaves open what its evidence does not, or the other way round"
CERTAIN: Final = "it is more or less certain than its evidence"
DONE: Final = "it tells as done what its evidence does not"
_SUPPOSED: Final = "it supposes what its evidence does not, or the other way round"
_ALLEGED: Final = "it tells as a fact what its evidence only alleges"
# A bill, a draft or a condition makes 'would' less than 'will'.
_HYPOTHETICAL: Final = frozenset({"bill", "legislat", "propos", "draft", "petition"})
_CHARGES: Final = frozenset({"charg", "accus", "alleg", "suspect", "complaint", "complain"})
_FIRM: Final = frozenset({Mood.PROPOSE, Mood.PLAN, Mood.CONSIDER, Mood.EXPECT})
_OF_OTHERS: Final = frozenset({Mood.ANNOUNCE, Mood.WANT})  # may stand apart from what they are about
_COMING: Final = frozenset({Mood.WILL})
_AS_OPEN: Final = frozenset({Mood.MAY, Mood.CONSIDER, Mood.EXPECT, Mood.WOULD})
_LOOSE: Final = frozenset({Mood.MAY, Mood.CONSIDER})


def misread(claim: Meaning, evidence: Meaning, *, is_scheduled: bool = False) -> str | None:
    """Why a summary does not mean what its evidence means, or None.

    Each word that leads a statement has to be meant as it is somewhere in the evidence. What is told in the
    present for a day to come may be what will be: 'the duty ends in June'.
    """
    reason = _beyond(claim, evidence)
    if reason is not None:
        return reason
    known = by_mark(evidence.words)
    own = by_mark(claim.words)
    if any(not opposites(mark).isdisjoint(known) for mark in own.keys() - known.keys()):
        return _TURNED
    is_hypothetical = not _HYPOTHETICAL.isdisjoint(known) or "say" not in known
    is_charge = not _CHARGES.isdisjoint(own)
    pending = False
    for word in claim.words:
        mark, signature, is_head, _ = word
        there = known.get(mark)
        if there is None:
            pending = pending or (is_head and not signature.is_plain)
            continue
        if not (is_head or pending or _leads_marked(there)):
            continue
        pending = False
        reason = _conflict(word, there, is_hypothetical=is_hypothetical, is_charge=is_charge)
        if reason is DONE and is_scheduled and any(_is_to_come(signature, known) for _, known, *_ in there):
            continue
        if reason is not None:
            return reason
    return _figure_of_other(claim.words, evidence.words, own, known)


def _is_to_come(own: Signature, known: Signature) -> bool:
    return known.moods == _COMING and not (
        known.condition
        or known.open
        or known.is_alleged
        or known.outer
        or own.is_negative is not known.is_negative
    )


def _leads_marked(there: Sequence[Meant]) -> bool:
    """Whether one of these leads and is told as more or less than a fact."""
    for _, said, leads, _ in there:  # noqa: SIM110 - asked of most words, and a generator costs more than the answer
        if leads and said is not PLAIN and not said.is_plain:
            return True
    return False


def _beyond(claim: Meaning, evidence: Meaning) -> str | None:
    """What a claim denies, leaves open or expects on the whole, and its evidence nowhere."""
    if claim.denials > evidence.denials:
        return _NOT_NEGATED
    if claim.asides - evidence.asides:
        return "it puts in what its evidence does not"
    if claim.openings - evidence.openings - {Open.WHETHER}:
        return _OPEN
    if any(not _LICENSED_BY[mood] & evidence.moods for mood in claim.moods - {Mood.ANNOUNCE}):
        return CERTAIN
    for mood, is_negative in claim.expectations:
        signs = {negative for other, negative in evidence.expectations if other in _LICENSED_BY[mood]}
        if signs and is_negative not in signs:
            return _NOT_NEGATED
    return None


def _figure_of_other(
    claim: Sequence[Meant],
    evidence: Sequence[Meant],
    own: Mapping[str, Sequence[Meant]],
    known: Mapping[str, Sequence[Meant]],
) -> str | None:
    """'Extended 102' where the evidence extended 77 and let 102 expire."""
    segments = {segment for mark, _, _, segment in claim if mark[0].isdigit() and mark in known}
    if not segments:
        return None
    by_segment: dict[int, set[str]] = {}
    for mark, _, _, segment in evidence:
        if mark[0].isdigit():
            by_segment.setdefault(segment, set()).add(mark)
    for mark, _, is_head, segment in claim:
        if not is_head or segment not in segments or mark[0].isdigit():
            continue
        near = {figure for *_, place in known.get(mark, ()) for figure in by_segment.get(place, ())}
        if near and not near & own.keys():
            return "it takes a figure from another statement"
    return None


def _conflict(word: Meant, there: Sequence[Meant], *, is_hypothetical: bool, is_charge: bool) -> str | None:
    reason = None
    for other in there:
        found = _between(word, other, is_hypothetical=is_hypothetical, is_charge=is_charge)
        if found is None:
            return None
        reason = reason or found
    return reason


def _between(word: Meant, other: Meant, *, is_hypothetical: bool, is_charge: bool) -> str | None:
    _, own, is_head, _ = word
    _, known, was_head, _ = other
    if not _as_open(own, known):
        return _OPEN
    if own.is_negative is not known.is_negative:
        return _NOT_NEGATED
    if own.condition != known.condition and (is_head or was_head):
        return _SUPPOSED
    if known.is_alleged and not (own.is_alleged or own.is_attributed or is_charge):
        return _ALLEGED
    if known.open or not (is_head or was_head):
        return None
    return _mood_conflict(own, known, is_hypothetical=is_hypothetical, is_head=is_head)


def _as_open(own: Signature, known: Signature) -> bool:
    if bool(own.open) is bool(known.open):
        return not own.open or _same_openness(own.open, known.open)
    return bool((own.open and known.moods & _LOOSE) or (known.open and own.moods & _LOOSE))


def _same_openness(own: frozenset[Open], known: frozenset[Open]) -> bool:
    """'Did say whether' is not 'did not say whether'."""
    own, known = own - {Open.WHETHER}, known - {Open.WHETHER}
    return bool(own) is bool(known)


def _mood_conflict(own: Signature, known: Signature, *, is_hypothetical: bool, is_head: bool) -> str | None:
    if own.is_denied or (own.is_infinitive and not own.moods and not known.moods & _FIRM):
        return None
    if known.is_infinitive and is_head and not (own.is_infinitive or own.moods):
        return DONE
    if Mood.MAY in known.moods and own.moods and own.moods.isdisjoint(_AS_OPEN):
        return CERTAIN  # 'has asked to' where it may ask to
    if not own.moods:
        return DONE if is_head and known.moods - {Mood.ANNOUNCE} else None
    for mood in own.moods:
        allowed = _LICENSED_BY[mood]
        if mood is Mood.WILL and (
            is_hypothetical or known.condition or Mood.PROPOSE in known.moods | known.outer
        ):
            allowed -= {Mood.WOULD}
        if mood in _OF_OTHERS and not known.moods:
            continue
        if not allowed & (known.moods | known.outer):
            return CERTAIN
    return None
