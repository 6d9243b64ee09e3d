"""A second gate: a model that says every sort of untruth in one reply, of which grounding leaves nothing.

The replies of the embedded model try few of the checks, because it can choose only what the text allows.
Here each check has work, and without it the score is no longer perfect.
"""

import asyncio
from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from datetime import date
from pathlib import Path

import pytest

from schemas.article import Article
from schemas.result import ExtractionResult
from service.composition import open_runtime
from service.evaluation.cases import Case, load_cases
from service.evaluation.checking import check_folder
from service.evaluation.counting import Counts
from service.evaluation.gate import accept, check
from service.evaluation.running import Plan, Runner
from service.evaluation.runs import CaseState, Run
from service.mock.serving import MockLLM
from service.ports import Extracts, ItemDropped, Observer, Progress, Runtime, ignore_progress
from service.settings import Settings

FOLDER = Path(__file__).parent / "careless"
MODEL = "hosted_vllm/mock"
DROPPING = {"evidence_missing", "name_ambiguous", "name_not_in_text", "speaker_unknown"}
CHANGING = {
    "country_not_in_text",
    "event_not_supported",
    "issuer_not_in_evidence",
    "issuer_unknown",
    "link_not_in_evidence",
    "quote_of_other_speaker",
    "speaker_corrected",
    "stance_corrected",
    "status_corrected",
    "summary_not_supported",
    "target_not_in_evidence",
    "topic_not_supported",
    "words_not_in_text",
}
pytest_plugins = ["service.testing"]
pytestmark = pytest.mark.socket


@dataclass(frozen=True)
class Trusting:
    """An extractor without one check: what the check dropped is in the answer."""

    extractor: Extracts
    code: str

    async def extract(self, article: Article, observe: Observer = ignore_progress) -> ExtractionResult:
        """What the real extractor answers, and the items that it dropped for this reason."""
        trusted: list[ItemDropped] = []

        def note(event: Progress) -> None:
            if isinstance(event, ItemDropped) and event.code == self.code:
                trusted.append(event)

        result = await self.extractor.extract(article, note)
        data = result.data
        for drop in trusted:
            name = drop.section.value
            data = data.model_copy(update={name: [*getattr(data, name), drop.item]})
        return result.model_copy(update={"data": data})


@pytest.fixture
def cases() -> tuple[Case, ...]:
    """The case of the careless model."""
    return load_cases(FOLDER)


@pytest.fixture
def extracting(groundwire_mock: MockLLM, cases: tuple[Case, ...]) -> Callable[..., Run]:
    """Runs the case with the careless model and whatever extractor is made of the real one."""
    groundwire_mock.play(FOLDER / "script.yaml")
    settings = Settings(model=MODEL, api_base=groundwire_mock.base_url, max_repairs=0, cache_mb=0)

    def run(wrap: Callable[[Extracts], Extracts] = lambda extractor: extractor) -> Run:
        return asyncio.run(_run(settings, cases, lambda r: wrap(r.extractor)))

    return run


async def _run(settings: Settings, cases: tuple[Case, ...], choose: Callable[[Runtime], Extracts]) -> Run:
    async with open_runtime(settings) as runtime:
        running: Awaitable[Run] = Runner(choose(runtime), Plan(MODEL, "v2", concurrency=1)).run(cases)
        return await running


def test_the_case_is_in_order() -> None:
    """Its expected answer is what the article says."""
    assert check_folder(FOLDER) == (1, [])


def test_nothing_untrue_is_left(extracting: Callable[..., Run]) -> None:
    """Every check finds something, and afterwards each section and each field is perfect."""
    (case,) = extracting().cases
    assert case.state is CaseState.ANSWERED
    assert {warning.code for warning in case.warnings} >= DROPPING | CHANGING
    assert {drop.code for drop in case.drops} == DROPPING
    assert case.score is not None
    assert case.score.counts == Counts(13, 13, 13, 13)
    wrong = [
        f"{section.value}.{name}"
        for section, score in case.score.sections.items()
        for name, field in score.fields.items()
        if field.ratios().f1 < 1
    ]
    assert wrong == []


def test_summaries_tell_nothing_untrue(extracting: Callable[..., Run]) -> None:
    """They are not scored, but neither the figure nor the certainty that the article lacks is in them."""
    (case,) = extracting().cases
    assert case.data is not None
    said = [action.summary for action in case.data.policy_actions]
    assert not any("25 percent" in summary for summary in said)
    assert "may" in said[1]


@pytest.mark.parametrize("code", sorted(DROPPING))
def test_without_a_check_the_gate_is_shut(
    extracting: Callable[..., Run], cases: tuple[Case, ...], code: str
) -> None:
    """What one check dropped costs precision as soon as it is in the answer."""
    good = extracting()
    today = date(2026, 1, 31)
    baseline = accept(None, cases, good, "every check does its work", on=today, may_lower=False)
    assert check(baseline, good) == []
    faults = check(baseline, extracting(lambda extractor: Trusting(extractor, code)))
    assert any("below its floor" in fault for fault in faults)
