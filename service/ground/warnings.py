"""Collects what callers have to know about an answer, in the order in which it was found."""

from dataclasses import dataclass, field

from schemas.result import Warning as AnswerWarning


@dataclass(slots=True)
class Findings:
    """Grows while one answer is checked."""

    warnings: list[AnswerWarning] = field(default_factory=list)

    def dropped(self, code: str, path: str, message: str) -> None:
        """An item is missing from the answer."""
        self.warnings.append(AnswerWarning(code=code, path=path, message=message, dropped=True))

    def changed(self, code: str, path: str, message: str) -> None:
        """An item is in the answer, without a part that did not hold."""
        self.warnings.append(AnswerWarning(code=code, path=path, message=message, dropped=False))
