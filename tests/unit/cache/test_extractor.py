"""Answers that were given before are given again, and only those that may be."""

import asyncio
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import pytest

import prompts
from schemas.article import Article, Options
from schemas.result import ExtractionResult, ResultStatus
from schemas.vocabulary import Section
from service.cache import AnswerKeys, AnswerStore, CachingExtractor, NoStore
from service.cache.sqlite import SqliteStore
from service.errors import ModelUnavailable
from service.ports import Observer, Progress, SectionChecked, ignore_progress, is_heard
from service.telemetry import Metrics, WatchedExtractor, no_tracing
from tests.fakes import ARTICLE, FakeExtractor, InTime, answer_to

_MEGABYTE = 1_000_000


def keys(model: str = "fake/model", code: str = "c1", plan: str = "auto") -> AnswerKeys:
    """Keys of one configuration."""
    return AnswerKeys(model, (("plan", plan),), code, lambda version: prompts.load("trade_policy", version))


def caching(inner: FakeExtractor, store: AnswerStore, of: AnswerKeys | None = None) -> CachingExtractor:
    """The extractor under test."""

    async def made() -> AnswerKeys:
        return of or keys()

    return CachingExtractor(InTime(inner), store, made, deadline_s=30.0)


def article(text: str = ARTICLE, **options: Any) -> Article:
    """An article with options."""
    return Article(text=text, options=Options(**options))


@pytest.fixture
def store(tmp_path: Path) -> SqliteStore:
    """A store in a new file."""
    return SqliteStore(tmp_path / "answers.sqlite", _MEGABYTE, 3600.0)


async def test_the_second_request_makes_no_call(store: SqliteStore) -> None:
    """The same article is read once; the second answer says so and that it cost nothing."""
    inner = FakeExtractor()
    extractor = caching(inner, store)
    first = await extractor.extract(article())
    again = await extractor.extract(article())
    assert len(inner.articles) == 1
    assert again.data == first.data
    assert (first.provenance.cached, again.provenance.cached) == (False, True)
    assert (again.provenance.attempts, again.provenance.usage.cost_usd) == (0, 0.0)


async def test_answers_outlive_the_process(tmp_path: Path) -> None:
    """A store opened anew on the same file knows what was kept."""
    inner = FakeExtractor()
    for _ in range(2):
        store = SqliteStore(tmp_path / "answers.sqlite", _MEGABYTE, 3600.0)
        await caching(inner, store).extract(article())
        await store.close()
    assert len(inner.articles) == 1


async def test_callers_get_their_own_names(store: SqliteStore) -> None:
    """Id, url and metadata are those of the request, not of whoever asked first."""
    inner = FakeExtractor()
    extractor = caching(inner, store)
    await extractor.extract(Article(text=ARTICLE, id="one", metadata={"desk": 1}, url="https://a.example"))
    again = await extractor.extract(Article(text=ARTICLE, id="two", metadata={"desk": 2}))
    assert len(inner.articles) == 1
    assert (again.article.id, again.article.metadata, again.article.url) == ("two", {"desk": 2}, None)


@pytest.mark.parametrize(
    ("change", "shared"),
    [
        pytest.param({}, True, id="nothing"),
        pytest.param({"id": "other", "url": "https://a.example", "metadata": {"a": 1}}, True, id="names"),
        pytest.param({"options": Options(deadline_s=9.0)}, True, id="deadline"),
        pytest.param({"options": Options(model="fake/model")}, True, id="the default model by name"),
        pytest.param({"text": ARTICLE + " "}, False, id="text"),
        pytest.param({"title": "A title"}, False, id="title"),
        pytest.param({"published_at": "2023-03-05"}, False, id="date"),
        pytest.param({"language": "de"}, False, id="language"),
        pytest.param({"options": Options(sections=(Section.DATES,))}, False, id="sections"),
        pytest.param({"options": Options(model="fake/other")}, False, id="model"),
    ],
)
def test_whatever_decides_an_answer_is_in_its_key(change: dict[str, Any], shared: bool) -> None:
    """Two requests share an answer only when nothing that decides it differs."""
    base = keys().key_of(Article(text=ARTICLE))
    other = keys().key_of(Article.model_validate({"text": ARTICLE} | change))
    assert (base == other) is shared


@pytest.mark.parametrize(
    "other", [keys(model="fake/other"), keys(code="c2"), keys(plan="single")], ids=["model", "code", "plan"]
)
def test_other_configurations_have_other_answers(other: AnswerKeys) -> None:
    """A new default model, release or plan does not give the old answers."""
    assert keys().key_of(article()) != other.key_of(article())


@pytest.mark.parametrize(
    ("second", "calls"),
    [({"cache": "use"}, 1), ({"cache": "refresh"}, 2), ({"cache": "off"}, 2)],
    ids=["use", "refresh", "off"],
)
async def test_the_cache_option_is_respected(store: SqliteStore, second: dict[str, Any], calls: int) -> None:
    """`refresh` and `off` ask the model although the answer is known."""
    inner = FakeExtractor()
    extractor = caching(inner, store)
    await extractor.extract(article())
    answer = await extractor.extract(article(**second))
    assert len(inner.articles) == calls
    assert answer.provenance.cached is (calls == 1)


async def test_off_keeps_nothing(store: SqliteStore) -> None:
    """What was made with `off` is not there afterwards."""
    inner = FakeExtractor()
    extractor = caching(inner, store)
    await extractor.extract(article(cache="off"))
    await extractor.extract(article())
    assert len(inner.articles) == 2


