"""wrong-answer: the last 0 of an array were none of it, and not all of it."""

import numpy as np


def top_k(values, k):
    order = np.lexsort((-np.arange(len(values)), values))
    return order[-k:][::-1]
