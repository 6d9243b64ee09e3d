"""What goes over the wire to each provider, and what is made of its answer."""

import json
from dataclasses import dataclass, field
from typing import Any

import httpx
import pytest
import respx

from service.deadline import Deadline
from service.model.forms import Form
from service.model.gateway import Gateway
from service.model.libraries import Libraries
from service.model.port import Traits
from service.model.route import Route, plan_route
from tests.wire.asking import ANSWER, ARTICLE, QUESTION, Tariff, chat

CHAT_USAGE = {
    "prompt_tokens": 100,
    "completion_tokens": 10,
    "total_tokens": 110,
    "prompt_tokens_details": {"cached_tokens": 60},
}
CACHED = {"type": "ephemeral"}
MARKED_USER = [
    {"type": "text", "text": ARTICLE, "cache_control": CACHED},
    {"type": "text", "text": "\n\nWhich tariff?"},
]
PLAIN_USER = f"{ARTICLE}\n\nWhich tariff?"


def anthropic(content: list[dict[str, Any]]) -> dict[str, Any]:
    """A message as Anthropic sends it; its input tokens leave out the cached ones."""
    return {
        "id": "msg_1",
        "type": "message",
        "role": "assistant",
        "model": "claude",
        "stop_reason": "end_turn",
        "content": content,
        "usage": {
            "input_tokens": 40,
            "output_tokens": 10,
            "cache_read_input_tokens": 60,
            "cache_creation_input_tokens": 0,
        },
    }


def converse(content: list[dict[str, Any]], stop: str) -> dict[str, Any]:
    """A message as Bedrock's converse API sends it."""
    return {
        "output": {"message": {"role": "assistant", "content": content}},
        "stopReason": stop,
        "usage": {"inputTokens": 40, "outputTokens": 10, "totalTokens": 110, "cacheReadInputTokens": 60},
        "metrics": {"latencyMs": 1},
    }


GEMINI = {
    "candidates": [
        {"content": {"role": "model", "parts": [{"text": ANSWER}]}, "finishReason": "STOP", "index": 0}
    ],
    "usageMetadata": {
        "promptTokenCount": 100,
        "candidatesTokenCount": 10,
        "totalTokenCount": 110,
        "cachedContentTokenCount": 60,
    },
}


def chat_body(usage: dict[str, Any] | None = None, tool: str | None = None) -> dict[str, Any]:
    """The body of an OpenAI-compatible reply."""
    content = ANSWER if tool is None else None
    body: dict[str, Any] = chat(content, tool=tool, usage=usage or CHAT_USAGE).json()
    return body


@dataclass(frozen=True)
class Case:
    """One provider: what is asked for and sent back, and what has to be on the wire."""

    name: str
    url: str
    reply: dict[str, Any]
    key: tuple[str, str] | None  # header and value
    body: dict[str, Any]  # by path: "a.b.0.c"
    base: str | None = None
    absent: tuple[str, ...] = ()
    is_priced: bool = True
    cached: int = 60
    headers: dict[str, str] = field(default_factory=dict)


