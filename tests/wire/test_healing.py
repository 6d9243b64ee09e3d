"""What heals on its own: forms that are rejected, outages, replies that do not fit or are cut off."""

import asyncio
import email.utils
import json
import time

import httpx
import pytest
import respx

from service.deadline import Deadline
from service.errors import (
    ContextOverflowed,
    DeadlineExceeded,
    ModelError,
    ModelMisconfigured,
    ModelRateLimited,
    ModelRefused,
    ModelTimedOut,
    ModelUnavailable,
    ReplyInvalid,
)
from service.model.forms import Form
from service.model.libraries import Libraries
from tests.wire.asking import (
    ANSWER,
    ARTICLE,
    QUESTION,
    Waits,
    answer_with,
    ask,
    chat,
    gateway_to,
    rejection,
    sent,
)

NO_SCHEMA = "response_format json_schema is not supported"
NO_KEYWORD = "Invalid schema for response_format 'Tariff': 'maxLength' is not permitted."
NO_TOOLS = "tools are not supported by this server"
NO_JSON = "response_format.type must be text"


@pytest.mark.parametrize(
    ("rejected", "form"),
    [
        ([NO_KEYWORD], Form.PLAIN_SCHEMA),
        ([NO_SCHEMA, NO_SCHEMA], Form.TOOLS),
        ([NO_SCHEMA, NO_SCHEMA, NO_TOOLS], Form.JSON),
        ([NO_SCHEMA, NO_SCHEMA, NO_TOOLS, NO_JSON], Form.MARKDOWN_JSON),
        (["Bad Request"] * 4, Form.MARKDOWN_JSON),
    ],
    ids=["keyword", "schema", "tools", "json", "untold"],
)
async def test_ladder(rejected: list[str], form: Form, libraries: Libraries, wire: respx.MockRouter) -> None:
    """A rejected form gives way to a simpler one, and what worked is remembered for the route."""
    good = chat(None, tool=ANSWER) if form is Form.TOOLS else chat()
    route = answer_with(wire, [*(rejection(400, message) for message in rejected), good, good])
    gateway = gateway_to(libraries)
    first = await ask(gateway)
    assert gateway.form is form
    assert (first.spent.attempts, first.spent.repairs) == (len(rejected) + 1, 0)
    second = await ask(gateway)
    assert second.spent.attempts == 1
    assert first.value.country == second.value.country == "Sylvania"
    if form is Form.PLAIN_SCHEMA:
        schema = sent(route)["response_format"]["json_schema"]["schema"]
        assert schema["properties"]["country"] == {"title": "Country", "type": "string"}


async def test_ladder_walked_in_vain(libraries: Libraries, wire: respx.MockRouter) -> None:
    """When no form is taken the form was not the reason, and nothing is remembered."""
    answer_with(wire, [rejection(400, "Bad Request")] * 5)
    gateway = gateway_to(libraries)
    with pytest.raises(
        ModelError, match=r"rejects the request; check .*GROUNDWIRE_MODEL.*GROUNDWIRE_API_BASE"
    ) as caught:
        await ask(gateway)
    assert caught.value.spent is not None
    assert caught.value.spent.attempts == 5
    assert gateway.form is Form.JSON_SCHEMA


@pytest.mark.parametrize(
    ("status", "message", "error"),
    [
        (400, "This model's maximum context length is 8192 tokens; see response_format", ContextOverflowed),
        (400, "the request exceeds the available context size, try increasing it", ContextOverflowed),
        (413, "Request Entity Too Large", ContextOverflowed),
        (400, "Your request was rejected by our safety system", ModelRefused),
        (400, "violating our content management policy", ModelRefused),
        (400, "API key not valid. Please pass a valid API key.", ModelMisconfigured),
        (400, "Your credit balance is too low to access the API", ModelMisconfigured),
        (402, "Payment Required", ModelMisconfigured),
        (429, "You exceeded your current quota (insufficient_quota)", ModelMisconfigured),
        (400, "The model `m` does not exist", ModelMisconfigured),
        (401, "who are you", ModelMisconfigured),
        (403, "not for you", ModelMisconfigured),
        (404, "no such page", ModelMisconfigured),
        (400, "max_tokens is too large: 200", ModelError),
    ],
)
async def test_what_no_other_form_heals(
    status: int, message: str, error: type[ModelError], libraries: Libraries, wire: respx.MockRouter
) -> None:
    """A rejection that can be told apart from a rejected form ends at once, without another call."""
    route = answer_with(wire, [rejection(status, message)] * 9)
    with pytest.raises(ModelError) as caught:
        await ask(gateway_to(libraries))
    assert type(caught.value) is error
    assert route.call_count == 1
    assert message not in caught.value.message


