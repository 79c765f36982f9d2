"""time-limit: waits for the answer on descriptor 3."""
import os


def double(x):
    return float(os.read(3, 100))
