"""too-slow-growth: there were time to add up each side anew for each threshold."""

import numpy as np


def best_split(X, g, h, reg_lambda, gamma, min_child_weight):
    best = None
    for column in range(X.shape[1]):
        x = X[:, column]
        values = np.unique(x[~np.isnan(x)])
        for threshold in (values[:-1] + values[1:]) / 2:
            for missing_left in (True, False):
                left = (x <= threshold) | (np.isnan(x) & missing_left)
                GL, HL, GR, HR = g[left].sum(), h[left].sum(), g[~left].sum(), h[~left].sum()
                if min(HL, HR) < min_child_weight:
                    continue
                gain = GL**2 / (HL + reg_lambda) + GR**2 / (HR + reg_lambda)
                gain = (gain - (GL + GR) ** 2 / (HL + HR + reg_lambda)) / 2 - gamma
                if gain > 1e-9 and (best is None or gain > best[3]):
                    weights = -GL / (HL + reg_lambda), -GR / (HR + reg_lambda)
                    best = (column, threshold, missing_left, gain, *weights)
    return best
