"""time-limit: sleeps just less than the limit, case after case."""
import time


def double(x):
    time.sleep(0.4)
    return 2 * x
