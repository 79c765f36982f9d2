"""bad-output: hangs up and stays alive."""
import os


def double(x):
    os.close(3)
    while True:
        pass
