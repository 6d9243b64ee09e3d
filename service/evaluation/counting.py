"""Counts of right, found, expected and extracted items, and the ratios that follow from them."""

from dataclasses import dataclass
from enum import StrEnum, unique
from typing import Final, NamedTuple

_HALF: Final = 0.5


@unique
class View(StrEnum):
    """How much of an item has to be right for it to count."""

    STRICT = "strict"  # found, and its typed fields right
    PARTIAL = "partial"  # like strict, and half a point for one that is found but not right
    FOUND = "found"  # found, whatever its fields say


class Ratios(NamedTuple):
    """Precision, recall and their harmonic mean, each 0 to 1; 1 where there was nothing to find or to say."""

    precision: float
    recall: float
    f1: float


@dataclass(frozen=True, slots=True)
class Counts:
    """Items expected (MUC's POS) and extracted (ACT), and how many of them are found, and found right."""

    expected: int = 0
    extracted: int = 0
    found: int = 0
    right: int = 0

    def __add__(self, other: "Counts") -> "Counts":
        """Both together."""
        return Counts(
            self.expected + other.expected,
            self.extracted + other.extracted,
            self.found + other.found,
            self.right + other.right,
        )

    @property
    def missed(self) -> int:
        """Expected items that nothing was found for (MIS)."""
        return self.expected - self.found

    @property
    def invented(self) -> int:
        """Extracted items that nothing was expected for (SPU)."""
        return self.extracted - self.found

    @property
    def loss(self) -> float:
        """Misses and inventions, and half of each item that is found but not right."""
        return self.missed + self.invented + _HALF * (self.found - self.right)

    def points(self, view: View) -> float:
        """What is credited."""
        if view is View.STRICT:
            return self.right
        return self.found if view is View.FOUND else self.right + _HALF * (self.found - self.right)

    def ratios(self, view: View = View.PARTIAL) -> Ratios:
        """Precision, recall and F1."""
        return ratios(self.points(view), self.expected, self.extracted)


@dataclass(frozen=True, slots=True)
class FieldCounts:
    """Values of one field expected, extracted and right; and on how many found items it is wholly right."""

    expected: int = 0
    extracted: int = 0
    right: int = 0
    judged: int = 0
    agreed: int = 0

    def __add__(self, other: "FieldCounts") -> "FieldCounts":
        """Both together."""
        return FieldCounts(
            self.expected + other.expected,
            self.extracted + other.extracted,
            self.right + other.right,
            self.judged + other.judged,
            self.agreed + other.agreed,
        )

    def ratios(self) -> Ratios:
        """Precision, recall and F1."""
        return ratios(self.right, self.expected, self.extracted)

    @property
    def agreement(self) -> float | None:
        """The share of found items on which the field is right; None when none was found."""
        return self.agreed / self.judged if self.judged else None


def ratios(points: float, expected: float, extracted: float) -> Ratios:
    """Precision, recall and F1; saying nothing where nothing is to be said is perfect."""
    precision = points / extracted if extracted else float(not expected)
    recall = points / expected if expected else float(not extracted)
    total = expected + extracted
    return Ratios(precision, recall, 2 * points / total if total else 1.0)
