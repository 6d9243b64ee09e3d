"""A batch that can be ended at any moment: nothing is sent twice, nothing is written twice."""

import json
from collections.abc import AsyncIterator, Callable, Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest

from schemas.article import Article
from schemas.jobs import Counts, ItemState, Job, JobError, JobMode, JobResult, JobStatus, JobUsage, Rejection
from service.client.batches import BatchPlan, BatchSum, JobLost, Numbered, Watch, run_batch
from service.client.inputs import Names
from service.client.outputs import FailureFile, ResultFile, beside
from service.errors import ArticleRejected
from tests.fakes import answer_to


class Interrupted(Exception):
    """kill -9, as far as a test can tell."""


class FakeService:
    """Jobs that are finished as fast as they are looked at; `dies_after` so many results of a run."""

    def __init__(self) -> None:
        self.jobs: dict[str, list[JobResult]] = {}
        self.keys: dict[str, str] = {}
        self.sent: list[str] = []
        self.bad: set[str] = set()
        self.refused: dict[int, str] = {}  # lines that the service does not take
        self.cancels = False
        self.dies_after: int | None = None

    async def submit(
        self, articles: Callable[[], Iterator[Numbered]], key: str, model: str | None, mode: JobMode | None
    ) -> str:
        """Take a job, or give the one of the same key."""
        assert (model, mode) == (None, None)
        if key in self.keys:
            return self.keys[key]
        job_id = self.keys[key] = f"job_{len(self.keys)}"
        self.jobs[job_id] = []
        for line, article in articles():
            if line in self.refused or self.cancels:
                continue
            self.sent.append(article.text)
            self._answer(job_id, line, article)
        return job_id

    def _answer(self, job_id: str, line: int, article: Article) -> None:
        cursor = len(self.jobs[job_id]) + 1
        error = JobError(code="model_error", message="no") if article.text in self.bad else None
        self.jobs[job_id].append(
            JobResult(
                cursor=cursor,
                line=line,
                id=article.id,
                state=ItemState.FAILED if error else ItemState.COMPLETE,
                result=None if error else answer_to(article),
                error=error,
            )
        )

    async def view(self, job_id: str) -> Job:
        """It is over already."""
        if job_id not in self.jobs:
            raise JobLost
        results = self.jobs[job_id]
        failed = sum(result.error is not None for result in results)
        counts = dict.fromkeys(Counts.model_fields, 0) | {
            "total": len(results),
            "complete": len(results) - failed,
            "failed": failed,
        }
        return Job(
            id=job_id,
            status=JobStatus.CANCELLED if self.cancels else JobStatus.FINISHED,
            mode=JobMode.CALLS,
            created_at=datetime.now(UTC),
            finished_at=datetime.now(UTC),
            counts=Counts(**counts),
            rejected=len(self.refused),
            rejections=[
                Rejection(line=line, code="invalid_article", message=why, errors=[])
                for line, why in self.refused.items()
            ],
            rate_per_minute=None,
            estimated_end=None,
            usage=JobUsage(input_tokens=0, output_tokens=0, cached_input_tokens=0, cost_usd=None),
            pauses=[],
            batches=[],
            webhook=None,
        )

    async def results(self, job_id: str, cursor: int) -> AsyncIterator[JobResult]:
        """Those after the cursor."""
        for count, result in enumerate(self.jobs[job_id][cursor:]):
            if count == self.dies_after:
                raise Interrupted
            yield result

    async def retry(self, job_id: str) -> Job:
        """The dead letters are well now."""
        failed = [result for result in self.jobs[job_id] if result.error is not None]
        self.jobs[job_id] = [result for result in self.jobs[job_id] if result.error is None]
        for result in failed:
            self._answer(job_id, result.line, Article(text=f"Article {result.line}."))
        return await self.view(job_id)


async def run(service: FakeService, source: Path, out: Path, watch: Watch = lambda *_: None) -> BatchSum:
    """One run of the command, as far as it comes."""
    output = ResultFile(str(out))
    failures = FailureFile(beside(str(out), ".failed.jsonl"))
    plan = BatchPlan(source, Names(), None, None, beside(str(out), ".state.json"), "here")
    try:
        done = await run_batch(plan, service, output, failures, watch)
        failures.replace()
    finally:
        output.close()
    return done


def source_of(folder: Path, count: int = 6) -> Path:
    """An input of so many articles."""
    file = folder / "in.jsonl"
    file.write_text("".join(json.dumps({"text": f"Article {n}."}) + "\n" for n in range(1, count + 1)))
    return file


def written(out: Path) -> list[int]:
    """The lines that stand in an output, each of which must be whole."""
    return [json.loads(line)["line"] for line in out.read_text().splitlines()]


