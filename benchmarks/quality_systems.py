"""Asks each system for the facts of each article, all with the embedded model on this machine."""

import asyncio
import sys
import time
from collections.abc import Callable, Iterable, Mapping
from contextlib import suppress
from functools import partial
from typing import Any, Final

from benchmarks import quality_instructor, quality_langextract
from benchmarks.quality_locating import locate
from benchmarks.quality_replies import Answer, Replies
from benchmarks.quality_results import GROUNDWIRE
from schemas.article import Article, CacheUse
from schemas.facts import ExtractionData
from service.annotate import annotate
from service.composition import open_runtime
from service.errors import GroundwireError
from service.model.embedded.process import EmbeddedConfig, EmbeddedServer
from service.model.embedded.weights import Place, cache_directory
from service.ports import Extracts, Runtime, ignore_progress
from service.settings import EMBEDDED, Settings

_DEADLINE_S: Final = 3_600.0
_LOAD_S: Final = 180.0
_POLL_S: Final = 0.2
# Of each peer: how it is asked (address, article, tokens it may write a call) and what its answer says.
_PEERS: Final[Mapping[str, Callable[[str, Article, int], Answer]]] = {
    "langextract": partial(quality_langextract.ask, chunk=None),
    "langextract chunks": partial(quality_langextract.ask, chunk=quality_langextract.DEFAULT_CHUNK),
    "instructor": quality_instructor.ask,
}
SYSTEMS: Final = (GROUNDWIRE, *_PEERS)


async def collect(
    articles: Mapping[str, Article], systems: Iterable[str], replies: Replies, max_tokens: int
) -> dict[str, dict[str, Answer]]:
    """Answers by system and case: those that were kept, and new ones for the rest."""
    answers: dict[str, dict[str, Answer]] = {system: {} for system in systems}
    missing: dict[str, list[str]] = {}
    for system, found in answers.items():
        for case, article in articles.items():
            if (kept := replies.load(system, case, article.text)) is not None:
                found[case] = kept
            else:
                missing.setdefault(system, []).append(case)

    def keep(system: str, case: str, answer: Answer) -> None:
        answers[system][case] = answer
        replies.save(system, case, articles[case].text, answer)
        told = f"{answer.seconds:.0f} s, {answer.output_tokens} tokens out{', cut' * bool(answer.cut)}"
        print(f"{system}: {case}: {answer.error or told}", file=sys.stderr, flush=True)

    if cases := missing.pop(GROUNDWIRE, []):
        settings = Settings(model=EMBEDDED, deadline_s=_DEADLINE_S, cache_mb=0)
        async with open_runtime(settings) as runtime:
            await _wait_until_ready(runtime)
            for case in cases:
                keep(GROUNDWIRE, case, await ask_groundwire(runtime.extractor, articles[case]))
    if missing:
        server = EmbeddedServer(
            EmbeddedConfig(Place(None, cache_directory(None)), threads=None), ignore_progress
        )
        try:
            address = await server.start()
            for system, cases in missing.items():
                for case in cases:
                    ask = partial(_PEERS[system], address, articles[case], max_tokens)
                    keep(system, case, await asyncio.to_thread(ask))
        finally:
            await server.stop()
    return answers


async def ask_groundwire(extractor: Extracts, article: Article) -> Answer:
    """One extraction as any caller gets it; an error is an answer without facts."""
    options = article.options.model_copy(update={"cache": CacheUse.OFF})
    started = time.perf_counter()
    try:
        result = await extractor.extract(article.model_copy(update={"options": options}))
    except GroundwireError as error:
        return Answer(None, time.perf_counter() - started, 0, 0, 0, error=error.code)
    usage = result.provenance.usage
    raw: dict[str, Any] = result.model_dump(mode="json")
    return Answer(
        raw,
        time.perf_counter() - started,
        usage.input_tokens,
        usage.output_tokens,
        result.provenance.attempts,
    )


async def _wait_until_ready(runtime: Runtime) -> None:
    """Loading is not measured, neither here nor for the peers; a model that cannot load fails when asked."""
    with suppress(TimeoutError):
        async with asyncio.timeout(_LOAD_S):
            while not all(found.ready for found in await runtime.readiness.dependencies()):  # noqa: ASYNC110 - readiness is asked for, not told
                await asyncio.sleep(_POLL_S)


def facts_of(system: str, article: Article, answer: Answer) -> ExtractionData:
    """An answer in our own schema."""
    if answer.raw is None:
        return ExtractionData(actors=[], policy_actions=[], positions=[], dates=[], references=[])
    if system == GROUNDWIRE:
        return ExtractionData.model_validate(answer.raw["data"])
    read = quality_instructor.items_of if system == "instructor" else quality_langextract.items_of
    return locate(annotate(article.text, article.published_at, article.language), read(answer))
