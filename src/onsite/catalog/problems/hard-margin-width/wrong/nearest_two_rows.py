"""wrong-answer: the street ended at the two nearest rows, square to the line between them."""

import numpy as np


def hard_margin(X, y):
    positive, negative = X[y > 0], X[y < 0]
    squared = ((positive[:, None] - negative) ** 2).sum(axis=2)
    i, j = np.unravel_index(squared.argmin(), squared.shape)
    gap = positive[i] - negative[j]
    w = 2 * gap / (gap @ gap)
    return w, -w @ (positive[i] + negative[j]) / 2, np.linalg.norm(gap)