async def test_a_batch_runs_and_is_not_run_again(tmp_path: Path) -> None:
    """Every article is written once; running again sends nothing and changes nothing."""
    service, source, out = FakeService(), source_of(tmp_path), tmp_path / "out.jsonl"
    assert await run(service, source, out) == BatchSum(6, 6, 0, 0)
    before = out.read_bytes()
    assert await run(service, source, out) == BatchSum(6, 0, 6, 0)
    assert out.read_bytes() == before
    assert len(service.sent) == 6
    assert sorted(path.name for path in tmp_path.iterdir()) == ["in.jsonl", "out.jsonl"]  # noqa: ASYNC240 - a test
    first = json.loads(before.splitlines()[0])
    assert set(first) == {"line", "sha256", "id", "state", "result"}
    assert first["result"]["schema"] == "trade_policy@1"


@pytest.mark.parametrize("dies_after", range(6))
async def test_a_run_that_dies_goes_on(tmp_path: Path, dies_after: int) -> None:
    """Whenever the process ends, the next run asks the same job and writes the rest."""
    service, source, out = FakeService(), source_of(tmp_path), tmp_path / "out.jsonl"
    service.dies_after = dies_after
    with pytest.raises(Interrupted):
        await run(service, source, out)
    service.dies_after = None
    done = await run(service, source, out)
    assert done.written + done.kept == 6
    assert sorted(written(out)) == [1, 2, 3, 4, 5, 6]
    assert len(service.sent) == 6


async def test_an_output_cut_at_any_byte_is_mended(tmp_path: Path) -> None:
    """Wherever kill -9 cut the file, the next run makes it whole, and keeps every whole line as it is."""
    service, source, out = FakeService(), source_of(tmp_path, 2), tmp_path / "out.jsonl"
    await run(service, source, out)
    whole = out.read_bytes()
    first = whole.index(b"\n") + 1
    places = {*range(0, first, 97), first - 1, first, first + 1, len(whole) - 1}
    for place in sorted(places):
        out.write_bytes(whole[:place])
        await run(service, source, out)
        assert sorted(written(out)) == [1, 2]
        assert out.read_bytes().startswith(whole[: first if place >= first else 0])


async def test_changed_and_new_lines_are_sent_alone(tmp_path: Path) -> None:
    """What is finished is known by line and content: only the difference is sent."""
    service, source, out = FakeService(), source_of(tmp_path, 3), tmp_path / "out.jsonl"
    await run(service, source, out)
    lines = source.read_text().splitlines()
    lines[1] = json.dumps({"text": "Changed."})
    source.write_text("\n".join([*lines, json.dumps({"text": "New."})]))
    assert await run(service, source, out) == BatchSum(4, 2, 2, 0)
    assert service.sent[3:] == ["Changed.", "New."]
    assert written(out).count(2) == 2  # the old answer stays beside the new one


@pytest.mark.parametrize(
    ("before", "after", "sent"),
    [
        ("a b c", "x a b c", "x"),
        ("a b c", "a x b c", "x"),
        ("a b c", "c b a", ""),
        ("a b c", "b c", ""),
        ("a b", "a a b", "a"),  # a line for each, also where two are alike
        ("a a b", "b a a a", "a"),
        ("a b", "- a x b", "x"),  # - is a blank line
    ],
)
@pytest.mark.parametrize("dies_after", [0, None])
async def test_an_article_that_moved_is_known_again(
    tmp_path: Path, before: str, after: str, sent: str, dies_after: int | None
) -> None:
    """It is known by its content: lines that were put in, taken out or sorted send only what is new."""
    service, source, out = FakeService(), tmp_path / "in.jsonl", tmp_path / "out.jsonl"

    async def run_over(texts: str) -> BatchSum:
        lines = ("" if text == "-" else json.dumps({"text": text}) for text in texts.split())
        source.write_text("".join(f"{line}\n" for line in lines))
        return await run(service, source, out)

    await run_over(before)
    service.sent.clear()
    service.dies_after = dies_after
    if dies_after is not None and sent:
        with pytest.raises(Interrupted):
            await run_over(after)
    service.dies_after = None
    done = await run_over(after)
    assert " ".join(service.sent) == sent
    assert (done.written, done.kept + done.written) == (len(sent.split()), done.total)
    assert len(written(out)) == len([*before.split(), *sent.split()])
    assert await run_over(after) == BatchSum(done.total, 0, done.total, 0)


async def test_dead_letters_have_their_own_file(tmp_path: Path) -> None:
    """What failed and what is no article stand there with reasons; the next run tries the first again."""
    service, source, out = FakeService(), source_of(tmp_path, 3), tmp_path / "out.jsonl"
    with source.open("a") as stream:
        stream.write('{"txet": 1}\n')
    service.bad = {"Article 2."}
    assert await run(service, source, out) == BatchSum(4, 2, 0, 2)
    failed = [json.loads(line) for line in (tmp_path / "out.failed.jsonl").read_text().splitlines()]
    assert {(each["line"], each["error"]["code"]) for each in failed} == {
        (2, "model_error"),
        (4, "invalid_article"),
    }
    service.bad = set()
    assert await run(service, source, out) == BatchSum(4, 1, 2, 1)
    assert len(service.sent) == 3  # the job itself tried again
    assert sorted(written(out)) == [1, 2, 3]


