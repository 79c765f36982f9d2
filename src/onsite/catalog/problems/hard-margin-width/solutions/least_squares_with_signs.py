import numpy as np
from scipy.optimize import nnls


def hard_margin(X, y):
    """The dual as non-negative least squares: two sets of shares that both sum to 1."""
    weight = 1e3 * np.abs(X).max()  # holds both sums at 1, nearly
    rows = np.vstack([(X * y[:, None]).T, weight * (y > 0), weight * (y < 0)])
    target = np.append(np.zeros(X.shape[1]), [weight, weight])
    shares, _ = nnls(rows, target)
    gap = shares @ (X * y[:, None])
    w = gap / (gap @ gap)
    scores = X @ w
    low, high = scores[y > 0].min(), scores[y < 0].max()
    scale = 2 / (low - high)
    return scale * w, -scale * (low + high) / 2, 2 / (scale * np.sqrt(w @ w))