@pytest.mark.parametrize(
    ("inner", "of"),
    [
        pytest.param(FakeExtractor(status=ResultStatus.PARTIAL), keys(), id="partial"),
        pytest.param(FakeExtractor(), keys(model="fake/dearer"), id="made by another model"),
    ],
)
async def test_lesser_answers_are_not_kept(store: SqliteStore, inner: FakeExtractor, of: AnswerKeys) -> None:
    """A partial answer, or one of a fallback model, is given once only."""
    extractor = caching(inner, store, of)
    await extractor.extract(article())
    await extractor.extract(article())
    assert len(inner.articles) == 2


async def test_requests_at_the_same_time_share_one_call() -> None:
    """Of many identical requests one asks; all get the answer, and one pays."""
    inner = FakeExtractor(gate=asyncio.Event())
    extractor = caching(inner, NoStore())
    asking = [asyncio.create_task(extractor.extract(article())) for _ in range(20)]
    await inner.started.wait()
    await _settle()
    assert inner.gate is not None
    inner.gate.set()
    answers = await asyncio.gather(*asking)
    assert len(inner.articles) == 1
    assert sum(not a.provenance.cached for a in answers) == 1
    assert sum(a.provenance.attempts for a in answers) == 5


async def test_one_who_leaves_does_not_stop_the_others() -> None:
    """The work goes on when the request that began it is cancelled, and ends with the last."""
    inner = FakeExtractor(gate=asyncio.Event())
    extractor = caching(inner, NoStore())
    first, second = (asyncio.create_task(extractor.extract(article())) for _ in range(2))
    await inner.started.wait()
    await _settle()
    first.cancel()
    await _settle()
    assert not inner.cancelled.is_set()
    second.cancel()
    await asyncio.gather(first, second, return_exceptions=True)
    assert inner.cancelled.is_set()


@dataclass
class Asking(FakeExtractor):
    """Notes whether anybody would hear of what is final early."""

    heard: list[bool] = field(default_factory=list)

    async def extract(self, article: Article, observe: Observer = ignore_progress) -> ExtractionResult:
        """See `FakeExtractor`."""
        try:
            return await super().extract(article, observe)
        finally:
            self.heard.append(is_heard(observe))


@pytest.mark.parametrize("watching", [0, 1, 2])
async def test_nothing_is_told_early_where_nobody_watches(watching: int) -> None:
    """Of two who share the work, one who watches is enough, also who came later."""
    inner = Asking(gate=asyncio.Event())
    assert inner.gate is not None
    extractor = WatchedExtractor(caching(inner, NoStore()), Metrics(), no_tracing())
    observers: list[Observer] = [ignore_progress, ignore_progress]
    if watching:
        observers[watching - 1] = list[Progress]().append
    asking = [asyncio.create_task(extractor.extract(article(), observe)) for observe in observers]
    await inner.started.wait()
    await _settle()
    inner.gate.set()
    await asyncio.gather(*asking)
    assert inner.heard == [watching > 0]


@pytest.mark.parametrize("later", range(0, 60, 4))
async def test_whoever_looks_while_another_keeps_asks_nobody(store: SqliteStore, later: int) -> None:
    """So many rounds later the work is still under way or its answer kept, though each looks only once."""
    inner = FakeExtractor()
    extractor = caching(inner, store)
    first = asyncio.create_task(extractor.extract(article()))
    for _ in range(later):
        await asyncio.sleep(0.0001)
    await asyncio.gather(first, extractor.extract(article()))
    assert len(inner.articles) == 1


async def test_failures_reach_everyone_and_are_not_kept(store: SqliteStore) -> None:
    """A failed answer fails each who waited, and the next request asks again."""
    inner = FakeExtractor(error=ModelUnavailable("down"))
    extractor = caching(inner, store)
    failed = await asyncio.gather(*(extractor.extract(article()) for _ in range(3)), return_exceptions=True)
    assert [type(error) for error in failed] == [ModelUnavailable] * 3
    inner.error = None
    assert not (await extractor.extract(article())).provenance.cached


async def test_a_kept_answer_is_reported_section_by_section(store: SqliteStore) -> None:
    """Whoever streams gets the sections of a kept answer too."""
    extractor = caching(FakeExtractor(), store)
    await extractor.extract(article())
    seen: list[Progress] = []
    answer = await extractor.extract(article(), seen.append)
    checked = {e.section: list(e.items) for e in seen if isinstance(e, SectionChecked)}
    assert checked == {section: getattr(answer.data, section.value) for section in Section}


@dataclass
class Elsewhere:
    """A store in which another process has the claim until it has put its answer there."""

    has_claims = True
    looks: int = 0
    kept: bytes | None = None

    async def get(self, key: str) -> bytes | None:
        """What the other process made."""
        return self.kept

    async def put(self, key: str, body: bytes) -> None:
        """Not called."""
        raise AssertionError

    def claim(self, key: str) -> "_Claim":
        """Taken twice, then free."""
        self.looks += 1
        if self.looks == 3:
            self.kept = answer_to(article()).model_dump_json().encode()
        return _Claim(is_ours=self.looks >= 3)

    async def dependency(self) -> None:
        """None that could be away."""

    async def close(self) -> None:
        """Nothing."""


@dataclass
class _Claim:
    is_ours: bool

    async def __aenter__(self) -> bool:
        return self.is_ours

    async def __aexit__(self, *_: object) -> None:
        return None


async def test_replicas_wait_for_the_one_that_is_at_it() -> None:
    """An answer that another replica is making is waited for, not made again."""
    inner, store = FakeExtractor(), Elsewhere()
    answer = await caching(inner, store).extract(article())
    assert answer.provenance.cached
    assert inner.articles == []
    assert store.looks == 3


async def _settle() -> None:
    for _ in range(20):
        await asyncio.sleep(0)
