"""time-limit: sleeps instead of computing."""
import time


def double(x):
    time.sleep(3600)
    return 2 * x
