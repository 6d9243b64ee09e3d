"""What no other attempt heals: refusals of every provider, and pages that are no replies."""

import httpx
import pytest
import respx

from service.errors import ModelRefused, ModelUnavailable
from service.model.gateway import Gateway
from service.model.libraries import Libraries
from service.model.retrying import TRANSIENT_ATTEMPTS
from service.model.route import plan_route
from tests.wire.asking import ANSWER, BASE, Waits, answer_with, ask, chat, gateway_to


@pytest.mark.parametrize(
    "reply",
    [
        chat(None, refusal="I will not."),
        chat(ANSWER, refusal="I will not."),
        chat("I", finish="content_filter"),
    ],
    ids=["refusal", "refusal beside an answer", "content filter"],
)
@pytest.mark.parametrize("name", ["hosted_vllm/m", "openai/m"])
async def test_refusals(
    reply: httpx.Response, name: str, libraries: Libraries, wire: respx.MockRouter
) -> None:
    """A refusal is reported and not asked again."""
    route = answer_with(wire, [reply] * 9)
    with pytest.raises(ModelRefused):
        await ask(gateway_to(libraries, name))
    assert route.call_count == 1


@pytest.mark.usefixtures("keys")
@pytest.mark.parametrize(
    ("name", "url", "body"),
    [
        (
            "anthropic/claude-sonnet-4-5",
            "https://api.anthropic.com/",
            {
                "id": "m", "type": "message", "role": "assistant", "model": "c", "stop_reason": "refusal",
                "content": [], "usage": {"input_tokens": 1, "output_tokens": 1},
            },
        ),
        (
            "gemini/gemini-2.5-flash",
            "https://generativelanguage.googleapis.com/",
            {"candidates": [{"finishReason": "SAFETY"}], "usageMetadata": {"promptTokenCount": 1}},
        ),
        (
            "gemini/gemini-2.5-flash",
            "https://generativelanguage.googleapis.com/",
            {"promptFeedback": {"blockReason": "SAFETY"}, "usageMetadata": {"promptTokenCount": 1}},
        ),
        (
            "bedrock/us.anthropic.claude-sonnet-4-5-20250929-v1:0",
            "https://bedrock-runtime.us-east-1.amazonaws.com/",
            {
                "output": {"message": {"role": "assistant", "content": [{"text": "no"}]}},
                "stopReason": "guardrail_intervened",
                "usage": {"inputTokens": 1, "outputTokens": 1, "totalTokens": 2},
            },
        ),
    ],
    ids=["anthropic", "gemini reply", "gemini prompt", "bedrock"],
)  # fmt: skip
async def test_refusals_of_other_providers(
    name: str, url: str, body: dict[str, object], libraries: Libraries, wire: respx.MockRouter
) -> None:
    """Each provider's own way of refusing is recognised."""
    route = wire.post(url__startswith=url).mock(return_value=httpx.Response(200, json=body))
    gateway = Gateway(plan_route(name, None, libraries), libraries, 2)
    with pytest.raises(ModelRefused):
        await ask(gateway)
    assert route.call_count == 1


_PROVIDERS = [
    "hosted_vllm/m",
    "openai/m",
    "azure/m",
    "anthropic/claude-sonnet-4-5",
    "gemini/gemini-2.5-flash",
    "mistral/m",
    "ollama_chat/m",
    "bedrock/us.anthropic.claude-sonnet-4-5-20250929-v1:0",
]


def _own_gateway(name: str, libraries: Libraries) -> Gateway:
    """To the provider's own address, which not every one lets be another, and without waiting."""
    base = None if name.startswith(("gemini/", "bedrock/")) else BASE
    return Gateway(plan_route(name, base, libraries), libraries, 2, Waits())


@pytest.mark.usefixtures("keys")
@pytest.mark.parametrize("name", _PROVIDERS)
@pytest.mark.parametrize(
    "page", ["<html><body>Sign in, marker-7f</body></html>", '"marker-7f"', "{}", "[1]", ""]
)
async def test_pages_instead_of_replies(
    name: str, page: str, libraries: Libraries, wire: respx.MockRouter
) -> None:
    """A page of some proxy with status 200 is an outage: tried again, then reported without repeating it."""
    route = wire.post().mock(return_value=httpx.Response(200, text=page))
    with pytest.raises(ModelUnavailable) as caught:
        await ask(_own_gateway(name, libraries))
    assert "marker-7f" not in caught.value.message
    assert route.call_count == TRANSIENT_ATTEMPTS


async def test_a_page_that_goes_away(libraries: Libraries, wire: respx.MockRouter) -> None:
    """When the proxy has a reply the next time, the question is answered in the form it was asked in."""
    gateway = gateway_to(libraries)
    form = gateway.form
    answer_with(wire, [httpx.Response(200, text="<html>Sign in</html>"), chat()])
    reply = await ask(gateway)
    assert (reply.spent.attempts, reply.spent.repairs, gateway.form) == (2, 0, form)
