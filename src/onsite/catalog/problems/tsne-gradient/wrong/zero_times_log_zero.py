"""wrong-answer: 0 log 0 were a number."""

import numpy as np


def tsne_gradient(P, Y):
    W = 1 / (1 + ((Y[:, None] - Y) ** 2).sum(axis=2))
    np.fill_diagonal(W, 0)
    Q = W / W.sum()
    others = ~np.eye(len(Y), dtype=bool)
    F = (P - Q) * W
    loss = (P[others] * np.log(P[others] / Q[others])).sum()
    return loss, 4 * (F.sum(axis=1)[:, None] * Y - F @ Y)
