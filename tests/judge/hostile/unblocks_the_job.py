"""forbidden: descriptor 3 made non-blocking under the runner."""
import os


def double(x):
    os.set_blocking(3, False)
    return 2 * x
