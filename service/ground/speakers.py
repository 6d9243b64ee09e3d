"""Decides who speaks in a position: who the text says does, whatever the model says."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from schemas.facts import Actor
from service.annotate.values import Quotation, Sentence
from service.ground.bench import Bench


@dataclass(frozen=True, slots=True)
class Voice:
    """Who speaks, in which quotations; `corrected` where the model named somebody else."""

    actor: Actor
    quotations: tuple[Quotation, ...]
    corrected: bool
    lost: int  # quotations of others that were let go


def settle_voice(
    bench: Bench, named: Actor | None, quotations: Sequence[Quotation], sentences: Sequence[Sentence]
) -> Voice | None:
    """The speaker and the speaker's own quotations, or None when the text does not say that anybody speaks.

    The speaker that the text gives a quotation decides. Where the model put other people's quotations
    to an actor who speaks in none of them, the position is the true speaker's, if that is an actor.
    """
    heard = quotations or bench.page.quotations_in(sentences)
    given = [(q, bench.actor_at(q.speaker)) for q in heard if q.speaker is not None]
    unknown = [q for q in quotations if q.speaker is None]
    if named is not None:
        own = [q for q, actor in given if actor is not None and actor.id == named.id]
        mine = _ordered([*own, *unknown])  # of the sentences where the model named none
        if own or not given:
            if own or _speaks(bench, named, sentences):
                return Voice(named, mine, corrected=False, lost=max(0, len(quotations) - len(mine)))
            return None
    others = {actor.id: actor for _, actor in given if actor is not None}
    if named is not None and _speaks(bench, named, sentences) and not (quotations and len(others) == 1):
        # Reported in the article's words, beside quotations of others.
        return Voice(named, tuple(unknown), corrected=False, lost=len(quotations) - len(unknown))
    if len(others) != 1:
        if named is not None and _speaks(bench, named, sentences):
            return Voice(named, tuple(unknown), corrected=False, lost=len(quotations) - len(unknown))
        return None
    actor = next(iter(others.values()))
    theirs = _ordered(q for q, other in given if other is not None and other.id == actor.id)
    return Voice(actor, theirs, corrected=True, lost=max(0, len(quotations) - len(theirs)))


def _speaks(bench: Bench, actor: Actor, sentences: Sequence[Sentence]) -> bool:
    """Whether an actor is named, or pointed at, in sentences that tell what somebody says or wants."""
    return any(a.id == actor.id for a in bench.meant(sentences))


def _ordered(quotations: Iterable[Quotation]) -> tuple[Quotation, ...]:
    unique = {q.start: q for q in quotations}
    return tuple(unique[start] for start in sorted(unique))