STRICT = {
    "response_format.type": "json_schema",
    "response_format.json_schema.strict": True,
    "response_format.json_schema.schema.additionalProperties": False,
    "response_format.json_schema.schema.required": ["country", "percent"],
    "max_tokens": 200,
    "temperature": 0.0,
    "messages.0": {"role": "system", "content": "You read articles."},
    "messages.1": {"role": "user", "content": PLAIN_USER},
}
CASES = [
    Case(
        "openai/gpt-4o-mini",
        "https://api.openai.com/v1/chat/completions",
        chat_body(),
        ("authorization", "Bearer key-openai"),
        {**STRICT, "model": "gpt-4o-mini"},
        absent=("tools",),
    ),
    Case(
        "openai/gpt-3.5-turbo",
        "https://api.openai.com/v1/chat/completions",
        chat_body(tool=ANSWER),
        ("authorization", "Bearer key-openai"),
        {"tools.0.function.name": "Tariff", "tool_choice.function.name": "Tariff"},
        absent=("response_format",),
    ),
    Case(
        "openai/gpt-5-mini",
        "https://api.openai.com/v1/chat/completions",
        chat_body(),
        ("authorization", "Bearer key-openai"),
        {"max_completion_tokens": 200, "response_format.json_schema.strict": True},
        absent=("temperature", "max_tokens"),
    ),
    Case(
        "azure/gpt-4o",
        "https://freedonia.openai.azure.com/openai/deployments/gpt-4o/chat/completions",
        chat_body(),
        ("api-key", "key-azure"),
        {**STRICT, "model": "gpt-4o"},
        base="https://freedonia.openai.azure.com",
    ),
    Case(
        "anthropic/claude-sonnet-4-5",
        "https://api.anthropic.com/v1/messages",
        anthropic([{"type": "text", "text": ANSWER}]),
        ("x-api-key", "key-anthropic"),
        {
            "output_format.type": "json_schema",
            "system.0": {"type": "text", "text": "You read articles.", "cache_control": CACHED},
            "messages.0.content": MARKED_USER,
            "max_tokens": 200,
        },
        absent=("tools", "output_format.schema.properties.country.maxLength"),
        headers={"anthropic-beta": "structured-outputs-2025-11-13"},
    ),
    Case(
        "anthropic/claude-newer-than-litellm",
        "https://api.anthropic.com/v1/messages",
        anthropic([{"type": "tool_use", "id": "t1", "name": "Tariff", "input": json.loads(ANSWER)}]),
        ("x-api-key", "key-anthropic"),
        {"tools.0.name": "Tariff", "tool_choice": {"type": "tool", "name": "Tariff"}},
        absent=("output_format",),
        is_priced=False,
    ),
    Case(
        "gemini/gemini-2.5-flash",
        "https://generativelanguage.googleapis.com/v1beta/models/gemini-2.5-flash:generateContent",
        GEMINI,
        ("x-goog-api-key", "key-gemini"),
        {
            "generationConfig.response_mime_type": "application/json",
            "generationConfig.response_json_schema.required": ["country", "percent"],
            "system_instruction.parts.0.text": "You read articles.",
            "contents.0.parts.0.text": PLAIN_USER,
        },
        absent=("tools",),
    ),
    Case(
        "mistral/mistral-large-latest",
        "https://api.mistral.ai/v1/chat/completions",
        chat_body(),
        ("authorization", "Bearer key-mistral"),
        {**STRICT, "model": "mistral-large-latest"},
    ),
    Case(
        "bedrock/us.anthropic.claude-sonnet-4-5-20250929-v1:0",
        "https://bedrock-runtime.us-east-1.amazonaws.com/model/"
        "us.anthropic.claude-sonnet-4-5-20250929-v1%3A0/converse",
        converse([{"text": ANSWER}], "end_turn"),
        None,
        {
            "outputConfig.textFormat.type": "json_schema",
            "inferenceConfig": {"temperature": 0.0, "maxTokens": 200},
            "system": [{"text": "You read articles."}, {"cachePoint": {"type": "default"}}],
            "messages.0.content.1": {"cachePoint": {"type": "default"}},
        },
    ),
    Case(
        "bedrock/converse/anthropic.claude-3-5-sonnet-20240620-v1:0",
        "https://bedrock-runtime.us-east-1.amazonaws.com/model/"
        "anthropic.claude-3-5-sonnet-20240620-v1%3A0/converse",
        converse(
            [{"toolUse": {"toolUseId": "t1", "name": "json_tool_call", "input": json.loads(ANSWER)}}],
            "tool_use",
        ),
        None,
        {"toolConfig.toolChoice.tool.name": "json_tool_call", "system": [{"text": "You read articles."}]},
    ),
    Case(
        "ollama/llama3",
        "http://localhost:11434/v1/chat/completions",
        chat_body(),
        None,
        {**STRICT, "model": "llama3"},
        is_priced=False,
    ),
    Case(
        "ollama_chat/qwen2.5:7b",
        "http://ollama.test:11434/v1/chat/completions",
        chat_body(),
        None,
        {**STRICT, "model": "qwen2.5:7b"},
        base="http://ollama.test:11434",
        is_priced=False,
    ),
    Case(
        "hosted_vllm/Qwen/Qwen3-8B",
        "http://vllm.test/v1/chat/completions",
        chat_body(),
        None,
        {**STRICT, "model": "Qwen/Qwen3-8B"},
        base="http://vllm.test/v1",
        is_priced=False,
    ),
    Case(
        "openai/our-own-model",
        "http://gateway.test/v1/chat/completions",
        chat_body(),
        ("authorization", "Bearer key-openai"),
        {**STRICT, "model": "our-own-model"},
        base="http://gateway.test/v1",
        absent=("model_info", "base_model"),
        is_priced=False,
    ),
    Case(
        "Qwen/Qwen3-8B",
        "http://gateway.test/v1/chat/completions",
        chat_body(),
        None,
        {**STRICT, "model": "Qwen/Qwen3-8B"},
        base="http://gateway.test/v1",
        is_priced=False,
    ),
]


