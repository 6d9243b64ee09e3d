"""Makes the tables of providers' batches."""

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"

_KEY = sa.BigInteger().with_variant(sa.Integer(), "sqlite")


def upgrade() -> None:
    """Make both tables, and let items say how they ask."""
    op.add_column("gw_items", sa.Column("asking", sa.SmallInteger(), nullable=False, server_default="0"))
    op.create_index(
        "gw_items_awaiting",
        "gw_items",
        ["job", "line"],
        unique=False,
        sqlite_where=sa.text("stage = 7"),
        postgresql_where=sa.text("stage = 7"),
    )
    op.create_table(
        "gw_batches",
        sa.Column("key", _KEY, autoincrement=True, nullable=False),
        sa.Column("job", sa.BigInteger(), nullable=False),
        sa.Column("lane", sa.String(length=200), nullable=False),
        sa.Column("token", sa.String(length=64), nullable=False),
        sa.Column("handle", sa.String(length=200), nullable=True),
        sa.Column("stage", sa.SmallInteger(), nullable=False),
        sa.Column("executor", sa.String(length=64), nullable=True),
        sa.Column("questions", sa.Integer(), nullable=False),
        sa.Column("answered", sa.Integer(), nullable=False),
        sa.Column("created_at", sa.Double(), nullable=False),
        sa.Column("submitted_at", sa.Double(), nullable=True),
        sa.Column("due_at", sa.Double(), nullable=False),
        sa.Column("is_cancelled", sa.Boolean(), nullable=False),
        sa.Column("detail", sa.Text(), nullable=True),
        sa.PrimaryKeyConstraint("key"),
    )
    op.create_index(op.f("ix_gw_batches_job"), "gw_batches", ["job"], unique=False)
    op.create_index(op.f("ix_gw_batches_stage"), "gw_batches", ["stage"], unique=False)
    op.create_table(
        "gw_questions",
        sa.Column("job", _KEY, autoincrement=False, nullable=False),
        sa.Column("line", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("number", sa.SmallInteger(), autoincrement=False, nullable=False),
        sa.Column("key", sa.String(length=100), nullable=False),
        sa.Column("lane", sa.String(length=200), nullable=False),
        sa.Column("batch", sa.BigInteger(), nullable=True),
        sa.Column("tries", sa.SmallInteger(), nullable=False),
        sa.Column("strikes", sa.SmallInteger(), nullable=False),
        sa.Column("not_before", sa.Double(), nullable=False),
        sa.Column("asked_at", sa.Double(), nullable=False),
        sa.Column("size", sa.Integer(), nullable=False),
        sa.Column("status", sa.SmallInteger(), nullable=True),
        sa.Column("request", sa.LargeBinary(), nullable=True),
        sa.Column("reply", sa.LargeBinary(), nullable=True),
        sa.PrimaryKeyConstraint("job", "line", "number"),
    )
    op.create_index(op.f("ix_gw_questions_batch"), "gw_questions", ["batch"], unique=False)
    op.create_index(
        "gw_questions_waiting",
        "gw_questions",
        ["job", "lane"],
        unique=False,
        sqlite_where=sa.text("batch IS NULL AND request IS NOT NULL"),
        postgresql_where=sa.text("batch IS NULL AND request IS NOT NULL"),
    )


def downgrade() -> None:
    """Drop them."""
    op.drop_index(
        "gw_questions_waiting",
        table_name="gw_questions",
        sqlite_where=sa.text("batch IS NULL AND request IS NOT NULL"),
        postgresql_where=sa.text("batch IS NULL AND request IS NOT NULL"),
    )
    op.drop_index(op.f("ix_gw_questions_batch"), table_name="gw_questions")
    op.drop_table("gw_questions")
    op.drop_index(op.f("ix_gw_batches_stage"), table_name="gw_batches")
    op.drop_index(op.f("ix_gw_batches_job"), table_name="gw_batches")
    op.drop_table("gw_batches")
    op.drop_index(
        "gw_items_awaiting",
        table_name="gw_items",
        sqlite_where=sa.text("stage = 7"),
        postgresql_where=sa.text("stage = 7"),
    )
    op.drop_column("gw_items", "asking")
