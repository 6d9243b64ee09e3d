"""Asking by batch at the wire: what providers are sent, and what becomes of everything they may answer."""

import json
from collections.abc import AsyncIterator, Mapping, Sequence
from pathlib import Path
from typing import Any

import httpx
import pytest
import respx

from schemas.article import Article, Options
from schemas.jobs import BatchStatus, Job, JobMode, JobStatus
from service.jobs.desk import JobDesk
from service.jobs.intake import Arrival
from tests.unit.jobs.batches import TENANT, submission
from tests.wire.asking import chat
from tests.wire.batch_desk import desk_at, eventually, is_over, results, running, settings_at, submit, until
from tests.wire.batch_providers import AnthropicStandIn, OpenAIStandIn
from tests.wire.test_plans import READING, TARIFF, TEXT

CLAUDE = "anthropic/claude-sonnet-4-5"
USAGE = {"prompt_tokens": 1000, "completion_tokens": 100, "total_tokens": 1100}
HALF_PRICE = 1000 * 1.25e-6 + 100 * 5e-6  # https://platform.openai.com/docs/pricing, Batch
MENDED = {"malformed1": {"status": "announced"}}

pytestmark = pytest.mark.usefixtures("keys", "libraries")


def reading(body: dict[str, Any], changes: Mapping[str, Any] | None = None) -> tuple[int, dict[str, Any]]:
    """OpenAI's answer to either question: a reading, or the repair of its one malformed item."""
    is_repair = "repair" in json.dumps(body["messages"][0]) or "malformed1" in json.dumps(body)
    content = json.dumps(MENDED if is_repair else READING | dict(changes or {}))
    return 200, chat(content, usage=USAGE).json() | {"model": "gpt-4o-2024-08-06"}


def message(content: str) -> tuple[int, dict[str, Any]]:
    """Anthropic's answer."""
    return 200, {
        "id": "msg_1",
        "type": "message",
        "role": "assistant",
        "model": "claude-sonnet-4-5-20250929",
        "stop_reason": "end_turn",
        "content": [{"type": "text", "text": content}],
        "usage": {"input_tokens": 1000, "output_tokens": 100},
    }


async def test_openai(wire: respx.MockRouter, tmp_path: Path) -> None:
    """A file of ordinary requests goes in; its answers are checked like others, and cost half."""
    provider = OpenAIStandIn(reading)
    provider.serve(wire)
    async with desk_at(settings_at(tmp_path)) as desk:
        job = await submit(desk, 3)
        seen = await until(desk, job, running())
        assert (seen.counts.running, seen.counts.queued, seen.status) == (3, 0, JobStatus.RUNNING)
        provider.finish()
        done = await until(desk, job, is_over)
        assert (done.counts.complete, len(done.batches)) == (3, 1)
        found = await results(desk, job)
        await eventually(lambda: not provider.files)  # no article is left at the provider
    (batch,) = done.batches
    assert (batch.status, batch.questions, batch.answered) == (BatchStatus.COLLECTED, 3, 3)
    assert [line["id"] for line in found] == ["a1", "a2", "a3"]
    for line in found:
        provenance = line["result"]["provenance"]
        assert [a["name"] for a in line["result"]["data"]["actors"]] == ["Canada", "Lea Roy"]
        assert (provenance["attempts"], provenance["usage"]["input_tokens"]) == (1, 1000)
        assert provenance["usage"]["cost_usd"] == pytest.approx(HALF_PRICE)
    assert done.usage.cost_usd == pytest.approx(3 * HALF_PRICE)
    body = provider.lines[0]["body"]
    assert (body["model"], body["temperature"], provider.lines[0]["method"]) == ("gpt-4o", 0.0, "POST")
    assert body["response_format"]["json_schema"]["strict"] is True
    assert provider.calls == []
    assert len(provider.reads) == 1, "the answers were fetched twice"


