"""Tests of what the stand-in answers, counts and tells, without sockets."""

import json
from typing import Any

import pytest

from service.mock.connection import Request
from service.mock.script import FaultKind
from tests.unit.mock.asking import AS_JSON, AS_TOOL, SCHEMA, request, sent, standin, told, words

FITTING = {"country": "text", "rates": []}


@pytest.mark.parametrize(
    "form",
    [
        AS_JSON,
        {"grammar": f"%llguidance {{}}\nstart: %json {json.dumps(SCHEMA)}", "cache_prompt": True},
        {"response_format": {"type": "json_object"}},
        {},
    ],
    ids=["json_schema", "grammar", "json_object", "in the prompt"],
)
def test_answers_fit_the_form(form: dict[str, Any]) -> None:
    """The reply fits the schema, wherever that stands; here the last two have it in the prompt."""
    answer = standin().answer(request(f"Answer {{in JSON}}. Schema: {json.dumps(SCHEMA)}", **form))
    assert json.loads(words(answer)) == FITTING


def test_answers_by_tool() -> None:
    """A tool is called with arguments that fit."""
    answer = told(standin().answer(request(**AS_TOOL)))
    (choice,) = answer["choices"]
    (call,) = choice["message"]["tool_calls"]
    assert (choice["finish_reason"], call["function"]["name"]) == ("tool_calls", "Tariff")
    assert json.loads(call["function"]["arguments"]) == FITTING


def test_usage_counts_tokens() -> None:
    """Four characters are a token, in the prompt and in the reply."""
    script = {"rules": [{"reply": {"text": "12345678"}}]}
    usage = told(standin(script).answer(request("1234")))["usage"]
    assert usage == {"prompt_tokens": 1, "completion_tokens": 2, "total_tokens": 3}


RULES = {
    "rules": [
        {"when": {"model": "big-.*"}, "reply": {"text": "by model"}},
        {"when": {"schema": "Tariff"}, "reply": {"json": {"by": "schema"}}},
        {
            "when": {"prompt": r"rate of (?P<rate>\d+) in (?P<country>\w+)"},
            "reply": {"json": {"is": ["$country: $rate", 7]}},
        },
        {"when": {"prompt": "twice", "calls": {"last": 2}}, "reply": {"text": "early"}},
        {"when": {"prompt": "every", "calls": {"first": 2, "every": 3}}, "reply": {"text": "now and then"}},
        {"when": {"prompt": "row"}, "replies": [{"text": "1"}, {"text": "2"}]},
    ]
}


@pytest.mark.parametrize(
    ("prompts", "model", "form", "expected"),
    [
        (["a"], "big-7b", {}, ["by model"]),
        (["a"], "not-big-7b", {}, ["text"]),
        (["a"], "mock", AS_JSON, ['{"by":"schema"}']),
        (["the rate of 12 in Chile"], "mock", {}, ['{"is":["Chile: 12",7]}']),
        (["twice"] * 3, "mock", {}, ["early", "early", "text"]),
        (["every"] * 6, "mock", {}, ["text", "now and then", "text", "text", "now and then", "text"]),
        (["row", "other", "row", "row"], "mock", {}, ["1", "text", "2", "2"]),
    ],
)
def test_rules(prompts: list[str], model: str, form: dict[str, Any], expected: list[str]) -> None:
    """The first rule that fits answers, with its replies one after the other."""
    mock = standin(RULES)
    assert [words(mock.answer(request(prompt, model, **form))) for prompt in prompts] == expected


def test_chance_follows_the_seed_and_not_the_order() -> None:
    """Each prompt meets the same fate in every run, whatever comes between."""
    script = {"seed": 5, "latency": {"lognormal": {"median_ms": 50}}, "faults": {"share": 0.5}}
    prompts = [f"article {n}" for n in range(40)]

    def fates(order: list[str], seed: int = 5) -> dict[str, tuple[str, float]]:
        mock, found = standin(script | {"seed": seed}), {}
        for prompt in order:
            before = mock.counts.report()["by_outcome"]
            delay_s = next(iter(mock.answer(request(prompt)).steps))[0]
            after = mock.counts.report()["by_outcome"]
            outcome = next(kind for kind in after if after[kind] != before.get(kind))
            found[prompt] = (outcome, delay_s)
        return found

    first = fates(prompts)
    assert fates(prompts[::-1]) == first
    assert fates(prompts, seed=6) != first
    assert 10 < sum(outcome == "ok" for outcome, _ in first.values()) < 30


