"""The `onsite` command. Thin: it parses, calls a use case, prints, and picks the exit code."""

from __future__ import annotations

import sys

from onsite.judge.pool import DEFAULT_PACKAGES, Judge

# Commands that will judge something for sure: their worker starts before anything else is imported.
_JUDGING = {"check", "watch", "tour"}


def main() -> None:
    """Run the command line."""
    command = next((word for word in sys.argv[1:] if not word.startswith("-")), "")
    asks_for_help = "--help" in sys.argv
    warm = DEFAULT_PACKAGES if command in _JUDGING and not asks_for_help else None
    try:
        with Judge(warm=warm) as judge:
            from onsite.cli.run import run  # noqa: PLC0415 - while the worker starts

            code = run(judge)
    except KeyboardInterrupt:
        from onsite.cli.run import stopped  # noqa: PLC0415

        code = stopped()
    sys.exit(code)