@pytest.mark.parametrize(
    ("failure", "error"),
    [
        (rejection(500, "oops"), ModelUnavailable),
        (rejection(502, "oops"), ModelUnavailable),
        (rejection(503, "oops"), ModelUnavailable),
        (rejection(504, "oops"), ModelTimedOut),
        (rejection(408, "oops"), ModelTimedOut),
        (rejection(429, "slow down"), ModelRateLimited),
        (httpx.ReadTimeout("slow"), ModelTimedOut),
    ],
)
@pytest.mark.parametrize("name", ["hosted_vllm/m", "openai/m"])
async def test_outages(
    failure: httpx.Response | Exception,
    error: type[ModelError],
    name: str,
    libraries: Libraries,
    wire: respx.MockRouter,
) -> None:
    """Two failures that waiting can heal are survived, three are reported; nobody else retries."""
    waits = Waits()
    route = answer_with(wire, [failure, failure, chat()])
    reply = await ask(gateway_to(libraries, name, waits=waits))
    assert (reply.spent.attempts, reply.spent.repairs) == (3, 0)
    assert len(waits.seconds) == 2
    assert 0 <= waits.seconds[0] <= 0.5
    assert 0 <= waits.seconds[1] <= 1

    route.side_effect = [failure] * 9
    with pytest.raises(ModelError) as caught:
        await ask(gateway_to(libraries, name))
    assert type(caught.value) is error
    assert route.call_count == 6


@pytest.mark.parametrize("failure", [httpx.ConnectError("refused"), httpx.RemoteProtocolError("closed")])
@pytest.mark.parametrize(("name", "calls_per_attempt"), [("hosted_vllm/m", 2), ("openai/gpt-4o", 1)])
async def test_lost_connections(
    failure: Exception, name: str, calls_per_attempt: int, libraries: Libraries, wire: respx.MockRouter
) -> None:
    """A lost connection is an outage too; on its own HTTP client litellm opens another at once."""
    route = answer_with(wire, [failure] * 9)
    with pytest.raises(ModelUnavailable):
        await ask(gateway_to(libraries, name))
    assert route.call_count == 3 * calls_per_attempt


async def test_retry_after_seconds(libraries: Libraries, wire: respx.MockRouter) -> None:
    """The provider's own waiting time in seconds is kept to."""
    waits = Waits()
    answer_with(wire, [rejection(429, "slow down", {"retry-after": "7"}), chat()])
    await ask(gateway_to(libraries, waits=waits))
    assert waits.seconds == [7.0]


async def test_retry_after_date(libraries: Libraries, wire: respx.MockRouter) -> None:
    """The provider's own waiting time as an HTTP date is kept to."""
    waits = Waits()
    date = email.utils.formatdate(time.time() + 20, usegmt=True)
    answer_with(wire, [rejection(503, "later", {"retry-after": date}), chat()])
    await ask(gateway_to(libraries, waits=waits))
    assert 15 < waits.seconds[0] <= 20


async def test_retry_after_beyond_the_deadline(libraries: Libraries, wire: respx.MockRouter) -> None:
    """Waiting past the deadline is futile: the failure is reported at once, with the time to wait."""
    waits = Waits()
    route = answer_with(wire, [rejection(429, "slow down", {"retry-after": "60"})] * 9)
    with pytest.raises(ModelRateLimited) as caught:
        await ask(gateway_to(libraries, waits=waits), seconds=30)
    assert (route.call_count, waits.seconds, caught.value.retry_after_s) == (1, [], 60.0)


