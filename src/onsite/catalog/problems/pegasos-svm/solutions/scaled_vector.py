import numpy as np


def pegasos(X, y, l2, picks):
    """As for sparse rows: w = s·v, so that shrinking changes one number only."""
    v, s = np.zeros(X.shape[1]), 0.0
    for step in range(len(picks)):
        x, label = X[picks[step]], y[picks[step]]
        rate = 1 / (l2 * (step + 1))
        margin = label * s * np.sum(v * x)
        s *= 1 - rate * l2
        if margin < 1:
            if step == 0 or s == 0:
                v, s = rate * label * x, 1.0
            else:
                v = v + (rate * label / s) * x
    w = s * v
    subgradient, loss = l2 * w, 0.0
    for x, label in zip(X, y, strict=True):
        hinge = 1 - label * np.inner(w, x)
        if hinge > 0:
            loss += hinge
            subgradient = subgradient - label * x / len(y)
    return w, loss / len(y) + l2 / 2 * np.linalg.norm(w) ** 2, subgradient
