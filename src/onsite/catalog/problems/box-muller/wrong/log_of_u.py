"""wrong-answer: the distance were the root of -2 log u, which is infinite at 0 and falls with u."""

import numpy as np


def box_muller(u, v):
    distance = np.sqrt(-2 * np.log(u))
    angle = 2 * np.pi * v
    return np.column_stack((distance * np.cos(angle), distance * np.sin(angle)))
