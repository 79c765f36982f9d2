"""wrong-answer: sine and cosine took degrees."""

import numpy as np


def box_muller(u, v):
    distance = np.sqrt(-2 * np.log1p(-u))
    return np.column_stack((distance * np.cos(360 * v), distance * np.sin(360 * v)))
