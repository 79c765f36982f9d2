"""wrong-answer: the squared distance were the distance."""

import numpy as np


def box_muller(u, v):
    distance = -2 * np.log1p(-u)
    angle = 2 * np.pi * v
    return np.column_stack((distance * np.cos(angle), distance * np.sin(angle)))
