"""wrong-answer: the distance were the root of -log(1 - u), without the 2."""

import numpy as np


def box_muller(u, v):
    distance = np.sqrt(-np.log1p(-u))
    angle = 2 * np.pi * v
    return np.column_stack((distance * np.cos(angle), distance * np.sin(angle)))
