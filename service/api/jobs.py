"""The routes of jobs: hand one in, see how far it is, read its results, retry its dead letters, cancel it."""

import asyncio
from collections.abc import AsyncIterator, Callable, Sequence
from typing import Annotated, Any, Final, Literal

from fastapi import APIRouter, Header, Path, Query, Request, Response, status
from fastapi.responses import StreamingResponse
from fastapi.sse import KEEPALIVE_COMMENT, format_sse_event
from pydantic import HttpUrl

from schemas.article import Options
from schemas.jobs import ItemState, Job, JobEnvelope, JobMode, JobRequest, JobResult, JobStatus, Retried
from service import errors
from service.access.gate import Caller
from service.api.access import MayUseJobs
from service.api.job_bodies import NDJSON, JobBody, envelope_of, is_ndjson, whole_windows
from service.api.openapi import documented, event_schema
from service.api.parameters import check_for_whole_jobs, check_known
from service.api.parting import allow_cut
from service.api.state import Given, Services
from service.jobs.desk import JobDesk
from service.jobs.intake import Submission
from service.jobs.store import ResultLine

router = APIRouter(tags=["jobs"])

_OF_LINES: Final = ("strict", "mode", "model", "webhook")
_OF_RESULTS: Final = ("cursor", "state", "limit", "follow")
_PAGE: Final = 100
_MOST: Final = 2**53 - 1  # what every JSON reader holds exactly
_LOOK_EVERY_S: Final = 0.5
_COMMENT_AFTER: Final = 20  # looks without news
_OVER: Final = (JobStatus.FINISHED, JobStatus.CANCELLED)
_STREAM: Final = {"Cache-Control": "no-store", "X-Accel-Buffering": "no"}
_ACCESS: Final = (errors.CallerUnknown, errors.CallerNotAllowed, errors.CallerLimited)
_SCHEMA: Final = "#/components/schemas/"

_BODY: Final[dict[str, Any]] = {
    "requestBody": {
        "required": True,
        "content": {
            "application/json": {"schema": {"$ref": f"{_SCHEMA}JobRequest"}},
            NDJSON[0]: {
                "schema": {
                    "type": "string",
                    "description": "An article a line, as `/v1/extractions` takes it.",
                },
                "example": '{"text": "Freedonia will require licences.", "id": "a-1"}\n{"text": "..."}\n',
            },
        },
    }
}
_LINES: Final[dict[int | str, dict[str, Any]]] = {
    200: {
        "description": "One JSON object a line, as `JobResult` describes it.",
        "content": {
            NDJSON[0]: {
                "schema": {
                    "type": "string",
                    "description": "A `JobResult` a line.",
                    "contentMediaType": "application/json",
                    "contentSchema": {"$ref": f"{_SCHEMA}JobResult"},
                }
            }
        },
    }
}
_EVENTS: Final[dict[int | str, dict[str, Any]]] = {
    200: {
        "description": "`progress` whenever something changed, at last `finished`; both hold the job.",
        "content": {"text/event-stream": {"schema": event_schema(progress="Job", finished="Job")}},
    }
}
MODELS: Final = (JobRequest, JobResult)  # for OpenAPI: no signature names them

JobId = Annotated[str, Path(description="The job's `id`.")]
HasResult = Literal[ItemState.COMPLETE, ItemState.PARTIAL, ItemState.FAILED]
State = Annotated[
    list[HasResult] | None, Query(alias="state", description="Only these; repeat it for several.")
]


