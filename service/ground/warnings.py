"""Collects what callers have to know about an answer, in the order in which it was found."""

from dataclasses import dataclass, field

from schemas.result import Warning as AnswerWarning


@dataclass(frozen=True, slots=True)
class Fault:
    """What did not hold of one item of the draft; `item` is the item's id there, empty where it has none."""

    item: str
    code: str
    message: str
    dropped: bool


@dataclass(slots=True)
class Findings:
    """Grows while one answer is checked; `item` is the id of the draft's item that is being looked at."""

    warnings: list[AnswerWarning] = field(default_factory=list)
    faults: list[Fault] = field(default_factory=list)
    item: str = ""

    def dropped(self, code: str, path: str, message: str) -> None:
        """An item is missing from the answer."""
        self.faults.append(Fault(self.item, code, message, dropped=True))
        self.warnings.append(AnswerWarning(code=code, path=path, message=message, dropped=True))

    def changed(self, code: str, path: str, message: str) -> None:
        """An item is in the answer, without a part that did not hold."""
        self.faults.append(Fault(self.item, code, message, dropped=False))
        self.warnings.append(AnswerWarning(code=code, path=path, message=message, dropped=False))
