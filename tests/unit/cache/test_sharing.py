"""Callers of one article share one call, however different the time they have."""

import asyncio
from dataclasses import dataclass, field

import pytest

import prompts
from schemas.article import Article, Options
from schemas.result import ExtractionResult
from schemas.vocabulary import Section
from service.cache import AnswerKeys, CachingExtractor, NoStore
from service.deadline import Deadline
from service.errors import DeadlineExceeded, GroundwireError, ModelUnavailable
from service.extraction import ExtractionDefaults, Extractor
from service.model.port import Filled, Question, Reply
from service.ports import Observer, Progress, SectionChecked, ignore_progress
from service.settings import PlanChoice
from service.spending import Spent
from tests.unit.extracting import EMPTY, READING, TEXT
from tests.unit.models import ScriptedModel

_HASTY_S = 1.0
_LONGER_S = 2.5  # than a hasty one, by more than passes for alike
_PATIENT_S = 60.0


@dataclass
class SlowModel(ScriptedModel):
    """Answers when its gate opens, within the deadline that it is given; the first `quick` ones at once."""

    gate: asyncio.Event = field(default_factory=asyncio.Event)
    quick: int = 0
    cancelled: int = 0
    fails: bool = False

    async def fill(self, question: Question[Filled], deadline: Deadline) -> Reply[Filled]:
        """See `ScriptedModel`."""
        reply = await super().fill(question, deadline)
        if len(self.asked) <= self.quick:
            return reply
        try:
            async with deadline.bound():
                await self.gate.wait()
        except TimeoutError as error:
            raise DeadlineExceeded("the deadline passed while the model was answering") from error
        except asyncio.CancelledError:
            self.cancelled += 1
            raise
        if self.fails:
            raise ModelUnavailable("away", spent=Spent(attempts=1, input_tokens=100))
        return reply


@pytest.fixture
def model() -> SlowModel:
    """A large model that finds nothing."""
    return SlowModel({"single": EMPTY}, is_small=False)


class Callers:
    """Those who send one article to a service without a store, one after the other."""

    def __init__(self, model: SlowModel, plan: PlanChoice = PlanChoice.SINGLE) -> None:
        async def find(_: str | None) -> SlowModel:
            return model

        async def keys() -> AnswerKeys:
            return AnswerKeys("m", (), "c", lambda version: prompts.load("trade_policy", version))

        defaults = ExtractionDefaults(deadline_s=_PATIENT_S, plan=plan)
        self._extractor = CachingExtractor(Extractor(find, defaults), NoStore(), keys, _PATIENT_S)

    async def ask(
        self, *deadlines_s: float, text: str = TEXT, observe: Observer = ignore_progress
    ) -> list["asyncio.Task[ExtractionResult]"]:
        """Begin to wait, each with so much time."""
        asked = []
        for deadline_s in deadlines_s:
            article = Article(text=text, language="en", options=Options(deadline_s=deadline_s))
            asked.append(asyncio.create_task(self._extractor.extract(article, observe)))
            for _ in range(20):
                await asyncio.sleep(0)
        return asked


@pytest.mark.parametrize(
    "deadlines_s",
    [(_HASTY_S, _PATIENT_S), (_PATIENT_S, _HASTY_S), (_HASTY_S, _HASTY_S, _PATIENT_S, _HASTY_S)],
    ids=["hasty first", "patient first", "many hasty"],
)
async def test_each_has_the_own_time(model: SlowModel, deadlines_s: tuple[float, ...]) -> None:
    """Those with less time leave alone, and the one call goes on for the one with more."""
    asked = await Callers(model).ask(*deadlines_s)
    patient = asked[deadlines_s.index(_PATIENT_S)]
    hasty = [one for one in asked if one is not patient]
    left = await asyncio.gather(*hasty, return_exceptions=True)
    assert [type(error) for error in left] == [DeadlineExceeded] * len(hasty)
    assert not patient.done()
    model.gate.set()
    assert (await patient).status == "complete"
    assert (len(model.asked), model.cancelled) == (1, 0)


