"""How long a model is waited for while another could answer: by its own answers, and by its silence."""

from dataclasses import dataclass
from typing import Final

SILENCES: Final = 2  # fair waits in vain, one after the other, after which a model is left alone
_FAIR_S: Final = 4.0  # a wait that says something of a model whose pace is not known
_FAIREST_S: Final = 30.0  # and of one that is slow: silence for longer says no more
HURRIED_S: Final = 2.0  # a shorter wait says nothing
_CALM_S: Final = 30.0  # what a model that answers may take, however quick it was
_FADING: Final = 0.95  # of the slowest answer, with each later one


@dataclass(slots=True)
class Patience:
    """What is known of a model's pace, and how many fair waits were in vain since its last sign of life.

    Waits that overlap count once: that many asked a model while it was slow makes it no more silent.
    """

    slowest_s: float | None = None  # of its last answers
    silence: float = 0.0  # in fair waits
    _silent_until_s: float = float("-inf")

    def share_s(self, half_s: float) -> float:
        """How long to wait now, of at most so long.

        A model that answers may take four times its slowest answer. After a wait in vain it is twice
        that answer, or half as long with each wait where no answer is known.
        """
        slowest_s = self.slowest_s
        if not self.silence:
            return half_s if slowest_s is None else min(half_s, max(_CALM_S, 4 * slowest_s))
        wanted_s = half_s / 2**self.silence if slowest_s is None else 2 * slowest_s
        return min(half_s, max(_FAIR_S, wanted_s))

    def answered(self, seconds: float) -> None:
        """An answer came after so long."""
        self.slowest_s = max(seconds, _FADING * (self.slowest_s or 0.0))
        self.heard()

    def heard(self) -> None:
        """The model is there, whatever it said."""
        self.silence = 0.0

    def waited(self, from_s: float, until_s: float) -> float:
        """What a wait in vain adds to the silence, in fair waits."""
        waited_s = until_s - from_s
        if waited_s < HURRIED_S or from_s < self._silent_until_s:
            return 0.0
        fair_s = min(_FAIREST_S, max(_FAIR_S, 2 * (self.slowest_s or 0.0)))
        added = min(1.0, waited_s / fair_s)
        self.silence += added
        self._silent_until_s = until_s
        return added
