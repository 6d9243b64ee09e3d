"""Runs golden cases through the service, live or replayed, and scores what comes back."""

import asyncio
import time
from collections.abc import Awaitable, Callable, Sequence
from dataclasses import dataclass, replace
from datetime import UTC, datetime

from schemas.article import CacheUse, Options
from service.errors import GroundwireError
from service.evaluation.calibration import judge_drops
from service.evaluation.cases import Case
from service.evaluation.recordings import (
    Exchange,
    Recording,
    Tape,
    read_recording,
    recording_file,
    write_recording,
)
from service.evaluation.runs import CaseRun, CaseState, Run, RunFolder, digest_of
from service.evaluation.scoring import NOTHING, score
from service.evaluation.wire import keeping, playing
from service.ports import Extracts, ItemDropped, Progress

Told = Callable[[CaseRun], None]


@dataclass(frozen=True, slots=True)
class Plan:
    """What one run asks: of which model, under which prompt, how many cases at once."""

    model: str
    prompt_version: str
    concurrency: int = 4
    deadline_s: float | None = None


@dataclass(frozen=True, slots=True)
class Runner:
    """Extracts and scores cases with whatever extractor it is given."""

    extractor: Extracts
    plan: Plan
    folder: RunFolder | None = None

    async def run(self, cases: Sequence[Case], told: Told = lambda _: None) -> Run:
        """Ask about every case live; those that the run folder has are not asked again."""
        return await self._each(cases, self._live, told, replayed=False)

    async def replay(self, cases: Sequence[Case], told: Told = lambda _: None) -> Run:
        """Answer every case from its recording; `wire.answering_from_tapes` has to be around it."""
        return await self._each(cases, self._replayed, told, replayed=True)

    async def record(self, case: Case) -> CaseRun:
        """Ask about one case live and keep its exchanges; a failed case leaves the old recording as it is."""
        reel: list[Exchange] = []
        with keeping(reel):
            found = await self._extract(case)
        if found.state is CaseState.ANSWERED:
            recording = Recording(
                model=self.plan.model,
                prompt_version=self.plan.prompt_version,
                recorded_at=datetime.now(UTC).date().isoformat(),
                exchanges=tuple(reel),
            )
            write_recording(recording_file(case.folder, self.plan.model, self.plan.prompt_version), recording)
        return found

    async def _each(
        self, cases: Sequence[Case], ask: Callable[[Case], Awaitable[CaseRun]], told: Told, *, replayed: bool
    ) -> Run:
        free = asyncio.Semaphore(self.plan.concurrency)

        async def one(case: Case) -> CaseRun:
            async with free:
                found = await ask(case)
            told(found)
            return found

        found = await asyncio.gather(*map(one, cases))
        made_at = datetime.now(UTC).isoformat(timespec="seconds")
        return Run(
            self.plan.model,
            self.plan.prompt_version,
            replayed,
            made_at,
            tuple(found),
        )

    async def _live(self, case: Case) -> CaseRun:
        kept = self.folder and self.folder.find(self.plan.model, self.plan.prompt_version, case)
        if kept:
            return kept
        found = await self._extract(case)
        if self.folder:
            self.folder.keep(self.plan.model, self.plan.prompt_version, found)
        return found

    async def _replayed(self, case: Case) -> CaseRun:
        file = recording_file(case.folder, self.plan.model, self.plan.prompt_version)
        recording = read_recording(file)
        if recording is None:
            return CaseRun(case.slug, digest_of(case), CaseState.UNRECORDED, f"there is no {file}")
        tape = Tape(recording)
        with playing(tape):
            found = await self._extract(case)
        if not tape.strange:
            return found
        questions = sorted({request.question or request.path for request in tape.strange})
        return replace(
            found,
            state=CaseState.STALE,
            problem=f"{len(tape.strange)} of its requests are not in the recording ({', '.join(questions)}), "
            f"and {tape.unused} of {len(recording.exchanges)} recorded ones were not made",
        )

    async def _extract(self, case: Case) -> CaseRun:
        options = Options(
            model=self.plan.model,
            prompt_version=self.plan.prompt_version,
            deadline_s=self.plan.deadline_s,
            cache=CacheUse.OFF,
        )
        drops: list[ItemDropped] = []

        def observe(event: Progress) -> None:
            if isinstance(event, ItemDropped):
                drops.append(event)

        started = time.perf_counter()
        try:
            result = await self.extractor.extract(case.article(options), observe)
        except GroundwireError as error:
            return _failed(case, error.message, started)
        except Exception as error:  # noqa: BLE001 - one broken case must not lose the others; it counts as a miss
            return _failed(case, f"a fault of Groundwire ({type(error).__name__})", started)
        return CaseRun(
            slug=case.slug,
            digest=digest_of(case),
            state=CaseState.ANSWERED,
            score=score(case, result.data),
            data=result.data,
            warnings=tuple(result.warnings),
            drops=judge_drops(case, result.data, drops),
            usage=result.provenance.usage,
            elapsed_ms=_since_ms(started),
        )


def _failed(case: Case, problem: str, started: float) -> CaseRun:
    return CaseRun(
        slug=case.slug,
        digest=digest_of(case),
        state=CaseState.FAILED,
        problem=problem,
        score=score(case, NOTHING),
        elapsed_ms=_since_ms(started),
    )


def _since_ms(started: float) -> float:
    return round((time.perf_counter() - started) * 1000, 1)
