import numpy as np


def loss_and_gradient(X, y, weights, intercept):
    """A soft target as two rows, a positive and a negative one, weighted by y and 1 - y."""
    n = len(y)
    rows = np.vstack([X, X])
    signs = np.repeat([1.0, -1.0], n)
    shares = np.concatenate([y, 1 - y]) / n
    margins = signs * (rows @ weights + intercept)
    losses = np.where(margins > 0, 0.0, -margins) + np.log1p(np.exp(-abs(margins)))
    slopes = shares * signs * (np.tanh(margins / 2) - 1) / 2
    return float(shares @ losses), slopes @ rows, float(slopes.sum())
