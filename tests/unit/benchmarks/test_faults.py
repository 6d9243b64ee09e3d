"""The verdict of `make bench-faults`: what would make it fail does."""

import json
from typing import Any

import pytest

from benchmarks.faults import judge, keeps_promise
from benchmarks.faults_outcomes import Outcome, timely
from benchmarks.faults_script import LIAR, stories
from benchmarks.wire import Answer

STORY = stories(1)[0]
PERCENT = "raise its import tariff on salmon from 2 percent to 12 percent"


def span(words: str) -> dict[str, Any]:
    """Where words stand in the article."""
    start = STORY.text.index(words)
    return {"start": start, "end": start + len(words), "text": words}


def answer(**changes: str | dict[str, Any]) -> Answer:
    """A right answer, but for what is changed: the name of an actor, a summary, a span, a target."""
    told = {"name": "Ana Roy", "summary": "Canada will raise it to 12 percent.", "target": "salmon"} | changes
    return Answer(
        200,
        json.dumps(
            {
                "status": "complete",
                "warnings": [],
                "data": {
                    "actors": [{"name": told["name"], "mentions": [told.get("span", span("Ana Roy"))]}],
                    "policy_actions": [
                        {
                            "summary": told["summary"],
                            "targets": [{"name": told["target"]}],
                            "evidence": [span(PERCENT)],
                        }
                    ],
                    "positions": [],
                },
            }
        ).encode(),
        1.0,
    )


def problem(status: int, code: str) -> Answer:
    """A refusal."""
    return Answer(status, json.dumps({"code": code}).encode(), 1.0)


@pytest.mark.parametrize(
    ("given", "is_kept"),
    [
        (answer(), True),
        (problem(502, "model_error"), True),
        (problem(503, "model_unavailable"), True),
        (problem(504, "deadline_exceeded"), True),
        (answer(name=LIAR), False),
        (answer(summary="Canada will raise it to 97 percent."), False),
        (answer(target="cheese"), False),
        (answer(span={"start": 0, "end": 3, "text": "Ana"}), False),
        (problem(500, "internal_error"), False),
        (problem(422, "invalid_article"), False),
        (problem(502, "deadline_exceeded"), False),
        (Answer(0, b"", 1.0), False),
        (Answer(503, b"<html>", 1.0), False),
    ],
)
def test_one_article_decides(given: Answer, is_kept: bool) -> None:
    """One article that is wrong, or ends as no document says, fails them all."""
    right = Outcome("complete", "", 3, 0, 1.0)
    assert keeps_promise([right, judge(STORY, given), right]) is is_kept


@pytest.mark.parametrize(("taken_s", "is_kept"), [(9.4, True), (9.6, False)])
def test_late_articles(taken_s: float, is_kept: bool) -> None:
    """An answer beyond the deadline is none."""
    assert keeps_promise([timely(Outcome("complete", "", 3, 0, taken_s), 9.5)]) is is_kept
