"""Tests of recording and replaying: what is kept, what is answered, what is stale."""

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path

import aiohttp.web
import httpx
import pytest

import prompts
from service.errors import GoldenInvalid
from service.evaluation.recordings import (
    Exchange,
    RecordedRequest,
    RecordedResponse,
    Recording,
    Tape,
    identify,
    keep_response,
    read_recording,
    recording_file,
    slug_of,
    write_recording,
)
from service.evaluation.runs import CaseState, Run
from service.evaluation.wire import answering_from_tapes, keeping, playing, recording_requests
from tests.unit.evaluation.conftest import VERSION, Replaying

KEY = "plain-token-of-ours"
PERSON = "ada.brook@example.com"
BODY = {"model": "m", "messages": [{"role": "user", "content": "Straße?"}]}


def exchange(digest: str, body: str) -> Exchange:
    """One exchange."""
    request = RecordedRequest(method="POST", path="/v1/chat/completions", sha256=digest * 64)
    return Exchange(request=request, response=RecordedResponse(status=200, body=body))


def recording_of(*exchanges: Exchange) -> Recording:
    """A recording of these."""
    return Recording(model="m", prompt_version="v1", recorded_at="2026-01-01", exchanges=exchanges)


def test_replays_score_as_the_recorded_run_did(good_run: Run) -> None:
    """Real instructor and litellm read the recorded replies; nothing is stale."""
    assert [case.state for case in good_run.cases] == [CaseState.ANSWERED] * 2
    assert good_run.cases[0].data is not None
    assert good_run.cases[0].data.policy_actions
    assert good_run.cases[0].usage is not None
    assert good_run.cases[0].usage.input_tokens >= 100


def test_a_replay_gives_the_same_twice(good_run: Run, recorded: Path, replaying: Replaying) -> None:
    """Everything but the times is equal."""
    again = replaying(recorded)
    assert [(c.data, c.score) for c in again.cases] == [(c.data, c.score) for c in good_run.cases]


def test_a_changed_question_is_stale(golden: Path, replaying: Replaying) -> None:
    """When the article changes, so do the requests, and the case says so by name."""
    article = golden / "cases" / "lenses" / "article.txt"
    article.write_text(
        article.read_text("utf-8").replace("minister", "Minister") + " Good.", encoding="utf-8"
    )
    run = replaying(golden)
    assert [case.slug for case in run.in_state(CaseState.STALE)] == ["lenses"]
    assert "are not in the recording" in (run.cases[0].problem or "")


