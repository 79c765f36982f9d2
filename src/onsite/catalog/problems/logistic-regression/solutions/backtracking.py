import numpy as np


def fit(X, y, l2):
    """Descent whose step is halved until the loss falls enough, and doubled for the next try."""
    weights, intercept = np.zeros(X.shape[1]), 0.0
    rate = 1.0
    value = loss(weights, intercept, X, y, l2)
    for _ in range(2000):
        z = X @ weights + intercept
        e = np.exp(-np.abs(z))
        residuals = np.where(z >= 0, 1.0, e) / (1.0 + e) - y
        down_w = X.T @ residuals / len(y) + l2 * weights
        down_b = np.mean(residuals)
        slope = down_w @ down_w + down_b**2
        if slope < 1e-12:
            break
        while True:
            new = weights - rate * down_w, intercept - rate * down_b
            new_value = loss(*new, X, y, l2)
            if new_value <= value - 0.5 * rate * slope or rate < 1e-12:
                break
            rate /= 2
        (weights, intercept), value = new, new_value
        rate *= 2
    return weights, float(intercept)


def loss(weights, intercept, X, y, l2):
    z = X @ weights + intercept
    return np.mean(np.logaddexp(0.0, z) - y * z) + l2 / 2 * weights @ weights
