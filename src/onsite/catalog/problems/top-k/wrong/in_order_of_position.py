"""wrong-answer: the right positions could come in any order."""

import numpy as np


def top_k(values, k):
    return np.sort(np.argsort(-values, kind="stable")[:k])
