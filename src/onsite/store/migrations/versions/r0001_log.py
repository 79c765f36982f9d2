"""The two append-only logs, the schedules drawn from them, and the triggers that guard the logs."""

import sqlalchemy as sa
from alembic import op

revision = "0001"
down_revision = None

_SEQ = sa.BigInteger().with_variant(sa.Integer(), "sqlite")
_TIME = sa.DateTime(timezone=True).with_variant(sa.Text(), "sqlite")

_REFUSALS = {
    "sqlite": (
        """
        CREATE TRIGGER {log}_refuse_update BEFORE UPDATE ON {log}
        BEGIN SELECT RAISE(ABORT, '{log} is append-only'); END
        """,
        """
        CREATE TRIGGER {log}_refuse_delete BEFORE DELETE ON {log}
        BEGIN SELECT RAISE(ABORT, '{log} is append-only'); END
        """,
        # INSERT OR REPLACE deletes the old row without asking the trigger above.
        """
        CREATE TRIGGER {log}_keep_first BEFORE INSERT ON {log}
        WHEN EXISTS (SELECT 1 FROM {log} WHERE id = NEW.id OR seq = NEW.seq)
        BEGIN SELECT RAISE(IGNORE); END
        """,
    ),
    "postgresql": (
        """
        CREATE FUNCTION {log}_refuse() RETURNS trigger LANGUAGE plpgsql
        AS $$ BEGIN RAISE EXCEPTION '{log} is append-only'; END $$
        """,
        """
        CREATE TRIGGER {log}_refuse_change BEFORE UPDATE OR DELETE OR TRUNCATE ON {log}
        FOR EACH STATEMENT EXECUTE FUNCTION {log}_refuse()
        """,
    ),
}


def upgrade() -> None:
    """Creates everything."""
    _create_log(
        "attempts",
        sa.Column("verdict", sa.Text, nullable=False),
        sa.Column("seconds", sa.Double, nullable=False),
        sa.Column("source", sa.Text, nullable=False),
        sa.Column("facts", sa.JSON, nullable=False),
    )
    _create_log(
        "events",
        sa.Column("what", sa.Text, nullable=False),
        sa.Column("detail", sa.Text, nullable=False),
    )
    _create_schedules()


def _create_log(log: str, *columns: sa.Column[str] | sa.Column[float]) -> None:
    op.create_table(
        log,
        sa.Column("seq", _SEQ, primary_key=True, autoincrement=True),
        sa.Column("id", sa.Text, nullable=False, unique=True),
        sa.Column("item", sa.Text, nullable=False),
        sa.Column("kind", sa.Text, nullable=False),
        sa.Column("at", _TIME, nullable=False),
        *columns,
        sqlite_autoincrement=True,
    )
    op.create_index(f"{log}_by_item", log, ["item", "kind", "seq"])
    for refusal in _REFUSALS[op.get_context().dialect.name]:
        op.execute(refusal.format(log=log))


def _create_schedules() -> None:
    op.create_table(
        "schedules",
        sa.Column("item", sa.Text, primary_key=True),
        sa.Column("kind", sa.Text, primary_key=True),
        sa.Column("due", _TIME, nullable=False),
        sa.Column("stability", sa.Double, nullable=False),
        sa.Column("difficulty", sa.Double, nullable=False),
        sa.Column("last_review", _TIME, nullable=False),
        sa.Column("reviews", sa.Integer, nullable=False),
        sa.Column("lapses", sa.Integer, nullable=False),
        sa.Column("through_attempt", sa.BigInteger, nullable=False),
        sa.Column("through_event", sa.BigInteger, nullable=False),
        sa.Column("lapses_at", _TIME, nullable=True),
        sa.Column("has_lapsed", sa.Boolean, nullable=False),
        sa.Column("rules", sa.Text, nullable=False),
    )
