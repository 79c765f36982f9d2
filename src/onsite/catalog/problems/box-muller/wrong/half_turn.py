"""wrong-answer: pi were a full turn."""

import numpy as np


def box_muller(u, v):
    distance = np.sqrt(-2 * np.log1p(-u))
    return np.column_stack((distance * np.cos(np.pi * v), distance * np.sin(np.pi * v)))
