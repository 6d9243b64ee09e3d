"""Tokens of a repair: our question about the failing item, beside instructor asking for the whole again.

Both read the same article with the same prompt and the same check behind them, both over HTTP against a
scripted server: the first reply has one bad item in ten, the next one is right. Counted are the tokens of
all that is sent (messages and schema) and written after the first reply.
"""

import asyncio
import json
import statistics
from collections.abc import Awaitable, Callable, Mapping
from dataclasses import dataclass, field
from functools import partial
from typing import Any, Final

import httpx
import instructor
import openai
import respx
from pydantic import BaseModel, ConfigDict, model_validator

from benchmarks.repair_cases import CASES, READING, Case, article_text, fix_of, with_fault
from schemas.article import Article
from schemas.vocabulary import Section
from service.annotate import annotate
from service.candidates.gathering import gather_candidates
from service.checking import Checker
from service.extraction import ExtractionDefaults, Extractor
from service.ground import Seen
from service.model.gateway import Gateway
from service.model.libraries import Libraries, close_clients, load
from service.model.registry import RemoteModel
from service.model.route import plan_route
from service.questions.drafting import draft_of
from service.questions.repairs import find_failing
from service.questions.replies import ActionItem, ActorItem, EventItem, PositionItem, Reading
from service.settings import PlanChoice

_BASE: Final = "http://model.test/v1"
_LIMIT: Final = 0.25
_TRIES: Final = 3


@dataclass(frozen=True, slots=True)
class Tokens:
    """What one call sent and got."""

    sent: int
    written: int

    @property
    def total(self) -> int:
        """Both."""
        return self.sent + self.written


@dataclass
class Server:
    """Answers with the prepared replies, one after the other, and counts tokens."""

    replies: list[str]
    count: Callable[[str], int]
    calls: list[Tokens] = field(default_factory=list)
    bodies: list[dict[str, Any]] = field(default_factory=list)

    def __call__(self, request: httpx.Request) -> httpx.Response:
        """One chat completion."""
        body = json.loads(request.content)
        reply = self.replies[min(len(self.calls), len(self.replies) - 1)]
        sent = "\n".join(str(message["content"]) for message in body["messages"])
        schema = json.dumps(body.get("response_format", {}).get("json_schema", {}), separators=(",", ":"))
        self.calls.append(Tokens(self.count(sent) + self.count(schema), self.count(reply)))
        self.bodies.append(body)
        message = {"role": "assistant", "content": reply}
        usage = {"prompt_tokens": 1, "completion_tokens": 1, "total_tokens": 2}
        choice = {"index": 0, "finish_reason": "stop", "message": message}
        answer = {"id": "c", "object": "chat.completion", "created": 1, "model": "m"}
        return httpx.Response(200, json=answer | {"choices": [choice], "usage": usage})


class WholeReading(BaseModel):
    """What a user of instructor would write: the same shape, with the check as a validator."""

    model_config = ConfigDict(extra="forbid")

    actors: list[ActorItem]
    policy_actions: list[ActionItem]
    positions: list[PositionItem]
    events: list[EventItem]

    @model_validator(mode="after")
    def _holds(self) -> "WholeReading":
        """Refuse the whole reading when one item does not hold, with the reasons."""
        draft = draft_of(Reading.model_construct(**dict(self))).numbered()
        annotated = annotate(article_text(), None, "en")
        check = Checker(Seen.of(annotated), lambda: gather_candidates(annotated), frozenset(Section))
        failing = find_failing(draft, check(draft).faults)
        if failing:
            raise ValueError("; ".join(f"{f.id}: {', '.join(f.reasons)}" for f in failing))
        return self


async def repair_ours(case: Case, libraries: Libraries, server: Server) -> None:
    """The real way: extractor, gateway, litellm, HTTP."""
    server.replies = [json.dumps(with_fault(case)), json.dumps(fix_of(case))]
    gateway = Gateway(plan_route("hosted_vllm/m", _BASE, libraries), libraries, max_repairs=2)

    async def find(_: str | None) -> RemoteModel:
        return RemoteModel(gateway, _BASE)

    extractor = Extractor(find, ExtractionDefaults(60, PlanChoice.SINGLE))
    result = await extractor.extract(Article(text=article_text(), language="en"))
    found = result.data
    if any(w.dropped for w in result.warnings) or len(found.policy_actions) + len(found.positions) != 6:  # noqa: PLR2004 - of ten items
        raise SystemExit(f"{case.name}: our repair did not heal the item: {result.warnings}")


async def repair_whole(messages: list[dict[str, str]], case: Case, server: Server) -> None:
    """What instructor does: the conversation so far, the reply that failed, the reason, and all again."""
    server.replies = [json.dumps(with_fault(case)), json.dumps(READING)]
    async with httpx.AsyncClient() as http:
        client = instructor.from_openai(
            openai.AsyncOpenAI(base_url=_BASE, api_key="unused", http_client=http, max_retries=0),
            mode=instructor.Mode.JSON_SCHEMA,
        )
        await client.chat.completions.create(
            model="m",
            response_model=WholeReading,
            messages=messages,  # type: ignore[arg-type]  # plain dictionaries
            max_retries=_TRIES,
            temperature=0.0,
            max_tokens=8_000,
        )


async def measure(work: Callable[[Server], Awaitable[None]], count: Callable[[str], int]) -> Server:
    """Run one repair against a server of its own."""
    server = Server([], count)
    with respx.mock as router:
        router.post(f"{_BASE}/chat/completions").mock(side_effect=server)
        await work(server)
    return server


async def compare(libraries: Libraries) -> dict[str, Mapping[str, float]]:
    """For each case the tokens of both repairs."""

    def count(text: str) -> int:
        return int(libraries.litellm.token_counter(model="", text=text))

    rows: dict[str, Mapping[str, float]] = {}
    for case in CASES:
        ours = await measure(partial(repair_ours, case, libraries), count)
        theirs = await measure(partial(repair_whole, ours.bodies[0]["messages"], case), count)
        again, whole = ours.calls[1:], theirs.calls[1:]
        rows[case.name] = {
            "ours": sum(call.total for call in again),
            "ours_written": sum(call.written for call in again),
            "instructor": sum(call.total for call in whole),
            "instructor_written": sum(call.written for call in whole),
            "share": sum(c.total for c in again) / sum(c.total for c in whole),
        }
    return rows


async def main() -> None:
    """Print the table."""
    libraries = load()
    litellm: Any = libraries.litellm
    litellm.disable_aiohttp_transport = True  # respx answers for httpx
    try:
        rows = await compare(libraries)
    finally:
        await close_clients()
    print("tokens after the first reply     ours (written)   instructor (written)    share")
    for name, row in rows.items():
        print(
            f"{name:<32} {row['ours']:>5} {row['ours_written']:>9} {row['instructor']:>13} "
            f"{row['instructor_written']:>10} {row['share']:>11.3f}"
        )
    median = statistics.median(row["share"] for row in rows.values())
    worst = max(row["share"] for row in rows.values())
    print(f"median {median:.3f}, largest {worst:.3f}, at most {_LIMIT} wanted")
    print(json.dumps({"unit": "tokens", "cases": rows, "median_share": median, "largest_share": worst}))
    if worst > _LIMIT:
        raise SystemExit("A repair costs more than a quarter of asking for the whole again.")


if __name__ == "__main__":
    asyncio.run(main())
