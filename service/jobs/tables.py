"""The tables of jobs, for SQLite and Postgres alike; migrations/ makes them."""

from enum import IntEnum, unique
from typing import Final

import sqlalchemy as sa

metadata: Final = sa.MetaData()


class Told(sa.TypeDecorator[str]):
    """What a provider or a receiver told, which may hold anything.

    Postgres keeps no NUL and nothing keeps half of a surrogate pair, and one of them would cost the item.
    """

    impl = sa.Text
    cache_ok = True

    def process_bind_param(self, value: str | None, dialect: sa.Dialect) -> str | None:  # noqa: ARG002 - as its base has it
        """With U+FFFD for each NUL, and a question mark for each half of a pair."""
        if value is None or (value.isprintable() and value.isascii()):
            return value
        return value.replace("\0", "\ufffd").encode("utf-8", "replace").decode()


@unique
class Stage(IntEnum):
    """Where an item is; callers see FED as queued."""

    QUEUED = 0
    FED = 1  # handed to the dispatcher
    RUNNING = 2
    COMPLETE = 3
    PARTIAL = 4
    FAILED = 5
    CANCELLED = 6
    AWAITING = 7  # its questions are with a provider's batch, or will be


UNFINISHED: Final = (Stage.QUEUED, Stage.FED, Stage.RUNNING, Stage.AWAITING)


@unique
class Asking(IntEnum):
    """How an item's questions are asked."""

    BY_CALL = 0
    BY_BATCH = 1
    ANSWERED = (
        2  # by batch, and replies are there: what was paid for is finished also when the job is cancelled
    )


@unique
class BatchStage(IntEnum):
    """Where a provider's batch is."""

    SUBMITTING = 0
    RUNNING = 1
    COLLECTED = 2
    FAILED = 3


@unique
class JobStage(IntEnum):
    """Where a job is."""

    RECEIVING = 0  # its body is still arriving; nobody can see it
    OPEN = 1
    CANCELLING = 2
    FINISHED = 3
    CANCELLED = 4
    DELETING = 5


_KEY = sa.BigInteger().with_variant(sa.Integer(), "sqlite")  # SQLite numbers only INTEGER keys by itself

executors: Final = sa.Table(
    "gw_executors",
    metadata,
    sa.Column("id", sa.String(64), primary_key=True),
    sa.Column("machine", sa.String(200)),  # where a process id means something; null when unknown
    sa.Column("process", sa.String(64)),
    sa.Column("slots", sa.Integer, nullable=False),
    sa.Column("beat", sa.BigInteger, nullable=False),
)

jobs: Final = sa.Table(
    "gw_jobs",
    metadata,
    sa.Column("key", _KEY, primary_key=True, autoincrement=True),
    sa.Column("id", sa.String(64), nullable=False, unique=True),
    sa.Column("tenant", sa.String(200), nullable=False),
    sa.Column("api_key", sa.String(64)),  # the id of the key that pays for it
    sa.Column("stage", sa.SmallInteger, nullable=False, index=True),
    sa.Column("created_at", sa.Double, nullable=False),
    sa.Column("finished_at", sa.Double, index=True),
    sa.Column("receiver", sa.String(64)),
    sa.Column("total", sa.Integer, nullable=False),
    sa.Column("rejected", sa.Integer, nullable=False),
    sa.Column("mode", sa.String(20), nullable=False),
    sa.Column("idempotency_key", sa.String(255)),
    sa.Column("body_sha256", sa.String(64)),
    sa.Column("webhook_url", sa.Text),
    sa.Column("webhook_secret", sa.Text),
    sa.Column("webhook_status", sa.String(20)),
    sa.Column("webhook_attempts", sa.Integer, nullable=False),
    sa.Column("webhook_due_at", sa.Double),
    sa.Column("webhook_detail", Told),
    sa.UniqueConstraint("tenant", "idempotency_key", name="gw_jobs_idempotency"),
)

