"""The form of a section's rules: which items are alike, and which of their fields are compared how."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any, Generic, TypeVar

from service.evaluation.counting import FieldCounts
from service.evaluation.gold import GoldItem
from service.evaluation.values import Compared, Same, compare_value, compare_values

Expected = TypeVar("Expected", bound=GoldItem)
Extracted = TypeVar("Extracted")


def equal(one: object, other: object) -> bool:
    """Whether both are the same value."""
    return one == other


@dataclass(frozen=True, slots=True)
class FieldRule(Generic[Expected, Extracted]):
    """How one field is compared.

    `accepted` gives the values that are right, the written one first; empty where the field was left
    open. An item is right when its `core` fields are.
    """

    name: str
    accepted: Callable[[Expected], Sequence[Any]]
    given: Callable[[Extracted], Any]
    same: Same = equal
    is_list: bool = False
    is_core: bool = False
    is_open: bool = False  # free words: compared on found items, and only where something was written
    is_sample: bool = False  # what is extracted beyond the expected values is no mistake

    def compare(self, expected: Expected, extracted: Extracted) -> Compared | None:
        """The field of a pair; None where it is not scored."""
        accepted, given = self.accepted(expected), self.given(extracted)
        if self.is_open and accepted[0] is None:
            return None
        if not self.is_list:
            return compare_value(accepted, given, self.same)
        found = compare_values(accepted, given, self.same)
        if not self.is_sample:
            return found
        counts = found.counts
        is_right = counts.right == counts.expected
        sample = FieldCounts(counts.expected, counts.right, counts.right, 1, int(is_right))
        return Compared(sample, is_right=is_right)

    def missed(self, expected: Expected) -> FieldCounts:
        """What an item that was not found adds."""
        accepted = self.accepted(expected)
        if self.is_open:
            return FieldCounts()
        if self.is_list:
            return FieldCounts(expected=min(len(values) for values in accepted))
        return FieldCounts(expected=int(all(value is not None for value in accepted)))

    def invented(self, extracted: Extracted) -> FieldCounts:
        """What an item that was not expected adds."""
        given = self.given(extracted)
        if self.is_open or self.is_sample:
            return FieldCounts()
        return FieldCounts(extracted=len(given) if self.is_list else int(given is not None))


@dataclass(frozen=True, slots=True)
class SectionRules(Generic[Expected, Extracted]):
    """How one section is scored; a `similarity` of 0 means that two items cannot be the same."""

    similarity: Callable[[Expected, Extracted], float]
    fields: tuple[FieldRule[Expected, Extracted], ...]
