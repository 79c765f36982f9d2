"""wrong-answer: the sine were the root of one minus the cosine squared, which has no sign."""

import numpy as np


def box_muller(u, v):
    distance = np.sqrt(-2 * np.log1p(-u))
    cosine = np.cos(2 * np.pi * v)
    return np.column_stack((distance * cosine, distance * np.sqrt(1 - cosine**2)))