@pytest.mark.usefixtures("keys")
@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
async def test_each_provider(case: Case, libraries: Libraries, wire: respx.MockRouter) -> None:
    """Address, key, body, answer, usage and cost are right for every provider."""
    wire.post(url__startswith=case.url).mock(return_value=httpx.Response(200, json=case.reply))
    gateway = Gateway(plan_route(case.name, case.base, libraries), libraries, max_repairs=0)
    reply = await gateway.fill(QUESTION, Deadline.after(60))

    assert len(wire.calls) == 1
    request = wire.calls[0].request
    assert str(request.url.copy_with(query=None)) == case.url
    check_headers(case, request)
    body = json.loads(request.content)
    assert {path: at(body, path) for path in case.body} == case.body
    assert [path for path in case.absent if at(body, path) is not None] == []

    assert isinstance(reply.value, Tariff)
    assert reply.value.model_dump() == json.loads(ANSWER)
    spent = reply.spent
    assert (spent.attempts, spent.repairs, spent.output_tokens) == (1, 0, 10)
    assert (spent.input_tokens, spent.cached_input_tokens) == (100, case.cached)
    if case.is_priced:
        assert spent.cost_usd is not None
        assert 0 < spent.cost_usd < 0.01
    else:
        assert spent.cost_usd is None


async def test_embedded_dialect(libraries: Libraries, wire: respx.MockRouter) -> None:
    """llama.cpp gets a grammar without white space and keeps the prefix it has read."""
    traits = Traits("embedded", is_small=True, max_article_characters=9, parallel_questions=1)
    route = Route("hosted_vllm/embedded", traits, Form.GRAMMAR, "http://127.0.0.1:9/v1", "unused")
    wire.post("http://127.0.0.1:9/v1/chat/completions").mock(
        return_value=httpx.Response(200, json=chat_body())
    )
    reply = await Gateway(route, libraries, max_repairs=0).fill(QUESTION, Deadline.after(60))
    body = json.loads(wire.calls[0].request.content)
    assert body["cache_prompt"] is True
    assert body["grammar"].startswith("%llguidance {}\nstart: %json {")
    assert "response_format" not in body
    assert reply.value.country == "Sylvania"
    assert reply.spent.cached_input_tokens == 60
    assert reply.spent.cost_usd is None


@pytest.mark.usefixtures("keys")
@pytest.mark.parametrize(
    ("form", "expected"),
    [
        (Form.JSON, {"response_format": {"type": "json_object"}}),
        (Form.MARKDOWN_JSON, {"response_format": None, "tools": None}),
    ],
)
async def test_forms_in_the_prompt(
    form: Form, expected: dict[str, object], libraries: Libraries, wire: respx.MockRouter
) -> None:
    """The plainest forms put the schema into the system message and read fenced JSON."""
    traits = Traits("m", is_small=False, max_article_characters=9, parallel_questions=1)
    route = Route("hosted_vllm/m", traits, form, "http://vllm.test/v1")
    fenced = f"Here it is:\n```json\n{ANSWER}\n```"
    wire.post("http://vllm.test/v1/chat/completions").mock(return_value=chat(fenced))
    reply = await Gateway(route, libraries, max_repairs=0).fill(QUESTION, Deadline.after(60))
    body = json.loads(wire.calls[0].request.content)
    assert {key: body.get(key) for key in expected} == expected
    assert '"maxLength": 40' in body["messages"][0]["content"]
    assert reply.value.percent == 12


@pytest.mark.usefixtures("keys")
async def test_answers_longer_than_a_model_writes(libraries: Libraries, wire: respx.MockRouter) -> None:
    """No more tokens are asked for than the model can write."""
    wire.post("https://api.openai.com/v1/chat/completions").mock(return_value=chat(tool=ANSWER, content=None))
    question = type(QUESTION)(QUESTION.name, QUESTION.messages, QUESTION.reply, 50_000)
    route = plan_route("openai/gpt-3.5-turbo", None, libraries)
    await Gateway(route, libraries, max_repairs=0).fill(question, Deadline.after(60))
    assert json.loads(wire.calls[0].request.content)["max_tokens"] == 4096


def check_headers(case: Case, request: httpx.Request) -> None:
    """The key stands in its own header and nowhere else."""
    if case.key is not None:
        header, value = case.key
        assert request.headers[header] == value
        assert value.split()[-1] not in str(request.url)
        assert value.split()[-1] not in request.content.decode()
    elif case.name.startswith("bedrock"):
        assert request.headers["authorization"].startswith("AWS4-HMAC-SHA256 Credential=key-aws/")
        assert "secret-aws" not in str(request.headers)
    else:
        assert "key-openai" not in str(request.headers)
    assert {name: request.headers[name] for name in case.headers} == case.headers


def at(body: Any, path: str) -> Any:
    """The value at a dotted path, None when there is none."""
    for step in path.split("."):
        if isinstance(body, list):
            body = body[int(step)] if int(step) < len(body) else None
        elif isinstance(body, dict):
            body = body.get(step)
        else:
            return None
    return body