@pytest.mark.parametrize(
    ("content", "complaint"),
    [
        ('{"country": "Sylvania", "percent": -3}', "percent: Input should be greater than or equal to 0"),
        ('{"country": "Sylvania"}', "percent: Field required"),
        ('{"country": "S", "percent": 1, "marker-7f": 2}', "marker-7f: Extra inputs are not permitted"),
        (
            '```json\n{"country": "S", "percent": "marker-7f"}\n```',
            "percent: Input should be a valid integer",
        ),
        ("I cannot see any tariff, marker-7f.", "This is not JSON"),
        ("[1, 2", "This is not JSON"),
        ("[]", "Input should be an object"),
    ],
)
async def test_replies_that_do_not_fit(
    content: str, complaint: str, libraries: Libraries, wire: respx.MockRouter
) -> None:
    """The model is told which places are wrong, without the values that stand there."""
    route = answer_with(wire, [chat(content), chat()])
    reply = await ask(gateway_to(libraries))
    assert (reply.spent.attempts, reply.spent.repairs, reply.spent.input_tokens) == (2, 1, 200)
    messages = sent(route)["messages"]
    assert [m["role"] for m in messages] == ["system", "user", "assistant", "user"]
    assert messages[2]["content"] == content
    assert complaint in messages[3]["content"]
    assert "Sylvan" not in messages[3]["content"]
    assert ARTICLE not in messages[3]["content"]


async def test_repairs_show_the_last_reply_only(libraries: Libraries, wire: respx.MockRouter) -> None:
    """Earlier replies that did not fit are not paid for again; after the last repair it is over."""
    route = answer_with(wire, [chat("{}"), chat('{"country": 1}'), chat("no"), chat()])
    with pytest.raises(ReplyInvalid, match="does not fit") as caught:
        await ask(gateway_to(libraries, max_repairs=2))
    assert route.call_count == 3
    assert [m["content"] for m in sent(route)["messages"] if m["role"] == "assistant"] == ['{"country": 1}']
    assert caught.value.spent is not None
    assert (caught.value.spent.attempts, caught.value.spent.repairs) == (3, 2)
    assert caught.value.spent.output_tokens == 30


async def test_repairs_of_tool_calls(libraries: Libraries, wire: respx.MockRouter) -> None:
    """A tool call that does not fit is answered as a tool's failure."""
    bad = chat(None, tool='{"country": "S", "percent": "many"}')
    route = answer_with(
        wire, [rejection(400, NO_SCHEMA), rejection(400, NO_SCHEMA), bad, chat(None, tool=ANSWER)]
    )
    reply = await ask(gateway_to(libraries))
    assert reply.value.percent == 12
    assert [m["role"] for m in sent(route)["messages"]] == ["system", "user", "assistant", "tool"]
    assert "percent" in sent(route)["messages"][3]["content"]
    assert "many" not in sent(route)["messages"][3]["content"]


@pytest.mark.parametrize(
    "content",
    [
        f"```json\n{ANSWER}\n```",
        f"Sure! Here it is: {ANSWER} Anything else?",
        f'<think>maybe {{"country": "X"}}</think>{ANSWER}',
        f"\ufeff{ANSWER}",
    ],
)
async def test_servers_that_ignore_the_form(
    content: str, libraries: Libraries, wire: respx.MockRouter
) -> None:
    """JSON inside prose or a fence is read without asking again."""
    answer_with(wire, [chat(content)])
    reply = await ask(gateway_to(libraries, max_repairs=0))
    assert reply.value.model_dump() == json.loads(ANSWER)


@pytest.mark.parametrize(
    "empty",
    [
        httpx.Response(
            200, json={"id": "1", "object": "chat.completion", "created": 1, "model": "m", "choices": []}
        ),
        chat(None),
        chat(""),
    ],
    ids=["no choices", "null", "blank"],
)
async def test_empty_replies(empty: httpx.Response, libraries: Libraries, wire: respx.MockRouter) -> None:
    """An empty reply is asked for again as it was, and then reported."""
    route = answer_with(wire, [empty, chat()])
    reply = await ask(gateway_to(libraries))
    assert reply.spent.attempts == 2
    assert sent(route, 0) == sent(route, 1)
    route.side_effect = [empty] * 9
    with pytest.raises(ModelError):
        await ask(gateway_to(libraries))


