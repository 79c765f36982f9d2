"""Columns sorted once; a stump's error is a running sum of signed weights; margins are kept."""

import numpy as np


def adaboost(X, y, Q, n_rounds):
    order = X.argsort(axis=0, kind="stable")
    values = np.take_along_axis(X, order, axis=0)
    cuts = values[1:] > values[:-1]
    margins = np.zeros(len(y))
    weights = np.full(len(y), 1.0 / len(y))
    stumps, alphas = [], []
    for _ in range(n_rounds):
        signed = (weights * y)[order]
        # Error with sign +1: weights of -1 up to the cut, and of +1 beyond it.
        error = weights[y == 1].sum() - np.cumsum(signed, axis=0)[:-1]
        better = np.where(cuts, np.minimum(error, 1 - error), 1.0)
        row, column = np.unravel_index(better.argmin(), better.shape)
        if better[row, column] >= 0.5 - 1e-9:
            break
        sign = 1 if error[row, column] < 0.5 else -1
        threshold = float(values[row, column] + values[row + 1, column]) / 2
        lowest = max(float(better[row, column]), 1e-10)
        alphas.append(float(np.log((1 - lowest) / lowest)) / 2)
        stumps.append((int(column), threshold, sign))
        margins += alphas[-1] * y * sign * np.where(X[:, column] <= threshold, 1, -1)
        weights = np.exp(margins.min() - margins)
        weights /= weights.sum()
    scores = np.zeros(len(Q))
    for (column, threshold, sign), alpha in zip(stumps, alphas, strict=True):
        scores += alpha * np.where(Q[:, column] <= threshold, sign, -sign)
    return stumps, alphas, weights, scores
