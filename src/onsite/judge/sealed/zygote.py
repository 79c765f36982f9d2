"""The zygote: a process with numpy imported that forks one sealed child per submission.

It is told only what a child may use; the source goes straight from the judge to the child over the
job's own socket, so nothing of one submission can be found by the next.
"""

from __future__ import annotations

import contextlib
import fcntl
import gc
import os
import signal
import socket
import sys
from collections.abc import Iterable
from typing import Any, NoReturn

from onsite.judge.sealed import allowed, imports, runner, sandbox, wire

_FIRST_OWN, _MOST_DESCRIPTORS = 64, 256


def start(packages: Iterable[str], abandon: Iterable[int] = ()) -> socket.socket:
    """Fork the zygote off this process, which must not hold any grading code yet.

    Args:
        packages: what submissions may import, already imported by `preload`.
        abandon: descriptors that the zygote must not keep.

    Returns:
        The socket on which the zygote takes orders; its first message lists the missing layers.
    """
    ours, theirs = socket.socketpair(socket.AF_UNIX, socket.SOCK_SEQPACKET)
    if os.fork() == 0:
        ours.close()
        for descriptor in abandon:
            os.close(descriptor)
        _run(theirs, list(packages))
    theirs.close()
    return ours


def _run(control: socket.socket, packages: list[str]) -> NoReturn:
    """Enter the namespaces, then fork once more, so that the process that serves is in them."""
    status = 1
    try:
        signal.signal(signal.SIGINT, signal.SIG_IGN)
        sandbox.die_with_parent()
        modules = allowed.modules(packages)
        layers = sandbox.prepare(allowed.readable(modules))
        layers.missing |= sandbox.enter_namespaces()
        inner = os.fork()
        if inner == 0:
            sandbox.die_with_parent()
            _strip(modules)
            _serve(control, layers)
        control.close()
        os.waitpid(inner, 0)
        status = 0
    finally:
        os._exit(status)


def _strip(modules: list[str]) -> None:
    """Leave the children nothing of the environment, the terminal and our own modules."""
    os.chdir("/")
    os.environ.clear()
    sys.argv[:] = [""]
    with open(os.devnull, "r+b", buffering=0) as null:
        for descriptor in (0, 1, 2):
            os.dup2(null.fileno(), descriptor)
    imports.guard(modules)
    runner.rehearse()
    gc.collect()
    gc.freeze()


def _serve(control: socket.socket, layers: sandbox.Layers) -> NoReturn:
    # Descriptor 3 will be each child's job; nothing of the zygote's may sit there.
    control = _moved_up(control)
    space = sandbox.AddressSpace(_FIRST_OWN)
    sandbox.seal_zygote(layers)
    os.closerange(runner.JOB, _FIRST_OWN)
    mapped_bytes = space.mapped_bytes()
    control.send(wire.encode(layers.missing))
    while True:
        message, descriptors, _, _ = socket.recv_fds(control, 1 << 16, 2)
        if not message:
            os._exit(0)
        order = wire.decode(message)
        if order["op"] in {"end", "reap"}:
            os.kill(order["pid"], signal.SIGKILL)  # one that is ending keeps its own exit code
            _, status = os.waitpid(order["pid"], 0)
            if order["op"] == "reap":
                control.send(wire.encode(os.waitstatus_to_exitcode(status)))
            continue
        if allowed.import_missing(order["modules"]):
            mapped_bytes = space.mapped_bytes()
        if order["processors"]:
            os.sched_setaffinity(0, order["processors"])
        pid = os.fork()
        if pid == 0:
            _become_child(descriptors, layers, order, mapped_bytes)
        for descriptor in descriptors:
            os.close(descriptor)
        _announce(control, pid)


def _moved_up(control: socket.socket) -> socket.socket:
    moved = socket.socket(fileno=fcntl.fcntl(control, fcntl.F_DUPFD_CLOEXEC, _FIRST_OWN))
    control.detach()
    return moved


def _announce(control: socket.socket, pid: int) -> None:
    """Tell the judge the child's pid here, with a descriptor that names it everywhere."""
    handles = []
    with contextlib.suppress(AttributeError, OSError):
        handles.append(os.pidfd_open(pid))
    socket.send_fds(control, [wire.encode(pid)], handles)
    for handle in handles:
        os.close(handle)


def _become_child(
    descriptors: list[int], layers: sandbox.Layers, order: dict[str, Any], mapped_bytes: int
) -> NoReturn:
    try:
        job, prints = descriptors
        os.dup2(prints, 1)
        os.dup2(prints, 2)
        os.dup2(job, runner.JOB)
        sandbox.seal_child(
            layers,
            address_bytes=mapped_bytes + order["memory_bytes"],
            cpu_seconds=order["cpu_seconds"],
            threads=order["threads"],
        )
        os.closerange(runner.JOB + 1, _MOST_DESCRIPTORS)
        runner.serve(print_bytes=order["print_bytes"])
    finally:
        os._exit(70)
