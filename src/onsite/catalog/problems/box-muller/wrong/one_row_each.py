"""wrong-answer: x and y were rows, not columns."""

import numpy as np


def box_muller(u, v):
    distance = np.sqrt(-2 * np.log1p(-u))
    angle = 2 * np.pi * v
    return np.array([distance * np.cos(angle), distance * np.sin(angle)])
