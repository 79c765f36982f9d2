"""wrong-answer: the k smallest were wanted."""

import numpy as np


def top_k(values, k):
    return np.argsort(values, kind="stable")[:k]
