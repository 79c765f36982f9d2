"""forbidden: another root."""
import os


def double(x):
    os.chroot("/tmp")
    return 2 * x
