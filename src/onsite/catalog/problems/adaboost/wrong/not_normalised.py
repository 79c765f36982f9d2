"""wrong-answer: weights needed no division by their sum."""

import numpy as np


def adaboost(X, y, Q, n_rounds):
    weights = np.full(len(y), 1 / len(y))
    stumps, alphas, scores = [], [], np.zeros(len(Q))
    for _ in range(n_rounds):
        error, stump = best_stump(X, y, weights)
        if error >= 0.5 - 1e-9:
            break
        error = max(error, 1e-10)
        alpha = np.log((1 - error) / error) / 2
        stumps.append(stump)
        alphas.append(alpha)
        weights = weights * np.exp(-alpha * y * answers(stump, X))
        scores += alpha * answers(stump, Q)
    return stumps, np.array(alphas), weights, scores


def answers(stump, X):
    column, threshold, sign = stump
    return np.where(X[:, column] <= threshold, sign, -sign)


def best_stump(X, y, weights):
    candidates = []
    for column in range(X.shape[1]):
        values = np.unique(X[:, column])
        for threshold in (values[:-1] + values[1:]) / 2:
            for sign in (1, -1):
                error = weights[answers((column, threshold, sign), X) != y].sum()
                candidates.append((error, (column, threshold, sign)))
    return min(candidates)