def test_latency_keeps_its_bounds() -> None:
    """Uniform latencies lie between their bounds, lognormal ones under theirs."""
    for latency, low, high in (
        ({"uniform_ms": [10, 20]}, 10, 20),
        ({"lognormal": {"median_ms": 5, "max_ms": 6}}, 0, 6),
    ):
        mock = standin({"latency": latency})
        delays = [next(iter(mock.answer(request(str(n))).steps))[0] * 1000 for n in range(50)]
        assert low <= min(delays) < max(delays) <= high


STATUSES = {
    "rate_limited": 429,
    "server_error": 500,
    "bad_gateway": 502,
    "unavailable": 503,
    "gateway_timeout": 504,
    "overloaded": 529,
    "bad_request": 400,
    "unauthorized": 401,
    "forbidden": 403,
    "not_found": 404,
    "context_overflow": 400,
}


@pytest.mark.parametrize(("kind", "status"), STATUSES.items())
def test_rejections(kind: str, status: int) -> None:
    """Each comes with its status and an error object."""
    found, _, body = sent(standin({"rules": [{"reply": kind}]}).answer(request()))
    assert found == status
    assert json.loads(body)["error"]["message"]


@pytest.mark.parametrize(("how", "looks_like"), [("seconds", "7"), ("date", "GMT")])
def test_retry_after(how: str, looks_like: str) -> None:
    """It comes in both forms that HTTP has."""
    fault = {"kind": "rate_limited", "retry_after_s": 7, "retry_after_as": how}
    _, headers, _ = sent(standin({"rules": [{"reply": {"fault": fault}}]}).answer(request()))
    assert headers["retry-after"].endswith(looks_like)


GOOD = '{"country":"text","rates":[]}'


@pytest.mark.parametrize(
    ("kind", "content", "finish"),
    [
        ("fenced", f"```json\n{GOOD}\n```", "stop"),
        ("truncated", GOOD[:19], "length"),
        ("wrong_type", '{"country": {"value": "text"}, "rates": []}', "stop"),
        ("missing_field", '{"rates": []}', "stop"),
        ("empty_content", None, "stop"),
        ("refusal", None, "stop"),
        ("content_filter", None, "content_filter"),
        ({"kind": "invented", "json": {"country": "Nowhere"}}, '{"country":"Nowhere"}', "stop"),
    ],
)
def test_spoilt_replies(kind: Any, content: str | None, finish: str) -> None:
    """The words of a good reply are spoilt, and the reason for ending goes with it."""
    (choice,) = told(
        standin({"rules": [{"reply": kind if isinstance(kind, str) else {"fault": kind}}]}).answer(
            request(**AS_JSON)
        )
    )["choices"]
    assert (choice["message"]["content"], choice["finish_reason"]) == (content, finish)
    assert bool(choice["message"]["refusal"]) == (kind == "refusal")


def test_duplicate_ids() -> None:
    """One id for all completions and calls, and every item twice."""
    script = {"rules": [{"replies": ["duplicate_ids"]}]}
    answers = [told(standin(script).answer(request(str(n), **AS_TOOL))) for n in range(2)]
    calls = [call["id"] for answer in answers for call in answer["choices"][0]["message"]["tool_calls"]]
    assert (len({answer["id"] for answer in answers}), len(calls), len(set(calls))) == (1, 4, 1)


def test_every_fault_can_be_sent() -> None:
    """No kind fails to be made, streamed or not."""
    for kind in FaultKind:
        fault = {"kind": kind.value, "seconds": 0.1, **({"json": 1} if kind is FaultKind.INVENTED else {})}
        mock = standin({"rules": [{"reply": {"fault": fault}}]})
        for streams in (False, True):
            assert list(mock.answer(request(**AS_TOOL, stream=streams)).steps)
        assert mock.counts.report()["by_outcome"] == {kind.value: 2}


