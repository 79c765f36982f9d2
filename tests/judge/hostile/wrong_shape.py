"""wrong-answer: the right numbers under one axis too many."""
import numpy as np


def double(x):
    return 2 * np.asarray(x)[None]
