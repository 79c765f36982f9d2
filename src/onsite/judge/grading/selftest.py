"""Proves the sandbox on this very machine with tiny programs that try to get out.

"Sealed" is what these programs could not do, not what was installed: a submission under every
layer must be unable to read a file, open a socket, start a process, signal another process or
take more memory than it has.
"""

from __future__ import annotations

import os
from pathlib import Path
from typing import Any

from onsite.content.problem import Entry, Limits
from onsite.judge.checks import Case, exact
from onsite.judge.grading import specification
from onsite.judge.grading.brief import Brief
from onsite.judge.grading.child import Zygote
from onsite.judge.grading.replies import Replied
from onsite.judge.grading.session import Session
from onsite.judge.grading.specification import Specification

_PROGRAM = """
import os, signal, socket
import numpy

def refused(attempt):
    try:
        attempt()
    except (OSError, MemoryError):
        return True
    return False

def write():
    with open("/tmp/onsite-self-test", "w") as file:
        file.write("out")

def fork():
    if os.fork() == 0:
        os._exit(0)

def probe(path, parent):
    return {
        "files": refused(lambda: open(path).close()),
        "writing": refused(write),
        "network": refused(lambda: socket.socket().close()),
        "processes": refused(fork),
        "signals": refused(lambda: os.kill(parent, 0)),
        "memory": refused(lambda: numpy.empty(1 << 28)),
    }
"""

PROPERTIES = {
    "files": "it cannot read a file of this machine",
    "writing": "it cannot write one",
    "network": "it cannot open a socket",
    "processes": "it cannot start a process",
    "signals": "it cannot signal another process",
    "memory": "it cannot take more memory than its limit",
}
# Which of the properties each layer alone must bring about.
_ALONE = {
    "limits": ("memory", "processes", "writing"),
    "landlock": ("files", "writing"),
    "seccomp": ("network", "processes", "signals"),
}
_NAMESPACES = ("user", "process", "network", "ipc", "mount")


def properties(zygote: Zygote) -> dict[str, bool]:
    """Return each property and whether it holds under all layers together."""
    return _probe(zygote, ("limits", "landlock", "seccomp"))


def layers(zygote: Zygote) -> dict[str, Any]:
    """Return each layer with whether it alone does what it is for, and a remark."""
    found: dict[str, Any] = {}
    for name in _NAMESPACES:
        reason = zygote.missing_layers.get(f"{name} namespace")
        found[f"{name} namespace"] = [reason is None, reason or "entered by the zygote"]
    for name, expected in _ALONE.items():
        reason = zygote.missing_layers.get(name)
        if reason is not None:
            found[name] = [False, reason]
            continue
        held = _probe(zygote, (name,))
        missing = [one for one in expected if not held.get(one)]
        if name == "limits" and missing == ["processes"]:
            # The kernel does not count root's processes; seccomp is what refuses them.
            found[name] = [True, "the limit on processes does not bind root; seccomp does"]
        else:
            remark = f"alone it does not hold: {', '.join(missing)}" if missing else "proved alone"
            found[name] = [not missing, remark]
    return found


def _probe(zygote: Zygote, only: tuple[str, ...]) -> dict[str, bool]:
    entry = Entry("function", "probe", ("path", "parent"))
    brief = Brief("self-test", Path("/"), entry, Limits(), layers=only)
    path = str(Path(__file__))
    case = specification.encode(Case("probe", path, os.getpid()), exact(), brief)
    spec = Specification((case,), exact(), None, 1.0)
    with Session(zygote, brief, spec, _PROGRAM) as session:
        if session.load() is not None:
            return dict.fromkeys(PROPERTIES, False)
        reply = session.ask(case.request())
    value = reply.facts.get("value") if isinstance(reply, Replied) else None
    if not isinstance(value, dict):
        return dict.fromkeys(PROPERTIES, False)
    return {name: value.get(name) is True for name in PROPERTIES}
