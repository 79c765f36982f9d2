"""The judge's end of one worker: starts the process, asks it, stops it."""

from __future__ import annotations

import subprocess
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

from onsite.content.errors import ContentError
from onsite.judge import link
from onsite.judge.launch import Launched
from onsite.judge.verdict import CaseResult, VerdictKind

_EXTRAS = {"sklearn": "sklearn", "torch": "torch"}
_PATIENCE_S = 1.0
# A submission is stopped long before; a check of its output that never ends is not.
SILENCE_S = 300.0

OnCase = Callable[[CaseResult], None]


class JudgeError(Exception):
    """The judge itself cannot work; the message says what the machine lacks or what broke."""


class WorkerProcess:
    """One worker process and the socket to it."""

    def __init__(self, launched: Launched) -> None:
        self.packages, self._process, self._link = launched
        self._ready: dict[str, Any] | None = None

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
            EOFError, OSError: the worker is gone, or silent for too long (`TimeoutError`).
            ContentError: the problem's own files are broken.
            JudgeError: the worker met a fault of its own.
        """
        self.ready()
        link.send(self._link.fileno(), request)
        while True:
            message = link.receive(self._link.fileno(), SILENCE_S)
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


def _how_to_install(package: str) -> str:
    extra = _EXTRAS.get(package.partition(".")[0])
    command = f"pip install 'onsite[{extra}]'" if extra else f"pip install {package}"
    return f"this problem needs the package {package!r}, which is not installed: `{command}`"
