"""wrong-answer: the arrays given could hold what comes in between."""

import numpy as np


def box_muller(u, v):
    np.sqrt(-2 * np.log1p(-u), out=u)
    v *= 2 * np.pi
    return np.column_stack((u * np.cos(v), u * np.sin(v)))
