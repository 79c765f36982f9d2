"""The serving process: answers a lab's ranking requests over HTTP on this machine only.

`python -m onsite.labs.core.server LAB FOLDER` loads `onsite.labs.LAB.serve` from the artefacts in
FOLDER, writes `{"port": ...}` to its standard output when it is ready, and ends when its standard
input does: a parent that dies in whatever way leaves no server behind.

- `POST /rank` takes the handler's request as JSON and answers with its response.
- `GET /health` answers with what the process has used so far.
"""

from __future__ import annotations

import ctypes
import gc
import importlib
import json
import os
import pkgutil
import resource
import signal
import socket
import sys
import threading
import time
import traceback
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import Any, Protocol, cast

import numpy as np
import uvicorn
from starlette.applications import Starlette
from starlette.middleware import Middleware
from starlette.middleware.trustedhost import TrustedHostMiddleware
from starlette.requests import Request
from starlette.responses import JSONResponse, Response
from starlette.routing import Route

import onsite.labs

HOST = "127.0.0.1"
WRONG_USE = 2
# Longer than a load lasts: a connection closed as its next request leaves would look like an error.
KEPT_S = 3600

Handler = Callable[[dict[str, Any]], Mapping[str, Any]]
_PR_SET_PDEATHSIG = 1


class ServingModule(Protocol):
    """What a lab's module `serve` has; it reads nothing but the artefacts in its folder."""

    def load(self, folder: Path) -> Handler:
        """Return what answers requests; a response may have `stages_ms`, stage to milliseconds."""

    def requests(
        self, folder: Path, rng: np.random.Generator, count: int
    ) -> Sequence[Mapping[str, Any]]:
        """Return requests such as users would send, ready for JSON."""


def lab_names() -> list[str]:
    """Return the names of the lab packages that there are."""
    found = pkgutil.iter_modules(onsite.labs.__path__)
    return sorted(module.name for module in found if module.ispkg and module.name != "core")


def check_lab(name: str) -> None:
    """Raise ValueError unless there is a lab of this name; import nothing."""
    if name not in lab_names():
        raise ValueError(f"there is no lab {name!r}; there are: {', '.join(lab_names()) or 'none'}")


def serving_module(lab: str) -> ServingModule:
    """Import a lab's serving module.

    Raises:
        ValueError: there is no such lab; nothing was imported.
    """
    check_lab(lab)
    return cast(ServingModule, importlib.import_module(f"onsite.labs.{lab}.serve"))


def application(lab: str, handle: Handler, memory_before_mib: float) -> Starlette:
    """Return the web application around a handler."""

    async def rank(request: Request) -> Response:
        try:
            asked = json.loads(await request.body())
        except ValueError:
            asked = None
        if not isinstance(asked, dict):
            return JSONResponse({"error": "The request is not a JSON object."}, status_code=400)
        # On the event loop on purpose: one worker is one core, and requests wait for it in line.
        try:
            return JSONResponse(handle(asked))
        except Exception as error:
            return JSONResponse({"error": _sentence(error)}, status_code=500)

    async def health(_: Request) -> Response:
        return JSONResponse(
            {
                "lab": lab,
                "cpu_s": time.process_time(),
                "memory_mib": memory_mib(),
                "memory_before_mib": memory_before_mib,
            }
        )

    return Starlette(
        routes=[
            Route("/rank", rank, methods=["POST"]),
            Route("/health", health, methods=["GET"]),
        ],
        # A page in a browser on this machine can reach loopback under a name of its own.
        middleware=[Middleware(TrustedHostMiddleware, allowed_hosts=[HOST])],
    )


def memory_mib() -> float:
    """Return this process's resident memory; its greatest so far where the system says no more."""
    try:
        pages = int(Path("/proc/self/statm").read_text(encoding="ascii").split()[1])
    except OSError:
        unit = 1 if sys.platform == "darwin" else 1024
        return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * unit / 2**20
    return pages * resource.getpagesize() / 2**20


def main(arguments: Sequence[str]) -> int:
    """Serve until standard input ends."""
    if len(arguments) != 2:
        sys.stderr.write("usage: python -m onsite.labs.core.server LAB FOLDER\n")
        return WRONG_USE
    lab, folder = arguments[0], Path(arguments[1])
    try:
        check_lab(lab)
    except ValueError as error:
        sys.stderr.write(f"{error}\n")
        return WRONG_USE
    _end_with_parent()
    ready = _claim_output()
    import_lightgbm_alone()
    module = serving_module(lab)
    before = memory_mib()
    app = application(lab, module.load(folder), before)
    # What was loaded stays for good; a collection that walks it would show as a slow request.
    gc.collect()
    gc.freeze()
    # Only where a socket says that it is TCP does asyncio send small packets at once; otherwise the
    # body of an answer waits 40 ms for the acknowledgement of its head.
    with socket.socket(socket.AF_INET, socket.SOCK_STREAM, socket.IPPROTO_TCP) as listening:
        listening.bind((HOST, 0))
        listening.listen()
        os.write(ready, json.dumps({"port": listening.getsockname()[1]}).encode() + b"\n")
        os.close(ready)
        settings = uvicorn.Config(
            app,
            lifespan="off",
            log_level="warning",
            access_log=False,
            timeout_keep_alive=KEPT_S,
        )
        uvicorn.Server(settings).run(sockets=[listening])
    return 0


def import_lightgbm_alone() -> None:
    """Import LightGBM as where there is neither scikit-learn nor pandas.

    It imports both where it finds them, for interfaces that no handler uses: most of the time that
    a server takes to start. Whoever needs them afterwards can import them as ever.
    """
    hidden = [name for name in ("sklearn", "pandas") if name not in sys.modules]
    # The import system's own way to say that a module is not there.
    sys.modules.update(dict.fromkeys(hidden))  # type: ignore[arg-type]
    try:
        importlib.import_module("lightgbm")
    finally:
        for name in hidden:
            del sys.modules[name]


def _sentence(error: Exception) -> str:
    at = traceback.extract_tb(error.__traceback__)[-1]
    what = " ".join(f"{type(error).__name__}: {error}".split()).rstrip(":. ")
    return f"The handler failed at {Path(at.filename).name}:{at.lineno} with {what}."


def _end_with_parent() -> None:
    # Two ways, since each has a hole: a handler that keeps the interpreter lock keeps the thread
    # from seeing the end of the input, and only Linux knows the signal.
    if sys.platform == "linux":
        ctypes.CDLL(None).prctl(_PR_SET_PDEATHSIG, signal.SIGKILL, 0, 0, 0)
    threading.Thread(target=_end_with_input, name="end with input", daemon=True).start()


def _end_with_input() -> None:
    while os.read(0, 4096):
        pass
    os._exit(0)


def _claim_output() -> int:
    """Return a descriptor of standard output; whatever else is printed goes to standard error."""
    ready = os.dup(1)
    os.dup2(2, 1)
    return ready


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