def events(body: bytes) -> list[Any]:
    """The events of a chunked stream, [DONE] left out."""
    lines = [line for line in body.decode().replace("\r\n", "\n").split("\n") if line.startswith("data: ")]
    assert lines[-1] == "data: [DONE]"
    return [json.loads(line.removeprefix("data: ")) for line in lines[:-1]]


@pytest.mark.parametrize("form", [{}, AS_TOOL])
def test_streams_say_the_same(form: dict[str, Any]) -> None:
    """The deltas joined are the reply; usage comes last when asked for."""
    script = {"rules": [{"reply": {"json": {"word": "long " * 30}}}]}
    options: dict[str, Any] = {"stream": True, "stream_options": {"include_usage": True}}
    _, headers, body = sent(standin(script).answer(request(**form, **options)))
    *deltas, end, usage = events(body)
    assert headers["content-type"] == "text/event-stream"
    parts = [event["choices"][0]["delta"] for event in deltas]
    said = "".join(
        part["tool_calls"][0]["function"]["arguments"] if "tool_calls" in part else part.get("content", "")
        for part in parts
    )
    assert json.loads(said) == {"word": "long " * 30}
    assert end["choices"][0]["finish_reason"] == ("tool_calls" if form else "stop")
    assert usage["choices"] == []
    assert usage["usage"]["completion_tokens"] > 30


def test_stats() -> None:
    """Calls are counted by model, outcome, rule, schema, prompt and what the script says."""
    mock = standin(
        {
            "count_by": r"article-(\d+)",
            "rules": [{"name": "limit", "when": {"prompt": "-2"}, "reply": "rate_limited"}],
        }
    )
    for prompt in ("article-1", "article-2", "article-1", "none"):
        mock.answer(request(prompt, **AS_TOOL))
    found = told(mock.answer(Request("GET", "/stats?prompts=all", b"")))
    assert found["requests"] == 4
    assert found["by_model"] == {"mock": 4}
    assert found["by_outcome"] == {"ok": 3, "rate_limited": 1}
    assert found["by_rule"] == {"(no rule)": 3, "limit": 1}
    assert found["by_schema"] == {"Tariff": 4}
    assert found["keys"] == {"distinct": 2, "repeated": 1, "most": 2, "by_key": {"1": 2, "2": 1}}
    assert sorted(found["prompts"].pop("by_sha256").values()) == [1, 1, 2]
    assert found["prompts"] == {"distinct": 3, "repeated": 1, "most": 2}
    mock.answer(Request("POST", "/reset", b""))
    assert told(mock.answer(Request("GET", "/stats", b"")))["requests"] == 0


@pytest.mark.parametrize(
    ("method", "target", "body", "status"),
    [
        ("GET", "/v1/models", b"", 200),
        ("GET", "/v1/models/mock", b"", 200),
        ("GET", "/v1/models/other", b"", 404),
        ("GET", "/healthz", b"", 200),
        ("GET", "/v1/chat/completions", b"", 405),
        ("POST", "/stats", b"", 405),
        ("POST", "/v1/embeddings", b"{}", 404),
        ("POST", "/chat/completions", b'{"model": "m", "messages": [{"role": "user"}]}', 200),
        ("POST", "/v1/chat/completions", b"{", 400),
        ("POST", "/v1/chat/completions", b"[]", 400),
        ("POST", "/v1/chat/completions", b"{}", 400),
        ("POST", "/v1/chat/completions", b'{"model": "m", "messages": []}', 400),
        ("POST", "/v1/chat/completions", b'{"model": "m", "messages": ["hi"]}', 400),
    ],
)
def test_addresses(method: str, target: str, body: bytes, status: int) -> None:
    """What exists answers, and what cannot be read is told so."""
    assert sent(standin().answer(Request(method, target, body)))[0] == status
