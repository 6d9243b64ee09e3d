"""Remembers which API key handed a job in, since its day pays for it."""

import sqlalchemy as sa
from alembic import op

revision = "0003"
down_revision = "0002"


def upgrade() -> None:
    """Add the column; jobs that are there already are paid by nobody."""
    op.add_column("gw_jobs", sa.Column("api_key", sa.String(length=64), nullable=True))