# Apart from gw_jobs, because every finished batch of items writes here.
tallies: Final = sa.Table(
    "gw_tallies",
    metadata,
    sa.Column("job", _KEY, primary_key=True, autoincrement=False),
    sa.Column("seq", sa.BigInteger, nullable=False),
    sa.Column("complete", sa.Integer, nullable=False),
    sa.Column("partial", sa.Integer, nullable=False),
    sa.Column("failed", sa.Integer, nullable=False),
    sa.Column("cancelled", sa.Integer, nullable=False),
    sa.Column("input_tokens", sa.BigInteger, nullable=False),
    sa.Column("output_tokens", sa.BigInteger, nullable=False),
    sa.Column("cached_input_tokens", sa.BigInteger, nullable=False),
    sa.Column("cost_usd", sa.Double, nullable=False),
    sa.Column("unpriced", sa.Integer, nullable=False),
)

# Which models a job asks: what is paused is skipped without looking at its items.
job_lanes: Final = sa.Table(
    "gw_job_lanes",
    metadata,
    sa.Column("job", _KEY, primary_key=True, autoincrement=False),
    sa.Column("lane", sa.String(200), primary_key=True),
)

items: Final = sa.Table(
    "gw_items",
    metadata,
    sa.Column("job", _KEY, primary_key=True, autoincrement=False),
    sa.Column("line", sa.Integer, primary_key=True, autoincrement=False),
    sa.Column("stage", sa.SmallInteger, nullable=False),
    sa.Column("lane", sa.String(200), nullable=False),
    sa.Column("round", sa.Integer, nullable=False),
    sa.Column("crashes", sa.SmallInteger, nullable=False),
    sa.Column("strikes", sa.SmallInteger, nullable=False),
    sa.Column("not_before", sa.Double, nullable=False),
    sa.Column("bounced_at", sa.Double),
    sa.Column("executor", sa.String(64)),
    sa.Column("asking", sa.SmallInteger, nullable=False, server_default="0"),
    sa.Column("seq", sa.BigInteger),
    sa.Column("finished_at", sa.Double),
    sa.Column("article_id", sa.Text),
    sa.Column("error_code", sa.String(64)),
    sa.Column("error_message", Told),
    sqlite_with_rowid=False,
)
sa.Index(
    "gw_items_queued",
    items.c.job,
    items.c.lane,
    items.c.line,
    sqlite_where=items.c.stage == 0,
    postgresql_where=items.c.stage == 0,
)
sa.Index(
    "gw_items_suspect",
    items.c.job,
    items.c.line,
    sqlite_where=sa.and_(items.c.stage == 0, items.c.crashes >= 2),  # noqa: PLR2004 - SUSPECT_AFTER
    postgresql_where=sa.and_(items.c.stage == 0, items.c.crashes >= 2),  # noqa: PLR2004 - SUSPECT_AFTER
)
sa.Index(
    "gw_items_active",
    items.c.lane,
    items.c.stage,
    items.c.job,
    sqlite_where=items.c.stage.in_((1, 2)),
    postgresql_where=items.c.stage.in_((1, 2)),
)
sa.Index(
    "gw_items_finished",
    items.c.job,
    items.c.seq,
    sqlite_where=items.c.seq.is_not(None),
    postgresql_where=items.c.seq.is_not(None),
)

sa.Index(
    "gw_items_awaiting",
    items.c.job,
    items.c.line,
    sqlite_where=items.c.stage == 7,  # noqa: PLR2004 - AWAITING
    postgresql_where=items.c.stage == 7,  # noqa: PLR2004 - AWAITING
)

