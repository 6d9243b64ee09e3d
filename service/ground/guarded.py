"""Runs the checks that only few sentences need: which ones is found once for each sentence of an article."""

from collections.abc import Callable
from typing import Final

from service.ground.asides import ASIDES
from service.ground.attachments import ATTACHMENTS
from service.ground.bindings import SELDOM_BOUND
from service.ground.conjuncts import CONJUNCTS
from service.ground.hearsay import HEARSAY
from service.ground.lazy import kept
from service.ground.questions import QUESTIONS
from service.ground.tokens import GuardedCheck, TokenCheck, Tokens
from service.ground.verbs import SELDOM_PLACED
from service.ground.weakened import WEAKENED

_Compare = Callable[[Tokens, Tokens], str | None]
_CHECKS: Final[tuple[GuardedCheck, ...]] = (
    *SELDOM_BOUND,
    *SELDOM_PLACED,
    *CONJUNCTS,
    *HEARSAY,
    *WEAKENED,
    *QUESTIONS,
    *ASIDES,
    *ATTACHMENTS,
)


@kept
def checks_for(evidence: Tokens) -> tuple[_Compare, ...]:
    """The checks for which a sentence has the words."""
    return tuple([compare for concerns, compare in _CHECKS if concerns(evidence)])


def otherwise(claim: Tokens, evidence: Tokens) -> str | None:
    """What one of those checks finds, or None."""
    for compare in checks_for(evidence):
        reason = compare(claim, evidence)
        if reason is not None:
            return reason
    return None


GUARDED: Final[tuple[TokenCheck, ...]] = (((), otherwise),)
