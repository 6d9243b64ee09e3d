"""Whole articles: the plan that suits, windows side by side, and what one window's failure costs."""

import asyncio
import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

import pytest

from schemas.article import Article
from schemas.result import ExtractionResult, ResultStatus
from schemas.vocabulary import Section
from service.deadline import Deadline
from service.errors import DeadlineExceeded, ModelTimedOut, ReplyCutOff
from service.model.port import Filled, Question, Reply
from service.plans.whole import Plan, choose_plan
from service.settings import PlanChoice
from service.spending import Spent
from tests.unit.extracting import actor, extractor_of
from tests.unit.models import SPENT, Answer, ScriptedModel, all_null

_NUMBER = re.compile(r"^\[(\d+)\] Canada", re.MULTILINE)


def long_text(paragraphs: int) -> str:
    """News whose every paragraph reports an action of its own, and names a minister of its own."""
    names = [
        f"Lea {chr(65 + n % 26)}oy{chr(97 + n // 26 % 26)}{chr(97 + n // 676)}" for n in range(paragraphs)
    ]
    return "\n\n".join(
        f"Canada will raise the tariff on steel pipe number {n} to {n} percent, Minister {name} said. "
        "The ministry gave no reason. Reporters waited outside. Nobody came to them."
        for n, name in enumerate(names, start=1)
    )


def read_window(question: Question[Any]) -> Answer:
    """What a careful model reads: one action for each sentence that reports one, and who is named."""
    shown = question.messages[-1].content
    numbers = [int(n) for n in _NUMBER.findall(shown)]
    names = re.findall(r"Minister (Lea \w+) said", shown)
    reading: dict[str, Any] = {
        "actors": [actor("Canada", "government"), *(actor(name, "person") for name in names)],
        "policy_actions": [
            {
                "summary": "Canada will raise the tariff on steel pipe.",
                "instrument": "import_tariff",
                "status": "announced",
                "issuers": ["Canada"],
                "targets": [],
                "sentences": [n],
                "dates": [],
                "references": [],
            }
            for n in numbers
        ],
        "positions": [],
        "events": [],
    }
    return {part: reading[part] for part in question.reply.model_fields}


PARTS = dict.fromkeys(("read", "actors", "policy_actions", "positions"), read_window)


async def read_long(text: str, model: ScriptedModel) -> ExtractionResult:
    """The answer to a long article."""
    return await extractor_of(model).extract(Article(text=text, language="en"))


@pytest.mark.parametrize(
    ("choice", "characters", "is_small", "plan"),
    [
        ("auto", 4_000, True, Plan.NARROW),
        ("auto", 100_000, True, Plan.NARROW),
        ("auto", 4_000, False, Plan.AT_ONCE),
        ("auto", 100_000, False, Plan.IN_PARTS),
        ("single", 100_000, False, Plan.AT_ONCE),
        ("single", 4_000, True, Plan.AT_ONCE),
        ("sections", 4_000, False, Plan.IN_PARTS),
        ("sections", 4_000, True, Plan.NARROW),
    ],
)
def test_the_plan_follows_model_and_length(
    choice: str, characters: int, plan: Plan, *, is_small: bool
) -> None:
    """`auto` decides by both; a choice is respected."""
    assert choose_plan(PlanChoice(choice), characters, is_small=is_small) is plan


@pytest.mark.parametrize("choice", list(PlanChoice))
async def test_every_plan_gives_the_same_shape(choice: PlanChoice) -> None:
    """Whatever is asked, and however often, the same reading gives the same answer."""
    text = long_text(6)
    model = ScriptedModel(PARTS, is_small=False, parallel_questions=4)
    result = await extractor_of(model, choice).extract(Article(text=text, language="en"))
    names = sorted(question.name for question in model.asked)
    assert names == (["actors", "policy_actions", "positions"] if choice is PlanChoice.SECTIONS else ["read"])
    assert [p.id for p in result.data.policy_actions] == [f"p{n}" for n in range(1, 7)]
    assert len(result.data.actors) == 7