async def test_anthropic(wire: respx.MockRouter, tmp_path: Path) -> None:
    """Message batches carry Anthropic's own requests, with the features that they use in the header."""
    provider = AnthropicStandIn(lambda _: message(json.dumps(READING)))
    provider.serve(wire)
    async with desk_at(settings_at(tmp_path, CLAUDE)) as desk:
        job = await submit(desk, 2)
        await until(desk, job, running())
        provider.finish()
        done = await until(desk, job, is_over)
        found = await results(desk, job)
        assert done.counts.complete == 2
        await eventually(lambda: provider.deleted == list(provider.batches))
    assert [a["name"] for a in found[0]["result"]["data"]["actors"]] == ["Canada", "Lea Roy"]
    assert done.usage.cost_usd == pytest.approx(2 * (1000 * 1.5e-6 + 100 * 7.5e-6))
    params = provider.lines[0]["params"]
    assert params["output_format"]["type"] == "json_schema"
    assert params["model"] == "claude-sonnet-4-5"
    (headers,) = provider.headers
    assert headers["x-api-key"] == "key-anthropic"
    assert "structured-outputs" in headers["anthropic-beta"]
    assert provider.calls == []


async def test_it_survives_restarts(wire: respx.MockRouter, tmp_path: Path) -> None:
    """A service that ends while a batch runs finds it again: nothing is asked twice."""
    provider = OpenAIStandIn(reading)
    provider.serve(wire)
    settings = settings_at(tmp_path)
    async with desk_at(settings) as desk:
        job = await submit(desk, 3)
        await until(desk, job, running())
    provider.finish()
    async with desk_at(settings) as desk:
        done = await until(desk, job, is_over)
    assert done.counts.complete == 3
    assert len(provider.lines) == 3


async def test_repairs_are_ordinary_calls(wire: respx.MockRouter, tmp_path: Path) -> None:
    """What does not hold is asked again at once, a tenth of the tokens, not in a batch of tomorrow."""
    wrong = {"policy_actions": [TARIFF | {"status": "certain"}]}
    provider = OpenAIStandIn(lambda body: reading(body, wrong))
    provider.serve(wire)
    async with desk_at(settings_at(tmp_path)) as desk:
        job = await submit(desk)
        await until(desk, job, running())
        provider.finish()
        done = await until(desk, job, is_over)
        (line,) = await results(desk, job)
    assert len(provider.batches) == 1
    assert len(provider.calls) == 1
    provenance = line["result"]["provenance"]
    assert (provenance["attempts"], provenance["repairs"]) == (2, 1)
    assert [p["status"] for p in line["result"]["data"]["policy_actions"]] == ["announced"]
    assert done.usage.cost_usd == pytest.approx(3 * HALF_PRICE), "half for the batch, whole for the call"


async def test_a_form_that_is_refused_gives_way(wire: respx.MockRouter, tmp_path: Path) -> None:
    """Lines that the provider rejects for their form are asked in a simpler one, in a further batch."""

    def answer(body: dict[str, Any]) -> tuple[int, dict[str, Any]]:
        if "maxItems" in json.dumps(body):
            error = {"message": "Invalid schema for response_format", "type": "invalid_request_error"}
            return 400, {"error": error}
        return reading(body)

    provider = OpenAIStandIn(answer)
    provider.serve(wire)
    settings = settings_at(tmp_path)
    async with desk_at(settings) as desk:
        job = await submit(desk, 2)
        await until(desk, job, running())
        provider.finish()
        await until(desk, job, running(2))
    provider.finish()
    async with desk_at(settings) as desk:  # which does not know that the first form was refused
        done = await until(desk, job, is_over)
    assert done.counts.complete == 2
    assert (len(provider.batches), len(provider.lines), provider.calls) == (2, 4, [])


async def test_what_is_left_unanswered_is_asked_again(wire: respx.MockRouter, tmp_path: Path) -> None:
    """Of an expired batch what was answered is kept, and the rest goes into later ones, not for ever."""
    expired = iter([True, True, True, True])

    def answer(body: dict[str, Any]) -> tuple[int, dict[str, Any]] | None:
        return None if "Notice 2" in json.dumps(body) and next(expired) else reading(body)

    provider = OpenAIStandIn(answer)
    provider.serve(wire)
    async with desk_at(settings_at(tmp_path)) as desk:
        job = await submit(desk, 2)
        for number in (1, 2, 3):
            await until(desk, job, running(number))
            provider.finish("expired")
            if number < 3:
                await waive_waiting(desk, job, number)
        done = await until(desk, job, is_over)
        good, bad = await results(desk, job)
    assert (done.counts.complete, done.counts.failed) == (1, 1)
    assert (good["line"], bad["line"], bad["error"]["code"]) == (1, 2, "model_unavailable")
    assert [b["request_counts"]["total"] for b in provider.batches.values()] == [2, 1, 1]


