"""What became of an article, and whether what was answered stands in it."""

import re
from collections.abc import Iterable
from dataclasses import dataclass, replace
from typing import Any, Final

_NUMBER: Final = re.compile(r"\d+")
_OUTCOMES: Final = ("complete", "partial", "error", "lost", "undocumented", "late")


@dataclass(frozen=True, slots=True)
class Outcome:
    """How one article ended.

    `how` is complete, partial, error (one that the system documents), lost (an error of another article took
    it along), undocumented (some other exception or answer) or late (beyond the deadline).
    """

    how: str
    code: str
    facts: int
    wrong: int  # facts that the article does not say
    taken_s: float


def timely(outcome: Outcome, limit_s: float) -> Outcome:
    """The same outcome, or that it came late."""
    return outcome if outcome.taken_s <= limit_s else replace(outcome, how="late")


def wrong_in_answer(text: str, answer: dict[str, Any]) -> tuple[int, int]:
    """Facts of an ExtractionResult, and how many are not the article's: inexact, or not in the text."""
    data = answer["data"]
    facts = [fact for section in data.values() for fact in section]
    wrong = sum(not _is_exact(text, fact) for fact in facts)
    wrong += sum(actor["name"] not in text for actor in data["actors"])
    for fact in (*data["policy_actions"], *data["positions"]):
        evidence = " ".join(span["text"] for span in fact["evidence"])
        wrong += any(number not in _numbers(evidence) for number in _numbers(fact["summary"]))
    targets = [target for action in data["policy_actions"] for target in action["targets"]]
    wrong += sum(target["name"].lower() not in text.lower() for target in targets)
    return len(facts), wrong


def wrong_in_words(text: str, facts: Iterable[str]) -> int:
    """How many of the words that were answered do not stand in the article."""
    said = " ".join(text.split()).lower()
    return sum(" ".join(fact.split()).lower() not in said for fact in facts)


def table(rows: dict[str, list[Outcome]], walls: dict[str, float], deadline_s: float) -> str:
    """One line a system."""
    lines = [
        f"{'':<28}{'articles':>9}"
        + "".join(f"{name:>13}" for name in _OUTCOMES)
        + f"{'wrong':>7}{'max s':>7}{'wall s':>8}"
    ]
    for system, outcomes in rows.items():
        told = summary(outcomes)
        cells = "".join(f"{told[name]:>13}" for name in _OUTCOMES)
        longest = max(outcome.taken_s for outcome in outcomes)
        lines.append(
            f"{system:<28}{len(outcomes):>9}{cells}{told['wrong']:>7}{longest:>7.1f}{walls[system]:>8.1f}"
        )
    lines.append(
        f"wrong: articles answered with a fact that they do not say; late: after {deadline_s:.0f} s + 1.5 s"
    )
    return "\n".join(lines)


def summary(outcomes: list[Outcome]) -> dict[str, int]:
    """How many ended how."""
    counted = {name: sum(outcome.how == name for outcome in outcomes) for name in _OUTCOMES}
    return {**counted, "wrong": sum(outcome.wrong > 0 for outcome in outcomes)}


def _is_exact(text: str, value: Any) -> bool:  # noqa: ANN401 - any JSON
    if isinstance(value, dict):
        if {"start", "end", "text"} == set(value):
            return bool(text[value["start"] : value["end"]] == value["text"])
        return all(_is_exact(text, item) for item in value.values())
    return all(_is_exact(text, item) for item in value) if isinstance(value, list) else True


def _numbers(text: str) -> set[str]:
    return set(_NUMBER.findall(text))
