"""forbidden: the root of the file system."""
import os


def double(x):
    return len(os.listdir("/"))
