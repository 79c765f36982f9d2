"""The `onsite` command. Thin: it parses, calls a use case, prints, and picks the exit code."""

from __future__ import annotations

import gc
import sys

from onsite.judge.launch import launch

# Commands that will judge something for sure: their worker starts before anything else is imported.
_JUDGING = {"check", "watch", "tour"}


def main() -> None:
    """Run the command line."""
    command = next((word for word in sys.argv[1:] if not word.startswith("-")), "")
    if command == "serve":
        # Nothing is garbage yet while modules are imported; the server collects once it is up.
        gc.disable()
    will_judge = command in _JUDGING and not {"--help", "-h"} & set(sys.argv)
    try:
        launched = launch() if will_judge else None
        from onsite.cli.run import run  # noqa: PLC0415 - while the worker starts

        code = run(launched)
    except KeyboardInterrupt:
        from onsite.cli.run import stopped  # noqa: PLC0415

        code = stopped()
    sys.exit(code)
