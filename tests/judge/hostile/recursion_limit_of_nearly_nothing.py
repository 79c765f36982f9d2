"""runtime-error: leaves the runner no stack to work with."""
import sys


def double(x):
    sys.setrecursionlimit(len(__import__("inspect").stack()) + 4)
    return 2 * x