async def test_dead_letters_stay_until_a_run_has_ended(tmp_path: Path) -> None:
    """A run that fails at once loses none of those of the run before; one that goes well takes them away."""
    service, source, out = FakeService(), source_of(tmp_path, 3), tmp_path / "out.jsonl"
    service.bad = {"Article 2."}
    await run(service, source, out)
    failed = tmp_path / "out.failed.jsonl"
    before = failed.read_bytes()
    with source.open("a") as stream:
        stream.write("no article\n")
    service.dies_after = 0
    with pytest.raises(Interrupted):
        await run(service, source, out)
    assert failed.read_bytes() == before
    source_of(tmp_path, 3)
    service.bad, service.dies_after = set(), None
    assert await run(service, source, out) == BatchSum(3, 1, 2, 0)
    assert not [path for path in tmp_path.iterdir() if "failed" in path.name]  # noqa: ASYNC240 - a test


async def test_dead_letters_bear_the_id_that_stands_in_the_input(tmp_path: Path) -> None:
    """Also of what is no article or is not taken, as far as it can be read."""
    service, source, out = FakeService(), tmp_path / "in.jsonl", tmp_path / "out.jsonl"
    given = [
        ({"id": "no-text"}, "no-text"),
        ({"id": "wrong-type", "text": 5}, "wrong-type"),
        ({"id": 7, "text": 5}, None),
        ({"id": "half \ud800", "text": "b"}, "half ?"),
        ({"id": "x" * 300, "text": "b"}, "x" * 200),
        ({"id": "not-taken", "text": "a"}, "not-taken"),
    ]
    source.write_text("".join(json.dumps(fields) + "\n" for fields, _ in given) + "{oops\n")
    service.refused = {6: "the model cannot be asked by batch"}
    await run(service, source, out)
    failed = map(json.loads, (tmp_path / "out.failed.jsonl").read_text().splitlines())
    assert {each["line"]: each["id"] for each in failed} == {
        **{line: told for line, (_, told) in enumerate(given, 1)},
        7: None,
    }


async def test_what_the_service_does_not_take_is_told(tmp_path: Path) -> None:
    """A line that the service rejects stands among the failures, and the next run sends it again."""
    service, source, out = FakeService(), source_of(tmp_path, 3), tmp_path / "out.jsonl"
    service.refused = {2: "the model cannot be asked by batch"}
    assert await run(service, source, out) == BatchSum(3, 2, 0, 1)
    (failed,) = map(json.loads, (tmp_path / "out.failed.jsonl").read_text().splitlines())
    assert (failed["line"], failed["error"]["message"]) == (2, "the model cannot be asked by batch")
    service.refused = {}
    assert await run(service, source, out) == BatchSum(3, 1, 2, 0)
    assert service.sent[2:] == ["Article 2."]


async def test_what_was_cancelled_is_told(tmp_path: Path) -> None:
    """What a cancelled job left is among the failures, and sent by the next run."""
    service, source, out = FakeService(), source_of(tmp_path, 2), tmp_path / "out.jsonl"
    service.cancels = True
    assert await run(service, source, out) == BatchSum(2, 0, 0, 2)
    failed = [json.loads(line) for line in (tmp_path / "out.failed.jsonl").read_text().splitlines()]
    assert {each["error"]["code"] for each in failed} == {"cancelled"}
    service.cancels = False
    assert await run(service, source, out) == BatchSum(2, 2, 0, 0)


async def test_the_watcher_counts_each_article_once(tmp_path: Path) -> None:
    """Also when a run goes on with a job of which it has results already."""
    service, source, out = FakeService(), source_of(tmp_path), tmp_path / "out.jsonl"
    service.dies_after = 4
    with pytest.raises(Interrupted):
        await run(service, source, out)
    service.dies_after = None
    seen: list[int] = []
    await run(service, source, out, lambda job, apart, _: seen.append(job.counts.total + apart))
    assert set(seen) == {6}


async def test_a_job_that_is_gone_is_sent_anew(tmp_path: Path) -> None:
    """When the service forgot the job, what is left is sent as another."""
    service, source, out = FakeService(), source_of(tmp_path, 4), tmp_path / "out.jsonl"
    service.dies_after = 2
    with pytest.raises(Interrupted):
        await run(service, source, out)
    service.jobs.clear()
    service.dies_after = None
    await run(service, source, out)
    assert sorted(written(out)) == [1, 2, 3, 4]
    assert sorted(service.sent[4:]) == ["Article 3.", "Article 4."]


@pytest.mark.parametrize(
    "content",
    [
        '{"some": "thing"}\n',
        "a note without an end of line",
        '{"line":1,"sha256":"00","id":null,"error":{"code":"model_error","message":"no"}}\n',
    ],
)
async def test_other_files_are_not_overwritten(tmp_path: Path, content: str) -> None:
    """An output that holds something else, such as dead letters, is refused, and stays."""
    out = tmp_path / "out.jsonl"
    out.write_text(content)
    with pytest.raises(ArticleRejected, match="something else"):
        await run(FakeService(), source_of(tmp_path), out)
    assert out.read_text() == content
