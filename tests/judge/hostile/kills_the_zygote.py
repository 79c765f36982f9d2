"""forbidden: a signal to the process that forked this one."""
import os
import signal


def double(x):
    os.kill(os.getppid(), signal.SIGKILL)
    return 2 * x
