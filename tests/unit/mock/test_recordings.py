"""Tests of answering from the recorded replies of golden cases."""

import hashlib
import json
from pathlib import Path
from typing import Any

import pytest

from service.mock.recordings import load_recordings
from service.mock.script import Script, ScriptInvalid
from service.mock.standin import StandIn
from tests.unit.mock.asking import request, sent, told

ARTICLE = "Freedonia taxes lenses at 12 percent.\nThe guild of opticians opposes it.\n"


def completion(words: str) -> dict[str, Any]:
    """A recorded reply."""
    return {"choices": [{"message": {"content": words}}]}


def exchange(body: bytes, words: str) -> dict[str, Any]:
    """A recorded exchange; the digest is made as the documentation says, apart from our own code."""
    plain = json.dumps(json.loads(body), sort_keys=True, separators=(",", ":"), ensure_ascii=False)
    return {
        "request": {
            "method": "POST",
            "path": "/v1/chat/completions",
            "sha256": hashlib.sha256(plain.encode()).hexdigest(),
        },
        "response": {"status": 200, "body": completion(words)},
    }


@pytest.fixture
def golden(tmp_path: Path) -> Path:
    """A case with three recorded exchanges, two of them of one request."""
    replies = tmp_path / "cases" / "lens-tax" / "replies" / "m-7b"
    replies.mkdir(parents=True)
    (replies.parents[1] / "article.txt").write_text(ARTICLE)
    asked, other = request("Who? é", "m-7b").body, request("What?", "m-7b").body
    exchanges = [exchange(asked, "first"), exchange(other, "other"), exchange(asked, "second")]
    recording = {
        "format": 1,
        "model": "hosted_vllm/m-7b",
        "prompt_version": "v1",
        "recorded_at": "2026-01-31",
    }
    (replies / "v1.json").write_text(json.dumps({**recording, "exchanges": exchanges}))
    return tmp_path


def test_recorded_requests_are_answered(golden: Path) -> None:
    """The same request gets its replies in the order of recording, under whatever name the model is asked."""
    mock = StandIn(Script(), load_recordings(golden))
    prompts = [("Who? é", "m-7b"), ("What?", "m-7b"), ("Who? é", "mock"), ("Who? é", "m-7b")]
    answers = [told(mock.answer(request(prompt, model))) for prompt, model in prompts]
    assert answers == [completion(words) for words in ("first", "other", "second", "second")]
    assert mock.counts.report()["by_rule"] == {"lens-tax": 4}


@pytest.mark.parametrize(
    ("prompt", "about"),
    [(f"<article>{ARTICLE}</article> Why?", "the case lens-tax"), ("Something else?", "no case's article")],
)
def test_others_are_not_answered(golden: Path, prompt: str, about: str) -> None:
    """They get 404, with the nearest case where there is one."""
    status, _, body = sent(StandIn(Script(), load_recordings(golden)).answer(request(prompt)))
    assert status == 404
    assert about in json.loads(body)["error"]["message"]


def test_a_folder_without_recordings(tmp_path: Path) -> None:
    """It is said what is looked for."""
    with pytest.raises(ScriptInvalid, match="no recorded replies"):
        load_recordings(tmp_path)


def test_a_recording_that_is_none(golden: Path) -> None:
    """The message names file and place."""
    (file,) = golden.rglob("v1.json")
    file.write_text('{"format": 2, "model": "m", "prompt_version": "v1", "exchanges": []}')
    with pytest.raises(ScriptInvalid, match=r"v1\.json at /format"):
        load_recordings(golden)