async def waive_waiting(desk: JobDesk, job: Job, batches: int) -> None:
    """Let what waits for its next batch go at once."""
    await until(desk, job, lambda seen: seen.batches[batches - 1].status is BatchStatus.COLLECTED)
    engine = await desk.open()
    await engine.act(lambda connection: connection.exec_driver_sql("UPDATE gw_items SET not_before = 0"))
    engine.nudge()


async def test_cancelling_keeps_what_was_answered(wire: respx.MockRouter, tmp_path: Path) -> None:
    """The provider is told; what it had answered becomes results, the rest is cancelled."""
    provider = OpenAIStandIn(lambda body: None if "Notice 2" in json.dumps(body) else reading(body))
    provider.serve(wire)
    async with desk_at(settings_at(tmp_path)) as desk:
        job = await submit(desk, 2)
        await until(desk, job, running())
        seen = await desk.cancel(TENANT, job.id)
        assert seen.status is JobStatus.CANCELLING
        await eventually(lambda: next(iter(provider.batches.values()))["status"] == "cancelling")
        provider.finish()
        done = await until(desk, job, is_over)
        found = await results(desk, job)
    assert (done.status, done.counts.complete, done.counts.cancelled) == (JobStatus.CANCELLED, 1, 1)
    assert [line["line"] for line in found] == [1]


async def test_a_batch_that_is_too_much_is_asked_again(wire: respx.MockRouter, tmp_path: Path) -> None:
    """A batch refused for its size waits, is handed in again in halves, and costs no article a strike."""
    provider = OpenAIStandIn(reading)
    provider.serve(wire)
    async with desk_at(settings_at(tmp_path)) as desk:
        job = await submit(desk, 2)
        await until(desk, job, running())
        provider.refuse("token_limit_exceeded")
        seen = await until(desk, job, lambda seen: seen.batches[0].status is BatchStatus.FAILED)
        assert seen.batches[0].detail == "the provider refused the batch (token_limit_exceeded)"
        assert (seen.counts.failed, seen.counts.queued) == (0, 2)
        engine = await desk.open()
        await engine.act(lambda connection: connection.exec_driver_sql("UPDATE gw_items SET not_before = 0"))
        engine.nudge()
        states = ["failed", "in_progress", "in_progress"]
        await eventually(lambda: [batch["status"] for batch in provider.batches.values()] == states)
        provider.finish()
        done = await until(desk, job, is_over)
    assert (done.counts.complete, done.counts.failed) == (2, 0)


async def test_a_provider_that_is_away_is_tried_again(wire: respx.MockRouter, tmp_path: Path) -> None:
    """A batch that could not be handed in waits, and costs no article anything."""
    provider = OpenAIStandIn(reading, refusals=[httpx.Response(429, headers={"retry-after": "1"}, json={})])
    provider.serve(wire)
    async with desk_at(settings_at(tmp_path)) as desk:
        job = await submit(desk)
        seen = await until(desk, job, lambda seen: bool(seen.batches and seen.batches[0].detail))
        assert (seen.batches[0].status, seen.counts.failed) == (BatchStatus.SUBMITTING, 0)
        await until(desk, job, running())
        provider.finish()
        done = await until(desk, job, is_over)
    assert (done.counts.complete, len(provider.lines)) == (1, 1)


async def test_a_batch_that_nobody_heard_of_is_found(wire: respx.MockRouter, tmp_path: Path) -> None:
    """OpenAI may have taken a batch although its answer was lost: it is found by its mark, and paid once."""
    provider = OpenAIStandIn(reading, silences=1)
    provider.serve(wire)
    async with desk_at(settings_at(tmp_path)) as desk:
        job = await submit(desk)
        await until(desk, job, lambda seen: bool(seen.batches and seen.batches[0].detail))
        engine = await desk.open()
        await engine.act(lambda connection: connection.exec_driver_sql("UPDATE gw_batches SET due_at = 0"))
        await until(desk, job, running())
        provider.finish()
        done = await until(desk, job, is_over)
    assert (done.counts.complete, len(provider.lines)) == (1, 1)