@router.post(
    "/v1/jobs",
    status_code=status.HTTP_202_ACCEPTED,
    summary="Hand in a job",
    response_description="The job that works on the articles.",
    openapi_extra=_BODY,
    responses=documented(
        errors.JsonMalformed,
        errors.IdempotencyConflict,
        errors.IdempotencyPending,
        errors.ArticleTooLarge,
        errors.MediaTypeUnsupported,
        errors.ArticleRejected,
        *_ACCESS,
        errors.ServiceOverloaded,
        errors.JobsUnavailable,
        errors.GroundwireError,
    ),
)
async def create_job(  # noqa: PLR0913, PLR0917 - one parameter each
    request: Request,
    response: Response,
    services: Given,
    caller: MayUseJobs,
    idempotency_key: Annotated[
        str | None,
        Header(min_length=1, max_length=255, description="The same key and body give the same job again."),
    ] = None,
    strict: Annotated[bool, Query(description="Take nothing when an article is invalid.")] = False,  # noqa: FBT002 - a parameter of the address
    mode: Annotated[JobMode | None, Query(description="NDJSON: as `options.mode`.")] = None,
    model: Annotated[
        str | None,
        Query(min_length=1, max_length=200, description="NDJSON: the model of lines that name none."),
    ] = None,
    webhook: Annotated[HttpUrl | None, Query(description="NDJSON: as `webhook.url`.")] = None,
) -> Job:
    """Take articles to work on in the background, as one JSON object or as NDJSON, an article a line.

    Invalid articles are left out one by one, with line and reason, unless the job is strict. What was
    taken survives every restart of the service.
    """
    ndjson = is_ndjson(request)
    if ndjson:
        check_known(request, _OF_LINES)
    else:
        check_for_whole_jobs(request)
    address = None if webhook is None else str(webhook)
    parameters: dict[str, object] = {"strict": True} if strict else {}
    if ndjson:
        parameters = {"strict": strict, "mode": mode, "model": model, "webhook": address}
    body = JobBody(request, parameters, services.admission)
    if ndjson:
        envelope = envelope_of(mode=mode, strict=strict, model=model, webhook=address)
        windows = body.windows()
    else:
        envelope, articles = await body.whole()
        if strict:
            options = envelope.options.model_copy(update={"strict": True})
            envelope = envelope.model_copy(update={"options": options})
        windows = whole_windows(articles)
    submission = _submission(body.fingerprint, envelope, caller, idempotency_key)
    job, is_new = await (await _desk(services)).submit(submission, windows)
    response.headers["Location"] = f"/v1/jobs/{job.id}"
    if not is_new:
        response.headers["Idempotent-Replayed"] = "true"
    return job


@router.get(
    "/v1/jobs/{job_id}",
    summary="How far is a job?",
    responses=documented(errors.ResourceNotFound, errors.ArticleRejected, *_ACCESS, errors.JobsUnavailable),
)
async def read_job(job_id: JobId, request: Request, services: Given, caller: MayUseJobs) -> Job:
    """Count the articles by state, with rate, estimated end, usage and cost so far."""
    check_known(request, ())
    return await (await _desk(services)).view(caller.tenant, job_id)


@router.get(
    "/v1/jobs/{job_id}/events",
    summary="Follow a job",
    response_class=StreamingResponse,
    responses=_EVENTS
    | documented(errors.ResourceNotFound, errors.ArticleRejected, *_ACCESS, errors.JobsUnavailable),
)
async def follow_job(
    job_id: JobId, request: Request, services: Given, caller: MayUseJobs
) -> StreamingResponse:
    """Send the job as server-sent events: `progress` when something changed, `finished` when it is over.

    When the service stops, the connection breaks off before that: ask again.
    """
    check_known(request, ())
    desk = await _desk(services)
    job = await desk.view(caller.tenant, job_id)
    allow_cut(request.scope)
    return StreamingResponse(
        _events(desk, caller.tenant, job), media_type="text/event-stream", headers=_STREAM
    )


@router.get(
    "/v1/jobs/{job_id}/results",
    summary="Read the results of a job",
    response_class=StreamingResponse,
    responses=_LINES
    | documented(errors.ResourceNotFound, errors.ArticleRejected, *_ACCESS, errors.JobsUnavailable),
)
async def read_results(  # noqa: PLR0913, PLR0917 - one parameter each
    job_id: JobId,
    request: Request,
    services: Given,
    caller: MayUseJobs,
    cursor: Annotated[int, Query(ge=0, le=_MOST, description="That of the last line you have.")] = 0,
    states: State = None,
    limit: Annotated[int | None, Query(ge=1, le=_MOST, description="At most so many lines.")] = None,
    follow: Annotated[bool, Query(description="Wait for more until the job is over.")] = False,  # noqa: FBT002 - a parameter of the address
) -> StreamingResponse:
    """Stream results as NDJSON in the order in which they were finished, while the job runs or after.

    The order never changes: whoever comes back with the last `cursor` gets what followed. With
    `state=failed` the dead letters, with their errors. With `follow`, a connection that breaks off as the
    service stops is gone on with in the same way.
    """
    check_known(request, _OF_RESULTS)
    desk = await _desk(services)
    look = _Look(desk, caller.tenant, job_id, states or [])
    first = await look.after(cursor, min(_PAGE, limit or _PAGE))
    if follow:
        allow_cut(request.scope)
    return StreamingResponse(
        _lines(look, first, cursor, limit, is_following=follow), media_type=NDJSON[0], headers=_STREAM
    )