def test_a_changed_word_of_the_prompt_is_stale(golden: Path, tmp_path: Path) -> None:
    """With one word changed in a copy of the prompts the run names the cases that it concerns."""
    changed = shutil.copytree(Path(prompts.__file__).parent, tmp_path / "prompts")
    system = changed / "trade_policy" / VERSION / "system.md"
    system.write_text(system.read_text("utf-8") + "\nPlease.", encoding="utf-8")
    command = "import sys; from service.cli.app import run; sys.exit(run(sys.argv[1:]))"
    arguments = ("eval", str(golden), "--replay", "--model", "embedded", "--prompts", VERSION)
    done = subprocess.run(
        [sys.executable, "-c", command, *arguments],
        cwd=tmp_path,
        env={**os.environ, "PYTHONPATH": str(tmp_path)},
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 3, done.stderr
    assert "2 cases, replayed, 1 stale, so not to be trusted" in done.stdout
    assert "stale: lenses: " in done.stdout
    assert "stale: weather" not in done.stdout  # nothing was asked about it


def test_no_recording_is_no_failure(golden: Path, replaying: Replaying) -> None:
    """A case without replies is reported, and not scored."""
    recording_file(golden / "cases" / "lenses", "embedded", VERSION).unlink()
    found = replaying(golden).cases[0]
    assert found.state is CaseState.UNRECORDED
    assert found.score is None


def test_equal_requests_are_answered_in_order() -> None:
    """A retry gets the second reply, a third request none."""
    tape = Tape(recording_of(exchange("a", "first"), exchange("b", "other"), exchange("a", "second")))
    asked = exchange("a", "").request
    answers = [tape.answer(asked) for _ in range(3)]
    assert [answer and answer.body for answer in answers] == ["first", "second", None]
    assert tape.strange == [asked]
    assert tape.unused == 1


@pytest.mark.parametrize(
    ("one", "other", "are_same"),
    [
        ('{"a": 1, "b": [2]}', '{"b":[2],"a":1}', True),
        ('{"a": "ß"}', '{"a": "\\u00df"}', True),
        ('{"a": 1}', '{"a": 2}', False),
        ("no json", "no  json", False),
    ],
)
def test_requests_are_told_apart_by_what_they_say(one: str, other: str, *, are_same: bool) -> None:
    """Order of keys, spacing and escapes make no difference; any word does."""
    first, second = (identify("POST", "/v1", body.encode()).sha256 for body in (one, other))
    assert (first == second) is are_same


def test_questions_have_names() -> None:
    """People see which question is stale: by the schema's name, or the grammar's title."""
    schema = {"response_format": {"json_schema": {"name": "Reading"}}}
    grammar = {"grammar": 'start: %json {"properties": {"x": {"title": "X"}}, "title": "ActionReply"}'}
    found = [identify("POST", "/", json.dumps(body).encode()).question for body in (schema, grammar, BODY)]
    assert found == ["Reading", "ActionReply", None]


def test_what_looks_like_a_key_is_removed() -> None:
    """Some providers quote the key in their errors."""
    kept = keep_response(401, b'{"error": "Incorrect API key provided: sk-aaaabbbbccccddddeeee"}')
    assert kept.body == {"error": "Incorrect API key provided: [removed]"}


def test_recordings_survive_the_disk(tmp_path: Path) -> None:
    """Written and read again they are equal; what is no recording says where."""
    file = recording_file(tmp_path, "openai/gpt-4o", "v1")
    write_recording(file, recording_of(exchange("a", "ß")))
    assert read_recording(file) == recording_of(exchange("a", "ß"))
    assert file.parent.name == slug_of("openai/gpt-4o") == "openai-gpt-4o"
    file.write_text('{"format": 2}', encoding="utf-8")
    with pytest.raises(GoldenInvalid) as caught:
        read_recording(file)
    assert any("/format" in fault for fault in caught.value.faults)
    assert read_recording(tmp_path / "none.json") is None


@pytest.mark.socket
async def test_recording_keeps_neither_key_nor_host() -> None:
    """A real exchange over loopback: the caller gets the answer, the reel gets only what it may."""

    async def answer(request: aiohttp.web.Request) -> aiohttp.web.Response:
        assert request.headers["authorization"] == f"Bearer {KEY}"
        said = {"said": await request.json(), "to": dict(request.headers), "at": str(request.url)}
        return aiohttp.web.json_response(said, headers={"set-cookie": "secret=1"})

    app = aiohttp.web.Application()
    app.router.add_post("/v1/chat/completions", answer)
    runner = aiohttp.web.AppRunner(app)
    await runner.setup()
    site = aiohttp.web.TCPSite(runner, "127.0.0.1", 0)
    await site.start()
    address = f"http://127.0.0.1:{runner.addresses[0][1]}/v1/chat/completions?key={KEY}"
    headers = {"authorization": f"Bearer {KEY}", "x-team": PERSON, "openai-organization": "org-plain-words"}
    reel: list[Exchange] = []
    try:
        with recording_requests(), keeping(reel):
            async with httpx.AsyncClient() as client:
                response = await client.post(address, json=BODY, headers=headers)
    finally:
        await runner.cleanup()
    assert response.json()["said"] == BODY
    assert PERSON in response.text
    (kept,) = reel
    assert kept.request.path == "/v1/chat/completions"
    written = kept.model_dump_json()
    assert not any(secret in written for secret in (KEY, PERSON, "org-plain-words", "127.0.0.1", "cookie"))
    assert "Straße?" in written
    with answering_from_tapes(), playing(Tape(recording_of(kept))):
        async with httpx.AsyncClient() as client:
            again = await client.post("https://elsewhere.test/v1/chat/completions", json=BODY)
            unknown = await client.post("https://elsewhere.test/v1/chat/completions", json={})
    assert again.json()["said"] == BODY
    assert unknown.status_code == 404