async def test_a_key_that_is_refused_makes_dead_letters(wire: respx.MockRouter, tmp_path: Path) -> None:
    """What waiting does not heal is told for every article; a retry asks again."""
    refused = httpx.Response(401, json={"error": {"message": "bad key", "code": "invalid_api_key"}})
    provider = OpenAIStandIn(reading, refusals=[refused])
    provider.serve(wire)
    async with desk_at(settings_at(tmp_path)) as desk:
        job = await submit(desk, 2)
        done = await until(desk, job, is_over)
        assert done.counts.failed == 2
        assert {line["error"]["code"] for line in await results(desk, job)} == {"model_error"}
        _, again = await desk.retry(TENANT, job.id)
        assert again == 2
        await until(desk, job, running())
        provider.finish()
        done = await until(desk, job, is_over)
    assert done.counts.complete == 2


@pytest.mark.parametrize("name", ["batch\0", "batch 1", "", "b" * 201, "batch_\u00e9"], ids=ascii)
async def test_a_batch_that_cannot_be_followed_makes_dead_letters(
    wire: respx.MockRouter, tmp_path: Path, name: str
) -> None:
    """Its name would fit in no database, or come back as another one; nothing waits for it for ever."""
    batch = {"id": name, "object": "batch", "status": "in_progress", "created_at": 1}
    rest = {"endpoint": "/v1/chat/completions", "input_file_id": "file-0", "completion_window": "24h"}
    provider = OpenAIStandIn(reading, refusals=[httpx.Response(200, json=batch | rest)])
    provider.serve(wire)
    async with desk_at(settings_at(tmp_path)) as desk:
        job = await submit(desk)
        done = await until(desk, job, is_over)
        (line,) = await results(desk, job)
    assert done.counts.failed == 1
    assert "a name that cannot be kept" in line["error"]["message"]


async def test_counts_that_cannot_be_are_no_trouble(wire: respx.MockRouter, tmp_path: Path) -> None:
    """No more is told as answered than was asked, whatever is counted: no column takes any number."""
    provider = OpenAIStandIn(reading)
    provider.serve(wire)
    async with desk_at(settings_at(tmp_path)) as desk:
        job = await submit(desk)
        await until(desk, job, running())
        (batch,) = provider.batches.values()
        batch["request_counts"] = {"total": 1, "completed": 2**40, "failed": 0}
        await until(desk, job, lambda job: [batch.answered for batch in job.batches] == [1])
        provider.finish()
        assert (await until(desk, job, is_over)).counts.complete == 1


async def test_anthropic_failures(wire: respx.MockRouter, tmp_path: Path) -> None:
    """A line that Anthropic finds too long is a dead letter with that reason, at once; others stand."""

    def answer(params: dict[str, Any]) -> tuple[int, dict[str, Any]]:
        if "Notice 1" in json.dumps(params):
            error = {"type": "invalid_request_error", "message": "prompt is too long: 999999 tokens"}
            return 400, {"type": "error", "error": error}
        return message(json.dumps(READING))

    provider = AnthropicStandIn(answer)
    provider.serve(wire)
    async with desk_at(settings_at(tmp_path, CLAUDE)) as desk:
        job = await submit(desk, 2)
        await until(desk, job, running())
        provider.finish()
        done = await until(desk, job, is_over)
        bad, _ = await results(desk, job)
    assert (done.counts.complete, done.counts.failed) == (1, 1)
    assert "longer than the model can read" in bad["error"]["message"]


async def test_models_without_batches_are_rejected(wire: respx.MockRouter, tmp_path: Path) -> None:
    """An article whose model has no batch API is rejected when it is handed in, with the reason."""
    provider = OpenAIStandIn(reading)
    provider.serve(wire)
    async with desk_at(settings_at(tmp_path)) as desk:

        async def windows() -> AsyncIterator[Sequence[Arrival]]:
            for line, model in enumerate(("embedded", "gemini/gemini-2.5-flash", None), start=1):
                yield [Arrival(line, Article(text=TEXT, options=Options(model=model)))]

        job, _ = await desk.submit(submission(mode=JobMode.PROVIDER_BATCH), windows())
    assert (job.counts.total, job.rejected) == (1, 2)
    assert all("cannot be asked by batch" in each.message for each in job.rejections)
