"""seccomp: the kernel refuses every system call that running Python on numbers does not need.

The zygote's filter is a list of what is allowed, so that system calls invented later are refused;
children inherit it. Their own filter, a few instructions long, refuses what it allows zygotes only.
Filters are compiled once, because compiling takes 10 ms.
"""

from __future__ import annotations

import ctypes
import errno
import os
from collections.abc import Callable
from functools import partial
from typing import Any

_PR_SET_SECCOMP, _MODE_FILTER = 22, 2
_CLONE_THREAD = 0x00010000
_INSTRUCTION_BYTES = 8

_ALLOWED = """
    read readv pread64 write writev close close_range lseek
    openat open newfstatat fstat stat lstat statx readlink readlinkat access faccessat faccessat2
    getdents64 getcwd dup fadvise64
    mmap munmap mremap mprotect madvise brk membarrier
    rt_sigaction rt_sigprocmask rt_sigreturn sigaltstack restart_syscall
    clock_gettime clock_getres clock_nanosleep nanosleep gettimeofday time times
    futex set_robust_list get_robust_list rseq set_tid_address sched_yield sched_getaffinity
    poll ppoll select pselect6
    getpid getppid gettid getuid geteuid getgid getegid getrusage getrlimit sysinfo uname
    getrandom arch_prctl exit exit_group
"""

# What the zygote needs besides: to fork, name, limit, place and end children, and to take orders;
# and `clone` and `prlimit64`, of which children keep a part.
_FOR_ZYGOTE = """
    fork wait4 kill pidfd_open prctl setrlimit sched_setaffinity dup2 dup3
    sendmsg recvmsg sendto
"""

# Of these only the commands that copy a descriptor or ask about it: others make the kernel send
# signals in one's name (F_SETOWN, FIOSETOWN) or change a descriptor that the judge shares.
_ALLOWED_COMMANDS = {
    "fcntl": (0, 1, 2, 3, 1030),  # F_DUPFD, F_GETFD, F_SETFD, F_GETFL, F_DUPFD_CLOEXEC
    "ioctl": (0x5401, 0x541B, 0x5450, 0x5451),  # TCGETS, FIONREAD, FIONCLEX, FIOCLEX
}

_libc = ctypes.CDLL(None, use_errno=True)


class _Program(ctypes.Structure):
    _fields_ = (("length", ctypes.c_ushort), ("filter", ctypes.c_void_p))


class Filter:
    """A compiled filter, ready to be loaded."""

    def __init__(self, code: bytes) -> None:
        self._buffer = ctypes.create_string_buffer(code, len(code))
        self._program = _Program(len(code) // _INSTRUCTION_BYTES, ctypes.addressof(self._buffer))

    def load(self) -> None:
        """Put this process under the filter for ever; `no_new_privs` must be set first.

        Raises:
            OSError: the kernel takes no filter.
        """
        if _libc.prctl(_PR_SET_SECCOMP, _MODE_FILTER, ctypes.byref(self._program), 0, 0) != 0:
            code = ctypes.get_errno()
            raise OSError(code, os.strerror(code))


class Filters:
    """What the zygote wears, and what its children add: `children[threads]`."""

    def __init__(self) -> None:
        """Compile the filters.

        Raises:
            OSError, ImportError, RuntimeError: this machine has no libseccomp.
        """
        self.zygote = Filter(_compile(_allow_zygote, otherwise_allow=False))
        self.children = {
            threads: Filter(_compile(partial(_narrow, threads=threads), otherwise_allow=True))
            for threads in (False, True)
        }


def _compile(add_rules: Callable[[Any, Any], None], *, otherwise_allow: bool) -> bytes:
    import pyseccomp as library  # noqa: PLC0415 - absent on other systems; asked for by need

    rules = library.SyscallFilter(library.ALLOW if otherwise_allow else library.ERRNO(errno.EPERM))
    # A search tree instead of a list: each system call, and loading, walks through the filter.
    rules.set_attr(library.Attr.CTL_OPTIMIZE, 2)
    add_rules(library, rules)
    with open(os.memfd_create("filter"), "w+b") as file:
        rules.export_bpf(file)
        file.seek(0)
        return file.read()


def _allow_zygote(library: Any, rules: Any) -> None:
    for name in (*_ALLOWED.split(), *_FOR_ZYGOTE.split(), "clone", "prlimit64"):
        try:
            rules.add_rule(library.ALLOW, name)
        except (OSError, ValueError):
            continue  # not a system call of this architecture
    for name, commands in _ALLOWED_COMMANDS.items():
        for command in commands:
            rules.add_rule(library.ALLOW, name, library.Arg(1, library.EQ, command))
    # clone3 hides its flags behind a pointer; "not implemented" makes libc use clone.
    rules.add_rule(library.ERRNO(errno.ENOSYS), "clone3")


def _narrow(library: Any, rules: Any, *, threads: bool) -> None:
    refused = library.ERRNO(errno.EPERM)
    for name in _FOR_ZYGOTE.split():
        try:
            rules.add_rule(refused, name)
        except (OSError, ValueError):
            continue
    # One's own limits may be read: pid 0 is oneself, and no new limits are given.
    rules.add_rule(refused, "prlimit64", library.Arg(0, library.NE, 0))
    rules.add_rule(refused, "prlimit64", library.Arg(2, library.NE, 0))
    if threads:
        processes = library.Arg(0, library.MASKED_EQ, _CLONE_THREAD, 0)
        rules.add_rule(refused, "clone", processes)
    else:
        rules.add_rule(refused, "clone")
