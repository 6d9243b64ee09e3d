"""Replays and records golden cases: opens what reads them, and stands at its wire meanwhile."""

from collections.abc import Callable, Sequence
from contextlib import AbstractAsyncContextManager

from service.evaluation.cases import Case
from service.evaluation.running import Plan, Runner
from service.evaluation.runs import CaseRun, Run
from service.evaluation.wire import answering_from_tapes, recording_requests
from service.ports import Runtime
from service.settings import Settings

Open = Callable[[Settings], AbstractAsyncContextManager[Runtime]]


async def replay(
    plan: Plan, cases: Sequence[Case], settings: Settings, open_replay: Open, told: Callable[[CaseRun], None]
) -> Run:
    """Answer every case from its recording; nothing leaves the process."""
    with answering_from_tapes():
        async with open_replay(settings) as runtime:
            return await Runner(runtime.extractor, plan).replay(cases, told)


async def record(
    plan: Plan,
    cases: Sequence[Case],
    settings: Settings,
    open_recordable: Open,
    told: Callable[[CaseRun], None],
) -> Run:
    """Ask about every case live, one after the other, and write the exchanges of those that are answered."""
    with recording_requests():
        async with open_recordable(settings) as runtime:
            runner = Runner(runtime.extractor, plan)
            found = []
            for case in cases:
                found.append(await runner.record(case))
                told(found[-1])
    return Run(plan.model, plan.prompt_version, replayed=False, made_at="", cases=tuple(found))