@pytest.mark.parametrize("copies", [1, 9], ids=["whole", "windows"])
@pytest.mark.parametrize("is_small", [True, False], ids=["narrow questions", "a question a section"])
@pytest.mark.parametrize("deadlines_s", [(_HASTY_S, _PATIENT_S), (_PATIENT_S, _HASTY_S)])
async def test_whoever_leaves_takes_what_was_read(
    is_small: bool, copies: int, deadlines_s: tuple[float, ...]
) -> None:
    """One with less time gets a partial answer, as alone, and both are told of each section once."""
    script = {"policy_actions": READING | {"positions": []}}
    model = SlowModel({} if is_small else script, is_small, 2_000, 4, quick=1)
    told: list[Progress] = []
    callers = Callers(model, PlanChoice.SECTIONS)
    asked = await callers.ask(*deadlines_s, text=TEXT * copies, observe=told.append)
    patient = asked[deadlines_s.index(_PATIENT_S)]
    (hasty,) = (one for one in asked if one is not patient)
    left = await hasty
    assert left.status == "partial"
    assert left.data.positions if is_small else left.data.policy_actions
    assert "deadline_exceeded" in {w.code for w in left.warnings}
    assert (left.provenance.cached, left.provenance.usage.input_tokens) == (True, 0)
    sections = [e.section for e in told if isinstance(e, SectionChecked)]
    model.gate.set()
    whole = await patient
    assert (whole.status, whole.provenance.cached, model.cancelled) == ("complete", False, 0)
    assert (set(sections), max(map(sections.count, Section))) == (set(Section), 2)


async def test_the_longest_time_ends_too(model: SlowModel) -> None:
    """Work that was put off ends at the later deadline, and is not begun again."""
    asked = await Callers(model).ask(_HASTY_S, _LONGER_S)
    first, second = await asyncio.gather(*asked, return_exceptions=True)
    assert isinstance(first, DeadlineExceeded)
    assert isinstance(second, DeadlineExceeded)
    assert len(model.asked) == 1


async def test_nobody_left_ends_the_work(model: SlowModel) -> None:
    """When the hasty one has left and the patient one hangs up, the call is cancelled."""
    hasty, patient = await Callers(model).ask(_HASTY_S, _PATIENT_S)
    await asyncio.wait({hasty})
    assert isinstance(hasty.exception(), DeadlineExceeded)
    assert model.cancelled == 0
    patient.cancel()
    await asyncio.wait({patient})
    assert model.cancelled == 1


async def test_one_who_comes_too_late_begins_anew(model: SlowModel) -> None:
    """After the work has failed for want of time, the next one with time asks again."""
    callers = Callers(model)
    (hasty,) = await callers.ask(_HASTY_S)
    await asyncio.wait({hasty})
    assert isinstance(hasty.exception(), DeadlineExceeded)
    (patient,) = await callers.ask(_PATIENT_S)
    model.gate.set()
    assert not (await patient).provenance.cached
    assert len(model.asked) == 2


@pytest.mark.parametrize("hangs_up", [False, True], ids=["too late", "hangs up"])
async def test_whoever_stays_pays(model: SlowModel, hangs_up: bool) -> None:
    """When the one who began has left, the first of the others has the call on its account, once."""
    began, second, third = await Callers(model).ask(
        _PATIENT_S if hangs_up else _HASTY_S, _PATIENT_S + 10, _PATIENT_S + 10
    )
    if hangs_up:
        began.cancel()
    await asyncio.wait({began})
    model.gate.set()
    paid, free = (one.provenance for one in await asyncio.gather(second, third))
    assert (paid.cached, paid.attempts, paid.usage.input_tokens > 0) == (False, 1, True)
    assert (free.cached, free.attempts, free.usage.input_tokens) == (True, 0, 0)


async def test_what_a_failure_took_is_told_once(model: SlowModel) -> None:
    """Everybody gets the error of the one call; what it had spent stands on one account."""
    model.fails = True
    asked = await Callers(model).ask(_PATIENT_S, _PATIENT_S, _PATIENT_S)
    model.gate.set()
    errors = await asyncio.gather(*asked, return_exceptions=True)
    assert [str(error) for error in errors] == ["away"] * 3
    told = [error.spent for error in errors if isinstance(error, ModelUnavailable)]
    assert [spent and spent.input_tokens for spent in told] == [100, None, None]


async def test_the_last_moment_is_not_worth_a_call(model: SlowModel) -> None:
    """Those who came a moment after the first do not ask again for the moment that they have more."""
    errors = await asyncio.gather(
        *await Callers(model).ask(_HASTY_S, _HASTY_S + 0.2, _HASTY_S + 0.4), return_exceptions=True
    )
    assert all(isinstance(error, GroundwireError) for error in errors)
    assert len(model.asked) == 1
