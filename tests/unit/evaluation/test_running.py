"""Tests of runs: kept on disk, resumed, compared, judged, drafted and estimated."""

from dataclasses import replace
from pathlib import Path

import pytest

from schemas.article import Article
from schemas.facts import Actor, Position
from schemas.vocabulary import ActorKind, Attribution, Section, Stance
from service.errors import GoldenInvalid
from service.evaluation.calibration import Drop, judge_drops
from service.evaluation.cases import load_cases
from service.evaluation.checking import check_folder
from service.evaluation.comparing import compare_runs
from service.evaluation.drafting import Heading, draft_expected, write_draft
from service.evaluation.estimate import estimate
from service.evaluation.running import Plan, Runner
from service.evaluation.runs import CaseState, Run, RunFolder, read_run, write_runs
from service.evaluation.scoring import NOTHING, score
from service.ports import ItemDropped, Price
from tests.fakes import ARTICLE, FakeExtractor, answer_to
from tests.unit.evaluation.answers import gold, perfect, without
from tests.unit.evaluation.conftest import NOTHING_ELSE, QUIET, write_case

CASE = gold()


async def test_a_stopped_run_goes_on(tmp_path: Path) -> None:
    """What the folder has is not asked again, unless the code, the data or the model changed."""
    write_case(tmp_path / "cases" / "rain", QUIET, NOTHING_ELSE)
    write_case(tmp_path / "cases" / "weather", QUIET, NOTHING_ELSE)
    cases = load_cases(tmp_path)
    first = FakeExtractor()
    await Runner(first, Plan("m", "v1"), RunFolder(tmp_path, "code1")).run(cases[:1])
    again = FakeExtractor()
    run = await Runner(again, Plan("m", "v1"), RunFolder(tmp_path, "code1")).run(cases)
    assert [article.id for article in again.articles] == ["weather"]
    assert [case.state for case in run.cases] == [CaseState.ANSWERED] * 2
    for plan, code in ((Plan("m", "v1"), "code2"), (Plan("other", "v1"), "code1")):
        anew = FakeExtractor()
        await Runner(anew, plan, RunFolder(tmp_path, code)).run(cases)
        assert len(anew.articles) == 2


async def test_failures_are_asked_again(recorded: Path, tmp_path: Path) -> None:
    """Only answers are kept for good."""
    cases = load_cases(recorded)
    folder = RunFolder(tmp_path, "code")
    await Runner(FakeExtractor(error=GoldenInvalid("no")), Plan("m", "v1"), folder).run(cases)
    again = FakeExtractor()
    await Runner(again, Plan("m", "v1"), folder).run(cases)
    assert len(again.articles) == 2


def test_runs_survive_the_disk(good_run: Run, tmp_path: Path) -> None:
    """One run or several; of several the last is read; anything else is refused."""
    file = tmp_path / "run.json"
    write_runs(file, [good_run])
    assert read_run(file) == good_run
    write_runs(file, [good_run, replace(good_run, model="other")])
    assert read_run(file).model == "other"
    file.write_text("{}", encoding="utf-8")
    with pytest.raises(GoldenInvalid, match="no run"):
        read_run(file)
    with pytest.raises(GoldenInvalid, match="cannot be read"):
        read_run(tmp_path / "none.json")


def test_runs_are_compared_on_what_both_have(good_run: Run, recorded: Path) -> None:
    """Cases that one lacks, or whose data changed, are left out; worse is negative."""
    cases = load_cases(recorded)
    worse = replace(good_run.cases[0], score=score(cases[0], NOTHING))
    found = compare_runs(good_run, replace(good_run, cases=(worse, good_run.cases[1])))
    assert found is not None
    assert found.cases == 2
    assert found.total.f1 < 0
    assert found.losses["lenses"] > 0
    assert found.losses["weather"] == 0
    other = replace(good_run, cases=tuple(replace(case, digest="0") for case in good_run.cases))
    assert compare_runs(good_run, other) is None


def test_dropped_items_are_judged() -> None:
    """An item that would have been right was dropped wrongly; a stranger rightly; names become ids."""
    data = without(perfect(CASE), "positions", 0)
    missing = perfect(CASE).positions[0]
    back = missing.model_copy(update={"id": "position1", "actor": "Rufus Firefly", "action": None})
    other = Position(
        id="position2",
        actor="Somebody",
        topic="rain",
        action=None,
        stance=Stance.OPPOSES,
        summary="",
        quotes=[],
        attribution=Attribution.INDIRECT,
        evidence=missing.evidence,
    )
    stranger = Actor(
        id="actor9",
        name="Vera",
        kind=ActorKind.PERSON,
        title=None,
        affiliation=None,
        country=None,
        mentions=[],
    )
    drops = [
        ItemDropped(Section.POSITIONS, "stance_not_said", back),
        ItemDropped(Section.POSITIONS, "speaker_unknown", other),
        ItemDropped(Section.ACTORS, "name_not_in_text", stranger),
    ]
    assert judge_drops(CASE, data, drops) == (
        Drop(Section.POSITIONS, "stance_not_said", was_right=True),
        Drop(Section.POSITIONS, "speaker_unknown", was_right=False),
        Drop(Section.ACTORS, "name_not_in_text", was_right=False),
    )
    assert judge_drops(CASE, data, []) == ()


def test_a_draft_is_a_case(tmp_path: Path) -> None:
    """What a model answered becomes a case in order, on which the same answer is perfect."""
    article = Article(text=ARTICLE, published_at="2023-03-01", title="Lenses: a 'plan'")
    result = answer_to(article)
    write_draft(tmp_path / "draft", article, result, Heading("Own prose.", ("dev",)))
    assert check_folder(tmp_path) == (1, [])
    (case,) = load_cases(tmp_path)
    assert case.text == ARTICLE
    assert case.meta.title == "Lenses: a 'plan'"
    assert score(case, result.data).counts.loss == 0


def test_a_draft_counts_occurrences() -> None:
    """Words that stand twice get their number."""
    case = gold({"dates": [{"id": "d1", "text": "Firefly", "nth": 2, "value": None, "basis": "none"}]})
    drafted = draft_expected(case.text, perfect(case))
    assert drafted["dates"][0]["nth"] == 2
    assert drafted["dates"][0]["text"] == "Firefly"


def test_estimates_follow_the_articles(recorded: Path) -> None:
    """More cases cost more; no price, no cost."""
    cases = load_cases(recorded)
    one, both = (estimate(chosen, Price(1e-6, 2e-6)) for chosen in (cases[:1], cases))
    assert one.cost_usd is not None
    assert both.cost_usd is not None
    assert 0 < one.cost_usd < both.cost_usd
    assert both.cost_usd == pytest.approx(both.input_tokens * 1e-6 + both.output_tokens * 2e-6)
    assert estimate(cases, None).cost_usd is None


def test_costs_are_summed(good_run: Run) -> None:
    """The embedded model is free; a run with an unknown price has no cost."""
    assert good_run.cost_usd == 0.0
    usage = good_run.cases[0].usage
    assert usage is not None
    priced = tuple(replace(c, usage=usage.model_copy(update={"cost_usd": 0.5})) for c in good_run.cases)
    assert replace(good_run, model="m", cases=priced).cost_usd == 1.0
    assert replace(good_run, model="m").cost_usd is None
