"""Makes recordings without a model: real requests, answered by a rule at the wire."""

import json
import re
from collections.abc import Callable, Sequence
from typing import Any

import httpx
import respx

from service.composition import open_replay
from service.evaluation.cases import Case
from service.evaluation.recordings import (
    Exchange,
    Recording,
    identify,
    keep_response,
    recording_file,
    write_recording,
)
from service.evaluation.running import Plan, Runner
from service.evaluation.runs import Run
from service.settings import Settings

_SCHEMA = re.compile(r"%json (\{.*\})", re.DOTALL)
Choose = Callable[[str, dict[str, Any]], Any]


def first_choice(_: str, schema: dict[str, Any]) -> Any:
    """The first value that a field may have."""
    if "const" in schema:
        return schema["const"]
    return schema["enum"][0] if "enum" in schema else "lens grinders"


async def improvise(cases: Sequence[Case], choose: Choose = first_choice, version: str = "v1") -> Run:
    """Write a recording of the embedded model for each case, its answers chosen field by field."""
    plan = Plan("embedded", version, concurrency=1)
    runs = []
    with respx.mock(assert_all_called=False) as router:
        reel: list[Exchange] = []

        def answer(request: httpx.Request) -> httpx.Response:
            body = request.read()
            response = httpx.Response(200, json=_reply(json.loads(body), choose))
            asked = identify(request.method, request.url.path, body)
            reel.append(Exchange(request=asked, response=keep_response(200, response.content)))
            return response

        router.route().mock(side_effect=answer)
        async with open_replay(Settings()) as runtime:
            for case in cases:
                reel.clear()
                runs.append(await Runner(runtime.extractor, plan).run([case]))
                recording = Recording(
                    model="embedded", prompt_version=version, recorded_at="2026-01-01", exchanges=tuple(reel)
                )
                write_recording(recording_file(case.folder, "embedded", version), recording)
    return Run("embedded", version, replayed=False, made_at="", cases=tuple(run.cases[0] for run in runs))


def _reply(body: dict[str, Any], choose: Choose) -> dict[str, Any]:
    found = _SCHEMA.search(body["grammar"])
    assert found is not None
    schema = json.loads(found[1])
    content = {name: choose(name, field) for name, field in schema["properties"].items()}
    return {
        "id": "1",
        "object": "chat.completion",
        "created": 1,
        "model": "embedded",
        "choices": [
            {
                "index": 0,
                "finish_reason": "stop",
                "message": {"role": "assistant", "content": json.dumps(content)},
            }
        ],
        "usage": {"prompt_tokens": 100, "completion_tokens": 10, "total_tokens": 110},
    }
