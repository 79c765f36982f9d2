"""wrong-answer: the values themselves were wanted."""

import numpy as np


def top_k(values, k):
    return np.sort(values)[::-1][:k]
