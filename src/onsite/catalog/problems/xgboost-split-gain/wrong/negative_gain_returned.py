"""wrong-answer: the best split were wanted even if it gains nothing."""

import numpy as np


def best_split(X, g, h, reg_lambda, gamma, min_child_weight):
    G, H = g.sum(), h.sum()
    best, largest = None, -np.inf
    for column in range(X.shape[1]):
        order = X[:, column].argsort()
        values = X[order, column]
        cuts = np.flatnonzero(values[:-1] < values[1:])
        missing = np.isnan(X[:, column])
        for missing_left in (True, False):
            left_G = g[order].cumsum()[cuts] + missing_left * g[missing].sum()
            left_H = h[order].cumsum()[cuts] + missing_left * h[missing].sum()
            right_G, right_H = G - left_G, H - left_H
            gains = left_G**2 / (left_H + reg_lambda) + right_G**2 / (right_H + reg_lambda)
            gains = (gains - G**2 / (H + reg_lambda)) / 2 - gamma
            gains[np.minimum(left_H, right_H) < min_child_weight] = -np.inf
            if gains.max(initial=-np.inf) > largest:
                at = gains.argmax()
                largest = gains[at]
                threshold = values[cuts[at] : cuts[at] + 2].mean()
                left_weight = -left_G[at] / (left_H[at] + reg_lambda)
                right_weight = -right_G[at] / (right_H[at] + reg_lambda)
                best = column, threshold, missing_left, largest, left_weight, right_weight
    return best
