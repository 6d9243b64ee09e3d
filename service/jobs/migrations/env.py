"""Runs the migrations on the connection that database.py hands over."""

from alembic import context

from service.jobs.tables import metadata

context.configure(
    connection=context.config.attributes["connection"],
    target_metadata=metadata,
    version_table="gw_alembic_version",
    transactional_ddl=False,  # the caller's transaction holds all of it
)
context.run_migrations()
