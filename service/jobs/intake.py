"""Takes a job in, a window of articles at a time, so that its size costs no memory."""

import secrets
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Final

import sqlalchemy as sa
from sqlalchemy.exc import IntegrityError

from schemas.article import Article, Options
from schemas.jobs import JobMode, Rejection, WebhookTarget
from schemas.problem import FieldProblem
from service.errors import ArticleRejected, IdempotencyConflict, IdempotencyPending, RequestRejected
from service.jobs.defaulting import with_defaults
from service.jobs.packing import pack
from service.jobs.tables import (
    Asking,
    JobStage,
    Stage,
    executors,
    items,
    job_lanes,
    jobs,
    payloads,
    rejections,
    tallies,
)
from service.jobs.upserts import insert_new

MAX_REJECTIONS: Final = 1_000  # kept; more are counted
_SHOWN: Final = 20
_ARRIVING: Final = "a request with this Idempotency-Key is still arriving; send it again to get its job"
_NOT_TAKEN: Final = "another request with this Idempotency-Key was not taken; send this one again"


@dataclass(frozen=True, slots=True)
class Arrival:
    """One line of a job: an article, or why it is none."""

    line: int
    content: Article | RequestRejected


@dataclass(frozen=True, slots=True)
class Submission:
    """What is known of a job before its articles arrive; `fingerprint` is asked after the last."""

    fingerprint: Callable[[], str]
    defaults: Options
    tenant: str
    mode: JobMode = JobMode.CALLS
    is_strict: bool = False
    idempotency_key: str | None = None
    webhook: WebhookTarget | None = None
    api_key: str | None = None  # the id of the key whose day pays for it


@dataclass(frozen=True, slots=True)
class Opened:
    """A job that is being received, or the one that the same key already made."""

    key: int
    id: str
    body_sha256: str | None  # of a job that stood there already

    @property
    def is_new(self) -> bool:
        """Whether articles are taken."""
        return self.body_sha256 is None


def open_job(connection: sa.Connection, submission: Submission, receiver: str) -> Opened:
    """Begin to receive a job.

    Raises:
        IdempotencyPending: when a job with this key is arriving at this moment.
    """
    if submission.idempotency_key is not None:
        found = connection.execute(
            sa.select(jobs.c.key, jobs.c.id, jobs.c.stage, jobs.c.body_sha256, jobs.c.receiver)
            .where(jobs.c.tenant == submission.tenant, jobs.c.idempotency_key == submission.idempotency_key)
            .with_for_update()
        ).one_or_none()
        if found is not None and found.stage != JobStage.RECEIVING:
            return Opened(found.key, found.id, found.body_sha256 or "")
        if found is not None:
            _give_up_dead(connection, found.key, found.receiver, receiver)
    try:
        return _insert(connection, submission, receiver)
    except IntegrityError as error:
        raise IdempotencyPending(_ARRIVING) from error


def find_arrived(connection: sa.Connection, tenant: str, idempotency_key: str) -> Opened | None:
    """The job with this key, or None while it arrives.

    Raises:
        IdempotencyPending: when there is none, because it was not taken.
    """
    found = connection.execute(
        sa.select(jobs.c.key, jobs.c.id, jobs.c.stage, jobs.c.body_sha256).where(
            jobs.c.tenant == tenant, jobs.c.idempotency_key == idempotency_key
        )
    ).one_or_none()
    if found is None:
        raise IdempotencyPending(_NOT_TAKEN)
    if found.stage == JobStage.RECEIVING:
        return None
    return Opened(found.key, found.id, found.body_sha256 or "")


def _insert(connection: sa.Connection, submission: Submission, receiver: str) -> Opened:
    target = submission.webhook
    job_id = f"job_{secrets.token_hex(12)}"
    key = connection.execute(
        sa.insert(jobs).values(
            id=job_id,
            tenant=submission.tenant,
            api_key=submission.api_key,
            stage=int(JobStage.RECEIVING),
            created_at=time.time(),
            receiver=receiver,
            total=0,
            rejected=0,
            mode=submission.mode.value,
            idempotency_key=submission.idempotency_key,
            webhook_url=None if target is None else str(target.url),
            webhook_secret=None if target is None else target.secret,
            webhook_attempts=0,
        )
    ).inserted_primary_key
    assert key is not None  # noqa: S101 - SQLAlchemy's type allows it
    zeros = {column.name: 0 for column in tallies.c if column.name != "job"}
    connection.execute(sa.insert(tallies).values(job=key[0], **zeros))
    return Opened(key[0], job_id, None)


