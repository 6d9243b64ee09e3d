"""Tests of the gate: whatever is worse, missing, changed or broken keeps it shut."""

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from service.errors import GoldenInvalid
from service.evaluation.cases import Case, load_cases
from service.evaluation.gate import (
    Baseline,
    accept,
    baseline_file,
    check,
    floors_of,
    gated,
    read_baseline,
    write_baseline,
)
from service.evaluation.recordings import recording_file
from service.evaluation.running import Plan, Runner
from service.evaluation.runs import CaseRun, CaseState, Run
from service.evaluation.scoring import NOTHING, CaseScore, score
from tests.fakes import FakeExtractor
from tests.unit.evaluation.answers import perfect
from tests.unit.evaluation.conftest import VERSION, Replaying

TODAY = date(2026, 1, 31)
REASON = "the first recordings of this model"


@pytest.fixture
def cases(recorded: Path) -> tuple[Case, ...]:
    """Both cases."""
    return load_cases(recorded)


@pytest.fixture
def baseline(cases: tuple[Case, ...], good_run: Run) -> Baseline:
    """What the good run was accepted as."""
    return accept(None, cases, good_run, REASON, on=TODAY, may_lower=False)


def spoil(run: Run, slug: str, **values: object) -> Run:
    """The same run with other values in one case."""
    cases = tuple(replace(case, **values) if case.slug == slug else case for case in run.cases)  # type: ignore[arg-type]
    return replace(run, cases=cases)


def test_what_was_accepted_passes(baseline: Baseline, good_run: Run) -> None:
    """Replays are deterministic: the same scores, the same data, no tolerance needed."""
    assert check(baseline, good_run) == []


def test_a_worse_answer_fails(baseline: Baseline, good_run: Run, cases: tuple[Case, ...]) -> None:
    """One section lost names that section, and the total."""
    data = good_run.cases[0].data
    assert data is not None
    worse = score(cases[0], data.model_copy(update={"dates": []}))
    faults = check(baseline, spoil(good_run, "lenses", score=worse))
    assert {fault.partition(":")[0] for fault in faults} == {"dates", "total"}
    assert any("below its floor of" in fault for fault in faults)


def test_a_better_answer_passes(baseline: Baseline, good_run: Run, cases: tuple[Case, ...]) -> None:
    """Floors are floors."""
    assert check(baseline, spoil(good_run, "lenses", score=score(cases[0], perfect(cases[0])))) == []


@pytest.mark.parametrize("broken", ["finds nothing", "loses what was expected"])
def test_a_broken_scorer_fails(
    baseline: Baseline, good_run: Run, cases: tuple[Case, ...], broken: str
) -> None:
    """A scorer that finds nothing sinks below the floors; one that forgets items is told by their number."""
    if broken == "finds nothing":
        wrong = score(cases[0], NOTHING)
    else:
        wrong = CaseScore("lenses", score(cases[1], NOTHING).sections)
    assert check(baseline, spoil(good_run, "lenses", score=wrong))


def test_a_scorer_that_scores_nothing_fails(baseline: Baseline, good_run: Run) -> None:
    """Without scores there is nothing above any floor."""
    faults = check(baseline, replace(good_run, cases=tuple(replace(c, score=None) for c in good_run.cases)))
    assert "no case has a score" in faults


def test_a_missing_case_fails(baseline: Baseline, golden: Path, replaying: Replaying) -> None:
    """A case that counts cannot be deleted unseen."""
    lenses = golden / "cases" / "lenses"
    lenses.rename(golden / "elsewhere")
    faults = check(baseline, replaying(golden))
    assert any(fault.startswith("lenses: the case is gone") for fault in faults)


def test_a_missing_recording_fails(baseline: Baseline, golden: Path, replaying: Replaying) -> None:
    """Nor can its replies."""
    recording_file(golden / "cases" / "lenses", "embedded", VERSION).unlink()
    assert any(fault.startswith("lenses: there is no") for fault in check(baseline, replaying(golden)))


@pytest.mark.parametrize("name", ["article.txt", "meta.yaml", "expected.json"])
def test_changed_data_fails(baseline: Baseline, golden: Path, replaying: Replaying, name: str) -> None:
    """Whoever changes the data looks at the scores and accepts them."""
    file = golden / "cases" / "weather" / name
    file.write_text(file.read_text("utf-8") + "\n", encoding="utf-8", newline="")
    assert any(
        fault.startswith("weather: article, meta or expected") for fault in check(baseline, replaying(golden))
    )


