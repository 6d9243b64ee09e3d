"""Reads the articles with LangExtract or with instructor over litellm, as their documentation has it.

Usage: python -m benchmarks.faults_peers SYSTEM BASE COUNT CONCURRENCY DEADLINE_S ; SYSTEM is langextract-1 (a
call for each article), langextract-30 (thirty a call) or instructor. The last line is JSON: an outcome each.
"""

import asyncio
import json
import logging
import os
import sys
import time
import warnings
from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import asdict
from typing import Any, Final

from pydantic import BaseModel, ConfigDict

from benchmarks.faults_outcomes import Outcome, wrong_in_words
from benchmarks.faults_script import MODELS, Story, stories

_TASK: Final = "Extract the actors, and the tariff rates with their products, from this news article."


class Tariff(BaseModel):
    """A rate."""

    model_config = ConfigDict(extra="forbid")

    product: str
    percent: str


class Facts(BaseModel):
    """What is asked of instructor."""

    model_config = ConfigDict(extra="forbid")

    actors: list[str]
    tariffs: list[Tariff]


def _outcome(how: str, code: str, text: str, facts: Sequence[str], taken_s: float) -> Outcome:
    return Outcome(how, code, len(facts), wrong_in_words(text, facts), taken_s)


async def instructor_outcomes(
    base: str, given: Sequence[Story], concurrency: int, deadline_s: float
) -> list[Outcome]:
    """A call for each article, invalid replies asked again three times, a timeout as long as the deadline."""
    import instructor  # noqa: PLC0415 - with litellm 4 s
    import litellm  # noqa: PLC0415 - loads only when it is needed
    from instructor.core.exceptions import InstructorError  # noqa: PLC0415 - loads only when it is needed
    from openai import OpenAIError  # noqa: PLC0415 - loads only when it is needed

    litellm.suppress_debug_info = True
    client: Any = instructor.from_litellm(litellm.acompletion)
    places = asyncio.Semaphore(concurrency)

    async def read(story: Story) -> Outcome:
        async with places:
            started = time.perf_counter()
            found: list[str] = []
            try:
                facts = await client.create(
                    model=f"openai/{MODELS['instructor']}",
                    api_base=base,
                    api_key="none",
                    response_model=Facts,
                    messages=[{"role": "user", "content": f"{_TASK}\n\n{story.text}"}],
                    timeout=deadline_s,
                )
            except (InstructorError, OpenAIError) as error:
                how, code = "error", type(error).__name__
            except Exception as error:  # noqa: BLE001 - whatever it is, it is not documented
                how, code = "undocumented", type(error).__name__
            else:
                how, code = "complete", ""
                found = [*facts.actors, *(word for t in facts.tariffs for word in (t.product, t.percent))]
            return _outcome(how, code, story.text, found, time.perf_counter() - started)

    return await asyncio.gather(*(read(story) for story in given))


def langextract_outcomes(base: str, given: Sequence[Story], concurrency: int, at_once: int) -> list[Outcome]:
    """So many articles a call of `extract`; it has no time limit to set."""
    import langextract as lx  # noqa: PLC0415 - only where it is compared

    examples = [
        lx.data.ExampleData(
            text="Peru raised its tariff on tin to 9 percent, Minister Ada Cruz said.",
            extractions=[
                lx.data.Extraction("actor", "Ada Cruz", attributes={"kind": "person"}),
                lx.data.Extraction("rate", "9 percent", attributes={"product": "tin"}),
            ],
        )
    ]
    config = lx.factory.ModelConfig(
        model_id=MODELS["langextract"],
        provider="OpenAILanguageModel",
        provider_kwargs={"api_key": "none", "base_url": base},
    )

    def read(batch: Sequence[Story]) -> list[Outcome]:
        started = time.perf_counter()
        documents = [lx.data.Document(text=story.text, document_id=story.id) for story in batch]
        try:
            answers = {
                answer.document_id: answer
                for answer in lx.extract(
                    text_or_documents=documents,
                    prompt_description=_TASK,
                    examples=examples,
                    config=config,
                    max_workers=min(concurrency, len(batch)),
                    batch_length=len(batch),
                    show_progress=False,
                )
            }
        except Exception as error:  # noqa: BLE001 - told apart by their module
            is_theirs = type(error).__module__.startswith("langextract")
            how = "lost" if len(batch) > 1 else "error" if is_theirs else "undocumented"
            taken_s = time.perf_counter() - started
            return [_outcome(how, type(error).__name__, s.text, [], taken_s) for s in batch]
        taken_s = time.perf_counter() - started
        return [_outcome("complete", "", s.text, _words(answers[s.id]), taken_s) for s in batch]

    batches = [given[start : start + at_once] for start in range(0, len(given), at_once)]
    with ThreadPoolExecutor(max(1, concurrency // at_once)) as threads:
        return [outcome for found in threads.map(read, batches) for outcome in found]


def _words(answer: Any) -> list[str]:  # noqa: ANN401 - LangExtract's
    return [extraction.extraction_text for extraction in answer.extractions or []]


def main() -> None:
    """Run one system and print its outcomes."""
    system, base, count, concurrency, deadline_s = sys.argv[1:6]
    logging.disable(logging.CRITICAL)
    warnings.simplefilter("ignore")
    given = stories(int(count))
    started = time.perf_counter()
    if system == "instructor":
        os.environ.setdefault("LITELLM_LOCAL_MODEL_COST_MAP", "True")
        outcomes = asyncio.run(instructor_outcomes(base, given, int(concurrency), float(deadline_s)))
    else:
        at_once = int(system.rpartition("-")[2])
        outcomes = langextract_outcomes(base, given, int(concurrency), at_once)
    told = {"wall_s": time.perf_counter() - started, "outcomes": [asdict(outcome) for outcome in outcomes]}
    print("\n" + json.dumps(told))


if __name__ == "__main__":
    main()
