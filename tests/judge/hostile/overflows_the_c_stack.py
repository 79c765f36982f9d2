"""runtime-error: recursion through C code without a limit."""
import sys

sys.setrecursionlimit(10**9)


def double(x):
    return list(map(double, [x]))
