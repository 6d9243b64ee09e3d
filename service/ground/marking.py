"""Keeps how the words of a sentence are meant while it is read, and turns it where what comes later says so."""

from typing import Final

from service.ground.operators import Mood
from service.ground.signatures import NO_MOODS, NO_OPENINGS, PLAIN, Meant, Signature

_PREDICATE: Final = 2  # words of what somebody or something is said not to be


class Marking:
    """Where the reading of a sentence has come to, and what was read."""

    __slots__ = (
        "all_moods",
        "alleged",
        "attributed",
        "before",
        "by_mood",
        "chain_start",
        "condition",
        "contrasts",
        "denials",
        "denied",
        "expectations",
        "expects_head",
        "found",
        "inner",
        "is_copular",
        "is_infinitive",
        "is_let",
        "is_marked",
        "is_punished",
        "is_settled",
        "moods",
        "named_mood",
        "names",
        "negative",
        "opened",
        "openings",
        "operator_at",
        "outer",
        "predicate_at",
        "segment",
        "segment_start",
        "signature",
        "sticky",
        "was_done",
        "without",
    )

    def __init__(self, names: frozenset[str]) -> None:
        self.names = names
        self.found: list[Meant] = []
        self.segment = 0
        self.attributed = False
        self.before = ""
        self.outer = NO_MOODS
        self.denials = 0
        self.openings = NO_OPENINGS
        self.all_moods = NO_MOODS
        self.expectations: set[tuple[Mood, bool]] = set()
        self.is_infinitive = False
        self.is_settled = False  # whether the last signature still tells how a word is meant
        self.segment_start = 0
        self.chain_start = 0
        self.operator_at = -1
        self.predicate_at = -1
        self.negative = False
        self.condition = ""
        self.signature = PLAIN
        self._unmark()
        self.is_marked = False  # whether an operator has changed how the words of this part are meant
        self.expects_head = False
        self.inner = False
        self.segment += 1

    def _clear(self) -> None:
        """Begin another part of the sentence."""
        if self.operator_at >= 0 or self.predicate_at >= 0:
            self._settle()
        if self.is_marked:
            self._unmark()
        self.is_settled = self.is_marked = self.expects_head = self.inner = False
        self.segment += 1
        self.segment_start = len(self.found)

    def _unmark(self) -> None:
        self.negative = False
        self.denied = False
        self.without = False
        self.operator_at = -1
        self.opened = NO_OPENINGS
        self.condition = ""
        self.alleged = False
        self.moods = NO_MOODS
        self.sticky = False
        self.by_mood = False
        self.is_let = False
        self.is_punished = False
        self.was_done = False
        self.is_copular = False
        self.contrasts = False
        self.named_mood: Mood | None = None  # told by a noun: 'the plan'

    def _settle(self) -> None:
        """'Makers in Bahrain are not', 'no exemption is planned': a denial that leads nowhere is of all."""
        if self.predicate_at >= 0:  # 'was never a big sum': all of it is what is denied
            self._lead(self.predicate_at, self.predicate_at + _PREDICATE)
            self.predicate_at = -1
        if self.operator_at < 0:
            return
        if self.operator_at >= len(self.found):
            self._turn_back(leads=True)
        elif not self._leads_since(self.operator_at):
            self._lead(self.operator_at, len(self.found))

    def _lead(self, start: int, end: int) -> None:
        self.found[start:end] = [
            (mark, signature, True, n) for mark, signature, _, n in self.found[start:end]
        ]

    def _leads_since(self, start: int) -> bool:
        found = self.found
        for i in range(len(found) - 1, start - 1, -1):  # noqa: SIM110 - quicker than a generator
            if found[i][2]:
                return True
        return False

    def _turn_back(self, *, leads: bool) -> None:
        """'The request was rejected': what stands before is what is denied."""
        start = self.segment_start if leads else self.chain_start
        self.found[start:] = [
            (mark, s._replace(is_negative=not s.is_negative, is_denied=not leads), is_head or leads, n)
            for mark, s, is_head, n in self.found[start:]
        ]

    def _signature(self) -> Signature:
        if not (self.is_marked or self.attributed or self.is_infinitive or self.outer):
            return PLAIN
        return Signature(
            self.negative,
            self.denied,
            self.opened,
            self.condition,
            self.alleged,
            self.attributed,
            self.is_infinitive,
            self.moods,
            self.outer,
        )
