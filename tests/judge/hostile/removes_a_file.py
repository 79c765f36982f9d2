"""forbidden: the reference removed."""
import os


def double(x):
    os.remove("@FOLDER@/solution.py")
    return 2 * x
