"""Proves the sandbox on this very machine with tiny programs that try to get out.

"Sealed" is what these programs could not do, not what was installed: a submission under every
layer must be unable to read a file, open a socket, start a process, signal another process or
take more memory than it has.
"""

from __future__ import annotations

import os
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from onsite.content.problem import Limits
from onsite.judge.grading.child import Zygote
from onsite.judge.grading.computation import compute
from onsite.judge.sealed import wire

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
# The property that would be lost with a layer, because no other brings it about.
_PROOFS = {"limits": "memory", "landlock": "files", "seccomp": "network"}
_NAMESPACES = ("user", "process", "network", "ipc", "mount")


def layers(zygote: Zygote, properties: Mapping[str, bool]) -> dict[str, Any]:
    """Return each layer with whether it does what it is for, and a remark.

    Args:
        zygote: which knows the layers that it could not put on.
        properties: as of `properties`.
    """
    found: dict[str, Any] = {}
    for name in _NAMESPACES:
        reason = zygote.missing_layers.get(f"{name} namespace")
        found[f"{name} namespace"] = [reason is None, reason or "entered by the zygote"]
    for name, proof in _PROOFS.items():
        remark = "proved" if properties[proof] else f"not proved: {proof}"
        found[name] = [properties[proof], zygote.missing_layers.get(name, remark)]
    return found


def properties(zygote: Zygote) -> dict[str, bool]:
    """Return each property and whether it holds for a submission."""
    arguments = [wire.encode(str(Path(__file__))), wire.encode(os.getpid())]
    value = compute(zygote, _PROGRAM, "probe", arguments, Limits()).value
    if not isinstance(value, dict):
        return dict.fromkeys(PROPERTIES, False)
    return {name: value.get(name) is True for name in PROPERTIES}
