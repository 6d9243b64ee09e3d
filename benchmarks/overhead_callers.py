"""The ways to ask a model for a filled pydantic model that `overhead` compares, each in a process of its own.

Usage: python -m benchmarks.overhead_callers WAY ADDRESS ; reads "CALLS CONCURRENCY" lines, prints JSON lines.
"""

import asyncio
import functools
import gc
import json
import os
import sys
import time
from collections.abc import Awaitable, Callable
from pathlib import Path
from typing import Annotated, Any, Final, Literal

import structlog
import uvloop
from pydantic import BaseModel, Field

from benchmarks.cpu import Cpu, switch_callgrind
from service.deadline import Deadline
from service.model.executor import CallExecutor
from service.model.libraries import QUIET_ENVIRONMENT, load, settle_memory
from service.model.port import Message, Question, Role
from service.model.registry import Models
from service.model.reply_schema import strict_format
from service.ports import ignore_progress
from service.settings import Settings

_ROOT: Final = Path(__file__).resolve().parents[1]
_PATIENCE_S: Final = 120.0
_WARM_UPS: Final = 40


class Measure(BaseModel):
    """One policy action."""

    summary: Annotated[str, Field(max_length=300)]
    status: Literal["proposed", "in_force", "ended"]
    evidence: Annotated[list[int], Field(max_length=8)]


class Measures(BaseModel):
    """The reply that every way asks for."""

    measures: Annotated[list[Measure], Field(max_length=20)]


CONTENT: Final = Measures(
    measures=[
        Measure(summary=f"A duty of {n} percent on lenses", status="proposed", evidence=[n]) for n in range(3)
    ]
).model_dump_json()
Call = Callable[[], Awaitable[Measures]]


@functools.cache
def messages() -> list[dict[str, str]]:
    """A system message of 2 kB and an article of 4 kB."""
    system = (_ROOT / "prompts/trade_policy/v1/single_system.md").read_text(encoding="utf-8")
    article = (_ROOT / "examples/chip-controls.txt").read_text(encoding="utf-8")
    return [{"role": "system", "content": system[:2000]}, {"role": "user", "content": article[:4000]}]


async def raw(address: str) -> Call:
    """The least there is: aiohttp and pydantic."""
    import aiohttp  # noqa: PLC0415 - each way loads what it needs

    session = aiohttp.ClientSession(connector=aiohttp.TCPConnector(limit=0))
    body = {
        "model": "stub",
        "messages": messages(),
        "max_tokens": 500,
        "response_format": strict_format(Measures, bounded=True),
    }

    async def call() -> Measures:
        async with session.post(f"{address}/chat/completions", json=body) as response:
            reply = await response.json()
        return Measures.model_validate_json(reply["choices"][0]["message"]["content"])

    return call


def litellm_alone(route: str) -> Callable[[str], Awaitable[Call]]:
    """The way through litellm without instructor, on one of its routes to such servers."""

    async def open_way(address: str) -> Call:
        litellm = load().litellm

        async def call() -> Measures:
            reply = await litellm.acompletion(
                model=f"{route}/stub",
                messages=messages(),
                max_tokens=500,
                api_base=address,
                api_key="unused",
                response_format=Measures,
            )
            return Measures.model_validate_json(reply.choices[0].message.content)

        return call

    return open_way


async def plain_instructor(address: str) -> Call:
    """What its documentation tells a user to write."""
    litellm = load().litellm
    import instructor  # noqa: PLC0415 - loads only when it is needed

    client: Any = instructor.from_litellm(litellm.acompletion, mode=instructor.Mode.JSON_SCHEMA)

    async def call() -> Measures:
        filled: Measures = await client.chat.completions.create(
            model="openai/stub",
            messages=messages(),
            max_tokens=500,
            api_base=address,
            api_key="unused",
            response_model=Measures,
        )
        return filled

    return call


async def gateway(address: str) -> Call:
    """Ours with everything on: fallback, breaker, throttle, retries, deadline, meter and cost."""
    system, article = messages()
    question = Question(
        "measures",
        (
            Message(Role.SYSTEM, system["content"]),
            Message(Role.USER, article["content"], stable_characters=len(article["content"])),
        ),
        Measures,
        500,
    )
    settings = Settings(
        model="openai/stub", api_base=address, fallback_models=("openai/spare",), model_concurrency=1024
    )
    models = Models(settings, question, ignore_progress)
    asyncio.get_running_loop().set_default_executor(CallExecutor())  # as the composition root does
    await models.warm_up()
    settle_memory()

    async def call() -> Measures:
        model = await models.get(None)
        deadline = Deadline.after(_PATIENCE_S)
        async with model.session(deadline):
            return (await model.fill(question, deadline)).value

    return call


WAYS: Final = {
    "aiohttp + pydantic": raw,
    "litellm.acompletion": litellm_alone("openai"),
    "litellm, hosted_vllm route": litellm_alone("hosted_vllm"),
    "instructor over litellm": plain_instructor,
    "groundwire": gateway,
}


async def main(way: str, address: str) -> None:
    """Measure on demand until the input ends."""
    cpu = Cpu()  # before any thread starts, so that it counts them all
    call = await WAYS[way](address)
    for _ in range(_WARM_UPS):
        await call()
    print("ready", flush=True)
    while line := await asyncio.to_thread(sys.stdin.readline):
        calls, concurrency = map(int, line.split())
        print(json.dumps(await measure(call, calls, concurrency, cpu)), flush=True)


async def measure(call: Call, calls: int, concurrency: int, cpu: Cpu) -> dict[str, float | None]:
    """Milliseconds of CPU, millions of instructions and seconds on the wall, per call."""
    numbers = iter(range(calls))

    async def work() -> None:
        for _ in numbers:
            filled = await call()
            if len(filled.measures) != 3:  # noqa: PLR2004 - as in CONTENT
                raise AssertionError("a wrong reply")

    gc.collect()
    await asyncio.to_thread(switch_callgrind, on=True)
    before_s, before = cpu.read()
    started = time.perf_counter()
    await asyncio.gather(*(work() for _ in range(concurrency)))
    wall_s = time.perf_counter() - started
    after_s, after = cpu.read()
    await asyncio.to_thread(switch_callgrind, on=False)
    return {
        "cpu_ms": 1000 * (after_s - before_s) / calls,
        "instructions_m": None if before is None or after is None else (after - before) / calls / 1e6,
        "wall_ms": 1000 * wall_s / calls,
    }


if __name__ == "__main__":
    os.environ.update({**QUIET_ENVIRONMENT, "OPENAI_API_KEY": "unused"})
    structlog.configure(logger_factory=structlog.PrintLoggerFactory(sys.stderr))  # stdout is for figures
    uvloop.run(main(sys.argv[1], sys.argv[2]))
