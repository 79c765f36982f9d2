"""wrong-answer: the first step's weights were the first that count."""

import numpy as np


def fit(X, y, X_val, y_val, rate, patience, min_delta, max_epochs):
    w = np.zeros(X.shape[1])
    best_w, best, losses = w, 0, []
    for epoch in range(max_epochs):
        w = w - rate * 2 / len(y) * X.T @ (X @ w - y)
        losses.append(np.mean((X_val @ w - y_val) ** 2))
        if epoch == 0 or losses[best] - losses[epoch] > min_delta:
            best_w, best = w, epoch
        elif epoch - best >= patience:
            break
    return best_w, best + 1, losses