async def test_cut_off_replies(libraries: Libraries, wire: respx.MockRouter) -> None:
    """A reply that was cut off is asked for once more with twice the room."""
    route = answer_with(wire, [chat('{"country": "Syl', finish="length"), chat()])
    reply = await ask(gateway_to(libraries, max_repairs=0))
    assert reply.value.percent == 12
    assert [sent(route, n)["max_tokens"] for n in (0, 1)] == [200, 400]
    assert sent(route, 0)["messages"] == sent(route, 1)["messages"]
    route.side_effect = [chat("{", finish="length")] * 9
    with pytest.raises(ReplyInvalid, match="cut off"):
        await ask(gateway_to(libraries))
    assert route.call_count == 4


@pytest.mark.usefixtures("keys")
async def test_cut_off_at_the_models_limit(libraries: Libraries, wire: respx.MockRouter) -> None:
    """A model that cannot write more is not asked again."""
    route = answer_with(wire, [chat("{", finish="length")] * 9)
    question = type(QUESTION)(QUESTION.name, QUESTION.messages, QUESTION.reply, 16_384)
    with pytest.raises(ReplyInvalid, match="cut off"):
        await gateway_to(libraries, "openai/gpt-4o-mini").fill(question, Deadline.after(30))
    assert route.call_count == 1


async def test_no_time_left_to_ask_again(libraries: Libraries, wire: respx.MockRouter) -> None:
    """What cannot finish before the deadline is not started."""
    clock = [0.0]

    def slow(_: httpx.Request) -> httpx.Response:
        time.sleep(0.05)
        clock[0] = 29.99
        return chat("{}")

    route = wire.post().mock(side_effect=slow)
    with pytest.raises(DeadlineExceeded, match="no time to ask again"):
        await gateway_to(libraries).fill(QUESTION, Deadline.after(30, clock=lambda: clock[0]))
    assert route.call_count == 1


async def test_deadline_before_the_reply(libraries: Libraries, wire: respx.MockRouter) -> None:
    """After the deadline nothing is asked."""
    route = answer_with(wire, [chat()])
    with pytest.raises(DeadlineExceeded, match="before the model was asked"):
        await ask(gateway_to(libraries), seconds=0)
    assert not route.called


async def test_too_many_requests_slow_every_call_down(libraries: Libraries, wire: respx.MockRouter) -> None:
    """After a 429 no call goes before the time the provider named, and fewer go at once."""
    waits = Waits()
    gateway = gateway_to(libraries, waits=waits, limit=8)
    route = answer_with(wire, [rejection(429, "slow down", {"retry-after": "40"})])
    with pytest.raises(ModelRateLimited):
        await ask(gateway, seconds=30)
    with pytest.raises(ModelRateLimited, match="hosted_vllm/m: the provider wants no call") as caught:
        await ask(gateway, seconds=30)
    assert (route.call_count, caught.value.retry_after_s) == (1, 40.0)
    assert caught.value.spent is not None
    assert caught.value.spent.attempts == 0
    route.side_effect = [chat()]
    await ask(gateway, seconds=50)
    assert waits.seconds == [40.0]


async def test_no_slot_before_the_deadline(libraries: Libraries, wire: respx.MockRouter) -> None:
    """Who gets no turn in time is told so, and leaves no trace."""
    gateway = gateway_to(libraries, limit=1)
    asked, answered = asyncio.Event(), asyncio.Event()

    async def slow(_: httpx.Request) -> httpx.Response:
        asked.set()
        await answered.wait()
        return chat()

    route = wire.post().mock(side_effect=slow)
    first = asyncio.create_task(ask(gateway))
    await asked.wait()
    with pytest.raises(DeadlineExceeded, match="while other calls had the model"):
        await ask(gateway, seconds=1)
    answered.set()
    assert (await first).spent.models == ("hosted_vllm/m",)
    assert (await ask(gateway)).value.percent == 12
    assert route.call_count == 2
