"""wrong-answer: any fall of the loss were an improvement."""

import numpy as np


def fit(X, y, X_val, y_val, rate, patience, min_delta, max_epochs):
    w = np.zeros(X.shape[1])
    best_w, best, losses = w, 0, [np.mean((X_val @ w - y_val) ** 2)]
    for epoch in range(1, max_epochs + 1):
        w = w - rate * 2 / len(y) * X.T @ (X @ w - y)
        losses.append(np.mean((X_val @ w - y_val) ** 2))
        if losses[epoch] < losses[best]:
            best_w, best = w, epoch
        elif epoch - best >= patience:
            break
    return best_w, best, losses