def _give_up_dead(connection: sa.Connection, key: int, owner: str, receiver: str) -> None:
    """Free the key of a job whose receiver died before the body had arrived."""
    lives = connection.execute(sa.select(executors.c.id).where(executors.c.id == owner)).one_or_none()
    if lives is not None or owner == receiver:
        raise IdempotencyPending(_ARRIVING)
    connection.execute(
        sa.update(jobs).where(jobs.c.key == key).values(idempotency_key=None, stage=int(JobStage.DELETING))
    )


def take(
    connection: sa.Connection, job: int, arrivals: Sequence[Arrival], submission: Submission, lane: str
) -> tuple[int, int]:
    """Keep a window of arrivals; `lane` is the model of articles that name none. Returns taken, rejected."""
    new = [(each.line, each.content) for each in arrivals if isinstance(each.content, Article)]
    bad = [(each.line, each.content) for each in arrivals if isinstance(each.content, RequestRejected)]
    articles = [(line, with_defaults(article, submission.defaults)) for line, article in new]
    asking = Asking.BY_BATCH if submission.mode is JobMode.PROVIDER_BATCH else Asking.BY_CALL
    if articles:
        connection.execute(
            sa.insert(items),
            [
                {
                    "job": job,
                    "line": line,
                    "stage": int(Stage.QUEUED),
                    "lane": article.options.model or lane,
                    "round": 0,
                    "crashes": 0,
                    "strikes": 0,
                    "not_before": 0.0,
                    "asking": int(asking),
                    "article_id": article.id,
                }
                for line, article in articles
            ],
        )
        connection.execute(
            sa.insert(payloads),
            [
                {"job": job, "line": line, "body": pack(article.model_dump_json(exclude_none=True))}
                for line, article in articles
            ],
        )
        lanes = {article.options.model or lane for _, article in articles}
        insert_new(connection, job_lanes, [{"job": job, "lane": each} for each in sorted(lanes)])
    if bad:
        insert_new(
            connection,
            rejections,
            [
                {"job": job, "line": line, "reason": rejection(line, error).model_dump_json()}
                for line, error in bad[:MAX_REJECTIONS]
            ],
        )
    return len(new), len(bad)


def finish_job(
    connection: sa.Connection, opened: Opened, submission: Submission, taken: int, rejected: int
) -> None:
    """Open a job whose articles have all arrived.

    Raises:
        ArticleRejected: when there is no article, or one was rejected and the job is strict.
    """
    if not taken or (submission.is_strict and rejected):
        raise _nothing_taken(connection, opened.key, taken, rejected)
    connection.execute(
        sa.update(jobs)
        .where(jobs.c.key == opened.key)
        .values(
            stage=int(JobStage.OPEN), total=taken, rejected=rejected, body_sha256=submission.fingerprint()
        )
    )


def same_body(opened: Opened, submission: Submission) -> None:
    """Check that a repeated key came with the same body.

    Raises:
        IdempotencyConflict: when it did not.
    """
    if opened.body_sha256 != submission.fingerprint():
        raise IdempotencyConflict(
            f"this Idempotency-Key belongs to {opened.id}, which had another body; use a new key"
        )


def rejection(line: int, error: RequestRejected) -> Rejection:
    """Why a line was not taken."""
    return Rejection(
        line=line,
        code=error.code,
        message=error.message,
        errors=[FieldProblem(path=path, message=message) for path, message in error.problems[:_SHOWN]],
    )


def _nothing_taken(connection: sa.Connection, job: int, taken: int, rejected: int) -> ArticleRejected:
    if not rejected:
        return ArticleRejected("the job has no article; send one JSON object a line, or a list `articles`")
    rows = connection.execute(
        sa.select(rejections.c.reason)
        .where(rejections.c.job == job)
        .order_by(rejections.c.line)
        .limit(_SHOWN)
    )
    found = [Rejection.model_validate_json(row.reason) for row in rows]
    problems = tuple((f"/articles/{each.line - 1}", each.message) for each in found)
    of = f"{rejected:,} of {taken + rejected:,} articles are invalid"
    return ArticleRejected(
        f"{of}, and nothing was taken: line {found[0].line}: {found[0].message}", problems=problems
    )
