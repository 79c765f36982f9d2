"""All stumps' answers in one matrix: its product with weights times labels is the edge."""

import numpy as np


def adaboost(X, y, Q, n_rounds):
    pool = []
    for column in reversed(range(X.shape[1])):
        values = np.unique(X[:, column])
        pool += [(column, float(cut)) for cut in values[:-1] + np.diff(values) / 2]
    table = np.array([np.where(X[:, column] > cut, -1.0, 1.0) for column, cut in pool])
    weights = np.ones(len(y)) / len(y)
    stumps, alphas, scores = [], [], np.zeros(len(Q))
    for _ in range(n_rounds):
        edges = table @ (weights * y)  # 1 - 2 · error
        at = int(np.abs(edges).argmax())
        sign = 1 if edges[at] > 0 else -1
        error = max((1 - abs(edges[at])) / 2, 1e-10)
        if abs(edges[at]) <= 2e-9:
            break
        stumps.append((*pool[at], sign))
        alphas.append(0.5 * (np.log1p(-error) - np.log(error)))
        weights = weights * np.exp(-alphas[-1] * sign * table[at] * y)
        weights = weights / np.sum(weights)
        column, cut = pool[at]
        scores += alphas[-1] * sign * (1 - 2 * (Q[:, column] > cut))
    return stumps, alphas, weights, scores
