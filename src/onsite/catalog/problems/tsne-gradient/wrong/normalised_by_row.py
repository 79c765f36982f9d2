"""wrong-answer: q were normalised for each point, as in plain SNE."""

import numpy as np


def tsne_gradient(P, Y):
    W = 1 / (1 + ((Y[:, None] - Y) ** 2).sum(axis=2))
    np.fill_diagonal(W, 0)
    Q = W / W.sum(axis=1, keepdims=True) / len(Y)
    m = P > 0
    F = (P - Q) * W
    return (P[m] * np.log(P[m] / Q[m])).sum(), 4 * (F.sum(axis=1)[:, None] * Y - F @ Y)
