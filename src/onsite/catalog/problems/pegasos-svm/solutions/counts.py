import numpy as np


def pegasos(X, y, l2, picks):
    """In closed form: w is the sum of signed rows, as often as each was inside, over λ times t."""
    n = len(X)
    signed = X * y[:, None]
    gram = signed @ signed.T
    counts = np.zeros(n)
    for steps, i in enumerate(picks):
        margin = gram[i] @ counts / (l2 * steps) if steps else 0.0
        counts[i] += margin < 1
    w = counts @ signed / (l2 * len(picks))
    losses = 1 - signed @ w
    active = losses > 0
    objective = l2 * np.dot(w, w) / 2 + losses[active].sum() / n
    return w, objective, l2 * w - signed[active].sum(axis=0) / n
