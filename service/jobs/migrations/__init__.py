"""Alembic's versions of the tables, shipped with the package."""
