"""wrong-answer: of equal values only one counted."""

import numpy as np


def top_k(values, k):
    _, first = np.unique(-values, return_index=True)
    return first[:k]
