"""runtime-error: the interpreter aborted."""
import os


def double(x):
    os.abort()
