"""wrong-answer: the street lay square to the line between the two means."""

import numpy as np


def hard_margin(X, y):
    w = X[y > 0].mean(axis=0) - X[y < 0].mean(axis=0)
    scores = X @ w
    low, high = scores[y > 0].min(), scores[y < 0].max()
    scale = 2 / (low - high)
    return scale * w, -scale * (low + high) / 2, 2 / (scale * np.linalg.norm(w))
