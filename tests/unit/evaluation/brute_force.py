"""A second, slow way to the counts of docs/scores.md, which tries every pairing and shares no code."""

from collections.abc import Callable, Iterator, Sequence
from itertools import combinations, permutations
from typing import Any

from schemas.facts import ExtractionData
from service.evaluation.gold import Expected

Counted = tuple[int, int, int, int]
Alike = Callable[[Any, Any], float]


def pairings(rows: int, columns: int) -> Iterator[list[tuple[int, int]]]:
    """Every way to pair some of the rows with some of the columns, one to one."""
    for size in range(min(rows, columns) + 1):
        for chosen in combinations(range(rows), size):
            for partners in permutations(range(columns), size):
                yield list(zip(chosen, partners, strict=True))


def best_weight(weights: Sequence[Sequence[float]]) -> float:
    """The largest sum that any pairing has."""
    columns = len(weights[0]) if weights else 0
    return max(
        (sum(weights[r][c] for r, c in pairing) for pairing in pairings(len(weights), columns)), default=0.0
    )


def count(expected: Sequence[Any], given: Sequence[Any], alike: Alike, is_right: Alike) -> Counted:
    """Expected, extracted, found and right, by the best pairing; of equals, the best for required items."""

    def worth(pairing: list[tuple[int, int]]) -> tuple[float, float]:
        total = sum(alike(expected[r], given[c]) for r, c in pairing)
        required = sum(alike(expected[r], given[c]) for r, c in pairing if not expected[r].optional)
        return round(total, 9), round(required, 9)

    allowed = [
        pairing
        for pairing in pairings(len(expected), len(given))
        if all(alike(expected[r], given[c]) > 0 for r, c in pairing)
    ]
    best = max(allowed, key=worth)
    required = [(r, c) for r, c in best if not expected[r].optional]
    spared = len(best) - len(required)
    return (
        sum(not item.optional for item in expected),
        len(given) - spared,
        len(required),
        sum(bool(is_right(expected[r], given[c])) for r, c in required),
    )


def count_dates(text: str, expected: Expected, data: ExtractionData) -> Counted:
    """By shared characters (Dice) and value; right with the value."""

    def shared(gold: Any, found: Any) -> float:
        start = -1
        for _ in range(gold.nth or 1):
            start = text.index(gold.text, start + 1)
        common = min(start + len(gold.text), found.span.end) - max(start, found.span.start)
        return float(2 * max(0, common) / (len(gold.text) + found.span.end - found.span.start))

    def agrees(gold: Any, found: Any) -> bool:
        return found.value in {gold.value, *gold.accept.get("value", ())}

    def alike(gold: Any, found: Any) -> float:
        return float((shared(gold, found) + agrees(gold, found)) / 2) if shared(gold, found) else 0.0

    return count(expected.dates, data.dates, alike, agrees)


def count_actors(expected: Expected, data: ExtractionData) -> Counted:
    """By name, or part of a name with the same kind; for names without accents, dots and possessives."""

    def words(name: str) -> list[str]:
        return name.lower().removeprefix("the ").split()

    def is_part(one: list[str], other: list[str]) -> bool:
        short, long = sorted((one, other), key=len)
        return any(long[i : i + len(short)] == short for i in range(len(long)))

    def alike(gold: Any, found: Any) -> float:
        one, other = words(gold.name), words(found.name)
        if one == other:
            return 1.0 if gold.kind == found.kind else 0.8
        return 0.4 if gold.kind == found.kind and is_part(one, other) else 0.0

    def is_right(gold: Any, found: Any) -> bool:
        return words(gold.name) == words(found.name) and bool(gold.kind == found.kind)

    return count(expected.actors, data.actors, alike, is_right)


def count_positions(text: str, expected: Expected, data: ExtractionData) -> Counted:
    """By evidence, actor and stance, for answers whose actors have the ids that are expected."""

    def alike(gold: Any, found: Any) -> float:
        wanted = {
            i for e in gold.evidence for i in range(text.index(e.text), text.index(e.text) + len(e.text))
        }
        given = {i for e in found.evidence for i in range(e.start, e.end)}
        common = len(wanted & given)
        if not common or common < min(len(wanted), len(given)) / 2:
            return 0.0
        dice = 2 * common / (len(wanted) + len(given))
        return float((dice + 2 * (found.actor == gold.actor) + (found.stance == gold.stance)) / 4)

    def is_right(gold: Any, found: Any) -> bool:
        return bool(found.actor == gold.actor and found.stance == gold.stance)

    return count(expected.positions, data.positions, alike, is_right)
