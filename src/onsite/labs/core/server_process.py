"""The serving process as its parent sees it: started, asked, and ended for certain."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from onsite.labs.core.load import get_json
from onsite.labs.core.server import HOST

# One worker is one core: libraries that spread a request over more would hide what it costs.
ONE_THREAD = dict.fromkeys(("OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS", "MKL_NUM_THREADS"), "1")


class ServingError(Exception):
    """The server did not start, or ended under load; says why in a sentence."""


@dataclass(frozen=True, slots=True)
class Server:
    """A running server.

    Attributes:
        lab: the lab it serves.
        folder: where its artefacts are.
        address: host and port.
        pid: its process.
    """

    lab: str
    folder: Path
    address: tuple[str, int]
    pid: int

    def health(self) -> dict[str, Any]:
        """Return what the process has used so far: `cpu_s`, `memory_mib`, `memory_before_mib`.

        Raises:
            ServingError: it does not answer.
        """
        try:
            found: dict[str, Any] = get_json(self.address, "/health")
        except OSError as error:
            raise ServingError(f"The server of {self.lab} stopped answering: {error}.") from error
        return found


@contextmanager
def running_server(lab: str, folder: Path) -> Iterator[Server]:
    """Start the server of a lab in a process of its own; end it on leaving, however that comes.

    Raises:
        ServingError: it did not start.
    """
    # Safe path: the folder that the parent happens to be in may hold a file named like a library.
    command = [sys.executable, "-P", "-m", "onsite.labs.core.server", lab, str(folder)]
    with (
        tempfile.TemporaryFile() as complaints,
        subprocess.Popen(  # noqa: S603 - our own module, no shell
            command,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=complaints,
            env={**ONE_THREAD, **os.environ},
        ) as process,
    ):
        try:
            assert process.stdout is not None  # noqa: S101 - a pipe was asked for
            ready = process.stdout.readline()
            if not ready:
                complaints.seek(0)
                said = complaints.read().decode(errors="replace").strip().splitlines()
                why = said[-1] if said else f"it ended with status {process.wait()}"
                raise ServingError(f"The server of {lab} did not start: {why}")
            yield Server(lab, folder, (HOST, json.loads(ready)["port"]), process.pid)
        finally:
            # It holds nothing that could be lost.
            process.kill()
