"""Models in order: who is asked, for how long, and what becomes known of those that fail."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass
from typing import Any

import pytest
from pydantic import BaseModel

from service.deadline import Deadline
from service.errors import (
    ContextOverflowed,
    DeadlineExceeded,
    GroundwireError,
    ModelError,
    ModelMisconfigured,
    ModelRateLimited,
    ModelRefused,
    ModelTimedOut,
    ModelUnavailable,
    ReplyInvalid,
)
from service.model.breaker import Breaker, Circuit
from service.model.fallback import FallbackModel, Guarded
from service.model.port import Filled, Message, Question, Reply, Role, Traits
from service.settings import Settings
from service.spending import Spent


class Colour(BaseModel):
    """What is asked for."""

    name: str = "red"


QUESTION = Question("colour", (Message(Role.USER, "Which?"),), Colour, 9)
CALL = Spent(attempts=1, input_tokens=5)


@dataclass(frozen=True)
class SlowFailure:
    """A server that cannot be reached, which shows only after so long."""

    after_s: float


class Played:
    """A model that answers or fails by a list, the last entry again and again; numbers take seconds."""

    def __init__(
        self,
        name: str,
        *outcomes: GroundwireError | SlowFailure | float | None,
        now: list[float],
        small: bool = False,
    ) -> None:
        self.traits = Traits(name, is_small=small, max_article_characters=9, parallel_questions=1)
        self._outcomes = list(outcomes)
        self._now = now
        self.given_s: list[float] = []
        self.sessions = 0

    @asynccontextmanager
    async def session(self, deadline: Deadline) -> AsyncIterator[None]:
        """Count those under way."""
        assert deadline.remaining_s
        self.sessions += 1
        yield
        self.sessions -= 1

    async def fill(self, question: Question[Filled], deadline: Deadline) -> Reply[Filled]:
        """The next outcome."""
        self.given_s.append(deadline.remaining_s)
        outcome = self._outcomes.pop(0) if len(self._outcomes) > 1 else self._outcomes[0]
        await asyncio.sleep(0)
        if isinstance(outcome, SlowFailure):
            self._now[0] += outcome.after_s
            raise ModelUnavailable("down", spent=CALL)
        if isinstance(outcome, float):
            if outcome >= deadline.remaining_s:
                self._now[0] += deadline.remaining_s
                raise DeadlineExceeded("late", spent=CALL)
            self._now[0] += outcome
        elif outcome is not None:
            if isinstance(outcome, ModelError | DeadlineExceeded) and outcome.spent is None:
                outcome.spent = CALL
            raise outcome
        name = self.traits.name
        return Reply(question.reply(), CALL + Spent(output_tokens=1, models=(name,)))


class Stage:
    """Models by what they play, over one clock."""

    def __init__(self, *plays: Any) -> None:
        self.now = [0.0]
        names = ("first", "second", "third")
        self.models = [
            Played(name, *(play if isinstance(play, list) else [play]), now=self.now)
            for name, play in zip(names, plays, strict=False)
        ]
        clock = self.clock
        self.guarded = [Guarded(model, Breaker(3, 15.0, clock)) for model in self.models]

    def clock(self) -> float:
        """The time."""
        return self.now[0]

    async def ask(self, seconds: float = 100.0) -> Reply[Colour]:
        """One article with one question."""
        model = FallbackModel(self.guarded)
        deadline = Deadline.after(seconds, clock=self.clock)
        async with model.session(deadline):
            return await model.fill(QUESTION, deadline)

    def circuits(self) -> list[Circuit]:
        """The state of each breaker."""
        return [each.breaker.circuit for each in self.guarded]


@pytest.mark.parametrize(
    "failure",
    [
        ModelUnavailable("down"),
        ModelTimedOut("slow"),
        ModelRateLimited("slow down"),
        ModelMisconfigured("no key"),
        ContextOverflowed("long"),
    ],
    ids=lambda error: type(error).__name__,
)
async def test_what_another_model_may_do_better(failure: ModelError) -> None:
    """The next model is asked, and what the failed one consumed is counted."""
    reply = await Stage(failure, None).ask()
    assert reply.spent == Spent(attempts=2, input_tokens=10, output_tokens=1, models=("second",))


@pytest.mark.parametrize("failure", [ModelRefused("no"), ReplyInvalid("odd"), ModelError("odd")])
async def test_what_is_reported(failure: ModelError) -> None:
    """Refusals and replies that do not fit are reported, and say nothing about the model being there."""
    stage = Stage(failure, None)
    for _ in range(9):
        with pytest.raises(type(failure)):
            await stage.ask()
    assert stage.models[1].given_s == []
    assert stage.circuits()[0] is Circuit.CLOSED


async def test_a_dead_model_is_left_alone() -> None:
    """After three failures it is asked once per cooldown, and asked again when it is back."""
    down = ModelUnavailable("down")
    stage = Stage([down, down, down, down, None], None)
    for _ in range(20):
        assert (await stage.ask()).spent.models == ("second",)
    assert len(stage.models[0].given_s) == 3
    stage.now[0] += 15
    await stage.ask()
    await stage.ask()
    assert len(stage.models[0].given_s) == 4
    stage.now[0] += 15
    assert (await stage.ask()).spent.models == ("first",)
    assert stage.circuits() == [Circuit.CLOSED, Circuit.CLOSED]


async def test_one_probe_among_many() -> None:
    """Of many questions at once only one probes; the others are answered by the next model."""
    stage = Stage(ModelUnavailable("down"), None)
    for _ in range(3):
        await stage.ask()
    stage.now[0] += 15
    replies = await asyncio.gather(*(stage.ask() for _ in range(30)))
    assert {reply.spent.models for reply in replies} == {("second",)}
    assert len(stage.models[0].given_s) == 4


async def test_half_of_the_time() -> None:
    """A model that hangs leaves the others time; the last may use all that is left."""
    stage = Stage(1000.0, 1000.0, None)
    assert (await stage.ask(100)).spent.attempts == 3
    assert [model.given_s for model in stage.models] == [[50.0], [25.0], [25.0]]
    stage = Stage(1000.0)
    with pytest.raises(DeadlineExceeded) as caught:
        await stage.ask(100)
    assert caught.value.spent == CALL
    assert stage.models[0].given_s == [100.0]


@pytest.mark.parametrize(
    ("seconds", "times", "circuit"),
    [
        (60.0, 3, Circuit.OPEN),
        (60.0, 2, Circuit.CLOSED),
        (5.0, 5, Circuit.CLOSED),
        (5.0, 6, Circuit.OPEN),
        (1.9, 500, Circuit.CLOSED),
    ],
)
async def test_short_deadlines_say_little(seconds: float, times: int, circuit: Circuit) -> None:
    """A caller in a hurry does not make a model look dead; one that nobody hears of for long is."""
    stage = Stage(1000.0)
    for _ in range(times):
        with pytest.raises(DeadlineExceeded):
            await stage.ask(seconds)
    assert stage.circuits() == [circuit]


@pytest.mark.parametrize(
    ("seconds", "waits_s", "probes_s"),
    [
        (8.0, [4.0, 4.0], [4.0, 4.0]),
        (12.0, [6.0, 4.0], [4.0, 4.0]),
        (20.0, [10.0, 5.0], [4.0, 4.0]),
        (300.0, [150.0, 75.0], [37.5, 18.75]),
    ],
)
async def test_a_hanging_model_costs_two_shares(
    seconds: float, waits_s: list[float], probes_s: list[float]
) -> None:
    """The second is shorter; then it is left alone, and of many articles one probes, for shorter still."""
    stage = Stage(1000.0, None)
    for _ in range(20):
        assert (await stage.ask(seconds)).spent.models == ("second",)
    assert stage.models[0].given_s == waits_s
    stage.now[0] += 15
    for _ in range(2):
        for _ in range(5):
            await stage.ask(seconds)
        stage.now[0] += 300
    assert stage.models[0].given_s == waits_s + probes_s


async def test_probing_costs_a_tenth_of_the_time() -> None:
    """However few articles come, not every one of them is a probe that waits."""
    stage = Stage(1000.0, None)
    waited_s = 0.0
    for _ in range(200):
        began_s = stage.now[0]
        await stage.ask(300)
        waited_s += stage.now[0] - began_s
        stage.now[0] += 20
    assert waited_s - 150 - 75 < 0.12 * stage.now[0]


async def test_a_long_rest_ends_when_the_model_is_needed() -> None:
    """A model that was probed in vain is asked again after the cooldown when the others are dead too."""
    stage = Stage([1000.0, 1000.0, 1000.0, None], [None, None, None, SlowFailure(6.0)])
    for pause_s in (0, 15, 0):
        assert (await stage.ask(300)).spent.models == ("second",)
        stage.now[0] += pause_s
    for _ in range(3):
        with pytest.raises(ModelUnavailable, match="down"):
            await stage.ask(300)
    assert (await stage.ask(300)).spent.models == ("first",)


async def test_what_was_answered_bounds_the_wait() -> None:
    """A model that answers is waited for four times as long, and twice as long once it kept silent."""
    stage = Stage([20.0, 1000.0], None)
    for _ in range(9):
        await stage.ask(300)
    assert stage.models[0].given_s == [150.0, 80.0, 40.0]
    stage.now[0] += 15
    await stage.ask(300)
    assert stage.models[0].given_s[3:] == [40.0]


async def test_one_slow_answer() -> None:
    """A model that answers again is asked as before; only silence in a row has it left alone."""
    stage = Stage([20.0, 1000.0] * 20, None)
    for _ in range(20):
        assert (await stage.ask(300)).spent.models == ("first",)
        assert (await stage.ask(300)).spent.models == ("second",)
    assert stage.circuits() == [Circuit.CLOSED, Circuit.CLOSED]


async def test_a_slow_model_comes_back() -> None:
    """A probe has the time that answers took before, although there was silence since."""
    stage = Stage([60.0, 1000.0, 1000.0, 90.0], None)
    answered: list[str] = []
    for _ in range(4):
        answered += (await stage.ask(300)).spent.models
        stage.now[0] += 15
    assert answered == ["first", "second", "second", "first"]
    assert stage.circuits() == [Circuit.CLOSED, Circuit.CLOSED]


async def test_failing_slowly_is_hanging() -> None:
    """A server that ends each call with an error after a long wait costs no more than one that is silent."""
    stage = Stage(SlowFailure(40.0), None)
    for _ in range(20):
        await stage.ask(300)
    assert len(stage.models[0].given_s) == 2


async def test_a_refused_key_is_left_alone() -> None:
    """One refusal tells, for a minute; it is asked again then, and used when the key is mended."""
    stage = Stage([ModelMisconfigured("no key"), ModelMisconfigured("no key"), None], None)
    for _ in range(5):
        assert (await stage.ask()).spent.models == ("second",)
    assert len(stage.models[0].given_s) == 1
    stage.now[0] += 60
    assert (await stage.ask()).spent.models == ("second",)
    stage.now[0] += 60
    assert [(await stage.ask()).spent.models for _ in range(2)] == [("first",)] * 2


async def test_a_refused_key_without_another_model() -> None:
    """It is asked each time, and each time the caller hears why."""
    stage = Stage(ModelMisconfigured("no key"))
    for _ in range(5):
        with pytest.raises(ModelMisconfigured, match="no key"):
            await stage.ask()
    assert len(stage.models[0].given_s) == 5


async def test_every_key_refused() -> None:
    """The caller hears why without a call."""
    stage = Stage(ModelMisconfigured("first: no key"), ModelMisconfigured("second: no credit"))
    with pytest.raises(ModelMisconfigured):
        await stage.ask()
    with pytest.raises(ModelMisconfigured, match="first: no key; second: no credit"):
        await stage.ask()
    assert [len(model.given_s) for model in stage.models] == [1, 1]


async def test_down_and_refused() -> None:
    """Of a dead model and one whose key is refused, both are told, and when to come again."""
    stage = Stage(ModelUnavailable("down"), ModelMisconfigured("second: no key"))
    for _ in range(3):
        with pytest.raises(ModelError):
            await stage.ask()
    with pytest.raises(
        ModelUnavailable, match=r"first: failed several .* for 15 s; second: no key"
    ) as caught:
        await stage.ask()
    assert caught.value.retry_after_s == 15.0
    assert [len(model.given_s) for model in stage.models] == [3, 1]


async def test_nobody_left() -> None:
    """With every circuit open the answer comes at once and says when to come again."""
    stage = Stage(ModelUnavailable("down"), ModelUnavailable("down too"))
    for _ in range(3):
        with pytest.raises(ModelUnavailable, match="down too") as caught:
            await stage.ask()
        assert caught.value.spent is not None
    stage.now[0] += 5
    with pytest.raises(ModelUnavailable, match="first, second: failed several times in a row") as caught:
        await stage.ask()
    assert caught.value.retry_after_s == 10.0
    assert [len(model.given_s) for model in stage.models] == [3, 3]


async def test_articles_are_planned_for_who_will_read_them() -> None:
    """While the first is left alone, the traits are the next one's under the first one's name."""
    stage = Stage(ModelUnavailable("down"), None)
    small = Guarded(Played("second", None, now=stage.now, small=True))
    models = [stage.guarded[0], small]
    assert not FallbackModel(models).traits.is_small
    for _ in range(3):
        await stage.ask()
    planned = FallbackModel(models)
    assert (planned.traits.is_small, planned.traits.name) == (True, "first")
    async with planned.session(Deadline.after(9)):
        assert isinstance(small.model, Played)
        assert small.model.sessions == 1
        assert (await planned.fill(QUESTION, Deadline.after(9))).spent.models == ("second",)


async def test_hanging_up_frees_the_probe() -> None:
    """A probe whose caller hangs up says nothing; the next caller probes."""
    stage = Stage([ModelUnavailable("down")] * 3 + [None])
    for _ in range(3):
        with pytest.raises(ModelUnavailable):
            await stage.ask()
    stage.now[0] += 15
    probe = asyncio.create_task(stage.ask())
    await asyncio.sleep(0)
    with pytest.raises(ModelUnavailable, match="left alone"):
        await stage.ask()
    probe.cancel()
    await asyncio.gather(probe, return_exceptions=True)
    assert (await stage.ask()).spent.models == ("first",)


@pytest.mark.parametrize(
    ("value", "models"),
    [("", ()), ("openai/a", ("openai/a",)), (" openai/a , embedded,", ("openai/a", "embedded"))],
)
def test_setting(value: str, models: tuple[str, ...], monkeypatch: pytest.MonkeyPatch) -> None:
    """The models are listed with commas."""
    monkeypatch.setenv("GROUNDWIRE_FALLBACK_MODELS", value)
    monkeypatch.setenv("GROUNDWIRE_ALLOWED_MODELS", value)
    assert Settings.load().fallback_models == models
    assert Settings.load().allowed_models == models
