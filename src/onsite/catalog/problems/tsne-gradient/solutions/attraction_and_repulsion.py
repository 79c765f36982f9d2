"""Two sums over all differences at once: springs between neighbours, charges between all."""

import numpy as np


def tsne_gradient(P, Y):
    n = len(Y)
    norms = np.einsum("ij,ij->i", Y, Y)
    away = Y[:, None, :] - Y[None, :, :]
    others = ~np.eye(n, dtype=bool)
    w = np.where(others, 1 / (1 + np.maximum(norms[:, None] + norms - 2 * Y @ Y.T, 0)), 0.0)
    Z = w.sum()
    attraction = np.einsum("ij,ijc->ic", P * w, away)
    repulsion = np.einsum("ij,ijc->ic", w * w, away) / Z
    safe = np.where(P > 0, P, 1.0)
    # the probabilities sum to 1, so log Z counts once
    loss = np.sum(P * np.log(safe)) + np.log(Z) - np.sum(P[others] * np.log(w[others]))
    return float(loss), 4 * (attraction - repulsion)
