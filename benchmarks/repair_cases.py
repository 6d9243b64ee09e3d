"""An article of our own prose, the ten items that a model reads in it, and ways in which one can be wrong."""

import functools
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final


@functools.cache
def article_text() -> str:
    """About 4 kB of news."""
    return (Path(__file__).parent / "data" / "repair.txt").read_text(encoding="utf-8")


def _actor(name: str, kind: str, title: str | None = None, affiliation: str | None = None) -> dict[str, Any]:
    return {"name": name, "kind": kind, "title": title, "affiliation": affiliation, "country": None}


READING: Final[Mapping[str, Any]] = {
    "actors": [
        _actor("Lea Roy", "person", "Industry Minister"),
        _actor("Per Dahl", "person", "chairman", "Norvalt"),
        _actor("Ana Silva", "person", "director", "Manitoba Growers Alliance"),
        _actor("Manitoba Growers Alliance", "industry_group"),
    ],
    "policy_actions": [
        {
            "summary": "Canada will raise its tariff on steel pipe to 20 percent on 1 July 2025.",
            "instrument": "import_tariff",
            "status": "announced",
            "issuers": [],
            "targets": [{"name": "steel pipe", "kind": "product"}],
            "sentences": [1],
            "dates": ["t1"],
            "references": [],
        },
        {
            "summary": "Mexico suspended its quota on dry beans.",
            "instrument": "quota",
            "status": "suspended",
            "issuers": [],
            "targets": [{"name": "dry beans", "kind": "product"}],
            "sentences": [9],
            "dates": [],
            "references": [],
        },
        {
            "summary": "The ministry opened an antidumping investigation of garden chairs from Vietnam.",
            "instrument": "antidumping",
            "status": "announced",
            "issuers": [],
            "targets": [{"name": "garden chairs", "kind": "product"}, {"name": "Vietnam", "kind": "country"}],
            "sentences": [17],
            "dates": [],
            "references": [],
        },
    ],
    "positions": [
        {
            "speaker": "Lea Roy",
            "topic": "the tariff on steel pipe",
            "stance": "supports",
            "summary": "Roy said that she waited long enough for talks to work.",
            "quotes": ["q1"],
            "sentences": [3],
        },
        {
            "speaker": "Per Dahl",
            "topic": "the tariff",
            "stance": "opposes",
            "summary": "Dahl said that the tariff is a mistake that drillers will pay for.",
            "quotes": ["q2"],
            "sentences": [6],
        },
        {
            "speaker": "Ana Silva",
            "topic": "the suspension",
            "stance": "supports",
            "summary": "Silva said that this opens the season for everybody who plants.",
            "quotes": ["q3"],
            "sentences": [14],
        },
    ],
    "events": [],
}


@dataclass(frozen=True, slots=True)
class Case:
    """One item of the ten gone wrong: where, in which fields, and under which id it is asked again."""

    name: str
    section: str
    index: int
    wrong: Mapping[str, Any]
    asked_as: str


CASES: Final = (
    Case(
        "another figure in a summary",
        "policy_actions",
        0,
        {"summary": "Canada will raise its tariff on steel pipe to 35 percent on 1 July 2025."},
        "action1",
    ),
    Case("evidence that does not exist", "policy_actions", 1, {"sentences": [404]}, "action2"),
    Case("a status that is none", "policy_actions", 2, {"status": "launched"}, "malformed1"),
    Case(
        "a target in other words",
        "policy_actions",
        1,
        {"targets": [{"name": "pulses", "kind": "product"}]},
        "action2",
    ),
    Case("a name that stands nowhere", "actors", 3, {"name": "Alliance of Prairie Growers"}, "actor4"),
    Case(
        "a speaker who is silent",
        "positions",
        1,
        {"speaker": "Canada", "quotes": [], "sentences": [12]},
        "position2",
    ),
)


def with_fault(case: Case) -> dict[str, Any]:
    """The reading with the case's item gone wrong."""
    reading = {section: list(items) for section, items in READING.items()}
    reading[case.section][case.index] = {**reading[case.section][case.index], **case.wrong}
    return reading


def fix_of(case: Case) -> dict[str, Any]:
    """What a model that is asked for the wrong fields again would write."""
    right = READING[case.section][case.index]
    return {case.asked_as: {name: right[name] for name in case.wrong}}
