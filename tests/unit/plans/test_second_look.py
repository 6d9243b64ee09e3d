"""The second look asks once more about sentences that carry something and that nothing stands on."""

from typing import Any

import pytest

from schemas.article import Article, Options
from schemas.result import ExtractionResult, ResultStatus
from service.annotate import annotate
from service.draft import Draft, DraftEvent
from service.errors import ArticleRejected, ReplyInvalid
from service.plans.second_look import missed_sentences
from tests.unit.extracting import EMPTY, actor, extractor_of
from tests.unit.models import Script, ScriptedModel

TEXT = (
    "Canada will raise the tariff on steel pipe to 20 percent, Industry Minister Lea Roy said. "
    "The sea was calm. Mexico suspended its quota on beans on 3 March 2025. "
    "“The tariff is a mistake,” said Per Dahl. Nobody else spoke. The rule stands in 87 FR 62186."
)
QUOTA: dict[str, Any] = {
    "summary": "Mexico suspended its quota on beans.",
    "instrument": "quota",
    "status": "suspended",
    "issuers": [],
    "targets": [],
    "sentences": [3],
    "dates": ["t1"],
    "references": [],
}


async def looked(
    script: Script,
    **options: Any,
) -> tuple[ExtractionResult, list[Any]]:
    """The answer, and the questions of the second look."""
    model = ScriptedModel(script, is_small=False)
    article = Article(text=TEXT, language="en", options=Options(**options))
    result = await extractor_of(model).extract(article)
    return result, [question for question in model.asked if question.name == "second look"]


def test_what_is_missed_carries_something() -> None:
    """Sentences with a quotation, a citation or a date that nothing read so far stands on."""
    article = annotate(TEXT, None, "en")
    assert [s.n for s in missed_sentences(article, Draft(), frozenset())] == [3, 4, 6]
    assert [s.n for s in missed_sentences(article, Draft(), frozenset({4}))] == [3, 6]
    told = Draft(events=(DraftEvent("t1", "suspended"),))
    assert [s.n for s in missed_sentences(article, told, frozenset())] == [4, 6]


async def test_only_missed_sentences_are_sent() -> None:
    """One question, with their numbers; what it brings is checked and merged like the rest."""
    second = EMPTY | {"actors": [actor("Per Dahl", "person"), actor("Nobody There", "person")]}
    result, asked = await looked(
        {"read": EMPTY | {"policy_actions": [QUOTA]}, "second look": second}, thorough=True
    )
    assert len(asked) == 1
    shown = asked[0].messages[-1].content
    assert "[4] “The tariff is a mistake,”" in shown
    assert "[6] The rule stands" in shown
    assert all(f"[{n}]" not in shown for n in (1, 2, 3, 5))
    assert [a.name for a in result.data.actors] == ["Per Dahl"]
    assert "name_not_in_text" in {w.code for w in result.warnings}
    assert len(result.data.policy_actions) == 1


async def test_it_is_off_unless_asked_for() -> None:
    """A second question costs."""
    _, asked = await looked({"read": EMPTY})
    assert asked == []


async def test_its_failure_is_reported() -> None:
    """The first reading is the answer, partial, and the warning says which question failed."""
    script: Script = {"read": EMPTY | {"policy_actions": [QUOTA]}, "second look": ReplyInvalid("No reply.")}
    result, _ = await looked(script, thorough=True)
    assert result.status is ResultStatus.PARTIAL
    assert len(result.data.policy_actions) == 1
    assert all("(the second look)" in w.message for w in result.warnings if w.dropped)


async def test_the_first_prompts_have_none() -> None:
    """The error names the option."""
    with pytest.raises(ArticleRejected) as caught:
        await looked({"read": EMPTY}, thorough=True, prompt_version="v1")
    assert caught.value.problems[0][0] == "/options/thorough"


async def test_a_small_model_chooses() -> None:
    """It is asked, in one question, about likely measures beyond those that were asked one by one."""
    measures = [
        f"Canada imposed a {n} percent tariff on pipe {n} on 3 March 2025 and may end it."
        for n in range(1, 18)
    ]
    model = ScriptedModel({}, is_small=True)
    article = Article(text=" ".join(measures), language="en", options=Options(thorough=True))

    def choose(question: Any) -> dict[str, Any]:
        return {
            name: {"instrument": "import_tariff", "status": "in_force"}
            for name in question.reply.model_fields
        }

    model.script = {"second look": choose}
    result = await extractor_of(model).extract(article)
    second = [q for q in model.asked if q.name == "second look"]
    assert len(second) == 1
    assert len(second[0].reply.model_fields) == 17 - 12
    told = {span.start for p in result.data.policy_actions for span in p.evidence}
    assert len(told) == 17
