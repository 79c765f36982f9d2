"""forbidden: makes the kernel signal the zygote whenever a message comes."""
import fcntl
import os


def double(x):
    fcntl.fcntl(3, fcntl.F_SETOWN, os.getppid())
    fcntl.fcntl(3, fcntl.F_SETSIG, 9)
    fcntl.fcntl(3, fcntl.F_SETFL, fcntl.fcntl(3, fcntl.F_GETFL) | os.O_ASYNC)
    return 2 * x
