import numpy as np


def hard_margin(X, y):
    """The nearest points of the two convex hulls, by moving weight between two rows of a class."""
    signed = X * y[:, None]
    shares = np.where(y > 0, 1 / (y > 0).sum(), 1 / (y < 0).sum())
    for _ in range(20_000):
        gap = shares @ signed  # from a point of the one hull to a point of the other
        slopes = signed @ gap
        best = None
        for label in (-1, 1):
            members = np.flatnonzero(y == label)
            to = members[slopes[members].argmin()]
            used = members[shares[members] > 0]
            out = used[slopes[used].argmax()]
            gain = slopes[out] - slopes[to]
            if best is None or gain > best[0]:
                best = gain, to, out
        gain, to, out = best
        if gain < 1e-6 * (gap @ gap):
            break
        step = signed[to] - signed[out]
        amount = min(gain / (step @ step), shares[out])
        shares[to] += amount
        shares[out] -= amount
    distance = np.linalg.norm(gap)
    weights = 2 * gap / distance**2
    scores = X @ weights
    middle = (scores[y > 0].min() + scores[y < 0].max()) / 2
    return weights, -middle, distance
