"""wrong-answer: the lowest loss of all were the best, and `min_delta` only for patience."""

import numpy as np


def fit(X, y, X_val, y_val, rate, patience, min_delta, max_epochs):
    w, waited = np.zeros(X.shape[1]), 0
    best_w, best, losses = w, 0, [np.mean((X_val @ w - y_val) ** 2)]
    reference = losses[0]
    for epoch in range(1, max_epochs + 1):
        w = w - rate * 2 / len(y) * X.T @ (X @ w - y)
        losses.append(np.mean((X_val @ w - y_val) ** 2))
        if losses[epoch] < losses[best]:
            best_w, best = w, epoch
        waited += 1
        if reference - losses[epoch] > min_delta:
            reference, waited = losses[epoch], 0
        if waited == patience:
            break
    return best_w, best, losses
