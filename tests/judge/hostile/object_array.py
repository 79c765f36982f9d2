"""bad-output: an array of objects."""
import numpy as np


def double(x):
    return np.array([2 * x, None], dtype=object)