async def test_parts_share_their_article() -> None:
    """Questions about the sections of one window begin with the same characters, told to be stable."""
    model = ScriptedModel(PARTS, is_small=False)
    await extractor_of(model, PlanChoice.SECTIONS).extract(Article(text=long_text(6), language="en"))
    stable = {q.messages[1].content[: q.messages[1].stable_characters] for q in model.asked}
    assert len(stable) == 1
    assert len({q.messages[0] for q in model.asked}) == 1


@pytest.mark.parametrize("parallel", [1, 4])
async def test_long_articles_are_numbered_as_one(parallel: int) -> None:
    """Every action and every name of every window is in the answer once, in order of the text."""
    text = long_text(120)
    model = ScriptedModel(PARTS, is_small=False, max_article_characters=2_000, parallel_questions=parallel)
    result = await read_long(text, model)
    assert len(model.asked) > 5
    assert result.status is ResultStatus.COMPLETE
    starts = [p.evidence[0].start for p in result.data.policy_actions]
    assert starts == sorted(starts)
    assert len(starts) == 120
    assert len(result.data.actors) == 121


async def test_a_windows_failure_costs_that_window() -> None:
    """The rest is answered, and a warning names the sentences that were not read."""
    text = long_text(60)

    def fail_in_the_middle(question: Question[Any]) -> Answer:
        if "number 30 " in question.messages[-1].content:
            return ModelTimedOut("The model did not answer.", spent=SPENT)
        return read_window(question)

    script: Mapping[str, Any] = dict.fromkeys(PARTS, fail_in_the_middle)
    model = ScriptedModel(script, is_small=False, max_article_characters=1_500, parallel_questions=4)
    result = await read_long(text, model)
    assert result.status is ResultStatus.PARTIAL
    gaps = [w for w in result.warnings if w.code == "model_unavailable"]
    assert {w.path for w in gaps} == {"/data/actors", "/data/policy_actions", "/data/positions"}
    places = {re.findall(r"\(sentences (\d+) to (\d+)\)", w.message)[0] for w in gaps}
    assert len(places) == 1
    first, last = map(int, places.pop())
    assert first <= 117 <= last
    assert 40 < len(result.data.policy_actions) < 60
    assert result.provenance.attempts == len(model.asked)


async def test_windows_beyond_the_deadline_are_reported() -> None:
    """What was read by then is the answer, and what it took is counted, also what the last call took."""

    def until(question: Question[Any]) -> Answer:
        if "number 30 " in question.messages[-1].content:
            return DeadlineExceeded("The deadline passed.", spent=Spent(attempts=1, input_tokens=7))
        return read_window(question)

    model = ScriptedModel(dict.fromkeys(PARTS, until), is_small=False, max_article_characters=1_500)
    result = await read_long(long_text(60), model)
    assert result.status is ResultStatus.PARTIAL
    assert len(result.data.policy_actions) > 10
    assert "deadline_exceeded" in {w.code for w in result.warnings}
    assert result.provenance.usage.input_tokens % SPENT.input_tokens > 0


async def test_nothing_answered_says_what_was_spent() -> None:
    """The error of the first window carries the spending of all."""
    failure = ModelTimedOut("Too slow.", spent=Spent(attempts=1, input_tokens=5))
    script: Mapping[str, Any] = dict.fromkeys(PARTS, lambda _: ModelTimedOut("Slow.", spent=failure.spent))
    model = ScriptedModel(script, is_small=False, max_article_characters=1_500)
    with pytest.raises(ModelTimedOut) as caught:
        await read_long(long_text(60), model)
    assert caught.value.spent is not None
    assert caught.value.spent.attempts == len(model.asked) > 3


