"""runtime-error: k never exceeded the number of values."""

import numpy as np


def top_k(values, k):
    order = np.argsort(-values, kind="stable")
    return [order[place] for place in range(k)]
