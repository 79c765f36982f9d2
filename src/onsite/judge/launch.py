"""Launches worker processes; imports so little that a command can do this before anything else."""

from __future__ import annotations

import os
import socket
import subprocess
import sys
from typing import NamedTuple

DEFAULT_PACKAGES = ("numpy",)
_PACKAGE_ROOT = os.path.dirname(os.path.dirname(os.path.dirname(os.path.abspath(__file__))))
_THREADS = ("OPENBLAS_NUM_THREADS", "OMP_NUM_THREADS", "MKL_NUM_THREADS")


class Launched(NamedTuple):
    """A worker that is starting: what it may import, its process, and our end of its socket."""

    packages: tuple[str, ...]
    process: subprocess.Popen[bytes]
    link: socket.socket


def launch(packages: tuple[str, ...] = DEFAULT_PACKAGES) -> Launched:
    """Start a worker process and return at once; it gets ready while the caller goes on."""
    ours, theirs = socket.socketpair()
    with theirs:
        return Launched(packages, _spawn(theirs.fileno(), packages), ours)


def _spawn(descriptor: int, packages: tuple[str, ...]) -> subprocess.Popen[bytes]:
    paths = [_PACKAGE_ROOT, *(path for path in sys.path if path)]
    environment = {
        "PYTHONPATH": os.pathsep.join(dict.fromkeys(paths)),
        # The same order of sets in every run, so that a submission's verdict is always the same.
        "PYTHONHASHSEED": "0",
        "LANG": "C.UTF-8",
        **dict.fromkeys(_THREADS, "1"),
    }
    # -S -s -P -B: no site, no user site, nothing from the current folder, no bytecode written.
    command = [sys.executable, "-S", "-s", "-P", "-B", "-m", "onsite.judge.worker"]
    return subprocess.Popen(  # noqa: S603 - our own module
        [*command, str(descriptor), *packages],
        pass_fds=[descriptor],
        env=environment,
        cwd="/",
        stdin=subprocess.DEVNULL,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
        start_new_session=True,  # Ctrl-C in the terminal is for the command, not for the worker
    )
