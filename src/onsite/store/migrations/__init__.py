"""Alembic's environment; `onsite.store.migrate` runs it, with no alembic.ini."""
