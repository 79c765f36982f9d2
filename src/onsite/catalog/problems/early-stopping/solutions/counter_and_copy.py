"""Updates in place, with a copy of the best weights and a counter of epochs without improvement."""

import numpy as np


def fit(X, y, X_val, y_val, rate, patience, min_delta, max_epochs):
    w = np.zeros(X.shape[1])
    best, best_w, best_epoch, waited = float("inf"), None, 0, 0
    losses = []
    for epoch in range(max_epochs + 1):
        loss = np.square(y_val - X_val @ w).sum() / len(y_val)
        losses.append(loss)
        if loss < best - min_delta:
            best, best_w, best_epoch, waited = loss, w.copy(), epoch, 0
        else:
            waited += 1
        if waited == patience:
            break
        w += 2 * rate * (y - X @ w) @ X / len(y)
    return best_w, best_epoch, np.array(losses)