@router.post(
    "/v1/jobs/{job_id}/retry",
    status_code=status.HTTP_202_ACCEPTED,
    summary="Send the dead letters again",
    responses=documented(errors.ResourceNotFound, errors.ArticleRejected, *_ACCESS, errors.JobsUnavailable),
)
async def retry_job(job_id: JobId, request: Request, services: Given, caller: MayUseJobs) -> Retried:
    """Queue every failed article of the job again."""
    check_known(request, ())
    job, retried = await (await _desk(services)).retry(caller.tenant, job_id)
    return Retried(retried=retried, job=job)


@router.delete(
    "/v1/jobs/{job_id}",
    summary="Cancel a job",
    responses=documented(errors.ResourceNotFound, errors.ArticleRejected, *_ACCESS, errors.JobsUnavailable),
)
async def cancel_job(job_id: JobId, request: Request, services: Given, caller: MayUseJobs) -> Job:
    """Begin no more articles. What runs is finished and kept; results stay until the retention is over."""
    check_known(request, ())
    return await (await _desk(services)).cancel(caller.tenant, job_id)


class _Look:
    """One reader's view of a job's results."""

    def __init__(self, desk: JobDesk, tenant: str, job_id: str, states: Sequence[ItemState]) -> None:
        self._desk = desk
        self._tenant = tenant
        self._job_id = job_id
        self._states = states

    async def after(self, cursor: int, most: int) -> list[ResultLine]:
        """The next lines."""
        return await self._desk.results(self._tenant, self._job_id, cursor, self._states, most)

    async def is_over(self) -> bool:
        """Whether no more lines will come."""
        job = await self._desk.view(self._tenant, self._job_id)
        return job.status in _OVER


async def _desk(services: Services) -> JobDesk:
    open_jobs = services.slot.runtime.open_jobs
    if open_jobs is None:
        raise errors.JobsUnavailable("this service takes no jobs", retry_after_s=None)
    return await asyncio.to_thread(open_jobs)  # the first time it loads a lot


def _submission(
    fingerprint: Callable[[], str], envelope: JobEnvelope, caller: Caller, idempotency_key: str | None
) -> Submission:
    defaults: Options = envelope.options.defaults
    return Submission(
        fingerprint=fingerprint,
        defaults=defaults,
        tenant=caller.tenant,
        api_key=None if caller.key is None else caller.key.id,
        mode=envelope.options.mode,
        is_strict=envelope.options.strict,
        idempotency_key=idempotency_key,
        webhook=envelope.webhook,
    )


async def _lines(
    look: _Look, page: list[ResultLine], cursor: int, limit: int | None, *, is_following: bool
) -> AsyncIterator[bytes]:
    sent = 0
    while True:
        was_over = not is_following or await look.is_over()
        while page:
            yield b"".join(line.text for line in page)
            cursor, sent = page[-1].cursor, sent + len(page)
            if limit is not None and sent >= limit:
                return
            page = await look.after(cursor, min(_PAGE, (limit or sent + _PAGE) - sent))
        if was_over:
            return
        await asyncio.sleep(_LOOK_EVERY_S)
        page = await look.after(cursor, min(_PAGE, (limit or sent + _PAGE) - sent))


async def _events(desk: JobDesk, tenant: str, job: Job) -> AsyncIterator[bytes]:
    said, quiet = None, 0
    while True:
        news = job.model_dump_json(exclude={"rate_per_minute", "estimated_end"})
        is_over = job.status in _OVER
        if news != said or is_over:
            yield format_sse_event(
                event="finished" if is_over else "progress", data_str=job.model_dump_json()
            )
            said, quiet = news, 0
        if is_over:
            return
        quiet += 1
        if quiet % _COMMENT_AFTER == 0:
            yield KEEPALIVE_COMMENT
        await asyncio.sleep(_LOOK_EVERY_S)
        job = await desk.view(tenant, job.id)
