"""seccomp: the kernel refuses every system call that running Python on numbers does not need.

The filter is compiled once, in the zygote, because compiling takes 10 ms; each child loads the
finished bytes. It is a list of what is allowed, so that system calls invented later are refused.
"""

from __future__ import annotations

import ctypes
import errno
import os
import tempfile

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
    """A compiled filter, ready to be loaded by a child."""

    def __init__(self, *, threads: bool) -> None:
        """Compile the filter; `threads` lets the submission start threads (never processes).

        Raises:
            OSError, ImportError: this machine has no libseccomp.
        """
        code = _compile(threads=threads)
        self._buffer = ctypes.create_string_buffer(code, len(code))
        self._program = _Program(len(code) // _INSTRUCTION_BYTES, ctypes.addressof(self._buffer))

    def load(self) -> None:
        """Put this process under the filter for ever; `no_new_privs` must be set first."""
        if _libc.prctl(_PR_SET_SECCOMP, _MODE_FILTER, ctypes.byref(self._program), 0, 0) != 0:
            code = ctypes.get_errno()
            raise OSError(code, os.strerror(code))


def _compile(*, threads: bool) -> bytes:
    import pyseccomp as seccomp  # noqa: PLC0415 - absent on other systems; asked for by need

    rules = seccomp.SyscallFilter(seccomp.ERRNO(errno.EPERM))
    for name in _ALLOWED.split():
        try:
            rules.add_rule(seccomp.ALLOW, name)
        except (OSError, ValueError):
            continue  # not a system call of this architecture
    for name, commands in _ALLOWED_COMMANDS.items():
        for command in commands:
            rules.add_rule(seccomp.ALLOW, name, seccomp.Arg(1, seccomp.EQ, command))
    # One's own limits may be read: pid 0 is oneself, and no new limits are given.
    own, read_only = seccomp.Arg(0, seccomp.EQ, 0), seccomp.Arg(2, seccomp.EQ, 0)
    rules.add_rule(seccomp.ALLOW, "prlimit64", own, read_only)
    if threads:
        own_thread = seccomp.Arg(0, seccomp.MASKED_EQ, _CLONE_THREAD, _CLONE_THREAD)
        rules.add_rule(seccomp.ALLOW, "clone", own_thread)
        # clone3 hides its flags behind a pointer; "not implemented" makes libc use clone.
        rules.add_rule(seccomp.ERRNO(errno.ENOSYS), "clone3")
    with tempfile.TemporaryFile() as file:
        rules.export_bpf(file)
        file.seek(0)
        return file.read()
