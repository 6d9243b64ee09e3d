"""The small parts of asking: messages, prepared forms, pace, waits."""

import gc
import weakref
from types import SimpleNamespace

import pytest
import tenacity
from pydantic import BaseModel, create_model

from service.deadline import Deadline
from service.errors import ModelRateLimited, ModelUnavailable
from service.model.forms import Form, Forms
from service.model.libraries import load
from service.model.messages import render_messages
from service.model.meter import Meter, Pace, told_cost_usd
from service.model.port import Message, Role
from service.model.retrying import wait_s
from service.spending import Spent

MARK = {"type": "ephemeral"}


class Colour(BaseModel):
    """What is asked for."""

    name: str


def test_plain_messages() -> None:
    """Providers that cache by themselves get plain strings."""
    messages = (Message(Role.SYSTEM, "read"), Message(Role.USER, "text ask", stable_characters=4))
    assert render_messages(messages, marks_cache=False) == [
        {"role": "system", "content": "read"},
        {"role": "user", "content": "text ask"},
    ]


@pytest.mark.parametrize(
    ("message", "content"),
    [
        (Message(Role.SYSTEM, "read"), [{"type": "text", "text": "read", "cache_control": MARK}]),
        (Message(Role.USER, "ask"), "ask"),
        (
            Message(Role.USER, "text ask", stable_characters=4),
            [{"type": "text", "text": "text", "cache_control": MARK}, {"type": "text", "text": " ask"}],
        ),
        (
            Message(Role.USER, "text", stable_characters=9),
            [{"type": "text", "text": "text", "cache_control": MARK}],
        ),
        (Message(Role.SYSTEM, ""), ""),
    ],
)
def test_marked_messages(message: Message, content: object) -> None:
    """The stable part becomes a block of its own with the mark; no words are lost."""
    assert render_messages((message,), marks_cache=True) == [{"role": str(message.role), "content": content}]


@pytest.mark.parametrize("form", list(Form))
def test_prepared_once(form: Form) -> None:
    """A kind of reply is prepared once per form, and calls do not share their messages."""
    forms = Forms(load())
    prepared = forms.prepare(Colour, form)
    assert forms.prepare(Colour, form) is prepared
    assert issubclass(prepared.reader, Colour)
    first = forms.arguments(prepared, [{"role": "user", "content": "one"}])
    second = forms.arguments(prepared, [{"role": "user", "content": "two"}])
    assert "one" in str(first["messages"])
    assert "one" not in str(second["messages"])
    assert "messages" not in prepared.arguments


def test_preparations_are_bounded() -> None:
    """Kinds of replies that are made per question do not pile up."""
    forms = Forms(load())
    first = create_model("Made", __base__=Colour)
    gone = weakref.ref(forms.prepare(first, Form.GRAMMAR).reader)
    for _ in range(80):
        forms.prepare(create_model("Made", __base__=Colour), Form.GRAMMAR)
    gc.collect()
    assert gone() is None
    assert forms.prepare.cache_info().currsize == 64


def test_pace() -> None:
    """The fastest call so far is what another one needs; nothing is known before the first."""
    now = [0.0]
    deadline, pace = Deadline.after(10, clock=lambda: now[0]), Pace()
    assert pace.leaves_time(deadline)
    pace.learn(4)
    pace.learn(8)
    assert pace.leaves_time(deadline, wait_s=5.9)
    assert not pace.leaves_time(deadline, wait_s=6)
    now[0] = 7
    assert not pace.leaves_time(deadline)
    pace.learn(2)
    assert pace.leaves_time(deadline)


@pytest.mark.parametrize(
    ("response", "spent"),
    [
        (SimpleNamespace(), Spent(1, cost_usd=None)),
        (SimpleNamespace(usage=None, _hidden_params=None), Spent(1, cost_usd=None)),
        (
            SimpleNamespace(
                usage=SimpleNamespace(
                    prompt_tokens=9,
                    completion_tokens=3,
                    prompt_tokens_details=SimpleNamespace(cached_tokens=5),
                ),
                _hidden_params={"response_cost": 0.25},
            ),
            Spent(1, 0, 9, 3, 5, 0.25),
        ),
        (
            SimpleNamespace(
                usage=SimpleNamespace(prompt_tokens=9, completion_tokens=None, prompt_tokens_details=None),
                _hidden_params={"response_cost": None},
            ),
            Spent(1, 0, 9, 0, 0, None),
        ),
        (SimpleNamespace(_hidden_params={"response_cost": 0.0}), Spent(1, cost_usd=None)),
    ],
)
def test_meter(response: object, spent: Spent) -> None:
    """Tokens and cost are counted as far as they are told; an unknown cost is none, never zero."""
    meter = Meter()
    meter.count_call(is_repair=False)
    meter.count_response(response, told_cost_usd(response, is_free=False))
    assert meter.spent == spent


@pytest.mark.parametrize(("told", "cost"), [(0.0, 0.0), (None, 0.0), (0.25, 0.25)])
def test_what_a_free_model_costs(told: float | None, cost: float) -> None:
    """What the price list says to be free costs nothing."""
    assert told_cost_usd(SimpleNamespace(_hidden_params={"response_cost": told}), is_free=True) == cost


def test_full_jitter() -> None:
    """Waits spread from nothing to a bound that doubles."""
    waits = {attempt: [wait_s(failed(attempt)) for _ in range(300)] for attempt in (1, 2, 3)}
    for attempt, bound in ((1, 0.5), (2, 1.0), (3, 2.0)):
        assert 0 <= min(waits[attempt]) < bound / 4
        assert bound * 3 / 4 < max(waits[attempt]) <= bound


def test_told_waits() -> None:
    """A provider that says how long gets its way."""
    assert wait_s(failed(1, ModelRateLimited("slow", retry_after_s=42.0))) == 42.0
    assert wait_s(failed(1, ModelRateLimited("slow", retry_after_s=0.0))) == 0.0


def failed(attempt: int, error: Exception | None = None) -> tenacity.RetryCallState:
    """The state of retrying after a failed attempt."""
    state = tenacity.RetryCallState(tenacity.AsyncRetrying(), None, (), {})
    state.attempt_number = attempt
    error = error or ModelUnavailable("down")
    state.set_exception((type(error), error, None))
    return state
