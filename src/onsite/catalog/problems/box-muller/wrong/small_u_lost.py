"""wrong-answer: 1 - u kept the digits of a small u."""

import numpy as np


def box_muller(u, v):
    distance = np.sqrt(-2 * np.log(1 - u))
    angle = 2 * np.pi * v
    return np.column_stack((distance * np.cos(angle), distance * np.sin(angle)))
