"""The worker process: imports numpy, forks the zygote, and only then becomes the grader.

Forking first means that numpy is imported once for both, and that the zygote, and every child
forked from it, was never a process that held grading code. Started by `onsite.judge.pool` as
`python -m onsite.judge.worker DESCRIPTOR PACKAGE ...`.
"""

from __future__ import annotations

import sys

from onsite.judge import link as plain
from onsite.judge.sealed import allowed

# A hostile output may cost many times its bytes; it must not cost the machine its memory.
_MEMORY_BYTES = 3 << 30


def main(arguments: list[str]) -> None:
    """Run one worker on the inherited descriptor."""
    link, packages = int(arguments[0]), arguments[1:]
    try:
        allowed.preload(packages)
    except ImportError as error:
        plain.send(link, {"lacks": error.name or str(error)})
        return
    from onsite.judge.sealed import sandbox, zygote  # noqa: PLC0415 - they import numpy

    control = zygote.start(packages, abandon=[link])
    sandbox.limit_memory(_MEMORY_BYTES)
    from onsite.judge.grading.service import serve  # noqa: PLC0415 - after the fork, see above

    serve(link, control)


if __name__ == "__main__":
    main(sys.argv[1:])
