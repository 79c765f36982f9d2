"""wrong-answer: of values equal to the k-th largest any might get in."""

import numpy as np


def top_k(values, k):
    if k >= len(values):
        return np.argsort(-values, kind="stable")
    chosen = np.argpartition(-values, k)[:k]
    return chosen[np.lexsort((chosen, -values[chosen]))]
