"""Names what went wrong with each item of a case, with both values side by side."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from schemas.facts import ExtractionData
from schemas.vocabulary import Section
from service.evaluation.gold import Expected
from service.evaluation.highlights import SECTION_NAMES
from service.evaluation.scoring import CaseScore, Outcome, Verdict


@dataclass(frozen=True, slots=True)
class Error:
    """One line of a report: 'wrong status', the expected item and the extracted one, as far as there are.

    One that is not `costly` shows in the figures of its field alone.
    """

    kind: str
    verdict: Verdict
    expected: str
    extracted: str
    is_costly: bool = True


def name_errors(expected: Expected, data: ExtractionData, score: CaseScore) -> list[Error]:
    """Everything that is not right, section by section; optional items are never wrong."""
    found: list[Error] = []
    for section, result in score.sections.items():
        wanted = {item.id: item for item in expected.section(section)}
        given = {item.id: item for item in getattr(data, section.value)}
        for outcome in result.outcomes:
            if outcome.verdict is not Verdict.SPARED:
                found += _errors(section, outcome, wanted, given)
    return found


def _errors(
    section: Section, outcome: Outcome, wanted: dict[str, Any], given: dict[str, Any]
) -> Iterator[Error]:
    name = SECTION_NAMES[section]
    left = describe(wanted[outcome.expected]) if outcome.expected is not None else ""
    right = describe(given[outcome.extracted]) if outcome.extracted is not None else ""
    if outcome.verdict in {Verdict.MISSED, Verdict.INVENTED, Verdict.DUPLICATE}:
        yield Error(f"{outcome.verdict.value} {name}", outcome.verdict, left, right)
        return
    for field in outcome.wrong:
        first, second = wanted[str(outcome.expected)], given[str(outcome.extracted)]
        yield Error(
            f"wrong {name} {field}",
            outcome.verdict,
            _with(left, first, field),
            _with(right, second, field),
            is_costly=field in outcome.costly,
        )


def describe(item: Any) -> str:  # noqa: ANN401 - any fact, expected or extracted
    """An item in a few words, behind its id."""
    for field in ("name", "text", "topic", "summary"):
        words = getattr(item, field, None)
        if words:
            return f"{item.id} {_short(words)}"
    evidence = getattr(item, "evidence", ())
    return f"{item.id} {_short(evidence[0].text)}" if evidence else str(item.id)


def _with(described: str, item: Any, field: str) -> str:  # noqa: ANN401 - any fact, expected or extracted
    value = _value(item, field)
    return described if described == f"{item.id} {value}" else f"{described}: {value}"


def _value(item: Any, field: str) -> str:  # noqa: ANN401 - any fact, expected or extracted
    value = getattr(item, field, None)
    if field == "span":
        return repr(item.text)
    if value is None:
        return "null"
    if isinstance(value, list | tuple):
        return ", ".join(_element(one) for one in value) or "none"
    return _short(str(value))


def _element(value: Any) -> str:  # noqa: ANN401 - an id, a span or a target
    for field in ("name", "text"):
        words = getattr(value, field, None)
        if words:
            kind = getattr(value, "kind", None)
            return _short(words) if kind is None else f"{_short(words)} ({kind})"
    return str(value)


def _short(words: str) -> str:
    line = " ".join(words.split())
    return line if len(line) <= 80 else f"{line[:77]}..."  # noqa: PLR2004 - a line's worth
