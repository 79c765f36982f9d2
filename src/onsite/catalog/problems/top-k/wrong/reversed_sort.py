"""wrong-answer: of equal values the last came first, as in an ascending sort turned around."""

import numpy as np


def top_k(values, k):
    return np.argsort(values, kind="stable")[::-1][:k]