@dataclass
class CountingModel(ScriptedModel):
    """Counts how many questions are under way at once."""

    under_way: int = 0
    most: list[int] = field(default_factory=list)

    async def fill(self, question: Question[Filled], deadline: Deadline) -> Reply[Filled]:
        """Give others the chance to begin before answering."""
        self.under_way += 1
        self.most.append(self.under_way)
        for _ in range(5):
            await asyncio.sleep(0)
        self.under_way -= 1
        return await super().fill(question, deadline)


@pytest.mark.parametrize(("parallel", "most"), [(1, 1), (3, 3)])
async def test_a_models_limit_holds_for_one_article(parallel: int, most: int) -> None:
    """As many questions as the model takes, and no more."""
    model = CountingModel(PARTS, is_small=False, max_article_characters=1_500, parallel_questions=parallel)
    await read_long(long_text(60), model)
    assert max(model.most) == most


@pytest.mark.parametrize("is_small", [True, False])
async def test_questions_grow_with_the_article(*, is_small: bool) -> None:
    """Twice the text asks twice the questions, by both kinds of model."""
    asked: dict[int, int] = {}
    for paragraphs in (30, 60):
        script: Mapping[str, Any] = {} if is_small else PARTS
        model = ScriptedModel(script, is_small=is_small, max_article_characters=700)
        doubtful = long_text(paragraphs).replace("percent, Minister", "percent, or may end it, Minister")
        article = Article(text=doubtful, language="en")
        await extractor_of(model, PlanChoice.SECTIONS).extract(article)
        asked[paragraphs] = len(model.asked)
    assert 1.6 < asked[60] / asked[30] < 2.4


async def test_one_sentence_longer_than_any_window_is_shown_in_part() -> None:
    """A table without an end does not overflow the model."""
    model = ScriptedModel(PARTS | {"repair": all_null}, is_small=False, max_article_characters=5_000)
    await read_long("steel " * 20_000, model)
    assert all(len(q.messages[1].content) < 8_000 for q in model.asked)


async def test_sections_not_asked_for_are_not_in_the_question() -> None:
    """A request for positions asks for them and for those who speak."""
    model = ScriptedModel(PARTS, is_small=False)
    article = Article.model_validate({"text": long_text(3), "options": {"sections": [Section.POSITIONS]}})
    await extractor_of(model).extract(article)
    assert set(model.asked[0].reply.model_fields) == {"actors", "positions"}
    assert model.asked[0].messages[1].content.endswith("Extract of this article: actors, positions.")


async def test_a_reply_that_is_cut_off_is_split() -> None:
    """When one answer for everything is too long, each section is asked for by itself."""
    cut = ReplyCutOff("The reply was cut off.", spent=Spent(attempts=2, output_tokens=900))
    model = ScriptedModel({**PARTS, "read": cut}, is_small=False)
    result = await read_long(long_text(2), model)
    assert result.status is ResultStatus.COMPLETE
    assert len(result.data.policy_actions) == 2
    assert [question.name for question in model.asked][:1] == ["read"]
    assert {"policy_actions", "positions", "actors"} <= {question.name for question in model.asked}
    assert result.provenance.usage.output_tokens > 900


async def test_a_fallback_that_answered_is_named() -> None:
    """The answer names the model that gave it, and warns that it is not the one that was asked."""

    class Falling(ScriptedModel):
        """A model behind which another one answers."""

        async def fill(self, question: Question[Filled], deadline: Deadline) -> Reply[Filled]:
            """The reply of the other one."""
            reply = await super().fill(question, deadline)
            return Reply(reply.value, reply.spent + Spent(models=("spare/model",)))

    result = await read_long(long_text(2), Falling(PARTS, is_small=False))
    assert result.provenance.model == "spare/model"
    (warning,) = [w for w in result.warnings if w.code == "fallback_used"]
    assert (warning.path, warning.dropped) == ("/provenance/model", False)
    assert warning.message == "scripted/model could not answer everything, so spare/model did."
