"""A batch without a job: what concerns the caller stops it, what concerns an article does not."""

import json
from collections.abc import Iterable
from pathlib import Path

import httpx
import pytest

from schemas.article import Article
from service.client import AsyncGroundwireClient
from service.client.batches import BatchPlan, BatchSum
from service.client.direct import run_direct
from service.client.failures import GroundwireApiError
from service.client.inputs import Names
from service.client.outputs import FailureFile, ResultFile, beside
from tests.fakes import answer_to


class Service:
    """Answers each article until so many were asked for; from then on with a status."""

    def __init__(self, refuses_after: int, status: int) -> None:
        self.asked = 0
        self._refuses_after = refuses_after
        self._status = status

    async def __call__(self, request: httpx.Request) -> httpx.Response:
        """Answer."""
        self.asked += 1
        if self.asked > self._refuses_after:
            return httpx.Response(self._status, request=request)
        answer = answer_to(Article.model_validate_json(await request.aread()))
        return httpx.Response(200, content=answer.model_dump_json(by_alias=True), request=request)


async def run(
    service: Service, folder: Path, numbers: Iterable[int] = range(1, 7), end: str = ""
) -> BatchSum:
    """One run of the command over six articles, as far as it comes."""
    source, out = folder / "in.jsonl", str(folder / "out.jsonl")
    source.write_text("".join(json.dumps({"text": f"Article {n}."}) + "\n" for n in numbers) + end)
    output, failures = ResultFile(out), FailureFile(beside(out, ".failed.jsonl"))
    plan = BatchPlan(source, Names(), None, None, None, "http://service")
    try:
        async with AsyncGroundwireClient(
            "http://service", retries=0, transport=httpx.MockTransport(service)
        ) as client:
            done = await run_direct(plan, client, 1, output, failures, lambda *_: None)
        failures.replace()
    finally:
        output.close()
    return done


@pytest.mark.parametrize("status", [401, 403])
async def test_a_key_that_opens_nothing_stops_the_batch(tmp_path: Path, status: int) -> None:
    """No article becomes a dead letter; the next run goes on where this one stopped."""
    service = Service(2, status)
    with pytest.raises(GroundwireApiError):
        await run(service, tmp_path)
    assert service.asked == 3
    assert not (tmp_path / "out.failed.jsonl").exists()
    assert await run(Service(4, status), tmp_path) == BatchSum(total=6, written=4, kept=2, failed=0)


async def test_an_article_that_fails_does_not_stop_the_batch(tmp_path: Path) -> None:
    """It is a dead letter."""
    assert await run(Service(5, 422), tmp_path) == BatchSum(total=6, written=5, kept=0, failed=1)


async def test_articles_that_moved_are_not_asked_again(tmp_path: Path) -> None:
    """They are known by their content, wherever they stand."""
    await run(Service(9, 500), tmp_path)
    service = Service(9, 500)
    assert await run(service, tmp_path, [7, *range(6, 0, -1)]) == BatchSum(7, written=1, kept=6, failed=0)
    assert service.asked == 1


async def test_a_line_that_is_no_article_keeps_its_id(tmp_path: Path) -> None:
    """So that whoever reads the dead letters knows which one it was."""
    await run(Service(9, 500), tmp_path, end='{"id": "the-bad-one", "text": 5}\n')
    (failed,) = map(json.loads, (tmp_path / "out.failed.jsonl").read_text().splitlines())
    assert (failed["line"], failed["id"]) == (7, "the-bad-one")
