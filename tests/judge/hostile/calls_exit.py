"""runtime-error: `sys.exit(0)`, as in a script."""
import sys


def double(x):
    sys.exit(0)