# Batches at providers; `executor` is who is busy with one at the moment.
batches: Final = sa.Table(
    "gw_batches",
    metadata,
    sa.Column("key", _KEY, primary_key=True, autoincrement=True),
    sa.Column("job", sa.BigInteger, nullable=False, index=True),
    sa.Column("lane", sa.String(200), nullable=False),
    sa.Column("token", sa.String(64), nullable=False),  # by which a batch whose handle was lost may be found
    sa.Column("handle", sa.String(200)),  # the provider's name for it
    sa.Column("stage", sa.SmallInteger, nullable=False, index=True),
    sa.Column("executor", sa.String(64)),
    sa.Column("questions", sa.Integer, nullable=False),
    sa.Column("answered", sa.Integer, nullable=False),
    sa.Column("created_at", sa.Double, nullable=False),
    sa.Column("submitted_at", sa.Double),
    sa.Column("due_at", sa.Double, nullable=False),  # when it is looked at next
    sa.Column("is_cancelled", sa.Boolean, nullable=False),  # as told to the provider
    sa.Column("detail", Told),
)

# What articles ask by batch. With a request and no batch it waits to be sent; with neither and no status it
# was lost, and its article asks again.
questions: Final = sa.Table(
    "gw_questions",
    metadata,
    sa.Column("job", _KEY, primary_key=True, autoincrement=False),
    sa.Column("line", sa.Integer, primary_key=True, autoincrement=False),
    sa.Column("number", sa.SmallInteger, primary_key=True, autoincrement=False),
    sa.Column("key", sa.String(100), nullable=False),
    sa.Column("lane", sa.String(200), nullable=False),
    sa.Column("batch", sa.BigInteger, index=True),
    sa.Column("tries", sa.SmallInteger, nullable=False),  # each time in a batch half as large
    sa.Column("strikes", sa.SmallInteger, nullable=False),
    sa.Column("not_before", sa.Double, nullable=False),
    sa.Column("asked_at", sa.Double, nullable=False),
    sa.Column("size", sa.Integer, nullable=False),
    sa.Column("status", sa.SmallInteger),  # HTTP's
    sa.Column("request", sa.LargeBinary),  # zstd; gone once the batch is handed in
    sa.Column("reply", sa.LargeBinary),  # zstd
)
sa.Index(
    "gw_questions_waiting",
    questions.c.job,
    questions.c.lane,
    sqlite_where=sa.and_(questions.c.batch.is_(None), questions.c.request.is_not(None)),
    postgresql_where=sa.and_(questions.c.batch.is_(None), questions.c.request.is_not(None)),
)

payloads: Final = sa.Table(
    "gw_payloads",
    metadata,
    sa.Column("job", _KEY, primary_key=True, autoincrement=False),
    sa.Column("line", sa.Integer, primary_key=True, autoincrement=False),
    sa.Column("body", sa.LargeBinary, nullable=False),  # the article as JSON, zstd
)

results: Final = sa.Table(
    "gw_results",
    metadata,
    sa.Column("job", _KEY, primary_key=True, autoincrement=False),
    sa.Column("line", sa.Integer, primary_key=True, autoincrement=False),
    sa.Column("body", sa.LargeBinary, nullable=False),  # the answer as JSON, zstd
)

rejections: Final = sa.Table(
    "gw_rejections",
    metadata,
    sa.Column("job", _KEY, primary_key=True, autoincrement=False),
    sa.Column("line", sa.Integer, primary_key=True, autoincrement=False),
    sa.Column("reason", sa.Text, nullable=False),  # schemas.jobs.Rejection as JSON
)

lanes: Final = sa.Table(
    "gw_lanes",
    metadata,
    sa.Column("model", sa.String(200), primary_key=True),
    sa.Column("paused_at", sa.Double, nullable=False),
    sa.Column("pause_s", sa.Double, nullable=False),
    sa.Column("reason", Told),
    sa.Column("failures", sa.Integer, nullable=False),  # in a row
    sa.Column("last_success_at", sa.Double, nullable=False),
    sa.Column("requests_until", sa.Double, nullable=False),  # theoretical arrival times of GCRA
    sa.Column("tokens_until", sa.Double, nullable=False),
    sa.Column("requests_each", sa.Double, nullable=False),  # what an article takes, of late
    sa.Column("tokens_each", sa.Double, nullable=False),
)

SUSPECT_AFTER: Final = 2  # crashes; see recovery.py
OF_A_JOB: Final = (questions, results, payloads, items, rejections)  # what is deleted with it in chunks