async def test_a_crash_fails(baseline: Baseline, cases: tuple[Case, ...]) -> None:
    """An extractor that breaks loses its cases in full, and the others are still asked."""
    extractor = FakeExtractor(error=RuntimeError("boom"))
    run = await Runner(extractor, Plan("embedded", VERSION)).run(cases)
    assert [case.state for case in run.cases] == [CaseState.FAILED] * 2
    assert run.cases[0].score == score(cases[0], NOTHING)
    faults = check(baseline, run)
    assert any(fault.startswith("lenses: no answer") for fault in faults)
    assert any(fault.startswith("total: partial F1 is") for fault in faults)


def test_stale_cases_fail(baseline: Baseline, good_run: Run) -> None:
    """Replies to other questions prove nothing."""
    run = spoil(
        good_run, "lenses", state=CaseState.STALE, problem="2 of its requests are not in the recording"
    )
    assert check(baseline, run) == [
        "lenses: stale: 2 of its requests are not in the recording; record it again"
    ]


def test_a_case_that_was_not_accepted_fails(baseline: Baseline, good_run: Run) -> None:
    """New cases come in with a reason too."""
    stranger = CaseRun("stranger", "0", CaseState.ANSWERED, score=good_run.cases[1].score)
    faults = check(baseline, replace(good_run, cases=(*good_run.cases, stranger)))
    assert any(fault.startswith("stranger: the case is not in the baseline") for fault in faults)


def test_only_gated_cases_are_asked(baseline: Baseline, cases: tuple[Case, ...]) -> None:
    """Cases without recordings may wait beside the baseline."""
    alone = baseline.model_copy(update={"cases": {"weather": "0"}})
    assert [case.slug for case in gated(cases, alone)] == ["weather"]


def test_floors_sink_only_on_purpose(baseline: Baseline, good_run: Run, cases: tuple[Case, ...]) -> None:
    """Lowering needs its flag, and from, to and reason stay in the file."""
    worse = spoil(good_run, "lenses", score=score(cases[0], NOTHING))
    with pytest.raises(GoldenInvalid, match="--lower") as caught:
        accept(baseline, cases, worse, REASON, on=TODAY, may_lower=False)
    assert any("total.partial would sink from" in fault for fault in caught.value.faults)
    lowered = accept(baseline, cases, worse, "the model was changed", on=TODAY, may_lower=True)
    assert check(lowered, worse) == []
    entry = lowered.accepted[-1]
    assert entry.reason == "the model was changed"
    assert entry.lowered["total.partial"] == (
        floors_of(good_run)["total"]["partial"],  # type: ignore[index]
        floors_of(worse)["total"]["partial"],  # type: ignore[index]
    )
    assert len(lowered.accepted) == 2


def test_cases_go_only_on_purpose(baseline: Baseline, good_run: Run, cases: tuple[Case, ...]) -> None:
    """The same holds for a case that shall no longer count."""
    fewer = replace(good_run, cases=good_run.cases[:1])
    with pytest.raises(GoldenInvalid) as caught:
        accept(baseline, cases[:1], fewer, REASON, on=TODAY, may_lower=False)
    assert "weather would no longer count" in caught.value.faults
    assert accept(baseline, cases[:1], fewer, REASON, on=TODAY, may_lower=True).accepted[-1].removed == (
        "weather",
    )


@pytest.mark.parametrize("state", [CaseState.FAILED, CaseState.STALE, CaseState.UNRECORDED])
def test_untrustworthy_runs_are_not_accepted(
    good_run: Run, cases: tuple[Case, ...], state: CaseState
) -> None:
    """No floor is made of an answer that there is not."""
    with pytest.raises(GoldenInvalid, match="cannot be accepted"):
        accept(None, cases, spoil(good_run, "lenses", state=state), REASON, on=TODAY, may_lower=True)


def test_a_reason_is_a_sentence(good_run: Run, cases: tuple[Case, ...]) -> None:
    """'ok' is none."""
    with pytest.raises(GoldenInvalid, match="sentence"):
        accept(None, cases, good_run, " ok ", on=TODAY, may_lower=False)


def test_baselines_survive_the_disk(baseline: Baseline, tmp_path: Path) -> None:
    """Written and read again they are equal; there may be none; a spoilt one says where."""
    file = baseline_file(tmp_path)
    assert read_baseline(file) is None
    write_baseline(file, baseline)
    assert read_baseline(file) == baseline
    assert baseline_file(tmp_path / "cases") == file
    file.write_text("{}", encoding="utf-8")
    with pytest.raises(GoldenInvalid):
        read_baseline(file)
