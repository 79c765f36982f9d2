"""The sandbox's layers, each a small function, and the order in which a child puts them on.

Namespaces are entered once, by the zygote, and inherited by every child: entering them per child
would cost 0.5 ms and a network namespace's teardown each time. The child itself adds resource
limits, then Landlock, then seccomp: each closes the door that the one before needed.
"""

from __future__ import annotations

import contextlib
import ctypes
import os
import resource
import signal
import sys
from collections.abc import Callable
from dataclasses import dataclass, field

from onsite.judge.sealed import landlock, seccomp

_PR_SET_PDEATHSIG, _PR_SET_DUMPABLE, _PR_SET_NO_NEW_PRIVS = 1, 4, 38
_NAMESPACES = {
    "user namespace": 0x10000000,
    "process namespace": 0x20000000,
    "network namespace": 0x40000000,
    "ipc namespace": 0x08000000,
    "mount namespace": 0x00020000,
}
_libc = ctypes.CDLL(None, use_errno=True)
_PAGE_BYTES = os.sysconf("SC_PAGE_SIZE")
_MAX_OPEN_FILES = 64

CHILD_LAYERS = ("limits", "landlock", "seccomp")


@dataclass(slots=True)
class Layers:
    """What the zygote has prepared, and why it could not prepare the rest.

    `mapped_bytes` is the address space that every child begins with.
    """

    missing: dict[str, str] = field(default_factory=dict)
    mapped_bytes: int = 0
    ruleset: int | None = None
    filters: dict[bool, seccomp.Filter] = field(default_factory=dict)


def enter_namespaces() -> dict[str, str]:
    """Enter the namespaces that the system allows; return those it refused, with the reason.

    All at once first, then one by one: a hardened system may allow only some. The process
    namespace takes in the children that this process has from now on, not itself.
    """
    if sys.platform != "linux":
        return dict.fromkeys(_NAMESPACES, "only Linux has namespaces")
    if _libc.unshare(sum(_NAMESPACES.values())) == 0:
        return {}
    refused = {}
    for name, flag in _NAMESPACES.items():
        if _libc.unshare(flag) != 0:
            refused[name] = os.strerror(ctypes.get_errno())
    return refused


def prepare(readable: list[str]) -> Layers:
    """Measure, build the Landlock rules and compile the seccomp filters, once, in the zygote."""
    layers = Layers(mapped_bytes=mapped_bytes())
    if sys.platform != "linux":
        layers.missing = dict.fromkeys(("landlock", "seccomp"), "only Linux has it")
        return layers
    try:
        layers.ruleset = landlock.ruleset(readable)
    except OSError as error:
        layers.missing["landlock"] = error.strerror or str(error)
    try:
        layers.filters = {threads: seccomp.Filter(threads=threads) for threads in (False, True)}
    except (OSError, ImportError, RuntimeError) as error:
        layers.missing["seccomp"] = f"libseccomp is missing ({error})"
    return layers


def seal(
    layers: Layers,
    *,
    memory_bytes: int,
    cpu_seconds: int,
    threads: bool,
    only: tuple[str, ...] = CHILD_LAYERS,
) -> None:
    """Put this process under every layer in `only`, for ever.

    Args:
        layers: what `prepare` built.
        memory_bytes: address space on top of what the process maps now.
        cpu_seconds: after these the kernel kills the process, whatever it does.
        threads: whether it may start threads.
        only: the layers to apply; all but in a self-test.
    """
    die_with_parent()
    steps: dict[str, Callable[[], None]] = {
        "limits": lambda: _limit(layers.mapped_bytes, memory_bytes, cpu_seconds, threads=threads),
    }
    if layers.ruleset is not None:
        ruleset = layers.ruleset
        steps["landlock"] = lambda: landlock.restrict(ruleset)
    if layers.filters:
        steps["seccomp"] = layers.filters[threads].load
    for name in only:
        if name in steps:
            steps[name]()


def die_with_parent() -> None:
    """Have the kernel kill this process when its parent ends, and give up new privileges."""
    if sys.platform != "linux":
        return
    _libc.prctl(_PR_SET_PDEATHSIG, signal.SIGKILL, 0, 0, 0)
    _libc.prctl(_PR_SET_DUMPABLE, 0, 0, 0, 0)
    _libc.prctl(_PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0)


def limit_memory(extra_bytes: int) -> None:
    """Refuse this process more than `extra_bytes` on top of what it maps now."""
    limit = mapped_bytes() + extra_bytes
    with contextlib.suppress(ValueError, OSError):
        resource.setrlimit(resource.RLIMIT_AS, (limit, limit))


def _limit(mapped_bytes: int, memory_bytes: int, cpu_seconds: int, *, threads: bool) -> None:
    limits = [
        (resource.RLIMIT_CPU, cpu_seconds),
        (resource.RLIMIT_FSIZE, 0),
        (resource.RLIMIT_NOFILE, _MAX_OPEN_FILES),
        (resource.RLIMIT_CORE, 0),
        (resource.RLIMIT_AS, mapped_bytes + memory_bytes),
    ]
    if not threads:
        limits.append((resource.RLIMIT_NPROC, 0))
    for kind, limit in limits:
        # macOS refuses some of them; what does not hold is found by the self-test.
        with contextlib.suppress(ValueError, OSError):
            resource.setrlimit(kind, (limit, limit))


def mapped_bytes() -> int:
    """Return the address space that this process has mapped."""
    try:
        with open("/proc/self/statm", encoding="ascii") as file:
            return int(file.read().split()[0]) * _PAGE_BYTES
    except OSError:
        return 1 << 30
