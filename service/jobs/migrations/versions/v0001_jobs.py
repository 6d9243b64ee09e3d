"""Makes the tables of jobs."""

import sqlalchemy as sa
from alembic import op

revision = "0001"
down_revision = None


def upgrade() -> None:
    """Make every table."""
    op.create_table(
        "gw_executors",
        sa.Column("id", sa.String(length=64), nullable=False),
        sa.Column("machine", sa.String(length=200), nullable=True),
        sa.Column("process", sa.String(length=64), nullable=True),
        sa.Column("slots", sa.Integer(), nullable=False),
        sa.Column("beat", sa.BigInteger(), nullable=False),
        sa.PrimaryKeyConstraint("id"),
    )
    op.create_table(
        "gw_items",
        sa.Column(
            "job", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), autoincrement=False, nullable=False
        ),
        sa.Column("line", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("stage", sa.SmallInteger(), nullable=False),
        sa.Column("lane", sa.String(length=200), nullable=False),
        sa.Column("round", sa.Integer(), nullable=False),
        sa.Column("crashes", sa.SmallInteger(), nullable=False),
        sa.Column("strikes", sa.SmallInteger(), nullable=False),
        sa.Column("not_before", sa.Double(), nullable=False),
        sa.Column("bounced_at", sa.Double(), nullable=True),
        sa.Column("executor", sa.String(length=64), nullable=True),
        sa.Column("seq", sa.BigInteger(), nullable=True),
        sa.Column("finished_at", sa.Double(), nullable=True),
        sa.Column("article_id", sa.Text(), nullable=True),
        sa.Column("error_code", sa.String(length=64), nullable=True),
        sa.Column("error_message", sa.Text(), nullable=True),
        sa.PrimaryKeyConstraint("job", "line"),
        sqlite_with_rowid=False,
    )
    op.create_index(
        "gw_items_active",
        "gw_items",
        ["lane", "stage", "job"],
        unique=False,
        sqlite_where=sa.text("stage IN (1, 2)"),
        postgresql_where=sa.text("stage IN (1, 2)"),
    )
    op.create_index(
        "gw_items_finished",
        "gw_items",
        ["job", "seq"],
        unique=False,
        sqlite_where=sa.text("seq IS NOT NULL"),
        postgresql_where=sa.text("seq IS NOT NULL"),
    )
    op.create_index(
        "gw_items_queued",
        "gw_items",
        ["job", "lane", "line"],
        unique=False,
        sqlite_where=sa.text("stage = 0"),
        postgresql_where=sa.text("stage = 0"),
    )
    op.create_index(
        "gw_items_suspect",
        "gw_items",
        ["job", "line"],
        unique=False,
        sqlite_where=sa.text("stage = 0 AND crashes >= 2"),
        postgresql_where=sa.text("stage = 0 AND crashes >= 2"),
    )
    op.create_table(
        "gw_job_lanes",
        sa.Column(
            "job", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), autoincrement=False, nullable=False
        ),
        sa.Column("lane", sa.String(length=200), nullable=False),
        sa.PrimaryKeyConstraint("job", "lane"),
    )
    op.create_table(
        "gw_jobs",
        sa.Column(
            "key", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), autoincrement=True, nullable=False
        ),
        sa.Column("id", sa.String(length=64), nullable=False),
        sa.Column("tenant", sa.String(length=200), nullable=False),
        sa.Column("stage", sa.SmallInteger(), nullable=False),
        sa.Column("created_at", sa.Double(), nullable=False),
        sa.Column("finished_at", sa.Double(), nullable=True),
        sa.Column("receiver", sa.String(length=64), nullable=True),
        sa.Column("total", sa.Integer(), nullable=False),
        sa.Column("rejected", sa.Integer(), nullable=False),
        sa.Column("mode", sa.String(length=20), nullable=False),
        sa.Column("idempotency_key", sa.String(length=255), nullable=True),
        sa.Column("body_sha256", sa.String(length=64), nullable=True),
        sa.Column("webhook_url", sa.Text(), nullable=True),
        sa.Column("webhook_secret", sa.Text(), nullable=True),
        sa.Column("webhook_status", sa.String(length=20), nullable=True),
        sa.Column("webhook_attempts", sa.Integer(), nullable=False),
        sa.Column("webhook_due_at", sa.Double(), nullable=True),
        sa.Column("webhook_detail", sa.Text(), nullable=True),
        sa.PrimaryKeyConstraint("key"),
        sa.UniqueConstraint("id"),
        sa.UniqueConstraint("tenant", "idempotency_key", name="gw_jobs_idempotency"),
    )
    op.create_index(op.f("ix_gw_jobs_finished_at"), "gw_jobs", ["finished_at"], unique=False)
    op.create_index(op.f("ix_gw_jobs_stage"), "gw_jobs", ["stage"], unique=False)
    op.create_table(
        "gw_lanes",
        sa.Column("model", sa.String(length=200), nullable=False),
        sa.Column("paused_at", sa.Double(), nullable=False),
        sa.Column("pause_s", sa.Double(), nullable=False),
        sa.Column("reason", sa.Text(), nullable=True),
        sa.Column("failures", sa.Integer(), nullable=False),
        sa.Column("last_success_at", sa.Double(), nullable=False),
        sa.Column("requests_until", sa.Double(), nullable=False),
        sa.Column("tokens_until", sa.Double(), nullable=False),
        sa.Column("requests_each", sa.Double(), nullable=False),
        sa.Column("tokens_each", sa.Double(), nullable=False),
        sa.PrimaryKeyConstraint("model"),
    )
    op.create_table(
        "gw_payloads",
        sa.Column(
            "job", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), autoincrement=False, nullable=False
        ),
        sa.Column("line", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("body", sa.LargeBinary(), nullable=False),
        sa.PrimaryKeyConstraint("job", "line"),
    )
    op.create_table(
        "gw_rejections",
        sa.Column(
            "job", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), autoincrement=False, nullable=False
        ),
        sa.Column("line", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("reason", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("job", "line"),
    )
    op.create_table(
        "gw_results",
        sa.Column(
            "job", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), autoincrement=False, nullable=False
        ),
        sa.Column("line", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("body", sa.LargeBinary(), nullable=False),
        sa.PrimaryKeyConstraint("job", "line"),
    )
    op.create_table(
        "gw_tallies",
        sa.Column(
            "job", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), autoincrement=False, nullable=False
        ),
        sa.Column("seq", sa.BigInteger(), nullable=False),
        sa.Column("complete", sa.Integer(), nullable=False),
        sa.Column("partial", sa.Integer(), nullable=False),
        sa.Column("failed", sa.Integer(), nullable=False),
        sa.Column("cancelled", sa.Integer(), nullable=False),
        sa.Column("input_tokens", sa.BigInteger(), nullable=False),
        sa.Column("output_tokens", sa.BigInteger(), nullable=False),
        sa.Column("cached_input_tokens", sa.BigInteger(), nullable=False),
        sa.Column("cost_usd", sa.Double(), nullable=False),
        sa.Column("unpriced", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("job"),
    )


def downgrade() -> None:
    """Drop every table."""
    op.drop_table("gw_tallies")
    op.drop_table("gw_results")
    op.drop_table("gw_rejections")
    op.drop_table("gw_payloads")
    op.drop_table("gw_lanes")
    op.drop_index(op.f("ix_gw_jobs_stage"), table_name="gw_jobs")
    op.drop_index(op.f("ix_gw_jobs_finished_at"), table_name="gw_jobs")
    op.drop_table("gw_jobs")
    op.drop_table("gw_job_lanes")
    op.drop_index(
        "gw_items_suspect",
        table_name="gw_items",
        sqlite_where=sa.text("stage = 0 AND crashes >= 2"),
        postgresql_where=sa.text("stage = 0 AND crashes >= 2"),
    )
    op.drop_index(
        "gw_items_queued",
        table_name="gw_items",
        sqlite_where=sa.text("stage = 0"),
        postgresql_where=sa.text("stage = 0"),
    )
    op.drop_index(
        "gw_items_finished",
        table_name="gw_items",
        sqlite_where=sa.text("seq IS NOT NULL"),
        postgresql_where=sa.text("seq IS NOT NULL"),
    )
    op.drop_index(
        "gw_items_active",
        table_name="gw_items",
        sqlite_where=sa.text("stage IN (1, 2)"),
        postgresql_where=sa.text("stage IN (1, 2)"),
    )
    op.drop_table("gw_items")
    op.drop_table("gw_executors")
