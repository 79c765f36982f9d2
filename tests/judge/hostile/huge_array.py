"""memory-limit: an array of a hundred million floats."""
import numpy as np


def double(x):
    return np.ones(10**8)
