"""What a shape is read against, and what reading it gives."""

from collections.abc import Callable
from datetime import date
from typing import NamedTuple

from schemas.vocabulary import DateBasis
from service.annotate.times.order import Order
from service.annotate.times.periods import Period
from service.annotate.times.tense import Tense


class Resolved(NamedTuple):
    """A period and what it was worked out from."""

    period: Period
    basis: DateBasis


class Setting(NamedTuple):
    """The day of publication, the tense around, and the dates told before."""

    published: date | None
    tense: Tense
    anchors: tuple[Resolved, ...]  # nearest first
    order: Order

    def from_publication(self, work: Callable[[date], Period]) -> Resolved | None:
        """What follows from the day of publication, None where it is not known."""
        if self.published is None:
            return None
        return Resolved(work(self.published), DateBasis.PUBLICATION)
