"""The judge's end of one worker: starts the process, asks it, stops it."""

from __future__ import annotations

import os
import socket
import subprocess
import sys
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

from onsite.content.errors import ContentError
from onsite.judge import link
from onsite.judge.verdict import CaseResult, VerdictKind

_PACKAGE_ROOT = str(Path(__file__).parents[2])
_THREADS = ("OPENBLAS_NUM_THREADS", "OMP_NUM_THREADS", "MKL_NUM_THREADS")
_EXTRAS = {"sklearn": "sklearn", "torch": "torch"}
_PATIENCE_S = 1.0

OnCase = Callable[[CaseResult], None]


class JudgeError(Exception):
    """The judge itself cannot work; the message says what the machine lacks or what broke."""


class WorkerProcess:
    """One worker process and the socket to it."""

    def __init__(self, packages: tuple[str, ...]) -> None:
        """Start the process and return at once; it gets ready while the caller goes on."""
        self.packages = packages
        self._ready: dict[str, Any] | None = None
        ours, theirs = socket.socketpair()
        with theirs:
            self._process = _spawn(theirs.fileno(), packages)
        self._link = ours

    @property
    def pid(self) -> int:
        """The process's id."""
        return self._process.pid

    def ready(self) -> dict[str, Any]:
        """Await and return what the worker found out about its sandbox.

        Raises:
            JudgeError: a package that the problem allows is not installed.
            EOFError: the process ended.
        """
        if self._ready is None:
            facts = link.receive(self._link.fileno())
            if "lacks" in facts:
                raise JudgeError(_how_to_install(facts["lacks"]))
            self._ready = facts
        return self._ready

    def ask(self, request: Mapping[str, Any], on_case: OnCase | None = None) -> Any:
        """Send a request and await its answer.

        Raises:
            EOFError, OSError: the worker is gone.
            ContentError: the problem's own files are broken.
            JudgeError: the worker met a fault of its own.
        """
        self.ready()
        link.send(self._link.fileno(), request)
        while True:
            message = link.receive(self._link.fileno())
            if "case" in message:
                name, kind, why = message["case"]
                if on_case is not None:
                    on_case(CaseResult(name, kind and VerdictKind(kind), why))
                continue
            if "content" in message:
                path, line, what, fix = message["content"]
                raise ContentError(Path(path), line, what, fix)
            if "fault" in message:
                raise JudgeError(f"the judge failed:\n{message['fault']}")
            return message["answer"]

    def stop(self) -> None:
        """Close the link, which ends the process, its zygote and every child; then make sure."""
        self._link.close()
        try:
            self._process.wait(timeout=_PATIENCE_S)
        except subprocess.TimeoutExpired:
            self._process.kill()
            self._process.wait()


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


def _how_to_install(package: str) -> str:
    extra = _EXTRAS.get(package.partition(".")[0])
    command = f"pip install 'onsite[{extra}]'" if extra else f"pip install {package}"
    return f"this problem needs the package {package!r}, which is not installed: `{command}`"
