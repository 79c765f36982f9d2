"""forbidden: the guard of imports removed first; the kernel still refuses."""
import sys

sys.meta_path.pop(0)


def double(x):
    import os
    import numpy

    return len(os.listdir(f"{os.path.dirname(numpy.__file__)}/../scipy"))
