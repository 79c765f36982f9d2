"""The sandbox's layers, each a small function, and who puts them on.

What a fork inherits is put on once, by the zygote: namespaces, Landlock and a filter of system
calls that still lets it fork and end children. Each child adds its own resource limits and a
second, small filter that takes those few calls away. Putting everything on in each child would
cost every verdict another millisecond.
"""

from __future__ import annotations

import contextlib
import ctypes
import fcntl
import os
import resource
import signal
import sys
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


@dataclass(slots=True)
class Layers:
    """What the zygote has prepared, and why it could not prepare the rest."""

    missing: dict[str, str] = field(default_factory=dict)
    ruleset: int | None = None
    filters: seccomp.Filters | None = None


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
    """Build the Landlock rules and compile the seccomp filters."""
    layers = Layers()
    if sys.platform != "linux":
        layers.missing = dict.fromkeys(("landlock", "seccomp"), "only Linux has it")
        return layers
    try:
        layers.ruleset = landlock.ruleset(readable)
    except OSError as error:
        layers.missing["landlock"] = error.strerror or str(error)
    try:
        layers.filters = seccomp.Filters()
    except (OSError, ImportError, RuntimeError) as error:
        layers.missing["seccomp"] = f"libseccomp is missing ({error})"
    return layers


def seal_zygote(layers: Layers) -> None:
    """Put this process, and so every child that it forks, under what `layers` holds, for ever."""
    if sys.platform == "linux":
        _libc.prctl(_PR_SET_DUMPABLE, 0, 0, 0, 0)
        _libc.prctl(_PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0)
    if layers.ruleset is not None:
        try:
            landlock.restrict(layers.ruleset)
        except OSError as error:
            layers.missing["landlock"] = error.strerror or str(error)
    if layers.filters is not None:
        try:
            layers.filters.zygote.load()
        except OSError as error:
            layers.missing["seccomp"] = error.strerror or str(error)
            layers.filters = None


def seal_child(layers: Layers, *, address_bytes: int, cpu_seconds: int, threads: bool) -> None:
    """Put this child of the zygote under its own limits, and take from it what only zygotes need.

    Args:
        layers: those of the zygote.
        address_bytes: the address space that it may have in all.
        cpu_seconds: after these the kernel kills the process, whatever it does.
        threads: whether it may start threads.
    """
    die_with_parent()
    _limit(address_bytes, cpu_seconds, threads=threads)
    if layers.filters is not None:
        layers.filters.children[threads].load()


def die_with_parent() -> None:
    """Have the kernel kill this process when its parent ends."""
    if sys.platform == "linux":
        _libc.prctl(_PR_SET_PDEATHSIG, signal.SIGKILL, 0, 0, 0)


def limit_memory(extra_bytes: int) -> None:
    """Refuse this process more than `extra_bytes` on top of what it maps now."""
    limit = AddressSpace().mapped_bytes() + extra_bytes
    with contextlib.suppress(ValueError, OSError):
        resource.setrlimit(resource.RLIMIT_AS, (limit, limit))


def _limit(address_bytes: int, cpu_seconds: int, *, threads: bool) -> None:
    limits = [
        (resource.RLIMIT_CPU, cpu_seconds),
        (resource.RLIMIT_FSIZE, 0),
        (resource.RLIMIT_NOFILE, _MAX_OPEN_FILES),
        (resource.RLIMIT_CORE, 0),
        (resource.RLIMIT_AS, address_bytes),
    ]
    if not threads:
        limits.append((resource.RLIMIT_NPROC, 0))
    for kind, limit in limits:
        # macOS refuses some of them; what does not hold is found by the self-test.
        with contextlib.suppress(ValueError, OSError):
            resource.setrlimit(kind, (limit, limit))


class AddressSpace:
    """How much this process maps; opened before Landlock closes /proc."""

    def __init__(self, lowest_descriptor: int = 0) -> None:
        self._statm: int | None = None
        with contextlib.suppress(OSError), open("/proc/self/statm", "rb") as file:
            self._statm = fcntl.fcntl(file, fcntl.F_DUPFD_CLOEXEC, lowest_descriptor)

    def mapped_bytes(self) -> int:
        """Return the address space mapped now; 1 GiB where the system does not tell."""
        if self._statm is None:
            return 1 << 30
        return int(os.pread(self._statm, 100, 0).split()[0]) * _PAGE_BYTES
