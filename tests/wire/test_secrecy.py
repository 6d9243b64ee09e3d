"""Articles, replies and keys never reach a log, the console or an error."""

import logging
import traceback

import httpx
import pytest
import respx
import structlog
from structlog.testing import capture_logs

from service.errors import ModelError
from service.model.libraries import Libraries
from tests.wire.asking import ARTICLE, answer_with, ask, chat, gateway_to, rejection

KEY = "sk-marker-key"
REPLY = "marker-reply"
SECRETS = (KEY, REPLY, ARTICLE, "Freedonia")


@pytest.mark.parametrize("name", ["openai/m", "hosted_vllm/m"])
@pytest.mark.parametrize(
    "replies",
    [
        [chat()],
        [chat(f'{{"country": "{REPLY}", "percent": "{REPLY}"}}')] * 3,
        [chat(f"{REPLY} {{")] * 3,
        [chat(REPLY, finish="length")] * 2,
        [chat(None, refusal=REPLY)],
        [rejection(400, f"{REPLY} {ARTICLE} {KEY}")] * 6,
        [rejection(401, f"Incorrect API key provided: {KEY}")],
        [rejection(500, REPLY)] * 6,
        [httpx.Response(200, text=f"<html>{REPLY}</html>")] * 6,
        [httpx.ConnectError(REPLY)] * 6,
    ],
    ids=["good", "unfit", "no json", "cut off", "refusal", "400", "401", "500", "html", "lost"],
)
async def test_secrets_stay_inside(
    name: str,
    replies: list[httpx.Response | Exception],
    libraries: Libraries,
    wire: respx.MockRouter,
    monkeypatch: pytest.MonkeyPatch,
    caplog: pytest.LogCaptureFixture,
    capsys: pytest.CaptureFixture[str],
) -> None:
    """Whatever a provider answers, logs at their lowest level, the console and errors tell nothing of it."""
    monkeypatch.setenv("OPENAI_API_KEY", KEY)
    monkeypatch.setenv("HOSTED_VLLM_API_KEY", KEY)
    caplog.set_level(logging.DEBUG)
    answer_with(wire, replies)
    told = ""
    with capture_logs() as events:
        try:
            await ask(gateway_to(libraries, name))
        except ModelError as error:
            told = f"{error!r} {error} {error.message} {error.__cause__!r}"
            told += "".join(traceback.format_exception(error)).split("The above exception")[0]
    structlog.reset_defaults()
    printed = capsys.readouterr()
    everything = "\n".join((caplog.text, str(events), printed.out, printed.err, told))
    assert [secret for secret in SECRETS if secret in everything] == []
    assert wire.calls[0].request.headers["authorization"] == f"Bearer {KEY}"
