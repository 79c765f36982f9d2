"""wrong-answer: u could be cut off at 1e-12 from either end."""

import numpy as np


def box_muller(u, v):
    u = np.clip(u, 1e-12, 1 - 1e-12)
    distance = np.sqrt(-2 * np.log1p(-u))
    angle = 2 * np.pi * v
    return np.column_stack((distance * np.cos(angle), distance * np.sin(angle)))
