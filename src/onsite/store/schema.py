"""The names and revisions of the schema, for those who must not import SQLAlchemy to know them."""

# Oldest first. Whoever adds a migration adds its revision here; a test compares both.
REVISIONS = ("0001",)
HEAD = REVISIONS[-1]

READ_REVISION = "SELECT version_num FROM alembic_version"

ATTEMPT_COLUMNS = ("id", "item", "kind", "at", "verdict", "seconds", "source", "facts")
EVENT_COLUMNS = ("id", "item", "kind", "at", "what", "detail")
