"""A worker on a machine whose kernel offers less: arguments as of `onsite.judge.worker`.

The layers named in ONSITE_TEST_LACKS are refused by their own first call, as an old kernel or a
hardened container would; nothing else is changed.
"""

import errno
import os
import sys

from onsite.judge import worker
from onsite.judge.sealed import landlock, sandbox, seccomp


def no_filters():
    raise OSError(errno.ENOSYS, "libseccomp.so.2: cannot open shared object file")


class _NoUnshare:
    """libc, but for `unshare`, which fails as where namespaces are forbidden."""

    def __init__(self, libc):
        self._libc = libc

    def __getattr__(self, name):
        return getattr(self._libc, name)

    def unshare(self, _flags):
        return -1


LACKS = os.environ["ONSITE_TEST_LACKS"].split()
if "landlock" in LACKS:
    landlock.abi = lambda: 0
if "seccomp" in LACKS:
    seccomp.Filters = no_filters
if "namespaces" in LACKS:
    sandbox._libc = _NoUnshare(sandbox._libc)
if "pidfd" in LACKS:
    del os.pidfd_open
worker.main(sys.argv[1:])
